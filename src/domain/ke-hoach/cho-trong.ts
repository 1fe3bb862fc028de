import type { VanBan } from '../co-quan/co-quan'
import { citeShort } from '../co-quan/vien-dan'
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

/** Whether somebody left a text, or a number or a day in it, open. */
export const isOpen = (text: string | undefined): boolean => text !== undefined && OPEN.test(text)

/** Documents that its decision cites and whose entry in the register somebody left open: each would be printed so. */
export function checkVanBanTrong(
  { banHanh }: KeHoachDangSoan,
  vanBan: ReadonlyMap<string, VanBan>,
  severity: Problem['severity'],
): Problem[] {
  if (banHanh.loai !== 'quyet-dinh') return []
  const at = ['banHanh', 'deNghi', 'vanBan']
  const cited = (banHanh.canCu ?? []).flatMap((entry, index) =>
    (entry.vanBan ?? []).map((id, nth) => ({ id, path: ['banHanh', 'canCu', index, 'vanBan', nth] })),
  )
  const all = [...cited, { id: banHanh.deNghi?.vanBan ?? '', path: at }]
  return all.flatMap(({ id, path }): Problem[] => {
    const found = vanBan.get(id)
    return found && [found.so, found.trichYeu, found.coQuan].some(isOpen)
      ? [
          {
            ...{ severity, path },
            message: `${citeShort(found)}: danh mục văn bản còn chỗ trống "…"`,
            hint: 'ghi đủ trong van-ban.yaml trước khi ban hành',
            hintOnPage: 'ghi đủ ở màn hình Danh mục văn bản, biểu mẫu trước khi ban hành',
          },
        ]
      : []
  })
}

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
  if (typeof value === 'string') return isOpen(value) ? [{ path, ...known }] : []
  if (value === null || typeof value !== 'object') return []
  const own = 'moc' in value && 'ten' in value && typeof value.ten === 'string' ? { task: value.ten } : known
  return Object.entries(value).flatMap(([key, inner]) =>
    OUTSIDE.has(key)
      ? []
      : walk(inner, { path: [...path, Array.isArray(value) ? Number(key) : key], ...own }),
  )
}
