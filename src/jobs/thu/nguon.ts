import { formatSo } from '../../domain/bao-cao/chi-tieu/format-so-lieu'
import { computeSoLieu } from '../../domain/bao-cao/chi-tieu/compute-so-lieu'
import type { ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { DongTong, NguonSo, PhanCong } from '../../domain/thu/cong-don'
import { soLieuOfTong } from '../../domain/thu/ket-qua'
import { UserError } from '../../problem'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { ketQuaOf } from '../../workspace/thu/sum-thu'

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

/** A unit's share in a figure: where it stands ("Số liệu!F12" of a file), when it came, what was changed by hand. */
export type DongNguon = {
  readonly donVi: string
  readonly so?: string
  readonly nguon: string
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

/** Traces a row of the province to the cells of its units. Throws UserError for a row that is not added up. */
export function findNguon(book: string, ma: string): NguonSoLieu {
  const thu = readThu(book)
  const tong = ketQuaOf(thu)
  const row = thu.boiCanh.rows.find((each) => each.ma === ma)
  if (!row)
    throw new UserError(`không có chỉ tiêu "${ma}" trong biểu của kỳ này`, {
      hint: 'mã ở trang Tổng hợp: cchc thu tinh-hinh',
    })
  return findNguonOfRow(row, thu, tong)
}

function findNguonOfRow(row: ChiTieu, thu: Thu, tong: readonly DongTong[]): NguonSoLieu {
  const dong = tong.find(({ chiTieu }) => chiTieu === row)
  if (dong) return findNguonOfDong(dong, thu)
  const parts = [row.tuSo, row.mauSo, ...(row.cong ?? [])].flatMap(
    (part) => thu.boiCanh.rows.find(({ ma }) => ma === part) ?? [],
  )
  const tu = parts.map((part) => findNguonOfRow(part, thu, tong))
  const so = figureOf(row, thu.boiCanh.rows, tong)
  const cach = parts.length
    ? `tính từ: ${parts.map(({ ten }) => `"${ten}"`).join(', ')}`
    : 'tỉnh nhập trong tệp số liệu'
  return { ma: row.ma, ten: row.ten, ...(so !== undefined && { so }), cach, dong: [], tu }
}

function figureOf(row: ChiTieu, rows: readonly ChiTieu[], tong: readonly DongTong[]): string | undefined {
  const soLieu = Object.fromEntries(
    Object.entries(soLieuOfTong(tong)).map(([ma, so]) => [ma, String(so).replace('.', ',')]),
  )
  const found = computeSoLieu(rows, { soLieu }, undefined).find(({ chiTieu }) => chiTieu === row)?.giaTri
  return found?.loai === 'so' ? formatSo(row, found.so) : undefined
}

function findNguonOfDong({ chiTieu, cach, phan, so, cong, dieuChinh }: DongTong, thu: Thu): NguonSoLieu {
  const changed = dieuChinh && {
    dieuChinh: `${formatSo(chiTieu, dieuChinh.cu)} → ${formatSo(chiTieu, dieuChinh.moi)} (${dieuChinh.lyDo}; ${dieuChinh.nguoi}, ${dieuChinh.ngay})${dieuChinh.cu === cong ? '' : ', không còn khớp nên chưa tính'}`,
  }
  return {
    ma: chiTieu.ma,
    ten: chiTieu.ten,
    ...(so !== undefined && { so: formatSo(chiTieu, so) }),
    cach: TEN_CACH[cach],
    ...changed,
    dong: phan.map((each) => findNguonOfPhan(each, chiTieu, thu)),
    tu: [],
  }
}

function findNguonOfPhan(phan: PhanCong, row: ChiTieu, { donVi }: Thu): DongNguon {
  const unit = donVi.find((each) => each.donVi.id === phan.donVi)
  const at = unit?.phieu?.o.get(phan.ma)
  const from = phan.nguon === 'phieu' && unit?.dung
  const { dieuChinh } = phan
  return {
    donVi: unit?.donVi.coQuan.tenGon ?? unit?.donVi.coQuan.ten ?? phan.donVi,
    ...(phan.so !== undefined && { so: formatSo(row, phan.so) }),
    nguon: phan.nguon === 'phieu' && phan.so === undefined ? 'không biết ("-")' : TEN_NGUON[phan.nguon],
    ...(from && { tep: from.tep, luc: from.luc, ...(at && { o: `${at.trang}!${at.o}` }) }),
    ...(dieuChinh && {
      dieuChinh: `${formatSo(row, dieuChinh.cu)} → ${formatSo(row, dieuChinh.moi)} (${dieuChinh.lyDo}; ${dieuChinh.nguoi}, ${dieuChinh.ngay})`,
    }),
  }
}
