import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { paragraph } from '../document/build'
import type { KeHoach, QuyetDinh } from '../domain/ke-hoach/ke-hoach'
import { citeInFull } from '../domain/co-quan/vien-dan'
import { fill } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { bangNhiemVu } from './bang-nhiem-vu'
import { citing } from './citing'
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

type Context = Omit<HoSo, 'coQuan'> & BoiCanh

/**
 * A plan with what issues it: by a decision (Quyết định, Kế hoạch kèm theo, Phụ lục) or by itself (Kế hoạch,
 * Phụ lục). Without a number or a day it is a draft.
 */
export function composeKeHoach(hoSo: HoSo, templates: Templates, options: TrangThai): Composed {
  const context = contextOf(hoSo, templates, options)
  const { banHanh, trichYeu, nam } = hoSo.keHoach
  const sections = sectionsOf(context)
  return {
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
    wordView: () => ({ ...wordViewOfKeHoach(hoSo.keHoach), ...phatHanhView(context, banHanh) }),
    helpers: () => citing(hoSo.vanBan),
  }
}

function sectionsOf(context: Context): Section[] {
  const { banHanh } = context.keHoach
  const issued =
    banHanh.loai === 'quyet-dinh'
      ? [quyetDinh(context, banHanh), keHoachKemTheo(context)]
      : [keHoachRieng(context)]
  return [...issued, ...phuLuc(context)]
}

const contextOf = (hoSo: HoSo, templates: Templates, options: TrangThai): Context => ({
  ...hoSo,
  ...agencies(hoSo.coQuan, hoSo.keHoach.coQuan),
  templates,
  trangThai: { ...options, duThao: isDraft(hoSo.keHoach.banHanh, options) },
})

function quyetDinh(context: Context, banHanh: QuyetDinh): Section {
  const { vanBan, templates } = context
  const { ten } = kinds[banHanh.loai]
  const own = template(templates, 'quyet-dinh')
  const body = readMarkup(
    fill(own, viewOfQuyetDinh(context, banHanh), { partials: templates, helpers: () => citing(vanBan) }),
    own.file,
  )
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
      noiDung ?? (ids ?? []).map((id) => citeInFull(find(context.vanBan, id), kieuNgay)).join(' và '),
  ),
  deNghi: deNghiOf(context, banHanh),
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

const bodyOf = ({ keHoach, vanBan, templates }: Context) => {
  const own = template(templates, 'ke-hoach')
  return readMarkup(
    fill(own, viewOf(keHoach), { partials: templates, helpers: () => citing(vanBan) }),
    own.file,
  )
}

/** The groups of the annex, which a plan without one leaves empty in a layout for both. */
const NHOM_PHU_LUC = ['tieuDePhuLuc', 'bangNhiemVu']
const hasPhuLuc = ({ phuLuc: annex, linhVuc }: KeHoach): boolean =>
  annex !== undefined && linhVuc !== undefined

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
          kemTheo(context, vanBanChinh(keHoach, to), { ...keHoach.kemTheo, loi: undefined, kieuNgay }),
        ],
        bangNhiemVu: [bangNhiemVu(keHoach.phuLuc, keHoach.linhVuc)],
      },
    },
  ]
}

/** The document that issues has a number and a day; a plan that a decision issues only its name. */
const vanBanChinh = ({ banHanh, trichYeu }: KeHoach, to: 'ke-hoach' | 'quyet-dinh'): VanBanChinh =>
  to === banHanh.loai ? { loai: to, banHanh } : { loai: to, trichYeu }
