import { UserError } from '../../../problem'
import type { BangMo, SuaO } from '../bang-sua'
import { bangOf, type QuyetDinhDangMo, textOf } from './dang-mo'

/** The province's figures, in per cent, beside the unit's own; undefined where the plan above has none. */
export function openBangChiTieu(mo: QuyetDinhDangMo): BangMo | undefined {
  const { chiTieu } = mo.hang
  if (chiTieu.length === 0) return undefined
  const nthOf = new Map(chiTieu.map((dong, nth) => [textOf(dong, 'chuDe'), nth]))
  return bangOf(mo, {
    ma: 'quyet-dinh-chi-tieu',
    ten: 'Chỉ tiêu',
    cot: [
      { ma: 'ten', ten: 'Chỉ tiêu', rong: 70, chiDoc: true },
      { ma: 'giaTriTinh', ten: 'Của tỉnh (%)', rong: 14, chiDoc: true },
      { ma: 'giaTriRieng', ten: 'Của đơn vị (%)', rong: 14 },
    ],
    hang: chiTieu.map((dong) => ({
      ma: textOf(dong, 'chuDe'),
      o: [textOf(dong, 'ten'), spellSo(dong['giaTriTinh']), spellSo(dong['giaTriRieng'])],
      rieng: ['giaTriRieng'],
      goiY: 'Ghi giá trị của đơn vị nếu khác của tỉnh; để trống là như của tỉnh. Giá trị ấy dùng cho cả lời văn và phụ lục',
    })),
    tim: ([list, nth, field]) =>
      list === 'chiTieu' && typeof nth === 'number'
        ? { hang: textOf(chiTieu[nth] ?? {}, 'chuDe'), ...(typeof field === 'string' && { cot: field }) }
        : undefined,
    ghi: (o) =>
      o.map(({ hang, sau }: SuaO) => ({
        path: ['chiTieu', nthOf.get(hang) ?? 0, 'giaTriRieng'],
        value: readPhanTram(sau),
      })),
  })
}

const spellSo = (value: unknown): string =>
  typeof value === 'number' ? String(value).replace('.', ',') : typeof value === 'string' ? value : ''

/** "95", "95,5", "95 %"; nothing of an empty text. Throws UserError. */
function readPhanTram(text: string): number | undefined {
  const chu = text.normalize('NFC').trim()
  if (chu === '') return undefined
  const [, so] = /^(\d{1,3}(?:[.,]\d{1,4})?)\s*%?$/u.exec(chu) ?? []
  const value = Number(so?.replace(',', '.'))
  if (so === undefined || value > 100)
    throw new UserError(`"${chu}" không phải là giá trị phần trăm`, {
      hint: 'ghi số từ 0 đến 100, ví dụ 95 hoặc 99,5',
    })
  return value
}
