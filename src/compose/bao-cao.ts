import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { paragraph } from '../document/build'
import type { Block } from '../document/nodes'
import { type HoSoBaoCao, laMinhHoa } from '../domain/ho-so-bao-cao'
import { luyKe } from '../domain/luy-ke'
import { type BaoCaoDaTinh, tinhBaoCao } from '../domain/tinh-bao-cao'
import { demNhiemVu, demTheoChuTri } from '../domain/tong-hop'
import { citeInNote } from '../domain/vien-dan'
import { roman } from '../language/list-marks'
import type { Helpers } from '../template/check'
import { fill } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { type CotSoLieu, bangSoLieu } from './bang-so-lieu'
import { bangQuaHan, bangTienDo, bangTongHop } from './bang-tien-do'
import { bieuDoLuyKe, bieuDoTrangThai } from './bieu-do'
import { tenKy, viewOfBaoCao } from './bao-cao-view'
import { citing } from './citing'
import { abbreviating } from './goi-tat'
import { kemTheo } from './kem-theo'
import { kinhGui } from './kinh-gui'
import { agencies, type BoiCanh, type Composed, documentOf, headOf, propertiesOf, type Section, template, type Templates } from './section'
import { beforeSignature, signature } from './signature'
import { isDraft, type TrangThai } from './so-ngay'
import { TEN_TINH_TRANG } from './tinh-trang-text'
import { phatHanhView } from './word-view'

/** `measure`: the width in pt of a text in a size, for the letters of charts; no charts without it. */
export type TuyChonBaoCao = TrangThai & { readonly measure?: (text: string, size: number) => number }
type Context = BoiCanh & { readonly hoSo: HoSoBaoCao; readonly tinh: BaoCaoDaTinh; readonly phuLuc: readonly PhuLuc[] }
/** An annex: what it is called in a template, what stands in it. */
type PhuLuc = { readonly slug: 'soLieu' | 'nhiemVu' | 'bieuDo'; readonly ten: string; readonly orientation: Section['orientation']; readonly groups: () => Section['groups'] }

/** A periodic report: the report itself, then its annexes. Without a number or a day, or with illustrative figures, it is a draft. */
export function composeBaoCao(hoSo: HoSoBaoCao, templates: Templates, options: TuyChonBaoCao): Composed {
  const context = contextOf(hoSo, templates, options)
  const { baoCao, ky } = hoSo
  const sections = sectionsOf(context)
  return {
    document: documentOf({ ...propertiesOf(context, baoCao.banHanh, { trichYeu: baoCao.trichYeu, ngay: ky.den, ky: tenKy(ky).dai }), ...(laMinhHoa(hoSo) ? { notice: wording.minhHoa } : {}) }, sections),
    sections,
    banHanh: baoCao.banHanh,
    duThao: context.trangThai.duThao,
    wordView: () => ({ ...viewOf(context), trichYeu: baoCao.trichYeu, kinhGui: baoCao.kinhGui, ...phatHanhView(context, baoCao.banHanh) }),
    helpers: () => helpersOf(context),
  }
}

const sectionsOf = (context: Context): Section[] => [than(context), ...context.phuLuc.map((each, index) => phuLucSection(context, each, index))]

function contextOf(hoSo: HoSoBaoCao, templates: Templates, { dienTu, duThao, measure }: TuyChonBaoCao): Context {
  const tinh = tinhBaoCao(hoSo)
  return {
    ...agencies(hoSo.coQuan, hoSo.baoCao.coQuan),
    hoSo,
    tinh,
    templates,
    trangThai: { dienTu, duThao: laMinhHoa(hoSo) || isDraft(hoSo.baoCao.banHanh, { dienTu, duThao }) },
    phuLuc: [...(hoSo.soLieu ? [phuLucSoLieu(hoSo, tinh)] : []), ...(tinh.dem ? [phuLucNhiemVu(hoSo, tinh)] : []), ...(tinh.dem && measure ? [phuLucBieuDo(hoSo, tinh, measure)] : [])],
  }
}

function than(context: Context): Section {
  const { baoCao } = context.hoSo
  const { ten } = kinds['bao-cao']
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauBaoCao: [headOf(context, baoCao.banHanh)],
      tieuDeBaoCao: [paragraph('tenLoai', ten), paragraph('trichYeu', baoCao.trichYeu)],
      kinhGui: kinhGui(baoCao.kinhGui),
      noiDungBaoCao: beforeSignature(bodyOf(context)),
      chuKy: [signature(baoCao.banHanh)],
    },
  }
}

function bodyOf(context: Context): Block[] {
  const { hoSo, templates } = context
  const own = template(templates, 'bao-cao-quy')
  const filled = fill(own, viewOf(context), { partials: templates, helpers: () => helpersOf(context) })
  const cite = (mark: string) => {
    const found = hoSo.vanBan.get(mark)
    return found && citeInNote(found)
  }
  return readMarkup(filled, own.file, { cite })
}

const helpersOf = ({ hoSo }: Context): Helpers => ({ ...citing(hoSo.vanBan), ...abbreviating() })

function viewOf({ hoSo, tinh, phuLuc }: Context): object {
  const labels = Object.fromEntries((['soLieu', 'nhiemVu', 'bieuDo'] as const).map((slug) => [slug, labelOf(phuLuc, slug)])) as Record<PhuLuc['slug'], string>
  return viewOfBaoCao(hoSo, tinh, labels)
}

/** "Phụ lục" when there is one, "Phụ lục II" among several (Phụ lục I, mục III, khoản 1 điểm b); empty for one that is not there. */
function labelOf(all: readonly PhuLuc[], slug: PhuLuc['slug']): string {
  const index = all.findIndex((each) => each.slug === slug)
  return index < 0 ? '' : all.length === 1 ? wording.phuLuc : `${wording.phuLuc} ${roman(index + 1)}`
}

function phuLucSection(context: Context, { slug, ten, orientation, groups }: PhuLuc, index: number): Section {
  const label = labelOf(context.phuLuc, slug)
  const { banHanh } = context.hoSo.baoCao
  return {
    title: label,
    orientation,
    groups: {
      [`tieuDePhuLuc${index + 1}`]: [
        ...(context.trangThai.duThao ? [paragraph('duThao', wording.duThao)] : []),
        paragraph('phuLuc', label),
        paragraph('tenPhuLuc', ten),
        kemTheo(context, { loai: 'bao-cao', banHanh }, { tenCoQuan: 'gon' }),
      ],
      ...groups(),
    },
  }
}

function phuLucSoLieu({ ky, kyTruoc, cungKy }: HoSoBaoCao, { soLieu, soLieuKyTruoc, soLieuCungKy }: BaoCaoDaTinh): PhuLuc {
  const now: CotSoLieu = { ten: 'Số liệu', dong: soLieu }
  const others = [
    ...(kyTruoc && soLieuKyTruoc ? [{ ten: `Kỳ trước (${tenKy(kyTruoc.ky).ngan})`, dong: soLieuKyTruoc }] : []),
    ...(cungKy && soLieuCungKy ? [{ ten: `Cùng kỳ (${tenKy(cungKy.ky).ngan})`, dong: soLieuCungKy }] : []),
  ]
  return { slug: 'soLieu', ten: `Thống kê số liệu cải cách hành chính ${tenKy(ky).dai}`, orientation: 'portrait', groups: () => ({ bangSoLieu: [bangSoLieu([now, ...others])] }) }
}

function phuLucNhiemVu({ ky, keHoach, vanBan }: HoSoBaoCao, { tasks, dem }: BaoCaoDaTinh): PhuLuc {
  const linhVuc = (keHoach?.linhVuc ?? []).map(({ ten }) => ten)
  const fields = linhVuc.map((ten, area) => ({ ten, dem: demNhiemVu(tasks.filter((task) => task.linhVuc === area)) }))
  const late = tasks.some(({ tinhTrang }) => tinhTrang.ma === 'qua-han')
  const tables = [
    { ten: 'Nhiệm vụ quá hạn', blocks: late ? [bangQuaHan(tasks)] : [paragraph('doan', 'Không có nhiệm vụ quá hạn.')] },
    { ten: 'Tổng hợp theo lĩnh vực', blocks: [bangTongHop('Lĩnh vực', fields, dem)] },
    { ten: 'Tổng hợp theo cơ quan chủ trì', blocks: [bangTongHop('Cơ quan chủ trì', demTheoChuTri(tasks))] },
    { ten: 'Tiến độ từng nhiệm vụ', blocks: [bangTienDo({ linhVuc, tasks, vanBan })] },
  ]
  const groups = () => ({ bangTienDo: tables.flatMap(({ ten, blocks }, index): Block[] => [paragraph('tenBang', `${index + 1}. ${ten}`), ...blocks]) })
  return { slug: 'nhiemVu', ten: `Tiến độ thực hiện kế hoạch cải cách hành chính ${tenKy(ky).dai}`, orientation: 'landscape', groups }
}

/** Width in pt that a chart takes of an upright page. */
const CHART_WIDTH = 450

function phuLucBieuDo({ ky, keHoach }: HoSoBaoCao, { tasks, dem }: BaoCaoDaTinh, measure: NonNullable<TuyChonBaoCao['measure']>): PhuLuc {
  const fields = (keHoach?.linhVuc ?? []).map(({ ten }, area) => {
    const counts = demNhiemVu(tasks.filter((task) => task.linhVuc === area))
    return { ten, so: THU_TU_BIEU_DO.map((ma) => counts[ma]) }
  })
  const charts = [
    { ten: 'Số nhiệm vụ theo tình trạng, từng lĩnh vực', figure: bieuDoTrangThai({ linhVuc: fields, trangThai: THU_TU_BIEU_DO.map((ma) => TEN_TINH_TRANG[ma]), width: CHART_WIDTH, measure }) },
    { ten: `Nhiệm vụ phải hoàn thành và đã hoàn thành trong năm ${ky.nam}`, figure: bieuDoLuyKe({ moc: luyKe(tasks, ky.nam, ky.den), tong: dem?.tong ?? 0, width: CHART_WIDTH, measure }) },
  ]
  const groups = () => ({ bieuDo: charts.flatMap(({ ten, figure }, index): Block[] => [paragraph('tenBang', `${index + 1}. ${ten}`), figure]) })
  return { slug: 'bieuDo', ten: `Biểu đồ tiến độ thực hiện kế hoạch cải cách hành chính ${tenKy(ky).dai}`, orientation: 'portrait', groups }
}

/** As a bar is read: what is done, what is under way, what is due (overdue in black), the rest. */
const THU_TU_BIEU_DO = ['hoan-thanh', 'dang-thuc-hien', 'den-han-ky-toi', 'qua-han', 'chua-den-han'] as const
