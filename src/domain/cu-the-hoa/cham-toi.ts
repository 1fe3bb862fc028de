import type { NhiemVu } from '../ke-hoach'
import { readPhanCong, type VaiTro, type ViecPhanCong } from '../phan-cong'
import { type GoiTen, goiTen, type NguoiDuocGoi } from './goi-ten'

/**
 * One way in which a task touches a unit: the role, the name by which it is called, the milestone (from 0).
 */
export type ChamToi = GoiTen & { readonly vaiTro: VaiTro; readonly moc: number }

const MANH: Readonly<Record<GoiTen['qua'], number>> = { ten: 0, phong: 1, tapThe: 2 }

/**
 * Every role a task gives a unit, by name before by department before by collective; empty when it does not
 * touch the unit.
 */
export function timChamToi({ moc }: NhiemVu, nguoi: NguoiDuocGoi): ChamToi[] {
  const found = moc.flatMap(({ phanCong }, index) =>
    viecNoiRa(readPhanCong(phanCong).viec).flatMap(({ vaiTro, coQuan }) =>
      coQuan.flatMap((name): ChamToi[] => {
        const goi = goiTen(name, nguoi)
        return goi === undefined ? [] : [{ ...goi, vaiTro, moc: index }]
      }),
    ),
  )
  return found.sort((one, other) => rank(one) - rank(other))
}

/** A lead that only follows from the rules counts where the cell gives that agency nothing else to do. */
const viecNoiRa = (viec: readonly ViecPhanCong[]): ViecPhanCong[] =>
  viec.filter(
    (each) =>
      each.suyRa !== true ||
      !each.coQuan.every((name) => viec.some((other) => other !== each && other.coQuan.includes(name))),
  )

const rank = ({ qua, dieuKien }: ChamToi): number => MANH[qua] * 2 + (dieuKien === undefined ? 0 : 1)
