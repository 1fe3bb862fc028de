import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { lowerFirst } from '../../../language/text'
import { joinNames } from '../../../language/number'
import { readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { matchName } from '../rules/names'
import { linhVucOf } from '../../linh-vuc'
import { type DonVi, fillWords, phongOf } from '../rules/don-vi'
import type { Cach, QuyTac } from '../rules/quy-tac'
import { mergeDoubled, type Thay, replaceWords } from '../rules/replace-words'

type PhanCong = NhiemVu['moc'][number]['phanCong']

/** An assignment as one text: that of two columns is put into a sentence. */
export const inOneColumn = (phanCong: PhanCong): string =>
  typeof phanCong === 'string'
    ? phanCong
    : `${phanCong.chuTri} chủ trì${phanCong.phoiHop === undefined ? '' : `, phối hợp với ${phanCong.phoiHop}`}`

/** Written anew where the rules say so, else from what the province says; `canXem`: what to look at. */
type PhanCongMoi = { readonly phanCong: string; readonly canXem: readonly string[] }

/**
 * The assignment inside the unit. Where the province has columns, each name has its role: a department of the unit
 * leads, the agencies that the province named stay its partners. A sentence of the province keeps its words, with
 * the unit's names in it.
 */
export function writePhanCong(
  goc: PhanCong,
  linhVuc: string,
  cach: Cach,
  donVi: DonVi,
  quyTac: QuyTac,
): PhanCongMoi {
  const phong = phongOf(donVi.coQuan, linhVuc)
  const chu = { ...donVi.chu, phong: phong ?? donVi.chu['dauMoi'] ?? '' }
  if (typeof goc !== 'string') return assignInside(goc, chu.phong, donVi, quyTac)
  const moi = quyTac.phanCong.find(
    (each) => each.cap.includes(donVi.cap) && fitsLinhVuc(each.linhVuc, linhVuc, phong),
  )
  if (moi !== undefined) return { phanCong: fillWords(moi.viet, chu), canXem: [] }
  const { thay, chuaCo } = replaceSo(goc, chu.phong, donVi, quyTac)
  const phrases = quyTac.chuPhanCong.filter(
    (each) => each.cap.includes(donVi.cap) && (each.cach ?? [cach]).includes(cach),
  )
  const phanCong = mergeDoubled(
    replaceWords(goc, [
      ...phrases.map(({ tim, thay: moiThay }) => ({ tim, thay: fillWords(moiThay, chu) })),
      ...thay,
    ]),
  )
  return {
    phanCong,
    canXem: chuaCo.map((so) => `${so}: đơn vị chưa có phòng tương ứng, tạm ghi ${chu.phong}`),
  }
}

/** Whoever works inside an office with those of other offices. */
const LIEN_QUAN = { so: 'các phòng, đơn vị liên quan', khac: 'các cơ quan, đơn vị liên quan' }

/** "UBND cấp xã nơi thí điểm": which ones, the province said for itself. */
const NAO = /\s+(?:nơi|được|có|liên quan)(?!\p{L}).*$/u

/** `theoLinhVuc`: the department of the field, where no agency of the province has one of its own here. */
function assignInside(
  goc: Exclude<PhanCong, string>,
  theoLinhVuc: string,
  donVi: DonVi,
  quyTac: QuyTac,
): PhanCongMoi {
  const readNames = (name: string): string[] => donVi.danhBa(splitTru(name).ten.replace(NAO, ''))
  const isMine = (name: string): boolean => matchName(name, donVi.nguoi) !== undefined
  const viec = readPhanCong(goc).viec.map((each) => ({ ...each, coQuan: each.coQuan.flatMap(readNames) }))
  const leads = viec.flatMap(({ vaiTro, coQuan }) => (vaiTro === 'chuTri' ? coQuan : []))
  // Those who lead beside the unit do the same each for himself.
  const beside = viec.filter(({ vaiTro, coQuan }) => !(vaiTro === 'chuTri' && coQuan.some(isMine)))
  const own = new Set(donVi.coQuan.phong?.map(({ ten }) => ten))
  const rooms = quyTac.phong.filter(({ cap, phong }) => cap.includes(donVi.cap) && own.has(phong))
  const lead = leads.flatMap((name) => rooms.filter(({ so }) => so === name))[0]?.phong ?? theoLinhVuc
  const partners = Array.from(new Set(beside.flatMap(({ coQuan }) => coQuan))).filter((name) => !isMine(name))
  const others = [
    ...partners.map((name) => (/^Các\s/u.test(name) ? lowerFirst(name) : name)),
    donVi.cap === 'so' ? LIEN_QUAN.so : LIEN_QUAN.khac,
  ]
  return { phanCong: `${lead} chủ trì, phối hợp với ${joinNames(others)}`, canXem: [] }
}

/**
 * A text for a field is for offices of which the register knows the department; one without fields is for all
 * others.
 */
function fitsLinhVuc(
  linhVuc: readonly string[] | undefined,
  ten: string,
  phong: string | undefined,
): boolean {
  if (linhVuc === undefined) return true
  const ma = linhVucOf(ten)
  return phong === undefined && ma !== undefined && linhVuc.some((each) => each === ma)
}

/** Each agency of the province that a text names, and the department of the unit that stands for it. */
function replaceSo(
  text: string,
  phong: string,
  donVi: DonVi,
  quyTac: QuyTac,
): { thay: Thay[]; chuaCo: string[] } {
  const rules = new Map(
    quyTac.phong.filter(({ cap }) => cap.includes(donVi.cap)).map((each) => [each.so, each.phong]),
  )
  const own = new Set(donVi.coQuan.phong?.map(({ ten }) => ten))
  const named = [...new Set([...rules.keys(), ...donVi.cacSo])].filter((so) =>
    text.toLowerCase().includes(so.toLowerCase()),
  )
  const longest = named.filter((so) => !named.some((other) => other !== so && other.includes(so)))
  const found = longest.map((so) => ({ tim: so, thay: rules.get(so) ?? '' }))
  const known = found.filter(({ thay }) => own.has(thay))
  return {
    thay: found.map(({ tim, thay }) => ({ tim, thay: own.has(thay) ? thay : phong })),
    chuaCo: found.filter((each) => !known.includes(each)).map(({ tim }) => tim),
  }
}
