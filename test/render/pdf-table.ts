import type { PdfPage, PdfRule, PdfText } from '../read/pdf'
import { linesOf } from '../read/pdf-lines'

/** A ruled box and the lines in it. */
export type PdfCell = {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly lines: readonly string[]
  readonly texts: readonly PdfText[]
}

const isVertical = ({ x1, x2 }: PdfRule): boolean => x1 === x2
const distinct = (values: readonly number[]): number[] =>
  [...new Set(values)].sort((a, b) => a - b).filter((value, at, all) => value - (all[at - 1] ?? -9) > 0.6)

/** The cells of a page's table by its rules, in reading order: by their upper edge, then left to right. */
export function cellsOf({ rules, texts }: PdfPage): PdfCell[] {
  const uprights = rules.filter(isVertical)
  const edges = distinct(uprights.map(({ x1 }) => x1)).map((x) => ({
    x,
    rules: uprights.filter(({ x1 }) => Math.abs(x1 - x) < 0.6),
  }))
  const boxes = edges.slice(0, -1).flatMap((_, nth) => boxesFrom(nth, edges, rules))
  return boxes
    .map((box) => {
      const own = texts.filter(
        ({ x, y }) => x > box.left - 0.5 && x < box.right && y > box.top && y < box.bottom,
      )
      return { ...box, texts: own, lines: linesOf(own).map(({ text }) => text) }
    })
    .sort((a, b) => (Math.abs(a.top - b.top) > 1 ? a.top - b.top : a.left - b.left))
}

type Box = Pick<PdfCell, 'left' | 'right' | 'top' | 'bottom'>
/** Where cells may begin or end, and the vertical rules that stand there. */
type Edge = { readonly x: number; readonly rules: readonly PdfRule[] }

/**
 * The boxes whose left edge is this one: between the horizontal rules of the column, as wide as no vertical
 * rule parts them.
 */
function boxesFrom(nth: number, edges: readonly Edge[], rules: readonly PdfRule[]): Box[] {
  const [left, ...others] = edges.slice(nth)
  if (!left) return []
  const middle = (left.x + (others[0]?.x ?? left.x)) / 2
  const lines = distinct(
    rules
      .filter((rule) => !isVertical(rule) && rule.x1 < middle && rule.x2 > middle && isOfTable(rule, edges))
      .map(({ y1 }) => y1),
  )
  return lines.slice(0, -1).flatMap((top, at) => {
    const bottom = lines[at + 1] ?? top
    const parts = (edge: Edge) => edge.rules.some(({ y1, y2 }) => y1 < bottom - 1 && y2 > top + 1)
    const right = parts(left) ? others.find((edge) => edge.x > left.x + 1 && parts(edge)) : undefined
    return right ? [{ left: left.x, right: right.x, top, bottom }] : []
  })
}

/** The rule under a title does not begin at a column. */
const isOfTable = ({ x1 }: PdfRule, edges: readonly Edge[]): boolean =>
  edges.some(({ x }) => Math.abs(x - x1) < 0.6)

/** The upper edge of the table; the page's height when there is none. */
export const tableTop = ({ rules, height }: PdfPage): number =>
  Math.min(height, ...rules.filter(isVertical).map(({ y1 }) => y1))
export const tableBottom = ({ rules }: PdfPage): number =>
  Math.max(0, ...rules.filter(isVertical).map(({ y2 }) => y2))
