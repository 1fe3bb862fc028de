import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Answer, serving } from './serving'
import { listOf } from './asking'
import { exampleFolder } from './faults'

const MB = 1024 * 1024
/** What stands in the place of a file and never ends, or is none. */
const ODD: Readonly<Record<string, (path: string) => unknown>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a link to nothing': (path) => symlinkSync('khong-co', path),
  'a file over its bound': (path) => (writeFileSync(path, ''), truncateSync(path, 60 * MB)),
}

const FILES = [
  'co-quan.yaml',
  'van-ban.yaml',
  'van-ban-chung.yaml',
  'ky-bao-cao.yaml',
  'khanh-hoa/2025/ke-hoach.yaml',
  'khanh-hoa/2026/bao-cao-quy-1.yaml',
  'khanh-hoa/2026/tien-do-quy-1.yaml',
  'khanh-hoa/2026/so-lieu-quy-1.yaml',
  'khanh-hoa/2026/bao-cao-quy-1/phuong-huong.txt',
]

/** All that a page reads of each document, and of the folder. */
async function readAll(folder: string): Promise<readonly (readonly [string, Answer])[]> {
  const served = await serving({ folder })
  const { vanBan } = await listOf(served)
  const asked = vanBan.flatMap(({ ma }) => [
    ...['sua', 'cau-viet', 'goc', 'thu', 'quyet-dinh', 'ghi-chu'].map((what) => `/api/${what}/${ma}`),
    `/api/van-ban/${ma}/theo-du-lieu.docx`,
  ])
  const paths = [...asked, '/api/don-vi', '/api/bao-cao-dau', '/api/cu-the-hoa']
  return Promise.all(paths.map(async (path) => [path, await served.ask(path)] as const))
}

const onUnix = process.platform === 'win32' ? describe.skip : describe
onUnix('Whatever stands in the place of a file, the page answers at once and knows what to say:', () => {
  test.each(FILES.map((file, nth) => [Object.keys(ODD)[nth % 4] ?? '', file] as const))(
    '%s in place of %s',
    async (odd, file) => {
      const folder = exampleFolder()
      rmSync(join(folder, file))
      ODD[odd]?.(join(folder, file))
      const answers = await readAll(folder)
      expect(answers.length).toBeGreaterThan(10)
      expect(answers.filter(([, { status }]) => status >= 500).map(([path]) => path)).toEqual([])
    },
  )
})
