import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { FLAGS } from '../../src/cli/short-run'

const SCRIPT = join(__dirname, 'fuzz.mjs')
/** Of each kind; more by `npm run fuzz -- <how many>`. */
const CASES = 100
/** Each PDF that is imported has a thread of its own, which takes a second. */
const SLOW = new Map([['nhap-pdf', 30]])

/** A machine may be slow: what takes longer than this has no bound. */
const LIMIT = 110_000

test.each([
  'ke-hoach',
  'co-quan',
  'van-ban',
  'mau-hbs',
  'mau-word',
  'nhap-word',
  'nhap-excel',
  'nhap-pdf',
  'ky-pdf',
  'nhap-chu',
  'quyet-dinh',
  'quy-tac',
  'bao-cao',
  'tien-do',
  'so-lieu',
  'loi-van',
  'phieu',
  'so-thu',
])('However a file is bent, it is taken or refused in words: %s', (kind) => {
  const cases = SLOW.get(kind) ?? CASES
  const { status, stdout, stderr } = spawnSync(process.execPath, [...FLAGS, SCRIPT, String(cases), kind], {
    encoding: 'utf8',
    timeout: LIMIT,
    killSignal: 'SIGKILL',
  })
  if (status !== 0) throw new Error(`${kind}: without end, or a bug\n${stderr.slice(-3000)}`)
  const { taken, refused } = JSON.parse(stdout) as { taken: number; refused: number }
  expect(taken + refused).toBe(cases)
})
