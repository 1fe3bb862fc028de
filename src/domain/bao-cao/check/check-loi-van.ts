import { escapePattern } from '../../../language/text'
import { formatNumber } from '../../../language/number'
import type { ChiTieu, DongSoLieu } from '../chi-tieu/chi-tieu'

/** A number of the prose that the annex contradicts: where it stands in its line, from 0, and what both say. */
export type TraiSo = { readonly at: number; readonly message: string; readonly hint: string }
type Known = { readonly row: ChiTieu; readonly so: number }

const NUMBER = String.raw`(?<![\d.,/])(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(?![\d/]|[.,]\d)`
/** What a number may be of besides this period and this place. */
const OTHER =
  /cùng kỳ|kỳ trước|năm trước|quý trước|tháng trước|so với|phấn đấu|chỉ tiêu|mục tiêu|tối thiểu|tối đa|dự kiến|trong đó|riêng|mỗi|bình quân/iu
/** Only of the whole is a total said. */
const WHOLE =
  /tổng số|tổng cộng|toàn tỉnh|cả tỉnh|toàn địa phương|trên địa bàn tỉnh (?:hiện )?có|tỉnh (?:hiện )?có/iu
/** What may follow a name that means the whole. */
const TAIL =
  /^\s*(?:[,;.:)]|$|(?:tại địa phương|trên địa bàn|của tỉnh|toàn tỉnh|trong kỳ|tại thời điểm)(?!\p{L}))/iu

/**
 * Numbers that a line of prose gives for an indicator, by a name that the catalogue knows (`cachGoi`), and that
 * are not the annex's. Only where the number stands right beside the name, of this period and of the whole: what
 * a sentence says of a part, of another period or of a target is not compared.
 */
export function findTraiSo(line: string, figures: readonly DongSoLieu[]): TraiSo[] {
  const known = figures.flatMap(({ chiTieu: row, giaTri }) =>
    row.cachGoi && giaTri.loai === 'so' ? [{ row, so: giaTri.so }] : [],
  )
  const names = Array.from(new Set(known.flatMap(({ row }) => row.cachGoi ?? [])))
  return clausesOf(line).flatMap(({ text, at }) =>
    OTHER.test(text)
      ? []
      : names.flatMap((name) =>
          checkName(
            text,
            name,
            known.filter(({ row }) => row.cachGoi?.includes(name)),
          ).map((each) => ({ ...each, at: at + each.at })),
        ),
  )
}

/** Where a line begins to speak of something else: another sentence, a part, a comparison, a remark. */
const BREAK =
  /;|\.(?=\s)|\(|,\s+(?=(?:trong đó|gồm|bao gồm|riêng|tăng|giảm|so với|cao hơn|thấp hơn)(?!\p{L}))/giu

/** The parts of a line that each say one thing. */
const clausesOf = (line: string): { readonly text: string; readonly at: number }[] =>
  [0, ...Array.from(line.matchAll(BREAK), ({ index, 0: mark }) => index + mark.length)].map(
    (at, nth, all) => ({
      text: line.slice(at, all[nth + 1]),
      at,
    }),
  )

function checkName(clause: string, name: string, rows: readonly Known[]): TraiSo[] {
  const [first] = rows
  if (!first || (first.row.loai === 'tong' && !WHOLE.test(clause))) return []
  const called = escapeName(name)
  const unit = first.row.donVi === '%' ? String.raw`\s*%` : ''
  const after = new RegExp(String.raw`${called}\s+(?:đạt|là|bằng)\s*:?\s*${NUMBER}${unit}`, 'giu')
  const before = new RegExp(String.raw`${NUMBER}\s+${called}(?=(.*))`, 'giu')
  const said = [
    ...Array.from(clause.matchAll(after), (match) => saidIn(match, name)),
    ...(unit
      ? []
      : Array.from(clause.matchAll(before))
          .filter(({ 3: rest = '' }) => TAIL.test(rest))
          .map((match) => saidIn(match, name))),
  ]
  return said.filter(({ value, digits }) => !rows.some(({ so }) => isSame(so, value, digits))).map(explain)

  function explain({ value, at }: (typeof said)[number]): TraiSo {
    const { row, so } = first as Known
    const sign = row.donVi === '%' ? '%' : ''
    return {
      at,
      message: `lời văn ghi ${formatNumber(value)}${sign} cho "${name}", biểu ghi ${formatNumber(so)}${sign} (${row.so}. ${row.ten})`,
      hint: `sửa một trong hai, hoặc ghi [số: ${row.ma}] để lấy số của biểu`,
    }
  }
}

function saidIn({ 0: all, 1: whole = '', 2: decimals = '', index }: RegExpMatchArray, name: string) {
  const value = Number(`${whole.replaceAll('.', '')}.${decimals || '0'}`)
  const inside = all.toLocaleLowerCase('vi').startsWith(name.toLocaleLowerCase('vi')) ? name.length : 0
  const at = (index ?? 0) + inside + all.slice(inside).search(/\d/u)
  return { value, digits: decimals.length, at }
}

const isSame = (so: number, said: number, digits: number): boolean =>
  Math.abs(so - said) <= 0.5 * 10 ** -digits + 1e-9 && (digits > 0 || Math.round(so) === said)

const escapeName = (name: string): string => escapePattern(name).replace(/\s+/gu, String.raw`\s+`)
