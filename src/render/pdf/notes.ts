import { lookOf } from '../../decree/looks'
import { ruleWeight } from '../../decree/page'
import type { Footnote } from '../../document/nodes'
import { noteRuns, sizeOf } from '../printed'
import type { Context } from './paragraph'
import { type Slice, slice } from './slice'

/**
 * The separator: a line a quarter of the page wide with its room above the notes, as LibreOffice sets it. In
 * pt.
 */
const SEPARATOR = { length: 113.4, height: 6.5 }

/** Notes of a page as slices, one a line; the separator comes first where the page has none yet. */
export function layNotes(
  notes: readonly Footnote[],
  context: Context,
  { width, first }: { width: number; first: boolean },
): Slice[] {
  return [...(first ? [separator()] : []), ...notes.flatMap((note) => layNote(note, context, width))]
}

function layNote(note: Footnote, { set, setter }: Context, width: number): Slice[] {
  const { align, line } = lookOf('chuThich')
  const lines = setter.set(noteRuns(note), {
    size: sizeOf('chuThich', set),
    pitch: line ?? 1,
    align,
    width,
    firstLine: 0,
  })
  return lines.map((inner) =>
    slice({
      height: inner.height,
      marks: [
        {
          type: 'line',
          x: inner.line.x ?? 0,
          y: inner.drop,
          line: inner.line,
          source: note,
          text: inner.text,
        },
      ],
    }),
  )
}

function separator(): Slice {
  const y = SEPARATOR.height / 2
  return slice({
    height: SEPARATOR.height,
    marks: [{ type: 'rule', x1: 0, x2: SEPARATOR.length, y1: y, y2: y, width: ruleWeight }],
  })
}
