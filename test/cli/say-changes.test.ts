import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { changed, REPORTS } from '../data/reports'
import { temporaryFolder } from '../read/temporary'
import { linesOf, runHere } from './captured'

const FILE = join(changed(), REPORTS[2025])
const SO_LIEU = FILE.replace('bao-cao-quy-1', 'so-lieu-quy-1')
const TIEN_DO = FILE.replace('bao-cao-quy-1', 'tien-do-quy-1')
const folder = temporaryFolder()
const write = async (): Promise<string[]> => {
  const { code, err } = await runHere('bao-cao', FILE, '--ra', folder, '--dinh-dang', 'docx')
  expect(code).toBe(0)
  const lines = linesOf(err)
  const at = lines.findIndex((line) => line.startsWith('Khác lần viết trước'))
  return at < 0 ? [] : lines.slice(at).filter((line) => line.includes('→') || line.startsWith('Khác'))
}

test('A report that is written again says each figure and status that changed, old and new, and nothing else', async () => {
  expect(await write()).toEqual([])
  expect(await write()).toEqual([])
  const [all = '', ma = '', so = ''] =
    /^ {2}([a-z-]+): "?(\d+)"?\r?$/mu.exec(readFileSync(SO_LIEU, 'utf8')) ?? []
  expect(so).not.toBe('')
  writeFileSync(
    SO_LIEU,
    readFileSync(SO_LIEU, 'utf8').replace(all, `  ${ma}: { so: ${Number(so) + 1}, lyDo: thử }`),
  )
  const before = readFileSync(TIEN_DO, 'utf8')
  const [task = '', id = ''] = /^ {2}- ma: (\S+)\n(?: {4}.*\n)*? {4}ngay: .*\n/mu.exec(before) ?? []
  expect(id).not.toBe('')
  const running = task.replace(/ {4}ngay: .*\n/u, '    trangThai: dang-thuc-hien\n')
  writeFileSync(TIEN_DO, before.replace(task, running))
  const said = await write()
  expect(said[0]).toBe(`Khác lần viết trước, ${said.length - 1} chỗ:`)
  expect(said.some((line) => line.endsWith(`: ${so} → ${Number(so) + 1}`))).toBe(true)
  expect(said.some((line) => line.includes(`nhiệm vụ ${id} [1] (`) && line.includes('Đã hoàn thành'))).toBe(
    true,
  )
  expect(await write()).toEqual([])
  writeFileSync(join(folder, '.cchc/so-ubnd-tinh-khanh-hoa-quy-1-2025.json'), '[{"khoa":1}')
  expect(await write()).toEqual([])
})
