import type { ServerResponse } from 'node:http'

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob: data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "font-src 'self' data:",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What goes with every answer: nothing from elsewhere runs here, and nobody else takes it in. */
export const HEADERS = {
  'content-security-policy': CSP,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
} as const

/** Answers at once; text is Vietnamese in UTF-8 unless `more` says another type. */
export function send(
  response: ServerResponse,
  status: number,
  body: string | Uint8Array,
  more: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', ...HEADERS, ...more }).end(body)
}

export const sendJson = (response: ServerResponse, status: number, value: object): void =>
  send(response, status, JSON.stringify(value), { 'content-type': 'application/json; charset=utf-8' })

/** A file to be taken away under its name. */
export const sendFile = (
  response: ServerResponse,
  name: string,
  content: Uint8Array,
  more: Readonly<Record<string, string>> = {},
): void =>
  send(response, 200, content, {
    'content-type': TYPES[name.slice(name.lastIndexOf('.'))] ?? 'application/octet-stream',
    'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name)}`,
    ...more,
  })
const TYPES: Readonly<Record<string, string>> = {
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.pdf': 'application/pdf',
  '.zip': 'application/zip',
}

/** Told when whoever asked goes before there is an answer. */
export function leftOf(response: ServerResponse): AbortSignal {
  const left = new AbortController()
  response.once('close', () => {
    if (!response.writableFinished) left.abort()
  })
  return left.signal
}
