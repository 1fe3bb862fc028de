import type { NhiemVu } from '../../ke-hoach/ke-hoach'
import { splitTru } from '../../ke-hoach/phan-cong/cot-chu-tri'
import { coQuanOfVaiTro, readPhanCong } from '../../ke-hoach/phan-cong/phan-cong'
import { matchName } from '../rules/names'
import { lowerFirst } from '../../../language/text'
import type { ChamToi } from './find-cham-toi'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { Cach, Ho, QuaCach, QuyTac } from '../rules/quy-tac'
import { rewriteOutsideCitations, replaceWords } from '../rules/replace-words'
import { writeOwnWords } from './own-words'
import { writePhanCong } from './write-phan-cong'
import { writeThoiHan } from './write-thoi-han'

/** A task as the unit writes it. */
export type NhiemVuMoi = {
  readonly ten: string
  readonly moc: readonly { readonly ketQua: string; readonly thoiHan: string; readonly phanCong: string }[]
}
/** A task rewritten, with what the clerk should look at. */
export type VietLai = { readonly viet: NhiemVuMoi; readonly canXem: readonly string[] }

/** What is rewritten, and how it came to the unit. */
export type DeBai = {
  readonly nhiemVu: NhiemVu
  readonly linhVuc: string
  readonly chamToi: readonly ChamToi[]
  readonly cach: Cach
  readonly qua: QuaCach
  readonly ho?: Ho | undefined
}

/**
 * The province's task in the unit's words: verb, product, deadline and assignment, by the tables of the
 * rules.
 */
export function rewrite(de: DeBai, donVi: DonVi, quyTac: QuyTac): VietLai {
  const ten = writeTen(de, donVi, quyTac)
  const canXem = new Set<string>()
  const moc = mocOfDonVi(de).map((goc) => {
    const phanCong =
      de.ho?.phanCong === undefined
        ? writePhanCong(goc.phanCong, de.linhVuc, de.cach, donVi, quyTac)
        : { phanCong: fillWords(de.ho.phanCong, donVi.chu), canXem: [] }
    for (const each of phanCong.canXem) canXem.add(each)
    const thoiHan =
      de.ho?.thoiHan === undefined
        ? writeThoiHan(goc.thoiHan, ten, de.cach, donVi, quyTac).thoiHan
        : fillWords(de.ho.thoiHan, donVi.chu)
    return {
      ketQua: writeKetQua(goc.ketQua ?? '', de, donVi, quyTac),
      thoiHan,
      phanCong: writeText(phanCong.phanCong, de, donVi, quyTac),
    }
  })
  return { viet: { ten, moc }, canXem: [...canXem] }
}

/**
 * The milestones that are the unit's own; all of them where none names it. One in which it only helps, beside
 * one that it leads, is another's. A family with a product of its own has one.
 */
function mocOfDonVi({ nhiemVu: { moc }, chamToi, ho }: DeBai): NhiemVu['moc'] {
  if (ho?.ketQua !== undefined) return moc.slice(0, 1)
  const chamToiOf = (index: number) =>
    chamToi.filter((each) => each.moc === index && each.dieuKien === undefined)
  const sure = moc.filter((_, index) => chamToiOf(index).length > 0)
  const led = moc.filter((_, index) => chamToiOf(index).some(({ vaiTro }) => vaiTro !== 'phoiHop'))
  if (led.length > 0) return led
  return sure.length > 0 ? sure : moc
}

type CoDieuKien = {
  readonly cap: readonly string[]
  readonly cach?: readonly Cach[] | undefined
  readonly qua?: readonly QuaCach[] | undefined
}
const fits = ({ cap, cach, qua }: CoDieuKien, de: DeBai, donVi: DonVi): boolean =>
  cap.includes(donVi.cap) && (cach ?? [de.cach]).includes(de.cach) && (qua ?? [de.qua]).includes(de.qua)

function writeTen(de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const { nhiemVu, ho } = de
  const theoHo =
    ho?.ten === undefined
      ? undefined
      : replaceWords(nhiemVu.ten, [{ tim: ho.ten.tim, thay: fillWords(ho.ten.thay, donVi.chu) }])
  const lines = (theoHo ?? nhiemVu.ten)
    .split('\n')
    .map((line) => (theoHo === undefined ? writeDongTu(line, de, donVi, quyTac) : line))
  return writeText(lines.join('\n'), de, donVi, quyTac)
}

/** The opening verb of a line; "*" is every verb, and the new word goes before it. */
function writeDongTu(line: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const [, gach = '', text = line] = /^(- )?(.*)$/su.exec(line) ?? []
  const rule = quyTac.dongTu.find(
    (each) =>
      fits(each, de, donVi) && (each.tim === '*' || new RegExp(`^${each.tim}(?!\\p{L})`, 'iu').test(text)),
  )
  if (rule === undefined) return line
  return (
    gach +
    (rule.tim === '*' ? `${rule.thay} ${lowerFirst(text)}` : `${rule.thay}${text.slice(rule.tim.length)}`)
  )
}

/** Words of the level in a name, a product or a target. */
export function writeText(
  text: string,
  de: Pick<DeBai, 'cach' | 'qua'>,
  donVi: DonVi,
  quyTac: QuyTac,
): string {
  const rules = quyTac.loiVan.filter(
    ({ cap, cach, qua }) =>
      cap.includes(donVi.cap) && (cach ?? [de.cach]).includes(de.cach) && (qua ?? [de.qua]).includes(de.qua),
  )
  const thay = rules.map((each) => ({
    tim: fillWords(each.tim, donVi.chu),
    thay: fillWords(each.thay, donVi.chu),
  }))
  return rewriteOutsideCitations(nameCoQuan(text, donVi), (part) =>
    replaceWords(writeOwnWords(part, donVi, de.cach !== 'tham-gia'), thay),
  )
}

const CUA_UBND =
  /(số \d+\/\p{L}+-UBND,? ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))(?! của )/gu

/**
 * "Kế hoạch số 14084/KH-UBND ngày …" without its agency is the province's own: in the plan of another office
 * it must say so.
 */
export function nameCoQuan(text: string, { chu: { coQuanCha = '' } }: DonVi): string {
  return coQuanCha === '' ? text : text.replace(CUA_UBND, `$1 của ${coQuanCha}`)
}

function writeKetQua(ketQua: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  if (de.ho?.ketQua !== undefined) return fillWords(de.ho.ketQua, donVi.chu)
  const lines = ketQua.split('\n').map((line) => writeLine(line, de, donVi, quyTac))
  const once = [...new Set(lines)]
  return once.length === 1 ? (once[0] ?? '').replace(/^- /u, '') : once.join('\n')
}

function writeLine(line: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const rule = quyTac.sanPham.find(
    (each) =>
      fits(each, de, donVi) && (each.co === '*' || line.toLowerCase().includes(each.co.toLowerCase())),
  )
  const thay = rule && fillWords(rule.thay, { ...donVi.chu, chuTriTinh: leadOfProvince(de, donVi) })
  if (rule === undefined || thay === undefined) return writeText(line, de, donVi, quyTac)
  return rule.caDong
    ? line.startsWith('- ')
      ? `- ${thay}`
      : thay
    : writeText(replaceWords(line, [{ tim: rule.co, thay }]), de, donVi, quyTac)
}

/** To whom the unit hands its share: the first who leads in the province's plan. */
const leadOfProvince = ({ nhiemVu: { moc } }: DeBai, { danhBa, nguoi, chu }: DonVi): string =>
  moc
    .flatMap(({ phanCong }) => coQuanOfVaiTro(readPhanCong(phanCong), 'chuTri'))
    .flatMap((name) => danhBa(splitTru(name).ten))
    .find((name) => !matchName(name, nguoi) && !/^Các\s|(?:các|cấp) (?:xã|huyện)/u.test(name)) ??
  chu['coQuanCha'] ??
  ''
