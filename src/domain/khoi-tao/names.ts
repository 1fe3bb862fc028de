import { normalizeText, slugify } from '../../language/text'
import type { Cap, CoQuan } from '../co-quan/co-quan'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'

/** Levels of units that make their plans from the province's. */
export const CAP_DON_VI = ['so', 'huyen', 'xa'] as const satisfies readonly Cap[]
export type CapDonVi = (typeof CAP_DON_VI)[number]

const CUA_TINH = / (?:tỉnh|thành phố) \p{Lu}.*$/u

/**
 * A name as it is written in a sentence: one blank between words, "UBND xã …" and "Uỷ ban nhân dân xã …" as
 * "Ủy ban nhân dân xã …".
 */
export const fullNameOf = (ten: string): string =>
  normalizeText(ten)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^(?:ủy ban nhân dân|uỷ ban nhân dân|ubnd)(?= )/iu, 'Ủy ban nhân dân')
    .replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('vi'))

/**
 * "Sở Tư pháp tỉnh Khánh Hòa" → "Sở Tư pháp"; "Thanh tra tỉnh Khánh Hòa" → "Thanh tra tỉnh"; "Ủy ban nhân dân
 * xã …" → "UBND xã …".
 */
export function shortNameOf(ten: string): string {
  if (diaBanOf({ ten })) return ten.replace(/^Ủy ban nhân dân/u, 'UBND')
  return ten.replace(CUA_TINH, ten.startsWith('Thanh tra tỉnh') ? ' tỉnh' : '')
}

/**
 * The lines of the letterhead: a People's Committee above its area, any other office without its province
 * (Nghị định số 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 2).
 */
export function letterheadNameOf(ten: string): string[] {
  const diaBan = diaBanOf({ ten })
  return diaBan ? ['Ủy ban nhân dân', diaBan.ten] : [shortNameOf(ten)]
}

const XA: ReadonlySet<string> = new Set(['xã', 'phường', 'thị trấn', 'đặc khu'])

/** The level that a name tells; an office that governs no area is one of the province. */
export function capOf(ten: string): CapDonVi {
  const diaBan = diaBanOf({ ten })
  if (diaBan === undefined) return 'so'
  return XA.has(diaBan.loai) ? 'xa' : 'huyen'
}

/** The id that a name tells: "so-tu-phap-khanh-hoa", "ubnd-xa-…". */
export const idOf = (ten: string): string =>
  slugify(ten.replace(/Ủy ban nhân dân/u, 'UBND').replace(/ tỉnh (?=\p{Lu})/u, ' '))

/**
 * The letters of a symbol: "Sở Khoa học và Công nghệ" → "SKHCN"; words in capitals stay whole: "Văn phòng
 * UBND tỉnh" → "VPUBND".
 */
export const abbreviationOf = (tenGon: string): string =>
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
export function placeNameOf(coQuan: Pick<CoQuan, 'ten'>, capTren: CoQuan | undefined): string | undefined {
  const diaBan = diaBanOf(coQuan) ?? (capTren && diaBanOf(capTren))
  if (diaBan === undefined) return undefined
  return /^\p{Lu}/u.test(diaBan.ten) || /^\d|^Hồ Chí Minh$/u.test(diaBan.rieng)
    ? diaBan.ten.replace(/^./u, (first) => first.toLocaleUpperCase('vi'))
    : diaBan.rieng
}
