import { numberOfNhuDieu } from '../co-quan/ban-hanh'
import type { KeHoach, KeHoachDangSoan } from './ke-hoach'
import { textsOfGach } from './gach'
import { checkCacNam } from './cac-nam'
import { checkBang } from './check-bang'
import { checkHangTong } from './check-hang-tong'
import { listPhan } from './list-phan'
import { readPhanCong } from './phan-cong/phan-cong'
import { readThoiHan } from './thoi-han/thoi-han'
import { findThayBang, isConHieuLuc, sayKhongHieuLuc } from '../co-quan/hieu-luc'
import { citeShort } from '../co-quan/vien-dan'
import { shortDate } from '../../language/date'
import { type Problem, explainUnknownId, note, wrong } from '../problems'
import { type HoSo, type HoSoDangSoan } from './ho-so'
import {
  checkCoQuanOfKyHieu,
  checkKyHieu,
  checkNguoiKy,
  checkSoNgay,
  checkThangNam,
  checkSoOfOthers,
} from '../co-quan/check-ban-hanh'

/**
 * What no schema can see in the content of a plan, also of one that is not whole: ids that lead nowhere,
 * numbers out of order, cells that cannot be read.
 */
export const contentChecks: readonly ((hoSo: HoSoDangSoan) => Iterable<Problem>)[] = [
  checkIds,
  checkHieuLuc,
  ({ keHoach }) => checkOrder(keHoach),
  ({ keHoach }) => checkNhiemVuIds(keHoach),
  ({ keHoach }) => checkPhuLuc(keHoach),
  ({ keHoach }) => checkBang(keHoach),
  ({ keHoach }) => checkHangTong(keHoach),
  ({ keHoach }) => checkCells(keHoach),
  ({ keHoach }) => checkCacNam(keHoach),
]

/**
 * What no schema can see in a plan that is to be issued: also a "Như Điều n" that is not the last điều, a
 * number without a day.
 */
export const checks: readonly ((hoSo: HoSo) => Iterable<Problem>)[] = [
  ...contentChecks,
  ({ keHoach }) => checkNoiNhan(keHoach),
  ({ keHoach }) => checkKyHieu(keHoach, keHoach.banHanh.loai),
  ({ keHoach, coQuan }) => checkCoQuanOfKyHieu(keHoach, coQuan.get(keHoach.coQuan)),
  ({ keHoach, coQuan, vanBan }) => checkSoOfOthers(keHoach, coQuan.get(keHoach.coQuan), vanBan),
  ({ keHoach }) => checkSoNgay(keHoach),
  ({ keHoach }) => checkThangNam(keHoach),
  ({ keHoach }) => checkNguoiKy(keHoach),
]

function* checkIds({ keHoach, coQuan, vanBan }: HoSoDangSoan): Generator<Problem> {
  if (!coQuan.has(keHoach.coQuan)) yield explainUnknownId(['coQuan'], 'coQuan', keHoach.coQuan)
  if (keHoach.banHanh.loai !== 'quyet-dinh') return
  for (const [index, entry] of (keHoach.banHanh.canCu ?? []).entries()) {
    for (const [nth, id] of (entry.vanBan ?? []).entries())
      if (!vanBan.has(id)) yield explainUnknownId(['banHanh', 'canCu', index, 'vanBan', nth], 'vanBan', id)
  }
  const proposal = keHoach.banHanh.deNghi?.vanBan
  if (proposal && !vanBan.has(proposal))
    yield explainUnknownId(['banHanh', 'deNghi', 'vanBan'], 'vanBan', proposal)
}

/** What the decision cites and what is no more, or not yet, in force on its day. */
function* checkHieuLuc({ keHoach: { banHanh }, vanBan }: HoSoDangSoan): Generator<Problem> {
  const { ngay } = banHanh
  if (banHanh.loai !== 'quyet-dinh' || ngay === undefined) return
  for (const [index, entry] of (banHanh.canCu ?? []).entries())
    for (const [nth, id] of (entry.vanBan ?? []).entries()) {
      const cited = vanBan.get(id)
      if (cited === undefined || isConHieuLuc(cited, ngay)) continue
      const thay = findThayBang(cited, vanBan, ngay)
      yield note(
        ['banHanh', 'canCu', index, 'vanBan', nth],
        `${citeShort(cited)} ${sayKhongHieuLuc(cited, ngay)}, quyết định này ngày ${shortDate(ngay)}`,
        thay === undefined ? 'bỏ, hoặc dẫn văn bản thay thế' : `dẫn ${citeShort(thay)} (mã ${thay.id})`,
        thay === undefined ? 'bỏ, hoặc chọn văn bản thay thế' : `chọn ${citeShort(thay)}`,
      )
    }
}

/** The id of a task is its own: progress is recorded against it. */
function* checkNhiemVuIds({ linhVuc = [] }: KeHoachDangSoan): Generator<Problem> {
  const seen = new Set<string>()
  for (const [area, { nhiemVu }] of linhVuc.entries())
    for (const [nth, { id }] of nhiemVu.entries()) {
      if (id !== undefined && seen.has(id))
        yield wrong(
          ['linhVuc', area, 'nhiemVu', nth, 'id'],
          `hai nhiệm vụ cùng có "id" là "${id}"`,
          'mỗi nhiệm vụ một mã riêng',
          'tệp đã được sửa ở ngoài trang này: nhờ người đã sửa ghi mỗi nhiệm vụ một mã riêng',
        )
      if (id !== undefined) seen.add(id)
    }
}

function* checkNoiNhan({ banHanh }: KeHoach): Generator<Problem> {
  const last = banHanh.loai === 'quyet-dinh' ? banHanh.dieu.length : 0
  for (const [index, line] of banHanh.noiNhan.entries()) {
    const named = numberOfNhuDieu(line)
    if (named !== undefined && last && named !== last) {
      yield {
        severity: 'error',
        path: ['banHanh', 'noiNhan', index],
        message: `nơi nhận ghi "Như Điều ${named}" nhưng quyết định có ${last} điều`,
        hint: `ghi "Như Điều ${last}"`,
      }
    }
  }
}

/**
 * Numbers an author fixes must go up: two khoản or two tasks of one number, or a step back, is a slip of the
 * hand.
 */
function* checkOrder(keHoach: KeHoachDangSoan): Generator<Problem> {
  for (const { path, phan } of listPhan(keHoach)) yield* checkGoingUp(phan.khoan ?? [], [...path, 'khoan'])
  for (const [area, { nhiemVu }] of (keHoach.linhVuc ?? []).entries())
    yield* checkGoingUp(nhiemVu, ['linhVuc', area, 'nhiemVu'])
}

function* checkGoingUp(
  items: readonly { readonly so?: number | undefined }[],
  path: readonly PropertyKey[],
): Generator<Problem> {
  let previous = 0
  for (const [index, { so }] of items.entries()) {
    if (so !== undefined && so <= previous)
      yield {
        severity: 'error',
        path: [...path, index, 'so'],
        message: `số thứ tự ${so} không lớn hơn số trước (${previous})`,
        hint: 'bỏ "so" để đếm tiếp',
        hintOnPage: 'xóa số thứ tự ấy để đếm tiếp',
      }
    previous = so ?? previous + 1
  }
}

/** The annex and its tasks come together; a text that points to an annex wants one. */
function* checkPhuLuc({ phuLuc, linhVuc, nhiemVu }: KeHoachDangSoan): Generator<Problem> {
  if (phuLuc && !linhVuc?.some(({ bang }) => bang === undefined))
    yield {
      severity: 'error',
      path: ['phuLuc'],
      message: 'phụ lục không có nhiệm vụ nào',
      hint: 'thêm "linhVuc" hoặc bỏ "phuLuc"',
      hintOnPage: 'thêm nhiệm vụ ở bảng Nhiệm vụ, hoặc xóa các ô về phụ lục ở Thông tin chung',
    }
  if (linhVuc?.some(({ bang }) => bang === undefined) && !phuLuc)
    yield {
      severity: 'error',
      path: ['linhVuc'],
      message: 'có nhiệm vụ mà không có phụ lục để in',
      hint: 'thêm "phuLuc"',
      hintOnPage: 'điền các ô về phụ lục ở Thông tin chung',
    }
  if (phuLuc && phuLuc.kemTheo === undefined)
    yield {
      severity: 'notice',
      path: ['phuLuc'],
      message: 'phụ lục không có dòng "(Kèm theo …)"',
      hint: 'ghi "kemTheo: ke-hoach" hoặc "kemTheo: quyet-dinh" (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III)',
      hintOnPage:
        'ở bảng Thông tin chung, chọn phụ lục kèm theo Kế hoạch hay Quyết định (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục III)',
    }
  const pointing = [...(nhiemVu?.moDau ?? []), ...textsOfGach(nhiemVu?.gach)].find((line) =>
    /phụ lục/iu.test(line),
  )
  if (pointing !== undefined && !phuLuc)
    yield {
      severity: 'notice',
      path: ['nhiemVu'],
      message: `lời văn chỉ tới phụ lục ("${pointing}") nhưng dữ liệu không có phụ lục`,
      hint: 'văn bản in ra không kèm phụ lục',
    }
}

function* checkCells(keHoach: KeHoachDangSoan): Generator<Problem> {
  for (const [area, { nhiemVu }] of (keHoach.linhVuc ?? []).entries()) {
    for (const [task, { moc }] of nhiemVu.entries()) {
      for (const [nth, { thoiHan, phanCong }] of moc.entries()) {
        const path = ['linhVuc', area, 'nhiemVu', task, 'moc', nth]
        const cot = columnsOf(keHoach, area)
        if (!thoiHan && cot.has('thoiHan')) yield lacks(path, 'thoiHan', 'thời hạn')
        if (!phanCong && (cot.has('phanCong') || cot.has('chuTri')))
          yield lacks(path, 'phanCong', 'phân công')
        if (thoiHan && !readThoiHan(thoiHan).dang) yield noteUnread([...path, 'thoiHan'], 'thời hạn', thoiHan)
        if (phanCong && !readPhanCong(phanCong).viec.length)
          yield noteUnread(
            [...path, 'phanCong'],
            'phân công',
            typeof phanCong === 'string' ? phanCong : phanCong.chuTri,
          )
      }
    }
  }
}

/** The columns of the table that prints a group. */
function columnsOf({ linhVuc, bang, phuLuc }: KeHoachDangSoan, area: number): ReadonlySet<string> {
  const ma = linhVuc?.[area]?.bang
  const table = ma === undefined ? phuLuc : bang?.[ma]
  return new Set(table && 'cot' in table ? table.cot.map(({ noiDung }) => noiDung) : [])
}

const lacks = (path: readonly PropertyKey[], key: string, what: string): Problem => ({
  severity: 'error',
  path: [...path, key],
  message: `thiếu "${key}": bảng có cột ${what}`,
  hint: 'ghi nội dung của ô; bảng không có cột ấy thì bỏ cột',
})

const noteUnread = (path: readonly PropertyKey[], what: string, value: string): Problem => ({
  severity: 'notice',
  path,
  message: `không hiểu ${what} "${value.replaceAll('\n', ' ')}"`,
  hint: 'văn bản vẫn in đúng như đã ghi',
})
