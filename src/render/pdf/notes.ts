import { lookOf } from '../../decree/looks'
import { ruleWeight } from '../../decree/page'
import type { Footnote } from '../../document/nodes'
import { type Run, printedRuns, sizeOf } from '../printed'
import type { Context } from './paragraph'
import { type Slice, slice } from './slice'

/** Word's separator: a short line above the notes. In pt. */
const SEPARATOR = { length: 144, height: 12 }

/** Notes of a page as slices, one a line; the separator comes first where the page has none yet. */
export function layNotes(notes: readonly Footnote[], context: Context, { width, first }: { width: number; first: boolean }): Slice[] {
  return [...(first ? [separator()] : []), ...notes.flatMap((note) => layNote(note, context, width))]
}

function layNote({ number, children }: Footnote, { set, setter }: Context, width: number): Slice[] {
  const { align, line } = lookOf('chuThich')
  const mark: Run = { type: 'footnote', number, children: [] }
  const space: Run = { type: 'text', value: ' ', bold: false, italic: false, noBreak: false }
  const runs = [mark, space, ...printedRuns({ role: 'chuThich', children })]
  const lines = setter.set(runs, { size: sizeOf('chuThich', set), pitch: line ?? 1, align, width, firstLine: 0 }, { lastOfParagraph: true })
  return lines.map((inner) => slice({ height: inner.height, marks: [{ type: 'line', x: inner.line.x ?? 0, y: 0, line: inner.line, paragraph: undefined, text: inner.text }] }))
}

function separator(): Slice {
  const y = SEPARATOR.height / 2
  return slice({ height: SEPARATOR.height, marks: [{ type: 'rule', x1: 0, x2: SEPARATOR.length, y1: y, y2: y, width: ruleWeight }] })
}
