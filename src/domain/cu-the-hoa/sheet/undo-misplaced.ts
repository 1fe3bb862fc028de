import { isSameText } from './compare-quyet-dinh'
import type { DongChiTieu, DongMucTieu, DongNhiemVu, QuyetDinh } from './quyet-dinh'

/** A sheet put right, and what was put right in it, by code and column. */
export type SuaNham = {
  readonly quyetDinh: QuyetDinh
  /** Words written into the columns of the proposals: they count as the clerk's own. */
  readonly chuyen: readonly string[]
  /**
   * Words changed in the columns of the province, or beside own words in those of the proposals: not used.
   */
  readonly khongDung: readonly string[]
  /** Rows that were taken out: as decided the last time. */
  readonly thieu: readonly string[]
  /** Codes that the sheet never had. */
  readonly la: readonly string[]
}

type Cot<T> = { readonly deXuat: keyof T; readonly rieng: keyof T; readonly ten: string }
type CotCua<T> = {
  /** By which a row is known. */
  readonly ma: keyof T
  readonly doc: readonly (readonly [cot: keyof T, ten: string])[]
  readonly viet: readonly Cot<T>[]
}

const NHIEM_VU: CotCua<DongNhiemVu> = {
  ma: 'ma',
  doc: [
    ['nhiemVu', 'nhiệm vụ của tỉnh'],
    ['ketQua', 'kết quả của tỉnh'],
    ['thoiHan', 'tiến độ của tỉnh'],
    ['phanCong', 'phân công của tỉnh'],
    ['deXuat', 'đề xuất'],
  ],
  viet: [
    { deXuat: 'nhiemVuDeXuat', rieng: 'nhiemVuRieng', ten: 'nhiệm vụ đề xuất' },
    { deXuat: 'ketQuaDeXuat', rieng: 'ketQuaRieng', ten: 'kết quả đề xuất' },
    { deXuat: 'thoiHanDeXuat', rieng: 'thoiHanRieng', ten: 'tiến độ đề xuất' },
    { deXuat: 'phanCongDeXuat', rieng: 'phanCongRieng', ten: 'phân công đề xuất' },
  ],
}
const MUC_TIEU: CotCua<DongMucTieu> = {
  ma: 'ma',
  doc: [
    ['mucTieu', 'mục tiêu của tỉnh'],
    ['deXuat', 'đề xuất'],
  ],
  viet: [{ deXuat: 'mucTieuDeXuat', rieng: 'mucTieuRieng', ten: 'mục tiêu đề xuất' }],
}
const CHI_TIEU: CotCua<DongChiTieu> = {
  ma: 'chuDe',
  doc: [
    ['ten', 'chỉ tiêu'],
    ['giaTriTinh', 'giá trị của tỉnh'],
  ],
  viet: [],
}

/**
 * The sheet of the folder against the one the last run wrote: only the cells for the clerk should differ.
 * What was written elsewhere by mistake is not lost without a word.
 */
export function undoMisplaced(so: QuyetDinh, truoc: QuyetDinh): SuaNham {
  const nhiemVu = compareRows(so.nhiemVu, truoc.nhiemVu, NHIEM_VU)
  const mucTieu = compareRows(so.mucTieu, truoc.mucTieu, MUC_TIEU)
  const chiTieu = compareRows(so.chiTieu, truoc.chiTieu, CHI_TIEU)
  const ca = [nhiemVu, mucTieu, chiTieu]
  return {
    quyetDinh: { ...so, nhiemVu: nhiemVu.dong, mucTieu: mucTieu.dong, chiTieu: chiTieu.dong },
    chuyen: ca.flatMap((each) => each.chuyen),
    khongDung: ca.flatMap((each) => each.khongDung),
    thieu: ca.flatMap((each) => each.thieu),
    la: ca.flatMap((each) => each.la),
  }
}

type DaSo<T> = Omit<SuaNham, 'quyetDinh'> & { readonly dong: T[] }

function compareRows<T>(so: readonly T[], truoc: readonly T[], cot: CotCua<T>): DaSo<T> {
  const maOf = (dong: T): string => textOf(dong[cot.ma])
  const theoMa = new Map(so.map((each) => [maOf(each), each]))
  const known = new Set(truoc.map(maOf))
  const xet = truoc.map((cu) => ({ cu, ...compareRow(theoMa.get(maOf(cu)) ?? cu, cu, cot) }))
  const listColumns = (list: readonly { readonly cu: T; readonly ten: readonly string[] }[]): string[] =>
    list.flatMap(({ cu, ten }) => ten.map((each) => `${maOf(cu)} (${each})`))
  return {
    dong: xet.map(({ dong }) => dong),
    chuyen: listColumns(xet.map(({ cu, chuyen }) => ({ cu, ten: chuyen }))),
    khongDung: listColumns(xet.map(({ cu, khongDung }) => ({ cu, ten: khongDung }))),
    thieu: truoc.map(maOf).filter((ma) => !theoMa.has(ma)),
    la: so.map(maOf).filter((ma) => !known.has(ma)),
  }
}

const textOf = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' ? String(cell) : ''

function compareRow<T>(
  nay: T,
  cu: T,
  { doc, viet }: CotCua<T>,
): { dong: T; chuyen: string[]; khongDung: string[] } {
  const doi = viet.filter(({ deXuat }) => !isSameText(textOf(nay[deXuat]), textOf(cu[deXuat])))
  const chuyen = doi.filter(
    ({ deXuat, rieng }) => textOf(nay[deXuat]).trim() !== '' && textOf(nay[rieng]).trim() === '',
  )
  const laCuaTinh = doc.filter(([key]) => !isSameText(textOf(nay[key]), textOf(cu[key])))
  const dong = {
    ...nay,
    ...Object.fromEntries(doc.map(([key]) => [key, cu[key]])),
    ...Object.fromEntries(viet.map(({ deXuat }) => [deXuat, cu[deXuat]])),
    ...Object.fromEntries(chuyen.map(({ deXuat, rieng }) => [rieng, nay[deXuat]])),
  }
  return {
    dong,
    chuyen: chuyen.map(({ ten }) => ten),
    khongDung: [
      ...laCuaTinh.map(([, ten]) => ten),
      ...doi.filter((each) => !chuyen.includes(each)).map(({ ten }) => ten),
    ],
  }
}
