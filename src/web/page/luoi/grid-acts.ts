import type { CotSua } from '../../protocol'
import { clipboardOf } from './clipboard'
import { type Act, actOf } from './keys'
import {
  cellsIn,
  choicesFor,
  columnIn,
  DAU,
  isOpen,
  linesOf,
  moveFrom,
  nextOpen,
  type O,
  shownText,
} from './places'
import { change, keep, rest, startTyping, textAt } from './typing'
import { type Grid, NO_CHOICE } from './use-grid'
import { isWhole } from './whole'

const PAGE = 12

const columnOf = ({ cot, hang }: Grid, o: O): CotSua | undefined => columnIn(cot[o.cot], hang[o.hang])
const columnAt = (grid: Grid): CotSua | undefined => columnOf(grid, grid.at.value)
/** What a cell is to say. */
const cellAt = ({ hang }: Grid, o: O, sau: string) => ({ row: hang[o.hang], cot: o.cot, sau })
const openAt = ({ hang, cot }: Grid, o: O): boolean => isOpen(hang[o.hang], cot[o.cot])

/** What the list of a cell has to choose from, as far as it was typed. */
export function choicesOf(grid: Grid): NonNullable<CotSua['chon']> {
  const column = columnAt(grid)
  if (!grid.dangGo.value || !column?.chon) return []
  const { value: typed } = grid.typed
  if (typed === shownText(column, textAt(grid, grid.at.value))) return column.chon
  // Of several that are typed the last one is looked for.
  return choicesFor(column, column.nhieuChon ? (typed.split('\n').at(-1) ?? '') : typed)
}

/** Goes to a cell; what was typed in the one before is kept. `stretch`: the cells between are chosen too. */
export function select(grid: Grid, o: O, stretch: boolean): void {
  keep(grid)
  grid.at.value = o
  grid.vung.value = { tu: stretch ? grid.vung.value.tu : o, den: o }
  grid.editor.current?.focus({ preventScroll: true })
}

/** Begins to change what stands in the cell; one that is only read is shown whole. */
export function begin(grid: Grid): void {
  const { editor, at } = grid
  if (!openAt(grid, at.value)) isWhole.value = true
  if (!openAt(grid, at.value) || !editor.current) return
  const column = columnAt(grid)
  if (column?.danhDau) return tick(grid)
  editor.current.value = shownText(column, textAt(grid, at.value))
  grid.typed.value = editor.current.value
  startTyping(grid)
  // Whoever types into a list looks for another choice.
  if (column?.chon && !column.nhieuChon) editor.current.select()
}

/** A cell that is ticked is so no more, and the other way round. */
function tick(grid: Grid): void {
  const { at } = grid
  rest(grid)
  change(grid, [cellAt(grid, at.value, textAt(grid, at.value) === '' ? DAU : '')], 'Đánh dấu')
}

/** One of a list's choices is in the cell; where several are chosen it is there or no more, and the list stays open. */
export function choose(grid: Grid, ma: string): void {
  if (columnAt(grid)?.nhieuChon) return toggle(grid, ma)
  rest(grid)
  change(grid, [cellAt(grid, grid.at.value, ma)], 'Chọn')
  grid.editor.current?.focus({ preventScroll: true })
}

function toggle(grid: Grid, ma: string): void {
  const { editor, typed, kept, at } = grid
  const held = linesOf(textAt(grid, at.value))
  const sau = (held.includes(ma) ? held.filter((each) => each !== ma) : [...held, ma]).join('\n')
  change(grid, [cellAt(grid, at.value, sau)], 'Chọn')
  kept.value = ''
  typed.value = shownText(columnAt(grid), sau)
  if (editor.current) editor.current.value = typed.value
  editor.current?.focus({ preventScroll: true })
}

type Doing = { readonly [Kind in Act['kind']]: (grid: Grid, act: Extract<Act, { kind: Kind }>) => void }
const DOING: Doing = {
  go: (grid, { by, stretch }) => select(grid, moveFrom(grid.at.value, by, grid), stretch),
  next: (grid, { way }) => select(grid, nextOpen(grid.at.value, way, grid), false),
  type: begin,
  keep: (grid) => {
    const picked = choicesOf(grid)[grid.choice.value]
    if (picked) choose(grid, picked.ma)
    if (picked && columnAt(grid)?.nhieuChon) return
    select(grid, moveFrom(grid.at.value, { hang: 1, cot: 0 }, grid), false)
  },
  leave: rest,
  stop: keep,
  out: () => {
    const [tab, link] = ['[role=tab][aria-selected=true]', 'nav a'].map((each) =>
      document.querySelector<HTMLElement>(each),
    )
    ;(tab ?? link)?.focus()
  },
  clear: (grid) => {
    const cells = cellsIn(grid.vung.value).flat()
    change(
      grid,
      cells.map((o) => cellAt(grid, o, '')),
      'Xóa',
    )
  },
  undo: ({ onUndo }) => onUndo('lui'),
  redo: ({ onUndo }) => onUndo('toi'),
  line: ({ editor: { current }, typed }) => {
    current?.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end')
    typed.value = current?.value ?? typed.value
  },
  choose: (grid, { by }) => {
    const last = choicesOf(grid).length - 1
    grid.choice.value = Math.min(last, Math.max(0, grid.choice.value + by))
  },
}

export function takeKey(grid: Grid, event: KeyboardEvent): void {
  // A key that an input method is still at work with is not ours.
  if (event.isComposing) return
  const isListed = choicesOf(grid).length > 0
  const isTyping = grid.dangGo.value !== undefined
  const isProse = columnAt(grid)?.doanVan === true
  const act = actOf(event, { isTyping, isListed, isProse, page: PAGE })
  if (!act) return
  // From the last cell on one leaves the table, as everywhere on a page.
  if (act.kind === 'next' && nextOpen(grid.at.value, act.way, grid) === grid.at.value) return keep(grid)
  event.preventDefault()
  DOING[act.kind](grid, act as never)
}

/** The first letter has reached the cell. */
export function takeInput(grid: Grid): void {
  grid.choice.value = NO_CHOICE
  grid.typed.value = grid.editor.current?.value ?? ''
  if (!openAt(grid, grid.at.value)) return rest(grid)
  if (columnAt(grid)?.danhDau) return tick(grid)
  if (!grid.dangGo.value && columnAt(grid)?.nhieuChon) grid.kept.value = textAt(grid, grid.at.value)
  if (!grid.dangGo.value) startTyping(grid)
}

/** Whoever looks something up in Excel has not finished the word. */
export function takeBlur(grid: Grid): void {
  if (document.hasFocus()) keep(grid)
}

export function takeCopy(grid: Grid, event: ClipboardEvent): void {
  if (grid.dangGo.value) return
  event.preventDefault()
  const rows = cellsIn(grid.vung.value).map((row) =>
    row.map((o) => shownText(columnOf(grid, o), textAt(grid, o))),
  )
  event.clipboardData?.setData('text/plain', clipboardOf(rows))
}
