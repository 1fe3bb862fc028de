import { isSameText } from './compare-quyet-dinh'
import type { DongMucTieu, DongNhiemVu, QuyetDinh } from './quyet-dinh'

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
  readonly doc: readonly (readonly [cot: keyof T, ten: string])[]
  readonly viet: readonly Cot<T>[]
}

const NHIEM_VU: CotCua<DongNhiemVu> = {
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
  doc: [
    ['mucTieu', 'mục tiêu của tỉnh'],
    ['deXuat', 'đề xuất'],
  ],
  viet: [{ deXuat: 'mucTieuDeXuat', rieng: 'mucTieuRieng', ten: 'mục tiêu đề xuất' }],
}

/**
 * The sheet of the folder against the one the last run wrote: only the cells for the clerk should differ.
 * What was written elsewhere by mistake is not lost without a word.
 */
export function undoMisplaced(so: QuyetDinh, truoc: QuyetDinh): SuaNham {
  const nhiemVu = compareRows(so.nhiemVu, truoc.nhiemVu, NHIEM_VU)
  const mucTieu = compareRows(so.mucTieu, truoc.mucTieu, MUC_TIEU)
  const ca = [nhiemVu, mucTieu]
  return {
    quyetDinh: { ...so, nhiemVu: nhiemVu.dong, mucTieu: mucTieu.dong },
    chuyen: ca.flatMap((each) => each.chuyen),
    khongDung: ca.flatMap((each) => each.khongDung),
    thieu: ca.flatMap((each) => each.thieu),
    la: ca.flatMap((each) => each.la),
  }
}

type DaSo<T> = Omit<SuaNham, 'quyetDinh'> & { readonly dong: T[] }

function compareRows<T extends { readonly ma: string }>(
  so: readonly T[],
  truoc: readonly T[],
  cot: CotCua<T>,
): DaSo<T> {
  const theoMa = new Map(so.map((each) => [each.ma, each]))
  const known = new Set(truoc.map(({ ma }) => ma))
  const xet = truoc.map((cu) => ({ cu, ...compareRow(theoMa.get(cu.ma) ?? cu, cu, cot) }))
  const listColumns = (list: readonly { readonly cu: T; readonly ten: readonly string[] }[]): string[] =>
    list.flatMap(({ cu, ten }) => ten.map((each) => `${cu.ma} (${each})`))
  return {
    dong: xet.map(({ dong }) => dong),
    chuyen: listColumns(xet.map(({ cu, chuyen }) => ({ cu, ten: chuyen }))),
    khongDung: listColumns(xet.map(({ cu, khongDung }) => ({ cu, ten: khongDung }))),
    thieu: truoc.filter(({ ma }) => !theoMa.has(ma)).map(({ ma }) => ma),
    la: so.filter(({ ma }) => !known.has(ma)).map(({ ma }) => ma),
  }
}

const textOf = (cell: unknown): string => (typeof cell === 'string' ? cell : '')

function compareRow<T extends { readonly ma: string }>(
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
