import type { IncomingMessage, ServerResponse } from 'node:http'
import { foldersAround } from '../index'
import type { Answering } from './answering'
import { openDesk } from './desk'
import { pathOf } from './door'
import type { Listeners } from './listeners'
import { readPageFiles } from './page-files'
import { readBody } from './read-body'
import { answer } from './routes'
import { send } from './send'
import type { Threads } from './threads'
import { watchFolders } from './watch-folders'

/** What answers the requests that the door let in. */
export type Inside = {
  readonly take: (request: IncomingMessage, response: ServerResponse) => Promise<void>
  readonly close: () => void
}
export type InsideOptions = {
  readonly folder: string
  readonly listeners: Listeners
  readonly threads: Threads
  /** Ends the program. */
  readonly end: () => void
}

/** Opens a folder for the pages. Nearly all of the program is loaded with this file: nobody waits for it at the door. */
export function openInside({ folder, listeners, threads, end }: InsideOptions): Inside {
  const desk = openDesk(folder, threads, (seen) => listeners.say('xem', seen))
  const shared = { desk, pages: readPageFiles(), listen: listeners.add, end }
  const close = watchFolders(
    () => foldersAround(folder),
    () => {
      desk.change()
      listeners.tell()
    },
  )
  return { take: (request, response) => take(request, response, shared), close }
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  shared: Omit<Answering, 'body' | 'query' | 'sent'>,
): Promise<void> {
  try {
    const asked = { method: request.method ?? 'GET', path: pathOf(request.url) }
    const query = new URLSearchParams(request.url?.split('?')[1])
    await answer(asked, { ...shared, query, sent: request, body: () => readBody(request) }, response)
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy()
    else
      send(response, 500, 'Chương trình gặp lỗi. Cửa sổ lệnh có nêu lỗi ấy: gửi cho người làm chương trình.')
  }
}
