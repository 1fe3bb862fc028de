import { useSignal } from '@preact/signals'
import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { CotSua, HangSua, LoiSua } from '../../protocol'
import { Cell } from './cell'
import { heightsOf, type Heights, rowsBetween } from './heights'
import { choicesOf, choose, takeBlur, takeCopy, takeInput, takeKey } from './grid-acts'
import { columnIn, isOpen, linesOf } from './places'
import { isLow } from './low'
import { takePaste } from './pasting'
import { useStay } from './stay'
import { type Grid, type GridProps, useGrid } from './use-grid'

/** The width of a letter of the table, and what a cell has around its text, in pixels. */
const LETTER = 7.2
const AROUND = 13
/** So far beyond the window rows are drawn already. */
const AHEAD = 600

type Props = GridProps & { readonly ten: string; readonly loi: readonly LoiSua[] }

/** A long table that is typed in cell by cell; only the rows near the window are drawn. */
export function GridTable(props: Props) {
  const { cot, hang, at, ten } = props
  const grid = useGrid(props)
  useStay(grid)
  const place = useRef<HTMLDivElement>(null)
  const heights = useHeights(grid)
  const lefts = useMemo(() => leftsOf(cot), [cot])
  const { seen, look } = useSeen(place, heights)
  useEffect(() => showCell(place.current, { heights, lefts, cot }, at.value), [at.value])
  const [first, behind] = rowsBetween(heights, seen.value.from, seen.value.to)
  const top = (row: number): number => heights.top[row] ?? 0
  return (
    <div
      class="luoi"
      ref={place}
      onScroll={look}
      // An empty table has no cell to click on, and takes what is pasted all the same.
      onClick={() => hang.length === 0 && grid.editor.current?.focus({ preventScroll: true })}
      onFocusIn={() => takeFocus(grid, place.current)}
      onFocusOut={() => (grid.hasFocus.value = false)}
    >
      <table
        role="grid"
        aria-label={ten}
        aria-rowcount={hang.length + 1}
        aria-colcount={cot.length}
        style={{ width: `${lefts.at(-1) ?? 0}px` }}
      >
        <colgroup>
          {cot.map(({ rong }) => (
            <col style={{ width: `${widthOf(rong)}px` }} />
          ))}
        </colgroup>
        <Head cot={cot} lefts={lefts} />
        <tbody>
          {first > 0 && <tr aria-hidden style={{ height: `${top(first)}px` }} />}
          {hang.slice(first, behind).map((row, nth) => (
            <Row
              key={row.ma}
              row={row}
              nth={first + nth}
              height={top(first + nth + 1) - top(first + nth)}
              {...props}
              grid={grid}
              lefts={lefts}
            />
          ))}
          {behind < hang.length && (
            <tr aria-hidden style={{ height: `${top(hang.length) - top(behind)}px` }} />
          )}
        </tbody>
      </table>
      <Editor {...props} grid={grid} box={boxOf(at.value, { heights, lefts })} />
    </div>
  )
}

/** What of the table is near the window, in pixels. */
function useSeen(place: { readonly current: HTMLDivElement | null }, heights: Heights) {
  const seen = useSignal({ from: 0, to: 900 })
  const look = (): void => {
    const { current } = place
    if (current)
      seen.value = { from: current.scrollTop - AHEAD, to: current.scrollTop + current.clientHeight + AHEAD }
  }
  useEffect(look, [heights])
  return { seen, look }
}

/** A low window has no room for more than the table. */
function takeFocus({ hasFocus }: Grid, place: HTMLElement | null): void {
  hasFocus.value = true
  if (isLow.peek()) place?.scrollIntoView({ block: 'nearest' })
}

/** In a low window only the row that is worked in is shown with all its lines. */
function useHeights({ cot, hang, at, hasFocus }: Grid): Heights {
  const low = isLow.value ? { whole: hasFocus.value ? at.value.hang : -1 } : undefined
  return useMemo(() => heightsOf(hang, cot, low), [hang, cot, low?.whole])
}

const widthOf = (rong: number): number => Math.round(Math.max(5, rong) * LETTER + AROUND)
/** Where each column begins, in pixels; the last number is the end of them all. */
function leftsOf(cot: readonly CotSua[]): number[] {
  const lefts = [0]
  for (const { rong } of cot) lefts.push((lefts.at(-1) ?? 0) + widthOf(rong))
  return lefts
}
/** Columns that say what a row is stay in sight, two at most. */
const isFixed = (cot: readonly CotSua[], nth: number): boolean => nth < 2 && cot[nth]?.chiDoc === true
const fixedAt = (cot: readonly CotSua[], nth: number, lefts: readonly number[]) =>
  isFixed(cot, nth) ? { class: 'co-dinh', style: { left: `${lefts[nth] ?? 0}px` } } : {}

/** Two lines of a heading, in pixels. */
const HEAD = 42

function Head({ cot, lefts }: { readonly cot: readonly CotSua[]; readonly lefts: readonly number[] }) {
  return (
    <thead>
      <tr aria-rowindex={1} style={{ height: `${HEAD}px` }}>
        {cot.map(({ ten, chiDoc }, nth) => (
          <th scope="col" key={ten} title={chiDoc ? `${ten} (chỉ đọc)` : ten} {...fixedAt(cot, nth, lefts)}>
            <div>{ten}</div>
          </th>
        ))}
      </tr>
    </thead>
  )
}

type RowProps = Props & {
  readonly row: HangSua
  readonly nth: number
  readonly height: number
  readonly grid: Grid
  readonly lefts: readonly number[]
}

function Row({ row, nth, height, cot, loi, grid, lefts }: RowProps) {
  if (row.nhom)
    return (
      <tr aria-rowindex={nth + 2} class="nhom" style={{ height: `${height}px` }}>
        <th scope="rowgroup" colSpan={cot.length}>
          <span>{row.o.find(Boolean)}</span>
        </th>
      </tr>
    )
  const own = loi.filter(({ hang }) => hang === row.ma)
  return (
    <tr aria-rowindex={nth + 2} style={{ height: `${height}px` }}>
      {cot.map((column, at) => (
        <Cell
          key={column.ma}
          row={row}
          column={columnIn(column, row)}
          o={{ hang: nth, cot: at }}
          here={own.filter(({ cot: of }) => of === column.ma || (of === undefined && at === 0))}
          height={height}
          fixed={fixedAt(cot, at, lefts)}
          grid={grid}
        />
      ))}
    </tr>
  )
}

type Layout = { readonly heights: Heights; readonly lefts: readonly number[] }
type Box = { readonly top: number; readonly left: number; readonly width: number; readonly height: number }

function boxOf(
  { hang, cot }: { readonly hang: number; readonly cot: number },
  { heights, lefts }: Layout,
): Box {
  const [top, bottom] = [heights.top[hang] ?? 0, heights.top[hang + 1] ?? 0]
  const left = lefts[cot] ?? 0
  return { top: top + HEAD, left, width: (lefts[cot + 1] ?? left) - left, height: bottom - top }
}

/** The cell that is at work comes into sight, beside the columns that stay. */
function showCell(
  place: HTMLElement | null,
  { cot, ...layout }: Layout & { readonly cot: readonly CotSua[] },
  at: { readonly hang: number; readonly cot: number },
): void {
  if (!place) return
  const { top, left, width, height } = boxOf(at, layout)
  const kept = layout.lefts[cot.findIndex((_, nth) => !isFixed(cot, nth))] ?? 0
  if (top - HEAD < place.scrollTop) place.scrollTop = top - HEAD
  if (top + height > place.scrollTop + place.clientHeight) place.scrollTop = top + height - place.clientHeight
  if (isFixed(cot, at.cot)) return
  if (left + width > place.scrollLeft + place.clientWidth) place.scrollLeft = left + width - place.clientWidth
  // Of a cell that is wider than the window its beginning is seen.
  if (left - kept < place.scrollLeft) place.scrollLeft = left - kept
}

/** Room for what is typed and a line more; a long text scrolls. */
const heightOf = ({ nhieuDong, nhieuChon, rong }: CotSua, text: string): number => {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / rong)), 1)
  return nhieuDong || nhieuChon ? Math.min(320, lines * 18 + 12) : 0
}

/** The one textarea, over the cell that is at work: out of sight until somebody types. */
function Editor({ cot, hang, at, grid, box }: Props & { readonly grid: Grid; readonly box: Box }) {
  const row = hang[at.value.hang]
  const column = columnIn(cot[at.value.cot], row)
  const isTyping = grid.dangGo.value !== undefined
  const choices = choicesOf(grid)
  const held = column?.nhieuChon ? linesOf(row?.o[at.value.cot] ?? '') : []
  const height = Math.max(box.height, isTyping && column ? heightOf(column, grid.typed.value) : 0)
  return (
    <>
      <textarea
        ref={grid.editor}
        class={isTyping ? 'dang-go' : ''}
        aria-label={`${column?.ten ?? ''}, ${row?.o.find(Boolean) ?? ''}`}
        readOnly={!isOpen(row, column)}
        rows={1}
        spellcheck={false}
        style={{
          top: `${box.top}px`,
          left: `${box.left}px`,
          width: `${box.width}px`,
          height: `${height}px`,
        }}
        onKeyDown={(event) => takeKey(grid, event)}
        onInput={() => takeInput(grid)}
        onBlur={() => takeBlur(grid)}
        onCopy={(event) => takeCopy(grid, event)}
        onPaste={(event) => void takePaste(grid, event)}
      />
      {choices.length > 0 && (
        <ul
          role="listbox"
          class="lua-chon"
          // At the foot of the table it would stand out of sight.
          ref={(list) => list?.scrollIntoView({ block: 'nearest' })}
          aria-multiselectable={column?.nhieuChon}
          style={{ top: `${box.top + height}px`, left: `${box.left}px` }}
        >
          {choices.map(({ ma, ten }, nth) => (
            <li
              role="option"
              key={ma}
              aria-selected={nth === grid.choice.value}
              onMouseDown={(event) => {
                event.preventDefault()
                choose(grid, ma)
              }}
            >
              {held.includes(ma) && '✓ '}
              {ten}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
