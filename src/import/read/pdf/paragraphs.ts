import type { Vung } from '../../../problem'
import { isLuu } from '../../source/looks'
import { joinTwoLines } from '../../table/join-cell'
import type { Dai } from './flows'
import { type Dong, textOfLine } from './lines'
import { areaOfLine, joinAreas } from './place'

/** A paragraph by its lines, with the page and the line where it begins, and the areas that it takes. */
export type DoanPdf = {
  readonly trang: number
  readonly so: number
  readonly vung: readonly Vung[]
  readonly dong: readonly Dong[]
}

/** A flow of one page. */
export type DaiCuaTrang = Dai & { readonly trang: number }

/** In points: how much further in a line begins that is set in; how near the margin a full line ends. */
const INDENT = 6
const NEAR = 1.5
/** A gap of so many usual ones parts two paragraphs; letters so much larger, in points, too. */
const WIDE = 1.35
const LARGER = 0.9
/** So many first lines that are set in show that a document sets them in. */
const ENOUGH_INDENTED = 3

const MO_DOAN =
  /^(?:[-–+•*]\s|\(|[IVX]+[.)]\s|\d{1,2}[.)]\s|\d{1,2}(?:\.\d{1,2}){1,3}\.?\s|[a-zđ]\)\s|Điều\s\d|Căn cứ\s|Theo đề nghị|Nơi nhận)/u
const HET_CAU = /[.;:!?]["”]?$/u

/** How a document sets its paragraphs. `thut`: first lines are set in; `cach`: the usual gap of two lines. */
export type CachDat = { readonly thut: boolean; readonly cach: number }

/** Learns from all flows how paragraphs are set. */
export function learnSetting(flows: readonly DaiCuaTrang[]): CachDat {
  const pairs = flows.flatMap((flow) =>
    flow.dong.slice(1).flatMap((line, at) => {
      const before = flow.dong[at]
      return before ? [{ flow, before, line }] : []
    }),
  )
  const gaps = pairs.map(({ before, line }) => (line.y - before.y) / line.co)
  const indented = pairs.filter(
    ({ flow, before, line }) =>
      before.x > flow.trai + INDENT && line.x <= flow.trai + NEAR && isFull(before, line, flow.phai),
  )
  return {
    thut: indented.length >= ENOUGH_INDENTED,
    cach: gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)] ?? WIDE,
  }
}

/** Whether the first word of a line found no place at the end of the line before it. */
export function isFull(before: Dong, line: Dong, phai: number): boolean {
  const word = line.tu[0]
  const width = word ? word.phai - word.x : 0
  return before.phai + before.co / 4 + width > phai - NEAR
}

/** Lines as paragraphs; one that a page cuts goes on on the next. */
export function paragraphsFrom(flows: readonly DaiCuaTrang[], setting: CachDat): DoanPdf[] {
  const paragraphs: DoanPdf[] = []
  let last: DaiCuaTrang | undefined
  for (const flow of flows) {
    for (const [at, line] of flow.dong.entries()) {
      const before = paragraphs.at(-1)
      const joins =
        flow.ben === 'ca-trang'
          ? (at > 0 || last?.ben === 'ca-trang') &&
            isContinued(before, { line, flow, apart: at === 0 }, setting)
          : at > 0 && isRestOfItem(before, line)
      const area = areaOfLine(flow.trang, line)
      if (before && joins)
        paragraphs[paragraphs.length - 1] = {
          ...before,
          vung: joinAreas(before.vung, area),
          dong: [...before.dong, line],
        }
      else paragraphs.push({ trang: flow.trang, so: line.so, vung: [area], dong: [line] })
    }
    last = flow
  }
  return paragraphs
}

/** One of two columns has lines of its own, but for the recipients: "- Thường trực Tỉnh ủy" and "(báo cáo);". */
function isRestOfItem(before: DoanPdf | undefined, line: Dong): boolean {
  if (!before) return false
  const [item, chu] = [textOfParagraph(before), textOfLine(line)]
  if (!/^[-–]\s/u.test(item) || /^[-–+]\s/u.test(chu) || HET_CAU.test(item)) return false
  return !isLuu(item) || /^\p{Ll}/u.test(chu)
}

type Tiep = { readonly line: Dong; readonly flow: Dai; readonly apart: boolean }

/** Whether a line goes on with a paragraph. `apart`: it begins a page, where gaps tell nothing. */
function isContinued(
  before: DoanPdf | undefined,
  { line, flow, apart }: Tiep,
  { thut, cach }: CachDat,
): boolean {
  const dong = before?.dong ?? []
  const [first, last] = [dong[0], dong.at(-1)]
  if (!first || !last || Math.abs(last.co - line.co) > LARGER) return false
  if (!apart && line.y - last.y > WIDE * cach * line.co) return false
  if (isCentred(line, flow) && isCentred(last, flow)) return false
  const [chu, above] = [textOfLine(line), textOfLine(last)]
  if (last.dam !== line.dam && !/^\p{Ll}/u.test(chu)) return false
  if (!isFull(last, line, flow.phai)) return false
  const inner = dong.length > 1 ? dong[1]?.x : hangingEdgeOf(first)
  const atMargin = line.x <= flow.trai + INDENT
  const hangs = inner !== undefined && Math.abs(line.x - inner) <= INDENT
  if (!atMargin && !hangs && !(line.x <= first.x + NEAR && !thut)) return false
  return !MO_DOAN.test(chu) || (thut && atMargin && first.x > flow.trai + INDENT && !HET_CAU.test(above))
}

/** Where the text behind the mark of a paragraph begins. */
const hangingEdgeOf = ({ tu }: Dong): number | undefined =>
  MO_DOAN.test(textOfLine({ tu })) ? tu[1]?.x : undefined

function isCentred({ x, phai }: Dong, flow: Dai): boolean {
  const off = (x + phai) / 2 - (flow.trai + flow.phai) / 2
  return Math.abs(off) <= INDENT && x > flow.trai + 2 * INDENT && phai < flow.phai - 2 * INDENT
}

export const textOfParagraph = ({ dong }: DoanPdf): string =>
  dong.map(textOfLine).reduce((before, line) => joinTwoLines(before, line))
