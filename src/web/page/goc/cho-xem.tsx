import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { noteAsked } from '../khi-nhap'
import { LOAI_GHI_CHU } from '../words'
import { canXem, goToNote, sayNote, takeXem } from './goc-state'

/** What somebody must look at, one after the other; each step shows both places. */
export function ChoXem() {
  const nth = useSignal(-1)
  const { value: notes } = canXem
  const go = (to: number): void => {
    nth.value = (to + notes.length) % notes.length
    const next = notes[nth.value]
    if (next) goToNote(next)
  }
  useEffect(() => {
    const at = notes.findIndex(({ ma }) => ma === noteAsked.peek())
    if (at < 0) return
    noteAsked.value = undefined
    go(at)
  }, [notes])
  if (notes.length === 0) return <p>Không còn chỗ nào cần xem.</p>
  // The last one may just have been looked at.
  const note = notes[Math.min(nth.value, notes.length - 1)]
  return (
    <div class="cho-xem">
      <button type="button" onClick={() => go(Math.max(nth.value, 0) - 1)}>
        Chỗ trước
      </button>
      <button type="button" class="chinh" onClick={() => go(nth.value + 1)}>
        {note ? 'Chỗ sau' : `Xem ${notes.length} chỗ cần xem`}
      </button>
      <p aria-live="polite">
        {note && (
          <>
            {notes.indexOf(note) + 1}/{notes.length}. {LOAI_GHI_CHU[note.loai]}
            {note.goc && ` (${note.goc.cho})`}: {sayNote(note)}
            {!note.goc && ' (không thuộc chỗ nào riêng của bản gốc)'}{' '}
            <button type="button" onClick={() => void takeXem(note)}>
              Đã xem
            </button>
          </>
        )}
      </p>
    </div>
  )
}
