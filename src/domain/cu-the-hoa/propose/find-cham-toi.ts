import { type DanhBa, KHONG_DANH_BA } from '../../co-quan/danh-ba'
import { isDiaBanCoTen } from '../../co-quan/dia-ban'
import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { readPhanCong, type VaiTro, type ViecPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { type GoiTen, matchName, type NguoiDuocGoi } from '../rules/names'

/**
 * One way in which a task touches a unit: the role, the name by which it is called, the milestone (from 0).
 */
export type ChamToi = GoiTen & { readonly vaiTro: VaiTro; readonly moc: number }

const MANH: Readonly<Record<GoiTen['qua'], number>> = { ten: 0, phong: 1, tapThe: 2 }

/**
 * Every role a task gives a unit, by name before by department before by collective; empty when it does not
 * touch the unit.
 */
export function findChamToi({ moc }: NhiemVu, nguoi: NguoiDuocGoi, danhBa = KHONG_DANH_BA): ChamToi[] {
  const found = moc.flatMap(({ phanCong }, index) => {
    const isLeftOut = isExcepted(readPhanCong(phanCong).viec, nguoi)
    return viecSpokenOf(readPhanCong(phanCong).viec).flatMap(({ vaiTro, coQuan }) =>
      coQuan
        .flatMap((name) => listMeant(name, nguoi, danhBa))
        .flatMap((name): ChamToi[] => {
          const goi = matchName(name, nguoi)
          return goi === undefined || (isLeftOut && goi.qua === 'tapThe')
            ? []
            : [{ ...goi, vaiTro, moc: index }]
        }),
    )
  })
  return found.sort((one, other) => rankOf(one) - rankOf(other))
}

/** "Các sở, ban, ngành; UBND các xã (trừ Ban X)": who is left out of a list is in none of its collectives. */
const isExcepted = (viec: readonly ViecPhanCong[], nguoi: NguoiDuocGoi): boolean =>
  viec
    .flatMap(({ coQuan }) => coQuan)
    .flatMap((name) => splitTru(name).tru)
    .some((each) => matchName(each, nguoi)?.qua === 'ten')

/** "Các Sở: Y tế, Tài chính" are two, "xã Ia O" is its UBND; a collective that leaves the unit out means nobody here. */
function listMeant(name: string, nguoi: NguoiDuocGoi, danhBa: DanhBa): string[] {
  const { ten, tru } = splitTru(name)
  if (tru.some((each) => matchName(each, nguoi))) return []
  const names = danhBa(ten)
  return names.length > 1 || isDiaBanCoTen(ten) ? names : [ten]
}

/** A lead that only follows from the rules counts where the cell gives that agency nothing else to do. */
const viecSpokenOf = (viec: readonly ViecPhanCong[]): ViecPhanCong[] =>
  viec.filter(
    (each) =>
      each.suyRa !== true ||
      !each.coQuan.every((name) => viec.some((other) => other !== each && other.coQuan.includes(name))),
  )

const rankOf = ({ qua, dieuKien }: ChamToi): number => MANH[qua] * 2 + (dieuKien === undefined ? 0 : 1)
