export {
  exportWordTemplate,
  generateBaoCao,
  generateKeHoach,
  importKeHoach,
  inspectWordTemplate,
  SLUGS,
} from './generate'
export type { Format, Generated, GenerateOptions, GhiChu, ImportedKeHoach, Slug } from './generate'
export { compareKeHoach, deriveKeHoach } from './generate/cu-the-hoa'
export type { CompareResult, Derived, DeriveOptions } from './generate/cu-the-hoa'
export { openKhoiTao } from './generate/khoi-tao'
export type { CauHoi, Khoa, KhoiTao, TraLoi } from './generate/khoi-tao'
export { formatFinding, InputError, UserError, WordTemplateError } from './problem'
export type { Finding, Place } from './problem'
