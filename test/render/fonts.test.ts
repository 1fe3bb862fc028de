import { copyFileSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { paragraph } from '../../src/document/build'
import { renderPdf } from '../../src/render/pdf/document'
import { findFonts, tinos } from '../../src/render/fonts'
import { UserError } from '../../src/problem'
import { temporaryFolder } from '../read/temporary'
import { wrap } from './pdf/sample'

test('the office’s own Times New Roman is used when its four files lie in the folder', () => {
  const folder = temporaryFolder()
  const free = tinos()
  copyFileSync(free.normal, join(folder, 'times.ttf'))
  copyFileSync(free.bold, join(folder, 'timesbd.ttf'))
  copyFileSync(free.italics, join(folder, 'timesi.ttf'))
  expect(findFonts([folder]).normal).not.toContain(folder)
  copyFileSync(free.bolditalics, join(folder, 'timesbi.ttf'))
  expect(findFonts([folder])).toMatchObject({
    normal: join(folder, 'times.ttf'),
    bolditalics: join(folder, 'timesbi.ttf'),
  })
  expect(findFonts([folder]).name).toContain('Times New Roman')
})

test('a folder that cannot be looked into has no font: the next one is asked', () => {
  const round = join(temporaryFolder(), 'vong')
  symlinkSync('vong', round)
  expect(findFonts([round]).normal).toBe(findFonts([]).normal)
})

test('a character that the font lacks is refused by name, not drawn as an empty box', async () => {
  const rendering = renderPdf(wrap([paragraph('doan', 'Kế hoạch 計 và 🙂')]), { set: 'lon', fonts: tinos() })
  await expect(rendering).rejects.toThrow(UserError)
  await expect(rendering).rejects.toThrow(/計 \(U\+8A08\).*🙂 \(U\+1F642\)/u)
})
