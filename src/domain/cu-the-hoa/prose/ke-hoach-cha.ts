import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { listViecTrongLoiVan } from './viec-trong-loi-van'

/** The plan a unit's plan comes from; `khac`: further plans of the same agency and year that it answers too. */
export type KeHoachCha = KeHoachDangSoan & { readonly khac?: readonly KeHoachDangSoan[] }

/**
 * The tasks of the plans above, those of the tables and those in words, by their codes: "II.3", "LV.2.1"; of the
 * second plan "KH2.II.3".
 */
export const listViecCha = ({ khac = [], ...first }: KeHoachCha): NhiemVuCoMa[] => [
  ...listViec(first),
  ...khac.flatMap((each, index) =>
    listViec(each).map((viec) => ({
      ...viec,
      ma: `KH${index + 2}.${viec.ma}`,
      linhVuc: { ...viec.linhVuc, ten: viec.linhVuc.ten ?? nameOfPlan(each) },
    })),
  ),
]

const listViec = (keHoach: KeHoachDangSoan): NhiemVuCoMa[] => [
  ...listNhiemVu(keHoach),
  ...listViecTrongLoiVan(keHoach),
]

/** Whose tasks these are, for a table without groups: what the plan is about. */
const nameOfPlan = ({ trichYeu }: KeHoachDangSoan): string => {
  const ten = trichYeu.replace(/\s+/gu, ' ').replace(/^(?:Kế hoạch|Ban hành Kế hoạch)\s+/iu, '')
  return ten.slice(0, 1).toLocaleUpperCase('vi') + ten.slice(1)
}
