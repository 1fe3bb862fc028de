import type { LinhVuc, Phan } from '../../ke-hoach/ke-hoach'
import { type DonVi, fillWords, khungOf } from '../rules/don-vi'
import type { QuyTac } from '../rules/quy-tac'
import { listViecPhong } from './viec-phong'

/**
 * How the work is organised: the unit's usual paragraphs (`doan`), and before the last of them what the plans above lay
 * on the unit (`nghiaVu`), and which department leads which tasks of the annex.
 */
export function buildToChuc(
  tieuDe: string,
  {
    doan,
    nghiaVu,
    linhVuc,
  }: { doan: readonly string[]; nghiaVu: readonly string[]; linhVuc: readonly LinhVuc[] },
  donVi: DonVi,
  quyTac: QuyTac,
): Phan {
  const khung = khungOf(donVi, quyTac)
  const khoanOf = (dau: string | undefined, diem: readonly string[]) =>
    dau === undefined || diem.length === 0 ? [] : [{ noiDung: fillWords(dau, donVi.chu), diem: [...diem] }]
  const own = [
    ...khoanOf(
      khung?.nghiaVu,
      nghiaVu.map((viet) => `${viet.replace(/[.;\s]+$/u, '')}.`),
    ),
    ...khoanOf(khung?.viecPhong, listViecPhong(linhVuc, donVi)),
  ]
  if (own.length === 0 && doan.length === 1) return { tieuDe, moDau: [...doan] }
  const usual = doan.map((noiDung) => ({ noiDung }))
  return { tieuDe, khoan: [...usual.slice(0, -1), ...own, ...usual.slice(-1)] }
}
