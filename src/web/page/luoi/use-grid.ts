import { type Signal, useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import type { CotSua, HangSua, SuaO } from '../../protocol'
import type { O, Vung } from './places'

/**
 * A table that is typed in, and whom it tells of changes. `ten`: the step in words; `isOld`: what stands there is no
 * longer what whoever typed saw. `onThem`: puts rows at the end, and gives them when they are there; undefined where
 * the table takes none. `onLeftOut`: what could not be pasted.
 */
export type GridProps = {
  readonly cot: readonly CotSua[]
  readonly hang: readonly HangSua[]
  readonly at: Signal<O>
  readonly onChange: (o: readonly SuaO[], ten: string, isOld: boolean) => void
  readonly onUndo: (huong: 'lui' | 'toi') => void
  readonly onThem?: ((soDong: number) => Promise<readonly HangSua[]>) | undefined
  readonly onLeftOut: (words: string) => void
}
/** The cell in which somebody types, by its row as it stood when typing began, among `count`: rows come and go meanwhile. */
export type DangGo = { readonly row: HangSua; readonly cot: string; readonly count: number }
/** The table at work: which cells are chosen, where somebody types, which of a list's choices is pointed at. */
export type Grid = GridProps & {
  readonly editor: { readonly current: HTMLTextAreaElement | null }
  readonly vung: Signal<Vung>
  /** Where somebody types; undefined: nobody does. */
  readonly dangGo: Signal<DangGo | undefined>
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
  const editor = useRef<HTMLTextAreaElement>(null)
  const vung = useSignal<Vung>({ tu: props.at.value, den: props.at.value })
  const dangGo = useSignal<DangGo | undefined>(undefined)
  const hasFocus = useSignal(false)
  const typed = useSignal('')
  const choice = useSignal(NO_CHOICE)
  const kept = useSignal('')
  return { ...props, editor, vung, dangGo, hasFocus, typed, choice, kept }
}
