import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { wordsOf } from './post'
import { changes } from './state'

/** What the program says at a path, as often as something changes; or why it cannot. */
export function useRead<T>(path: string) {
  const said = useSignal<T | undefined>(undefined)
  const khongDoc = useSignal<readonly string[]>([])
  const load = async (): Promise<void> => {
    const answer = await fetch(path).catch(() => undefined)
    if (answer?.ok) said.value = (await answer.json()) as T
    khongDoc.value = answer && !answer.ok ? await wordsOf(answer) : []
  }
  useEffect(() => void load(), [path, changes.value])
  return { said, khongDoc }
}
