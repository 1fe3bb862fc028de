import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { foldersAround } from '../index'
import { openDesk } from './desk'
import { addressOf, cookieFor, type Door, isEntry, pathOf, refusalOf } from './door'
import { openListeners } from './listeners'
import { readPageFiles } from './page-files'
import { readBody } from './read-body'
import type { Answering } from './answering'
import { answer } from './routes'
import { send } from './send'
import { openThreads } from './threads'
import { watchFolders } from './watch-folders'

/** `port`: 0 for any that is free. `silence`: milliseconds without an open page after which it ends by itself. */
export type ServeOptions = { readonly folder: string; readonly port: number; readonly silence?: number }
export type Serving = {
  /** The address to open, with the key. */
  readonly address: string
  readonly close: () => Promise<void>
  /** Settled when the server has come to its end, by whatever way. */
  readonly ended: Promise<void>
}

const HALF_AN_HOUR = 30 * 60 * 1000
/** What answers every request alike. */
type Shared = Omit<Answering, 'body' | 'query' | 'sent'>
/** The machine itself, and no other of its network. */
const HERE = '127.0.0.1'

/**
 * Serves the page of a folder to the browsers of this machine. Throws what the system says where the port is
 * taken or not allowed (EADDRINUSE, EACCES).
 */
export async function serve({ folder, port, silence = HALF_AN_HOUR }: ServeOptions): Promise<Serving> {
  const listeners = openListeners(silence, () => void close())
  const threads = openThreads()
  const answering: Shared = {
    desk: openDesk(folder, threads),
    pages: readPageFiles(),
    listen: listeners.add,
    end: () => void close(),
  }
  const door = { port, key: randomBytes(24).toString('base64url') }
  const server = createServer((request, response) => void take(request, response, { door, answering }))
  const unwatch = watchFolders(() => foldersAround(folder), listeners.tell)
  const ended = new Promise<void>((done) => server.once('close', done))
  const close = async (): Promise<void> => {
    unwatch()
    listeners.close()
    server.close()
    server.closeAllConnections()
    await Promise.all([ended, threads.close()])
  }
  try {
    door.port = await listenAt(server, port)
  } catch (error) {
    unwatch()
    listeners.close()
    throw error
  }
  return { address: addressOf(door), close, ended }
}

const listenAt = (server: Server, port: number): Promise<number> =>
  new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, HERE, () => ready((server.address() as AddressInfo).port))
  })

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { door, answering }: { readonly door: Door; readonly answering: Shared },
): Promise<void> {
  const refusal = refusalOf(request, door)
  // What is sent along is not for us to read: the line is closed on it.
  if (refusal) return send(response, refusal.status, refusal.message, { connection: 'close' })
  if (isEntry(request)) return send(response, 303, '', { location: '/', 'set-cookie': cookieFor(door) })
  try {
    const asked = { method: request.method ?? 'GET', path: pathOf(request.url) }
    const query = new URLSearchParams(request.url?.split('?')[1])
    await answer(asked, { ...answering, query, sent: request, body: () => readBody(request) }, response)
  } catch (error) {
    console.error(error)
    if (response.headersSent) response.destroy()
    else
      send(response, 500, 'Chương trình gặp lỗi. Cửa sổ lệnh có nêu lỗi ấy: gửi cho người làm chương trình.')
  }
}
