import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { type Ask, askAt, type Served, serving } from './serving'

let served: Served
beforeAll(async () => {
  served = await serving()
})

/** What the page itself sends when it changes something. */
const own = (): Record<string, string> => ({
  cookie: served.cookie,
  origin: `http://127.0.0.1:${served.port}`,
  'content-type': 'application/json',
})
const STOP = '/api/dung'
const LIST = '/api/van-ban'
const post = (headers: Record<string, string>, body = '{}'): Ask => ({
  method: 'POST',
  headers: { ...own(), ...headers },
  body,
})
const get = (headers: Record<string, string>): Ask => ({ headers: { cookie: served.cookie, ...headers } })
const without = (key: string): Ask => ({
  method: 'POST',
  headers: Object.fromEntries(Object.entries(own()).filter(([name]) => name !== key)),
  body: '{}',
})

test.each<readonly [string, number, string, () => Ask]>([
  ['another Host (a name rebound to this machine)', 421, LIST, () => get({ host: 'evil.example' })],
  ['another Host at our port', 421, LIST, () => get({ host: `evil.example:${served.port}` })],
  ['a Host that looks like ours', 421, LIST, () => get({ host: `127.0.0.1.evil.example:${served.port}` })],
  ['our Host at another port', 421, LIST, () => get({ host: '127.0.0.1:1' })],
  ['another Host at the entry', 421, '/vao?khoa=x', () => get({ host: 'evil.example' })],
  ['another Origin', 403, STOP, () => post({ origin: 'https://evil.example' })],
  ['an Origin that looks like ours', 403, STOP, () => post({ origin: 'http://127.0.0.1.evil.example' })],
  ['an Origin at another port', 403, STOP, () => post({ origin: 'http://127.0.0.1:1' })],
  ['the Origin of a file or a sandbox', 403, STOP, () => post({ origin: 'null' })],
  ['no Origin on a change', 403, STOP, () => without('origin')],
  ['another Origin that only reads', 403, LIST, () => get({ origin: 'https://evil.example' })],
  ['a picture or a link of another site', 403, LIST, () => get({ 'sec-fetch-site': 'cross-site' })],
  ['a page of another local server', 403, LIST, () => get({ 'sec-fetch-site': 'same-site' })],
  ['no cookie', 401, LIST, () => ({})],
  ['no cookie on a change', 401, STOP, () => without('cookie')],
  ['a wrong cookie', 401, LIST, () => ({ headers: { cookie: `cchc-${served.port}=${'x'.repeat(32)}` } })],
  ['a cookie that begins as ours', 401, LIST, () => ({ headers: { cookie: served.cookie.slice(0, -1) } })],
  ['no key at the entry', 401, '/vao', () => ({})],
  ['a wrong key at the entry', 401, '/vao?khoa=abc', () => ({})],
  ['a form of another page', 415, STOP, () => post({ 'content-type': 'application/x-www-form-urlencoded' })],
  ['plain text', 415, STOP, () => post({ 'content-type': 'text/plain' })],
  ['a huge body', 413, STOP, () => post({}, 'x'.repeat(2 * 1024 * 1024 + 1))],
  ['a body that says no length', 413, STOP, () => post({ 'transfer-encoding': 'chunked' })],
  ['a GET that would change', 405, STOP, () => get({})],
  ['a change where there is none', 405, LIST, () => post({})],
  ['a path outside', 404, '/../../package.json', () => get({})],
  ['a path outside, written otherwise', 404, '/%2e%2e/%2e%2e/package.json', () => get({})],
  ['a document by its path', 404, '/api/van-ban/..%2Fke-hoach/theo-du-lieu.pdf', () => get({})],
  ['a document that nobody named', 404, '/api/van-ban/aaaaaaaaaaaa/theo-du-lieu.pdf', () => get({})],
  ['a data file', 404, '/ke-hoach.yaml', () => get({})],
])('%s is refused with %i', async (_, status, path, how) => {
  const answer = await askAt(served.port, path, how())
  expect(answer.status).toBe(status)
  expect(answer.body.toString()).toMatch(/\.$/u)
})

test('the page itself may read, and what was refused has stopped nothing', async () => {
  const { status, headers } = await served.ask(LIST, {
    headers: { origin: `http://localhost:${served.port}`, 'sec-fetch-site': 'same-origin' },
  })
  expect(status).toBe(200)
  expect(headers['access-control-allow-origin']).toBeUndefined()
  expect(headers['x-content-type-options']).toBe('nosniff')
  expect(headers['content-security-policy']).toContain("script-src 'self';")
  expect(headers['content-security-policy']).not.toContain('unsafe')
})

test('the key becomes a cookie that no script reads and no other site sends', async () => {
  const path = served.address.slice(served.address.indexOf('/vao'))
  const { status, headers } = await askAt(served.port, path)
  expect([status, headers.location]).toEqual([303, '/'])
  expect(headers['set-cookie']?.[0]).toMatch(
    new RegExp(`^cchc-${served.port}=[\\w-]{32}; HttpOnly; SameSite=Strict; Path=/$`, 'u'),
  )
})

/** Whether somebody answers at an address. */
const isOpen = (host: string): Promise<boolean> =>
  new Promise((tell) => {
    const socket = connect({ host, port: served.port })
    const say = (open: boolean) => () => {
      socket.destroy()
      tell(open)
    }
    socket.once('connect', say(true)).once('error', say(false))
  })

test('it listens at 127.0.0.1 and at no other address of the machine', async () => {
  const others = Object.values(networkInterfaces())
    .flatMap((each) => each ?? [])
    .map(({ address }) => address)
    .filter((address) => address !== '127.0.0.1' && !address.startsWith('fe80'))
  // Linux answers to all of 127.0.0.0/8.
  if (process.platform === 'linux') others.push('127.0.0.2')
  expect(await isOpen('127.0.0.1')).toBe(true)
  for (const address of others) expect([address, await isOpen(address)]).toEqual([address, false])
})

test('each start has a key of its own, which opens no other server', async () => {
  const other = await serving()
  expect(other.port).not.toBe(served.port)
  expect((await other.ask(LIST)).status).toBe(200)
  expect((await served.ask(LIST)).status).toBe(200)
  const [, key = ''] = other.cookie.split('=')
  const stolen = { headers: { cookie: `cchc-${served.port}=${key}` } }
  expect((await askAt(served.port, LIST, stolen)).status).toBe(401)
})
