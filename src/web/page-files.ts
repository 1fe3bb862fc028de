import { readdirSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'
import { HOME } from '../index'

/** The files of the page by their names, as they were when the server began. */
export type PageFiles = ReadonlyMap<string, { readonly content: Uint8Array; readonly type: string }>

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

/** What `npm run build` made of `page/`: read once, so that no name of a request ever becomes a path. */
export function readPageFiles(): PageFiles {
  const folder = join(HOME, 'dist', 'web', 'page')
  return new Map(
    readdirSync(folder).flatMap((name) => {
      const type = TYPES[extname(name)]
      return type === undefined ? [] : [[name, { content: readFileSync(join(folder, name)), type }] as const]
    }),
  )
}
