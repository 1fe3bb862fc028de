import type { KeHoach, Khoan } from '../../ke-hoach/ke-hoach'
import { letter } from '../../../language/list-marks'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { CachMucTieu, QuyTac } from '../rules/quy-tac'
import { hasWords } from '../rules/replace-words'
import { nameCoQuan, writeText } from './rewrite'

/** A goal of the province, "4", "2.a" or its dash "2.1", with what is proposed for it. */
export type DeXuatMucTieu = {
  readonly ma: string
  readonly goc: string
  readonly cach: CachMucTieu
  readonly viet: string
  readonly lyDo: string
}

type Diem = NonNullable<Khoan['diem']>[number]
const textOfDiem = (diem: Diem): string => (typeof diem === 'string' ? diem : diem.noiDung)
const textOfKhoan = ({ tieuDe, noiDung }: Khoan): string => noiDung ?? tieuDe ?? ''

/** A proposal for each goal, each point and each dash of a goal, in the order of the province's plan. */
export function proposeMucTieu(
  { mucTieu }: Pick<KeHoach, 'mucTieu'>,
  donVi: DonVi,
  quyTac: QuyTac,
): DeXuatMucTieu[] {
  return numberKhoan(mucTieu?.khoan).flatMap(({ so, khoan }) => [
    proposeOne(String(so), textOfKhoan(khoan), donVi, quyTac),
    ...(khoan.diem ?? []).map((diem, index) =>
      proposeOne(`${so}.${letter(index + 1)}`, textOfDiem(diem), donVi, quyTac),
    ),
    ...(khoan.gach ?? []).map((gach, index) => proposeOne(`${so}.${index + 1}`, gach, donVi, quyTac)),
  ])
}

function numberKhoan(khoan: readonly Khoan[] = []): { so: number; khoan: Khoan }[] {
  let so = 0
  return khoan.map((each) => {
    so = each.so ?? so + 1
    return { so, khoan: each }
  })
}

const CAP_TINH = /(?:của|cấp|địa bàn|UBND|HĐND|nhân dân) tỉnh(?!\p{L})|các cấp(?!\p{L})/iu
const CON_CHU = 'Còn chữ của cấp tỉnh mà chưa có quy tắc: văn thư xem lại'

function proposeOne(ma: string, goc: string, donVi: DonVi, quyTac: QuyTac): DeXuatMucTieu {
  const rule = quyTac.mucTieu.find(({ cap, chu }) => cap.includes(donVi.cap) && hasWords(goc, chu))
  if (rule?.cach === 'bo') return { ma, goc, cach: 'bo', viet: goc, lyDo: rule.lyDo }
  const thay =
    rule?.tim === undefined
      ? goc
      : goc.replace(fillWords(rule.tim, donVi.chu), fillWords(rule.thay ?? '', donVi.chu)).trim()
  const viet = writeText(thay, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac)
  if (viet === goc)
    return {
      ma,
      goc,
      cach: 'giu',
      viet,
      lyDo: CAP_TINH.test(goc) ? CON_CHU : 'Không có chữ nào của riêng cấp tỉnh',
    }
  if (viet === nameCoQuan(goc, donVi))
    return { ma, goc, cach: 'sua', viet, lyDo: 'Ghi rõ cơ quan ban hành văn bản được dẫn' }
  return { ma, goc, cach: 'sua', viet, lyDo: rule?.lyDo ?? 'Đổi chữ của cấp tỉnh sang chữ của đơn vị' }
}

/** The text chosen for each goal by its code; a goal that is not there is dropped. */
export type LoiMucTieu = ReadonlyMap<string, string>

/** The province's goals in the chosen words, numbered anew, without those that are dropped. */
export function writeMucTieu(
  { mucTieu }: Pick<KeHoach, 'mucTieu'>,
  loi: LoiMucTieu,
  vietThem: (text: string) => string,
): Khoan[] {
  return numberKhoan(mucTieu?.khoan).flatMap(({ so, khoan }): Khoan[] => {
    const chon = loi.get(String(so))
    if (chon === undefined) return []
    const diem = khoan.diem?.flatMap((each, index) =>
      writeDiem(each, loi.get(`${so}.${letter(index + 1)}`), vietThem),
    )
    const gach = khoan.gach?.flatMap((_, index) => loi.get(`${so}.${index + 1}`) ?? [])
    const them = {
      ...(gach?.length ? { gach } : {}),
      ...(khoan.doan ? { doan: khoan.doan.map(vietThem) } : {}),
    }
    return [
      {
        ...(khoan.tieuDe === undefined ? { noiDung: chon } : { tieuDe: chon }),
        ...(diem?.length ? { diem } : {}),
        ...them,
      },
    ]
  })
}

function writeDiem(diem: Diem, chon: string | undefined, vietThem: (text: string) => string): Diem[] {
  if (chon === undefined) return []
  if (typeof diem === 'string') return [chon]
  return [
    {
      noiDung: chon,
      ...(diem.doan ? { doan: diem.doan.map(vietThem) } : {}),
      ...(diem.gach ? { gach: diem.gach.map(vietThem) } : {}),
    },
  ]
}
