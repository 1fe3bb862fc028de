// Where the tests run: as everywhere, but in one world for all the test files of a process, so that the modules
// of `runtime.cjs` can be shared; and with one reader of PDFs for them all. pdf.js is ESM, which Jest does not
// run, and takes longer to load than most PDFs take to read.
const { TestEnvironment } = require('jest-environment-node')

// Like a command, a test runs for a second or two: V8 waits with optimising.
require('../../src/cli/short-run.ts')

/** Made for the first test file of the process. */
let world

module.exports = class {
  constructor(config, context) {
    world ??= new TestEnvironment(config, context)
    const { global, moduleMocker, fakeTimers, fakeTimersModern } = world
    Object.assign(this, { global, moduleMocker, fakeTimers, fakeTimersModern })
    // Jest covers the first with a function of its own for each test file.
    this.process = { exit: global.process.exit, exitCode: global.process.exitCode }
    global.readPdfAsJson = async (bytes) => (await import('../read/pdf-reader.mjs')).readPdfAsJson(bytes)
  }

  getVmContext() {
    return world.getVmContext()
  }

  exportConditions() {
    return world.exportConditions()
  }

  async setup() {}

  async teardown() {
    Object.assign(this.global.process, this.process)
  }
}
