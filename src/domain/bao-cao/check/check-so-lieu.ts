import { shortDate } from '../../../language/date'
import { formatNumber } from '../../../language/number'
import {
  type ChiTieu,
  computeSoLieu,
  type DanhMuc,
  type DongSoLieu,
  type GiaTri,
  selectInForce,
} from '../chi-tieu/chi-tieu'
import { type Given, givenOf, KHONG_RO, noteOn, type SoLieu } from '../chi-tieu/so-lieu'
import { isCountable, type HoSoBaoCao, rowsOutside } from '../ho-so'
import { note, type Problem, wrong } from '../../problems'

/** From this many times on, a figure has probably a digit too many or too few. */
const JUMP = 10

/**
 * What is wrong with the figures: unknown rows, computed rows that were typed, parts that do not add up,
 * jumps.
 */
export function* checkSoLieu(hoSo: HoSoBaoCao): Generator<Problem> {
  const { soLieu, danhMuc, ky } = hoSo
  if (!soLieu || !danhMuc) return
  const current = new Map(selectInForce(danhMuc, ky.den).map((row) => [row.ma, row]))
  const given = givenOf(soLieu)
  for (const ma of Object.keys(soLieu.soLieu)) {
    const path = ['soLieu', ma]
    const row = current.get(ma)
    if (!row) yield* checkOutside(ma, path, hoSo)
    else yield* checkNote(ma, path, soLieu, danhMuc)
    const so = given[ma]
    if (!row || so === undefined) continue
    yield* checkGiven(row, so, path, hoSo, current)
    if (so !== KHONG_RO) yield* checkJump(row, so, path, hoSo)
  }
  yield* checkNgoaiBieu(hoSo)
  yield* checkRates(Array.from(current.values()), given)
}

/** A row that this annex does not have: another of ours may, for a text that speaks of it. */
function* checkOutside(ma: string, path: readonly PropertyKey[], hoSo: HoSoBaoCao): Generator<Problem> {
  const { danhMuc, danhMucKhac = [], ky } = hoSo
  const row = [danhMuc, ...danhMucKhac].flatMap((each) => each?.chiTieu ?? []).find((each) => each.ma === ma)
  if (!row) yield wrong(path, `không có chỉ tiêu "${ma}"`, 'xem mã các chỉ tiêu trong chi-tieu.yaml')
  else if (!rowsOutside(hoSo).some((each) => each.ma === ma))
    yield wrong(
      path,
      `chỉ tiêu "${row.ten}" không còn hiệu lực vào ngày ${shortDate(ky.den)}`,
      'bỏ số liệu này',
    )
}

/** Said once for all of them. */
function* checkNgoaiBieu(hoSo: HoSoBaoCao): Generator<Problem> {
  const outside = rowsOutside(hoSo).map(({ ma }) => ma)
  if (outside.length)
    yield note(
      ['soLieu', outside[0] ?? ''],
      `${outside.length} số liệu không có trong biểu đang áp dụng (${hoSo.danhMuc?.ten ?? 'chi-tieu.yaml'}): không in trong phụ lục, lời văn vẫn dùng được: ${outside.join(', ')}`,
      'bỏ những số liệu không dùng đến',
    )
}

/** A note that speaks of several rows ends at one further down in the same table. */
function* checkNote(
  ma: string,
  path: readonly PropertyKey[],
  soLieu: SoLieu,
  { chiTieu }: DanhMuc,
): Generator<Problem> {
  const den = noteOn(soLieu, ma)?.den
  if (den === undefined) return
  const first = chiTieu.findIndex((row) => row.ma === ma)
  const last = chiTieu.findIndex((row) => row.ma === den)
  if (last <= first || chiTieu[last]?.bieu !== chiTieu[first]?.bieu)
    yield wrong(
      [...path, 'ghiChu', 'den'],
      `"${den}" không phải là dòng ở dưới dòng này trong cùng một biểu`,
      'ghi mã của dòng cuối cùng dùng chung ghi chú',
    )
}

function* checkGiven(
  row: ChiTieu,
  so: number | typeof KHONG_RO,
  path: readonly PropertyKey[],
  hoSo: HoSoBaoCao,
  current: ReadonlyMap<string, ChiTieu>,
): Generator<Problem> {
  const given = givenOf(hoSo.soLieu)
  const computed =
    row.loai === 'nhom' ||
    (row.loai === 'dem' && isCountable(hoSo)) ||
    (row.loai === 'ty-le' && !isLeftToOfficer(row, hoSo))
  if (computed) yield wrong(path, `chỉ tiêu "${row.ten}" do chương trình tính, không nhập`, 'bỏ số liệu này')
  if (so === KHONG_RO) return
  if (so < 0) yield wrong(path, `số liệu không thể âm: ${formatNumber(so)}`, 'sửa lại số')
  if (row.loai === 'ma' && !Object.hasOwn(row.giaTri ?? {}, String(so)))
    yield wrong(
      path,
      `chỉ tiêu "${row.ten}" không có mã ${formatNumber(so)}`,
      `các mã: ${Object.entries(row.giaTri ?? {})
        .map(([code, means]) => `${code} (${means})`)
        .join(', ')}`,
    )
  if (row.loai === 'tong') {
    const parts = (row.cong ?? []).filter((ma) => current.has(ma)).map((ma) => given[ma])
    const known = parts.filter((part) => typeof part === 'number')
    const total = known.reduce((sum, part) => sum + part, 0)
    if (parts.length && known.length === parts.length && total !== so)
      yield wrong(
        path,
        `tổng ghi ${formatNumber(so)} nhưng các phần cộng lại được ${formatNumber(total)}`,
        'sửa các phần, hoặc bỏ dòng tổng để chương trình tính',
      )
  }
}

function* checkJump(
  { ma, ten, loai }: ChiTieu,
  so: number,
  path: readonly PropertyKey[],
  { kyTruoc, cungKy }: HoSoBaoCao,
): Generator<Problem> {
  if (loai === 'ma') return
  for (const [name, other] of [
    ['kỳ trước', kyTruoc],
    ['cùng kỳ năm trước', cungKy],
  ] as const) {
    const before = givenOf(other?.soLieu)[ma]
    if (typeof before !== 'number' || before <= 0 || so <= 0) continue
    const ratio = Math.max(so / before, before / so)
    if (ratio >= JUMP)
      yield {
        severity: 'notice',
        path,
        message: `"${ten}" là ${formatNumber(so)}, ${name} là ${formatNumber(before)}: chênh ${formatNumber(Math.round(ratio))} lần`,
        hint: 'xem lại có thừa hay thiếu chữ số',
      }
  }
}

/** A part cannot be more than its whole, be they given or computed. */
function* checkRates(rows: readonly ChiTieu[], given: Given): Generator<Problem> {
  const figures = new Map(
    computeSoLieu(rows, given, undefined).map(({ chiTieu, giaTri }) => [chiTieu.ma, giaTri]),
  )
  for (const { loai, ten, tuSo = '', mauSo = '' } of rows) {
    const [part, whole] = [figures.get(tuSo), figures.get(mauSo)]
    if (loai === 'ty-le' && part?.loai === 'so' && whole?.loai === 'so' && part.so > whole.so)
      yield wrong(
        ['soLieu', tuSo],
        `"${ten}" vượt 100%: ${formatNumber(part.so)} trên ${formatNumber(whole.so)}`,
        'sửa một trong hai số',
      )
  }
}

/**
 * A rate that does not follow from its parts, so that the officer may enter it: one of them is not known, or the
 * whole is nought.
 */
function isLeftToOfficer({ tuSo = '', mauSo = '' }: ChiTieu, hoSo: HoSoBaoCao): boolean {
  const figures = figuresOf(hoSo)
  const [part, whole] = [figures.get(tuSo), figures.get(mauSo)]
  return part?.loai === 'khong-co' || whole?.loai === 'khong-co' || (whole?.loai === 'so' && whole.so === 0)
}

/** Rates of nothing that nobody has answered: 0, 100 or not known is for the officer to say. */
export const findHoi = (hoSo: HoSoBaoCao): ChiTieu[] => {
  const figures = figuresOf(hoSo)
  const given = givenOf(hoSo.soLieu)
  return rowsOf(hoSo).filter(({ loai, ma, mauSo = '', tuSo = '' }) => {
    const whole = figures.get(mauSo)
    const isNought = whole?.loai === 'so' && whole.so === 0 && figures.get(tuSo)?.loai === 'so'
    return loai === 'ty-le' && isNought && given[ma] === undefined
  })
}

/**
 * Figures that nobody has given yet: printed as "…" in a draft, a fault of a document that is to be issued.
 */
export const findMissingSoLieu = (hoSo: HoSoBaoCao): ChiTieu[] =>
  computedOf(hoSo)
    .filter(
      ({ chiTieu, giaTri }) => giaTri.loai === 'thieu' && chiTieu.loai !== 'ty-le' && chiTieu.loai !== 'tong',
    )
    .map(({ chiTieu }) => chiTieu)

/** Stands for the counts of the tasks, which are there whatever they are. */
const COUNTED = { 'nhiem-vu': 1, 'hoan-thanh': 1, 'qua-han': 1 } as const

const rowsOf = ({ danhMuc, ky }: HoSoBaoCao): ChiTieu[] => (danhMuc ? selectInForce(danhMuc, ky.den) : [])
const computedOf = (hoSo: HoSoBaoCao): DongSoLieu[] =>
  computeSoLieu(rowsOf(hoSo), givenOf(hoSo.soLieu), isCountable(hoSo) ? COUNTED : undefined)
const figuresOf = (hoSo: HoSoBaoCao): ReadonlyMap<string, GiaTri> =>
  new Map(computedOf(hoSo).map(({ chiTieu, giaTri }) => [chiTieu.ma, giaTri]))
