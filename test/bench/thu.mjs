/**
 * Forms read, checked and added up: processor time and memory for 80 units and for ten and forty times as many,
 * each in a process of its own. The bounds: 80 forms under 15 s and 300 MB, and the time grows no faster than
 * the number of units.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fillForms } from './fill-forms.mjs'
import { makeProvince } from './make-province.mjs'

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..')
const SIZES = process.argv.slice(2).map(Number)
const MEASURE = `
  const { createRequire } = await import('node:module')
  const [{ showTinhHinh }, { peakMemory }] = process.argv.slice(1).map(createRequire(process.cwd() + '/'))
  showTinhHinh(process.env.SO_THU)
  const { user, system } = process.cpuUsage()
  console.log(JSON.stringify({ seconds: (user + system) / 1e6, mb: peakMemory() }))`

function measure(units) {
  const folder = mkdtempSync(join(tmpdir(), 'cchc-thu-'))
  try {
    const so = Math.max(1, Math.round(units * 0.18))
    const report = makeProvince(folder, { so, xa: units - so })
    const collected = join(dirname(report), 'thu/quy-3')
    const cchc = (...args) => {
      const { status, stderr } = spawnSync(process.execPath, [join(ROOT, 'dist/cli/main.js'), ...args])
      if (status !== 0) throw new Error(String(stderr))
    }
    cchc('thu', 'phat', report)
    fillForms(join(collected, 'phat'), join(folder, 've'))
    cchc('thu', 'nhan', join(folder, 've'), '--bao-cao', report)
    const args = [
      '--input-type=module',
      '-e',
      MEASURE,
      join(ROOT, 'dist/index.js'),
      join(ROOT, 'test/bench/peak-memory.cjs'),
    ]
    const env = { ...process.env, SO_THU: join(collected, 'so-thu.yaml') }
    return JSON.parse(String(spawnSync(process.execPath, args, { env }).stdout))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const results = (SIZES.length ? SIZES : [80, 800, 3400]).map((units) => ({ units, ...measure(units) }))
for (const { units, seconds, mb } of results)
  console.log(
    `${units} phiếu: ${seconds.toFixed(1)} s, ${Math.round(mb)} MB, ${((seconds / units) * 1000).toFixed(1)} ms một phiếu`,
  )
const [first] = results
const last = results.at(-1)
const grows = last.seconds / last.units > (first.seconds / first.units) * 1.5
if (first.seconds > 15 || first.mb > 300 || grows) {
  console.error('vượt mức: 80 phiếu dưới 15 s, dưới 300 MB, thời gian tăng không nhanh hơn số phiếu')
  process.exitCode = 1
}
