// What the built program says of files that mean it no good, one after the other in this process: a line of
// JSON for each. Usage: node say-in-bounds.cjs <job> <file>…
const { saidOf } = require('./say.cjs')

async function main([job, ...files]) {
  for (const file of files) {
    const [before, peak] = [process.memoryUsage().rss, process.resourceUsage().maxRSS]
    const said = await saidOf(job, file)
    // A peak of an earlier file is not this one's.
    const { maxRSS } = process.resourceUsage()
    const grown = maxRSS > peak ? maxRSS * 1024 - before : 0
    process.stdout.write(`${JSON.stringify({ said, megabytes: grown / 1024 / 1024 })}\n`)
  }
}

void main(process.argv.slice(2))
