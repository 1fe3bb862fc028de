const { rmSync } = require('node:fs')

module.exports = () => {
  rmSync(process.env.CCHC_TEST_RUN, { recursive: true, force: true })
}
