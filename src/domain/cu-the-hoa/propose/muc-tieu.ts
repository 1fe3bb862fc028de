import type { KeHoach, Khoan } from '../../ke-hoach/ke-hoach'
import { letter } from '../../../language/list-marks'
import type { DonVi } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { hasViec, isViec } from '../prose/viec-trong-loi-van'
import { chooseMucTieu, type MucTieuDaXet } from './choose-muc-tieu'

/** A goal of the province, "4", "2.a", its dash "2.1" or "2.a.1", a dash of the part itself "0.1", with what is proposed. */
export type DeXuatMucTieu = MucTieuDaXet & { readonly ma: string; readonly goc: string }

type Diem = NonNullable<Khoan['diem']>[number]
type MucTieuCoMa = { readonly ma: string; readonly goc: string }

/** A proposal for each goal, each point and each dash of a goal, in the order of the province's plan. */
export const proposeMucTieu = (
  { mucTieu }: Pick<KeHoach, 'mucTieu'>,
  donVi: DonVi,
  quyTac: QuyTac,
): DeXuatMucTieu[] => {
  const isAssigned = hasViec(mucTieu?.tieuDe ?? '') ? isViec : () => false
  return [...listGach('0', mucTieu?.gach), ...numberKhoan(mucTieu?.khoan).flatMap(listKhoan)].map(
    (each): DeXuatMucTieu => ({
      ...each,
      ...(isAssigned(each.goc)
        ? { cach: 'bo', viet: each.goc, lyDo: TASK }
        : chooseMucTieu(each.goc, donVi, quyTac)),
    }),
  )
}

const TASK = 'Là nhiệm vụ có nơi thực hiện: xem bảng Nhiệm vụ, mã LV'

const listGach = (ma: string, gach: readonly string[] = []): MucTieuCoMa[] =>
  gach.map((goc, index) => ({ ma: `${ma}.${index + 1}`, goc }))

const listKhoan = ({ so, khoan }: { so: number; khoan: Khoan }): MucTieuCoMa[] => [
  { ma: String(so), goc: khoan.noiDung ?? khoan.tieuDe ?? '' },
  ...(khoan.diem ?? []).flatMap((diem, index) => listDiem(`${so}.${letter(index + 1)}`, diem)),
  ...listGach(String(so), khoan.gach),
]

const listDiem = (ma: string, diem: Diem): MucTieuCoMa[] =>
  typeof diem === 'string' ? [{ ma, goc: diem }] : [{ ma, goc: diem.noiDung }, ...listGach(ma, diem.gach)]

function numberKhoan(khoan: readonly Khoan[] = []): { so: number; khoan: Khoan }[] {
  let so = 0
  return khoan.map((each) => {
    so = each.so ?? so + 1
    return { so, khoan: each }
  })
}

/** The text chosen for each goal by its code; a goal that is not there is dropped. */
export type LoiMucTieu = ReadonlyMap<string, string>

/** The dashes of the part itself in the chosen words, without those that are dropped. */
export const writeGach = (
  ma: string,
  gach: readonly string[] | undefined,
  loi: LoiMucTieu,
): { readonly gach?: string[] } => {
  const chon = listGach(ma, gach).flatMap((each) => loi.get(each.ma) ?? [])
  return chon.length > 0 ? { gach: chon } : {}
}

/** The province's goals in the chosen words, numbered anew, without those that are dropped. */
export function writeMucTieu(
  { mucTieu }: Pick<KeHoach, 'mucTieu'>,
  loi: LoiMucTieu,
  vietThem: (text: string) => string,
): Khoan[] {
  return numberKhoan(mucTieu?.khoan).flatMap(({ so, khoan }): Khoan[] => {
    const chon = loi.get(String(so))
    if (chon === undefined) return []
    const isAssigned = hasViec(mucTieu?.tieuDe ?? '') ? isViec : () => false
    const doan = khoan.doan?.filter((each) => !isAssigned(each))
    const diem = khoan.diem?.flatMap((each, index) =>
      writeDiem(`${so}.${letter(index + 1)}`, each, loi, vietThem),
    )
    return [
      {
        ...(khoan.tieuDe === undefined ? { noiDung: chon } : { tieuDe: chon }),
        ...(diem?.length ? { diem } : {}),
        ...writeGach(String(so), khoan.gach, loi),
        ...(doan?.length ? { doan: doan.map(vietThem) } : {}),
      },
    ].filter((each) => isWhole(each, khoan))
  })
}

/** A heading, or words that end with a colon, under which nothing is left, is no goal. */
const isWhole = (moi: Khoan, cu: Khoan): boolean =>
  [cu.diem, cu.gach, cu.doan].every((each) => each === undefined) ||
  [moi.diem, moi.gach, moi.doan].some((each) => each !== undefined) ||
  (moi.tieuDe === undefined && !/:\s*$/u.test(moi.noiDung ?? ''))

function writeDiem(ma: string, diem: Diem, loi: LoiMucTieu, vietThem: (text: string) => string): Diem[] {
  const chon = loi.get(ma)
  if (chon === undefined) return []
  if (typeof diem === 'string') return [chon]
  return [
    {
      noiDung: chon,
      ...(diem.doan ? { doan: diem.doan.map(vietThem) } : {}),
      ...writeGach(ma, diem.gach, loi),
    },
  ]
}
