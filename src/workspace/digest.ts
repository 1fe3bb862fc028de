import { createHash } from 'node:crypto'

/** What a file or a text is known by afterwards: SHA-256, in hexadecimal. */
export const digestOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex')
