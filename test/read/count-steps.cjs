// How many steps the built program takes for each file: how often a block of its JavaScript is entered, as V8
// counts it. Unlike a time it is the same on every machine. Usage: node count-steps.cjs <job> <file>…
const { Session } = require('node:inspector')

const session = new Session()
session.connect()
/** Commands of this session answer before they return. */
const ask = (command, parameters) => {
  let answer
  session.post(command, parameters, (error, result) => {
    if (error) throw new Error(error.message)
    answer = result
  })
  return answer
}
ask('Profiler.enable')
ask('Profiler.startPreciseCoverage', { callCount: true, detailed: true })

const { saidOf } = require('./say.cjs')

/** The steps since the last time it was asked. */
const takeSteps = () =>
  ask('Profiler.takePreciseCoverage')
    .result.flatMap(({ functions }) => functions)
    .flatMap(({ ranges }) => ranges)
    .reduce((sum, { count }) => sum + count, 0)

async function main([job, ...files]) {
  for (const file of files) {
    takeSteps()
    const said = await saidOf(job, file)
    process.stdout.write(`${JSON.stringify({ said, steps: takeSteps() })}\n`)
  }
}

void main(process.argv.slice(2))
