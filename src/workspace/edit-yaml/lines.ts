import { isPair, type Node, type Pair, stringify, type YAMLSeq } from 'yaml'
import { endOf, rowsOf } from '../write-co-quan'

/** A stretch of a text, and what is to stand in its place. */
export type Edit = { readonly from: number; readonly to: number; readonly text: string }

export const eolOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n')
export const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The lines on which a pair or an item stands, with the end of the last one. */
export function wholeLines(source: string, node: unknown): Edit {
  const end = source.indexOf('\n', source.slice(0, endOf(node)).trimEnd().length)
  return { from: lineStart(source, node), to: end < 0 ? source.length : end + 1, text: '' }
}

export const startOf = (node: unknown): number =>
  isPair(node) ? startOf(node.key) : ((node as Node | undefined)?.range?.[0] ?? 0)
export const lineStart = (source: string, node: unknown): number =>
  source.lastIndexOf('\n', startOf(node) - 1) + 1
/** Where the dashes of a list stand, in columns from 0. */
export const columnOf = (source: string, { range }: YAMLSeq): number =>
  (range?.[0] ?? 0) - (source.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1)

/** Whether a pair stands behind the dash of its entry. */
const isOnDash = (source: string, pair: unknown): boolean =>
  source.slice(lineStart(source, pair), startOf(pair)).trim() !== ''

/** A pair written anew, on its own lines. */
export function pairAnew(source: string, pair: Pair<Node, Node | null>, value: unknown): Edit {
  const [first = '', ...rows] = rowsOf({ [String(pair.key)]: value })
  const indent = ' '.repeat(startOf(pair) - lineStart(source, pair))
  const onDash = isOnDash(source, pair)
  const text = [
    onDash ? first : `${indent}${first}`,
    ...rows.map((row) => (row === '' ? '' : `${indent}${row}`)),
  ]
  const { from, to } = wholeLines(source, pair)
  return {
    from: onDash ? startOf(pair) : from,
    to,
    text: text.map((row) => `${row}${eolOf(source)}`).join(''),
  }
}

/** A pair less: behind a dash the next one takes its place. */
export function pairGone(source: string, pair: unknown, next: unknown): Edit {
  if (!isOnDash(source, pair) || next === undefined) return wholeLines(source, pair)
  return { from: startOf(pair), to: startOf(next), text: '' }
}

/** Pairs more below the last of a block. */
export function pairBelow(source: string, last: unknown, pair: Readonly<Record<string, unknown>>): Edit {
  const place = wholeLines(source, last).to
  const indent = ' '.repeat(startOf(last) - lineStart(source, last))
  const rows = rowsOf(pair).map((row) => `${row === '' ? '' : indent}${row}${eolOf(source)}`)
  return { from: place, to: place, text: `${endsLine(source, place)}${rows.join('')}` }
}

/** A file may end without the end of its last line. */
const endsLine = (source: string, place: number): string =>
  place === source.length && !source.endsWith('\n') ? eolOf(source) : ''

/** An entry as it stands in a list: in braces where its neighbour is, else a field a line. */
export function entryRows(
  source: string,
  {
    value,
    indent,
    like,
  }: { readonly value: unknown; readonly indent: number; readonly like: Node | undefined },
): string {
  const inBraces = isFields(value) && (like as { flow?: boolean } | undefined)?.flow === true
  const rows = inBraces ? [`- ${writeFlow(value)}`] : rowsOf([value])
  return rows.map((row) => `${row === '' ? '' : ' '.repeat(indent)}${row}${eolOf(source)}`).join('')
}

/** A single value as it stands behind its key. */
export const writePlain = (value: unknown): string => rowsOf({ k: value }).join('\n').slice('k: '.length)

/** A value as it stands between brackets: `[a, b]`, `{ a: b }`. */
export function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`
  if (isFields(value))
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${writeFlow(each)}`)
      .join(', ')} }`
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\[\s*|\s*\]$/gu, '')
}
