import { isDeepStrictEqual } from 'node:util'
import {
  isMap,
  isPair,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { UserError } from '../problem'
import { endOf, entryOf, extendMap, rowsOf, valueOf } from './write-co-quan'

type Path = readonly (string | number)[]
type Change = { readonly path: readonly string[]; readonly value: unknown }
/** A stretch of a text, and what is to stand in its place. */
type Edit = { readonly from: number; readonly to: number; readonly text: string }

/**
 * The register with some fields of one entry changed; every other byte stays, the comments too. A list keeps the
 * lines of the items that stay. Throws UserError for a place that is not written one field a line.
 */
export const changeCoQuan = (source: string, id: string, changes: readonly Change[]): string =>
  changes.reduce((text, { path, value }) => changeField(text, [...entryOf(text, id), ...path], value), source)

/** The new text is read again: it must say what the old one said, and the change. */
function changeField(source: string, path: Path, value: unknown): string {
  const document = parseDocument(source, { keepSourceTokens: true })
  const parent: unknown = document.getIn(path.slice(0, -1))
  const made = isMap(parent) ? changeMap(source, path, parent, value) : undefined
  if (made !== undefined && isDeepStrictEqual(valueOf(made), withValue(valueOf(source), path, value)))
    return made
  throw new UserError(
    `không sửa được co-quan.yaml, dòng ${lineOf(source, parent)}: mục "${path.slice(2).join('.')}" viết theo cách riêng`,
    { hint: 'sửa mục ấy trong tệp' },
  )
}

/** What a file says, with something else at one place. */
function withValue(held: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(held))
    return (held as readonly unknown[]).map((each, at) => (at === step ? withValue(each, rest, value) : each))
  const { [String(step)]: own, ...others } = isFields(held) ? held : {}
  const made = withValue(own, rest, value)
  return made === undefined ? others : { ...others, [step]: made }
}

function changeMap(source: string, path: Path, parent: YAMLMap, value: unknown): string {
  const key = String(path.at(-1))
  const at = parent.items.findIndex((each) => String(each.key) === key)
  const pair = parent.items[at] as Pair<Node, Node | null> | undefined
  const isFlow = parent.flow === true
  if (pair && value !== undefined) return applyEdits(source, editsOf(source, pair, value, isFlow))
  if (isFlow)
    return applyEdits(source, [pair ? editWithout(parent, at) : editWithMore(parent, { [key]: value })])
  return pair
    ? applyEdits(source, [wholeLines(source, pair)])
    : extendMap(source, path.slice(0, -1), { [key]: value })
}

/** A pair less between braces, with the comma that parted it from its neighbour. */
function editWithout({ items, range }: YAMLMap, at: number): Edit {
  const [before, own, after] = [items[at - 1], items[at], items[at + 1]]
  if (before) return { from: endOf(before), to: endOf(own), text: '' }
  return { from: startOf(own), to: after ? startOf(after) : (range?.[1] ?? 1) - 1, text: '' }
}

/** A pair more between braces, after the last. */
function editWithMore({ items, range }: YAMLMap, pair: Readonly<Record<string, unknown>>): Edit {
  const last = items.at(-1)
  const at = last ? endOf(last) : (range?.[0] ?? 0) + 1
  const text = writeFlow(pair).replace(/^\{ | \}$/gu, '')
  return { from: at, to: at, text: last ? `, ${text}` : ` ${text} ` }
}

/** What turns the value of a pair into another. */
function editsOf(source: string, pair: Pair<Node, Node | null>, value: unknown, inFlow: boolean): Edit[] {
  const held = pair.value
  if (isSeq(held) && held.flow !== true && Array.isArray(value)) return editsOfList(source, held, value)
  if (isSeq(held) && held.flow === true && Array.isArray(value)) return [editOfFlow(held, value)]
  const [from, to] = held?.range ?? [endOf(pair.key), endOf(pair.key)]
  const text = writeFlow(value)
  if (Array.isArray(value) || isFields(value))
    return [{ ...wholeLines(source, pair), text: blockOf(source, pair, value) }]
  // A text over several lines takes the line end after it along.
  const end = source.slice(from, to).endsWith('\n') ? '\n' : ''
  return [
    { from, to, text: `${source[from - 1] === ':' ? ' ' : ''}${inFlow ? text : writePlain(value)}${end}` },
  ]
}

/** Items that stay keep their lines; one that another takes the place of changes on its line. */
function editsOfList(source: string, held: YAMLSeq, value: readonly unknown[]): Edit[] {
  const old = held.items as Node[]
  const ends = [
    ...matchItems(
      old.map((item) => item.toJSON() as unknown),
      value,
    ),
    [old.length, value.length] as const,
  ]
  const edits: Edit[] = []
  let [one, other] = [0, 0]
  for (const [oneEnd, otherEnd] of ends) {
    const place = one === 0 ? lineStart(source, old[0]) : wholeLines(source, old[one - 1]).to
    edits.push(
      ...editsOfGap(source, {
        old: old.slice(one, oneEnd),
        now: value.slice(other, otherEnd),
        place,
        indent: columnOf(source, held),
      }),
    )
    ;[one, other] = [oneEnd + 1, otherEnd + 1]
  }
  return edits
}

type Gap = {
  readonly old: readonly Node[]
  readonly now: readonly unknown[]
  readonly place: number
  readonly indent: number
}

/** Between two items that stay: as many as there are on both sides change in place, the others go or come. */
function editsOfGap(source: string, { old, now, place, indent }: Gap): Edit[] {
  const changed = old.slice(0, now.length).map((item, at) => editOfItem(source, item, now[at], indent))
  const gone = old.slice(now.length).map((item) => wholeLines(source, item))
  const last = changed.length > 0 ? wholeLines(source, old[changed.length - 1]).to : place
  const come = now
    .slice(old.length)
    .map((value) => ({ from: last, to: last, text: rowsOfItem(source, value, indent) }))
  return [...changed, ...gone, ...come]
}

function editOfItem(source: string, item: Node, value: unknown, indent: number): Edit {
  const [from, to] = item.range ?? [0, 0]
  const isOneLine = !source.slice(from, to).includes('\n')
  return isOneLine && !/\n/u.test(String(value))
    ? { from, to, text: isFields(value) ? writeFlow(value) : writePlain(value) }
    : { ...wholeLines(source, item), text: rowsOfItem(source, value, indent) }
}

function rowsOfItem(source: string, value: unknown, indent: number): string {
  const rows = isFields(value) ? [`- ${writeFlow(value)}`] : rowsOf([value])
  return rows.map((row) => `${' '.repeat(indent)}${row}${eolOf(source)}`).join('')
}

const eolOf = (source: string): string => (source.includes('\r\n') ? '\r\n' : '\n')
const isFields = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list in brackets: written anew, on its line. */
const editOfFlow = ({ range }: YAMLSeq, value: readonly unknown[]): Edit => ({
  from: range?.[0] ?? 0,
  to: range?.[1] ?? 0,
  text: writeFlow(value),
})

/** The longest run of items that both lists have in this order, as pairs of places. */
function matchItems(old: readonly unknown[], now: readonly unknown[]): (readonly [number, number])[] {
  const length = Array.from({ length: old.length + 1 }, () => Array<number>(now.length + 1).fill(0))
  const at = (one: number, other: number): number => length[one]?.[other] ?? 0
  for (let one = old.length - 1; one >= 0; one -= 1)
    for (let other = now.length - 1; other >= 0; other -= 1) {
      const row = length[one]
      if (row)
        row[other] = isDeepStrictEqual(old[one], now[other])
          ? at(one + 1, other + 1) + 1
          : Math.max(at(one + 1, other), at(one, other + 1))
    }
  const pairs: (readonly [number, number])[] = []
  for (let one = 0, other = 0; one < old.length && other < now.length;) {
    if (isDeepStrictEqual(old[one], now[other])) pairs.push([one++, other++])
    else if (at(one + 1, other) >= at(one, other + 1)) one += 1
    else other += 1
  }
  return pairs
}

/** From the first edit of a text to the last: those at one place in their order. */
function applyEdits(source: string, edits: readonly Edit[]): string {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.from - b.from || a.order - b.order)
  let made = ''
  let at = 0
  for (const { from, to, text } of sorted) {
    made += source.slice(at, Math.max(at, from)) + text
    at = Math.max(at, to)
  }
  return made + source.slice(at)
}

/** The lines on which a pair or an item stands, with the end of the last one. */
function wholeLines(source: string, node: unknown): Edit {
  const end = source.indexOf('\n', source.slice(0, endOf(node)).trimEnd().length)
  return { from: lineStart(source, node), to: end < 0 ? source.length : end + 1, text: '' }
}

const startOf = (node: unknown): number =>
  isPair(node) ? startOf(node.key) : ((node as Node | undefined)?.range?.[0] ?? 0)
const lineStart = (source: string, node: unknown): number => source.lastIndexOf('\n', startOf(node) - 1) + 1
const lineOf = (source: string, node: unknown): number => source.slice(0, startOf(node)).split('\n').length
/** Where the dashes of a list stand, in columns from 0. */
const columnOf = (source: string, { range }: YAMLSeq): number =>
  (range?.[0] ?? 0) - (source.lastIndexOf('\n', (range?.[0] ?? 0) - 1) + 1)

/** A pair written anew, below its own indent. */
function blockOf(source: string, pair: Pair<Node>, value: unknown): string {
  const indent = ' '.repeat(startOf(pair) - lineStart(source, pair))
  return rowsOf({ [String(pair.key)]: value })
    .map((row) => `${indent}${row}${eolOf(source)}`)
    .join('')
}

/** A single value as it stands behind its key. */
const writePlain = (value: unknown): string => rowsOf({ k: value }).join('\n').slice('k: '.length)

/** A value as it stands between brackets: `[a, b]`, `{ a: b }`. */
function writeFlow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(writeFlow).join(', ')}]`
  if (isFields(value))
    return `{ ${Object.entries(value)
      .map(([key, each]) => `${key}: ${writeFlow(each)}`)
      .join(', ')} }`
  return stringify([value], { collectionStyle: 'flow', lineWidth: 0 })
    .trim()
    .replace(/^\[\s*|\s*\]$/gu, '')
}
