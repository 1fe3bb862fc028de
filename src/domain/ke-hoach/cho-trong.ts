import { type Problem } from '../problems'
import type { KeHoachDangSoan } from './ke-hoach'

/** A blank: "…", "...", "___". */
const BLANK = '(?:…+|\\.{3,}|_{3,})'
/** The whole text, its beginning, or a number or a day that is not filled in ("số …/KH-UBND", "ngày … tháng …"). */
const OPEN = new RegExp(
  `^\\s*(?:-\\s*)?${BLANK}(?=$|[\\s.;,])|(?<!\\p{L})(?:số|ngày|tháng|quý|năm)\\s*${BLANK}`,
  'imu',
)

/** Not texts of the document. */
const OUTSIDE = new Set(['phucHoi', 'keHoachCha', 'nhiemVuCha'])

const NAMES: ReadonlyMap<string, string> = new Map([
  ['ten', 'tên'],
  ['ketQua', 'kết quả'],
  ['thoiHan', 'tiến độ'],
  ['phanCong', 'phân công'],
  ['chuTri', 'chủ trì'],
  ['phoiHop', 'phối hợp'],
])
/** Of a long name so many characters are enough to know it by. */
const LONG = 60

type Step = { readonly path: readonly PropertyKey[]; readonly task?: string }

/**
 * Places of a plan that somebody left open, each with its name; a draft is printed with them. `severity`: an error
 * in a plan that is issued.
 */
export const checkChoTrong = (keHoach: KeHoachDangSoan, severity: Problem['severity']): Problem[] =>
  walk(keHoach, { path: [] }).map(({ path, task }) => ({
    severity,
    path,
    message: `còn chỗ trống "…"${explainPlace(path, task)}`,
    hint:
      severity === 'error'
        ? 'ghi nội dung trước khi ban hành; chưa ghi được thì in bản dự thảo bằng --du-thao'
        : 'ghi nội dung trước khi ban hành',
  }))

function explainPlace(path: readonly PropertyKey[], task: string | undefined): string {
  const name = NAMES.get(String(path.findLast((step) => typeof step === 'string')))
  if (task === undefined) return ''
  const short = task.length > LONG ? `${task.slice(0, LONG)}…` : task
  return ` ở ${name ?? 'một ô'} của nhiệm vụ "${short.replace(/\s+/gu, ' ')}"`
}

function walk(value: unknown, { path, task }: Step): Step[] {
  const known = task === undefined ? {} : { task }
  if (typeof value === 'string') return OPEN.test(value) ? [{ path, ...known }] : []
  if (value === null || typeof value !== 'object') return []
  const own = 'moc' in value && 'ten' in value && typeof value.ten === 'string' ? { task: value.ten } : known
  return Object.entries(value).flatMap(([key, inner]) =>
    OUTSIDE.has(key)
      ? []
      : walk(inner, { path: [...path, Array.isArray(value) ? Number(key) : key], ...own }),
  )
}
