/**
 * The most memory this process ever held, in MB. Linux counts into `maxRSS` what the process was before it
 * began its program: the memory of the process that started it. Only its own is asked for where it can be.
 */
const { readFileSync } = require('node:fs')

const inKilobytes = () => {
  try {
    return Number(/VmHWM:\s+(\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}

exports.peakMemory = () => inKilobytes() / 1024
