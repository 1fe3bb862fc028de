import { nameOfCacNam } from '../../ke-hoach/cac-nam'
import type { Khoan, Phan } from '../../ke-hoach/ke-hoach'
import { listKeHoach, type MotKeHoach, nameOfKeHoach } from '../prose/ke-hoach-cha'
import { type LoiMucTieu, writeGach, writeMucTieu } from '../propose/muc-tieu'
import { isOnlyOfAnnex, writeText } from '../propose/write-text'
import type { NguonKeHoach } from './nguon'

type CachViet = { readonly moDau: string[]; readonly dat: (text: string) => string }

/** The goals of the unit in the chosen words: those of the first plan above as they stand there, then those of others. */
export function buildMucTieu(
  { cha, donVi, quyTac }: NguonKeHoach,
  chosen: LoiMucTieu,
  { moDau, dat }: CachViet,
): Phan {
  const write = (text: string): string =>
    dat(writeText(text, { cach: 'tuong-ung', qua: 'tapThe' }, donVi, quyTac))
  const khoan = [
    ...writeMucTieu(cha, chosen, write),
    ...listKeHoach(cha)
      .slice(1)
      .flatMap((other) => khoanOfOther(other, chosen, write)),
  ]
  const ketThuc = cha.mucTieu?.ketThuc?.filter((line) => !isOnlyOfAnnex(line)).map(write)
  return {
    tieuDe: cha.mucTieu?.tieuDe ?? `MỤC TIÊU TRỌNG TÂM ${nameOfCacNam(cha).toLocaleUpperCase('vi')}`,
    moDau,
    ...writeGach('0', cha.mucTieu?.gach, chosen),
    ...(khoan.length ? { khoan } : {}),
    ...(ketThuc?.length ? { ketThuc } : {}),
  }
}

/** The goals of a further plan; its dashes stand under what that plan is about. */
function khoanOfOther(
  { keHoach, dau }: MotKeHoach,
  chosen: LoiMucTieu,
  write: (text: string) => string,
): Khoan[] {
  const own = new Map(
    [...chosen].flatMap(([ma, loi]) => (ma.startsWith(dau) ? [[ma.slice(dau.length), loi] as const] : [])),
  )
  const { gach } = writeGach('0', keHoach.mucTieu?.gach, own)
  return [
    ...(gach === undefined ? [] : [{ noiDung: `${nameOfKeHoach(keHoach)}:`, gach }]),
    ...writeMucTieu(keHoach, own, write),
  ]
}
