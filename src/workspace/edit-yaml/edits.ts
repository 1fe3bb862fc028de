import {
  type Document as YamlDocument,
  isMap,
  isSeq,
  type Node,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import { endOf } from '../write-co-quan'
import {
  columnOf,
  type Edit,
  entryRows,
  isFields,
  lineStart,
  pairAnew,
  pairBelow,
  pairGone,
  startOf,
  wholeLines,
  writeFlow,
  writePlain,
} from './lines'
import { matchItems } from './match-items'

export type Path = readonly (string | number)[]
/**
 * A field of a file and what it is to say: undefined takes it out. Behind the last entry of a list comes one more;
 * `them` puts one before the entry that stands there.
 */
export type FieldChange = { readonly path: Path; readonly value: unknown; readonly them?: true }

/** What turns one field into another; undefined where the place is not written in a way that can be changed. */
export function editsAt(source: string, document: YamlDocument, change: FieldChange): Edit[] | undefined {
  const { path, value } = change
  const key = path.at(-1)
  if (key === undefined) return undefined
  const parent: unknown = document.getIn(path.slice(0, -1))
  if (isMap(parent)) return editsOfMap(source, parent, String(key), value)
  if (isSeq(parent) && typeof key === 'number') return editsOfEntry(source, parent, key, change)
  if (parent !== undefined && parent !== null) return undefined
  // What holds it is not there either: it comes with it.
  return value === undefined
    ? []
    : editsAt(source, document, {
        path: path.slice(0, -1),
        value: typeof key === 'number' ? [value] : { [key]: value },
      })
}

function editsOfMap(source: string, parent: YAMLMap, key: string, value: unknown): Edit[] {
  const at = parent.items.findIndex((each) => String(each.key) === key)
  const pair = parent.items[at] as Pair<Node, Node | null> | undefined
  const isFlow = parent.flow === true
  if (pair && value !== undefined) return editsOf(source, pair, value, isFlow)
  if (!pair && value === undefined) return []
  if (isFlow) return [pair ? editWithout(parent, at) : editWithMore(parent, { [key]: value })]
  return [
    pair
      ? pairGone(source, pair, parent.items[at + 1])
      : pairBelow(source, parent.items.at(-1), { [key]: value }),
  ]
}

function editsOfEntry(
  source: string,
  list: YAMLSeq,
  at: number,
  { value, them }: FieldChange,
): Edit[] | undefined {
  const item = list.items[at] as Node | undefined
  if (list.flow === true) {
    const held = list.items.map((each) => (each as Node).toJSON() as unknown)
    const put = value === undefined ? [] : [value]
    return [editOfFlow(list, held.toSpliced(at, them ? 0 : 1, ...put))]
  }
  if (value === undefined) return item && [wholeLines(source, item)]
  const indent = columnOf(source, list)
  if (item && !them) return [editOfItem(source, item, value, indent)]
  const last = list.items.at(-1)
  if (last === undefined) return undefined
  const place = item ? lineStart(source, item) : wholeLines(source, last).to
  return [{ from: place, to: place, text: entryRows(source, { value, indent, like: last as Node }) }]
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
  if (Array.isArray(value) || isFields(value)) return [pairAnew(source, pair, value)]
  if (!inFlow && typeof value === 'string' && value.includes('\n')) return [pairAnew(source, pair, value)]
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
        like: old[0],
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
  readonly like: Node | undefined
}

/** Between two items that stay: as many as there are on both sides change in place, the others go or come. */
function editsOfGap(source: string, { old, now, place, indent, like }: Gap): Edit[] {
  const changed = old.slice(0, now.length).map((item, at) => editOfItem(source, item, now[at], indent))
  const gone = old.slice(now.length).map((item) => wholeLines(source, item))
  const last = changed.length > 0 ? wholeLines(source, old[changed.length - 1]).to : place
  const come = now.slice(old.length).map((value) => ({
    from: last,
    to: last,
    text: entryRows(source, { value, indent, like: old[0] ?? like }),
  }))
  return [...changed, ...gone, ...come]
}

function editOfItem(source: string, item: Node, value: unknown, indent: number): Edit {
  const [from, to] = item.range ?? [0, 0]
  const isOneLine = !source.slice(from, to).includes('\n')
  return isOneLine && !/\n/u.test(String(value))
    ? { from, to, text: isFields(value) ? writeFlow(value) : writePlain(value) }
    : { ...wholeLines(source, item), text: entryRows(source, { value, indent, like: item }) }
}

/** A list in brackets: written anew, on its line. */
const editOfFlow = ({ range }: YAMLSeq, value: readonly unknown[]): Edit => ({
  from: range?.[0] ?? 0,
  to: range?.[1] ?? 0,
  text: writeFlow(value),
})
