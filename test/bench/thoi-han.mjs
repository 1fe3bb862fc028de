/**
 * `npm run thoi-han [-- tệp…]`: how many deadline cells are understood, in every plan in `data/`, in the seeds
 * of the tests, and in the plans that are named (a data file, or a file to import), and which are not. Exits 1
 * when less than 97 of 100 are.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parse } from 'yaml'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const require = createRequire(import.meta.url)
const { importKeHoach } = require('../../dist/index.js')
const { hanOf, readThoiHan } = require('../../dist/domain/ke-hoach/thoi-han/thoi-han.js')

const LEAST = 0.97
const SEEDS = ['001', '003', '004'].map((name) => join(ROOT, `test/seeds/${name}.txt`))
const IN_WORDS = { ngay: 'một ngày', khong: 'thường xuyên', cho: 'chờ một việc', chuaRo: 'không hiểu' }

/** A plan: of a data file as it stands, of any other as it is imported. */
async function planOf(file) {
  if (/\.ya?ml$/u.test(file)) return parse(readFileSync(file, 'utf8'))
  return (await importKeHoach(file, { ra: join(ROOT, 'data/nhap/ke-hoach.yaml') })).keHoach
}

const cellsOf = ({ linhVuc = [] }) =>
  linhVuc.flatMap(({ nhiemVu }) => nhiemVu.flatMap(({ moc }) => moc.flatMap(({ thoiHan }) => thoiHan ?? [])))

function kindOf(cell, nam) {
  const { loai, ngay, nhip } = hanOf(readThoiHan(cell), { nam })
  if (loai !== 'ngay') return IN_WORDS[loai]
  return nhip.length ? 'theo nhịp' : ngay.length > 1 ? 'nhiều ngày' : IN_WORDS.ngay
}

const count = (values) =>
  [...new Set(values)].map((value) => `${value} ${values.filter((each) => each === value).length}`).join(', ')

const share = (part, all) => (all ? `${((part / all) * 100).toFixed(1).replace('.', ',')}%` : '-')

const PLANS = readdirSync(join(ROOT, 'data'), { recursive: true })
  .filter((name) => basename(name) === 'ke-hoach.yaml')
  .sort()
  .map((name) => join(ROOT, 'data', name))
const files = [...PLANS, ...SEEDS, ...process.argv.slice(2)]
let all = 0
let understood = 0
for (const file of files) {
  const plan = await planOf(resolve(file))
  const cells = cellsOf(plan)
  const kinds = cells.map((cell) => kindOf(cell, plan.nam ?? new Date().getFullYear()))
  const read = kinds.filter((kind) => kind !== IN_WORDS.chuaRo).length
  all += cells.length
  understood += read
  console.log(
    `${relative(process.cwd(), resolve(file))}: hiểu ${read}/${cells.length} (${share(read, cells.length)}): ${count(kinds)}`,
  )
  for (const [index, cell] of cells.entries())
    if (kinds[index] === IN_WORDS.chuaRo) console.log(`  không hiểu: ${cell.replaceAll('\n', ' ')}`)
}
console.log(`Tất cả: hiểu ${understood}/${all} thời hạn (${share(understood, all)})`)
if (understood / all < LEAST) process.exitCode = 1
