import { setFlagsFromString } from 'node:v8'

/**
 * A command runs for a second or two. V8 spends as much again on optimising code that is then run no more, so
 * it is told to wait ten times longer before it does. Its flags for that change from one V8 to the next, and
 * one that it does not know is an error on stderr: set only what was tried on that V8. A report takes half
 * the processor time on Node 20 and 22, two thirds on Node 24, and 5,000 rows take no more: `npm run bench`.
 */
const PATIENCE: Readonly<Record<string, readonly string[]>> = {
  // Node 20
  '11.3': ['--interrupt-budget=500000'],
  // Node 22
  '12.4': ['--invocation-count-for-turbofan=30000'],
  // Node 24, whose V8 has one compiler more
  '13.6': ['--invocation-count-for-turbofan=30000', '--invocation-count-for-maglev=4000'],
}
/**
 * What is no more needed is cleared away when the heap has half again of what lives in it: by itself V8 waits for
 * three times as much, and a plan of 20,000 tasks then takes twice the memory, in no less time.
 */
const CLEAR_SOONER = '--heap-growing-percent=50'
/** WebAssembly draws a chart or two: it stays as first compiled. */
const DRAW_ONCE = '--liftoff-only'

const patience = PATIENCE[process.versions.v8.split('.', 2).join('.')]

/** What this V8 is told. */
export const FLAGS = patience ? [DRAW_ONCE, CLEAR_SOONER, ...patience] : []
for (const flag of FLAGS) setFlagsFromString(flag)
