import type Line from 'pdfmake/js/Line'
import type { Figure, Footnote } from '../../document/nodes'
import type { Ink } from '../figure'
import type { Source } from '../prove'

/** A mark on the page. Places are in pt from the slice's top left corner. */
export type Mark =
  | {
      readonly type: 'line'
      readonly x: number
      readonly y: number
      readonly line: Line
      readonly source: Source | undefined
      readonly text: string
    }
  | {
      readonly type: 'rule'
      readonly x1: number
      readonly y1: number
      readonly x2: number
      readonly y2: number
      readonly width: number
    }
  | { readonly type: 'ink'; readonly x: number; readonly y: number; readonly ink: Ink }
  /** What follows is read as these words; without them, the words before end here. */
  | {
      readonly type: 'span'
      readonly x: number
      readonly y: number
      readonly alt: string | undefined
      readonly figure: Figure
    }

/**
 * A horizontal strip of a page that is never broken: a line of text, a row of a table, a letterhead. All
 * pagination is placing slices; a page may end between two of them unless the upper one is `glued` to the
 * lower.
 */
export type Slice = {
  readonly height: number
  /** White space that is dropped where the text flows onto a page or off it. */
  readonly before: number
  readonly after: number
  readonly glued: boolean
  readonly marks: readonly Mark[]
  readonly notes: readonly Footnote[]
  /** Drawn again at the top of the page when a page begins with this slice: the header of its table. */
  readonly header?: Slice
  /** Cuts off what fits into `room` pt; undefined when nothing fits. */
  readonly split?: (room: number) => readonly [Slice, Slice] | undefined
  /** Split where the page ends, even if the next page could hold it whole. */
  readonly flows?: boolean
}

export const slice = (properties: Partial<Slice> & Pick<Slice, 'height' | 'marks'>): Slice => ({
  before: 0,
  after: 0,
  glued: false,
  notes: [],
  ...properties,
})

/** Slices with room in pt below the last, also where that is cut. */
export function* withRoomBelow(slices: Iterable<Slice>, after: number): Generator<Slice> {
  let last: Slice | undefined
  for (const each of slices) {
    if (last) yield last
    last = each
  }
  if (last) yield withAfter(last, after)
}

const withAfter = (whole: Slice, after: number): Slice => ({
  ...whole,
  after,
  ...(whole.split ? { split: (room) => splitAfter(whole, room, after) } : {}),
})

function splitAfter(whole: Slice, room: number, after: number): readonly [Slice, Slice] | undefined {
  const parts = whole.split?.(room)
  return parts && [parts[0], withAfter(parts[1], after)]
}

export const moved = (marks: readonly Mark[], dx: number, dy: number): Mark[] =>
  marks.map((mark) => movedMark(mark, dx, dy))

function movedMark(mark: Mark, dx: number, dy: number): Mark {
  switch (mark.type) {
    case 'line':
    case 'ink':
    case 'span':
      return { ...mark, x: mark.x + dx, y: mark.y + dy }
    case 'rule':
      return { ...mark, x1: mark.x1 + dx, x2: mark.x2 + dx, y1: mark.y1 + dy, y2: mark.y2 + dy }
  }
}
