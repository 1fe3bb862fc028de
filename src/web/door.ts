import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/** Where the server stands, and what opens it. */
export type Door = { readonly port: number; readonly key: string }
/** An HTTP status, and the reason in the user's words. */
export type Refusal = { readonly status: number; readonly message: string }
type Request = Pick<IncomingMessage, 'method' | 'url' | 'headers'>

/** The path at which the key of the first address becomes a cookie. */
const ENTRY = '/vao'
/** No message of the page is as long as this, in bytes: a sheet of Excel may be pasted. */
export const MOST_BODY = 2 * 1024 * 1024
/** The paths that take files, and how large they may be, in bytes; what they may be is said where they are read. */
const UPLOADS = /^\/api\/(?:nhap|goc\/[\w-]{12}\/tep|ky\/[\w-]{12}|thu\/[\w-]{12}\/nhan)$/u
export const MOST_UPLOAD = 60 * 1024 * 1024

/** The address to open the page with. */
export const addressOf = ({ port, key }: Door): string => `http://127.0.0.1:${port}${ENTRY}?khoa=${key}`

/** The door of such an address; undefined of any other. */
export function doorAt(address: string): Door | undefined {
  const [, port, key] = ADDRESS.exec(address) ?? []
  return port !== undefined && key !== undefined && Number(port) <= MOST_PORT
    ? { port: Number(port), key }
    : undefined
}
const ADDRESS = /^http:\/\/127\.0\.0\.1:([1-9]\d{0,4})\/vao\?khoa=([\w-]{32})$/u
const MOST_PORT = 65_535

/** A cookie knows no port: another server on 127.0.0.1 would take it for its own but for the name. */
const cookieName = (port: number): string => `cchc-${port}`
export const cookieFor = ({ port, key }: Door): string =>
  `${cookieName(port)}=${key}; HttpOnly; SameSite=Strict; Path=/`

/** Whether a request that was not refused brings the key in its address. */
export const isEntry = ({ url }: Pick<Request, 'url'>): boolean => pathOf(url) === ENTRY

/** What a request asks for, without the query. */
export const pathOf = (url = ''): string => url.split('?', 1)[0] ?? ''

/**
 * Why a request is turned away; undefined when it may come in. Whole strings are compared: `includes('127.0.0.1')`
 * would let 127.0.0.1.evil.example in. A name that was rebound to this machine has another Host, a page of
 * another site another Origin, a form another content type.
 */
export function refusalOf(request: Request, { port, key }: Door): Refusal | undefined {
  const { method = 'GET', url = '', headers } = request
  const hosts = [`127.0.0.1:${port}`, `localhost:${port}`]
  if (!hosts.includes(headers.host ?? ''))
    return { status: 421, message: 'Máy chủ này chỉ nhận tên 127.0.0.1.' }
  const changes = method !== 'GET' && method !== 'HEAD'
  if (isForeign(headers, hosts, changes))
    return { status: 403, message: 'Trang khác không được gọi vào đây.' }
  const { type, most } = acceptedAt(pathOf(url))
  if (changes && headers['content-type'] !== type) return { status: 415, message: `Chỉ nhận ${type}.` }
  if (changes && !(Number(headers['content-length'] ?? Number.NaN) <= most))
    return { status: 413, message: 'Nội dung gửi đến quá lớn, hoặc không ghi độ dài.' }
  const given = isEntry(request)
    ? new URLSearchParams(url.slice(ENTRY.length)).get('khoa')
    : cookieOf(headers.cookie, cookieName(port))
  return isSame(given ?? '', key)
    ? undefined
    : {
        status: 401,
        message: 'Mở lại chương trình như lúc đầu (bấm đúp tệp cchc): trang này hiện ra với địa chỉ đúng.',
      }
}

/** What may be sent along: JSON, and to some paths files; a form of another page can send neither. */
const acceptedAt = (path: string): { readonly type: string; readonly most: number } =>
  UPLOADS.test(path)
    ? { type: 'application/octet-stream', most: MOST_UPLOAD }
    : { type: 'application/json', most: MOST_BODY }

/** From another site, as the browser says; a change must say where it comes from. */
function isForeign(headers: Request['headers'], hosts: readonly string[], changes: boolean): boolean {
  const { origin, 'sec-fetch-site': site = 'none' } = headers
  if (origin === undefined ? changes : !hosts.some((host) => origin === `http://${host}`)) return true
  return site !== 'same-origin' && site !== 'none'
}

function cookieOf(header: string | undefined, name: string): string | undefined {
  const pairs = (header ?? '').split(/;\s*/u)
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1)
}

function isSame(given: string, key: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(key)]
  return one.length === other.length && timingSafeEqual(one, other)
}
