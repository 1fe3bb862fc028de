import { existsSync, readFileSync } from 'node:fs'
import { SourceMap, type SourceMapPayload } from 'node:module'
import { dirname, resolve } from 'node:path'

/** `    at name (file:line:column)`, as V8 writes a call. */
const CALL = /^(\s+at (?:.+? \()?)(.+):(\d+):(\d+)(\)?)$/gmu

/**
 * The stack of a bug with our own files in the place of the bundle's. Node's own source maps would do the
 * same, but read every map at the start of every command.
 */
export function stackOf(error: unknown): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return stack.replace(
    CALL,
    (call, before: string, file: string, line: string, column: string, after: string) => {
      const origin = originOf(file, Number(line), Number(column))
      return origin === undefined ? call : `${before}${origin}${after}`
    },
  )
}

/** Lines and columns from 1, as in a stack; those of a map count from 0. */
function originOf(file: string, line: number, column: number): string | undefined {
  const map = `${file}.map`
  if (!existsSync(map)) return undefined
  const payload = JSON.parse(readFileSync(map, 'utf8')) as SourceMapPayload
  const entry = new SourceMap(payload).findEntry(line - 1, column - 1)
  return 'originalSource' in entry
    ? `${resolve(dirname(file), entry.originalSource)}:${entry.originalLine + 1}:${entry.originalColumn + 1}`
    : undefined
}
