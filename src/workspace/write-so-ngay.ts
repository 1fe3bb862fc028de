import { isMap, isScalar, parseDocument, type YAMLMap } from 'yaml'

export type SoNgay = { readonly so: number; readonly ngay: string }

/**
 * A data file with the number and the day of issue in it; everything else stays as it is, to the byte.
 * Undefined when the file has no place for them that can be found.
 */
export function writeSoNgay(source: string, { so, ngay }: SoNgay): string | undefined {
  const written = [
    ['ngay', ngay],
    ['so', String(so)],
  ].reduce<string | undefined>((text, [key = '', value = '']) => text && writeEntry(text, key, value), source)
  const read: unknown = written === undefined ? undefined : parseDocument(written).get('banHanh')
  const right = isMap(read) && read.get('so') === so && String(read.get('ngay')) === ngay
  return right ? written : undefined
}

function writeEntry(source: string, key: string, value: string): string | undefined {
  const map = parseDocument(source).get('banHanh')
  if (!isMap(map) || !map.range) return undefined
  const pair = map.items.find((each) => isScalar(each.key) && each.key.value === key)
  const held = pair?.value
  if (isScalar(held) && held.range) {
    const [from, to] = held.range
    const space = from === to && source[from - 1] === ':' ? ' ' : ''
    return `${source.slice(0, from)}${space}${value}${source.slice(to)}`
  }
  return pair ? undefined : insertEntry(source, map, `${key}: ${value}`)
}

function insertEntry(source: string, map: YAMLMap, entry: string): string | undefined {
  const [from = 0] = map.range ?? []
  if (map.flow) return `${source.slice(0, from + 1)} ${entry},${source.slice(from + 1)}`
  const indent = /[^\n]*$/u.exec(source.slice(0, from))?.[0] ?? ''
  return indent.trim() ? undefined : `${source.slice(0, from)}${entry}\n${indent}${source.slice(from)}`
}
