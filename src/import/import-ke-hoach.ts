import { toPlain } from '../domain/ke-hoach/loi-van'
import type { HangTong } from '../domain/ke-hoach/hang-tong'
import type { Place } from '../problem'
import { dropCopies } from './recognise/drop-copies'
import { convertOldEncodings } from './read/old-encodings'
import { refuseMany } from './read/refuse-long'
import { readChuKy } from './recognise/read-chu-ky'
import { type DauVanBan, readHead } from './recognise/read-head'
import { cleanSource } from './recognise/clean-text'
import { type GhiChu, LOAI_GHI_CHU, openSo, readWithNotes, type So } from './source/ghi-chu'
import { buildTuDien, type TuDien } from './source/small-letters'
import { wordingOf, readKemTheo, type KemTheoNhap, isKemTheo } from './recognise/read-kem-theo'
import { type GocNhap, withValues, type KeHoachNhap, type KetQuaNhap } from './source/ket-qua'
import { findMissing } from './prove/find-missing'
import { proveNothingLost } from './prove/nothing-lost'
import { proveLooks } from './prove/prove-looks'
import { noteBeside, noteStrayPhuLuc } from './recognise/note-left'
import { putMarks } from './recognise/put-marks'
import { nameDecision } from './recognise/name-decision'
import { mendOcr } from './recognise/mend-ocr'
import { doan, textsOf, type Doan, type Nguon } from './source/nguon'
import { numberParts } from './recognise/number-parts'
import { readNam } from './recognise/read-nam'
import { readNhiemVu } from './recognise/read-nhiem-vu'
import { lineWidthOf, dropPageNumbers, joinCutLines } from './recognise/join-lines'
import { splitParts, joinBrackets, type PhanDoan, splitTenLoai } from './recognise/split-parts'
import { flattenTables } from './recognise/find-tables'
import { readBang } from './recognise/read-bang'
import { readPhuLucKhac } from './recognise/read-phu-luc-khac'
import { readPhuLuc } from './recognise/read-phu-luc'
import { takeRemarks } from './recognise/read-hang-tong'
import { readQuyetDinh, joinTitle } from './recognise/read-quyet-dinh'
import { type SoDangKy, findCoQuan } from './recognise/find-co-quan'
import { chooseSoNgay, namOf } from './recognise/choose-so-ngay'
import { readBody } from './recognise/read-body'
import { isMuc, findChuKy } from './source/signs'

type Context = { readonly dien: TuDien; readonly dangKy: SoDangKy; readonly so: So; readonly tep: string }

/**
 * From what a reader found to a plan:
 *   clean      texts       -> texts without remnants, each copy once
 *   cut        lines       -> head, decision, plan, annex, tables
 *   recognise  each part   -> its fields
 *   prove      data, notes -> each value looks like its kind, every word of the source is there
 * Throws UserError for a document that is no plan. With the data, what they were read from.
 */
export function recogniseKeHoach(
  given: Nguon,
  dangKy: SoDangKy,
  { suaOcr }: { readonly suaOcr: boolean },
): KetQuaNhap & { readonly goc: GocNhap } {
  refuseMany(given.khoi, given.tep)
  const nguon = convertOldEncodings(given)
  const so = openSo()
  for (const { loai, noi, loi, ...more } of nguon.ghiChu ?? []) so.ghi(loai, noi, loi, more)
  const clean = cleanSource(nguon, so)
  const khoi = numberParts(
    joinBrackets(
      dropPageNumbers(dropCopies(splitTenLoai(mendOcr(clean, so, { sua: suaOcr }).khoi, so), so), so),
    ),
    so,
  )
  const parts = readWithNotes(() => splitParts(khoi, nguon), nguon.ghiChu)
  for (const ten of parts.tenLoai) so.tuViet(ten)
  const { plan, stray } = readWhole(parts, {
    dien: buildTuDien(textsOf(khoi).map(({ chu }) => chu)),
    dangKy,
    so,
    tep: nguon.tep,
  })
  const keHoach = proveLooks(plan, { khoi, noi: startOf(nguon.tep), so })
  const marked = putMarks(keHoach, nguon.nhan ?? [])
  noteStrayPhuLuc(stray, so)
  noteBeside(parts.le, marked, so)
  const lost = proveNothingLost([...clean.khoi, ...wordsLeftBy(nguon)], toPlain(marked.keHoach), so.daGhi())
  const { ghiChu, tuViet, bang } = so.daGhi()
  return {
    goc: { nguon, khoi, bang },
    keHoach: marked.keHoach,
    baoCao: sortNotes([
      ...ghiChu,
      ...lost,
      ...findMissing(keHoach, startOf(nguon.tep)),
      ...noteOwnWords(tuViet, nguon.tep),
    ]),
  }
}

/** Words that the reader left out, and named, are words of the source: they stand for no others of it. */
const wordsLeftBy = ({ ghiChu = [] }: Nguon): Doan[] =>
  ghiChu.flatMap(({ nguyenVan, noi }) => (nguyenVan === undefined ? [] : [doan(nguyenVan, noi)]))

const startOf = (tep: string): Place => ({ file: tep, line: 1, column: 1, where: 'cả văn bản' })
const sortNotes = (notes: readonly GhiChu[]): GhiChu[] =>
  LOAI_GHI_CHU.flatMap((loai) => notes.filter((note) => note.loai === loai))

/** One note for all the words that the program prints by itself. */
function noteOwnWords(words: readonly string[], tep: string): GhiChu[] {
  const nguyenVan = words.filter(Boolean).join(' | ')
  return nguyenVan
    ? [
        {
          loai: 'sua',
          noi: startOf(tep),
          loi: 'chương trình tự viết khi in, không ghi vào dữ liệu',
          nguyenVan,
        },
      ]
    : []
}

/** The plan with its other annexes and the tables of its text; what stands in neither is stray. */
function readWhole(
  parts: PhanDoan,
  context: Context,
): { readonly plan: KeHoachNhap; readonly stray: readonly Doan[] } {
  const { so } = context
  const { phuLucKhac, kemTheo, lac } = readPhuLucKhac(parts.lac, { truoc: parts.truoc, so })
  const plan = {
    ...readParts(parts, kemTheo, context),
    ...(phuLucKhac.length ? { phuLucKhac: [...phuLucKhac] } : {}),
  }
  const lines = [...parts.keHoach, ...parts.sau, ...parts.lac]
  const { bang, linhVuc } = readBang(plan, lines, so)
  const tasks = [...(plan.linhVuc ?? []), ...linhVuc]
  const noted = new Set(parts.sau.slice(0, startOfNext(parts.sau)))
  const lost = lines.filter(
    (line) =>
      line.bang &&
      !noted.has(line) &&
      !parts.lac.includes(line) &&
      !(line.chu.slice('::bang '.length) in bang),
  )
  return {
    plan: withValues<KeHoachNhap>({
      ...plan,
      linhVuc: tasks,
      bang: Object.keys(bang).length ? bang : undefined,
    }),
    stray: flattenTables([...lac, ...lost]),
  }
}

/** `khac`: the lines "(Kèm theo …)" of the other annexes. */
function readParts(parts: PhanDoan, khac: readonly KemTheoNhap[], context: Context): KeHoachNhap {
  const { so } = context
  const dau = readHead(parts.dau, so)
  const width = lineWidthOf([...(parts.quyetDinh ?? []), ...parts.keHoach])
  const { cot, linhVuc, tong } = readNhiemVu(parts.bang, so)
  const annex = readPhuLuc(parts.phuLuc, { cot, bang: parts.bang, so })
  const below = readAfterTable(parts.sau, { hangTong: tong.hangTong, so })
  const plan = readKeHoach(joinCutLines(parts.keHoach, width, so), joinCutLines(below.text, width, so), {
    rieng: parts.quyetDinh === undefined,
    ...context,
  })
  const lines = [plan.kemTheo, annex.kemTheo].filter((each) => each !== undefined)
  const decision = parts.quyetDinh && readQuyetDinh(joinCutLines(parts.quyetDinh, width, so), context)
  const tren = decision === undefined ? decisionOf(dau, lines) : undefined
  const soNgay = chooseSoNgay(dau, [...lines, ...khac], so)
  const ten = tren ? nameDecision(soNgay, { ...context, noi: startOf(context.tep) }) : {}
  const issued = {
    ...(tren?.coQuan === undefined ? {} : { thamQuyen: tren.coQuan }),
    ...soNgay,
    ...(ten.quyetDinh === undefined ? {} : { trichYeu: ten.quyetDinh }),
    ...decision?.value,
    ...readChuKy(decision?.conLai ?? plan.conLai, { dau, ...context }),
  }
  const coQuan = coQuanOf(
    [...lines.flatMap((each) => each.coQuan ?? []), decision?.value.thamQuyen ?? ''],
    dau,
    context,
  )
  const own = lines[0] && wordingOf(lines[0], context.dangKy)
  if (parts.quyetDinh)
    for (const { chu, noi } of plan.conLai)
      so.ghi('khong-xep-duoc', noi, 'sau lời văn của kế hoạch', { nguyenVan: chu })
  return withValues<KeHoachNhap>({
    coQuan,
    ...readNam([plan.trichYeu ?? decision?.value.trichYeu ?? annex.value.ten, decision?.value.trichYeu], {
      namBanHanh: namOf(issued),
      noi: startOf(context.tep),
      so,
    }),
    banHanh: Object.keys(issued).length
      ? { loai: decision || tren ? 'quyet-dinh' : 'ke-hoach', ...issued }
      : undefined,
    trichYeu: plan.trichYeu ?? ten.keHoach,
    kemTheo: own,
    ...plan.than,
    phuLuc: linhVuc.length || parts.phuLuc.length ? { ...annex.value, ...tong, ...below.closing } : undefined,
    linhVuc,
  })
}

/** The decision that an annex or a plan names as its own and that the file does not have: number and day are of it. */
function decisionOf({ kyHieu }: DauVanBan, lines: readonly KemTheoNhap[]): KemTheoNhap | undefined {
  const cited = lines.find((each) => each.kyHieu !== undefined)
  return kyHieu === undefined && cited?.to === 'quyet-dinh' ? cited : undefined
}

/**
 * After the table of an annex: the next part, or the recipients. Lines before that are of the table: remarks
 * become its closing rows, others have no place.
 */
function readAfterTable(
  lines: readonly Doan[],
  { hangTong = [], so }: { readonly hangTong?: readonly HangTong[] | undefined; readonly so: So },
): { readonly text: readonly Doan[]; readonly closing: { readonly hangTong?: HangTong[] } } {
  const start = startOfNext(lines)
  const { remarks, others } = takeRemarks(flattenTables(lines.slice(0, start)), so)
  for (const { chu, noi } of others)
    so.ghi('khong-xep-duoc', noi, 'dòng sau bảng nhiệm vụ', { nguyenVan: chu })
  return {
    text: lines.slice(start),
    closing: remarks.length ? { hangTong: [...hangTong, ...remarks] } : {},
  }
}

/** Where the next part begins, or the recipients. */
function startOfNext(lines: readonly Doan[]): number {
  const part = lines.findIndex(({ chu }) => isMuc(chu))
  return Math.min(part < 0 ? lines.length : part, findChuKy(lines))
}

type KeHoachPhan = {
  readonly trichYeu: string | undefined
  readonly kemTheo?: KemTheoNhap
  readonly than: ReturnType<typeof readBody>
  readonly conLai: readonly Doan[]
}

/**
 * The title, the line in brackets, the text; `conLai`: recipients and signature, which a plan without a
 * decision has.
 */
function readKeHoach(
  lines: readonly Doan[],
  sau: readonly Doan[],
  { rieng, dien, so }: Context & { readonly rieng: boolean },
): KeHoachPhan {
  const title = titleLinesOf(lines)
  const [next] = lines.slice(title.length)
  const kemTheo = next && readKemTheo(next)
  const body = [...lines.slice(title.length + (kemTheo ? 1 : 0)), ...sau]
  const end = rieng ? findChuKy(body) : body.length
  return {
    trichYeu: joinTitle(title, dien, so),
    ...(kemTheo ? { kemTheo } : {}),
    than: readBody(body.slice(0, end), so),
    conLai: flattenTables(body.slice(end)),
  }
}

/** The lines before the text: the title. */
function titleLinesOf(lines: readonly Doan[]): readonly Doan[] {
  const end = lines.findIndex(({ chu }, at) => !isTitle(chu, at === 0 ? LONGEST_TITLE : LONGEST_LINE))
  return end < 0 ? lines : lines.slice(0, end)
}

/** Right below "KẾ HOẠCH" stands the title, however long; further lines of it are no paragraphs. */
const LONGEST_TITLE = 600
const LONGEST_LINE = 250

const isTitle = (chu: string, longest: number): boolean =>
  !isKemTheo(chu) && !isMuc(chu) && !/[.;:]$|^\d+[.)]\s|^[-–(]/u.test(chu) && chu.length < longest

/** The id of the agency by its name at the head, in the line in brackets, or as the authority, which may be its chairman. */
function coQuanOf(
  names: readonly string[],
  { tenCoQuan }: DauVanBan,
  { dangKy, so, tep }: Context,
): string | undefined {
  const head = tenCoQuan.map(({ chu }) => chu)
  const ids =
    [head.join(' '), head.slice(0, 2).join(' '), head.slice(1).join(' '), ...names]
      .map((name) => findCoQuan(name.replace(/^Chủ tịch /iu, ''), dangKy))
      .find(({ length }) => length > 0) ?? []
  const [id, ...others] = ids
  if (id === undefined) {
    for (const { chu, noi } of tenCoQuan)
      so.ghi('khong-xep-duoc', noi, 'tên cơ quan không có trong danh bạ đơn vị', { nguyenVan: chu })
    return undefined
  }
  for (const { chu } of tenCoQuan) so.tuViet(chu)
  if (others.length)
    so.ghi('doan', startOf(tep), `tên cơ quan hợp với nhiều mã: lấy ${id}, bỏ ${others.join(', ')}`)
  return id
}
