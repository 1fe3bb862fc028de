import { signal } from '@preact/signals'
import { isCut } from './heights'

/** Whether somebody reads below the table what a cell of it has no room for; it stays so from cell to cell. */
export const isWhole = signal(false)

/** All that stands in the cell at work, where the table shows its first lines only. */
export function WholeCell({ chu, rong }: { readonly chu: string; readonly rong: number }) {
  if (!isCut(chu, rong)) return null
  return (
    <details
      class="ca-o"
      open={isWhole.value}
      onToggle={({ currentTarget }) => (isWhole.value = currentTarget.open)}
    >
      <summary>Đọc cả ô (F2)</summary>
      <div tabIndex={0}>{chu}</div>
    </details>
  )
}
