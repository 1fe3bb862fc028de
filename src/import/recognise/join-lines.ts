import type { So } from '../source/ghi-chu'
import { isChuHoa } from '../source/small-letters'
import type { Doan, Khoi } from '../source/nguon'
import { CAT } from '../table/join-cell'

/** A line that goes on with the one before: a page or a portal broke it in the middle of a sentence. */
const NOI_TIEP = /^(?!\p{Ll}{1,2}\)\s)(?:\p{Ll}|\d{1,2}\/\d{1,2}\/\d{4})/u
const HET_CAU = /[.;:!?…”"]$/u
/** What begins a paragraph, wherever it stands. */
const MO_DOAN =
  /^(?:[-–+•(]|[IVX]+[.)]\s|\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s+\p{L}|[a-zđ]\)\s|Điều\s\d|Căn cứ\s|Theo đề nghị|Nơi nhận|QUYẾT ĐỊNH|KẾ HOẠCH|Trên đây)/u
/** A shorter line is a heading or an item of a list. */
const LONG = 40
/** Lines of a PDF end at the margin: this share of the width or more. */
const FULL = 0.7
const HALF = 0.5
const WIDEST = 160
/**
 * A PDF laid out as text shows where paragraphs begin: a full line that goes on at the margin is no new one.
 */
const INDENT = 4
const ENOUGH_INDENTED = 5

/** A line of a table of contents: a heading, points, the number of a page. */
const MUC_LUC = /(?:\.{4,}|…{2,}) ?\d{1,3}$/u

/** Page numbers that stand between the lines of a text, and tables of contents. */
export const dropPageNumbers = (khoi: readonly Khoi[], so: So): Khoi[] =>
  khoi.filter((each) => {
    const number =
      each.loai === 'doan' && each.noi.where === undefined && /^[-–]?\s*\d{1,3}\s*[-–]?$/u.test(each.chu)
    if (each.loai === 'doan' && MUC_LUC.test(each.chu)) {
      so.ghi('sua', each.noi, 'bỏ dòng mục lục', { nguyenVan: each.chu })
      return false
    }
    if (number) so.ghi('sua', each.noi, 'bỏ số trang', { nguyenVan: each.chu })
    return !number
  })

/**
 * Joins what a page break, a portal or the margin of a PDF cut in two, in text only: the paragraphs of a Word
 * file are whole. `width`: that of the text, see beRongDong.
 */
export function joinCutLines(lines: readonly Doan[], width: number, so: So): Doan[] {
  const whole: Doan[] = []
  const indented = lines.filter(({ thut = 0 }) => thut >= INDENT).length >= ENOUGH_INDENTED
  let previous = 0
  for (const line of lines) {
    const last = whole.at(-1)
    const full =
      width > 0 &&
      last !== undefined &&
      !HET_CAU.test(last.chu) &&
      reachesMargin(last, line, previous / width)
    const tucked =
      indented &&
      last !== undefined &&
      line.lien === true &&
      line.thut === 0 &&
      previous >= FULL * width &&
      width > 0 &&
      !isChuHoa(last.chu) &&
      (line.chu.startsWith('(') || !MO_DOAN.test(line.chu))
    previous = line.chu.length
    if (last && !last.bang && !line.bang && (tucked || isContinued(last, line, full))) {
      if (!width) so.ghi('sua', line.noi, 'đoạn văn bị cắt làm hai: nối vào dòng trên')
      whole[whole.length - 1] = {
        ...last,
        chu: `${last.chu}${CAT.test(last.chu.slice(-3)) ? '' : ' '}${line.chu}`,
      }
    } else whole.push(line)
  }
  return whole
}

/** The width of a text whose lines end at a margin; 0 for a text with a line for each paragraph. */
export function lineWidthOf(lines: readonly Doan[]): number {
  const lengths = lines.map(({ chu }) => chu.length).sort((one, other) => one - other)
  const most = lengths.at(-1) ?? 0
  const usual = lengths[Math.floor(lengths.length * 0.9)] ?? 0
  return lines.length > 20 &&
    most <= WIDEST &&
    lengths.filter((each) => each >= FULL * usual).length > lines.length / 2
    ? usual
    : 0
}

/**
 * A full line goes on in the next of the same letters; a heading in capitals, whose letters are wide, is full
 * earlier.
 */
function reachesMargin(last: Doan, line: Doan, share: number): boolean {
  if (isChuHoa(last.chu) || isChuHoa(line.chu))
    return isChuHoa(last.chu) && isChuHoa(line.chu) && /^[IVX]+[.)]\s/u.test(last.chu) && share >= HALF
  return share >= FULL
}

function isContinued(last: Doan, line: Doan, full: boolean): boolean {
  if (line.noi.where !== undefined || last.dam || line.dam || MO_DOAN.test(line.chu)) return false
  return full || (NOI_TIEP.test(line.chu) && !HET_CAU.test(last.chu) && last.chu.length > LONG)
}
