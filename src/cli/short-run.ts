import { setFlagsFromString } from 'node:v8'

/**
 * A command runs for a second or two. V8 spends as much again on optimising code that is then run no more, so
 * it is told to wait longer before it does (its own measure is 66 kB of executed bytecode), and to leave
 * WebAssembly, which draws a chart or two, as first compiled. Half the processor time of a report, and no
 * more for 5,000 rows: `npm run bench`.
 */
setFlagsFromString('--interrupt-budget=500000')
setFlagsFromString('--liftoff-only')
