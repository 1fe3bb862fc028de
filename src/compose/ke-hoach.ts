import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { document, lineBreak, paragraph, part } from '../document/build'
import type { Block, Document, Paragraph, Part } from '../document/nodes'
import type { CoQuan } from '../domain/co-quan'
import type { BanHanh, QuyetDinh } from '../domain/ke-hoach'
import type { HoSo } from '../domain/kiem-tra'
import { citeInFull, type KieuNgay } from '../domain/vien-dan'
import { lowerFirst, slugify } from '../language/text'
import { fill, type Template } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { bangNhiemVu } from './bang-nhiem-vu'
import { letterhead } from './letterhead'
import { beforeSignature, signature } from './signature'
import { citing } from './citing'
import { isDraft, ngayBanHanh, soKyHieu, type TrangThai } from './so-ngay'
import { viewOf } from './view'

/** Longer names do not fit on every disk once a folder and an ending are added. */
const LONGEST_NAME = 120

/** The templates of a plan by slug. */
export type Templates = Readonly<Record<string, Template>>

type Context = Omit<HoSo, 'coQuan'> & { readonly templates: Templates; readonly coQuan: CoQuan; readonly chuQuan: CoQuan | undefined; readonly trangThai: TrangThai }

/**
 * A part of a document as named groups of blocks. The names are the places that a Word template of an office can leave for them.
 */
export type Section = { readonly title: string; readonly orientation: Part['orientation']; readonly groups: Readonly<Record<string, readonly Block[]>> }

/**
 * A plan with what issues it: by a decision (Quyết định, Kế hoạch kèm theo, Phụ lục) or by itself (Kế hoạch, Phụ lục).
 * Without a number or a day it is a draft.
 */
export function composeKeHoach(hoSo: HoSo, templates: Templates, options: TrangThai): Document {
  const context = contextOf(hoSo, templates, options)
  return document(propertiesOf(context), sectionsOf(context).map(({ title, orientation, groups }) => part(title, orientation, Object.values(groups).flat())))
}

/** The same by groups, for a Word template. */
export const composeSections = (hoSo: HoSo, templates: Templates, options: TrangThai): Section[] => sectionsOf(contextOf(hoSo, templates, options))

function sectionsOf(context: Context): Section[] {
  const { banHanh } = context.keHoach
  const issued = banHanh.loai === 'quyet-dinh' ? [quyetDinh(context, banHanh), keHoachKemTheo(context)] : [keHoachRieng(context)]
  return [...issued, ...phuLuc(context)]
}

function contextOf(hoSo: HoSo, templates: Templates, options: TrangThai): Context {
  const { keHoach } = hoSo
  return {
    ...hoSo,
    templates,
    coQuan: find(hoSo.coQuan, keHoach.coQuan),
    chuQuan: chuQuanOf(hoSo),
    trangThai: { dienTu: options.dienTu, duThao: isDraft(keHoach.banHanh, options) },
  }
}

/** Type, number and agency name the files; the moment in their properties is the day of issue, so that equal data gives equal bytes. */
function propertiesOf({ keHoach: { banHanh, trichYeu, nam }, coQuan, trangThai: { duThao } }: Context): Omit<Document, 'type' | 'parts'> {
  const { ten } = kinds[banHanh.loai]
  const number = duThao ? `${wording.duThao} ${banHanh.kyHieu}` : soKyHieu(banHanh, false)
  const subject = banHanh.loai === 'quyet-dinh' ? banHanh.trichYeu : trichYeu
  return {
    name: slugify(`${ten} ${number} ${coQuan.id}`).slice(0, LONGEST_NAME),
    title: `${ten} ${number} ${lowerFirst(subject.replaceAll('\n', ' '))}`,
    subject: subject.replaceAll('\n', ' '),
    author: coQuan.ten,
    date: `${banHanh.ngay ?? `${nam}-01-01`}T00:00:00Z`,
  }
}

function quyetDinh(context: Context, banHanh: QuyetDinh): Section {
  const { vanBan, templates } = context
  const { ten } = kinds[banHanh.loai]
  const own = template(templates, 'quyet-dinh')
  const body = readMarkup(fill(own, viewOfQuyetDinh(context, banHanh), { partials: templates, helpers: () => citing(vanBan) }), own.file)
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauQuyetDinh: [headOf(context, banHanh)],
      tieuDeQuyetDinh: [paragraph('tenLoai', ten), paragraph('trichYeu', banHanh.trichYeu), paragraph('thamQuyen', banHanh.thamQuyen)],
      noiDungQuyetDinh: beforeSignature(body),
      chuKy: [signature(banHanh)],
    },
  }
}

const viewOfQuyetDinh = (context: Context, banHanh: QuyetDinh): object => ({
  canCu: banHanh.canCu.map(({ vanBan: ids, noiDung, kieuNgay }) => noiDung ?? (ids ?? []).map((id) => citeInFull(find(context.vanBan, id), kieuNgay)).join(' và ')),
  deNghi: deNghiOf(context, banHanh),
  dieu: banHanh.dieu.map((noiDung, index) => ({ so: index + 1, noiDung })),
})

function deNghiOf({ vanBan }: Context, { deNghi }: QuyetDinh): string {
  if (!deNghi) return ''
  return deNghi.vanBan === undefined ? deNghi.nguoi : `${deNghi.nguoi} tại ${citeInFull(find(vanBan, deNghi.vanBan), deNghi.kieuNgay)}`
}

/** The letterhead of a numbered document. */
function headOf({ coQuan, chuQuan, trangThai: { duThao } }: Context, banHanh: BanHanh) {
  const diaDanhNgay = `${banHanh.diaDanh}, ${ngayBanHanh(banHanh, duThao ? 'day' : 'none')}`
  return letterhead({ coQuan, chuQuan, duThao, numbered: { soKyHieu: soKyHieu(banHanh, duThao), diaDanhNgay } })
}

function keHoachKemTheo(context: Context): Section {
  const { keHoach, coQuan, chuQuan, trangThai } = context
  const { ten } = kinds['ke-hoach']
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauKeHoach: [letterhead({ coQuan, chuQuan, duThao: trangThai.duThao })],
      tieuDeKeHoach: [paragraph('tenLoai', ten), paragraph('trichYeu', keHoach.trichYeu), kemTheo(context, 'quyet-dinh', keHoach.kemTheo ?? {})],
      noiDungKeHoach: bodyOf(context),
    },
  }
}

function keHoachRieng(context: Context): Section {
  const { keHoach } = context
  const { ten } = kinds['ke-hoach']
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauKeHoach: [headOf(context, keHoach.banHanh)],
      tieuDeKeHoach: [paragraph('tenLoai', ten), paragraph('trichYeu', keHoach.trichYeu)],
      noiDungKeHoach: beforeSignature(bodyOf(context)),
      chuKy: [signature(keHoach.banHanh)],
    },
  }
}

const bodyOf = ({ keHoach, vanBan, templates }: Context) => {
  const own = template(templates, 'ke-hoach')
  return readMarkup(fill(own, viewOf(keHoach), { partials: templates, helpers: () => citing(vanBan) }), own.file)
}

function phuLuc(context: Context): Section[] {
  const { keHoach, trangThai } = context
  if (!keHoach.phuLuc || !keHoach.linhVuc) return []
  const { nhan = wording.phuLuc, ten, kemTheo: to, kieuNgay } = keHoach.phuLuc
  return [
    {
      title: nhan,
      orientation: 'landscape',
      groups: {
        tieuDePhuLuc: [
          ...(trangThai.duThao ? [paragraph('duThao', wording.duThao)] : []),
          paragraph('phuLuc', nhan),
          paragraph('tenPhuLuc', ten),
          kemTheo(context, to, { kieuNgay }),
        ],
        bangNhiemVu: [bangNhiemVu(keHoach.phuLuc, keHoach.linhVuc)],
      },
    },
  ]
}

/** How the line is worded: "Ban hành kèm theo", short dates. */
type LoiKemTheo = { readonly loi?: string | undefined; readonly kieuNgay?: KieuNgay | undefined }

/** "(Kèm theo …)": number, day and agency come from the document that issues, never typed twice; a plan issued by a decision has only its name. */
function kemTheo({ keHoach, templates, coQuan, trangThai }: Context, to: 'ke-hoach' | 'quyet-dinh', { loi = wording.kemTheo, kieuNgay }: LoiKemTheo): Paragraph {
  const { banHanh } = keHoach
  const style = keHoach.kemTheo
  const open = trangThai.dienTu || trangThai.duThao
  const numbered = {
    soKyHieu: soKyHieu(banHanh, open),
    ngay: ngayBanHanh(banHanh, trangThai.dienTu ? 'all' : trangThai.duThao ? 'day' : 'none', kieuNgay),
    coQuan: style?.tenCoQuan === 'gon' ? (coQuan.tenGon ?? coQuan.ten) : coQuan.ten,
  }
  const named = { soKyHieu: false, trichYeu: lowerFirst(keHoach.trichYeu) }
  const own = template(templates, 'kem-theo')
  const filled = fill(own, { loi, loai: kinds[to].ten, ...(to === banHanh.loai ? numbered : named) })
  const lines = readMarkup(filled, own.file).flatMap((block) => (block.type === 'paragraph' ? [block.children] : []))
  return paragraph('kemTheo', lines.flatMap((children, index) => (index ? [lineBreak(), ...children] : children)))
}

function chuQuanOf({ keHoach, coQuan }: HoSo): CoQuan | undefined {
  const id = find(coQuan, keHoach.coQuan).chuQuan
  return id === undefined ? undefined : find(coQuan, id)
}

function template(templates: Templates, slug: string): Template {
  const found = templates[slug]
  if (!found) throw new Error(`there is no template "${slug}"`)
  return found
}

function find<T>(register: ReadonlyMap<string, T>, id: string): T {
  const entry = register.get(id)
  if (!entry) throw new Error(`"${id}" passed the checks but is not in its register`)
  return entry
}

