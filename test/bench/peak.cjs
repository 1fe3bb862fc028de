/**
 * Loaded before the command (`node -r`): leaves the process's peak memory (KB) in the file CCHC_BENCH_PEAK
 * names.
 */
const { writeFileSync } = require('node:fs')

process.on('exit', () => writeFileSync(process.env.CCHC_BENCH_PEAK, String(process.resourceUsage().maxRSS)))
