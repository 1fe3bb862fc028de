import { isDeepStrictEqual } from 'node:util'
import { valueOf } from './write-co-quan'

/**
 * A plan that does not say who issued it, with that said before its year; every other byte stays. Undefined
 * where its place cannot be found.
 */
export function addIssuer(source: string, coQuan: string): string | undefined {
  const at = /^nam:/mu.exec(source)?.index
  const before = valueOf(source)
  if (at === undefined || typeof before !== 'object' || before === null || 'coQuan' in before)
    return undefined
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const made = `${source.slice(0, at)}coQuan: ${coQuan}${eol}${source.slice(at)}`
  return isDeepStrictEqual(valueOf(made), { ...before, coQuan }) ? made : undefined
}
