import { useSignal } from '@preact/signals'
import type { GhiChuGoc } from '../../protocol-goc'
import { canXem, goToNote, sayNote } from './goc-state'

const TEN: Readonly<Record<GhiChuGoc['loai'], string>> = {
  'khong-xep-duoc': 'Không xếp được vào dữ liệu',
  thieu: 'Còn thiếu, phải điền',
  doan: 'Đã đoán',
  sua: 'Đã sửa',
}

/** What somebody must look at, one after the other; each step shows both places. */
export function ChoXem() {
  const nth = useSignal(-1)
  const { value: notes } = canXem
  if (notes.length === 0) return <p>Không có chỗ nào cần xem.</p>
  const note = notes[nth.value]
  const go = (to: number): void => {
    nth.value = (to + notes.length) % notes.length
    const next = notes[nth.value]
    if (next) goToNote(next)
  }
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
            {nth.value + 1}/{notes.length}. {TEN[note.loai]}
            {note.goc && ` (${note.goc.cho})`}: {sayNote(note)}
            {!note.goc && ' (không thuộc chỗ nào riêng của bản gốc)'}
          </>
        )}
      </p>
    </div>
  )
}
