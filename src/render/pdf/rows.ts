import { cellMargins, ruleWeight } from '../../decree/page'
import { stack } from './paragraph'
import { type Mark, moved, type Slice, slice } from './slice'

/** A cell laid out between two column edges; `lines` are its text. */
export type LaidCell = { readonly from: number; readonly to: number; readonly rowSpan: number; readonly lines: readonly Slice[] }
export type LaidRow = { readonly cells: readonly LaidCell[] }

const PADDING = (cellMargins.top + cellMargins.bottom) / 20
/** What a rule adds to a row's height. */
const RULE_HEIGHT: number = ruleWeight

const contentHeight = (lines: readonly Slice[]): number => (lines.length ? stack(lines).height : 0) + PADDING + RULE_HEIGHT

/** Heights of rows in pt; a cell over several rows stretches the last of them. */
function heightsOf(rows: readonly LaidRow[]): number[] {
  const heights = rows.map(({ cells }) => Math.max(0, ...cells.filter(({ rowSpan }) => rowSpan === 1).map(({ lines }) => contentHeight(lines))))
  for (const [index, { cells }] of rows.entries()) {
    for (const { rowSpan, lines } of cells) {
      const last = index + rowSpan - 1
      const have = heights.slice(index, last + 1).reduce((sum, height) => sum + height, 0)
      heights[last] = (heights[last] ?? 0) + Math.max(0, contentHeight(lines) - have)
    }
  }
  return heights
}

/** Rows that belong together as one slice, with their rules. Every cell draws its sides and its bottom; the header draws the table's top. */
export function drawRows(rows: readonly LaidRow[], edges: readonly number[], options: { readonly topRule: boolean }): Slice {
  const heights = heightsOf(rows)
  const tops = heights.reduce<number[]>((all, height) => [...all, (all.at(-1) ?? 0) + height], [0])
  const marks: Mark[] = []
  const notes = rows.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flatMap((line) => line.notes)))
  const height = tops.at(-1) ?? 0
  for (const [index, { cells }] of rows.entries()) {
    for (const { from, to, rowSpan, lines } of cells) {
      const [x1, x2, y1, y2] = [edges[from] ?? 0, edges[to] ?? 0, tops[index] ?? 0, tops[index + rowSpan] ?? height]
      marks.push(...moved(stack(lines).marks, x1 + cellMargins.left / 20, y1 + cellMargins.top / 20 + RULE_HEIGHT))
      marks.push(rule(x1, y2, x2, y2), rule(x2, y1, x2, y2))
      if (from === 0) marks.push(rule(x1, y1, x1, y2))
      if (options.topRule && index === 0) marks.push(rule(x1, y1, x2, y1))
    }
  }
  return slice({ height, marks, notes })
}

const rule = (x1: number, y1: number, x2: number, y2: number): Mark => ({ type: 'rule', x1, y1, x2, y2, width: ruleWeight })

/** Cuts rows at `room` pt: lines above stay, the others go on. Undefined when not one line would stay. */
export function splitRows(rows: readonly LaidRow[], edges: readonly number[], room: number, header: Slice | undefined): readonly [Slice, Slice] | undefined {
  const heights = heightsOf(rows)
  let top = 0
  const head: LaidRow[] = []
  const tail: LaidRow[] = []
  for (const [index, row] of rows.entries()) {
    const space = room - top
    top += heights[index] ?? 0
    const cut = row.cells.map((cell) => splitCell(cell, space, rows.length - index))
    if (cut.some(([above]) => above.lines.length)) head.push({ cells: cut.map(([above]) => above) })
    tail.push({ cells: cut.map(([, below]) => below) })
  }
  const rest = tail.filter(({ cells }) => cells.some(({ lines }) => lines.length))
  if (!head.length || !rest.length) return undefined
  const drawn = drawRows(refit(rest), edges, { topRule: !header })
  return [drawRows(refit(head), edges, { topRule: false }), { ...drawn, ...(header ? { header } : {}), flows: true, split: (next) => splitRows(refit(rest), edges, next, header) }]
}

function splitCell(cell: LaidCell, space: number, rowsLeft: number): [LaidCell, LaidCell] {
  let count = 0
  while (count < cell.lines.length && contentHeight(cell.lines.slice(0, count + 1)) <= space) count++
  const part = (lines: readonly Slice[]): LaidCell => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rowsLeft), lines })
  return [part(cell.lines.slice(0, count)), part(cell.lines.slice(count))]
}

/** After a cut, no cell reaches below the rows that are left. */
const refit = (rows: readonly LaidRow[]): LaidRow[] =>
  rows.map(({ cells }, index) => ({ cells: cells.map((cell) => ({ ...cell, rowSpan: Math.min(cell.rowSpan, rows.length - index) })) }))
