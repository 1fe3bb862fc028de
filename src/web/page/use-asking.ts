import { useSignal } from '@preact/signals'
import type { CanXem } from '../protocol'
import { post } from './post'

/** What a person asks of the program, one thing at a time: what is being done, in words, and why the last was not. */
export function useAsking() {
  const doing = useSignal<string | undefined>(undefined)
  const tuChoi = useSignal<readonly string[]>([])
  /** The same with their places. */
  const canXem = useSignal<readonly CanXem[]>([])
  const ask = async <T>(what: string, path: string, sent: object | File): Promise<T | undefined> => {
    if (doing.value !== undefined) return undefined
    ;[doing.value, tuChoi.value, canXem.value] = [what, [], []]
    const answer = await post<T>(path, sent)
    doing.value = undefined
    if ('made' in answer) return answer.made
    ;[tuChoi.value, canXem.value] = [answer.tuChoi, answer.canXem]
    return undefined
  }
  return { doing, tuChoi, canXem, ask }
}
