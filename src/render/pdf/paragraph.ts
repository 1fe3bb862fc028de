import { lookOf } from '../../decree/looks'
import { titleRule } from '../../decree/page'
import { mmToPt } from '../../decree/units'
import type { Block, Paragraph } from '../../document/nodes'
import { authoredLines, printedRuns, ruleLength, sizeOf, spaceAfter } from '../printed'
import type { LineSetter, SetLine } from './lines'
import { type Mark, moved, type Slice, slice } from './slice'
import { type SizeSet } from '../../decree/look'

export type Context = { readonly set: SizeSet; readonly setter: LineSetter }

/** A paragraph as slices, one a line. `width` in pt. */
export function layParagraph(
  paragraph: Paragraph,
  context: Context,
  { width, next }: { width: number; next?: Block | undefined },
): Slice[] {
  const look = lookOf(paragraph.role)
  const lines = setLines(paragraph, context, width)
  const slices = lines.map((line, index) =>
    lineSlice(paragraph, line, look.height, glue(index, lines.length, paragraph)),
  )
  const rule = ruleLength(paragraph, next, { available: width, set: context.set })
  const all =
    rule === undefined
      ? slices
      : [...slices.map((inner) => ({ ...inner, glued: true })), ruleSlice(rule, width)]
  const keep = Boolean(paragraph.keepWithNext ?? look.keepWithNext)
  return all.map((inner, index) => ({
    ...inner,
    before: index ? 0 : (look.before ?? 0),
    after: index === all.length - 1 ? spaceAfter(paragraph, next) : 0,
    glued: index === all.length - 1 ? keep : inner.glued,
  }))
}

function setLines(paragraph: Paragraph, { set, setter }: Context, width: number): SetLine[] {
  const look = lookOf(paragraph.role)
  const setting = { size: sizeOf(paragraph.role, set), pitch: look.line ?? 1, align: look.align, width }
  const firstLine = look.firstLine === undefined ? 0 : mmToPt(look.firstLine)
  const authored = authoredLines(printedRuns(paragraph, { width, set }))
  return authored.flatMap((runs, index) => {
    const lines = setter.set(runs, { ...setting, firstLine: index ? 0 : firstLine })
    if (index && lines[0]) lines[0].line.broken = true
    return lines
  })
}

/** Two lines at least on either side of a page's end; a paragraph that goes with the next stays whole. */
const glue = (index: number, count: number, { keepWithNext }: Paragraph): boolean =>
  Boolean(keepWithNext) || index === 0 || index === count - 2

function lineSlice(
  paragraph: Paragraph,
  { line, height, drop, text, notes }: SetLine,
  fixed: number | undefined,
  glued: boolean,
): Slice {
  const mark: Mark = { type: 'line', x: line.x ?? 0, y: drop, line, source: paragraph, text }
  return slice({ height: fixed ?? height, marks: [mark], notes, glued })
}

function ruleSlice(length: number, width: number): Slice {
  const x1 = (width - length) / 2
  const y = titleRule.above + titleRule.weight / 2
  return slice({
    height: titleRule.above + titleRule.weight + titleRule.below,
    marks: [{ type: 'rule', x1, x2: x1 + length, y1: y, y2: y, width: titleRule.weight }],
  })
}

/** Slices put under each other without a page between them: what a cell holds. */
export function stack(slices: readonly Slice[]): Slice {
  const tops = topsOf(slices)
  return slice({
    height: heightOf(slices),
    after: slices.at(-1)?.after ?? 0,
    marks: slices.flatMap(({ marks }, index) => moved(marks, 0, tops[index] ?? 0)),
    notes: slices.flatMap(({ notes }) => notes),
  })
}

/** How high slices stand under each other, in pt: between two of them the larger room. */
export const heightOf = (slices: readonly Slice[]): number =>
  slices.length ? (topsOf(slices).at(-1) ?? 0) + (slices.at(-1)?.height ?? 0) : 0

function topsOf(slices: readonly Slice[]): number[] {
  let y = 0
  return slices.map(({ before, height }, index) => {
    const top = y + Math.max(slices[index - 1]?.after ?? 0, before)
    y = top + height
    return top
  })
}
