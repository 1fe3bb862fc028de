import { closeGach, openGach } from '../../ke-hoach/gach'
import type { Gach, KeHoach, Khoan } from '../../ke-hoach/ke-hoach'
import { letter } from '../../../language/list-marks'
import type { DonVi } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { hasViec, isViec } from '../prose/viec-trong-loi-van'
import { chooseMucTieu, type MucTieuDaXet } from './choose-muc-tieu'

/**
 * A goal of the province, "4", "2.a", its dash "2.1" or "2.a.1", a dash of the part itself "0.1", a line "+" below a
 * dash "2.1.1", with what is proposed.
 */
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

const listGach = (ma: string, gach: readonly Gach[] = []): MucTieuCoMa[] =>
  gach.map(openGach).flatMap(({ noiDung, cong }, index) => {
    const at = `${ma}.${index + 1}`
    return [{ ma: at, goc: noiDung }, ...cong.map((goc, nth) => ({ ma: `${at}.${nth + 1}`, goc }))]
  })

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

/** Dashes in the chosen words, without those that are dropped; with a dash go the lines below it. */
export function writeGach(
  ma: string,
  gach: readonly Gach[] | undefined,
  loi: LoiMucTieu,
): { readonly gach?: Gach[] } {
  const chon = (gach ?? []).map(openGach).flatMap(({ cong }, index): Gach[] => {
    const at = `${ma}.${index + 1}`
    const noiDung = loi.get(at)
    const kept = cong.flatMap((_, nth) => loi.get(`${at}.${nth + 1}`) ?? [])
    const isEmptied = cong.length > 0 && kept.length === 0 && endsInColon(noiDung)
    return noiDung === undefined || isEmptied ? [] : [closeGach({ noiDung, cong: kept })]
  })
  return chon.length > 0 ? { gach: chon } : {}
}

/** Words that end with a colon say nothing without what follows. */
const endsInColon = (chu = ''): boolean => /:\s*$/u.test(chu)

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
  (moi.tieuDe === undefined && !endsInColon(moi.noiDung))

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
