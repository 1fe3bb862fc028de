import { useSignal } from '@preact/signals'
import { post } from './post'

/** What a person asks of the program, one thing at a time: what is being done, in words, and why the last was not. */
export function useAsking() {
  const doing = useSignal<string | undefined>(undefined)
  const tuChoi = useSignal<readonly string[]>([])
  const ask = async <T>(what: string, path: string, sent: object | File): Promise<T | undefined> => {
    if (doing.value !== undefined) return undefined
    doing.value = what
    const answer = await post<T>(path, sent)
    doing.value = undefined
    tuChoi.value = 'tuChoi' in answer ? answer.tuChoi : []
    return 'made' in answer ? answer.made : undefined
  }
  return { doing, tuChoi, ask }
}
