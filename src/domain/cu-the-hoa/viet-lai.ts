import type { NhiemVu } from '../ke-hoach'
import { lowerFirst } from '../../language/text'
import type { ChamToi } from './cham-toi'
import { type DonVi, dien } from './don-vi'
import type { Cach, Ho, QuaCach, QuyTac } from './quy-tac'
import { ngoaiVienDan, thayCacChu } from './thay-chu'
import { vietPhanCong } from './viet-phan-cong'
import { vietThoiHan } from './viet-thoi-han'

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
export function vietLai(de: DeBai, donVi: DonVi, quyTac: QuyTac): VietLai {
  const ten = vietTen(de, donVi, quyTac)
  const canXem = new Set<string>()
  const moc = mocCuaDonVi(de).map((goc) => {
    const phanCong =
      de.ho?.phanCong === undefined
        ? vietPhanCong(goc.phanCong, de.linhVuc, de.cach, donVi, quyTac)
        : { phanCong: dien(de.ho.phanCong, donVi.chu), canXem: [] }
    for (const each of phanCong.canXem) canXem.add(each)
    const thoiHan =
      de.ho?.thoiHan === undefined
        ? vietThoiHan(goc.thoiHan, ten, de.cach, donVi, quyTac).thoiHan
        : dien(de.ho.thoiHan, donVi.chu)
    return {
      ketQua: vietKetQua(goc.ketQua, de, donVi, quyTac),
      thoiHan,
      phanCong: vietLoi(phanCong.phanCong, de, donVi, quyTac),
    }
  })
  return { viet: { ten, moc }, canXem: [...canXem] }
}

/**
 * The milestones that are the unit's own; all of them where none names it. A family with a product of its own
 * has one.
 */
function mocCuaDonVi({ nhiemVu: { moc }, chamToi, ho }: DeBai): NhiemVu['moc'] {
  if (ho?.ketQua !== undefined) return moc.slice(0, 1)
  const sure = moc.filter((_, index) =>
    chamToi.some((each) => each.moc === index && each.dieuKien === undefined),
  )
  return sure.length > 0 ? sure : moc
}

type CoDieuKien = {
  readonly cap: readonly string[]
  readonly cach?: readonly Cach[] | undefined
  readonly qua?: readonly QuaCach[] | undefined
}
const hop = ({ cap, cach, qua }: CoDieuKien, de: DeBai, donVi: DonVi): boolean =>
  cap.includes(donVi.cap) && (cach ?? [de.cach]).includes(de.cach) && (qua ?? [de.qua]).includes(de.qua)

function vietTen(de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const { nhiemVu, ho } = de
  const theoHo =
    ho?.ten === undefined
      ? undefined
      : thayCacChu(nhiemVu.ten, [{ tim: ho.ten.tim, thay: dien(ho.ten.thay, donVi.chu) }])
  const lines = (theoHo ?? nhiemVu.ten)
    .split('\n')
    .map((line) => (theoHo === undefined ? vietDongTu(line, de, donVi, quyTac) : line))
  return vietLoi(lines.join('\n'), de, donVi, quyTac)
}

/** The opening verb of a line; "*" is every verb, and the new word goes before it. */
function vietDongTu(line: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const [, gach = '', text = line] = /^(- )?(.*)$/su.exec(line) ?? []
  const rule = quyTac.dongTu.find(
    (each) =>
      hop(each, de, donVi) && (each.tim === '*' || new RegExp(`^${each.tim}(?!\\p{L})`, 'iu').test(text)),
  )
  if (rule === undefined) return line
  return (
    gach +
    (rule.tim === '*' ? `${rule.thay} ${lowerFirst(text)}` : `${rule.thay}${text.slice(rule.tim.length)}`)
  )
}

/** Words of the level in a name, a product or a target. */
export function vietLoi(text: string, de: Pick<DeBai, 'cach' | 'qua'>, donVi: DonVi, quyTac: QuyTac): string {
  const rules = quyTac.loiVan.filter(
    ({ cap, cach, qua }) =>
      cap.includes(donVi.cap) && (cach ?? [de.cach]).includes(de.cach) && (qua ?? [de.qua]).includes(de.qua),
  )
  const thay = rules.map((each) => ({ tim: dien(each.tim, donVi.chu), thay: dien(each.thay, donVi.chu) }))
  return ngoaiVienDan(ghiRoCoQuan(text, donVi), (part) => thayCacChu(part, thay))
}

const CUA_UBND =
  /(số \d+\/\p{L}+-UBND,? ngày (?:\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2} tháng \d{1,2} năm \d{4}))(?! của )/gu

/**
 * "Kế hoạch số 14084/KH-UBND ngày …" without its agency is the province's own: in the plan of another office
 * it must say so.
 */
export function ghiRoCoQuan(text: string, { chu: { coQuanCha = '' } }: DonVi): string {
  return coQuanCha === '' ? text : text.replace(CUA_UBND, `$1 của ${coQuanCha}`)
}

function vietKetQua(ketQua: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  if (de.ho?.ketQua !== undefined) return dien(de.ho.ketQua, donVi.chu)
  const lines = ketQua.split('\n').map((line) => vietDong(line, de, donVi, quyTac))
  const once = [...new Set(lines)]
  return once.length === 1 ? (once[0] ?? '').replace(/^- /u, '') : once.join('\n')
}

function vietDong(line: string, de: DeBai, donVi: DonVi, quyTac: QuyTac): string {
  const rule = quyTac.sanPham.find(
    (each) => hop(each, de, donVi) && (each.co === '*' || line.toLowerCase().includes(each.co.toLowerCase())),
  )
  const thay = rule && dien(rule.thay, donVi.chu)
  if (rule === undefined || thay === undefined) return vietLoi(line, de, donVi, quyTac)
  return rule.caDong
    ? line.startsWith('- ')
      ? `- ${thay}`
      : thay
    : vietLoi(thayCacChu(line, [{ tim: rule.co, thay }]), de, donVi, quyTac)
}
