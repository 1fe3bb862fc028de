import type { ServerResponse } from 'node:http'
import { HEADERS } from './send'

/** Pages that are open, and hear of changes (server-sent events). */
export type Listeners = {
  readonly add: (response: ServerResponse) => void
  /** Something has changed on the disk. */
  readonly tell: () => void
  /** What was found out since, as JSON. */
  readonly say: (event: string, value: object) => void
  readonly close: () => void
}

/** So often an open page is sent a sign of life, in milliseconds: a line that is dead is noticed by it. */
const BEAT = 25_000

/** `onSilence` is called when no page was open for `silence` milliseconds. */
export function openListeners(silence: number, onSilence: () => void): Listeners {
  const open = new Set<ServerResponse>()
  let waiting: NodeJS.Timeout | undefined
  let isClosed = false
  const wait = (): void => {
    clearTimeout(waiting)
    // The last page goes after the server did: nobody waits for another then.
    if (open.size === 0 && !isClosed) waiting = setTimeout(onSilence, silence)
  }
  const write = (text: string): void => {
    for (const response of open) response.write(text)
  }
  const beat = setInterval(() => write(': \n\n'), BEAT)
  wait()
  return {
    add: (response) => {
      response.writeHead(200, { ...HEADERS, 'content-type': 'text/event-stream; charset=utf-8' })
      response.write('retry: 1000\n\n')
      open.add(response)
      wait()
      response.once('close', () => {
        open.delete(response)
        wait()
      })
    },
    tell: () => write('event: doi\ndata: \n\n'),
    say: (event, value) => write(`event: ${event}\ndata: ${JSON.stringify(value)}\n\n`),
    close: () => {
      isClosed = true
      clearInterval(beat)
      for (const response of open) response.end()
      open.clear()
      clearTimeout(waiting)
    },
  }
}
