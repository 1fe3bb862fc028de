import { keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import type { KeHoachNhap } from '../source/ket-qua'

/** In words, what a clerk most often has to fill in. */
const NGHIA: Readonly<Record<string, string>> = {
  coQuan: 'cơ quan ban hành, theo danh bạ đơn vị',
  nam: 'năm của kế hoạch',
  banHanh: 'số, ngày, nơi nhận, người ký',
  'banHanh.diaDanh': 'địa danh',
  'banHanh.kyHieu': 'ký hiệu, ví dụ QĐ-UBND',
  'banHanh.noiNhan': 'nơi nhận',
  'banHanh.trichYeu': 'trích yếu quyết định',
  'banHanh.canCu': 'căn cứ của quyết định',
  'banHanh.dieu': 'các điều của quyết định',
  'banHanh.nguoiKy': 'chức vụ, họ tên người ký',
  'banHanh.nguoiKy.chucVu': 'chức vụ người ký',
  trichYeu: 'tên kế hoạch',
  'phuLuc.ten': 'tên phụ lục',
}
/** So much of a value tells which one is meant. */
const SHOWN = 40

type Issue = NonNullable<ReturnType<typeof keHoachFile.safeParse>['error']>['issues'][number]

/**
 * What the schema needs and the source does not tell, and what the source tells otherwise than the schema
 * needs; nothing is made up for either.
 */
export function findMissing(keHoach: KeHoachNhap, noi: Place): GhiChu[] {
  const issues = keHoachFile.safeParse(keHoach, { reportInput: true }).error?.issues ?? []
  const told = new Map<string, Issue['path']>()
  for (const issue of issues) {
    const loi = explainMissing(issue)
    if (loi !== undefined && !told.has(loi)) told.set(loi, issue.path)
  }
  return Array.from(told, ([loi, path]) => ({ loai: 'thieu', noi: { ...noi, path }, loi }))
}

/** Nothing for a value that fits one of several forms in part: what that form lacks is no fault of the source. */
function explainMissing(issue: Issue): string | undefined {
  const path = pathOf(issue.path)
  if (issue.input === undefined && issue.code !== 'custom')
    return issue.code === 'invalid_union' ? undefined : `chưa có: ${path}${meaningOf(path)}`
  if (issue.code === 'invalid_union') return undefined
  return `chưa đúng: ${path}${meaningOf(path)}: ${reasonOf(issue)}${shownOf(issue.input)}`
}

function reasonOf(issue: Issue): string {
  const text = typeof issue.input === 'string'
  switch (issue.code) {
    case 'too_big':
      return text ? `dài quá ${issue.maximum} ký tự` : `nhiều nhất là ${issue.maximum}`
    case 'too_small':
      return text ? 'không được để trống' : `cần ít nhất ${issue.minimum}`
    case 'custom':
    case 'invalid_format':
      return issue.message
    default:
      return 'giá trị không hợp lệ'
  }
}

const meaningOf = (path: string): string => (NGHIA[path] ? ` (${NGHIA[path]})` : '')

const shownOf = (value: unknown): string =>
  typeof value !== 'string' || !value
    ? ''
    : ` («${value.length > SHOWN ? `${value.slice(0, SHOWN).replace(/\n/gu, ' ')}…` : value}»)`

const pathOf = (path: readonly PropertyKey[]): string =>
  path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
    .join('')
    .replace(/^\./u, '')
