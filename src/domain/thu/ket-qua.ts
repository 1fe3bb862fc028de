import type { ChiTieu } from '../bao-cao/chi-tieu/chi-tieu'
import { formatSo } from '../bao-cao/chi-tieu/format-so-lieu'
import { formatNumber } from '../../language/number'
import { note, type Problem, wrong } from '../problems'
import { computeTong, type DongTong, type NguonSo, type SoCuaDonVi } from './cong-don'
import type { BanKhoa, DieuChinh, SoThu } from './so-thu'
import { type DonViDaThu, TINH_TRANG_THU } from './tinh-hinh'

/** The collecting of a period, as far as adding up needs it. */
export type CanCong = {
  readonly so: SoThu
  readonly donVi: readonly DonViDaThu[]
  readonly kyTruoc: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly rows: readonly ChiTieu[]
  readonly khoa?: BanKhoa | undefined
}

/** The rows of the province, added up from the forms that count and what was decided about the other units. */
export const computeKetQua = (thu: CanCong): DongTong[] =>
  computeTong(
    thu.rows,
    thu.donVi.map((unit) => asCounted(unit, thu.kyTruoc)),
    thu.so.dieuChinh,
  )

function asCounted(unit: DonViDaThu, kyTruoc: CanCong['kyTruoc']): SoCuaDonVi {
  const { donVi, tinhTrang, quyetDinh, dung, so } = unit
  const nguon: NguonSo = tinhTrang === 'chap-nhan' ? 'phieu' : (quyetDinh?.cach ?? 'thieu')
  const counted = nguon === 'phieu' ? so : (kyTruoc.get(donVi.id) ?? new Map<string, number>())
  return { donVi, nguon, luc: dung?.luc ?? '', so: counted }
}

/** The figures by code of the province's rows; without those that nobody has. */
export const soLieuOfTong = (tong: readonly DongTong[]): Record<string, number> =>
  Object.fromEntries(tong.flatMap(({ chiTieu, so }) => (so === undefined ? [] : [[chiTieu.ma, so]])))

/** What is wrong with the book of a collecting: entries that fit no longer, sources that disagree, a lock that does not hold. */
export function* checkThu(thu: CanCong, tong: readonly DongTong[] = computeKetQua(thu)): Generator<Problem> {
  yield* checkDieuChinh(thu, tong)
  yield* checkQuyetDinh(thu)
  yield* checkNguonTinh(thu, tong)
  yield* checkKhoa(thu, tong)
}

/** A row as the annex and the forms number it: rows of several levels have the same words. */
export const nameOfRow = ({ so, ten }: Pick<ChiTieu, 'so' | 'ten'>): string => `${so} ${ten}`

/** The row of a change by hand: of a unit's form, or of the province's. */
export const rowOfDoi = (
  { ma, donVi: id }: Pick<DieuChinh, 'ma' | 'donVi'>,
  { rows, donVi }: Pick<CanCong, 'rows' | 'donVi'>,
): ChiTieu | undefined =>
  (id === undefined ? rows : donVi.find((each) => each.donVi.id === id)?.donVi.rows)?.find(
    (row) => row.ma === ma,
  )

/** The name of that row, and of the unit whose figure it is: a sum alone where it is of none. */
export function nameOfDoi(
  change: Pick<DieuChinh, 'ma' | 'donVi'>,
  thu: Pick<CanCong, 'rows' | 'donVi'>,
): string {
  const unit = thu.donVi.find(({ donVi }) => donVi.id === change.donVi)?.donVi.coQuan
  const row = rowOfDoi(change, thu)
  const name = row ? nameOfRow(row) : change.ma
  return change.donVi === undefined ? name : `${name}, ${unit?.tenGon ?? unit?.ten ?? change.donVi}`
}

function* checkDieuChinh(thu: CanCong, tong: readonly DongTong[]): Generator<Problem> {
  const { dieuChinh = [] } = thu.so
  for (const [index, change] of dieuChinh.entries()) {
    const path = ['dieuChinh', index]
    const phan = tong
      .flatMap((dong) => dong.phan)
      .find((each) => each.donVi === change.donVi && each.ma === change.ma)
    const dong = tong.find(({ chiTieu }) => chiTieu.ma === change.ma)
    const own = change.donVi === undefined ? dong?.cong : phan?.truoc
    if (change.donVi === undefined ? !dong : !phan)
      yield wrong(
        path,
        `"${nameOfDoi(change, thu)}" không phải là dòng được cộng từ các đơn vị`,
        'sửa lại mã chỉ tiêu hoặc mã đơn vị',
        'bỏ điều chỉnh này ở màn hình Thu phiếu',
      )
    else if (
      dieuChinh.findLast((each) => each.ma === change.ma && each.donVi === change.donVi) === change &&
      own !== change.cu
    )
      yield wrong(
        path,
        `điều chỉnh "${nameOfDoi(change, thu)}" từ ${formatNumber(change.cu, 4)}, nhưng số ấy nay là ${own === undefined ? '(không có)' : formatNumber(own, 4)}: điều chỉnh chưa được tính`,
        'xem lại: bỏ điều chỉnh này, hoặc ghi một điều chỉnh mới',
        'xem lại ở màn hình Thu phiếu: bỏ điều chỉnh này, hoặc ghi một điều chỉnh mới',
      )
  }
}

function* checkQuyetDinh({ so, donVi, kyTruoc }: CanCong): Generator<Problem> {
  for (const [index, { donVi: id, cach }] of (so.quyetDinh ?? []).entries()) {
    const path = ['quyetDinh', index, 'donVi']
    const unit = donVi.find((each) => each.donVi.id === id)
    if (!unit)
      yield wrong(
        path,
        `"${id}" không có trong danh sách đơn vị phải gửi phiếu`,
        'sửa lại mã đơn vị',
        'bỏ quyết định ấy ở màn hình Thu phiếu',
      )
    else if (unit.tinhTrang === 'chap-nhan')
      yield note(
        path,
        `${unit.donVi.coQuan.ten} đã có phiếu được chấp nhận: quyết định này không dùng đến`,
        'bỏ quyết định này',
        'bỏ quyết định này ở màn hình Thu phiếu',
      )
    else if (cach === 'ky-truoc' && !kyTruoc.get(id)?.size)
      yield wrong(
        path,
        `${unit.donVi.coQuan.ten}: không có số kỳ trước cùng loại để lấy`,
        'chọn so-khong hoặc bo, hoặc ghi "kyTruoc" trong tệp báo cáo',
        'bỏ quyết định ấy ở màn hình Thu phiếu rồi chọn cách khác, hoặc ghi báo cáo kỳ trước ở Thông tin chung',
      )
  }
}

/** The province's own source beside the sum: a question, which `lyDo` answers. */
function* checkNguonTinh({ so: { nguonTinh = [] } }: CanCong, tong: readonly DongTong[]): Generator<Problem> {
  for (const [index, own] of nguonTinh.entries()) {
    const path = ['nguonTinh', index]
    const dong = tong.find(({ chiTieu }) => chiTieu.ma === own.ma)
    if (!dong)
      yield wrong(
        path,
        `"${own.ma}" không phải là dòng được cộng từ các đơn vị`,
        'sửa lại mã chỉ tiêu',
        'bỏ số của tỉnh ấy ở màn hình Thu phiếu',
      )
    else if (dong.so !== undefined && dong.so !== own.so) {
      const message = `"${dong.chiTieu.ten}": cộng từ các đơn vị là ${formatSo(dong.chiTieu, dong.so)}, ${own.nguon} là ${formatSo(dong.chiTieu, own.so)}`
      yield own.lyDo === undefined
        ? wrong(
            path,
            message,
            'hỏi lại đơn vị, hoặc ghi "lyDo" của chênh lệch',
            'hỏi lại đơn vị; hoặc ở màn hình Thu phiếu, mở nguồn của số ấy, ghi lại số của tỉnh cùng lý do khác nhau',
          )
        : note(path, `${message}; lý do đã ghi: ${own.lyDo}`, 'xem lại lý do trước khi ký')
    }
  }
}

function* checkKhoa({ khoa, so, rows }: CanCong, tong: readonly DongTong[]): Generator<Problem> {
  if (!khoa) return
  const now = soLieuOfTong(tong)
  const differs = Array.from(new Set([...Object.keys(now), ...Object.keys(khoa.soLieu)])).filter(
    (ma) => now[ma] !== khoa.soLieu[ma],
  )
  for (const ma of differs)
    yield wrong(
      ['khoa', (so.khoa?.length ?? 1) - 1],
      `"${nameOfDoi({ ma }, { rows, donVi: [] })}" lúc khóa là ${inSo(khoa.soLieu[ma])}, nay tính được ${inSo(now[ma])}`,
      'khóa lại và ghi lý do: cchc thu khoa --ly-do "…"',
      'khóa lại và ghi lý do ở màn hình Thu phiếu',
    )
}

const inSo = (so: number | undefined): string => (so === undefined ? '(không có)' : formatNumber(so, 4))

/** Units that have neither a form that counts nor a decision: each stops a document that is to be issued. */
export const findChuaCo = ({
  donVi,
}: Pick<CanCong, 'donVi'>): (Pick<Problem, 'message' | 'hint' | 'hintOnPage'> & { readonly id: string })[] =>
  donVi
    .filter(({ tinhTrang }) => tinhTrang !== 'chap-nhan' && tinhTrang !== 'da-quyet-dinh')
    .map(({ donVi: { id, coQuan }, tinhTrang }) => ({
      id,
      message: `${coQuan.ten}: chưa có phiếu được chấp nhận (${TINH_TRANG_THU[tinhTrang].toLocaleLowerCase('vi')})`,
      hint: `đôn đốc, hoặc quyết định: cchc thu quyet-dinh ${id} --cach bo --ly-do "…" --nguoi "…"`,
      hintOnPage: 'đôn đốc, hoặc quyết định về đơn vị ấy ở màn hình Thu phiếu',
    }))
