import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { globSync } from 'tinyglobby'
import { normalizeText } from '../language/text'

/** A plan that lies in a data folder, or beside it: what its first lines say of who issued it. */
export type KeHoachThay = {
  readonly file: string
  readonly coQuan?: string
  /** "Chủ tịch Ủy ban nhân dân tỉnh …". */
  readonly thamQuyen?: string
}

/** A folder of many units has many plans; what they say of the province they all say alike. */
const MOST = 200
/** Who issued a plan stands before its tasks. */
const HEAD = 64 * 1024

/**
 * The plans of a data folder (`<cơ quan>/<năm>/ke-hoach….yaml`) and those that were imported beside it, in the
 * order of their paths. Only their first lines are read; what cannot be read is left out.
 */
export function listKeHoach(folder: string): KeHoachThay[] {
  const inside = findIn(folder, ['*/*/ke-hoach*.yaml', '*/ke-hoach*.yaml', 'ke-hoach*.yaml'])
  return [...inside, ...findIn(dirname(folder), ['ke-hoach*.yaml'])].slice(0, MOST).flatMap(readHead)
}

const findIn = (folder: string, patterns: readonly string[]): string[] =>
  globSync([...patterns], { cwd: folder, followSymbolicLinks: false })
    .sort()
    .map((name) => join(folder, name))

function readHead(file: string): KeHoachThay[] {
  const text = textAtStart(file)
  if (text === undefined) return []
  const coQuan = /^coQuan:[ \t]*["']?([a-z0-9-]+)/mu.exec(text)?.[1]
  const thamQuyen = /^[ \t]+thamQuyen:[ \t]*["']?([^"'\n]{1,300})/mu.exec(text)?.[1]?.trim()
  return [{ file, ...(coQuan === undefined ? {} : { coQuan }), ...(thamQuyen ? { thamQuyen } : {}) }]
}

function textAtStart(file: string): string | undefined {
  try {
    if (!statSync(file).isFile()) return undefined
    const handle = openSync(file, 'r')
    try {
      const bytes = Buffer.alloc(HEAD)
      return normalizeText(bytes.toString('utf8', 0, readSync(handle, bytes, 0, HEAD, 0)))
    } finally {
      closeSync(handle)
    }
  } catch {
    return undefined
  }
}
