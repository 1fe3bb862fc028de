import { normalizeText, slugify } from '../../language/text'
import type { Cap, CoQuan, Tinh } from '../co-quan/co-quan'
import { diaBanOf } from '../cu-the-hoa/rules/don-vi'
import { namesOf, normalizeName } from '../cu-the-hoa/rules/names'

/** Levels of units that make their plans from the province's. */
export const CAP_DON_VI = ['so', 'huyen', 'xa'] as const satisfies readonly Cap[]
export type CapDonVi = (typeof CAP_DON_VI)[number]

const CUA_TINH = / (tỉnh|thành phố) \p{Lu}.*$/u

const UBND = /^(?:ủy ban nhân dân|uỷ ban nhân dân|u\.?b\.?n\.?d\.?|ub)(?= |$)/iu
/** What a noun of an area is cut short to. */
const DIA_BAN_TAT: Readonly<Record<string, string>> = {
  tp: 'thành phố',
  tx: 'thị xã',
  tt: 'thị trấn',
  đk: 'đặc khu',
  t: 'tỉnh',
  q: 'quận',
  h: 'huyện',
  p: 'phường',
  x: 'xã',
}
const DAU_DIA_BAN = /^(Ủy ban nhân dân )(tp|tx|tt|đk|[tqhpx])(?:\.\s*|\s+)(?=[\p{L}\p{N}])/iu
/** "TP. Đà Nẵng", "TP.HCM" at the end of an office's name. */
const CUOI_THANH_PHO = /(?<=^|[ ,])t\.?p\.?\s*(?=\p{L})/giu

/**
 * A name as it is written in a sentence: one blank between words; "UBND", "Uỷ ban nhân dân", "TP." written out.
 */
export const fullNameOf = (ten: string): string =>
  normalizeText(ten)
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(UBND, 'Ủy ban nhân dân')
    .replace(/^VP\.?(?= )/u, 'Văn phòng')
    .replace(/^(Văn phòng )UBND(?= )/u, '$1Ủy ban nhân dân')
    .replace(DAU_DIA_BAN, (_, dau: string, tat: string) => `${dau}${DIA_BAN_TAT[tat.toLowerCase()] ?? tat} `)
    .replace(CUOI_THANH_PHO, 'thành phố ')
    .replace(/(?<=thành phố )HCM$/iu, 'Hồ Chí Minh')
    .replace(/^\p{Ll}/u, (first) => first.toLocaleUpperCase('vi'))

/** Offices that have the province in their short name too: there are others of that name elsewhere. */
const GIU_TINH = /^(?:Thanh tra|Văn phòng)(?= )/u

/**
 * "Sở Tư pháp tỉnh Khánh Hòa" → "Sở Tư pháp"; "Thanh tra tỉnh Khánh Hòa" → "Thanh tra tỉnh"; "Ủy ban nhân dân
 * xã …" → "UBND xã …".
 */
export function shortNameOf(ten: string): string {
  if (diaBanOf({ ten })) return ten.replace(/^Ủy ban nhân dân/u, 'UBND')
  return ten
    .replace(CUA_TINH, (_, loai: string) => (GIU_TINH.test(ten) ? ` ${loai}` : ''))
    .replace(/^(Văn phòng )Ủy ban nhân dân(?= )/u, '$1UBND')
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

/** Whether an office is a province's committee, or that of a city of the centre. */
export function isCapTinh(coQuan: Pick<CoQuan, 'ten'>, tinh: readonly Tinh[]): boolean {
  const diaBan = diaBanOf(coQuan)
  if (diaBan?.loai !== 'thành phố') return diaBan?.loai === 'tỉnh'
  return tinh.some(({ ten, loai }) => loai === 'thanh-pho' && ten === diaBan.rieng)
}

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
    .replace(/ (?:tỉnh|thành phố)$/u, '')
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

/** An office does not send what it writes to itself: "Sở Nội vụ (báo cáo)" is for others than Sở Nội vụ. */
export const isItself = (line: string, coQuan: CoQuan): boolean =>
  namesOf(coQuan).some((ten) => normalizeName(ten) === normalizeName(line.replace(/ \(.*\)$/u, '')))
