import { nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import type { DauPhieu } from '../../domain/thu/phieu'
import type { TrangTinh } from '../../office/open-workbook'
import { UserError } from '../../problem'
import { findByNames, hasKy, listDau } from '../../workspace/thu/read-dau'
import type { Thu } from '../../workspace/thu/read-thu'

/** Whose form a received file is, what is to be said about how that was found; `banCu`: it is an older form. */
export type ChuPhieu = { readonly donVi: string; readonly luuY?: string; readonly banCu?: true }

/** Nobody can tell whose form it is, but a person may know. */
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
  const { baoCao, ky } = thu.boiCanh
  const dau = listDau(trang)
  const other = dau.find((each) => each.ky !== baoCao.ky || each.nam !== baoCao.nam)
  if (other)
    throw new UserError(`phiếu của kỳ ${other.ky} năm ${other.nam}, không phải ${nameOfKy(ky).dai}`, {
      hint: 'yêu cầu đơn vị ghi vào phiếu của kỳ này',
    })
  const units = Array.from(new Set(dau.map(({ donVi }) => donVi)))
  if (units.length > 1)
    throw new UserError(`tệp có trang của phiếu nhiều đơn vị: ${units.join(', ')}`, {
      hint: 'yêu cầu đơn vị gửi lại phiếu của mình',
    })
  const found = said ?? units[0] ?? findUnmarked(trang, ten, thu)
  if (!thu.so.donVi.includes(found))
    throw new UserError(`"${found}" không có trong danh sách đơn vị phải gửi phiếu kỳ này`, {
      hint: 'xem lại tệp; đúng là phải gửi thì phát phiếu cho đơn vị ấy trước',
    })
  const now = thu.donVi.find((each) => each.donVi.id === found)?.donVi.phienBan
  const old = dau.some(({ phienBan }) => phienBan !== now)
  return { donVi: found, ...noteAbout(found, dau[0], { trang, ten, thu }), ...(old && { banCu: true }) }
}

/** A form without its mark, or with cells pasted into an own file. */
function findUnmarked(trang: readonly TrangTinh[], ten: string, { donVi, boiCanh }: Thu): string {
  const all = donVi.map((each) => each.donVi.coQuan)
  const { units } = findByNames(trang, ten, all)
  const [unit, ...more] = units
  if (!unit || more.length)
    throw new UnknownUnit(
      unit
        ? `tên trong tệp ứng với nhiều đơn vị: ${units.map(({ id }) => id).join(', ')}`
        : 'không rõ phiếu của đơn vị nào',
      {
        hint: 'chạy lại với riêng tệp này và --don-vi <mã đơn vị>',
        hintOnPage: 'chọn đơn vị ở dòng của tệp này',
      },
    )
  const ky = nameOfKy(boiCanh.ky).dai
  if (!hasKy(trang, ky))
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
  if (!dau)
    return {
      luuY: `không còn dấu của phiếu, nhận theo ${named.theo === 'o' ? 'tên đơn vị trong tệp' : 'tên tệp'}`,
    }
  if (dau.donVi !== id) return { luuY: `dấu của phiếu là ${dau.donVi}, nhận cho ${id} như đã chọn` }
  if (named.units.length && !named.units.some((each) => each.id === id))
    return {
      luuY: `dấu của phiếu là ${id}, nhưng tên trong tệp là ${named.units.map((each) => each.id).join(', ')}: xem lại`,
    }
  const unit = thu.donVi.find((each) => each.donVi.id === id)?.donVi
  return unit && dau.phienBan !== unit.phienBan ? { luuY: 'phiếu bản cũ: có dòng đã đổi' } : {}
}
