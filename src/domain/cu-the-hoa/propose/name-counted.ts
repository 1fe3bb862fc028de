import type { DonVi } from '../rules/don-vi'

const AMOUNT =
  '(?:(?:ít nhất|tối thiểu|không dưới|khoảng|toàn bộ|tất cả|cả) )?\\d{1,3}(?:/\\d{1,3})?\\s?%? (?:số )?(?:các )?'
const OF_PROVINCE = '(?: (?:cấp|thuộc|của|trên địa bàn) (?:UBND |toàn )?(?:tỉnh|thành phố))?'
const TREN = `(?:cơ quan chuyên môn|cơ quan, đơn vị|sở, ban, ngành|sở, ngành|cơ quan|sở)${OF_PROVINCE}`
const DUOI = `(?:đơn vị (?:hành chính )?cấp xã|(?:xã, phường|phường, xã)(?:, (?:thị trấn|đặc khu))*|xã|phường)${OF_PROVINCE}`
const UNIT = `${AMOUNT}(?:${TREN}|${DUOI})`
const LIST = `${UNIT}(?:(?:\\s*[,;] |(?:,| và| và tại) )(?:và )?(?:${UNIT}|(?:các )?${TREN}|(?:các )?${DUOI}))*`
const COUNTED = new RegExp(
  `(?<!\\p{L})(của|tại|ở|cho|đối với|trên địa bàn) (${LIST})(?!\\p{L}|(?:, | và )\\p{Ll}{1,6}(?:,| \\d))`,
  'giu',
)
const OWN = {
  so: new RegExp(`${AMOUNT}${TREN}|(?:các )${TREN}`, 'iu'),
  duoi: new RegExp(`${AMOUNT}${DUOI}|(?:các )${DUOI}`, 'iu'),
} as const

/** A place that each area has, with how many areas there are: "Trung tâm Phục vụ hành chính công 64 xã, phường". */
const PLACE = new RegExp(
  `((?<!\\p{L})(?:trung tâm|bộ phận|trụ sở|trạm|điểm|cổng|trang)(?!\\p{L})[^,;.\\d]*) ${AMOUNT}${DUOI}(?!\\p{L})`,
  'giu',
)

/**
 * What the province counts, said of one of those that it counts: "tại 30% cơ quan cấp tỉnh và 20 xã, phường" is "tại
 * UBND phường" of one ward. Counts of others stay.
 */
export function nameCounted(text: string, { cap, chu: { donVi = '', diaBan = '' } }: DonVi): string {
  const own = cap === 'so' ? OWN.so : OWN.duoi
  const named = text.replace(COUNTED, (found, before: string, list: string) =>
    own.test(list) ? `${before} ${/địa bàn$/iu.test(before) && cap !== 'so' ? diaBan : donVi}` : found,
  )
  return cap === 'so' ? named : named.replace(PLACE, (_, place: string) => `${place} ${diaBan}`)
}
