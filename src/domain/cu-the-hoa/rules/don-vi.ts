import { lowerFirst } from '../../../language/text'
import { type DanhBa, danhBaOf } from '../../co-quan/danh-ba'
import type { Cap, CoQuan } from '../../co-quan/co-quan'
import { belongsTo } from '../../co-quan/superior'
import type { KeHoachDangSoan } from '../../ke-hoach/ke-hoach'
import { linhVucOf } from '../../linh-vuc'
import { namesOfDonVi, type NguoiDuocGoi, namesOf } from './names'
import type { QuyTac } from './quy-tac'

/** A unit that makes its plan from the plan of the province. */
export type DonVi = {
  readonly coQuan: CoQuan
  readonly cap: Cap
  readonly nguoi: NguoiDuocGoi
  /** What `{…}` stands for in the texts of the rules. */
  readonly chu: Readonly<Record<string, string>>
  /**
   * The names of all agencies of this province.
   */
  readonly cacSo: readonly string[]
  /** Reads the names of the province's agencies, also those of a list. */
  readonly danhBa: DanhBa
}

/**
 * The noun has a capital before a number, a person, an event: "Phường 1" (Nghị định số 30/2020/NĐ-CP, Phụ lục
 * II, mục III, khoản 1).
 */
const DIA_BAN =
  /^Ủy ban nhân dân (([Tt]ỉnh|[Tt]hành phố|[Tt]hị xã|[Hh]uyện|[Qq]uận|[Xx]ã|[Pp]hường|[Tt]hị trấn|[Đđ]ặc khu) (.+))$/u

/**
 * The area an office governs: "thị xã", "thị xã Ninh Hòa", "Ninh Hòa"; undefined for an office that governs
 * none.
 */
export function diaBanOf({
  ten,
}: Pick<CoQuan, 'ten'>): { readonly loai: string; readonly ten: string; readonly rieng: string } | undefined {
  const [, dayDu, loai, rieng] = DIA_BAN.exec(ten) ?? []
  return dayDu === undefined || loai === undefined || rieng === undefined
    ? undefined
    : { loai: lowerFirst(loai), ten: dayDu, rieng }
}

/** The parts that a plan of this level has of its own. */
export const khungOf = (
  { cap }: Pick<DonVi, 'cap'>,
  { khung }: QuyTac,
): QuyTac['khung'][number] | undefined => khung.find((each) => each.cap.includes(cap))

/** The day a plan counts from: the day it was issued, or the first of its year. */
export const dayOfKeHoach = ({ banHanh: { ngay }, nam }: KeHoachDangSoan): string => ngay ?? `${nam}-01-01`

/** The day a unit's plan counts from: that of the plan above, or the unit's first day where it came later. */
export function dayOfDonVi(cha: KeHoachDangSoan, { tu = '' }: Pick<CoQuan, 'tu'>): string {
  const ngay = dayOfKeHoach(cha)
  return tu > ngay ? tu : ngay
}

/**
 * The unit as the rules see it, on the day of the plan of the province; undefined when the register does not
 * say its level.
 */
export function donViOf(
  coQuan: CoQuan,
  cha: KeHoachDangSoan,
  register: ReadonlyMap<string, CoQuan>,
  quyTac: QuyTac,
): DonVi | undefined {
  if (coQuan.cap === undefined) return undefined
  const coQuanCha = register.get(cha.coQuan)
  const tinh = coQuanCha && diaBanOf(coQuanCha)
  const chu = {
    ...wordsOf(coQuan, coQuan.cap),
    tinh: tinh?.ten ?? 'tỉnh',
    capTinh: tinh?.loai ?? 'tỉnh',
    coQuanCha: coQuanCha?.tenGon ?? coQuanCha?.ten ?? '',
    nam: String(cha.nam),
    ...(cha.denNam === undefined ? {} : { giaiDoan: `${cha.nam}-${cha.denNam}` }),
  }
  const inProvince = [...register.values()].filter((each) => belongsTo(each, coQuanCha, register))
  const cacSo = [...new Set(inProvince.filter(({ cap }) => cap === 'so').flatMap(namesOf))]
  return {
    coQuan,
    cap: coQuan.cap,
    nguoi: namesOfDonVi(coQuan, register, quyTac.tapThe, dayOfKeHoach(cha)),
    chu,
    cacSo,
    danhBa: danhBaOf(register, coQuan.id),
  }
}

/** What `{…}` stands for in the texts of the rules, as far as the unit itself says. */
export function wordsOf(coQuan: CoQuan, cap: Cap): Record<string, string> {
  const diaBan = diaBanOf(coQuan)
  const dayDu = coQuan.tenGon ?? coQuan.ten
  const gon = diaBan ? `UBND ${diaBan.loai}` : dayDu
  return {
    ten: coQuan.ten,
    donVi: gon,
    donViDayDu: dayDu,
    diaBan: diaBan?.loai ?? gon,
    diaBanTen: diaBan?.ten ?? dayDu,
    nguoiDungDau: nameOfHead(coQuan, cap, gon),
    goi: coQuan.ten.startsWith('Sở ') ? 'Sở' : dayDu,
    ...phongWordsOf(coQuan, cap, gon),
  }
}

/** Who heads the unit: as it signs, else as such offices are headed. */
function nameOfHead({ ten, banHanh }: CoQuan, cap: Cap, donVi: string): string {
  if (cap !== 'so') return `Chủ tịch ${donVi}`
  return ten.startsWith('Sở ') ? 'Giám đốc Sở' : (banHanh?.nguoiKy?.chucVu ?? `Thủ trưởng ${donVi}`)
}

/** The departments and the level below, as the rules name them. */
function phongWordsOf(coQuan: CoQuan, cap: Cap, donVi: string): Record<string, string> {
  const dauMoi =
    phongOf(coQuan, 'Chỉ đạo, điều hành') ??
    (cap === 'so' && coQuan.ten.startsWith('Sở') ? 'Văn phòng Sở' : 'Văn phòng')
  const capDuoi = cap === 'huyen' ? 'ác cơ quan, đơn vị, UBND các xã, phường' : 'ác cơ quan, đơn vị'
  const taiChinh = phongOf(coQuan, 'tài chính công')
  return {
    dauMoi,
    dauMoiThuTuc: phongOf(coQuan, 'thủ tục hành chính') ?? dauMoi,
    phongTaiChinh: taiChinh ?? dauMoi,
    // Nobody reports to himself.
    nhanDuToan: taiChinh === undefined || taiChinh === dauMoi ? `lãnh đạo ${donVi}` : taiChinh,
    capDuoi: `C${capDuoi}`,
    capDuoiThuong: `c${capDuoi}`,
  }
}

/** The department that leads a field in this office; undefined when the register names none. */
export function phongOf({ phong = [] }: CoQuan, tenLinhVuc: string): string | undefined {
  const ma = linhVucOf(tenLinhVuc)
  return phong.find(({ linhVuc = [] }) => ma !== undefined && linhVuc.includes(ma))?.ten
}

/**
 * A text of the rules with its `{…}` filled in; what nobody knows stays as it is. Of a plan of several years
 * "năm {nam}" is its stretch, and "Quý II/{nam}" comes every year.
 */
export function fillWords(text: string, chu: Readonly<Record<string, string>>): string {
  const timed =
    chu['giaiDoan'] === undefined
      ? text
      : text
          .replace(
            /(N|n)ăm \{nam\}/gu,
            (_, first: string) => `${first === 'N' ? 'G' : 'g'}iai đoạn {giaiDoan}`,
          )
          .replace(/\/\{nam\}/gu, ' hằng năm')
  return timed.replace(/\{(\w+)\}/gu, (whole, name: string) => chu[name] ?? whole)
}
