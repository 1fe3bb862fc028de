export { exportWordTemplate, generateBaoCao, generateKeHoach, importKeHoach, inspectWordTemplate, SLUGS } from './generate'
export type { Format, Generated, GenerateOptions, GhiChu, ImportedKeHoach, Slug } from './generate'
export { formatFinding, InputError, UserError, WordTemplateError } from './problem'
export type { Finding, Place } from './problem'
