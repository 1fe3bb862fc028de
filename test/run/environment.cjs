// Where the tests run: as everywhere, and with one reader of PDFs for all the test files of a process.
// pdf.js is ESM, which Jest does not run, and takes longer to load than most PDFs take to read.
const { TestEnvironment } = require('jest-environment-node')

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.readPdfAsJson = async (bytes) => (await import('../read/pdf-reader.mjs')).readPdfAsJson(bytes)
  }
}
