// Loaded before the program (node --require): stops it at the moment when it has put some of its files in their places
// and others not yet. STOP_AT: "none"; "count" writes to the file STOP_SAYS how many files it put in place; "kill 3" kills it
// before the third; "fail 3" has the system refuse the third, as Windows does for a file that a viewer has open.
const fs = require('node:fs')

const [what, at] = (process.env.STOP_AT ?? 'none').split(' ')
const { renameSync } = fs
let put = 0

fs.renameSync = (from, to) => {
  put += 1
  if (what === 'count') fs.appendFileSync(process.env.STOP_SAYS, '.')
  if (put === Number(at) && what === 'kill') process.kill(process.pid, 'SIGKILL')
  if (put === Number(at) && what === 'fail')
    throw Object.assign(new Error('EBUSY: resource busy or locked, rename'), {
      code: 'EBUSY',
      path: from,
      dest: to,
    })
  return renameSync(from, to)
}
