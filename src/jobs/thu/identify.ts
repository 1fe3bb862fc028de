import { type KyBaoCao, listTenKy, nameOfKy, spellKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { DauPhieu } from '../../domain/thu/phieu'
import type { TrangTinh } from '../../office/open-workbook'
import { UserError } from '../../problem'
import { findByNames, listDau, listKyNamed } from '../../workspace/thu/read-dau'
import { hasSoLieu } from '../../workspace/thu/read-so-lieu'
import type { Thu } from '../../workspace/thu/read-thu'

/** Whose form a received file is, what is to be said about how that was found; `banCu`: it is an older form. */
export type ChuPhieu = { readonly donVi: string; readonly luuY?: string; readonly banCu?: true }

/** It is a form, but nobody can tell whose; a person may know. */
export class UnknownUnit extends UserError {}

/**
 * Whose form it is: as the user says, by its mark, by a name in it, by the name of the file. Throws UserError for
 * another period's, another unit's, forms of two units in one, one of which nobody can tell.
 */
export function recogniseChuPhieu(
  trang: readonly TrangTinh[],
  ten: string,
  { thu, said }: { readonly thu: Thu; readonly said: string | undefined },
): ChuPhieu {
  const { ky } = thu.boiCanh
  const dau = listDau(trang)
  refuseOtherKy(trang, dau, ky)
  const units = Array.from(new Set(dau.map(({ donVi }) => donVi)))
  if (units.length > 1)
    throw new UserError(`tệp có trang của phiếu nhiều đơn vị: ${namesOf(units, thu)}`, {
      hint: 'yêu cầu đơn vị gửi lại phiếu của mình',
    })
  if (!dau.length) refuseNoForm(trang, thu)
  const found = said ?? units[0] ?? findUnmarked(trang, ten, thu)
  if (!thu.so.donVi.includes(found))
    throw new UserError(`${namesOf([found], thu)} không có trong danh sách đơn vị phải gửi phiếu kỳ này`, {
      hint: 'xem lại tệp; đúng là phải gửi thì phát phiếu cho đơn vị ấy trước',
    })
  const now = thu.donVi.find((each) => each.donVi.id === found)?.donVi.phienBan
  const old = dau.some(({ phienBan }) => phienBan !== now)
  return { donVi: found, ...noteAbout(found, dau[0], { trang, ten, thu }), ...(old && { banCu: true }) }
}

/** So many units are named; of more it is said how many. */
const MOST_NAMED = 3

/** Units as the register calls them; what it does not know stands as it came. */
function namesOf(ids: readonly string[], { boiCanh: { coQuan } }: Thu): string {
  const named = ids.slice(0, MOST_NAMED).map((id) => {
    const unit = coQuan.get(id)
    return unit ? (unit.tenGon ?? unit.ten) : `"${id}"`
  })
  const more = ids.length - named.length
  return named.join(', ') + (more > 0 ? ` và ${more} đơn vị khác` : '')
}

/** Of what period a form is, its mark says; where it is lost, or of before and names no month, its words do. */
function refuseOtherKy(trang: readonly TrangTinh[], dau: readonly DauPhieu[], own: KyBaoCao): void {
  const { dai } = nameOfKy(own)
  const other = dau.find(({ ky, nam }) => nam !== own.nam || ![spellKy(own), own.ky].includes(ky))
  const saysAll = dau.length > 0 && dau.every(({ ky }) => ky === spellKy(own))
  const named = saysAll ? new Set([dai]) : listKyNamed(trang, listAround(own))
  const [ten] = other ? [nameOfOther(other, own)] : named.has(dai) ? [] : named
  if (ten !== undefined)
    throw new UserError(`phiếu của ${ten}, không phải ${dai}`, {
      hint: 'yêu cầu đơn vị ghi vào phiếu của kỳ này',
    })
}

/** The period of a mark, in the words of the rule by which this one is reported. */
function nameOfOther({ ky, nam }: DauPhieu, own: KyBaoCao): string {
  const ten = listTenKy(own).get(ky)
  return ten === undefined ? `kỳ khác, năm ${nam}` : nameOfKy({ ten, nam }).dai
}

/** Periods of this year, the one before and the one after, as forms are called by them. */
const listAround = (own: KyBaoCao): string[] =>
  [own.nam - 1, own.nam, own.nam + 1].flatMap((nam) =>
    Array.from(listTenKy(own).values(), (ten) => nameOfKy({ ten, nam }).dai),
  )

/** A workbook that has neither a mark nor a row of a form is another document, whoever is named in it. */
function refuseNoForm(trang: readonly TrangTinh[], { donVi }: Thu): void {
  const forms = new Set(donVi.map((each) => each.donVi.rows))
  if (Array.from(forms).some((rows) => hasSoLieu(trang, rows))) return
  throw new UserError('không phải phiếu thu số liệu: không có dòng số liệu nào của phiếu kỳ này', {
    hint: 'tìm đúng tệp phiếu đơn vị gửi về; đơn vị ghi vào tệp khác thì gửi lại phiếu cho đơn vị ấy',
  })
}

/** A form without its mark, or with cells pasted into an own file. */
function findUnmarked(trang: readonly TrangTinh[], ten: string, thu: Thu): string {
  const { donVi, boiCanh } = thu
  const all = donVi.map((each) => each.donVi.coQuan)
  const { units } = findByNames(trang, ten, all)
  const [unit, ...more] = units
  if (!unit || more.length)
    throw new UnknownUnit(
      unit
        ? `phiếu nêu tên nhiều đơn vị: ${namesOf(
            units.map(({ id }) => id),
            thu,
          )}`
        : 'không rõ phiếu của đơn vị nào',
      {
        hint: 'chạy lại với riêng tệp này và --don-vi <mã đơn vị>',
        hintOnPage: 'chọn đơn vị ở dòng của tệp này',
      },
    )
  const ky = nameOfKy(boiCanh.ky).dai
  if (!listKyNamed(trang, [...listAround(boiCanh.ky), ky]).has(ky))
    throw new UserError(`không rõ phiếu của kỳ nào (không thấy "${ky}")`, {
      hint: 'mở xem; đúng là của kỳ này thì chạy lại với riêng tệp này và --don-vi <mã đơn vị>',
      hintOnPage: 'mở xem; đúng là của kỳ này thì chọn đơn vị ở dòng của tệp này',
    })
  return unit.id
}

type About = { readonly trang: readonly TrangTinh[]; readonly ten: string; readonly thu: Thu }

function noteAbout(id: string, dau: DauPhieu | undefined, { trang, ten, thu }: About): { luuY?: string } {
  const units = thu.donVi.map((each) => each.donVi.coQuan)
  const named = findByNames(trang, ten, units)
  const byName = named.theo === 'o' ? 'theo tên đơn vị trong tệp' : 'theo tên tệp'
  const isNamed = named.units.length === 1 && named.units[0]?.id === id
  if (!dau) return { luuY: `không còn dòng "Mã phiếu", nhận ${isNamed ? byName : 'như đã chọn'}` }
  if (dau.donVi !== id)
    return {
      luuY: `phiếu này đã phát cho ${namesOf([dau.donVi], thu)}, nhận cho ${namesOf([id], thu)} như đã chọn`,
    }
  if (named.units.length && !named.units.some((each) => each.id === id))
    return {
      luuY: `phiếu này đã phát cho ${namesOf([id], thu)}, nhưng tên trong tệp là ${namesOf(
        named.units.map((each) => each.id),
        thu,
      )}: xem lại`,
    }
  const unit = thu.donVi.find((each) => each.donVi.id === id)?.donVi
  return unit && dau.phienBan !== unit.phienBan ? { luuY: 'phiếu bản cũ: có dòng đã đổi' } : {}
}
