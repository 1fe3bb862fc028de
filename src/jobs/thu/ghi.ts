import { readText } from '../../disk/read-bytes'
import { shortDate, today } from '../../language/date'
import { formatNumber } from '../../language/number'
import { readNumber, tidyNumber } from '../../language/typed-number'
import type { DieuChinh, QuyetDinhThieu } from '../../domain/thu/so-thu'
import { nameOfDoi } from '../../domain/thu/ket-qua'
import { CACH_IN } from '../../domain/thu/tinh-hinh'
import { UserError } from '../../problem'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { ketQuaOf } from '../../workspace/thu/sum-thu'
import { addToSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import { readHan } from './read-han'

type Chung = { readonly lyDo: string; readonly nguoi: string; readonly homNay?: string }
/** What a person decides about a unit or a figure; `han`: a day as it was typed; `homNay`: today (ISO), without it the machine's. */
export type MucGhi = Chung &
  (
    | { readonly loai: 'quyet-dinh'; readonly donVi: string; readonly cach: QuyetDinhThieu['cach'] }
    | { readonly loai: 'tra-loi'; readonly donVi: string; readonly ma: string }
    | { readonly loai: 'tra-lai'; readonly donVi: string; readonly han: string }
    | { readonly loai: 'dieu-chinh'; readonly ma: string; readonly donVi?: string; readonly so: string }
  )

/**
 * The book with an entry more: decided, answered, sent back, changed by hand; a change keeps the figure that it
 * changes. Nothing is written here. Throws UserError for a unit or a row that the collecting does not have.
 */
export function addEntry(book: string, muc: MucGhi): ThuFiles & { readonly noi: string } {
  const thu = readThu(book)
  const { lists, noi } = entryOf(muc, thu)
  const content = new TextEncoder().encode(addToSoThu(readText(book, 'sổ thu'), lists))
  return { folder: thu.folder, outputs: [{ name: SO_THU, content }], handedOut: [], noi }
}

type Entry = { readonly lists: Parameters<typeof addToSoThu>[1]; readonly noi: string }

function entryOf(muc: MucGhi, thu: Thu): Entry {
  const { lyDo, nguoi, homNay: ngay = today() } = muc
  if (muc.loai === 'dieu-chinh') return changeOf(muc, thu)
  const { donVi: own, dung } = unitOf(muc.donVi, thu)
  const { coQuan, rows } = own
  const { donVi } = muc
  switch (muc.loai) {
    case 'quyet-dinh': {
      if (muc.cach === 'ky-truoc' && !thu.kyTruoc.get(donVi)?.size)
        throw new UserError(`${coQuan.ten}: không có số kỳ trước cùng loại để lấy`, {
          hint: 'chọn so-khong hoặc bo; hoặc ghi "kyTruoc" trong tệp báo cáo nếu kỳ trước đã thu bằng phiếu',
          hintOnPage: 'chọn cách khác; kỳ trước có thu bằng phiếu thì ghi báo cáo kỳ trước ở Thông tin chung',
        })
      const lists = { quyetDinh: [{ donVi, cach: muc.cach, lyDo, nguoi, ngay }] }
      return { lists, noi: `${coQuan.ten}: đã ghi quyết định ${CACH_IN[muc.cach]}` }
    }
    case 'tra-loi': {
      const row = rows.find(({ ma }) => ma === muc.ma)
      if (!row) throw explainNoRow(muc.ma)
      return {
        lists: { traLoi: [{ donVi, ma: row.ma, lyDo, nguoi, ngay }] },
        noi: `${coQuan.ten}, "${row.ten}": đã ghi câu trả lời`,
      }
    }
    case 'tra-lai': {
      const han = readHan(muc.han)
      return {
        lists: { traLai: [{ donVi, ngay, han, lyDo, nguoi, ...(dung && { tep: dung.tep }) }] },
        noi: `${coQuan.ten}: đã ghi trả lại, hạn ${shortDate(han)}`,
      }
    }
  }
}

function unitOf(id: string, { donVi }: Thu) {
  const unit = donVi.find((each) => each.donVi.id === id)
  if (unit) return unit
  throw new UserError(`"${id}" không có trong danh sách đơn vị phải gửi phiếu`, {
    hint: 'các mã ở mục donVi của so-thu.yaml',
    hintOnPage: 'xem lại danh sách đơn vị ở màn hình Thu phiếu',
  })
}

/** A row that is not added up. */
export const explainNoRow = (ma: string): UserError =>
  new UserError(`không có chỉ tiêu "${ma}" được cộng từ các đơn vị`, {
    hint: 'xem mã ở trang Tổng hợp: cchc thu tinh-hinh',
    hintOnPage: 'xem lại đơn vị ấy và bảng số cộng ở màn hình Thu phiếu',
  })

type Doi = Extract<MucGhi, { loai: 'dieu-chinh' }>

function changeOf({ ma, donVi, so, lyDo, nguoi, homNay: ngay = today() }: Doi, thu: Thu): Entry {
  const tong = ketQuaOf(thu)
  const dong = tong.find(({ chiTieu }) => chiTieu.ma === ma)
  const phan = tong.flatMap((each) => each.phan).find((each) => each.donVi === donVi && each.ma === ma)
  const cu = donVi === undefined ? dong?.cong : phan?.truoc
  const name = nameOfDoi({ ma, donVi }, { rows: thu.boiCanh.rows, donVi: thu.donVi })
  if (donVi === undefined ? !dong : !phan) throw explainNoRow(name)
  if (cu === undefined)
    throw new UserError(`${name}: chưa có số nào để đổi`, {
      hint: 'nhận phiếu hoặc ghi quyết định về đơn vị trước',
    })
  const moi = numberOf(so)
  const change: DieuChinh = { ma, ...(donVi !== undefined && { donVi }), cu, moi, lyDo, nguoi, ngay }
  return {
    lists: { dieuChinh: [change] },
    noi: `${name}: ${formatNumber(cu, 4)} → ${formatNumber(moi, 4)}`,
  }
}

/** A number as Vietnamese write it. Throws UserError for what is none. */
export function numberOf(text: string): number {
  const { viet } = readNumber(tidyNumber(text))
  if (viet) return viet.so
  throw new UserError(`"${text}" không phải là số`, { hint: 'viết như trong văn bản: 40.372 hoặc 97,5' })
}
