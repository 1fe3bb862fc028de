import type { ManhChu, Net } from '../pages'
import type { Canvas } from './state'

/** Parts of two colours no further apart are one to the eye. */
const NEAR = 7
const WHITE = '#ffffff'

const partsOf = (colour: string): number[] =>
  [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16))

function isNear(one: string, other: string): boolean {
  const others = partsOf(other)
  return partsOf(one).every((part, at) => Math.abs(part - (others[at] ?? NaN)) <= NEAR)
}

/** No colour is known of a pattern. */
export const isWhite = (colour: string | undefined): boolean => colour !== undefined && isNear(colour, WHITE)

export const isInside = ({ x1, x2, y1, y2 }: Net, x: number, y: number, slack = 0): boolean =>
  x >= x1 - slack && x <= x2 + slack && y >= y1 - slack && y <= y2 + slack

/** Where letters stand, also those that hang below the line. */
export const boxOfPiece = ({ x, phai, y, co }: ManhChu): Net => ({
  x1: x,
  x2: phai,
  y1: y - co,
  y2: y + co / 3,
})

/** Whether letters of a colour stand out at a place: from what was filled there, and from the paper. */
export function isSeen({ grounds }: Canvas, colour: string | undefined, x: number, y: number): boolean {
  if (colour === undefined) return true
  for (let at = grounds.length - 1; at >= 0; at -= 1) {
    const ground = grounds[at]
    if (!ground || !isInside(ground.box, x, y)) continue
    if (ground.colour === undefined || !isNear(colour, ground.colour)) return true
    if (ground.whole) return false
  }
  return !isWhite(colour)
}
