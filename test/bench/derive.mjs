/**
 * `npm run bench:cu-the-hoa`: deriving for all 65 communes and 20 sở of a province in one run: time by the
 * number of units, progress on stderr. The units are made up. Always exits 0: a bench is not a test.
 */
import {
  appendFileSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'
import { decimals } from './figures.mjs'
import { peakMemory } from './peak-memory.cjs'

const DATA = join(dirname(fileURLToPath(import.meta.url)), '../../data')
const { deriveKeHoach } = createRequire(import.meta.url)('../../dist/index.js')
const SIZES = [5, 10, 20, 40, 85]

/**
 * A data folder with the province's plan as of the end of 2025, and made-up units: every fourth or so a sở,
 * the others communes.
 */
function makeData(folder) {
  for (const name of ['co-quan.yaml', 'van-ban.yaml', 'cu-the-hoa.yaml'])
    copyFileSync(join(DATA, name), join(folder, name))
  mkdirSync(join(folder, 'tinh'))
  const plan = join(folder, 'tinh', 'ke-hoach.yaml')
  writeFileSync(
    plan,
    readFileSync(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), 'utf8').replace(
      'ngay: 2024-12-31',
      'ngay: 2025-12-31',
    ),
  )
  const units = Array.from({ length: 85 }, (_, index) =>
    index % 17 < 4
      ? { id: `so-mau-${index}`, ten: `Sở Mẫu số ${index}`, cap: 'so', thuoc: 'ubnd-tinh-khanh-hoa' }
      : {
          id: `ubnd-xa-mau-${index}`,
          ten: `Ủy ban nhân dân xã Mẫu số ${index}`,
          cap: 'xa',
          thuoc: 'ubnd-tinh-khanh-hoa',
        },
  )
  appendFileSync(join(folder, 'co-quan.yaml'), stringify(units).replace(/^(?=.)/gmu, '  '))
  return { plan, ids: units.map(({ id }) => id) }
}

const onProgress = (done, all, id) =>
  process.stderr.isTTY && process.stderr.write(`\r[${done + 1}/${all}] ${id}      `)

async function measure(plan, ids) {
  const start = performance.now()
  let bytes = 0
  for await (const { files } of deriveKeHoach(plan, { donVi: ids, onProgress }))
    for (const content of files.values()) bytes += content.length
  if (process.stderr.isTTY) process.stderr.write('\r\u001B[2K')
  return { units: ids.length, seconds: (performance.now() - start) / 1000, bytes }
}

const folder = mkdtempSync(join(tmpdir(), 'cchc-derive-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const { plan, ids } = makeData(folder)
await measure(plan, ids.slice(0, 2))
const found = []
for (const size of SIZES) found.push(await measure(plan, ids.slice(0, size)))
for (const { units, seconds, bytes } of found)
  console.log(
    `${String(units).padStart(3)} đơn vị: ${decimals(seconds, 2)} s, mỗi đơn vị ${decimals((seconds * 1000) / units, 0)} ms, ${decimals(bytes / 1024, 0)} KB`,
  )
console.log(
  `Số mũ tăng theo số đơn vị: ${decimals(Math.log(found.at(-1).seconds / found[1].seconds) / Math.log(found.at(-1).units / found[1].units), 2)} (1 là tuyến tính)`,
)
console.log(`Bộ nhớ lớn nhất: ${decimals(peakMemory(), 0)} MB`)
