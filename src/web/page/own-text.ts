import { useSignal } from '@preact/signals'
import { useEffect, useRef } from 'preact/hooks'

type Field = { readonly currentTarget: { readonly value: string } }

/**
 * A field that shows what the program knows, and belongs to whoever types in it until she is done: an answer that comes
 * meanwhile takes no letter away. `of`: what the text is shown of, another object with each answer. `put`: a text takes
 * the place of what was typed.
 */
export function useOwnText(shown: string, of: object, onDone: (text: string) => void) {
  const own = useSignal(shown)
  const isTyping = useRef(false)
  useEffect(() => {
    if (!isTyping.current) own.value = shown
  }, [shown, of])
  const put = (text: string): void => {
    isTyping.current = false
    own.value = text
  }
  const field = {
    value: own.value,
    onInput: ({ currentTarget }: Field) => {
      isTyping.current = true
      own.value = currentTarget.value
    },
    onChange: ({ currentTarget }: Field) => {
      isTyping.current = false
      onDone(currentTarget.value)
    },
  }
  return { field, put }
}
