import type { ComponentChildren } from 'preact'
import { useRef } from 'preact/hooks'

type FormProps = {
  readonly ten: string
  /** Where the words alone do not say about what. */
  readonly nhan?: string
  readonly gui: string
  /** Whether it was done; `textOf`: what stands in a field. */
  readonly onGui: (textOf: (name: string) => string) => Promise<boolean>
  readonly children: ComponentChildren
}

/** A form that is opened where it is needed, and is empty and shut again when what it asks for was done. */
export function FormMo({ ten, nhan, gui, onGui, children }: FormProps) {
  const details = useRef<HTMLDetailsElement>(null)
  const send = async (form: HTMLFormElement): Promise<void> => {
    const given = new FormData(form)
    const textOf = (name: string): string => {
      const value = given.get(name)
      return typeof value === 'string' ? value : ''
    }
    if (!(await onGui(textOf))) return
    form.reset()
    if (details.current) details.current.open = false
  }
  return (
    <details ref={details}>
      <summary aria-label={nhan}>{ten}</summary>
      <form
        class="bieu-mau"
        onSubmit={(event) => {
          event.preventDefault()
          void send(event.currentTarget)
        }}
      >
        {children}
        <button type="submit">{gui}</button>
      </form>
    </details>
  )
}

/** Why. */
export const LyDo = () => (
  <label>
    Lý do <input name="lyDo" type="text" required maxLength={2000} pattern=".*\S.*" />
  </label>
)

/** Who says so; `nguoi`: who did last. */
export const Nguoi = ({ nguoi }: { readonly nguoi: string }) => (
  <label>
    Người quyết định{' '}
    <input name="nguoi" type="text" required maxLength={300} pattern=".*\S.*" defaultValue={nguoi} />
  </label>
)
