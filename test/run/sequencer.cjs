// In which order test files begin. Where Jest has seen none of them it goes by their size, and a small file that
// works for minutes begins last, alone on its core: here the longest begin first.
const { existsSync } = require('node:fs')
const { join } = require('node:path')
const { default: Sequencer } = require('@jest/test-sequencer')

const HOME = join(__dirname, '../..')
/** Files of more than half a minute of processor time, the longest first. */
const LONGEST = [
  'fuzz/fuzz',
  'goi/goi',
  'import/pdf-damage',
  'import/word-damage',
  'web/du-lieu',
  'import/heavy',
  'import/endless',
  'web/hai-cua-so',
  'web/quyet-dinh',
  'house/package',
  'cli/windows',
  'web/page-quyet-dinh',
  'cli/odd-plans',
].map((name) => join(HOME, 'test', `${name}.het.ts`))

for (const path of LONGEST) if (!existsSync(path)) throw new Error(`${path} is not there: mend the list`)

module.exports = class extends Sequencer {
  sort(tests) {
    const placeOf = ({ path }) => (LONGEST.includes(path) ? LONGEST.indexOf(path) : LONGEST.length)
    return super.sort(tests).sort((one, other) => placeOf(one) - placeOf(other))
  }
}
