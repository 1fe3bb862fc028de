import { kinds } from '../decree/kinds'
import { wording } from '../decree/wording'
import { document, lineBreak, paragraph, part } from '../document/build'
import type { Document, Paragraph, Part } from '../document/nodes'
import type { CoQuan } from '../domain/co-quan'
import type { KeHoach } from '../domain/ke-hoach'
import type { HoSo } from '../domain/kiem-tra'
import { citeInFull } from '../domain/vien-dan'
import { letter } from '../language/list-marks'
import { lowerFirst, slugify } from '../language/text'
import { fill, type Template } from '../template/fill'
import { readMarkup } from '../template/read-markup'
import { bangNhiemVu, numbered } from './bang-nhiem-vu'
import { letterhead } from './letterhead'
import { signature, signed } from './signature'
import { ngayBanHanh, soKyHieu, type TrangThai } from './so-ngay'

/** Longer names do not fit on every disk once a folder and an ending are added. */
const LONGEST_NAME = 120

export type Templates = Readonly<Record<'quyet-dinh' | 'ke-hoach' | 'kem-theo', Template>>

/** A plan issued by a decision: Quyết định, Kế hoạch kèm theo, Phụ lục. Without a number or a day it is a draft. */
export function composeKeHoach(hoSo: HoSo, templates: Templates, options: TrangThai): Document {
  const { keHoach } = hoSo
  const { so, ngay } = keHoach.banHanh
  const context = {
    ...hoSo,
    templates,
    coQuan: find(hoSo.coQuan, keHoach.coQuan),
    chuQuan: chuQuanOf(hoSo),
    trangThai: { dienTu: options.dienTu, duThao: options.duThao || so === undefined || ngay === undefined },
  }
  return document(
    propertiesOf(context),
    [quyetDinh(context), keHoachKemTheo(context), phuLuc(context)],
  )
}

/** Type, number and agency name the files; the moment in their properties is the day of issue, so that equal data gives equal bytes. */
function propertiesOf({ keHoach: { banHanh, nam }, coQuan, trangThai: { duThao } }: Context): Omit<Document, 'type' | 'parts'> {
  const { ten } = kinds[banHanh.loai]
  const number = duThao ? `${wording.duThao} ${banHanh.kyHieu}` : soKyHieu(banHanh, false)
  return {
    name: slugify(`${ten} ${number} ${coQuan.id}`).slice(0, LONGEST_NAME),
    title: `${ten} ${number} ${lowerFirst(banHanh.trichYeu)}`,
    subject: banHanh.trichYeu,
    author: coQuan.ten,
    date: `${banHanh.ngay ?? `${nam}-01-01`}T00:00:00Z`,
  }
}

type Context = Omit<HoSo, 'coQuan'> & { readonly templates: Templates; readonly coQuan: CoQuan; readonly chuQuan: CoQuan | undefined; readonly trangThai: TrangThai }

function quyetDinh({ keHoach: { banHanh }, vanBan, templates, coQuan, chuQuan, trangThai }: Context): Part {
  const { duThao } = trangThai
  const { ten } = kinds[banHanh.loai]
  const { nguoi, vanBan: proposal } = banHanh.deNghi
  const view = {
    canCu: banHanh.canCu.map((entry) => entry.vanBan.map((id) => citeInFull(find(vanBan, id))).join(' và ')),
    deNghi: proposal ? `${nguoi} tại ${citeInFull(find(vanBan, proposal))}` : nguoi,
    dieu: banHanh.dieu.map((noiDung, index) => ({ so: index + 1, noiDung })),
  }
  const head = { soKyHieu: soKyHieu(banHanh, duThao), diaDanhNgay: `${banHanh.diaDanh}, ${ngayBanHanh(banHanh, duThao ? 'day' : 'none')}` }
  return part(ten, 'portrait', [
    letterhead({ coQuan, chuQuan, duThao, numbered: head }),
    paragraph('tenLoai', ten),
    paragraph('trichYeu', banHanh.trichYeu),
    paragraph('thamQuyen', banHanh.thamQuyen),
    ...signed(readMarkup(fill(templates['quyet-dinh'], view), templates['quyet-dinh'].file), signature(banHanh)),
  ])
}

function keHoachKemTheo(context: Context): Part {
  const { keHoach, templates, coQuan, chuQuan, trangThai } = context
  const { ten } = kinds['ke-hoach']
  const body = fill(templates['ke-hoach'], viewOf(keHoach))
  return part(ten, 'portrait', [
    letterhead({ coQuan, chuQuan, duThao: trangThai.duThao }),
    paragraph('tenLoai', ten),
    paragraph('trichYeu', keHoach.trichYeu),
    kemTheo(context, 'quyet-dinh'),
    ...readMarkup(body, templates['ke-hoach'].file),
  ])
}

function phuLuc(context: Context): Part {
  const { keHoach, trangThai } = context
  return part(wording.phuLuc, 'landscape', [
    ...(trangThai.duThao ? [paragraph('duThao', wording.duThao)] : []),
    paragraph('phuLuc', wording.phuLuc),
    paragraph('tenPhuLuc', keHoach.phuLuc.ten),
    kemTheo(context, keHoach.phuLuc.kemTheo),
    bangNhiemVu(keHoach),
  ])
}

/** "(Kèm theo …)": number, day and agency come from the decision, never typed twice. */
function kemTheo({ keHoach, templates, coQuan, trangThai }: Context, to: KeHoach['phuLuc']['kemTheo']): Paragraph {
  const { banHanh } = keHoach
  const open = trangThai.dienTu || trangThai.duThao
  const decision = { soKyHieu: soKyHieu(banHanh, open), ngay: ngayBanHanh(banHanh, trangThai.dienTu ? 'all' : trangThai.duThao ? 'day' : 'none'), coQuan: coQuan.ten }
  const plan = { soKyHieu: false, trichYeu: lowerFirst(keHoach.trichYeu) }
  const line = fill(templates['kem-theo'], { loai: kinds[to].ten, ...(to === 'quyet-dinh' ? decision : plan) })
  const lines = readMarkup(line, templates['kem-theo'].file).flatMap((block) => (block.type === 'paragraph' ? [block.children] : []))
  return paragraph('kemTheo', lines.flatMap((children, index) => (index ? [lineBreak(), ...children] : children)))
}

/** The plan with its numbers and letters counted, as the template sees it. */
function viewOf(keHoach: KeHoach): object {
  const khoan = (items: KeHoach['kinhPhi']['khoan']) => numbered(items).map(({ so, task }) => ({ so, noiDung: task.noiDung, doan: task.doan ?? [] }))
  return {
    ...keHoach,
    mucTieu: {
      ...keHoach.mucTieu,
      muc: numbered(keHoach.mucTieu.muc).map(({ so, task }) => ({ so, noiDung: task.noiDung, diem: (task.diem ?? []).map((noiDung, index) => ({ chu: letter(index + 1), noiDung })) })),
    },
    kinhPhi: { ...keHoach.kinhPhi, khoan: khoan(keHoach.kinhPhi.khoan) },
    toChuc: { ...keHoach.toChuc, khoan: khoan(keHoach.toChuc.khoan) },
  }
}

function chuQuanOf({ keHoach, coQuan }: HoSo): CoQuan | undefined {
  const id = find(coQuan, keHoach.coQuan).chuQuan
  return id === undefined ? undefined : find(coQuan, id)
}

function find<T>(register: ReadonlyMap<string, T>, id: string): T {
  const entry = register.get(id)
  if (!entry) throw new Error(`"${id}" passed the checks but is not in its register`)
  return entry
}
