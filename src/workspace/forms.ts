import type { z } from 'zod'
import { lanTruocFile } from '../domain/cu-the-hoa/merge/lan-truoc'
import { keHoachDangSoanFile, keHoachFile } from '../domain/ke-hoach/ke-hoach'
import { rewriteLoiVan } from '../domain/ke-hoach/loi-van'
import { escapeMarks } from '../language/markup'
import type { Finding, Place } from '../problem'

/** The version of the form of every kind of data file, under this key. Files of before have none. */
export const PHIEN_BAN = 1
export const KHOA_PHIEN_BAN = 'phienBan'

type Group = Readonly<Record<string, unknown>>
type Upgrade = (raw: Group) => Group

/** Before version 1 the texts of a plan were plain: a star was a star. */
const withMarksEscaped: Upgrade = (raw) => rewriteLoiVan(raw, escapeMarks)

/** From a file without a version to version 1, for the kinds whose content changed. */
const UPGRADES: ReadonlyMap<z.ZodType, Upgrade> = new Map<z.ZodType, Upgrade>([
  [keHoachFile, withMarksEscaped],
  [keHoachDangSoanFile, withMarksEscaped],
  [
    lanTruocFile,
    ({ keHoach, ...more }) => ({ ...more, keHoach: isGroup(keHoach) ? withMarksEscaped(keHoach) : keHoach }),
  ],
])

/** A data file in the form of today. `old`: it had none; `newer`: what it says, where we do not know that. */
export type OpenedForm = { readonly raw: unknown; readonly old: boolean; readonly newer?: string }

/** Takes the version off what a file holds, and brings a file of before into the form of today. */
export function openForm(plain: unknown, schema: z.ZodType): OpenedForm {
  if (!isGroup(plain)) return { raw: plain, old: false }
  const { [KHOA_PHIEN_BAN]: version, ...raw } = plain
  if (version === PHIEN_BAN) return { raw, old: false }
  if (version !== undefined) return { raw, old: false, newer: JSON.stringify(version) }
  return { raw: UPGRADES.get(schema)?.(raw) ?? raw, old: true }
}

/** A file of a program that is newer than this one. */
export const unknownForm = (version: string, place: Place): Finding => ({
  severity: 'error',
  place,
  message: `tệp ở phiên bản dạng ${version}, chương trình này chỉ biết phiên bản ${PHIEN_BAN}`,
  hint: `dùng bản cchc mới hơn; nếu ghi nhầm thì sửa lại thành ${KHOA_PHIEN_BAN}: ${PHIEN_BAN}`,
  hintOnPage: 'dùng bản chương trình mới hơn',
})

/** Said once, of the file that a command was given. */
export const noteOldForm = ({ file, old }: { readonly file: string; readonly old?: boolean }): Finding[] =>
  old
    ? [
        {
          severity: 'notice',
          place: { file, line: 1, column: 1 },
          message: `tệp ở dạng cũ, chưa ghi ${KHOA_PHIEN_BAN}; vẫn đọc được như trước`,
          messageOnPage: 'tệp ở dạng cũ; vẫn đọc được như trước',
          hint: `chạy cchc nang-cap ${file} để viết lại theo dạng hiện nay`,
          hintOnPage:
            'không phải làm gì để in; muốn sửa ở trang này thì mở Dữ liệu, bấm "Xem những chỗ sẽ đổi", rồi viết lại tệp',
        },
      ]
    : []

/** Data as a file carries it: its version first. */
export const withForm = <T extends object>(value: T): T & { readonly phienBan: number } => ({
  phienBan: PHIEN_BAN,
  ...value,
})

/** Whether a value is a group of fields, not a list or a plain value. */
export const isGroup = (value: unknown): value is Group =>
  value !== null && typeof value === 'object' && !Array.isArray(value)

/** The groups of a list under a key of what a file holds, as far as it can be read; what is no group is an empty one. */
export function groupsIn(raw: unknown, key: string): readonly Group[] {
  const list = isGroup(raw) ? raw[key] : undefined
  return Array.isArray(list) ? list.map((each: unknown) => (isGroup(each) ? each : {})) : []
}
