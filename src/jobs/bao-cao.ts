import { checkReport } from '../check/check-report'
import { composeBaoCao } from '../compose/bao-cao'
import { outlineOf } from '../compose/muc-loi-van'
import { soDaGhi } from '../compose/so-da-ghi'
import type { BaoCao } from '../domain/bao-cao/bao-cao'
import { listSoDoi } from '../domain/bao-cao/diem-moi'
import type { HoSoBaoCao } from '../domain/bao-cao/ho-so'
import { nameOfKy } from '../domain/bao-cao/ky/ky-bao-cao'
import type { DiemMoi } from '../domain/trinh-ky/diem-moi'
import { findTraiSo } from '../domain/bao-cao/check/check-loi-van'
import type { DongSoLieu } from '../domain/bao-cao/chi-tieu/chi-tieu'
import { today } from '../language/date'
import { type BaoCaoDaTinh, computeBaoCao } from '../domain/bao-cao/compute-bao-cao'
import { linesOfHan } from '../domain/bao-cao/ky/han-gui'
import { MAU_THUONG, mucCanOf } from '../domain/bao-cao/de-cuong'
import { nameLine } from '../language/text'
import { type Finding, InputError } from '../problem'
import { widthOfText } from '../office/times'
import type { Template } from '../template/fill'
import { noteOldForm } from '../workspace/forms'
import { type BaoCaoDaDoc, readBaoCao } from '../workspace/read-bao-cao'
import type { OwnText, TemplateOptions } from '../workspace/read-templates'
import {
  type Generated,
  generateDocument,
  type GenerateOptions,
  type Reader,
  type ReadOptions,
  type Ready,
  templatesFor,
  withAgencies,
} from './document/document-job'
import { chuaSuaIn, noteChuaSua } from './loi-van/chua-sua'
import { openLoiVanWord, type WordOpened } from './loi-van/read-loi-van-word'

/**
 * A report: read, then composed with its annexes, then its words looked at. One that is to be issued lacks no
 * figure, and nothing in its words is left to be looked at.
 */
export const readBaoCaoJob: Reader = (file, options) => {
  const { homNay = today() } = options
  const read = readBaoCao(file, homNay)
  const word = openLoiVanWord(file, { data: read.file, hoSo: read.hoSo })
  const makeReady = () => composeAndCheck(file, { ...options, homNay }, { ...read, word })
  return word ? word.inWord(makeReady) : makeReady()
}

type Read = BaoCaoDaDoc & { readonly word: WordOpened | undefined }

function composeAndCheck(
  file: string,
  options: ReadOptions & { readonly homNay: string },
  read: Read,
): Ready {
  const { hoSo, findings, thieu, soThieu, soTinh, file: data, word } = read
  const { templates, own } = templatesFor(file, options, templateOptionsOf(read))
  const tinh = computeBaoCao(hoSo)
  const named = withAgencies(hoSo, hoSo.baoCao.coQuan, options)
  const composed = composeBaoCao({ hoSo: named, tinh }, templates, {
    ...options,
    ...(word ? { bang: word.loiVan().bang } : {}),
    ...(options.bieuDo ? { measure: (text, size) => widthOfText(text, size, 'regular') } : {}),
  })
  const said = [
    ...checkReport({
      file,
      hoSo,
      composed,
      own,
      soTinh,
      word,
      mucCan: mucCanOf(hoSo.deCuong),
      locate: data.locate,
    }),
    ...noteChuaSua(
      word ? word.loiVan().muc : chuaSuaIn(textsOf(own), () => outlineOf(hoSo, templates)),
      composed.duThao,
    ),
  ]
  const stops = [...(composed.duThao ? [] : thieu), ...said.filter(({ severity }) => severity === 'error')]
  if (stops.length) throw new InputError(stops)
  const nothingToDraw = options.bieuDo && !hoSo.tienDo ? [noteNoCharts(file)] : []
  const contradicted = Object.values(templates).flatMap((each) => contradictionsIn(each, tinh.soLieu))
  const besideProse = word?.loiVan().findings ?? []
  return {
    composed,
    findings: [
      ...noteOldForm(data),
      ...findings,
      ...(composed.duThao ? soThieu : []),
      ...besideProse,
      ...said,
      ...nothingToDraw,
      ...contradicted,
    ],
    hanGui: linesOfHan(hoSo.ky, options.homNay),
    so: soDaGhi(hoSo, tinh),
    chapNhan: acceptedIn(hoSo.baoCao),
    daKiemTra: [
      'không thiếu số liệu, không thiếu tiến độ nhiệm vụ; các số có quan hệ với nhau khớp nhau',
      'lời văn không còn chữ của năm khác, nơi khác; không có mục bỏ trống',
    ],
    ...(hoSo.kyTruoc ? { findDiemMoi: () => diemMoiOf(hoSo, tinh) } : {}),
  }
}

function diemMoiOf({ kyTruoc }: HoSoBaoCao, tinh: BaoCaoDaTinh): DiemMoi | undefined {
  return (
    kyTruoc && {
      soVoi: `báo cáo ${nameOfKy(kyTruoc.ky).dai.toLocaleLowerCase('vi')}`,
      dong: listSoDoi(tinh),
      canXem: [],
    }
  )
}

function templateOptionsOf({ hoSo, word }: Read): Omit<TemplateOptions, 'mau'> {
  const codes = new Set(
    [hoSo.danhMuc, ...(hoSo.danhMucKhac ?? [])].flatMap((each) => each?.chiTieu ?? []).map(({ ma }) => ma),
  )
  return {
    known: (id) => hoSo.vanBan.has(id),
    knownChiTieu: (ma) => codes.has(ma),
    goc: hoSo.deCuong?.mau ?? MAU_THUONG,
    ...(word ? { loiVan: word.read } : {}),
  }
}

/** The files of prose among what an office wrote itself. */
const textsOf = (own: readonly OwnText[]): OwnText[] => own.filter(({ file }) => /\.txt$/iu.test(file))

const acceptedIn = ({ chapNhan = [], boMuc = [] }: BaoCao): string[] => [
  ...chapNhan.map(({ o, chu, lyDo }) => `${o}: "${chu}": ${lyDo}`),
  ...boMuc.map(({ loiVan, lyDo }) => `không có mục ${loiVan}: ${lyDo}`),
]

/** Numbers of an office's prose that are not those of its annex. */
function contradictionsIn({ file, source }: Template, soLieu: readonly DongSoLieu[]): Finding[] {
  if (!/\.(?:txt|docx)$/iu.test(file)) return []
  return source.split('\n').flatMap((line, at) =>
    findTraiSo(line, soLieu).map(({ at: column, message, hint }) => ({
      severity: 'notice',
      place: { file, line: at + 1, column: column + 1, ...nameLine(line, 1) },
      message,
      hint,
    })),
  )
}

const noteNoCharts = (file: string): Finding => ({
  severity: 'notice',
  place: { file, line: 1, column: 1 },
  message: 'không có tiến độ nhiệm vụ để vẽ biểu đồ',
  hint: 'thêm "keHoach" và "tienDo"',
})

/** A periodic report with its annexes, as Word and PDF. Throws as `generateDocument` does. */
export const generateBaoCao = (file: string, options: GenerateOptions): Promise<Generated> =>
  generateDocument({ slug: 'bao-cao', read: readBaoCaoJob }, file, options)
