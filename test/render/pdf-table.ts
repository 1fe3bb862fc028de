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
  const edges = distinct(rules.filter(isVertical).map(({ x1 }) => x1))
  const boxes = edges.slice(0, -1).flatMap((left) => boxesFrom(left, edges, rules))
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

/**
 * The boxes whose left edge is this one: between the horizontal rules of the column, as wide as no vertical
 * rule parts them.
 */
function boxesFrom(left: number, edges: readonly number[], rules: readonly PdfRule[]): Box[] {
  const next = edges[edges.indexOf(left) + 1] ?? left
  const middle = (left + next) / 2
  const lines = distinct(
    rules
      .filter((rule) => !isVertical(rule) && rule.x1 < middle && rule.x2 > middle && isOfTable(rule, edges))
      .map(({ y1 }) => y1),
  )
  return lines.slice(0, -1).flatMap((top, at) => {
    const bottom = lines[at + 1] ?? top
    const isEdge = (x: number) =>
      rules.some(
        (rule) =>
          isVertical(rule) && Math.abs(rule.x1 - x) < 0.6 && rule.y1 < bottom - 1 && rule.y2 > top + 1,
      )
    const right = edges.find((edge) => edge > left + 1 && isEdge(edge))
    return right !== undefined && isEdge(left) ? [{ left, right, top, bottom }] : []
  })
}

/** The rule under a title does not begin at a column. */
const isOfTable = ({ x1 }: PdfRule, edges: readonly number[]): boolean =>
  edges.some((edge) => Math.abs(edge - x1) < 0.6)

/** The upper edge of the table; the page's height when there is none. */
export const tableTop = ({ rules, height }: PdfPage): number =>
  Math.min(height, ...rules.filter(isVertical).map(({ y1 }) => y1))
export const tableBottom = ({ rules }: PdfPage): number =>
  Math.max(0, ...rules.filter(isVertical).map(({ y2 }) => y2))
