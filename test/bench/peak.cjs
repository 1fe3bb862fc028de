/**
 * Loaded before a program (`node -r`): leaves the process's peak memory (MB) and its processor time (ms, of all
 * threads) in the file CCHC_BENCH_USAGE names.
 */
const { writeFileSync } = require('node:fs')
const { peakMemory } = require('./peak-memory.cjs')

process.on('exit', () => {
  const { userCPUTime, systemCPUTime } = process.resourceUsage()
  writeFileSync(
    process.env.CCHC_BENCH_USAGE,
    JSON.stringify({ peak: peakMemory(), cpu: (userCPUTime + systemCPUTime) / 1000 }),
  )
})
