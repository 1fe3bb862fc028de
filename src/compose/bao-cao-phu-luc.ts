import { paragraph } from '../document/build'
import type { Block } from '../document/nodes'
import type { DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { noteOn } from '../domain/bao-cao/chi-tieu/so-lieu'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { computeLuyKe } from '../domain/bao-cao/tien-do/luy-ke'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import { countNhiemVu, countByChuTri } from '../domain/bao-cao/tien-do/tong-hop'
import { bangSoLieu, type CotSoLieu, hasFigures } from './bang-so-lieu'
import { bangChuTri, bangQuaHan, bangTienDo, bangTongHop } from './bang-tien-do'
import { bieuDoLuyKe, bieuDoTrangThai } from './bieu-do'
import type { Section } from './section'
import { TEN_TINH_TRANG } from './tinh-trang-text'

/** The places of an annex in an office's own Word layout: its title, its content. */
export const NHOM_PHU_LUC = {
  soLieu: ['tieuDeSoLieu', 'bangSoLieu'],
  nhiemVu: ['tieuDeTienDo', 'bangTienDo'],
  bieuDo: ['tieuDeBieuDo', 'bieuDo'],
} as const

/** An annex: what it is called in a template, what stands in it. */
export type PhuLuc = {
  readonly slug: 'soLieu' | 'nhiemVu' | 'bieuDo'
  readonly ten: string
  readonly orientation: Section['orientation']
  readonly blocks: () => readonly Block[]
}
/** The width in pt of a text in a size. */
export type Measure = (text: string, size: number) => number

export function phuLucSoLieu(hoSo: HoSoBaoCao, tinh: BaoCaoDaTinh): PhuLuc {
  const { ky, kyTruoc, cungKy } = hoSo
  const { soLieuKyTruoc, soLieuCungKy } = tinh
  const others = [
    ...(kyTruoc && soLieuKyTruoc ? [{ ten: 'Kỳ trước', ky: kyTruoc.ky, dong: soLieuKyTruoc }] : []),
    ...(cungKy && soLieuCungKy ? [{ ten: 'Cùng kỳ', ky: cungKy.ky, dong: soLieuCungKy }] : []),
  ].filter(hasFigures)
  // In the head of a column, the names of the periods would take four lines.
  const periods = others.map(({ ten, ky: other }) => `${ten} là ${nameOfKy(other).ngan}`)
  const lines = [...(periods.length ? [`${periods.join('. ')}.`] : []), ...(hoSo.loiThu ?? [])]
  const legend = lines.map((line) => paragraph('doan', line))
  return {
    slug: 'soLieu',
    ten: `Thống kê số liệu cải cách hành chính ${nameOfKy(ky).dai}`,
    orientation: 'portrait',
    blocks: () => [...legend, ...tablesOf(hoSo, tinh.soLieu, others)],
  }
}

/** One table, or one a Biểu mẫu of the catalogue under its name. */
function tablesOf(
  { danhMuc, soLieu }: HoSoBaoCao,
  dong: readonly DongSoLieu[],
  others: readonly CotSoLieu[],
): Block[] {
  const bang = { others, cot: danhMuc?.cot, ghiChu: (ma: string) => noteOn(soLieu, ma) }
  if (!danhMuc?.bieu) return [bangSoLieu({ ...bang, dong })]
  return danhMuc.bieu.flatMap(({ so, ten }) => {
    const ofBieu = ({ chiTieu }: DongSoLieu): boolean => chiTieu.bieu === so
    const own = {
      ...bang,
      dong: dong.filter(ofBieu),
      others: others.map((other) => ({ ...other, dong: other.dong.filter(ofBieu) })),
    }
    return own.dong.length ? [paragraph('tenBang', `Biểu mẫu ${so}. ${ten}`), bangSoLieu(own)] : []
  })
}

export function phuLucNhiemVu({ ky, keHoach, vanBan }: HoSoBaoCao, { tasks, dem }: BaoCaoDaTinh): PhuLuc {
  const linhVuc = namesOfLinhVuc(keHoach)
  const fields = linhVuc.map((ten, area) => ({
    ten,
    dem: countNhiemVu(tasks.filter((task) => task.linhVuc === area)),
  }))
  const late = tasks.some(({ tinhTrang }) => tinhTrang.ma === 'qua-han')
  const tables = [
    {
      ten: 'Nhiệm vụ quá hạn',
      blocks: late ? [bangQuaHan(tasks, vanBan)] : [paragraph('doan', 'Không có nhiệm vụ quá hạn.')],
    },
    { ten: 'Tổng hợp theo lĩnh vực', blocks: [bangTongHop('Lĩnh vực', fields, dem)] },
    { ten: 'Tổng hợp theo cơ quan chủ trì', blocks: bangChuTri(countByChuTri(tasks, ky), tasks.length) },
    { ten: 'Tiến độ từng nhiệm vụ', blocks: [bangTienDo({ linhVuc, tasks, vanBan })] },
  ]
  const blocks = () =>
    tables.flatMap((each, index) => [paragraph('tenBang', `${index + 1}. ${each.ten}`), ...each.blocks])
  return {
    slug: 'nhiemVu',
    ten: `Tiến độ thực hiện kế hoạch cải cách hành chính ${nameOfKy(ky).dai}`,
    orientation: 'landscape',
    blocks,
  }
}

/** A plan without groups has one field, all of it. */
const namesOfLinhVuc = (keHoach: HoSoBaoCao['keHoach']): string[] =>
  (keHoach?.linhVuc ?? []).map(({ ten }) => ten ?? 'Nhiệm vụ của kế hoạch')

/** Width in pt that a chart takes of an upright page. */
const CHART_WIDTH = 450

export function phuLucBieuDo(
  { ky, keHoach }: HoSoBaoCao,
  { tasks, dem }: BaoCaoDaTinh,
  measure: Measure,
): PhuLuc {
  const statuses = dem?.['chua-ro-han'] ? [...THU_TU_BIEU_DO, 'chua-ro-han' as const] : THU_TU_BIEU_DO
  const fields = namesOfLinhVuc(keHoach).map((ten, area) => {
    const counts = countNhiemVu(tasks.filter((task) => task.linhVuc === area))
    return { ten, so: statuses.map((ma) => counts[ma]) }
  })
  const charts = [
    {
      ten: 'Số nhiệm vụ theo tình trạng, từng lĩnh vực',
      figure: bieuDoTrangThai({
        linhVuc: fields,
        trangThai: statuses.map((ma) => TEN_TINH_TRANG[ma]),
        width: CHART_WIDTH,
        measure,
      }),
    },
    {
      ten: `Nhiệm vụ phải hoàn thành và đã hoàn thành trong năm ${ky.nam}`,
      figure: bieuDoLuyKe({
        moc: computeLuyKe(tasks, ky.nam, ky.den),
        tong: dem?.tong ?? 0,
        width: CHART_WIDTH,
        measure,
      }),
    },
  ]
  const blocks = () =>
    charts.flatMap(({ ten, figure }, index) => [paragraph('tenBang', `${index + 1}. ${ten}`), figure])
  return {
    slug: 'bieuDo',
    ten: `Biểu đồ tiến độ thực hiện kế hoạch cải cách hành chính ${nameOfKy(ky).dai}`,
    orientation: 'portrait',
    blocks,
  }
}

/**
 * As a bar is read: what is done, what is under way, what is due (overdue in black), the rest; in a draft also
 * what nobody can tell.
 */
const THU_TU_BIEU_DO = ['hoan-thanh', 'dang-thuc-hien', 'den-han-ky-toi', 'qua-han', 'chua-den-han'] as const
