// Before the first test: a folder where what is costly to make lies for all test files of this run.
const { mkdtempSync } = require('node:fs')
const { tmpdir } = require('node:os')
const { join } = require('node:path')

module.exports = () => {
  process.env.CCHC_TEST_RUN = mkdtempSync(join(tmpdir(), 'cchc-run-'))
}
