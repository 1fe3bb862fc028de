import type { CotSua, HangSua, SuaO } from '../../protocol'
import { codeOf, columnIn, findRow, isOpen, type O } from './places'
import { type Grid, NO_CHOICE } from './use-grid'

export const textAt = ({ hang }: Grid, o: O): string => hang[o.hang]?.o[o.cot] ?? ''

/** Somebody begins to type in the cell at work, over what stands there. */
export function startTyping({ hang, cot, at, dangGo }: Grid): void {
  const [row, column] = [hang[at.value.hang], cot[at.value.cot]]
  if (row && column) dangGo.value = { row, cot: column.ma, count: hang.length }
}

/** Nobody types any more; what was typed is gone. */
export function rest({ dangGo, typed, choice, kept, editor }: Grid): void {
  dangGo.value = undefined
  typed.value = ''
  kept.value = ''
  choice.value = NO_CHOICE
  if (editor.current) editor.current.value = ''
}

/** What was typed is in the cell in which typing began, wherever its row stands now. */
export function keep(grid: Grid): void {
  const { cot, hang, typed, kept, onChange } = grid
  const { value: began } = grid.dangGo
  if (!began) return
  const there = findRow({ cot, hang }, began.row, began.count)
  const row = there ?? began.row
  const nth = cot.findIndex(({ ma }) => ma === began.cot)
  const text = [kept.value, typed.value].filter(Boolean).join('\n')
  const sau = codeOf(columnIn(cot[nth], row), text.normalize('NFC'))
  const [truoc = '', now = ''] = [began.row.o[nth], row.o[nth]]
  rest(grid)
  if (sau === truoc || sau === now) return
  const o = [{ hang: row.ma, cot: began.cot, truoc, sau, canh: began.row.o }]
  onChange(o, tenOf(o, { cot, hang: [row], verb: 'Sửa' }), !there || now !== truoc)
}

/** Of the cells only those in which something can be typed, and that then say something else. */
export function change(
  grid: Grid,
  cells: readonly { readonly row: HangSua | undefined; readonly cot: number; readonly sau: string }[],
  verb: string,
): void {
  const { cot, hang, onChange } = grid
  const o = cells.flatMap(({ row, cot: nth, sau }): SuaO[] => {
    const [column, truoc = ''] = [cot[nth], row?.o[nth]]
    if (!row || !column || !isOpen(row, column) || sau === truoc) return []
    return [{ hang: row.ma, cot: column.ma, truoc, sau }]
  })
  if (o.length) onChange(o, tenOf(o, { cot, hang, verb }), false)
}

type Naming = { readonly cot: readonly CotSua[]; readonly hang: readonly HangSua[]; readonly verb: string }

/** A step in words: "Sửa Thời hạn, II.3", "Dán 60 ô". */
function tenOf(o: readonly SuaO[], { cot, hang, verb }: Naming): string {
  const [first] = o
  if (o.length > 1 || !first) return `${verb} ${o.length} ô`
  const column = cot.find(({ ma }) => ma === first.cot)?.ten ?? first.cot
  const row = hang.find(({ ma }) => ma === first.hang)?.o.find(Boolean) ?? first.hang
  return `${verb} ${column}, ${row}`.slice(0, 200)
}
