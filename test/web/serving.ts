import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { type IncomingMessage, request } from 'node:http'
import { dirname, join } from 'node:path'
import { serve, type ServeOptions, type Serving } from '../../src/web/server'
import { openThreads, type Threads } from '../../src/web/threads'
import { planOf } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'

/** A folder of an office with one plan that has no fault. */
export function officeFolder(): string {
  const folder = temporaryFolder()
  cpSync(dirname(planOf()), folder, { recursive: true })
  return folder
}

/** Changes a text of a file; throws where it does not stand. */
export function rewrite(file: string, before: string, after: string): void {
  const text = readFileSync(file, 'utf8')
  if (!text.includes(before)) throw new Error(`${file} does not say ${before}`)
  writeFileSync(file, text.replace(before, after))
}
export const planIn = (folder: string): string => join(folder, 'ke-hoach.yaml')

export type Ask = {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}
export type Answer = {
  readonly status: number
  readonly headers: IncomingMessage['headers']
  readonly body: Buffer
}
export type Served = Serving & {
  readonly port: number
  readonly cookie: string
  /** Asks as a page that has the cookie. */
  readonly ask: (path: string, how?: Ask) => Promise<Answer>
}

const open: Serving[] = []
/** The servers of a test file share their threads: each would load the program twice more. */
let threads: Threads | undefined
afterAll(async () => {
  await Promise.all(open.map((each) => each.close()))
  await threads?.close()
})

/** A server that ends with the test file. */
export async function serving(options: Partial<ServeOptions> = {}): Promise<Served> {
  threads ??= openThreads()
  const served = await serve({ folder: options.folder ?? officeFolder(), port: 0, threads, ...options })
  open.push(served)
  const port = Number(new URL(served.address).port)
  const entered = await askAt(port, served.address.slice(served.address.indexOf('/vao')))
  const cookie = (entered.headers['set-cookie']?.[0] ?? '').split(';', 1)[0] ?? ''
  const ask: Served['ask'] = (path, how = {}) =>
    askAt(port, path, { ...how, headers: { cookie, ...how.headers } })
  return { ...served, port, cookie, ask }
}

/** One request, as it stands: no path is tidied. On a line of its own: one kept open is closed while a test computes. */
export async function askAt(port: number, path: string, how: Ask = {}): Promise<Answer> {
  const response = await openAt(port, path, how)
  const chunks: Buffer[] = []
  for await (const chunk of response) chunks.push(chunk as Buffer)
  return { status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }
}

export const openAt = (
  port: number,
  path: string,
  { method, headers, body }: Ask,
): Promise<IncomingMessage> =>
  new Promise((take, fail) => {
    const options = {
      host: '127.0.0.1',
      port,
      path,
      method: method ?? 'GET',
      headers: { ...headers },
      agent: false,
    }
    request(options, take).once('error', fail).end(body)
  })
