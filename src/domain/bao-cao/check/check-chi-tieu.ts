import { shortDate } from '../../../language/date'
import { type ChiTieu, selectRows } from '../chi-tieu/chi-tieu'
import type { HoSoBaoCao } from '../ho-so'
import { type Problem, wrong } from '../../problems'

/** What a row of each kind cannot do without. */
const CAN: Readonly<
  Partial<Record<ChiTieu['loai'], readonly ('tuSo' | 'mauSo' | 'cong' | 'dem' | 'giaTri')[]>>
> = { tong: ['cong'], dem: ['dem'], ma: ['giaTri'] }

/** A rate is filled in by hand where the form has no rows for its parts; then it has neither. */
const needsOf = ({ loai, tuSo, mauSo }: ChiTieu) =>
  loai === 'ty-le' && (tuSo ?? mauSo) !== undefined ? (['tuSo', 'mauSo'] as const) : (CAN[loai] ?? [])

/** No table shows the rules of an annex. */
const BIEU_HONG = 'nhờ người giữ các danh mục sửa lại biểu số liệu này'

/**
 * What is wrong with the rows of the annex in force: without this a row would print "…" though every figure
 * was given.
 */
export function* checkChiTieu({ danhMuc, ky }: HoSoBaoCao): Generator<Problem> {
  if (!danhMuc) return
  const current = new Set(selectRows(danhMuc, ky))
  const rows = new Map(Array.from(current, (row) => [row.ma, row]))
  const known = new Set(danhMuc.chiTieu.map(({ ma }) => ma))
  const seen = new Set<string>()
  for (const [index, row] of danhMuc.chiTieu.entries()) {
    if (!current.has(row)) continue
    const path = ['chiTieu', index]
    if (seen.has(row.ma))
      yield wrong([...path, 'ma'], `mã "${row.ma}" đã dùng ở trên`, 'mỗi mã chỉ dùng một lần', BIEU_HONG)
    seen.add(row.ma)
    for (const key of needsOf(row))
      if (row[key] === undefined)
        yield wrong(
          path,
          `chỉ tiêu "${row.ten}" thiếu "${key}"`,
          `loại "${row.loai}" phải có "${key}"`,
          BIEU_HONG,
        )
    for (const { at, ma } of partsOf(row)) {
      if (!known.has(ma))
        yield wrong([...path, ...at], `không có chỉ tiêu "${ma}"`, 'thêm dòng này hoặc sửa lại mã', BIEU_HONG)
      else if (row.loai === 'ty-le' && !rows.has(ma))
        yield wrong(
          [...path, ...at],
          `chỉ tiêu "${ma}" không có hiệu lực vào ngày ${shortDate(ky.den)}`,
          'sửa "tu", "den" của một trong hai dòng',
          BIEU_HONG,
        )
    }
    yield* checkQuanHeOf(row, path, known)
    if (leadsBack(row.ma, rows))
      yield wrong(
        [...path, 'ma'],
        `chỉ tiêu "${row.ten}" được tính từ chính nó`,
        'sửa "tuSo", "mauSo" hoặc "cong"',
        BIEU_HONG,
      )
  }
}

/** What a row says of others must be of others that there are, and of figures. */
function* checkQuanHeOf(
  row: ChiTieu,
  path: readonly PropertyKey[],
  known: ReadonlySet<string>,
): Generator<Problem> {
  if (row.loai === 'nhom')
    for (const key of ['quanHe', 'thapPhan', 'tinhChat', 'cap'] as const)
      if (row[key] !== undefined)
        yield wrong([...path, key], `dòng tiêu đề "${row.ten}" không có số liệu`, `bỏ "${key}"`, BIEU_HONG)
  for (const [nth, { voi }] of (row.quanHe ?? []).entries())
    for (const [at, ma] of voi.entries()) {
      const place = [...path, 'quanHe', nth, 'voi', at]
      if (ma === row.ma)
        yield wrong(place, `"${row.ten}" không có quan hệ với chính nó`, 'sửa lại mã', BIEU_HONG)
      else if (!known.has(ma))
        yield wrong(place, `không có chỉ tiêu "${ma}"`, 'thêm dòng này hoặc sửa lại mã', BIEU_HONG)
    }
}

/** The rows from which a row is computed, with where they are named. */
const partsOf = ({ loai, tuSo, mauSo, cong }: ChiTieu): { at: readonly PropertyKey[]; ma: string }[] =>
  loai === 'ty-le'
    ? [
        ...(tuSo === undefined ? [] : [{ at: ['tuSo'], ma: tuSo }]),
        ...(mauSo === undefined ? [] : [{ at: ['mauSo'], ma: mauSo }]),
      ]
    : loai === 'tong'
      ? (cong ?? []).map((ma, nth) => ({ at: ['cong', nth], ma }))
      : []

function leadsBack(ma: string, rows: ReadonlyMap<string, ChiTieu>): boolean {
  const reached = new Set<string>()
  const open = [ma]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const row = rows.get(next)
    for (const part of row ? partsOf(row) : []) {
      if (part.ma === ma) return true
      if (!reached.has(part.ma)) open.push(part.ma)
      reached.add(part.ma)
    }
  }
  return false
}
