import { lowerFirst, upperFirst } from '../../../language/text'
import { type KeHoachCha, listKeHoach } from '../prose/ke-hoach-cha'
import type { DonVi } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { listNghiaVu, type NghiaVu } from './list-nghia-vu'
import type { DeXuatMucTieu } from './muc-tieu'
import { writeText } from './write-text'

/** A duty in the words of the plan above (`goc`) and of the unit (`viet`), and whether it is proposed, as a goal is. */
export type DeXuatNghiaVu = DeXuatMucTieu & Pick<NghiaVu, 'thoiHan'>

/**
 * The duties that the texts of the plans above lay on the unit, each once, each with a code of its own: "TC.2.a", of a
 * further sentence "TC.2.a-2", of the second plan "KH2.TC.2.a". One of which nobody can tell whether the unit is
 * meant is proposed to be left out.
 */
export function proposeNghiaVu(cha: KeHoachCha, donVi: DonVi, quyTac: QuyTac): DeXuatNghiaVu[] {
  const counts = new Map<string, number>()
  const all = listKeHoach(cha)
    .flatMap(({ keHoach, dau }) =>
      listNghiaVu(keHoach, donVi).map((each) => ({ ...each, ma: dau + each.ma })),
    )
    .map((each): DeXuatNghiaVu => {
      const so = (counts.get(each.ma) ?? 0) + 1
      counts.set(each.ma, so)
      return proposeOne({ ...each, ma: so === 1 ? each.ma : `${each.ma}-${so}` }, donVi, quyTac)
    })
  return all.filter(({ viet }, index) => all.findIndex((each) => each.viet === viet) === index)
}

function proposeOne(
  { ma, viec, thoiHan, goi, dieuKien, qua }: NghiaVu,
  donVi: DonVi,
  quyTac: QuyTac,
): DeXuatNghiaVu {
  const goc = upperFirst(viec)
  const viet = writeText(goc, { cach: 'thuc-hien', qua }, donVi, quyTac)
  const when = thoiHan === undefined ? '' : `, ${lowerFirst(thoiHan)}`
  const chung = { ma, goc, viet, ...(thoiHan === undefined ? {} : { thoiHan }) }
  if (dieuKien !== undefined)
    return { ...chung, cach: 'bo', lyDo: `Việc giao "${goi}"${when}: chưa rõ đơn vị có phần` }
  return { ...chung, cach: viet === goc ? 'giu' : 'sua', lyDo: `Việc giao "${goi}" trong lời văn${when}` }
}
