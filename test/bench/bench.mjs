/**
 * `npm run bench [-- --sizes 64,1000] [--no-soffice] [--many 300] [--before <folder>]`: how long our Word and
 * PDF take, beside docxtemplater, Typst, mammoth and LibreOffice on the same rows in the same run; how many
 * documents a minute a command with many files writes; then how long deriving for a whole province takes
 * (`derive.mjs`). `--before`: an older checkout, built, whose command is measured turn by turn with ours. Every
 * measurement is a process of its own. Always exits 0: a bench is not a test.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { decimals } from './figures.mjs'
import { bundleInside } from './plan.mjs'
import { has } from './processes.mjs'
import { report } from './report.mjs'
import { makeTemplate, measureHelp, measureMany, measureReal, measureReport, measureSize } from './runs.mjs'

/** Above this share of the processors at work already, the figures are not to be trusted. */
const BUSY = 0.25

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '64,1000,5000' },
    'no-soffice': { type: 'boolean', default: false },
    many: { type: 'string', default: '300' },
    before: { type: 'string' },
  },
})
const sizes = values.sizes
  .split(',')
  .map(Number)
  .sort((a, b) => a - b)
if (!sizes.every((rows) => Number.isInteger(rows) && rows > 0)) throw new Error('--sizes 64,1000,5000')
const folder = mkdtempSync(join(tmpdir(), 'cchc-bench-'))

async function main() {
  const printer = !values['no-soffice'] && has('soffice', '--version')
  printMachine(printer)
  await bundleInside()
  const template = await makeTemplate(folder)
  const help = await measureHelp(folder)
  const real = await measureReal(folder, { printer, before: values.before })
  const baoCao = await measureReport(folder, { printer })
  const measured = []
  for (const rows of sizes) measured.push(await measureSize(rows, { folder, template, printer }))
  const many = await measureMany(Number(values.many), folder)
  report({ help, real, baoCao, sizes: measured, many })
  console.log('\nCụ thể hóa cho cả tỉnh:')
  spawnSync(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'derive.mjs')], {
    stdio: 'inherit',
  })
}

function printMachine(printer) {
  const [load] = loadavg()
  console.log(
    `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}${printer ? '' : ', không có LibreOffice'}, tải lúc bắt đầu ${decimals(load)}`,
  )
  if (load > BUSY * cpus().length)
    console.log('Lưu ý: máy đang bận việc khác, số đo không đáng tin; hãy xem cột "nhanh nhất".')
}

process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
await main()
