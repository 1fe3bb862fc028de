import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { findRow, moveFrom } from './places'
import { keep } from './typing'
import type { Grid } from './use-grid'

/** The table takes the keys, once the cell at work stands where it belongs. Gives what to call when that is wanted no more. */
export function focusTable(): () => void {
  const frame = requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.luoi textarea')?.focus({ preventScroll: true }),
  )
  return () => cancelAnimationFrame(frame)
}

/**
 * Whoever works in a row stays in it when rows come or go; what was typed in a cell is kept when another one is gone to
 * from elsewhere, when the table goes, and when the page does.
 */
export function useStay(grid: Grid): void {
  const { cot, hang, at, vung, dangGo } = grid
  const seen = useRef({ o: at.value, row: hang[at.value.hang], count: hang.length })
  useLayoutEffect(() => {
    const { o, row, count } = seen.current
    const there =
      row && at.value === o && hang[o.hang] !== row ? findRow({ cot, hang }, row, count) : undefined
    const nth = there ? hang.indexOf(there) : at.value.hang
    const start = { hang: Math.max(0, Math.min(nth, hang.length - 1)), cot: at.value.cot }
    if (start.hang !== at.value.hang) at.value = moveFrom(start, { hang: 0, cot: 0 }, { cot, hang })
    seen.current = { o: at.value, row: hang[at.value.hang], count: hang.length }
    if (vung.value.den !== at.value) vung.value = { tu: at.value, den: at.value }
    const { value: began } = dangGo
    if (!began) return
    const typed = findRow({ cot, hang }, began.row, began.count)
    if (typed !== hang[at.value.hang] || cot[at.value.cot]?.ma !== began.cot) keep(grid)
  }, [hang, at.value])
  const now = useRef(grid)
  now.current = grid
  useEffect(() => {
    const leave = (): void => keep(now.current)
    addEventListener('beforeunload', leave)
    return () => {
      removeEventListener('beforeunload', leave)
      leave()
    }
  }, [])
}
