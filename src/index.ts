export { exportWordTemplate, generateKeHoach, inspectWordTemplate } from './generate'
export type { Format, Generated, GenerateOptions } from './generate'
export { formatFinding, InputError, UserError, WordTemplateError } from './problem'
export type { Finding, Place } from './problem'
