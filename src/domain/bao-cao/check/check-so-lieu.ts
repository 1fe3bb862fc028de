import { shortDate } from '../../../language/date'
import { formatNumber } from '../../../language/number'
import { type ChiTieu, type DanhMuc, type DongSoLieu, selectRows } from '../chi-tieu/chi-tieu'
import { computeSoLieu } from '../chi-tieu/compute-so-lieu'
import { formatSo } from '../chi-tieu/format-so-lieu'
import { readGiven, type SoDaDoc } from '../chi-tieu/read-so'
import { noteOn, type SoLieu } from '../chi-tieu/so-lieu'
import { selectComparable } from '../compare-ky'
import { isCountable, type HoSoBaoCao, type KySoLieu } from '../ho-so'
import { findNgoaiBieu } from '../ngoai-bieu'
import { note, type Problem, wrong } from '../../problems'

/** From this many times on, a figure has probably a digit too many or too few. */
const JUMP = 10

/**
 * What is wrong with each figure by itself: unknown rows, computed rows that were typed, what is no number, notes
 * that end nowhere.
 */
export function* checkSoLieu(hoSo: HoSoBaoCao): Generator<Problem> {
  const { soLieu, danhMuc, ky } = hoSo
  if (!soLieu || !danhMuc) return
  const rows = selectRows(danhMuc, ky)
  const outside = findNgoaiBieu(hoSo)
  const seen = new Set([...rows.map(({ ma }) => ma), ...outside.flatMap(({ ma }) => Array.from(ma))])
  for (const ma of Object.keys(soLieu.soLieu)) if (!seen.has(ma)) yield* explainNoRow(ma, hoSo)
  yield* checkRows(rows, hoSo)
  for (const row of rows) yield* checkNote(row.ma, soLieu, danhMuc)
  for (const other of outside) yield* checkRows(other.rows, hoSo, other.ma)
  yield* noteOutside(
    outside.flatMap(({ ma }) => Array.from(ma)),
    danhMuc,
  )
  yield* checkNothing(hoSo)
  yield* checkJumps(hoSo)
}

/** The figures given for rows of one catalogue, or for some of them. */
function* checkRows(
  rows: readonly ChiTieu[],
  hoSo: HoSoBaoCao,
  only?: ReadonlySet<string>,
): Generator<Problem> {
  const known = new Map(
    computeSoLieu(rows, hoSo.soLieu, undefined).flatMap(({ chiTieu, giaTri }) =>
      giaTri.loai === 'so' ? [[chiTieu.ma, giaTri.so] as const] : [],
    ),
  )
  for (const row of rows)
    if (only?.has(row.ma) ?? true)
      yield* checkGiven(row, readGiven(row, hoSo.soLieu).so, isComputed(row, hoSo, known))
}

/** No annex of ours has this row, or it was in force on another day. */
function* explainNoRow(ma: string, { danhMuc, danhMucKhac = [], ky }: HoSoBaoCao): Generator<Problem> {
  const path = ['soLieu', ma]
  const row = [danhMuc, ...danhMucKhac].flatMap((each) => each?.chiTieu ?? []).find((each) => each.ma === ma)
  yield row
    ? wrong(path, `chỉ tiêu "${row.ten}" không còn hiệu lực vào ngày ${shortDate(ky.den)}`, 'bỏ số liệu này')
    : {
        ...wrong(path, `không có chỉ tiêu "${ma}"`, 'xem mã các chỉ tiêu trong chi-tieu.yaml'),
        messageOnPage: `tệp số liệu có dòng lạ "${ma}", biểu của báo cáo không có dòng này`,
        hintOnPage: 'tệp đã được sửa ở ngoài trang này: nhờ người đã sửa bỏ dòng ấy',
      }
}

/** Said once for all of them. */
function* noteOutside(outside: readonly string[], { ten = 'chi-tieu.yaml' }: DanhMuc): Generator<Problem> {
  if (outside.length)
    yield {
      ...note(
        ['soLieu', outside[0] ?? ''],
        `${outside.length} số liệu không có trong biểu đang áp dụng (${ten}): không in trong phụ lục, lời văn vẫn dùng được: ${outside.join(', ')}`,
        'bỏ những số liệu không dùng đến',
        'không phải làm gì',
      ),
      messageOnPage: `${outside.length} số liệu không có trong biểu đang áp dụng (${ten}): không in trong phụ lục, lời văn vẫn dùng được`,
    }
}

/** A note that speaks of several rows ends at one further down in the same table. */
function* checkNote(ma: string, soLieu: SoLieu, { chiTieu }: DanhMuc): Generator<Problem> {
  const den = noteOn(soLieu, ma)?.den
  if (den === undefined) return
  const first = chiTieu.findIndex((row) => row.ma === ma)
  const last = chiTieu.findIndex((row) => row.ma === den)
  if (last <= first || chiTieu[last]?.bieu !== chiTieu[first]?.bieu)
    yield wrong(
      ['soLieu', ma, 'ghiChu', 'den'],
      `"${den}" không phải là dòng ở dưới dòng này trong cùng một biểu`,
      'ghi mã của dòng cuối cùng dùng chung ghi chú',
    )
}

/** What cannot be read in the figures of another period, with which these are compared. */
export function* checkSoLieuKhac(hoSo: HoSoBaoCao, other: KySoLieu | undefined): Generator<Problem> {
  const danhMuc = other?.danhMuc ?? hoSo.danhMuc
  if (!danhMuc || !other) return
  for (const row of selectRows(danhMuc, other.ky)) yield* checkReadable(row, readGiven(row, other.soLieu).so)
}

function* checkReadable({ ma }: ChiTieu, so: SoDaDoc): Generator<Problem> {
  if (so.loai === 'loi') yield wrong(['soLieu', ma], so.message, so.hint, so.hintOnPage)
}

/** A heading, a count of the plan's tasks, a rate of which both parts are known, but for nothing of nothing. */
const isComputed = (
  { loai, tuSo = '', mauSo = '' }: ChiTieu,
  hoSo: HoSoBaoCao,
  known: ReadonlyMap<string, number>,
): boolean =>
  loai === 'nhom' ||
  (loai === 'dem' && isCountable(hoSo)) ||
  (loai === 'ty-le' && known.has(tuSo) && (known.get(mauSo) ?? 0) !== 0)

function* checkGiven(row: ChiTieu, so: SoDaDoc, computed: boolean): Generator<Problem> {
  const path = ['soLieu', row.ma]
  if (computed && so.loai !== 'thieu') {
    yield wrong(path, `chỉ tiêu "${row.ten}" do chương trình tính, không nhập`, 'bỏ số liệu này')
    return
  }
  yield* checkReadable(row, so)
  if (row.loai === 'ma' && so.loai === 'so' && !Object.hasOwn(row.giaTri ?? {}, String(so.so)))
    yield wrong(
      path,
      `chỉ tiêu "${row.ten}" không có mã ${formatNumber(so.so)}`,
      `các mã: ${Object.entries(row.giaTri ?? {})
        .map(([code, means]) => `${code} (${means})`)
        .join(', ')}`,
    )
}

/** A rate of nothing is a question: it was printed as 0 in one row of a real report, as 100 in another. */
function* checkNothing(hoSo: HoSoBaoCao): Generator<Problem> {
  for (const { ma, ten } of findKhongTrenKhong(hoSo))
    yield note(
      ['soLieu', ma],
      `"${ten}" là 0 trên 0, bản dự thảo in "-"`,
      `ghi ${ma}: "-", hoặc số và lý do: ${ma}: { so: 100, lyDo: "…" }`,
      'ghi "-", hoặc ghi số và vì sao ở cột Lý do',
    )
}

function* checkJumps(hoSo: HoSoBaoCao): Generator<Problem> {
  const others = [
    ['kỳ trước', hoSo.kyTruoc],
    ['cùng kỳ năm trước', hoSo.cungKy],
  ] as const
  for (const [name, other] of others)
    for (const { chiTieu: row, giaTri } of selectComparable(hoSo, other)) {
      const now = readGiven(row, hoSo.soLieu).so
      if (row.loai === 'ma' || giaTri.loai !== 'so' || now.loai !== 'so') continue
      if (giaTri.so <= 0 || now.so <= 0) continue
      const ratio = Math.max(now.so / giaTri.so, giaTri.so / now.so)
      if (ratio >= JUMP)
        yield note(
          ['soLieu', row.ma],
          `"${row.ten}" là ${formatSo(row, now.so)}, ${name} là ${formatSo(row, giaTri.so)}: chênh ${formatNumber(Math.round(ratio))} lần`,
          'xem lại có thừa hay thiếu chữ số',
        )
    }
}

/** Every row in force; where the tasks can be counted, how many they are does not matter here. */
function figuresOf(hoSo: HoSoBaoCao): DongSoLieu[] {
  const dem = isCountable(hoSo) ? { 'nhiem-vu': 1, 'hoan-thanh': 1, 'qua-han': 1 } : undefined
  return hoSo.danhMuc ? computeSoLieu(selectRows(hoSo.danhMuc, hoSo.ky), hoSo.soLieu, dem) : []
}

/**
 * Figures that nobody has given yet: printed as "…" in a draft, a fault of a document that is to be issued.
 */
export const findMissingSoLieu = (hoSo: HoSoBaoCao): ChiTieu[] =>
  figuresOf(hoSo)
    .filter(({ chiTieu, giaTri }) => giaTri.loai === 'thieu' && !isMadeOfParts(chiTieu))
    .map(({ chiTieu }) => chiTieu)

/** A rate or a total of other rows: what it lacks is missing there. */
const isMadeOfParts = ({ loai, tuSo }: ChiTieu): boolean =>
  loai === 'tong' || (loai === 'ty-le' && tuSo !== undefined)

/** Rates of nothing of which nobody has said what they are. */
export const findKhongTrenKhong = (hoSo: HoSoBaoCao): ChiTieu[] =>
  figuresOf(hoSo)
    .filter(({ chiTieu, giaTri }) => chiTieu.loai === 'ty-le' && giaTri.loai === 'khong-co')
    .map(({ chiTieu }) => chiTieu)
