import { useSignal } from '@preact/signals'

type Props = {
  readonly moi: string
  readonly giaiThich: string
  /** Endings of files that may be chosen. */
  readonly accept: string
  readonly multiple?: boolean
  readonly onFiles: (files: readonly File[]) => void
}

/** Where files are dropped or chosen; `moi` asks for them, `giaiThich` says what they may be. */
export function DropFiles({ moi, giaiThich, accept, multiple = false, onFiles }: Props) {
  const isOver = useSignal(false)
  return (
    <div
      class={isOver.value ? 'tha tren' : 'tha'}
      onDragOver={(event) => {
        event.preventDefault()
        isOver.value = true
      }}
      onDragLeave={() => (isOver.value = false)}
      onDrop={(event) => {
        event.preventDefault()
        isOver.value = false
        onFiles(Array.from(event.dataTransfer?.files ?? []))
      }}
    >
      <label>
        {moi} {/* The browser's own button speaks the language of the browser. */}
        <input
          type="file"
          class="chon-tep"
          accept={accept}
          multiple={multiple}
          onChange={({ currentTarget }) => {
            onFiles(Array.from(currentTarget.files ?? []))
            // The same file can be chosen again after it was mended.
            currentTarget.value = ''
          }}
        />
        <span class="nut-tep" aria-hidden="true">
          Chọn tệp …
        </span>
      </label>
      <p>{giaiThich}</p>
    </div>
  )
}
