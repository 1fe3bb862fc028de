import { readText } from '../../disk/read-bytes'
import { digestOf } from '../../disk/digest'
import { CACH_THAY, type SoThu } from '../../domain/thu/so-thu'
import { CACH_IN, type DonViDaThu, isBack } from '../../domain/thu/tinh-hinh'
import { shortDate } from '../../language/date'
import { upperFirst } from '../../language/text'
import { UserError } from '../../problem'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { dropFromSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import type { MucGhi } from './ghi'
import { nameOf } from './tinh-hinh'

type Lacking<Muc> = Muc extends unknown ? Omit<Muc, 'donVi' | 'lyDo' | 'nguoi' | 'homNay' | 'han'> : never
/** Something that can be decided about a unit, in words; `muc`: what is then written, but for what a person says of it. */
export type ViecThu = {
  readonly ten: string
  readonly muc: Lacking<Exclude<MucGhi, { loai: 'dieu-chinh' }>>
}
/** A decision that stands in the book, in words; `ma`: by what it is known there. */
export type DaQuyet = { readonly ma: string; readonly ten: string }

/** What can be decided about a unit as it stands: of one without a form that counts, of a form that came, of its questions. */
export function listViecThu({ donVi, tinhTrang, dung, loi }: DonViDaThu, { kyTruoc }: Thu): ViecThu[] {
  const cach = CACH_THAY.filter((each) => each !== 'ky-truoc' || (kyTruoc.get(donVi.id)?.size ?? 0) > 0)
  const asked = new Set(loi.flatMap(({ muc, ma }) => (muc === 'hoi' && ma !== undefined ? [ma] : [])))
  return [
    ...(tinhTrang === 'chap-nhan'
      ? []
      : cach.map((each): ViecThu => ({
          ten: `Không có phiếu: ${CACH_IN[each]}`,
          muc: { loai: 'quyet-dinh', cach: each },
        }))),
    ...(dung && tinhTrang !== 'tra-lai'
      ? [{ ten: 'Trả phiếu lại cho đơn vị sửa', muc: { loai: 'tra-lai' } } as const]
      : []),
    ...donVi.rows
      .filter(({ ma }) => asked.has(ma))
      .map(({ ma, ten }): ViecThu => ({
        ten: `Đã hỏi đơn vị, số đúng: ${ten}`,
        muc: { loai: 'tra-loi', ma },
      })),
  ]
}

/** The lists of the book in which decisions about units stand. */
type ListOfQuyet = 'quyetDinh' | 'traLai' | 'traLoi'
type Standing = DaQuyet & { readonly key: ListOfQuyet; readonly at: number }

/** The decisions about a unit that have an effect. */
export const listDaQuyet = (unit: DonViDaThu, so: SoThu): DaQuyet[] =>
  listStanding(unit, so).map(({ ma, ten }) => ({ ma, ten }))

function listStanding({ donVi: { id, rows }, dung }: DonViDaThu, so: SoThu): Standing[] {
  const nameOfRow = (ma: string): string => rows.find((row) => row.ma === ma)?.ten ?? ma
  const [quyetDinh, traLai, traLoi] = [
    itemsOf(id, so.quyetDinh).slice(-1),
    itemsOf(id, so.traLai)
      .slice(-1)
      .filter(({ muc }) => isBack(muc, dung)),
    itemsOf(id, so.traLoi),
  ]
  return [
    ...quyetDinh.map((each) => tellQuyet('quyetDinh', each, upperFirst(CACH_IN[each.muc.cach]))),
    ...traLai.map((each) =>
      tellQuyet('traLai', each, `Trả phiếu lại, hẹn gửi trước ${shortDate(each.muc.han)}`),
    ),
    ...traLoi.map((each) => tellQuyet('traLoi', each, `Số đúng, "${nameOfRow(each.muc.ma)}"`)),
  ]
}

/** An entry of the book, by its place in its list. */
type Item<Muc> = { readonly muc: Muc; readonly at: number }
const itemsOf = <Muc extends { readonly donVi: string }>(id: string, all: readonly Muc[] = []): Item<Muc>[] =>
  all.flatMap((muc, at) => (muc.donVi === id ? [{ muc, at }] : []))

type Why = { readonly lyDo: string; readonly nguoi?: string | undefined; readonly ngay: string }
const tellQuyet = (key: ListOfQuyet, { muc, at }: Item<Why>, ten: string): Standing => ({
  key,
  at,
  ma: digestOf(Buffer.from(JSON.stringify([key, muc]))).slice(0, 16),
  ten: `${ten}: ${muc.lyDo} (${[muc.nguoi, shortDate(muc.ngay)].filter(Boolean).join(', ')})`,
})

/**
 * The book without a decision about a unit (`ma`): it is as if nobody had made it. Nothing is written here. Throws
 * UserError where it does not stand any more.
 */
export function dropEntry(book: string, donVi: string, ma: string): ThuFiles & { readonly noi: string } {
  const thu = readThu(book)
  const unit = thu.donVi.find((each) => each.donVi.id === donVi)
  const entry = unit && listStanding(unit, thu.so).find((each) => each.ma === ma)
  if (!entry)
    throw new UserError('quyết định này không còn trong sổ thu', { hint: 'xem lại hàng của đơn vị' })
  const content = dropFromSoThu(readText(book, 'sổ thu'), entry.key, entry.at)
  return {
    folder: thu.folder,
    outputs: [{ name: SO_THU, content: new TextEncoder().encode(content) }],
    noi: `${nameOf(unit)}: đã bỏ quyết định "${entry.ten}"`,
  }
}
