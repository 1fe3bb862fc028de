import { shortDate } from '../../../language/date'
import { formatNumber } from '../../../language/number'
import { type ChiTieu, selectInForce, computeSoLieu } from '../chi-tieu/chi-tieu'
import { isCountable, type HoSoBaoCao } from '../ho-so'
import { type Problem, wrong } from '../../problems'

/** From this many times on, a figure has probably a digit too many or too few. */
const JUMP = 10

type Given = Readonly<Record<string, number>>

/**
 * What is wrong with the figures: unknown rows, computed rows that were typed, parts that do not add up,
 * jumps.
 */
export function* checkSoLieu(hoSo: HoSoBaoCao): Generator<Problem> {
  const { soLieu, danhMuc, ky } = hoSo
  if (!soLieu || !danhMuc) return
  const current = new Map(selectInForce(danhMuc, ky.den).map((row) => [row.ma, row]))
  const rows = new Map([...danhMuc.chiTieu.map((row) => [row.ma, row] as const), ...current])
  for (const [ma, so] of Object.entries(soLieu.soLieu)) {
    const path = ['soLieu', ma]
    const row = rows.get(ma)
    if (!row) yield wrong(path, `không có chỉ tiêu "${ma}"`, 'xem mã các chỉ tiêu trong chi-tieu.yaml')
    else if (!current.has(ma))
      yield wrong(
        path,
        `chỉ tiêu "${row.ten}" không còn hiệu lực vào ngày ${shortDate(ky.den)}`,
        'bỏ số liệu này',
      )
    else yield* checkGiven(row, so, path, hoSo, current)
    if (row && current.has(ma)) yield* checkJump(row, so, path, hoSo)
  }
  yield* checkRates(Array.from(current.values()), soLieu.soLieu)
}

function* checkGiven(
  row: ChiTieu,
  so: number,
  path: readonly PropertyKey[],
  hoSo: HoSoBaoCao,
  current: ReadonlyMap<string, ChiTieu>,
): Generator<Problem> {
  const given: Given = hoSo.soLieu?.soLieu ?? {}
  if (row.loai === 'ty-le' || row.loai === 'nhom' || (row.loai === 'dem' && isCountable(hoSo)))
    yield wrong(path, `chỉ tiêu "${row.ten}" do chương trình tính, không nhập`, 'bỏ số liệu này')
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
    const total = parts.reduce<number>((sum, part) => sum + (part ?? 0), 0)
    if (parts.length && parts.every((part) => part !== undefined) && total !== so)
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
    const before = other?.soLieu?.soLieu[ma]
    if (before === undefined || before <= 0 || so <= 0) continue
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
 * Figures that nobody has given yet: printed as "…" in a draft, a fault of a document that is to be issued.
 */
export const findMissingSoLieu = (hoSo: HoSoBaoCao): ChiTieu[] =>
  hoSo.danhMuc
    ? computeSoLieu(
        selectInForce(hoSo.danhMuc, hoSo.ky.den),
        hoSo.soLieu?.soLieu ?? {},
        isCountable(hoSo) ? { 'nhiem-vu': 0, 'hoan-thanh': 0, 'qua-han': 0 } : undefined,
      )
        .filter(
          ({ chiTieu, giaTri }) =>
            giaTri.loai === 'thieu' && chiTieu.loai !== 'ty-le' && chiTieu.loai !== 'tong',
        )
        .map(({ chiTieu }) => chiTieu)
    : []
