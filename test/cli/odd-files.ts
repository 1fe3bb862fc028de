import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { temporaryFolder } from '../read/temporary'
import { planOf, runBuilt, type Said } from './captured'

export const DATA = join(__dirname, '../../data')
const SMALL = { name: 'ke-hoach.yaml', home: dirname(planOf()) }
const LARGE = { name: 'khanh-hoa/2026/bao-cao-quy-1.yaml', home: DATA }
export const REPORT = ['bao-cao', LARGE.name, '--dinh-dang', 'docx']

/** The inputs of the commands: the file, the command that reads it, and the data it lies in. */
const INPUTS: readonly (readonly [file: string, command: readonly string[], home: string])[] = [
  ['ke-hoach.yaml', ['ke-hoach', 'ke-hoach.yaml'], SMALL.home],
  ['co-quan.yaml', ['ke-hoach', 'ke-hoach.yaml'], SMALL.home],
  ['ke-hoach.hbs', ['ke-hoach', 'ke-hoach.yaml'], SMALL.home],
  ['mau-ke-hoach.docx', ['ke-hoach', 'ke-hoach.yaml'], SMALL.home],
  ['co-quan.xlsx', ['ke-hoach', 'ke-hoach.yaml'], SMALL.home],
  ['bo-cuc.docx', ['ke-hoach', 'ke-hoach.yaml', '--mau', 'bo-cuc.docx'], SMALL.home],
  ['bo-cuc.docx', ['mau', 'kiem-tra', 'bo-cuc.docx'], SMALL.home],
  ['a.docx', ['nhap', 'a.docx'], SMALL.home],
  ['a.xlsx', ['nhap', 'a.xlsx'], SMALL.home],
  ['a.txt', ['nhap', 'a.txt'], SMALL.home],
  [
    'quyet-dinh.xlsx',
    [
      'cu-the-hoa',
      'khanh-hoa/2025/ke-hoach.yaml',
      '--don-vi',
      'so-noi-vu-khanh-hoa',
      '--quyet-dinh',
      'quyet-dinh.xlsx',
    ],
    DATA,
  ],
  ['khanh-hoa/2026/tien-do-quy-1.yaml', REPORT, DATA],
  ['khanh-hoa/2026/so-lieu-quy-1.yaml', REPORT, DATA],
  ['khanh-hoa/2026/bao-cao-quy-1/phuong-huong.txt', REPORT, DATA],
]

/** What stands in place of a file and never ends, or is none. */
export const ODD: Readonly<Record<string, (path: string) => unknown>> = {
  'a pipe': (path) => execFileSync('mkfifo', [path]),
  'a folder': (path) => mkdirSync(path),
  'a link to a device without end': (path) => symlinkSync('/dev/zero', path),
  'a link to nothing': (path) => symlinkSync('khong-co', path),
}

/** Where a command writes. */
const WRITES_TO: Readonly<Record<string, readonly string[]>> = {
  'ke-hoach': ['--ra', 'ra'],
  'bao-cao': ['--ra', 'ra'],
  'cu-the-hoa': ['--ra', 'ra'],
  nhap: ['--ra', 'ra.yaml'],
}

/** Runs a command on a copy of its data in which one file is something else. */
export function runWith(
  odd: (path: string) => unknown,
  [file, command, home]: (typeof INPUTS)[number],
): Said {
  const folder = temporaryFolder()
  cpSync(home, folder, { recursive: true })
  rmSync(join(folder, file), { force: true, recursive: true })
  odd(join(folder, file))
  return runBuilt([...command, ...(WRITES_TO[command[0] ?? ''] ?? [])], folder)
}

/** One way of reading serves several inputs: a device is tried on some. */
export const CASES = Object.keys(ODD).flatMap((odd) =>
  INPUTS.filter((_, nth) => odd !== 'a link to a device without end' || nth % 4 === 0).map(
    (input) => [odd, input[0], input] as const,
  ),
)

/** Runs the commands on such files. */
export const testOddFiles = (cases: typeof CASES): void =>
  test.each(cases)('%s in place of %s is refused at once, by its name', (odd, file, input) => {
    const { code, err } = runWith(ODD[odd] ?? (() => undefined), input)
    expect({ code, err }).toEqual({
      code: 2,
      err: expect.stringContaining(file.split('/').at(-1) ?? file) as string,
    })
    expect(err).not.toMatch(/\n\s+at /u)
  })
