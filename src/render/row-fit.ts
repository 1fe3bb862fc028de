import { cellMargins } from '../decree/page'
import { lookOf } from '../decree/looks'
import type { Cell } from '../document/nodes'
import { sumOf } from './column-widths'
import type { Slot } from './grid'
import { printedRuns, sizeOf } from './printed'
import { styleOfFont, widthOfText } from '../office/times'
import { type SizeSet } from '../decree/look'

/** A single line of Times New Roman is (ascent + descent + line gap) high, in em. */
export const SINGLE_LINE = (1825 + 443 + 87) / 2048
/** The line gap stands above the letters. */
export const LINE_GAP = 87 / 2048
/**
 * Part of the page a row may fill and still be kept whole; above it, it flows over the page in Word and in
 * PDF alike.
 */
const WHOLE = 0.8
/** Lines break before they are quite full. */
const RAGGED = 1.15

/**
 * Whether a row is kept on one page. A row near the page's height must not be: Word cuts off what does not
 * fit. The height is estimated from the widths of Times New Roman, so that both renderers decide alike
 * without laying out.
 */
export function staysWhole(
  slots: readonly Slot[],
  widths: readonly number[],
  options: { readonly textHeight: number; readonly set: SizeSet },
): boolean {
  const heights = slots.map(({ from, to, cell }) =>
    cell ? cellHeight(cell, sumOf(widths.slice(from, to)), options.set) : 0,
  )
  return Math.max(0, ...heights) <= WHOLE * options.textHeight
}

/** Estimated height in twips. */
export function cellHeight({ children }: Cell, width: number, set: SizeSet): number {
  const room = (width - cellMargins.left - cellMargins.right) / 20
  const lines = children.map((paragraph) => {
    const { height } = lookOf(paragraph.role)
    if (height !== undefined) return height
    const size = sizeOf(paragraph.role, set)
    const length = printedRuns(paragraph).reduce(
      (sum, run) => sum + (run.type === 'text' ? widthOfText(run.value, size, styleOfFont(run)) : size),
      0,
    )
    return Math.max(1, Math.ceil((length / room) * RAGGED)) * size * SINGLE_LINE
  })
  return sumOf(lines) * 20 + cellMargins.top + cellMargins.bottom
}
