import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { FLAGS } from '../../src/cli/short-run'

const SCRIPT = join(__dirname, 'fuzz.mjs')
/** Of each kind; more by `npm run fuzz -- <how many>`. */
const CASES = 100
/** Each PDF that is imported has a thread of its own, which takes a second: so many at a time. */
const PDFS = 15

/** A machine may be slow: what takes longer than this has no bound. */
const LIMIT = 110_000

test.each<[kind: string, cases: number, first: number]>([
  ['ke-hoach', CASES, 0],
  ['co-quan', CASES, 0],
  ['van-ban', CASES, 0],
  ['mau-hbs', CASES, 0],
  ['mau-word', CASES, 0],
  ['nhap-word', CASES, 0],
  ['nhap-pdf', PDFS, 0],
  ['nhap-pdf', PDFS, PDFS],
  ['nhap-excel', CASES, 0],
  ['ky-pdf', CASES, 0],
  ['nhap-chu', CASES, 0],
  ['quyet-dinh', CASES, 0],
  ['quy-tac', CASES, 0],
  ['bao-cao', CASES, 0],
  ['tien-do', CASES, 0],
  ['so-lieu', CASES, 0],
  ['loi-van', CASES, 0],
  ['phieu', CASES, 0],
  ['so-thu', CASES, 0],
])(
  'However a file is bent, it is taken or refused in words: %s, %i of them from the %ith on',
  (kind, cases, first) => {
    const argv = [...FLAGS, SCRIPT, String(cases), kind, String(first)]
    const options = { encoding: 'utf8', timeout: LIMIT, killSignal: 'SIGKILL' } as const
    const { status, stdout, stderr } = spawnSync(process.execPath, argv, options)
    if (status !== 0) throw new Error(`${kind}: without end, or a bug\n${stderr.slice(-3000)}`)
    const { taken, refused } = JSON.parse(stdout) as { taken: number; refused: number }
    expect(taken + refused).toBe(cases)
  },
)
