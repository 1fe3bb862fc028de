import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { paragraph } from '../document/build'
import type { Block } from '../document/nodes'
import { type HoSoBaoCao, isMinhHoa } from '../domain/bao-cao/ho-so'
import { nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import { MAU_THUONG } from '../domain/bao-cao/de-cuong'
import type { BaoCaoDaTinh } from '../domain/bao-cao/compute-bao-cao'
import type { BangThuong } from '../domain/ke-hoach/bang'
import { citeInNote } from '../domain/co-quan/vien-dan'
import { roman } from '../language/list-marks'
import type { Helpers } from '../template/check-call'
import { fillWithGaps } from '../template/fill'
import type { Gap } from '../template/gaps'
import { readMarkup } from '../template/read-markup'
import {
  type Measure,
  NHOM_PHU_LUC,
  type PhuLuc,
  phuLucBieuDo,
  phuLucNhiemVu,
  phuLucSoLieu,
} from './bao-cao-phu-luc'
import { bangThuong } from './bang-thuong'
import { viewOfBaoCao } from './bao-cao-view'
import { citing } from './citing'
import { abbreviating } from './goi-tat'
import { kemTheo } from './kem-theo'
import { kinhGui } from './kinh-gui'
import {
  agencies,
  type BoiCanh,
  type Composed,
  documentOf,
  headOf,
  propertiesOf,
  type Section,
  template,
  type Templates,
} from './section'
import { beforeSignature, signature } from './signature'
import { naming } from './so-lieu-view'
import { isDraft, type TrangThai } from './so-ngay'
import { phatHanhView } from './word-view'

/** `measure`: for the letters of charts; no charts without it. `bang`: the tables that stand in its prose. */
export type TuyChonBaoCao = TrangThai & {
  readonly measure?: Measure
  readonly bang?: Readonly<Record<string, BangThuong>>
}
type Context = BoiCanh & {
  readonly hoSo: HoSoBaoCao
  readonly tinh: BaoCaoDaTinh
  readonly phuLuc: readonly PhuLuc[]
  readonly bang: Readonly<Record<string, BangThuong>>
}

/** A report, and its figures as they were computed. */
export type BaoCaoTinhXong = { readonly hoSo: HoSoBaoCao; readonly tinh: BaoCaoDaTinh }

/**
 * A periodic report: the report itself, then its annexes. Without a number or a day, or with illustrative
 * figures, it is a draft.
 */
export function composeBaoCao(read: BaoCaoTinhXong, templates: Templates, options: TuyChonBaoCao): Composed {
  const context = contextOf(read, templates, options)
  const { hoSo } = read
  const { baoCao, ky } = hoSo
  const body = bodyOf(context)
  const sections = sectionsOf(context, body.blocks)
  return {
    boiCanh: context,
    document: documentOf(
      {
        ...propertiesOf(context, baoCao.banHanh, {
          trichYeu: baoCao.trichYeu,
          ngay: ky.den,
          ky: nameOfKy(ky).dai,
        }),
        ...(isMinhHoa(hoSo) ? { notice: wording.minhHoa } : {}),
      },
      sections,
    ),
    sections,
    emptyGroups: Object.entries(NHOM_PHU_LUC).flatMap(([slug, names]) =>
      context.phuLuc.some((each) => each.slug === slug) ? [] : names,
    ),
    banHanh: baoCao.banHanh,
    duThao: context.trangThai.duThao,
    gaps: body.gaps,
    wordView: () => ({
      ...viewOf(context),
      trichYeu: baoCao.trichYeu,
      kinhGui: baoCao.kinhGui ?? [],
      ...phatHanhView(context, baoCao.banHanh),
    }),
    helpers: () => helpersOf(context),
  }
}

/** What stands between its heading and its signature. Throws InputError for templates that are written wrong. */
export const blocksOfBaoCao = (read: BaoCaoTinhXong, templates: Templates): readonly Block[] =>
  bodyOf(contextOf(read, templates, { duThao: true, dienTu: false })).blocks

const sectionsOf = (context: Context, body: readonly Block[]): Section[] => [
  than(context, body),
  ...context.phuLuc.map((each) => phuLucSection(context, each)),
]

function contextOf(
  { hoSo, tinh }: BaoCaoTinhXong,
  templates: Templates,
  { measure, bang = {}, ...options }: TuyChonBaoCao,
): Context {
  return {
    ...agencies(hoSo.coQuan, hoSo.baoCao.coQuan),
    hoSo,
    tinh,
    templates,
    bang,
    trangThai: { ...options, duThao: isMinhHoa(hoSo) || isDraft(hoSo.baoCao.banHanh, options) },
    phuLuc: [
      ...(hoSo.soLieu ? [phuLucSoLieu(hoSo, tinh)] : []),
      ...(tinh.dem ? [phuLucNhiemVu(hoSo, tinh)] : []),
      ...(tinh.dem && measure ? [phuLucBieuDo(hoSo, tinh, measure)] : []),
    ],
  }
}

function than(context: Context, body: readonly Block[]): Section {
  const { baoCao } = context.hoSo
  const { ten } = kinds['bao-cao']
  return {
    title: ten,
    orientation: 'portrait',
    groups: {
      dauBaoCao: [headOf(context, baoCao.banHanh)],
      tieuDeBaoCao: [paragraph('tenLoai', ten), paragraph('trichYeu', baoCao.trichYeu)],
      kinhGui: baoCao.kinhGui ? kinhGui(baoCao.kinhGui) : [],
      noiDungBaoCao: beforeSignature(body),
      chuKy: [signature(baoCao.banHanh)],
    },
  }
}

function bodyOf(context: Context): { readonly blocks: Block[]; readonly gaps: readonly Gap[] } {
  const { hoSo, templates } = context
  const own = template(templates, hoSo.deCuong?.mau ?? MAU_THUONG)
  const { text, gaps } = fillWithGaps(own, viewOf(context), {
    partials: templates,
    helpers: () => helpersOf(context),
  })
  const cite = (mark: string) => {
    const found = hoSo.vanBan.get(mark)
    return found && citeInNote(found)
  }
  const tables = Object.fromEntries(
    Object.entries(context.bang).map(([ma, bang]) => [ma, bangThuong(bang, cite)]),
  )
  return { blocks: readMarkup(text, own.file, { cite, tables }), gaps }
}

const helpersOf = ({ hoSo, tinh }: Context): Helpers => ({
  ...citing(hoSo.vanBan),
  ...abbreviating(),
  ...naming(tinh),
})

function viewOf({ hoSo, tinh, phuLuc, templates }: Context): object {
  const labels = Object.fromEntries(
    (['soLieu', 'nhiemVu', 'bieuDo'] as const).map((slug) => [slug, labelOf(phuLuc, slug)]),
  ) as Record<PhuLuc['slug'], string>
  return viewOfBaoCao(hoSo, tinh, { phuLuc: labels, chiTieu: rowsNamedIn(templates) })
}

/** The rows that our own wording can speak of, also where the catalogue of an office lacks them. */
const rowsNamedIn = (templates: Templates): string[] =>
  Object.values(templates).flatMap(({ source, ours }) =>
    ours ? Array.from(source.matchAll(/\bsoLieu\.([a-z0-9-]+)/gu), ([, ma = '']) => ma) : [],
  )

/**
 * "Phụ lục" when there is one, "Phụ lục II" among several (Phụ lục I, mục III, khoản 1 điểm b); empty for one
 * that is not there.
 */
function labelOf(all: readonly PhuLuc[], slug: PhuLuc['slug']): string {
  const index = all.findIndex((each) => each.slug === slug)
  return index < 0 ? '' : all.length === 1 ? wording.phuLuc : `${wording.phuLuc} ${roman(index + 1)}`
}

function phuLucSection(context: Context, { slug, ten, orientation, blocks }: PhuLuc): Section {
  const label = labelOf(context.phuLuc, slug)
  const { banHanh } = context.hoSo.baoCao
  const [title, content] = NHOM_PHU_LUC[slug]
  return {
    title: label,
    orientation,
    groups: {
      [title]: [
        ...(context.trangThai.duThao ? [paragraph('duThao', wording.duThao)] : []),
        paragraph('phuLuc', label),
        paragraph('tenPhuLuc', ten),
        kemTheo(context, { loai: 'bao-cao', banHanh }, { tenCoQuan: 'gon' }),
      ],
      [content]: blocks(),
    },
  }
}
