import { type Signal, useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'
import type { CotSua, HangSua, SuaO } from '../../protocol'
import { moveFrom, type O, type Vung } from './places'

/** A table that is typed in, and whom it tells of changes. `ten`: the step in words. */
export type GridProps = {
  readonly cot: readonly CotSua[]
  readonly hang: readonly HangSua[]
  readonly at: Signal<O>
  readonly onChange: (o: readonly SuaO[], ten: string) => void
  readonly onUndo: (huong: 'lui' | 'toi') => void
}
/** The table at work: which cells are chosen, whether somebody types, which of a list's choices is pointed at. */
export type Grid = GridProps & {
  readonly editor: { readonly current: HTMLTextAreaElement | null }
  readonly vung: Signal<Vung>
  readonly isTyping: Signal<boolean>
  /** Whether the keys go to this table. */
  readonly hasFocus: Signal<boolean>
  /** What stands in the textarea while somebody types. */
  readonly typed: Signal<string>
  readonly choice: Signal<number>
  /** Of a cell of which several are chosen what was there before somebody typed one more. */
  readonly kept: Signal<string>
}
/** Of a list's choices none. */
export const NO_CHOICE = -1

/** One textarea that has the focus before the first key is typed: only so does an input method reach the cell. */
export function useGrid(props: GridProps): Grid {
  const { cot, hang, at } = props
  const editor = useRef<HTMLTextAreaElement>(null)
  const vung = useSignal<Vung>({ tu: at.value, den: at.value })
  const isTyping = useSignal(false)
  const hasFocus = useSignal(false)
  const typed = useSignal('')
  const choice = useSignal(NO_CHOICE)
  const kept = useSignal('')
  useEffect(() => {
    if (at.value.hang < hang.length) return
    at.value = moveFrom({ hang: 0, cot: at.value.cot }, { hang: 0, cot: 0 }, { cot, hang })
    vung.value = { tu: at.value, den: at.value }
  }, [hang])
  return { ...props, editor, vung, isTyping, hasFocus, typed, choice, kept }
}
