import type { CotSua, HangSua, SuaO } from '../../protocol'
import { cellsOf, clipboardOf } from './clipboard'
import { type Act, actOf } from './keys'
import {
  cellsIn,
  choicesFor,
  codeOf,
  columnIn,
  DAU,
  isOpen,
  linesOf,
  moveFrom,
  nextOpen,
  type O,
  shownText,
} from './places'
import { type Grid, NO_CHOICE } from './use-grid'

const PAGE = 12

const textAt = ({ hang }: Grid, o: O): string => hang[o.hang]?.o[o.cot] ?? ''
const columnOf = ({ cot, hang }: Grid, o: O): CotSua | undefined => columnIn(cot[o.cot], hang[o.hang])
const columnAt = (grid: Grid): CotSua | undefined => columnOf(grid, grid.at.value)
const openAt = ({ hang, cot }: Grid, o: O): boolean => isOpen(hang[o.hang], cot[o.cot])

/** What the list of a cell has to choose from, as far as it was typed. */
export function choicesOf(grid: Grid): NonNullable<CotSua['chon']> {
  const column = columnAt(grid)
  if (!grid.isTyping.value || !column?.chon) return []
  const { value: typed } = grid.typed
  if (typed === shownText(column, textAt(grid, grid.at.value))) return column.chon
  // Of several that are typed the last one is looked for.
  return choicesFor(column, column.nhieuChon ? (typed.split('\n').at(-1) ?? '') : typed)
}

/** Nobody types any more; what was typed is gone. */
function rest({ isTyping, typed, choice, kept, editor }: Grid): void {
  isTyping.value = false
  typed.value = ''
  kept.value = ''
  choice.value = NO_CHOICE
  if (editor.current) editor.current.value = ''
}

/** Goes to a cell; what was typed in the one before is kept. `stretch`: the cells between are chosen too. */
export function select(grid: Grid, o: O, stretch: boolean): void {
  keep(grid)
  grid.at.value = o
  grid.vung.value = { tu: stretch ? grid.vung.value.tu : o, den: o }
  grid.editor.current?.focus({ preventScroll: true })
}

/** Begins to change what stands in the cell. */
export function begin(grid: Grid): void {
  const { editor, isTyping, at } = grid
  if (!openAt(grid, at.value) || !editor.current) return
  const column = columnAt(grid)
  if (column?.danhDau) return tick(grid)
  editor.current.value = shownText(column, textAt(grid, at.value))
  grid.typed.value = editor.current.value
  isTyping.value = true
  // Whoever types into a list looks for another choice.
  if (column?.chon && !column.nhieuChon) editor.current.select()
}

/** A cell that is ticked is so no more, and the other way round. */
function tick(grid: Grid): void {
  const { at } = grid
  rest(grid)
  change(grid, [{ o: at.value, sau: textAt(grid, at.value) === '' ? DAU : '' }], 'Đánh dấu')
}

/** What was typed is in the cell. */
export function keep(grid: Grid): void {
  const { editor, isTyping, at } = grid
  if (!isTyping.value || !editor.current) return
  const text = [grid.kept.value, editor.current.value].filter(Boolean).join('\n')
  const sau = codeOf(columnAt(grid), text.normalize('NFC'))
  rest(grid)
  change(grid, [{ o: at.value, sau }], 'Sửa')
}

/** One of a list's choices is in the cell; where several are chosen it is there or no more, and the list stays open. */
export function choose(grid: Grid, ma: string): void {
  if (columnAt(grid)?.nhieuChon) return toggle(grid, ma)
  rest(grid)
  change(grid, [{ o: grid.at.value, sau: ma }], 'Chọn')
  grid.editor.current?.focus({ preventScroll: true })
}

function toggle(grid: Grid, ma: string): void {
  const { editor, typed, kept, at } = grid
  const held = linesOf(textAt(grid, at.value))
  const sau = (held.includes(ma) ? held.filter((each) => each !== ma) : [...held, ma]).join('\n')
  change(grid, [{ o: at.value, sau }], 'Chọn')
  kept.value = ''
  typed.value = shownText(columnAt(grid), sau)
  if (editor.current) editor.current.value = typed.value
  editor.current?.focus({ preventScroll: true })
}

/** Of the cells only those in which something can be typed, and that then say something else. */
function change(grid: Grid, cells: readonly { readonly o: O; readonly sau: string }[], verb: string): void {
  const { cot, hang, onChange } = grid
  const o = cells.flatMap(({ o: place, sau }): SuaO[] => {
    const [row, column, truoc] = [hang[place.hang], cot[place.cot], textAt(grid, place)]
    if (!row || !column || !openAt(grid, place) || sau === truoc) return []
    return [{ hang: row.ma, cot: column.ma, truoc, sau }]
  })
  if (o.length) onChange(o, tenOf(o, { cot, hang, verb }))
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
  clear: (grid) => {
    const cells = cellsIn(grid.vung.value).flat()
    change(
      grid,
      cells.map((o) => ({ o, sau: '' })),
      'Xóa',
    )
  },
  undo: ({ onUndo }) => onUndo('lui'),
  redo: ({ onUndo }) => onUndo('toi'),
  line: ({ editor: { current } }) =>
    current?.setRangeText('\n', current.selectionStart, current.selectionEnd, 'end'),
  choose: (grid, { by }) => {
    const last = choicesOf(grid).length - 1
    grid.choice.value = Math.min(last, Math.max(0, grid.choice.value + by))
  },
}

export function takeKey(grid: Grid, event: KeyboardEvent): void {
  // A key that an input method is still at work with is not ours.
  if (event.isComposing) return
  const isListed = choicesOf(grid).length > 0
  const act = actOf(event, { isTyping: grid.isTyping.value, isListed, page: PAGE })
  if (!act) return
  event.preventDefault()
  DOING[act.kind](grid, act as never)
}

/** The first letter has reached the cell. */
export function takeInput(grid: Grid): void {
  grid.choice.value = NO_CHOICE
  grid.typed.value = grid.editor.current?.value ?? ''
  if (!openAt(grid, grid.at.value)) return rest(grid)
  if (columnAt(grid)?.danhDau) return tick(grid)
  if (!grid.isTyping.value && columnAt(grid)?.nhieuChon) grid.kept.value = textAt(grid, grid.at.value)
  grid.isTyping.value = true
}

/** Whoever looks something up in Excel has not finished the word. */
export function takeBlur(grid: Grid): void {
  if (document.hasFocus()) keep(grid)
}

export function takeCopy(grid: Grid, event: ClipboardEvent): void {
  if (grid.isTyping.value) return
  event.preventDefault()
  const rows = cellsIn(grid.vung.value).map((row) =>
    row.map((o) => shownText(columnOf(grid, o), textAt(grid, o))),
  )
  event.clipboardData?.setData('text/plain', clipboardOf(rows))
}

/** Cells from Excel, from the cell at work on; rows that only name others take nothing. */
export function takePaste(grid: Grid, event: ClipboardEvent): void {
  if (grid.isTyping.value) return
  event.preventDefault()
  const { at, hang } = grid
  const rows = cellsOf(event.clipboardData?.getData('text/plain') ?? '')
  const tops = hang.flatMap((row, nth) => (nth >= at.value.hang && !row.nhom ? [nth] : []))
  const cells = rows.flatMap((row, nth) =>
    row.map((text, beside) => {
      const o = { hang: tops[nth] ?? hang.length, cot: at.value.cot + beside }
      return { o, sau: codeOf(columnOf(grid, o), text.normalize('NFC')) }
    }),
  )
  change(grid, cells, 'Dán')
}

/** A step in words: "Sửa Thời hạn, II.3", "Dán 60 ô". */
function tenOf(
  o: readonly SuaO[],
  {
    cot,
    hang,
    verb,
  }: { readonly cot: readonly CotSua[]; readonly hang: readonly HangSua[]; readonly verb: string },
): string {
  const [first] = o
  if (o.length > 1 || !first) return `${verb} ${o.length} ô`
  const column = cot.find(({ ma }) => ma === first.cot)?.ten ?? first.cot
  const row = hang.find(({ ma }) => ma === first.hang)?.o.find(Boolean) ?? first.hang
  return `${verb} ${column}, ${row}`.slice(0, 200)
}
