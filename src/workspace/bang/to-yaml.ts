import {
  isCollection,
  isMap,
  isSeq,
  parseDocument,
  type Document as YamlDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { z } from 'zod'
import { isGroup, openForm, withForm } from '../forms'
import { formatDocument, writeYaml } from '../write-yaml'
import { formOf, layTrang, type TrangBang } from './forms'
import { toRows, toValue } from './rows'

/**
 * A data file as YAML from what its workbook says. `source`: the text that the workbook was made from. Where nothing
 * has changed it comes back byte for byte; an entry that did not change keeps its comments and its spelling, one
 * that did is written where it stood, a new one at the end. Without it the file is written anew.
 */
export function toYaml(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  { source, link }: { readonly source?: string | undefined; readonly link?: string | undefined },
): string {
  const fresh = (): string => writeYaml(withForm(value), link === undefined ? {} : { schema: link })
  if (source === undefined) return fresh()
  const document = parseDocument(source, { uniqueKeys: false })
  const { raw: before } = openForm(
    document.errors.length ? undefined : document.toJS({ maxAliasCount: 50 }),
    schema,
  )
  if (!isGroup(before) || !isMap(document.contents)) return fresh()
  const { trang } = formOf(schema)
  // What the sheets say of the old text: a spelling that no cell has (`{ so: 3 }` for 3) is no change.
  const known = throughSheets(trang, before)
  const now = throughSheets(trang, value)
  if (isEqual(known, now)) return source
  change(document, document.contents, known, now)
  return formatDocument(document)
}

function throughSheets(
  trang: readonly TrangBang[],
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const lists = trang.flatMap(({ key, ...each }): [string, unknown][] => {
    if (value[key] === undefined) return []
    const own = layTrang({ key, ...each }, value)
    return [[key, toValue(own, toRows(own, value[key]))]]
  })
  return normalize({ ...value, ...Object.fromEntries(lists) }) as Record<string, unknown>
}

/** As cells hold texts: composed, without blanks around; fields left open are none. */
function normalize(value: unknown): unknown {
  if (typeof value === 'string') return value.normalize('NFC').trim()
  if (Array.isArray(value)) return value.map(normalize)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      inner === null || inner === undefined ? [] : [[key, normalize(inner)]],
    ),
  )
}

const isEqual = (one: unknown, other: unknown): boolean =>
  JSON.stringify(sortKeys(one)) === JSON.stringify(sortKeys(other))

const sortKeys = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(sortKeys)
    : value !== null && typeof value === 'object'
      ? Object.fromEntries(
          Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, inner]) => [key, sortKeys(inner)]),
        )
      : value

/** Changes a node of the text from what it says to what is to be said, as little as can be. */
function change(document: YamlDocument, node: YAMLMap | YAMLSeq, from: unknown, to: unknown): void {
  if (isMap(node))
    return changeMap(document, node, from as Record<string, unknown>, to as Record<string, unknown>)
  changeList(document, node, from as readonly unknown[], to as readonly unknown[])
}

function changeMap(
  document: YamlDocument,
  node: YAMLMap,
  from: Record<string, unknown>,
  to: Record<string, unknown>,
): void {
  for (const key of Object.keys(from)) if (!(key in to)) node.delete(key)
  for (const [key, value] of Object.entries(to)) {
    if (key in from && isEqual(from[key], value)) continue
    const inner = node.get(key, true)
    if (key in from && isSame(inner, from[key], value)) change(document, inner, from[key], value)
    else node.set(key, asNode(document, value, node))
  }
}

/** Whether a node can be changed from within: it and both values are of one shape. */
const isSame = (node: unknown, from: unknown, to: unknown): node is YAMLMap | YAMLSeq =>
  (isMap(node) && isGroup(from) && isGroup(to)) || (isSeq(node) && Array.isArray(from) && Array.isArray(to))

/** Entries that stayed are known by what they say; between them those in the same place are the same, changed. */
function changeList(
  document: YamlDocument,
  node: YAMLSeq,
  from: readonly unknown[],
  to: readonly unknown[],
): void {
  const old = [...node.items]
  const left = from.map((value, at) => ({ value, item: old[at] }))
  const items = to.map((value, at) => {
    const same = left.findIndex((each) => isEqual(each.value, value))
    const next =
      same >= 0
        ? same
        : left.findIndex(({ value: before }) =>
            isAlike(before, value, from.length === to.length && before === from[at]),
          )
    const [found] = next >= 0 ? left.splice(next, 1) : []
    if (!found) return asNode(document, value, node)
    if (isEqual(found.value, value)) return found.item
    if (!isSame(found.item, found.value, value)) return asNode(document, value, node)
    change(document, found.item, found.value, value)
    return found.item
  })
  node.items = items
}

/** An entry with the same first field, which names it, or in the same place. */
const isAlike = (one: unknown, other: unknown, placed: boolean): boolean =>
  isGroup(one) &&
  isGroup(other) &&
  (placed || isEqual(Object.entries(one as object)[0], Object.entries(other as object)[0]))

/** A new node, written on one line where its neighbours are. */
function asNode(document: YamlDocument, value: unknown, beside: YAMLMap | YAMLSeq): unknown {
  const node = document.createNode(value)
  const neighbours = isMap(beside) ? beside.items.map((pair) => pair.value) : beside.items
  const groups = neighbours.filter((each) => isCollection(each))
  if (
    isCollection(node) &&
    (beside.flow === true || !groups.length || groups.some(({ flow }) => flow === true))
  )
    node.flow = true
  return node
}
