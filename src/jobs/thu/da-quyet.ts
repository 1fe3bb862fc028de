import { readText } from '../../disk/read-bytes'
import { digestOf } from '../../disk/digest'
import { type DongTong, tellDieuChinh } from '../../domain/thu/cong-don'
import { nameOfDoi, rowOfDoi } from '../../domain/thu/ket-qua'
import type { DieuChinh, SoThu } from '../../domain/thu/so-thu'
import { CACH_IN, type DonViDaThu, isBack } from '../../domain/thu/tinh-hinh'
import { shortDate } from '../../language/date'
import { formatNumber } from '../../language/number'
import { upperFirst } from '../../language/text'
import { UserError } from '../../problem'
import { SO_THU } from '../../workspace/thu/read-boi-canh'
import { readThu, type Thu } from '../../workspace/thu/read-thu'
import { ketQuaOf } from '../../workspace/thu/sum-thu'
import { dropFromSoThu } from '../../workspace/thu/write-so-thu'
import type { ThuFiles } from './files'
import { nameOf } from './tinh-hinh'

/** A decision that stands in the book, in words; `ma`: by what it is known there. */
export type DaQuyet = { readonly ma: string; readonly ten: string }

/** The lists of the book in which decisions stand. */
type ListOfQuyet = 'quyetDinh' | 'traLai' | 'traLoi' | 'dieuChinh' | 'nguonTinh'
type Standing = DaQuyet & { readonly key: ListOfQuyet; readonly at: number }

/** The decisions about a unit that have an effect. */
export const listDaQuyet = (unit: DonViDaThu, so: SoThu): DaQuyet[] => listOfUnit(unit, so).map(showQuyet)

/** The figures that were changed by hand, whether they are still what was changed or not. */
export const listDoi = (thu: Thu): DaQuyet[] => listChanges(thu).map(showQuyet)

/** The province's own figures beside the sums. */
export const listNguonTinh = (thu: Thu): DaQuyet[] => listOwn(thu).map(showQuyet)

const showQuyet = ({ ma, ten }: Standing): DaQuyet => ({ ma, ten })

function listOfUnit({ donVi: { id, rows }, dung }: DonViDaThu, so: SoThu): Standing[] {
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
  ma: maOf(key, muc),
  ten: `${ten}: ${muc.lyDo} (${[muc.nguoi, shortDate(muc.ngay)].filter(Boolean).join(', ')})`,
})
const maOf = (key: ListOfQuyet, muc: object): string =>
  digestOf(Buffer.from(JSON.stringify([key, muc]))).slice(0, 16)

/** Of each figure the last change is in force. */
function listChanges(thu: Thu): Standing[] {
  const all = thu.so.dieuChinh ?? []
  const known = { rows: thu.boiCanh.rows, donVi: thu.donVi }
  const tong = all.length > 0 ? ketQuaOf(thu) : []
  return all.flatMap((muc, at) => {
    const isLast = all.findLast(({ ma, donVi }) => ma === muc.ma && donVi === muc.donVi) === muc
    const ten = `${nameOfDoi(muc, known)}: ${tellDieuChinh(rowOfDoi(muc, known), muc, nowOf(muc, tong))}`
    return isLast ? [{ key: 'dieuChinh', at, ma: maOf('dieuChinh', muc), ten } as const] : []
  })
}

function listOwn(thu: Thu): Standing[] {
  const all = thu.so.nguonTinh ?? []
  const known = { rows: thu.boiCanh.rows, donVi: thu.donVi }
  const tong = all.length > 0 ? ketQuaOf(thu) : []
  return all.map((muc, at) => {
    const { so: sum } = tong.find(({ chiTieu }) => chiTieu.ma === muc.ma) ?? {}
    const ten = `${nameOfDoi(muc, known)}: ${muc.nguon} là ${inSo(muc.so)}, số cộng là ${inSo(sum)}`
    return {
      ...{ key: 'nguonTinh' as const, at, ma: maOf('nguonTinh', muc) },
      ten: muc.lyDo === undefined ? ten : `${ten}; lý do khác nhau: ${muc.lyDo}`,
    }
  })
}

const inSo = (so: number | undefined): string => (so === undefined ? '(chưa có)' : formatNumber(so, 4))

/** The figure that was changed, as it would be without the change. */
const nowOf = ({ ma, donVi }: DieuChinh, tong: readonly DongTong[]): number | undefined =>
  donVi === undefined
    ? tong.find(({ chiTieu }) => chiTieu.ma === ma)?.cong
    : tong.flatMap(({ phan }) => phan).find((each) => each.donVi === donVi && each.ma === ma)?.truoc

/**
 * The book without a decision (`ma`): it is as if nobody had made it. Nothing is written here. Throws UserError where it
 * does not stand any more.
 */
export function dropEntry(book: string, ma: string): ThuFiles & { readonly noi: string } {
  const thu = readThu(book)
  const ofUnits = thu.donVi.flatMap((unit) =>
    listOfUnit(unit, thu.so).map((each) => ({ ...each, ten: `${nameOf(unit)}, ${each.ten}` })),
  )
  const entry = [...ofUnits, ...listChanges(thu), ...listOwn(thu)].find((each) => each.ma === ma)
  if (!entry)
    throw new UserError('quyết định này không còn trong sổ thu', { hint: 'xem lại màn hình Thu phiếu' })
  const content = dropFromSoThu(readText(book, 'sổ thu'), entry.key, entry.at)
  return {
    folder: thu.folder,
    outputs: [{ name: SO_THU, content: new TextEncoder().encode(content) }],
    handedOut: [],
    noi: `Đã bỏ: ${entry.ten}`,
  }
}
