import { cellMargins, ruleWeight } from '../../decree/page'
import { heightOf, stack } from './paragraph'
import { type Mark, moved, type Slice, slice } from './slice'

/** A cell laid out between two column edges; `lines` are its text. */
export type LaidCell = {
  readonly from: number
  readonly to: number
  readonly rowSpan: number
  readonly lines: readonly Slice[]
}
export type LaidRow = { readonly cells: readonly LaidCell[] }

/** How cells are set apart: by rules and margins, or by nothing. In pt; `rule` adds to a row's height. */
export type Frame = {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly rule: number
}
export const RULED: Frame = {
  top: cellMargins.top / 20,
  bottom: cellMargins.bottom / 20,
  left: cellMargins.left / 20,
  rule: ruleWeight,
}
export const BARE: Frame = { top: 0, bottom: 0, left: 0, rule: 0 }
/** Column edges in pt and the frame: what rows need to be drawn. */
export type Grid = { readonly edges: readonly number[]; readonly frame: Frame }

function contentHeight(lines: readonly Slice[], { top, bottom, rule }: Frame): number {
  const after = rule ? 0 : (lines.at(-1)?.after ?? 0)
  return (lines.length ? heightOf(lines) + after : 0) + top + bottom + rule
}

/** Heights of rows in pt; a cell over several rows stretches the last of them. */
function heightsOf(rows: readonly LaidRow[], frame: Frame): number[] {
  const heights = rows.map(({ cells }) =>
    Math.max(
      0,
      ...cells.filter(({ rowSpan }) => rowSpan === 1).map(({ lines }) => contentHeight(lines, frame)),
    ),
  )
  for (const [index, { cells }] of rows.entries()) {
    for (const { rowSpan, lines } of cells) {
      const last = index + rowSpan - 1
      const have = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0)
      heights[last] = (heights[last] ?? 0) + Math.max(0, contentHeight(lines, frame) - have)
    }
  }
  return heights
}

/**
 * Rows that belong together as one slice, with their rules. Every cell draws its sides and its bottom; the
 * header draws the table's top. Drawn only where it is placed: of a row over many pages, each cut leaves a tail
 * that is cut again.
 */
export function drawRows(
  rows: readonly LaidRow[],
  grid: Grid,
  options: { readonly topRule: boolean },
): Slice {
  const heights = heightsOf(rows, grid.frame)
  const tops = heights.reduce<number[]>((all, height) => [...all, (all.at(-1) ?? 0) + height], [0])
  const notes = rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.notes)))
  return {
    ...slice({ height: tops.at(-1) ?? 0, marks: [], notes }),
    get marks() {
      return marksOf(rows, tops, grid, options)
    },
  }
}

function marksOf(
  rows: readonly LaidRow[],
  tops: readonly number[],
  { edges, frame }: Grid,
  { topRule }: { readonly topRule: boolean },
): Mark[] {
  const marks: Mark[] = []
  for (const [index, { cells }] of rows.entries()) {
    for (const { from, to, rowSpan, lines } of cells) {
      const [x1, x2] = [edges[from] ?? 0, edges[to] ?? 0]
      const [y1, y2] = [tops[index] ?? 0, tops[index + rowSpan] ?? tops.at(-1) ?? 0]
      // One by one: a cell may have more lines than a call takes arguments.
      for (const mark of moved(stack(lines).marks, x1 + frame.left, y1 + frame.top + frame.rule))
        marks.push(mark)
      if (!frame.rule) continue
      marks.push(rule(x1, y2, x2, y2), rule(x2, y1, x2, y2))
      if (from === 0) marks.push(rule(x1, y1, x1, y2))
      if (topRule && index === 0) marks.push(rule(x1, y1, x2, y1))
    }
  }
  return marks
}

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({
  type: 'rule',
  x1,
  y1,
  x2,
  y2,
  width: ruleWeight,
})

type Cut = { readonly head: readonly LaidRow[]; readonly tail: readonly LaidRow[] }

/** Cuts rows at `room` pt: lines above stay, the others go on. Undefined when not one line would stay. */
export function splitRows(
  rows: readonly LaidRow[],
  grid: Grid,
  room: number,
  header?: Slice,
): readonly [Slice, Slice] | undefined {
  const cut = cutRows(rows, room, grid.frame)
  if (!cut) return undefined
  const tail: Slice = Object.assign(drawRows(cut.tail, grid, { topRule: !header }), {
    ...(header ? { header } : {}),
    flows: true,
    split: (next: number) => splitRows(cut.tail, grid, next, header),
  })
  return [drawRows(cut.head, grid, { topRule: false }), tail]
}

/**
 * The row that crosses the cut is divided where each of its cells keeps a line above; otherwise it goes on
 * whole.
 */
function cutRows(rows: readonly LaidRow[], room: number, frame: Frame): Cut | undefined {
  const tops = heightsOf(rows, frame).reduce<number[]>(
    (all, height) => [...all, (all.at(-1) ?? 0) + height],
    [0],
  )
  const at = rows.findIndex((_, index) => (tops[index + 1] ?? 0) > room)
  const crossing = rows[at]
  if (!crossing) return undefined
  const parts = crossing.cells.map((cell) => cutCell(cell, room - (tops[at] ?? 0), frame))
  const divided =
    parts.every(([above, below]) => above.lines.length || !below.lines.length) &&
    parts.some(([above]) => above.lines.length)
  const until = divided ? at + 1 : at
  if (!until) return undefined
  const spanning = rows
    .slice(0, at)
    .flatMap(({ cells }, index) =>
      cells
        .filter(({ rowSpan }) => index + rowSpan > at)
        .map((cell) => ({ index, parts: cutCell(cell, room - (tops[index] ?? 0), frame), cell })),
    )
  const head = rows.slice(0, at).map(({ cells }, index) => ({
    cells: cells.map((cell) => ({
      ...(spanning.find((span) => span.cell === cell)?.parts[0] ?? cell),
      rowSpan: Math.min(cell.rowSpan, until - index),
    })),
  }))
  const carried = spanning.map(({ index, parts: [, below], cell }) => ({
    ...below,
    rowSpan: index + cell.rowSpan - at,
  }))
  const first = [...carried, ...(divided ? parts.map(([, below]) => below) : crossing.cells)].sort(
    (one, other) => one.from - other.from,
  )
  return {
    head: divided ? [...head, { cells: parts.map(([above]) => ({ ...above, rowSpan: 1 })) }] : head,
    tail: [{ cells: first }, ...rows.slice(at + 1)],
  }
}

/**
 * Lines that fit into `space`, and the rest. Widows are allowed here, as LibreOffice allows them in a cell
 * over two pages.
 */
function cutCell(cell: LaidCell, space: number, frame: Frame): readonly [LaidCell, LaidCell] {
  const first = cell.lines.findIndex(
    (_, index) => contentHeight(cell.lines.slice(0, index + 1), frame) > space,
  )
  const count = first < 0 ? cell.lines.length : first
  return [
    { ...cell, lines: cell.lines.slice(0, count) },
    { ...cell, lines: cell.lines.slice(count) },
  ]
}
