import { cpSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { isJustBegun, listMoKy } from '../../src/index'
import { banOf } from '../../src/workspace/lich-su'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** A folder with a report, and a note, as a stranger may have made it, that its period was begun here. */
function noted(other: (root: string) => string) {
  const root = temporaryFolder()
  const folder = join(root, '2026')
  const report = join(folder, 'bao-cao-quy-1.yaml')
  mkdirSync(join(folder, '.cchc/mo-ky'), { recursive: true })
  cpSync(join(ROOT, 'data/khanh-hoa/2025/bao-cao-quy-1.yaml'), report)
  writeFileSync(join(root, 'danh-ba.yaml'), 'coQuan: []\n')
  writeFileSync(join(folder, 'so-lieu.yaml'), 'soLieu: []\n')
  const ban = (path: string): string => banOf(readFileSync(path))
  const tep = {
    [basename(report)]: ban(report),
    [other(root)]: ban(join(root, 'danh-ba.yaml')),
    'so-lieu.yaml': ban(join(folder, 'so-lieu.yaml')),
  }
  writeFileSync(join(folder, '.cchc/mo-ky/bao-cao-quy-1.yaml.json'), JSON.stringify({ tep }))
  return { root, folder, report }
}

test('what a note of a begun period names below the report is listed to be removed', () => {
  const { root, folder, report } = noted(() => 'moi/loi-van.txt')
  expect(isJustBegun(report)).toBe(true)
  const listed = listMoKy(root, report).map((path) => path.slice(folder.length + 1))
  expect(listed).toEqual(['bao-cao-quy-1.yaml', 'so-lieu.yaml', '.cchc/mo-ky/bao-cao-quy-1.yaml.json'])
})

test.each([
  ['the folder above', () => '../danh-ba.yaml'],
  ['the folder above, by a way round', () => 'a/../../danh-ba.yaml'],
  ['the folder above, as Windows writes it', () => '..\\danh-ba.yaml'],
  ['a place of its own', (root: string) => join(root, 'danh-ba.yaml')],
  ['a drive', () => 'C:danh-ba.yaml'],
])('a note that names a file in %s is none', (_, other) => {
  const { root, report } = noted(other)
  expect(isJustBegun(report)).toBe(false)
  expect(() => listMoKy(root, report)).toThrow('kỳ này không còn ghi nhận lúc mở')
  expect(existsSync(join(root, 'danh-ba.yaml'))).toBe(true)
})
