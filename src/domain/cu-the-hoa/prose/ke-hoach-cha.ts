import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { listNhiemVu, type NhiemVuCoMa } from '../../ke-hoach/list-nhiem-vu'
import { listViecTrongLoiVan } from './viec-trong-loi-van'

/** The plan a unit's plan comes from; `khac`: further plans of the same agency and year that it answers too. */
export type KeHoachCha = KeHoachDangSoan & { readonly khac?: readonly KeHoachDangSoan[] }

/** One of the plans above, and how its codes are written: those of the second begin with "KH2.". */
export type MotKeHoach = { readonly keHoach: KeHoachDangSoan; readonly dau: string }

/** The plans above, the first one first. */
export const listKeHoach = ({ khac = [], ...first }: KeHoachCha): MotKeHoach[] =>
  [first, ...khac].map((keHoach, index) => ({ keHoach, dau: index === 0 ? '' : `KH${index + 1}.` }))

/**
 * The tasks of the plans above, those of the tables and those in words, by their codes: "II.3", "LV.2.1"; of the
 * second plan "KH2.II.3".
 */
export const listViecCha = (cha: KeHoachCha): NhiemVuCoMa[] =>
  listKeHoach(cha).flatMap(({ keHoach, dau }) =>
    listViec(keHoach).map((viec) =>
      dau === ''
        ? viec
        : {
            ...viec,
            ma: dau + viec.ma,
            linhVuc: { ...viec.linhVuc, ten: viec.linhVuc.ten ?? nameOfKeHoach(keHoach) },
          },
    ),
  )

const listViec = (keHoach: KeHoachDangSoan): NhiemVuCoMa[] => [
  ...listNhiemVu(keHoach),
  ...listViecTrongLoiVan(keHoach),
]

/** What a plan is about: whose tasks and goals these are, where they stand in no group. */
export const nameOfKeHoach = ({ trichYeu }: KeHoachDangSoan): string => {
  const ten = trichYeu.replace(/\s+/gu, ' ').replace(/^(?:Kế hoạch|Ban hành Kế hoạch)\s+/iu, '')
  return ten.slice(0, 1).toLocaleUpperCase('vi') + ten.slice(1)
}
