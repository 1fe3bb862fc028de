import { keHoachFile } from '../domain/ke-hoach'
import { type Place, UserError } from '../problem'
import { boBanSao } from './ban-sao'
import { refuseBangMaCu } from './bang-ma'
import { dauChuKy, docChuKy } from './chu-ky'
import { type DauVanBan, docDau } from './dau-van-ban'
import { donDep } from './don-dep'
import { type GhiChu, LOAI_GHI_CHU, moSo, type So } from './ghi-chu'
import { lapTuDien, type TuDien } from './ha-chu'
import { cachViet, docKemTheo, type KemTheoNhap, laKemTheo } from './kem-theo'
import { coGiaTri, type KeHoachNhap, type KetQuaNhap } from './ket-qua'
import { kiemDu } from './kiem-du'
import { soatNhanDang } from './loi-nhan-dang'
import { chuCua, type Doan, type Nguon } from './nguon'
import { docNhiemVu } from './nhiem-vu'
import { beRongDong, boSoTrang, noiDongCat } from './noi-dong'
import { chiaPhan, ghepNgoac, type PhanDoan, tachTenLoai } from './phan-doan'
import { docPhuLuc } from './phu-luc'
import { docQuyetDinh, ghepTieuDe } from './quyet-dinh'
import { type SoDangKy, timCoQuan } from './so-dang-ky'
import type { SoNgay } from './so-ngay'
import { docThan, laMuc } from './than-ke-hoach'

type Context = { readonly dien: TuDien; readonly dangKy: SoDangKy; readonly so: So; readonly tep: string }

/** A plan of a thousand tasks has two hundred paragraphs beside its table. */
const MOST = 50_000

/**
 * From what a reader found to a plan:
 *   clean      texts       -> texts without remnants, each copy once
 *   cut        lines       -> head, decision, plan, annex, tables
 *   recognise  each part   -> its fields
 *   prove      data, notes -> every word of the source is there
 * Throws UserError for a document that is no plan.
 */
export function nhapKeHoach(
  nguon: Nguon,
  dangKy: SoDangKy,
  { suaOcr }: { readonly suaOcr: boolean },
): KetQuaNhap {
  if (nguon.khoi.length > MOST)
    throw new UserError(`${nguon.tep}: quá dài (${nguon.khoi.length} đoạn)`, {
      hint: 'chia nhỏ rồi nhập từng phần',
    })
  refuseBangMaCu(nguon.khoi, nguon.tep)
  const so = moSo()
  for (const { loai, noi, loi, ...more } of nguon.ghiChu ?? []) so.ghi(loai, noi, loi, more)
  const clean = donDep(nguon, so)
  const khoi = ghepNgoac(
    boSoTrang(boBanSao(tachTenLoai(soatNhanDang(clean, so, { sua: suaOcr }).khoi, so), so), so),
  )
  const parts = chiaPhan(khoi, nguon)
  for (const ten of parts.tenLoai) so.tuViet(ten)
  const keHoach = docPhan(parts, {
    dien: lapTuDien(chuCua(khoi).map(({ chu }) => chu)),
    dangKy,
    so,
    tep: nguon.tep,
  })
  ghiPhuLucLac(parts.lac, so)
  for (const { chu, noi } of parts.le)
    so.ghi('khong-xep-duoc', noi, `ở ${noi.where ?? ''}`, { nguyenVan: chu })
  const lost = kiemDu(clean.khoi, keHoach, so.daGhi())
  const { ghiChu, tuViet } = so.daGhi()
  return {
    keHoach,
    baoCao: sapXep([...ghiChu, ...lost, ...conThieu(keHoach, nguon.tep), ...chuTuViet(tuViet, nguon.tep)]),
  }
}

/** So many lines are read one by one; of more, a stretch is a note. */
const LINE_BY_LINE = 40
const STRETCH = 20

function ghiPhuLucLac(lines: readonly Doan[], so: So): void {
  const size = lines.length > LINE_BY_LINE ? STRETCH : 1
  for (let at = 0; at < lines.length; at += size) {
    const [first, last] = [lines[at], lines.slice(at, at + size).at(-1)]
    const to = last && first && last !== first ? ` (đến ${last.noi.where ?? `dòng ${last.noi.line}`})` : ''
    if (first)
      so.ghi('khong-xep-duoc', first.noi, `phụ lục mà không đọc được bảng nhiệm vụ${to}`, {
        nguyenVan: lines
          .slice(at, at + size)
          .map(({ chu }) => chu)
          .join(' | '),
      })
  }
}

const start = (tep: string): Place => ({ file: tep, line: 1, column: 1, where: 'cả văn bản' })
const sapXep = (notes: readonly GhiChu[]): GhiChu[] =>
  LOAI_GHI_CHU.flatMap((loai) => notes.filter((note) => note.loai === loai))

/** One note for all the words that the program prints by itself. */
function chuTuViet(words: readonly string[], tep: string): GhiChu[] {
  const nguyenVan = words.filter(Boolean).join(' | ')
  return nguyenVan
    ? [{ loai: 'sua', noi: start(tep), loi: 'chương trình tự viết khi in, không ghi vào dữ liệu', nguyenVan }]
    : []
}

/** In words, what a clerk most often has to fill in. */
const NGHIA: Readonly<Record<string, string>> = {
  coQuan: 'mã cơ quan trong co-quan.yaml',
  nam: 'năm của kế hoạch',
  banHanh: 'số, ngày, nơi nhận, người ký',
  'banHanh.diaDanh': 'địa danh',
  'banHanh.kyHieu': 'ký hiệu, ví dụ QĐ-UBND',
  'banHanh.noiNhan': 'nơi nhận',
  'banHanh.nguoiKy': 'chức vụ, họ tên người ký',
  'banHanh.nguoiKy.chucVu': 'chức vụ người ký',
  trichYeu: 'tên kế hoạch',
  'phuLuc.ten': 'tên phụ lục',
  'phuLuc.kemTheo': 'phụ lục kèm theo kế hoạch hay quyết định',
}

/** What the schema needs and the source does not tell; nothing is made up for it. */
function conThieu(keHoach: KeHoachNhap, tep: string): GhiChu[] {
  const issues = keHoachFile.safeParse(keHoach).error?.issues ?? []
  const missing = issues.flatMap((issue) =>
    issue.code === 'invalid_union'
      ? []
      : [
          issue.path
            .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`))
            .join('')
            .replace(/^\./u, ''),
        ],
  )
  return Array.from(new Set(missing), (path) => ({
    loai: 'thieu',
    noi: start(tep),
    loi: `chưa có hoặc chưa đúng: ${path}${NGHIA[path] ? ` (${NGHIA[path]})` : ''}`,
  }))
}

function docPhan(parts: PhanDoan, context: Context): KeHoachNhap {
  const { so } = context
  const dau = docDau(parts.dau, so)
  const width = beRongDong([...(parts.quyetDinh ?? []), ...parts.keHoach])
  const { cot, linhVuc } = docNhiemVu(parts.bang, so)
  const annex = docPhuLuc(parts.phuLuc, { cot, bang: parts.bang, so })
  const plan = docKeHoach(
    noiDongCat(parts.keHoach, width, so),
    noiDongCat(sauBang(parts.sau, so), width, so),
    { rieng: parts.quyetDinh === undefined, ...context },
  )
  const lines = [plan.kemTheo, annex.kemTheo].filter((each) => each !== undefined)
  const decision = parts.quyetDinh && docQuyetDinh(noiDongCat(parts.quyetDinh, width, so), context)
  const issued = {
    ...soNgay(dau, lines, so),
    ...decision?.value,
    ...docChuKy(decision?.conLai ?? plan.conLai, { dau, ...context }),
  }
  const coQuan = coQuanCua(
    [...lines.flatMap((each) => each.coQuan ?? []), decision?.value.thamQuyen ?? ''],
    dau,
    context,
  )
  const own = lines[0] && cachViet(lines[0], context.dangKy)
  if (parts.quyetDinh)
    for (const { chu, noi } of plan.conLai)
      so.ghi('khong-xep-duoc', noi, 'sau lời văn của kế hoạch', { nguyenVan: chu })
  return coGiaTri<KeHoachNhap>({
    coQuan,
    nam: namCua([plan.trichYeu, decision?.value.trichYeu]),
    banHanh: Object.keys(issued).length
      ? { loai: decision ? 'quyet-dinh' : 'ke-hoach', ...issued }
      : undefined,
    trichYeu: plan.trichYeu,
    kemTheo: own,
    ...plan.than,
    phuLuc: linhVuc.length || parts.phuLuc.length ? annex.value : undefined,
    linhVuc,
  })
}

/**
 * After a table in the middle of the text: the next part, or the recipients. Other lines there are of the
 * table and have no place.
 */
function sauBang(lines: readonly Doan[], so: So): readonly Doan[] {
  const part = lines.findIndex(({ chu }) => laMuc(chu))
  const start = Math.min(part < 0 ? lines.length : part, dauChuKy(lines))
  for (const { chu, noi } of lines.slice(0, start))
    so.ghi('khong-xep-duoc', noi, 'dòng sau bảng nhiệm vụ', { nguyenVan: chu })
  return lines.slice(start)
}

type KeHoachPhan = {
  readonly trichYeu: string | undefined
  readonly kemTheo?: KemTheoNhap
  readonly than: ReturnType<typeof docThan>
  readonly conLai: readonly Doan[]
}

/**
 * The title, the line in brackets, the text; `conLai`: recipients and signature, which a plan without a
 * decision has.
 */
function docKeHoach(
  lines: readonly Doan[],
  sau: readonly Doan[],
  { rieng, dien, so }: Context & { readonly rieng: boolean },
): KeHoachPhan {
  const title = dauCua(lines)
  const [next] = lines.slice(title.length)
  const kemTheo = next && docKemTheo(next)
  const body = [...lines.slice(title.length + (kemTheo ? 1 : 0)), ...sau]
  const end = rieng ? dauChuKy(body) : body.length
  return {
    trichYeu: ghepTieuDe(title, dien, so),
    ...(kemTheo ? { kemTheo } : {}),
    than: docThan(body.slice(0, end), so),
    conLai: body.slice(end),
  }
}

/** The lines before the text: the title. */
function dauCua(lines: readonly Doan[]): readonly Doan[] {
  const end = lines.findIndex(({ chu }) => !laTieuDe(chu))
  return end < 0 ? lines : lines.slice(0, end)
}

const laTieuDe = (chu: string): boolean =>
  !laKemTheo(chu) && !/[.;:]$|^[IVX]+\s*[.)]\s|^\d+[.)]\s|^[-–(]/u.test(chu) && chu.length < 250

const namCua = (titles: readonly (string | undefined)[]): number | undefined => {
  const year = titles
    .map((title) => /năm\s+(\d{4})/iu.exec(title ?? '')?.[1])
    .find((each) => each !== undefined)
  return year === undefined ? undefined : Number(year)
}

/** Number, symbol and day from the head; where that is lost, from the lines that name the decision. */
function soNgay({ so, kyHieu, ngay, diaDanh }: SoNgay, lines: readonly KemTheoNhap[], notes: So): SoNgay {
  const cited = lines.filter((each) => each.kyHieu !== undefined)
  for (const { dong } of lines) notes.tuViet(dong.chu)
  const numbers = cited.flatMap((each) => each.so ?? [])
  const longest = [...numbers].sort((one, other) => String(other).length - String(one).length)[0]
  const [first] = cited
  if (first && so === undefined)
    notes.ghi('doan', first.dong.noi, `phần đầu văn bản không có số, ngày: lấy từ dòng "(Kèm theo …)"`)
  if (first && new Set([...numbers, ...(so === undefined ? [] : [so])]).size > 1)
    notes.ghi(
      'doan',
      first.dong.noi,
      `các dòng "(Kèm theo …)" ghi số khác nhau (${numbers.join(', ')}): lấy ${so ?? longest ?? ''}`,
    )
  return coGiaTri<SoNgay>({
    so: so ?? longest,
    kyHieu: kyHieu ?? first?.kyHieu,
    ngay: ngay ?? first?.ngay,
    diaDanh,
  })
}

/** The id of the agency by its name at the head, in the line in brackets, or as the authority. */
function coQuanCua(
  names: readonly string[],
  { tenCoQuan }: DauVanBan,
  { dangKy, so, tep }: Context,
): string | undefined {
  const head = tenCoQuan.map(({ chu }) => chu)
  const ids =
    [head.join(' '), head.slice(0, 2).join(' '), head.slice(1).join(' '), ...names]
      .map((name) => timCoQuan(name, dangKy))
      .find(({ length }) => length > 0) ?? []
  const [id, ...others] = ids
  if (id === undefined) {
    for (const { chu, noi } of tenCoQuan)
      so.ghi('khong-xep-duoc', noi, 'tên cơ quan không có trong co-quan.yaml', { nguyenVan: chu })
    return undefined
  }
  for (const { chu } of tenCoQuan) so.tuViet(chu)
  if (others.length)
    so.ghi('doan', start(tep), `tên cơ quan hợp với nhiều mã: lấy ${id}, bỏ ${others.join(', ')}`)
  return id
}
