import { normalizeText, slugify } from '../../language/text'
import type { Cap, CoQuan } from '../co-quan'
import { diaBanCua } from '../cu-the-hoa/don-vi'

/** Levels of units that make their plans from the province's. */
export const CAP_DON_VI = ['so', 'huyen', 'xa'] as const satisfies readonly Cap[]
export type CapDonVi = (typeof CAP_DON_VI)[number]

const CUA_TINH = / (?:tỉnh|thành phố) \p{Lu}.*$/u

/**
 * A name as it is written in a sentence: one blank between words, "UBND xã …" and "Uỷ ban nhân dân xã …" as
 * "Ủy ban nhân dân xã …".
 */
export const tenDayDu = (ten: string): string =>
  normalizeText(ten)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)(?= )/iu, 'Ủy ban nhân dân')
    .replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('vi'))

/**
 * "Sở Tư pháp tỉnh Khánh Hòa" → "Sở Tư pháp"; "Thanh tra tỉnh Khánh Hòa" → "Thanh tra tỉnh"; "Ủy ban nhân dân
 * xã …" → "UBND xã …".
 */
export function tenGonCua(ten: string): string {
  if (diaBanCua({ ten })) return ten.replace(/^Ủy ban nhân dân/u, 'UBND')
  return ten.replace(CUA_TINH, ten.startsWith('Thanh tra tỉnh') ? ' tỉnh' : '')
}

/**
 * The lines of the letterhead: a People's Committee above its area, any other office without its province
 * (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 2).
 */
export function tenTrenVanBanCua(ten: string): string[] {
  const diaBan = diaBanCua({ ten })
  return diaBan ? ['Ủy ban nhân dân', diaBan.ten] : [tenGonCua(ten)]
}

const XA: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])

/** The level that a name tells; an office that governs no area is one of the province. */
export function capCua(ten: string): CapDonVi {
  const diaBan = diaBanCua({ ten })
  if (diaBan === undefined) return 'so'
  return XA.has(diaBan.loai) ? 'xa' : 'huyen'
}

/** The id that a name tells: "so-tu-phap-khanh-hoa", "ubnd-xa-…". */
export const maCua = (ten: string): string =>
  slugify(ten.replace(/Ủy ban nhân dân/u, 'UBND').replace(/ tỉnh (?=\p{Lu})/u, ' '))

/**
 * The letters of a symbol: "Sở Khoa học và Công nghệ" → "SKHCN"; words in capitals stay whole: "Văn phòng
 * UBND tỉnh" → "VPUBND".
 */
export const vietTatCua = (tenGon: string): string =>
  tenGon
    .replace(/ tỉnh$/u, '')
    .replace(/Ủy ban nhân dân/gu, 'UBND')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'và')
    .map((word) => (/^\p{Lu}{2,}$/u.test(word) ? word : word.slice(0, 1).toLocaleUpperCase('vi')))
    .join('')

/**
 * The name of the place where an office is: its own area's, else that of the agency above, in full where the
 * area is named after a number, a person, an event, which its capital noun tells (Nghị định số 30/2020/NĐ-CP,
 * Phụ lục I, mục II, khoản 4).
 */
export function tenRiengCua(coQuan: Pick<CoQuan, 'ten'>, capTren: CoQuan | undefined): string | undefined {
  const diaBan = diaBanCua(coQuan) ?? (capTren && diaBanCua(capTren))
  if (diaBan === undefined) return undefined
  return /^\p{Lu}/u.test(diaBan.ten) || /^\d|^Hồ Chí Minh$/u.test(diaBan.rieng)
    ? diaBan.ten.replace(/^./u, (first) => first.toLocaleUpperCase('vi'))
    : diaBan.rieng
}
