import { upperFirst } from '../../../language/text'
import type { KeHoachDangSoan, LinhVuc, Phan } from '../../ke-hoach/ke-hoach'
import { listNghiaVu, type NghiaVu } from '../propose/list-nghia-vu'
import { writeText } from '../propose/write-text'
import type { KeHoachCha } from '../prose/ke-hoach-cha'
import { type DonVi, fillWords, khungOf } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { listViecPhong } from './viec-phong'

/** A duty in the words of the unit. */
export type NghiaVuMoi = NghiaVu & { readonly viet: string }

/** The duties that the texts of the plans above lay on the unit for certain, each once, in words of the unit. */
export function writeNghiaVu(
  { khac = [], ...first }: KeHoachCha,
  donVi: DonVi,
  quyTac: QuyTac,
): NghiaVuMoi[] {
  const all = [first, ...khac]
    .flatMap((cha: KeHoachDangSoan) => listNghiaVu(cha, donVi))
    .filter(({ dieuKien }) => dieuKien === undefined)
    .map((each) => ({
      ...each,
      viet: writeText(upperFirst(each.viec), { cach: 'thuc-hien', qua: each.qua }, donVi, quyTac),
    }))
  return all.filter(({ viet }, index) => all.findIndex((each) => each.viet === viet) === index)
}

/**
 * How the work is organised: the unit's usual paragraphs (`doan`), and before the last of them what the plans above lay
 * on the unit, and which department leads which tasks of the annex.
 */
export function buildToChuc(
  tieuDe: string,
  {
    doan,
    nghiaVu,
    linhVuc,
  }: { doan: readonly string[]; nghiaVu: readonly NghiaVuMoi[]; linhVuc: readonly LinhVuc[] },
  donVi: DonVi,
  quyTac: QuyTac,
): Phan {
  const khung = khungOf(donVi, quyTac)
  const khoanOf = (dau: string | undefined, diem: readonly string[]) =>
    dau === undefined || diem.length === 0 ? [] : [{ noiDung: fillWords(dau, donVi.chu), diem: [...diem] }]
  const own = [
    ...khoanOf(
      khung?.nghiaVu,
      nghiaVu.map(({ viet }) => `${viet}.`),
    ),
    ...khoanOf(khung?.viecPhong, listViecPhong(linhVuc, donVi)),
  ]
  if (own.length === 0 && doan.length === 1) return { tieuDe, moDau: [...doan] }
  const usual = doan.map((noiDung) => ({ noiDung }))
  return { tieuDe, khoan: [...usual.slice(0, -1), ...own, ...usual.slice(-1)] }
}
