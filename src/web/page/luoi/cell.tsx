import type { CotSua, HangSua, LoiSua } from '../../protocol'
import { begin, select } from './grid-acts'
import { linesOfHeight } from './heights'
import { isIn, isOpen, type O, shownText } from './places'
import type { Grid } from './use-grid'

type CellProps = {
  readonly row: HangSua
  readonly column: CotSua
  readonly o: O
  /** What is said of it. */
  readonly here: readonly LoiSua[]
  readonly height: number
  /** Of a column that stays in sight. */
  readonly fixed: { readonly class?: string; readonly style?: { readonly left: string } }
  readonly grid: Grid
}

/** A cell as text; the choices of one that is chosen from a list, the box of one that is ticked. */
export function Cell({ row, column, o, here, height, fixed, grid }: CellProps) {
  const isTyped = isOpen(row, column)
  const isFaulty = here.some(({ mucDo }) => mucDo === 'sai')
  const classes = [
    fixed.class,
    !isTyped && 'chi-doc',
    row.rieng && isTyped && !row.rieng.includes(column.ma) && 'de-xuat',
    isIn(grid.vung.value, o) && 'chon',
    here.length > 0 && (isFaulty ? 'o-sai' : 'o-xem'),
  ]
  const said = here.map(({ dieu, cachSua }) => [dieu, cachSua].filter(Boolean).join('. ')).join('\n')
  return (
    <td
      role="gridcell"
      {...fixed}
      class={classes.filter(Boolean).join(' ')}
      aria-colindex={o.cot + 1}
      aria-invalid={isFaulty ? 'true' : undefined}
      title={said || undefined}
      onMouseDown={(event) => {
        event.preventDefault()
        select(grid, o, event.shiftKey)
      }}
      onMouseMove={(event) => {
        if (event.buttons === 1) select(grid, o, true)
      }}
      onDblClick={() => begin(grid)}
    >
      {column.chon && isTyped && <Mark grid={grid} o={o} kind="mo-chon" sign="▾" />}
      {column.danhDau && isTyped && <Mark grid={grid} o={o} kind="o-dau" sign={row.o[o.cot] ? '☑' : '☐'} />}
      <div
        class={column.danhDau && 'chi-nghe'}
        style={{ maxHeight: `${height - 9}px`, WebkitLineClamp: linesOfHeight(height) }}
      >
        {shownText(column, row.o[o.cot] ?? '')}
      </div>
    </td>
  )
}

type MarkProps = { readonly grid: Grid; readonly o: O; readonly kind: string; readonly sign: string }

/** What a mouse clicks in a cell to open its list, or to tick it; whoever hears the page is told in the cell's words. */
function Mark({ grid, o, kind, sign }: MarkProps) {
  return (
    <span
      class={kind}
      aria-hidden
      onMouseDown={(event) => {
        event.preventDefault()
        event.stopPropagation()
        select(grid, o, false)
        begin(grid)
      }}
    >
      {sign}
    </span>
  )
}
