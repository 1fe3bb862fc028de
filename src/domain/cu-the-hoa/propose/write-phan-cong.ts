import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { lowerFirst } from '../../../language/text'
import { readPhanCong, type ViecPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { matchName, nameWithoutDeed, normalizeName } from '../rules/names'
import type { DonVi } from '../rules/don-vi'
import type { Cach, QuyTac } from '../rules/quy-tac'
import { spellPhanCong } from '../sheet/phan-cong-don-vi'
import { choosePhong } from './choose-phong'

type PhanCong = NhiemVu['moc'][number]['phanCong']

/** An assignment as one text: that of two columns is put into a sentence. */
export const inOneColumn = (phanCong: PhanCong): string =>
  typeof phanCong === 'string'
    ? phanCong
    : `${phanCong.chuTri} chủ trì${phanCong.phoiHop === undefined ? '' : `, phối hợp với ${phanCong.phoiHop}`}`

/** What is assigned: a milestone of the province, with what the task is about. */
export type ViecGiao = {
  readonly phanCong: PhanCong
  readonly ten: string
  readonly ketQua: string
  readonly linhVuc: string
  readonly cach: Cach
  /** The department that the clerk picked, this year or the year before. */
  readonly phong?: string | undefined
}
/** `canXem`: what the clerk should look at. */
type PhanCongMoi = { readonly phanCong: string; readonly canXem: readonly string[] }

/** Whoever works inside an office with those of other offices. */
const LIEN_QUAN = { so: 'các phòng, đơn vị liên quan', khac: 'các cơ quan, đơn vị liên quan' }

/** "UBND cấp xã nơi thí điểm": which ones, the province said for itself. */
const NAO = /\s+(?:nơi|được|có|liên quan)(?!\p{L}).*$/u
/** "Cấp có thẩm quyền" is one name. */
const withoutWhich = (name: string): string => (isAbove(name) ? name : name.replace(NAO, ''))

/**
 * The assignment inside the unit, built from who does what in the province's, in a sentence or in columns: a
 * department of the unit leads; the agencies that the province named stay its partners, each once, without the unit,
 * those who do the same as it each for himself, and whoever is above.
 */
export function writePhanCong(viec: ViecGiao, donVi: DonVi, quyTac: QuyTac): PhanCongMoi {
  const said = readPhanCong(viec.phanCong).viec.map((each) => ({
    ...each,
    coQuan: each.coQuan.flatMap((name) =>
      donVi.danhBa(withoutWhich(nameWithoutDeed(splitTru(name).ten, donVi.nguoi))),
    ),
  }))
  const isMine = (name: string): boolean => matchName(name, donVi.nguoi) !== undefined
  const leads = said.flatMap(({ vaiTro, coQuan }) => (vaiTro === 'chuTri' ? coQuan : []))
  const chuTriTinh = leads.some(isMine) ? [] : leads
  const phong = viec.phong ?? choosePhong({ ...viec, chuTriTinh }, donVi, quyTac)
  const lead = phong ?? donVi.chu['dauMoi'] ?? ''
  const partners = (viec.cach === 'tuong-ung' ? [] : listPartners(said, isMine, donVi, quyTac)).filter(
    (name) => !normalizeName(name).startsWith(normalizeName(lead)),
  )
  const others = [
    ...partners.map((name) => (/^Các\s/u.test(name) ? lowerFirst(name) : name)),
    donVi.cap === 'so' ? LIEN_QUAN.so : LIEN_QUAN.khac,
  ]
  return {
    phanCong: spellPhanCong({ chuTri: lead, phoiHop: others }),
    canXem: phong === undefined ? [`chưa rõ phòng nào chủ trì, tạm ghi ${lead}`] : [],
  }
}

function listPartners(
  said: readonly ViecPhanCong[],
  isMine: (name: string) => boolean,
  donVi: DonVi,
  quyTac: QuyTac,
): string[] {
  const doers = said.filter(({ vaiTro }) => DOING.has(vaiTro))
  const ours = doers.some(({ coQuan }) => coQuan.some(isMine))
  // Who does the same as the unit, each for himself: those in one clause with it, and any other collective.
  const isBeside = (each: ViecPhanCong, name: string): boolean =>
    ours && DOING.has(each.vaiTro) && (each.coQuan.some(isMine) || isCollective(name))
  const peers = new Set(said.filter(({ coQuan }) => coQuan.some(isMine)).flatMap(({ coQuan }) => coQuan))
  const names = said.flatMap((each) => [
    ...each.coQuan.filter((name) => !isBeside(each, name)),
    ...(each.den ?? []),
  ])
  const others = quyTac.chuSaiCap.filter(({ cap }) => cap.includes(donVi.cap)).map(({ chu }) => chu)
  return Array.from(new Set(names)).filter(
    (name) =>
      !isMine(name) &&
      !isAbove(name) &&
      !ANYBODY.test(name) &&
      !(peers.has(name) && (isSameLevel(name, donVi) || isCollective(name))) &&
      !others.some((chu) => name.includes(chu)),
  )
}

/** Whoever else: those the tail of every assignment already speaks of. */
const ANYBODY =
  /^(?:các )?(?:cơ quan|đơn vị|tổ chức|cá nhân)(?:(?:, | và )(?:các )?(?:cơ quan|đơn vị|tổ chức|địa phương|cá nhân))*$/iu
const DOING: ReadonlySet<string> = new Set(['chuTri', 'thucHien', 'xayDung', 'deXuat'])
const isCollective = (name: string): boolean => /^(?:UBND )?các\s/iu.test(name)

/** The province's own bodies, the party and the centre work with nobody's department; "Bộ Chỉ huy" is no ministry. */
const ABOVE =
  /^(?:(?:Thường trực|Ban Thường vụ|Phó|Chủ tịch|Lãnh đạo) )*(?:HĐND|Hội đồng nhân dân|Tỉnh ủy|Thành ủy|Chính phủ|Thủ tướng|Bộ (?!Chỉ huy)\p{Lu}|Ban Chỉ đạo|Trung ương|[Cc]ấp có thẩm quyền|[Cc]ơ quan chủ quản|(?:UBND|Ủy ban nhân dân)(?! (?:các|cấp|xã|phường|đặc khu|huyện|thị)(?!\p{L})))/u
const isAbove = (name: string): boolean => ABOVE.test(name)

/** Another commune, or a collective isBeside the unit, does the same each in its own place. */
const isSameLevel = (name: string, { cap }: DonVi): boolean =>
  cap !== 'so' && /^(?:UBND|Ủy ban nhân dân) (?:xã|phường|đặc khu|huyện|thị xã|thành phố) /u.test(name)
