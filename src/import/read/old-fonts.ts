import { findOldFont, toUnicode, UNICODE_ONLY } from '../../language/old-encodings'
import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'

const BEYOND_ASCII = /[\u0080-\u00ff]/u
/** A text and the font that it stands in. */
export type ChuPhong = { readonly phong: string; readonly chu: string }

/**
 * Reads texts in fonts of before Unicode as they show. `all`: every text of the file that has a font: where one in
 * such a font is Unicode, the font was given a new table, or only its name was left behind, and each text in it is
 * what it is.
 */
export function openOldFonts(all: Iterable<ChuPhong>): (text: ChuPhong) => string {
  const renewed = new Set<string>()
  for (const { phong, chu } of all)
    if (!renewed.has(phong) && UNICODE_ONLY.test(chu.normalize('NFC'))) renewed.add(phong)
  return ({ phong, chu }) => {
    const old = renewed.has(phong) ? undefined : findOldFont(phong)
    if (!old) return chu
    const read = BEYOND_ASCII.test(chu) ? toUnicode(chu, old.ma) : chu
    return old.hoa ? read.toLocaleUpperCase('vi') : read
  }
}

const QUOTED = 60

/** What was converted, one note a font; `moi`: as it was read. */
export function noteOldFonts(texts: readonly (ChuPhong & { readonly moi: string })[], noi: Place): GhiChu[] {
  const changed = texts.filter(({ chu, moi }) => chu !== moi)
  return Array.from(new Set(changed.map(({ phong }) => phong))).flatMap((ten): GhiChu[] => {
    const own = changed.filter(({ phong }) => phong === ten)
    const [first] = own
    return first
      ? [
          {
            loai: 'sua',
            noi,
            loi: `chữ phông ${ten} theo bảng mã cũ (${findOldFont(ten)?.ma ?? ''}), ${own.length} chỗ: đã chuyển sang Unicode, ví dụ «${first.chu.trim().slice(0, QUOTED)}» thành «${first.moi.trim().slice(0, QUOTED)}»; so lại với bản gốc`,
          },
        ]
      : []
  })
}
