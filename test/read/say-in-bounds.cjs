// What the built program says of files that mean it no good, one after the other in this process: a line of
// JSON for each. Usage: node say-in-bounds.cjs <importKeHoach|generateKeHoach> <file>…
const { dirname, join } = require('node:path')
const program = require('../../dist')

const JOBS = {
  importKeHoach: (file) => program.importKeHoach(file, { ra: join(dirname(file), 'ke-hoach.yaml') }),
  generateKeHoach: (file) => program.generateKeHoach(file, { formats: [], duThao: false, dienTu: false }),
}

/** What the user is told, or nothing when the file is taken. A bug of ours is thrown. */
async function saidOf(job, file) {
  try {
    await job(file)
    return ''
  } catch (error) {
    if (!(error instanceof program.UserError)) throw error
    return error.hint ? `${error.message} (${error.hint})` : error.message
  }
}

async function main([job, ...files]) {
  for (const file of files) {
    const [before, peak] = [process.memoryUsage().rss, process.resourceUsage().maxRSS]
    const said = await saidOf(JOBS[job], file)
    // A peak of an earlier file is not this one's.
    const { maxRSS } = process.resourceUsage()
    const grown = maxRSS > peak ? maxRSS * 1024 - before : 0
    process.stdout.write(`${JSON.stringify({ said, megabytes: grown / 1024 / 1024 })}\n`)
  }
}

void main(process.argv.slice(2))
