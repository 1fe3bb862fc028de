import { formatSo } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import { computeSoLieu } from '../../domain/bao-cao/chi-tieu/compute-so-lieu'
import type { ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import { type DongTong, type NguonSo, type PhanCong, tellDieuChinh } from '../../domain/thu/cong-don'
import { soLieuOfTong } from '../../domain/thu/ket-qua'
import type { OPhieu } from '../../domain/thu/phieu'
import { UserError } from '../../problem'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { ketQuaOf } from '../../workspace/thu/sum-thu'
import { nameOf, tellLuc } from './tinh-hinh'

const TEN_NGUON: Readonly<Record<NguonSo, string>> = {
  phieu: 'phiếu',
  'ky-truoc': 'quyết định: lấy số kỳ trước',
  'so-khong': 'quyết định: không phát sinh',
  bo: 'quyết định: không tính',
  thieu: 'chưa có phiếu được chấp nhận',
}
const TEN_CACH: Readonly<Record<DongTong['cach'], string>> = {
  tong: 'tổng của các đơn vị',
  'moi-nhat': 'số của phiếu đến sau cùng',
  'dem-co': 'số đơn vị ghi "có"',
  'ty-le-co': 'phần trăm đơn vị ghi "có"',
  'tinh-nhap': 'chỉ tỉnh nhập',
}

/**
 * A unit's share in a figure (`ma`: its own row): where it stands ("Số liệu!F12" of a file), when that came, all of it in
 * words (`tuDau`), what was changed by hand.
 */
export type DongNguon = {
  readonly id: string
  readonly ma: string
  readonly donVi: string
  readonly so?: string
  readonly nguon: string
  readonly tuDau: string
  readonly tep?: string
  readonly o?: string
  readonly luc?: string
  readonly dieuChinh?: string
}
/** Where a figure of the province comes from. `tu`: the rows that it is reckoned from, for a rate or a total. */
export type NguonSoLieu = {
  readonly ma: string
  readonly ten: string
  readonly so?: string
  readonly cach: string
  readonly dieuChinh?: string
  readonly dong: readonly DongNguon[]
  readonly tu: readonly NguonSoLieu[]
}
/** A figure of the report that comes from the forms. `coSo`: of how many units it is. */
export type SoCong = Pick<NguonSoLieu, 'ma' | 'ten' | 'so' | 'dieuChinh'> & {
  readonly stt: string
  readonly donVi: string
  readonly coSo: string
}

/** A cell of a form in words. */
export const tellO = ({ trang, o }: OPhieu): string => `trang ${trang}, ô ${o}`

/** The figures of the report that come from the forms, added up or reckoned from such alone, in the order of its annex. */
export function listTong(thu: Thu): SoCong[] {
  const tong = ketQuaOf(thu)
  const reckoned = computeReckoned(thu.boiCanh.rows, tong)
  return thu.boiCanh.rows.flatMap((row) => {
    const dong = tong.find(({ chiTieu }) => chiTieu === row)
    const so = dong ? dong.so : reckoned.get(row)
    if (!dong && so === undefined) return []
    const units = dong?.phan.length ?? 0
    return [
      {
        ma: row.ma,
        ten: row.ten,
        stt: row.so,
        donVi: row.donVi ?? '',
        ...(so !== undefined && { so: formatSo(row, so) }),
        coSo: dong ? `${dong.phan.filter((each) => each.so !== undefined).length}/${units} đơn vị` : '',
        ...changeOf(dong),
      },
    ]
  })
}

const changeOf = (dong: DongTong | undefined): { readonly dieuChinh?: string } =>
  dong?.dieuChinh ? { dieuChinh: tellDieuChinh(dong.chiTieu, dong.dieuChinh, dong.cong) } : {}

/** Traces a row of the province to the cells of its units. Throws UserError for a row that is not added up. */
export function findNguon(book: string, ma: string): NguonSoLieu {
  const thu = readThu(book)
  const tong = ketQuaOf(thu)
  const row = thu.boiCanh.rows.find((each) => each.ma === ma)
  if (!row)
    throw new UserError(`không có chỉ tiêu "${ma}" trong biểu của kỳ này`, {
      hint: 'mã ở trang Tổng hợp: cchc thu tinh-hinh',
      hintOnPage: 'xem lại bảng số cộng ở màn hình Thu phiếu',
    })
  return findNguonOfRow(row, thu, { tong, reckoned: computeReckoned(thu.boiCanh.rows, tong) })
}

/** What was added up, and all that follows from it. */
type DaTinh = { readonly tong: readonly DongTong[]; readonly reckoned: ReadonlyMap<ChiTieu, number> }

function findNguonOfRow(row: ChiTieu, thu: Thu, { tong, reckoned }: DaTinh): NguonSoLieu {
  const dong = tong.find(({ chiTieu }) => chiTieu === row)
  if (dong) return findNguonOfDong(dong, thu)
  const parts = [row.tuSo, row.mauSo, ...(row.cong ?? [])].flatMap(
    (part) => thu.boiCanh.rows.find(({ ma }) => ma === part) ?? [],
  )
  const tu = parts.map((part) => findNguonOfRow(part, thu, { tong, reckoned }))
  const so = reckoned.get(row)
  const cach = parts.length
    ? `tính từ: ${parts.map(({ ten }) => `"${ten}"`).join(', ')}`
    : 'tỉnh nhập trong tệp số liệu'
  return {
    ma: row.ma,
    ten: row.ten,
    ...(so !== undefined && { so: formatSo(row, so) }),
    cach,
    dong: [],
    tu,
  }
}

/** The figures that follow from the sums. */
function computeReckoned(rows: readonly ChiTieu[], tong: readonly DongTong[]): ReadonlyMap<ChiTieu, number> {
  const soLieu = Object.fromEntries(
    Object.entries(soLieuOfTong(tong)).map(([ma, so]) => [ma, String(so).replace('.', ',')]),
  )
  return new Map(
    computeSoLieu(rows, { soLieu }, undefined).flatMap(({ chiTieu, giaTri }) =>
      giaTri.loai === 'so' ? [[chiTieu, giaTri.so] as const] : [],
    ),
  )
}

function findNguonOfDong(dong: DongTong, thu: Thu): NguonSoLieu {
  const { chiTieu, cach, phan, so } = dong
  return {
    ma: chiTieu.ma,
    ten: chiTieu.ten,
    ...(so !== undefined && { so: formatSo(chiTieu, so) }),
    cach: TEN_CACH[cach],
    ...changeOf(dong),
    dong: phan.map((each) => findNguonOfPhan(each, chiTieu, thu)),
    tu: [],
  }
}

function findNguonOfPhan(phan: PhanCong, row: ChiTieu, { donVi }: Thu): DongNguon {
  const unit = donVi.find((each) => each.donVi.id === phan.donVi)
  const at = unit?.phieu?.o.get(phan.ma)
  const from = phan.nguon === 'phieu' && unit?.dung
  const { dieuChinh } = phan
  const nguon = phan.nguon === 'phieu' && phan.so === undefined ? 'không biết ("-")' : TEN_NGUON[phan.nguon]
  return {
    id: phan.donVi,
    ma: phan.ma,
    donVi: unit ? nameOf(unit) : phan.donVi,
    ...(phan.so !== undefined && { so: formatSo(row, phan.so) }),
    nguon,
    tuDau: [nguon, ...(from ? [`"${from.ten}" nhận ${tellLuc(from.luc)}`] : [])]
      .join(' ')
      .concat(from && at ? `, ${tellO(at)}` : ''),
    ...(from && { tep: from.tep, luc: from.luc, ...(at && { o: `${at.trang}!${at.o}` }) }),
    ...(dieuChinh && { dieuChinh: tellDieuChinh(row, dieuChinh, phan.truoc) }),
  }
}
