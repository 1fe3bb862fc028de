import type { NhiemVu } from '../../ke-hoach/ke-hoach'
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

/**
 * The assignment inside the unit: written anew where the rules say so, else the province's with the unit's
 * names in it. `canXem`: what the clerk should look at.
 */
export function writePhanCong(
  goc: PhanCong,
  linhVuc: string,
  cach: Cach,
  donVi: DonVi,
  quyTac: QuyTac,
): { phanCong: string; canXem: string[] } {
  const phong = phongOf(donVi.coQuan, linhVuc)
  const chu = { ...donVi.chu, phong: phong ?? donVi.chu['dauMoi'] ?? '' }
  const moi = quyTac.phanCong.find(
    (each) => each.cap.includes(donVi.cap) && fitsLinhVuc(each.linhVuc, linhVuc, phong),
  )
  if (moi !== undefined) return { phanCong: fillWords(moi.viet, chu), canXem: [] }
  const text = inOneColumn(goc)
  const { thay, chuaCo } = replaceSo(text, chu.phong, donVi, quyTac)
  const phrases = quyTac.chuPhanCong.filter(
    (each) => each.cap.includes(donVi.cap) && (each.cach ?? [cach]).includes(cach),
  )
  const phanCong = mergeDoubled(
    replaceWords(text, [
      ...phrases.map(({ tim, thay: moiThay }) => ({ tim, thay: fillWords(moiThay, chu) })),
      ...thay,
    ]),
  )
  return {
    phanCong,
    canXem: chuaCo.map((so) => `${so}: đơn vị chưa có phòng tương ứng, tạm ghi ${chu.phong}`),
  }
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
