// Before the first test: a folder for all that this run makes, in memory where there is room, for tests copy and
// remove small files by the thousand; in it lies what is costly to make, for all test files.
const { mkdirSync, mkdtempSync, statfsSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

const IN_MEMORY = '/dev/shm'
const ROOM = 4 * 1024 ** 3

function hasRoom(folder) {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize >= ROOM
  } catch {
    return false
  }
}

module.exports = () => {
  process.env.TMPDIR = mkdtempSync(join(hasRoom(IN_MEMORY) ? IN_MEMORY : tmpdir(), 'cchc-run-'))
  process.env.CCHC_TEST_RUN = join(process.env.TMPDIR, 'once')
  mkdirSync(process.env.CCHC_TEST_RUN)
}
