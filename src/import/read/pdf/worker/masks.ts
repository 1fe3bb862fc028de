import type { ViSaoAn } from '../pages'
import { boxOfPiece, isInside } from './grounds'
import { combine, type Matrix, matrixFrom, IDENTITY } from './matrix'
import { pathOf, setClip } from './paths'
import { type Canvas, type Mask, openCanvas } from './state'

/** How pdf.js hands over a group: its own matrix and box; `smask` where it is drawn to be a mask. */
export type GroupGiven = {
  readonly matrix: ArrayLike<number> | null
  readonly bbox: ArrayLike<number> | null
  readonly smask?: SmaskGiven | undefined
}
type SmaskGiven = {
  readonly subtype: string
  readonly backdrop?: unknown
  readonly transferMap?: ArrayLike<number>
}

/** What is drawn in a group shows only in its box; how thin the group is and through what it shows holds for all of it. */
export function openGroup(canvas: Canvas, { matrix, bbox }: GroupGiven): void {
  const { state } = canvas
  const outer: Matrix = state.matrix
  if (bbox) {
    state.matrix = combine(outer, matrixFrom(matrix) ?? IDENTITY)
    setClip(canvas, pathOf(bbox))
    state.matrix = outer
  }
  const { group, mask } = state
  state.group = {
    clear: group.clear || state.clear,
    thin: group.thin || state.thin || mask !== undefined,
    masks: mask ? [...group.masks, mask] : group.masks,
  }
  Object.assign(state, { clear: false, strokeClear: false, thin: false, mask: undefined })
}

/** Where a mask or a pattern is drawn: beside the page. */
export function openBeside({ state, rong, cao }: Canvas): Canvas {
  const { font, size } = state
  const canvas = openCanvas(state.matrix, rong, cao)
  Object.assign(canvas.state, { font, size })
  return canvas
}

const BLACK = '#000000'

/** Letters that were drawn beside the page are named there. */
export function takeLetters(page: Canvas, { manh, letters }: Canvas, an: ViSaoAn): void {
  for (const piece of manh) page.manh.push({ ...piece, an })
  for (const [key, letter] of letters) page.letters.set(key, letter)
}

/** What was drawn as a mask. Its letters are none of the page's, and are named there. */
export function maskFrom(drawn: Canvas, { subtype, backdrop, transferMap }: SmaskGiven, page: Canvas): Mask {
  takeLetters(page, drawn, 'mat-na')
  // Letters in the colour of their ground are unseen on a page; in a mask they let something through.
  const inked = drawn.manh.filter(({ an }) => an === undefined || an === 'cung-mau')
  const letters = inked.map((piece) => ({ box: boxOfPiece(piece), whole: false, colour: undefined }))
  return {
    luminosity: subtype === 'Luminosity',
    grounds: [...drawn.grounds, ...letters],
    backdrop: typeof backdrop === 'string' ? backdrop : BLACK,
    transfer: transferMap,
  }
}

/** A lesser degree of 255 lets nothing through that is seen. */
const FAINT = 13
const FULL = 255

/** Whether a mask lets anything show at a place; where nobody knows how light it is there, it does. */
export function isOpen({ luminosity, grounds, backdrop, transfer }: Mask, x: number, y: number): boolean {
  const isLetThrough = (degree: number): boolean => (transfer?.[degree] ?? degree) >= FAINT
  for (let at = grounds.length - 1; at >= 0; at -= 1) {
    const ground = grounds[at]
    if (!ground || !isInside(ground.box, x, y)) continue
    const { colour } = ground
    if (colour === undefined || isLetThrough(luminosity ? lightOf(colour) : FULL)) return true
    if (ground.whole) return false
  }
  return isLetThrough(luminosity ? lightOf(backdrop) : 0)
}

/** How light a colour is, 0 to 255. */
function lightOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))
  return Math.round(0.3 * red + 0.59 * green + 0.11 * blue)
}
