import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { readOtherOffice } from '../../src/import/read/read-other-office'
import { testNeeding } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { docx, imported, p, table, tasksOf, xlsx } from './made'
import { PLAN_ROWS } from './small-plan'

const folder = temporaryFolder()
const rows = PLAN_ROWS.filter((cells) => cells.length > 1)
const SOURCES = {
  docx: () =>
    docx(
      PLAN_ROWS.flatMap((cells) => (cells.length === 1 ? [p(cells[0] ?? '')] : [])).join('') + table(...rows),
    ),
  xlsx: () => xlsx(PLAN_ROWS),
}

/** A file as an office program of another kind saves it. */
function savedAs(ten: string, from: keyof typeof SOURCES): Buffer {
  const source = join(folder, `${ten}.${from}`)
  writeFileSync(source, SOURCES[from]())
  const profile = pathToFileURL(join(folder, 'profile')).href
  const settings = [`-env:UserInstallation=${profile}`, '--headless', '--norestore']
  execFileSync('soffice', [...settings, '--convert-to', ten, '--outdir', join(folder, 'made'), source], {
    stdio: 'pipe',
  })
  return readFileSync(join(folder, 'made', `${ten}.${ten}`))
}

describe('A plan that another office program saved', () => {
  const cases = [
    ['doc', 'docx'],
    ['odt', 'docx'],
    ['rtf', 'docx'],
    ['xls', 'xlsx'],
    ['ods', 'xlsx'],
  ] as const
  for (const [ten, from] of cases)
    testNeeding('soffice')(`as .${ten} comes in with its tasks`, () => {
      const { keHoach } = imported(readOtherOffice(savedAs(ten, from), `ke-hoach.${ten}`, `.${ten}`))
      expect(tasksOf(keHoach).flatMap(([, ...tasks]) => tasks.map((task) => task?.[0]))).toEqual([
        'Rà soát sổ văn bản',
        'Kiểm tra kho',
      ])
      expect(keHoach.trichYeu).toBe('Thực hiện công tác văn thư năm 2026')
    })
})
