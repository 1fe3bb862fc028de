// Where the tests run: as everywhere, and with one reader of PDFs for all the test files of a process.
// pdf.js is ESM, is asynchronous and takes longer to load than most PDFs take to read.
const { TestEnvironment } = require('jest-environment-node')
const { join } = require('node:path')
const { createSyncFn } = require('synckit')

const readPdfAsJson = createSyncFn(join(__dirname, '../read/pdf-worker.mjs'))

module.exports = class extends TestEnvironment {
  async setup() {
    await super.setup()
    this.global.readPdfAsJson = readPdfAsJson
  }
}
