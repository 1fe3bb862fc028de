import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as breathe } from 'node:timers/promises'
import { addressOf, cookieFor, type Door, isEntry, refusalOf } from './door'
import type { Inside, InsideOptions } from './inside'
import { openListeners } from './listeners'
import { send } from './send'
import { openThreads, type Threads } from './threads'

/**
 * `port`: 0 for any that is free. `key`: of a run before whose windows go on here; without it a new one. `silence`:
 * milliseconds without an open page after which it ends by itself. `threads`: those of somebody else, which go on when
 * it has ended; without them its own.
 */
export type ServeOptions = {
  readonly folder: string
  readonly port: number
  readonly key?: string
  readonly silence?: number
  readonly threads?: Threads
}
export type Serving = {
  /** The address to open, with the key. */
  readonly address: string
  readonly close: () => Promise<void>
  /** Settled when the server has come to its end, by whatever way. */
  readonly ended: Promise<void>
}

const HALF_AN_HOUR = 30 * 60 * 1000
/** The machine itself, and no other of its network. */
const HERE = '127.0.0.1'

/**
 * Serves the page of a folder to the browsers of this machine. Throws what the system says where the port is
 * taken or not allowed (EADDRINUSE, EACCES).
 */
export async function serve({
  folder,
  port,
  key = newKey(),
  silence = HALF_AN_HOUR,
  threads: shared,
}: ServeOptions): Promise<Serving> {
  const listeners = openListeners(silence, () => void close())
  const threads = shared ?? openThreads()
  const door = { port, key }
  const server = createServer((request, response) => void take(request, response, { door, inside }))
  const ended = new Promise<void>((done) => server.once('close', done))
  const close = async (): Promise<void> => {
    listeners.close()
    server.close()
    server.closeAllConnections()
    const closed = inside.then(
      (each) => each.close(),
      () => undefined,
    )
    await Promise.all([ended, shared ? undefined : threads.close(), closed])
  }
  const listening = listenAt(server, port)
  const inside = listening.then(() => openLate({ folder, listeners, threads, end: () => void close() }))
  // A port that is taken, or a bug at the start, ends the program.
  inside.catch(() => void close())
  door.port = await listening
  return { address: addressOf(door), close, ended: inside.then(() => ended) }
}

const newKey = (): string => randomBytes(24).toString('base64url')

const listenAt = (server: Server, port: number): Promise<number> =>
  new Promise((ready, fail) => {
    server.once('error', fail)
    server.listen(port, HERE, () => ready((server.address() as AddressInfo).port))
  })

/** Once the address is known: what answers is loaded while the browser starts. */
async function openLate(options: InsideOptions): Promise<Inside> {
  await breathe()
  const { openInside } = await import('./inside')
  return openInside(options)
}

async function take(
  request: IncomingMessage,
  response: ServerResponse,
  { door, inside }: { readonly door: Door; readonly inside: Promise<Inside> },
): Promise<void> {
  const refusal = refusalOf(request, door)
  // What is sent along is not for us to read: the line is closed on it.
  if (refusal) return send(response, refusal.status, refusal.message, { connection: 'close' })
  if (isEntry(request)) return send(response, 303, '', { location: '/', 'set-cookie': cookieFor(door) })
  const opened = await inside.catch(() => undefined)
  if (!opened) return void response.destroy()
  await opened.take(request, response)
}
