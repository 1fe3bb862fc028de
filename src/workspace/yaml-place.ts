import {
  isAlias,
  isMap,
  isScalar,
  type Node,
  type Pair,
  type Document as YamlDocument,
  type YAMLMap,
} from 'yaml'
import { normalizeText } from '../language/text'

type Path = readonly PropertyKey[]

/**
 * Where a field stands; for a missing one, where the thing stands that should hold it. A key is pointed at by
 * its name, not its value.
 */
export function offsetOf(document: YamlDocument, path: Path): number {
  let node: unknown = document.contents
  let offset = rangeStart(node)
  for (const step of path) {
    const pair = pairIn(node, step)
    const next: unknown = pair ? pair.value : nodeIn(node, step)
    if (!pair && next === undefined) return offset
    offset = pair && next !== undefined ? rangeStart(pair.key) : rangeStart(next)
    node = next
  }
  return offset
}

/** The pairs of each map by their keys: a file of thousands of faults looks for as many places. */
const KEYS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>()

function keysOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = KEYS.get(map)
  if (known) return known
  const keys = new Map<string, Pair>()
  const scalars = map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : []))
  // A key as it is written goes before one that only normalizes to it.
  for (const [key, pair] of scalars) if (typeof key === 'string' && !keys.has(key)) keys.set(key, pair)
  for (const [key, pair] of scalars) {
    const name = normalizeText(String(key))
    if (!keys.has(name)) keys.set(name, pair)
  }
  KEYS.set(map, keys)
  return keys
}

const pairIn = (node: unknown, step: PropertyKey) =>
  isMap(node) ? keysOf(node).get(String(step)) : undefined

const nodeIn = (node: unknown, step: PropertyKey): unknown =>
  typeof step === 'number' &&
  node !== null &&
  typeof node === 'object' &&
  'items' in node &&
  Array.isArray(node.items)
    ? node.items[step]
    : undefined

export const rangeStart = (node: unknown): number => (node as Node | null | undefined)?.range?.[0] ?? 0

/** How the number of a field was typed; undefined where there is none, or where it stands in quotes. */
export function sourceAt(document: YamlDocument, path: Path): string | undefined {
  let node: unknown = document.contents
  for (const step of path) {
    const inside = isAlias(node) ? node.resolve(document) : node
    node = pairIn(inside, step)?.value ?? nodeIn(inside, step)
  }
  const value = isAlias(node) ? node.resolve(document) : node
  return isScalar(value) && typeof value.value === 'number' ? value.source : undefined
}
