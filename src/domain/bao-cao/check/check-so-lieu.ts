import { shortDate } from '../../../language/date'
import { formatNumber } from '../../../language/number'
import { type ChiTieu, type DongSoLieu, selectRows } from '../chi-tieu/chi-tieu'
import { computeSoLieu } from '../chi-tieu/compute-so-lieu'
import { formatSo } from '../chi-tieu/format-so-lieu'
import { readGiven, type SoDaDoc } from '../chi-tieu/read-so'
import { selectComparable } from '../compare-ky'
import { isCountable, type HoSoBaoCao, type KySoLieu } from '../ho-so'
import { note, type Problem, wrong } from '../../problems'

/** From this many times on, a figure has probably a digit too many or too few. */
const JUMP = 10

/** What is wrong with each figure by itself: unknown rows, computed rows that were typed, what is no number. */
export function* checkSoLieu(hoSo: HoSoBaoCao): Generator<Problem> {
  const { soLieu, danhMuc, ky } = hoSo
  if (!soLieu || !danhMuc) return
  const current = new Map(selectRows(danhMuc, ky).map((row) => [row.ma, row]))
  const rows = new Map([...danhMuc.chiTieu.map((row) => [row.ma, row] as const), ...current])
  const known = new Map(
    computeSoLieu(Array.from(current.values()), soLieu, undefined).flatMap(({ chiTieu, giaTri }) =>
      giaTri.loai === 'so' ? [[chiTieu.ma, giaTri.so] as const] : [],
    ),
  )
  for (const ma of Object.keys(soLieu.soLieu)) {
    const path = ['soLieu', ma]
    const row = rows.get(ma)
    if (!row) yield wrong(path, `không có chỉ tiêu "${ma}"`, 'xem mã các chỉ tiêu trong chi-tieu.yaml')
    else if (!current.has(ma))
      yield wrong(
        path,
        `chỉ tiêu "${row.ten}" không còn hiệu lực vào ngày ${shortDate(ky.den)}`,
        'bỏ số liệu này',
      )
    else yield* checkGiven(row, readGiven(row, soLieu).so, isComputed(row, hoSo, known))
  }
  yield* checkNothing(hoSo)
  yield* checkJumps(hoSo)
}

/** What cannot be read in the figures of another period, with which these are compared. */
export function* checkSoLieuKhac(hoSo: HoSoBaoCao, other: KySoLieu | undefined): Generator<Problem> {
  const danhMuc = other?.danhMuc ?? hoSo.danhMuc
  if (!danhMuc || !other) return
  for (const row of selectRows(danhMuc, other.ky)) yield* checkReadable(row, readGiven(row, other.soLieu).so)
}

function* checkReadable({ ma }: ChiTieu, so: SoDaDoc): Generator<Problem> {
  if (so.loai === 'loi') yield wrong(['soLieu', ma], so.message, so.hint)
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
  if (computed && so.loai !== 'thieu')
    return yield wrong(path, `chỉ tiêu "${row.ten}" do chương trình tính, không nhập`, 'bỏ số liệu này')
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
