// What the built program says of a file that means it no good.
const { readFileSync } = require('node:fs')
const { dirname, join } = require('node:path')
const program = require('../../dist')

const BOTH = { formats: ['docx', 'pdf'], duThao: true, dienTu: false }
const JOBS = {
  importKeHoach: (file) => program.importKeHoach(file, { ra: join(dirname(file), 'ke-hoach.yaml') }),
  generateKeHoach: (file) => program.generateKeHoach(file, { ...BOTH, formats: [] }),
  printKeHoach: (file) => program.generateKeHoach(file, BOTH),
  inspectTemplate: (file) => program.inspectWordTemplate(file, 'ke-hoach'),
}

/** What the user is told, or nothing when the file is taken. A bug of ours is thrown. */
async function saidOf(job, file) {
  try {
    await JOBS[job](file)
    return ''
  } catch (error) {
    if (!(error instanceof program.UserError)) throw error
    return error.hint ? `${error.message} (${error.hint})` : error.message
  }
}

module.exports = { saidOf }
