export { exportWordTemplate, generateBaoCao, generateKeHoach, inspectWordTemplate, SLUGS } from './generate'
export type { Format, Generated, GenerateOptions, Slug } from './generate'
export { formatFinding, InputError, UserError, WordTemplateError } from './problem'
export type { Finding, Place } from './problem'
