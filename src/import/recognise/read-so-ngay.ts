/** The number, the symbol and the day of a document, as far as a line names them. */
export type SoNgay = {
  readonly so?: number
  readonly kyHieu?: string
  readonly ngay?: string
  readonly diaDanh?: string
  /** Month and year, or the year, of a day that is left blank. */
  readonly thangNam?: string | number
}

const SO_KY_HIEU = /số\s*:?\s*(\d*)[\s…._]*\/\s*(\p{Lu}[\p{L}\d]*(?:[-./]\p{Lu}[\p{L}\d]*)*)/iu
const NGAY_DAI = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/iu
const NGAY_NGAN = /ngày\s*(\d{1,2})\s*\/\s*(\d{1,2})\s*\/\s*(\d{4})/iu

/** "Quyết định số 12 /QĐ-VPUBND ngày 19 /01/2023": blanks left for a hand to fill in do not matter. */
export function readSoNgay(chu: string): SoNgay {
  const [, so, kyHieu] = SO_KY_HIEU.exec(chu) ?? []
  const [, day, month, year] = NGAY_DAI.exec(chu) ?? NGAY_NGAN.exec(chu) ?? []
  const diaDanh = /^(.{2,60}?)\s*,\s*ngày/u.exec(chu)?.[1]
  return {
    ...(so ? { so: Number(so) } : {}),
    ...(kyHieu === undefined ? {} : { kyHieu }),
    ...(day && month && year ? { ngay: `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}` } : {}),
    ...(diaDanh === undefined ? {} : { diaDanh }),
  }
}

/** Whether a line writes its day as 21/01/2022. */
export const isShortDate = (chu: string): boolean => NGAY_NGAN.test(chu) && !NGAY_DAI.test(chu)

/** A day left for a hand to fill in: "ngày     tháng 01 năm 2026", "ngày … tháng … năm …", "ngày ___/01/2026". */
const NGAY_TRONG =
  /,\s*(ngày[\s.…_]*(?:\d{1,2}[\s.…_]*)?(?:tháng|\/)[\s.…_]*(?:(0?[1-9]|1[0-2])(?!\d)[\s.…_]*)?(?:năm|\/)[\s.…_]*(\d{4})?[\s.…_]*)$/iu

/** A draft may leave the day out altogether: "Tỉnh A, tháng 01 năm 2026". */
const THANG_NAM =
  /^(\p{Lu}[^,\d]{1,58}?)\s*,\s*(tháng[\s.…_]*(0?[1-9]|1[0-2])?[\s.…_]*năm[\s.…_]*(\d{4})?)[\s.…_]*$/iu

/** The place of a line whose day is not whole, the words of that day, and of it what is known. */
export function readBlankDay(
  chu: string,
): (Required<Pick<SoNgay, 'diaDanh'>> & Pick<SoNgay, 'thangNam'> & { readonly chuNgay: string }) | undefined {
  const { diaDanh, ngay: whole } = readSoNgay(chu)
  if (whole !== undefined) return undefined
  const [, place, bare, onlyMonth, onlyYear] = THANG_NAM.exec(chu) ?? []
  if (place !== undefined && bare !== undefined) return buildBlankDay(place, bare, onlyMonth, onlyYear)
  const [, chuNgay, month, year] = NGAY_TRONG.exec(chu) ?? []
  return diaDanh === undefined || chuNgay === undefined
    ? undefined
    : buildBlankDay(diaDanh, chuNgay, month, year)
}

const buildBlankDay = (
  diaDanh: string,
  chuNgay: string,
  month: string | undefined,
  year: string | undefined,
): ReturnType<typeof readBlankDay> => ({
  diaDanh,
  chuNgay,
  ...(year === undefined
    ? {}
    : { thangNam: month === undefined ? Number(year) : `${year}-${month.padStart(2, '0')}` }),
})
