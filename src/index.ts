export { generateKeHoach } from './generate'
export type { Format, Generated, GenerateOptions } from './generate'
export { formatFinding, InputError, UserError } from './problem'
export type { Finding, Place } from './problem'
