import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { paragraph } from '../document/build'
import type { Block } from '../document/nodes'
import type { KeHoach, QuyetDinh } from '../domain/ke-hoach/ke-hoach'
import { citeInFull } from '../domain/co-quan/vien-dan'
import { escapeMarks } from '../language/markup'
import { fill } from '../template/fill'
import { readMarkup, readProse, type Tables } from '../template/read-markup'
import { bangNhiemVu } from './bang-nhiem-vu'
import { cacBang, linhVucOf } from './cac-bang'
import { citing } from './citing'
import { noteOf, withOwnNotes } from './chu-thich'
import { kemTheo, type VanBanChinh } from './kem-theo'
import { letterhead } from './letterhead'
import {
  agencies,
  type BoiCanh,
  type Composed,
  documentOf,
  find,
  headOf,
  propertiesOf,
  type Section,
  template,
  type Templates,
} from './section'
import { beforeSignature, signature } from './signature'
import { isDraft, type TrangThai } from './so-ngay'
import { viewOf } from './view'
import { phatHanhView, wordViewOfKeHoach } from './word-view'
import { type HoSo } from '../domain/ke-hoach/ho-so'
import { toPlain } from '../domain/ke-hoach/loi-van'

type Context = Omit<HoSo, 'coQuan'> & BoiCanh & { readonly tables: Tables }

/**
 * A plan with what issues it: by a decision (Quyết định, Kế hoạch kèm theo, Phụ lục) or by itself (Kế hoạch,
 * Phụ lục). Without a number or a day it is a draft.
 */
export function composeKeHoach(hoSo: HoSo, templates: Templates, options: TrangThai): Composed {
  const context = contextOf(hoSo, templates, options)
  const { banHanh, trichYeu, nam } = hoSo.keHoach
  const sections = sectionsOf(context)
  return {
    boiCanh: context,
    document: documentOf(
      propertiesOf(context, banHanh, {
        trichYeu: banHanh.loai === 'quyet-dinh' ? banHanh.trichYeu : trichYeu,
        ngay: `${nam}-01-01`,
      }),
      sections,
    ),
    sections,
    emptyGroups: hasPhuLuc(hoSo.keHoach) ? [] : NHOM_PHU_LUC,
    banHanh,
    duThao: context.trangThai.duThao,
    wordView: () => ({ ...wordViewOfKeHoach(toPlain(hoSo.keHoach)), ...phatHanhView(context, banHanh) }),
    helpers: () => citing(hoSo.vanBan),
  }
}

function sectionsOf(context: Context): Section[] {
  const { banHanh } = context.keHoach
  const issued =
    banHanh.loai === 'quyet-dinh'
      ? [quyetDinh(context, banHanh), keHoachKemTheo(context)]
      : [keHoachRieng(context)]
  return [...issued, ...phuLucKhac(context, 'dau'), ...phuLuc(context), ...phuLucKhac(context, 'phuLuc')]
}

const contextOf = (hoSo: HoSo, templates: Templates, options: TrangThai): Context => ({
  ...hoSo,
  keHoach: withOwnNotes(hoSo.keHoach),
  tables: cacBang(withOwnNotes(hoSo.keHoach)),
  ...agencies(hoSo.coQuan, hoSo.keHoach.coQuan),
  templates,
  trangThai: { ...options, duThao: isDraft(hoSo.keHoach.banHanh, options) },
})

function quyetDinh(context: Context, banHanh: QuyetDinh): Section {
  const { ten } = kinds[banHanh.loai]
  const body = fillProse(context, 'quyet-dinh', viewOfQuyetDinh(context, banHanh))
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauQuyetDinh: [headOf(context, banHanh)],
      tieuDeQuyetDinh: [
        paragraph('tenLoai', ten),
        paragraph('trichYeu', banHanh.trichYeu),
        paragraph('thamQuyen', banHanh.thamQuyen),
      ],
      noiDungQuyetDinh: beforeSignature(body),
      chuKy: [signature(banHanh)],
    },
  }
}

const viewOfQuyetDinh = (context: Context, banHanh: QuyetDinh): object => ({
  canCu: banHanh.canCu.map(
    ({ vanBan: ids, noiDung, kieuNgay }) =>
      noiDung ??
      escapeMarks((ids ?? []).map((id) => citeInFull(find(context.vanBan, id), kieuNgay)).join(' và ')),
  ),
  deNghi: escapeMarks(deNghiOf(context, banHanh)),
  dieu: banHanh.dieu.map((noiDung, index) => ({ so: index + 1, noiDung })),
})

function deNghiOf({ vanBan }: Context, { deNghi }: QuyetDinh): string {
  if (!deNghi) return ''
  return deNghi.vanBan === undefined
    ? deNghi.nguoi
    : `${deNghi.nguoi} tại ${citeInFull(find(vanBan, deNghi.vanBan), deNghi.kieuNgay)}`
}

function keHoachKemTheo(context: Context): Section {
  const { keHoach, coQuan, chuQuan, trangThai } = context
  const { ten } = kinds['ke-hoach']
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauKeHoach: [letterhead({ coQuan, chuQuan, duThao: trangThai.duThao })],
      tieuDeKeHoach: [
        paragraph('tenLoai', ten),
        paragraph('trichYeu', keHoach.trichYeu),
        kemTheo(context, vanBanChinh(keHoach, 'quyet-dinh'), keHoach.kemTheo),
      ],
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

const bodyOf = (context: Context): Block[] => {
  const { keHoach } = context
  return fillProse(context, 'ke-hoach', { ...viewOf(keHoach), trichYeu: escapeMarks(keHoach.trichYeu) })
}

/** A text template filled with prose, as blocks; the plan knows the notes that its prose calls. */
function fillProse({ keHoach, vanBan, templates, tables }: Context, slug: string, view: object): Block[] {
  const own = template(templates, slug)
  const filled = fill(own, view, { partials: templates, helpers: () => citing(vanBan), texts: 'prose' })
  const commands = slug === 'quyet-dinh' ? {} : ({ plain: true } as const)
  return readMarkup(filled, own.file, { cite: noteOf(keHoach), tables, ...commands })
}

/** The groups of the annex, which a plan without one leaves empty in a layout for both. */
const NHOM_PHU_LUC = ['tieuDePhuLuc', 'bangNhiemVu']
const hasPhuLuc = (keHoach: KeHoach): boolean => keHoach.phuLuc !== undefined && linhVucOf(keHoach).length > 0

function phuLuc(context: Context): Section[] {
  const { keHoach, trangThai } = context
  if (!keHoach.phuLuc || !hasPhuLuc(keHoach)) return []
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
          ...(to === undefined
            ? []
            : [kemTheo(context, vanBanChinh(keHoach, to), { ...keHoach.kemTheo, loi: undefined, kieuNgay })]),
        ],
        bangNhiemVu: [bangNhiemVu(keHoach.phuLuc, linhVucOf(keHoach), noteOf(keHoach))],
      },
    },
  ]
}

/** The other annexes: before the one of tasks, or after it. Their groups are named by their order. */
function phuLucKhac(context: Context, place: 'dau' | 'phuLuc'): Section[] {
  const { keHoach, trangThai, tables } = context
  return (keHoach.phuLucKhac ?? []).flatMap((each, at): Section[] => {
    const { nhan = wording.phuLuc, ten, kemTheo: to, kieuNgay, sau = 'phuLuc', ngang, noiDung } = each
    if (sau !== place) return []
    const attached = { ...keHoach.kemTheo, loi: undefined, kieuNgay }
    const head = [
      ...(trangThai.duThao ? [paragraph('duThao', wording.duThao)] : []),
      paragraph('phuLuc', nhan),
      ...(ten === undefined ? [] : [paragraph('tenPhuLuc', readProse(ten, noteOf(keHoach)))]),
      ...(to === undefined ? [] : [kemTheo(context, vanBanChinh(keHoach, to), attached)]),
    ]
    const body = readMarkup(noiDung.join('\n'), nhan, { cite: noteOf(keHoach), tables, plain: true })
    return [
      {
        title: nhan,
        orientation: ngang ? 'landscape' : 'portrait',
        groups: { [`tieuDePhuLucKhac${at + 1}`]: head, [`noiDungPhuLucKhac${at + 1}`]: body },
      },
    ]
  })
}

/** The document that issues has a number and a day; a plan that a decision issues only its name. */
const vanBanChinh = ({ banHanh, trichYeu }: KeHoach, to: 'ke-hoach' | 'quyet-dinh'): VanBanChinh =>
  to === banHanh.loai ? { loai: to, banHanh } : { loai: to, trichYeu }
