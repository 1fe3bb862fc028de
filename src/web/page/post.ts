import type { CanXem, TuChoi } from '../protocol'
import { isLost } from './state'

/** What the server made, or why it did not, in words; `canXem`: each with its place. */
export type Answered<T> =
  { readonly made: T } | { readonly tuChoi: readonly string[]; readonly canXem: readonly CanXem[] }

/** What is sent is JSON, or a file as it is. Throws where nobody answers. */
export function request(path: string, sent: object | File): Promise<Response> {
  const isFile = sent instanceof File
  return fetch(path, {
    method: 'POST',
    headers: { 'content-type': isFile ? 'application/octet-stream' : 'application/json' },
    body: isFile ? sent : JSON.stringify(sent),
  })
}

/** Asks the server to do something. */
export async function post<T>(path: string, sent: object | File): Promise<Answered<T>> {
  const answer = await request(path, sent).catch(() => undefined)
  if (answer?.ok) return { made: (await answer.json()) as T }
  if (answer) {
    const canXem = await canXemIn(answer.clone())
    return { tuChoi: await wordsOf(answer), canXem }
  }
  // A file that was changed or moved since it was chosen can no longer be sent.
  isLost.value = !(await fetch('/', { method: 'HEAD' }).catch(() => undefined))?.ok
  return {
    tuChoi: [
      sent instanceof File ? 'Không gửi được tệp: chọn lại tệp rồi thử lại.' : 'Chương trình không trả lời.',
    ],
    canXem: [],
  }
}

const canXemIn = async (answer: Response): Promise<readonly CanXem[]> =>
  answer.status === 422 ? ((await answer.json()) as TuChoi).canXem : []

/** Why the server did not, a fault a line. */
export async function wordsOf(answer: Response): Promise<readonly string[]> {
  const text = await answer.text()
  if (answer.status !== 422) return [text]
  return (JSON.parse(text) as TuChoi).canXem.map(({ tep, cho, dieu, cachSua }) => {
    const place = [dieu.startsWith(tep) ? '' : tep, cho].filter(Boolean).join(', ')
    return [place && `${place}: `, dieu, cachSua && ` (${cachSua})`].filter(Boolean).join('')
  })
}
