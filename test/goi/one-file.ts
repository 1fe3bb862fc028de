import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { BUILT, runScript, type Said } from '../cli/captured'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** The folder with both, where CI has made them of what is tried here. */
const READY = process.env['CCHC_GOI']

let made: string | undefined
/** The folder with the two files that `npm run dong-goi` makes. */
export function oneFiles(): string {
  if (made !== undefined) return made
  const folder = temporaryFolder()
  if (READY) cpSync(READY, folder, { recursive: true })
  else makeInto(folder)
  return (made = folder)
}

function makeInto(folder: string): void {
  const { code, err } = runScript(join(ROOT, '.dong-goi.mjs'), ['--ra', folder, '--khong-do'], { cwd: ROOT })
  if (code !== 0) throw new Error(err)
}

/** What is in the folder of an office before a clerk begins: a text of the province's plan, an old report. */
export function prepareOffice(folder: string): void {
  mkdirSync(folder, { recursive: true })
  cpSync(join(ROOT, 'test/seeds/001.txt'), join(folder, 'ke-hoach-tinh.txt'))
  cpSync(join(ROOT, 'data/khanh-hoa/2026'), join(folder, 'data/khanh-hoa/2026'), { recursive: true })
}

const PROVINCE = 'data/khanh-hoa/2025/ke-hoach.yaml'
const UNIT = 'so-tu-phap-khanh-hoa'
/** Both jobs, as they are typed; the last but one makes two documents on threads, the last reads a PDF on one. */
export const STEPS: readonly (readonly string[])[] = [
  ['khoi-tao', UNIT, '--mac-dinh'],
  ['nhap', 'ke-hoach-tinh.txt', '--ra', PROVINCE],
  ['cu-the-hoa', PROVINCE, '--don-vi', UNIT],
  ['doi-chieu', `data/${UNIT}/2025/ke-hoach.yaml`],
  ['bao-cao', 'moi', '--ky', 'quy-3', '--nam', '2026', '--tu', 'data/khanh-hoa/2026/bao-cao-quy-1.yaml'],
  ['bao-cao', 'data/khanh-hoa/2026/bao-cao-quy-1.yaml', '--bieu-do'],
  ['ke-hoach', 'data/khanh-hoa/2026/ke-hoach-minh-hoa.yaml', `data/${UNIT}/2025/ke-hoach.yaml`, '--ra', 'ra'],
  ['nhap', `ra/ke-hoach-du-thao-kh-stp-${UNIT}.pdf`, '--ra', 'doc-lai.yaml'],
]

/** The same by the built program, step by step. */
export function runSteps(folder: string): readonly Said[] {
  prepareOffice(folder)
  return STEPS.map((step) => runScript(BUILT, step, { cwd: folder }))
}

/** Every file below a folder with its content. */
export function contentsBelow(folder: string): ReadonlyMap<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true })
  const files = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name))
  return new Map(files.sort().map((file) => [file.slice(folder.length), readFileSync(file)]))
}
