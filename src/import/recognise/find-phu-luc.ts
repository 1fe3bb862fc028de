import { isHeadingInCapitals, isHoTen, isLuu } from '../source/looks'
import type { Doan } from '../source/nguon'
import { CHUC_VU, findChuKy, isMuc, isQuocHieu, MUC } from '../source/signs'
import { isChuHoa } from '../source/small-letters'
import { isKemTheo } from './read-kem-theo'

const SO = String.raw`(?:\d{1,2}(?:[-./]?(?:\d{1,2}|[a-zA-Z]))?|[IVX]{1,5}(?:[-./][\da-zA-Z]{1,2})?|[A-Z]{1,4}(?:[-./]\d{1,2}[a-zA-Z]?)|[A-Z])`
const SO_LA = `(?: (?:số|SỐ)(?:\\s*:)?)?`
const PHU_LUC = `(?:[Pp]hụ lục|PHỤ LỤC)${SO_LA}`
const BIEU = `(?:[Bb]iểu|BIỂU|[Mm]ẫu|MẪU)(?: (?:mẫu|MẪU|biểu|BIỂU))?${SO_LA}`
/** "Phụ lục", "Phụ lục số 01:", "PHỤ LỤC 1.", "Biểu 01", "Mẫu số 2a": a label and nothing else. */
const NHAN_RIENG = new RegExp(`^(?:${PHU_LUC}(?: ?${SO})?|${BIEU} ?${SO})\\s*[.:]?$`, 'u')
/** "Phụ lục 1: Danh mục nhiệm vụ", "Biểu 01 TIẾN ĐỘ": a label and a title. */
const NHAN_VA_TEN = new RegExp(
  `^(?:${PHU_LUC}|${BIEU}) ?${SO}(?:\\s*[.:–-]\\s*\\p{Lu}|\\s+\\p{Lu}{2,}(?!\\p{Ll}))`,
  'u',
)
const NHAN = /^(?:phụ lục|biểu|mẫu số)(?!\p{L})/iu

/** Whether a line is the label of an annex, alone or before its title. */
export const isNhanPhuLuc = (chu: string): boolean =>
  chu.length < 300 && (NHAN_RIENG.test(chu) || NHAN_VA_TEN.test(chu) || (NHAN.test(chu) && isChuHoa(chu)))

const NHAN_TEN_HOA = new RegExp(
  `^((?:${PHU_LUC}|${BIEU}) ?${SO}|PHỤ LỤC)\\s+(?!SỐ(?!\\p{L}))(\\p{Lu}{2,}.*)$`,
  'su',
)

/** "Biểu 02: TIẾN ĐỘ GIẢI NGÂN", "PHỤ LỤC NHIỆM VỤ": the label, and the title behind it. */
export function splitLabel(chu: string): readonly [label: string, title?: string] {
  const [, label, title] = /^(.{3,30}?)\s*[:–-]\s*(\p{Lu}.*)$/su.exec(chu) ?? NHAN_TEN_HOA.exec(chu) ?? []
  return label === undefined || title === undefined ? [chu.replace(/\s*[.:]$/u, '')] : [label, title]
}

/** What is said of an annex that is not called one. */
export const NO_LABEL = 'phụ lục không ghi chữ "Phụ lục": đọc là một phụ lục, khi in có chữ ấy ở đầu'

/** In running text only what can be nothing else. */
const isPlainNhan = (chu: string): boolean =>
  chu.length < 60 && (NHAN_RIENG.test(chu) || (NHAN.test(chu) && isChuHoa(chu)))

/** Titles of an annex have so many lines at most. */
const TITLES = 8

const isTitleLine = (chu: string): boolean =>
  NHAN_RIENG.test(chu) || (!/[.;:]$|^[-–+]|^\d+[.)]\s/u.test(chu) && !isMuc(chu) && chu.length < 300)

/**
 * The title of the annex: the lines right before the table, from "Phụ lục" or from the first line in
 * capitals. Of several labels, which other annexes begin with, it is the last.
 */
export function findPhuLuc(dong: readonly Doan[], cho: number, from: number): number {
  let first = cho
  const isOfTitle = (line: Doan | undefined): boolean =>
    line?.bang === undefined && isTitleLine(line?.chu ?? '')
  while (first - 1 > from && cho - first < TITLES && isOfTitle(dong[first - 1])) first -= 1
  const lines = dong.slice(first, cho)
  const named = findLabel(lines)
  const capital = lines.findIndex(
    ({ chu }) =>
      isChuHoa(chu) && !isHoTen(chu) && !CHUC_VU.test(chu) && !/^(?:PHÓ |CHỦ TỊCH|GIÁM ĐỐC)/u.test(chu),
  )
  const nth = named >= 0 ? named : capital
  return nth < 0 ? cho : first + nth
}

/** The last label; "Biểu 01" right below "Phụ lục II" is of the same annex. */
function findLabel(lines: readonly Doan[]): number {
  const isLabel = (at: number): boolean => isNhanPhuLuc(lines[at]?.chu ?? '')
  let at = lines.findLastIndex((_, nth) => isLabel(nth))
  while (at > 0 && isLabel(at - 1)) at -= 1
  return at < 0 ? lines.findIndex(({ chu }) => NHAN.test(chu)) : at
}

/** The lines of a document, and those of an annex behind it (or before its signature) that has no task table. */
export type CatPhuLuc = { readonly own: readonly Doan[]; readonly lac: readonly Doan[] }

/**
 * Cuts off an annex of which no table could be read. `signed`: the document has recipients and a signature of
 * its own; what stands behind them is no part of it. `dau`: its letterhead, which a second document repeats.
 */
export function cutPhuLuc(
  lines: readonly Doan[],
  { signed, dau }: { readonly signed: boolean; readonly dau: readonly Doan[] },
): CatPhuLuc {
  const closing = signed ? findClosing(lines) : lines.length
  const label = lines.findIndex(
    ({ chu }, at) => at < closing && isPlainNhan(chu) && !isBeforeNextPart(lines, at),
  )
  const before = label < 0 ? closing : label
  const after = findEndOfClosing(lines, closing, dau.map(({ chu }) => chu).join(' '))
  return {
    own: [...lines.slice(0, before), ...lines.slice(closing, after)],
    lac: [...lines.slice(before, closing), ...lines.slice(after)],
  }
}

/** Recipients and signature; the authority in capitals above the articles of a decision is no signer. */
function findClosing(lines: readonly Doan[]): number {
  const from = Math.max(
    0,
    lines.findIndex(({ chu }) => /^Điều\s+\d+\s*[.:]/u.test(chu)),
  )
  return from + findChuKy(lines.slice(from))
}

/** Whether the parts of the plan go on after a line: "III." follows, and no annex begins with that. */
function isBeforeNextPart(lines: readonly Doan[], at: number): boolean {
  const next = lines.slice(at).find(({ chu }) => isMuc(chu))
  return next !== undefined && MUC.exec(next.chu)?.[1] !== 'I'
}

/**
 * Behind the closing: from a label, from the title above "(Kèm theo …)", or, once the signer and "Lưu" are
 * read, from what neither of them has.
 */
function findEndOfClosing(lines: readonly Doan[], closing: number, dau: string): number {
  let [signer, luu] = [false, false]
  for (let at = closing; at < lines.length; at += 1) {
    const chu = lines[at]?.chu ?? ''
    if (isNhanPhuLuc(chu)) return at
    if (isKemTheo(chu)) return findTitleAbove(lines, at, closing)
    if (signer && luu && isBeginOfOther(lines, at, dau)) return at
    signer ||= isHoTen(chu)
    luu ||= isLuu(chu)
  }
  return lines.length
}

function isBeginOfOther(lines: readonly Doan[], at: number, dau: string): boolean {
  const chu = lines[at]?.chu ?? ''
  if (isMuc(chu) || /^\d+[.)]\s/u.test(chu)) return true
  const heading = isHeadingInCapitals(chu) && !CHUC_VU.test(chu) && !isQuocHieu(chu) && !dau.includes(chu)
  return heading && !/,$/u.test(lines[at - 1]?.chu ?? '')
}

function findTitleAbove(lines: readonly Doan[], at: number, closing: number): number {
  let first = at
  while (first - 1 > closing && at - first < TITLES && isTitleOfOther(lines[first - 1]?.chu ?? '')) first -= 1
  return first
}

const isTitleOfOther = (chu: string): boolean =>
  isTitleLine(chu) && !isHoTen(chu) && !isLuu(chu) && !CHUC_VU.test(chu) && !/^Nơi nhận/iu.test(chu)
