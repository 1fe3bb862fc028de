import {
  Composer,
  type Document as YamlDocument,
  isMap,
  isNode,
  isSeq,
  Lexer,
  type Node,
  Parser,
  visit,
  YAMLParseError,
  type YAMLSeq,
} from 'yaml'
import { columnOf, lineStart, startOf } from './edit-yaml/lines'

/**
 * A text that YAML reads without a word of blame and that names nothing twice. What it was parsed into goes on with the
 * text: `source` is what `document` and `plain` are of now.
 */
export type SoundText = { source: string; document: YamlDocument; plain: unknown }

/** Any text, sound or not. */
export type ParsedText = {
  /** What it was parsed into; made anew where that has gone on with a newer text. */
  readonly document: () => YamlDocument
  /** What it says, as it is spelt. Throws ReferenceError or RangeError where names multiply beyond reason. */
  readonly plain: () => unknown
}

/** Undefined of a text that is nested beyond reason. */
export function parseYaml(source: string): ParsedText | undefined {
  const sound = parseSound(source)
  if (!sound) {
    const document = parseFaulty(source)
    return (
      document && { document: () => document, plain: (): unknown => document.toJS({ maxAliasCount: 50 }) }
    )
  }
  const { plain } = sound
  let own: YamlDocument | undefined
  const parseOwn = (): YamlDocument => parseFaulty(source) ?? sound.document
  return {
    document: () => (sound.source === source ? sound.document : (own ??= parseOwn())),
    plain: () => plain,
  }
}

/** What is nested deeper is refused before anything is made of it: to run out of stack may end the whole program. */
const DEEPEST = 500

/** The pieces of a text as the parser of YAML gives them. Throws RangeError where they are nested beyond reason. */
function* tokensOf(source: string) {
  const parser = new Parser()
  for (const lexeme of new Lexer().lex(source)) {
    yield* parser.next(lexeme)
    if (parser.stack.length > DEEPEST) throw new RangeError(`nested deeper than ${DEEPEST}`)
  }
  yield* parser.end()
}

/** The first document of a text, as `parseDocument` makes it, with a fault where there is another one. */
function parseFaulty(source: string): YamlDocument | undefined {
  const composer = new Composer({ uniqueKeys: false, logLevel: 'error' })
  return orUndefined(() => {
    const [first, second] = composer.compose(tokensOf(source), true, source.length)
    if (first && second)
      first.errors.push(
        new YAMLParseError([second.range[0], second.range[1]], 'MULTIPLE_DOCS', 'a second document'),
      )
    return first
  })
}

/** So many letters of texts are kept, the last ones. */
const MOST = 1_500_000
const kept: SoundText[] = []

/**
 * A sound text, parsed; undefined of any other. A text that differs from one that is kept within an entry of a list is
 * parsed again only there: a thousand tasks of which one has changed are read in no time.
 */
export function parseSound(source: string): SoundText | undefined {
  const known =
    kept.find((each) => each.source === source) ??
    kept.find((each) => parseEntryAgain(each, source)) ??
    parseWhole(source)
  if (!known) return undefined
  const others = kept.filter((each) => each !== known)
  kept.splice(0, kept.length, known)
  let left = MOST - source.length
  for (const each of others) if ((left -= each.source.length) >= 0) kept.push(each)
  return known
}

/** What ends or begins documents, or speaks to the parser. */
const BETWEEN_DOCUMENTS = /^(?:---|\.\.\.|%)/mu

const parseWhole = (source: string): SoundText | undefined =>
  BETWEEN_DOCUMENTS.test(source)
    ? undefined
    : orUndefined(() => {
        const document = parsePart(source)
        const plain: unknown = document?.toJS()
        return document && { source, document, plain }
      })

/** A part of a text. Undefined where anything is wrong, and where something has a name, a type, or is meant by a name. */
export function parsePart(source: string): YamlDocument | undefined {
  const document = parseFaulty(source)
  if (!document || document.errors.length > 0 || document.warnings.length > 0) return undefined
  const spoken: unknown[] = []
  const note = (node: unknown) => {
    spoken.push(node)
    return visit.BREAK
  }
  visit(document, {
    Alias: (_, node) => note(node),
    Value: (_, node) => (isSpoken(node) || (isMap(node) && hasKeyTwice(node)) ? note(node) : undefined),
  })
  return spoken.length > 0 ? undefined : document
}

const isSpoken = ({ anchor, tag }: Node): boolean => anchor !== undefined || isTyped(tag)

/** The parser asks that too, but of each key with all before it: a mapping of many would take it minutes. */
const hasKeyTwice = ({ items }: { readonly items: readonly { readonly key: unknown }[] }): boolean =>
  new Set(items.map(({ key }) => String(key))).size < items.length

/** What is nested beyond reason is not sound either. */
function orUndefined<T>(parse: () => T): T | undefined {
  try {
    return parse()
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}
/** What a value is by itself has a tag too. */
const isTyped = (tag: string | undefined): boolean =>
  tag !== undefined && !tag.startsWith('tag:yaml.org,2002:')

/** The lines in which a text differs from another: where they begin and end in it. */
type Change = { readonly from: number; readonly to: number }

function changeBetween(before: string, now: string): Change {
  const most = Math.min(before.length, now.length)
  let same = 0
  while (same < most && before.charCodeAt(same) === now.charCodeAt(same)) same++
  const from = before.lastIndexOf('\n', same - 1) + 1
  let behind = 0
  while (
    behind < most - from &&
    before.charCodeAt(before.length - 1 - behind) === now.charCodeAt(now.length - 1 - behind)
  )
    behind++
  const delta = now.length - before.length
  const end = before.length - behind
  const isOnLine = isLineStart(before, end) && isLineStart(now, end + delta)
  const to = isOnLine ? end : lineBehind(before, end)
  return { from, to }
}

const isLineStart = (text: string, at: number): boolean => at === 0 || text[at - 1] === '\n'
const lineBehind = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** An entry of a list with the lines that are its own, and the way to it. */
type Entry = {
  readonly list: YAMLSeq
  readonly nth: number
  readonly start: number
  readonly end: number
  readonly way: readonly (string | number)[]
}

/** The entries that hold the change, the innermost first. */
function entriesAround({ document, source }: SoundText, change: Change): Entry[] {
  const found: Entry[] = []
  let node: unknown = document.contents
  let end = source.length
  let way: Entry['way'] = []
  for (;;) {
    const inside = isSeq(node)
      ? itemAround(source, node, end, change)
      : isMap(node) && node.flow !== true
        ? pairAround(source, node.items, end, change)
        : undefined
    if (!inside) return found
    way = [...way, inside.step]
    if (isSeq(node))
      found.unshift({ list: node, nth: Number(inside.step), start: inside.start, end: inside.end, way })
    ;({ node, end } = inside)
  }
}

type Inside = {
  readonly node: unknown
  readonly step: string | number
  readonly start: number
  readonly end: number
}

/** The first whose lines hold the change: what is put between two entries belongs to the upper one. */
function itemAround(source: string, list: YAMLSeq, end: number, { from, to }: Change): Inside | undefined {
  if (list.flow === true) return undefined
  const starts = list.items.map((item) => lineStart(source, item))
  const step = starts.findIndex((start, nth) => start <= from && to <= (starts[nth + 1] ?? end))
  const item = list.items[step]
  const [start = 0, next] = starts.slice(step)
  const isOnDash = (at: unknown): boolean => /^ *- +$/u.test(source.slice(lineStart(source, at), startOf(at)))
  return item !== undefined && isOnDash(item) && (next === undefined || isOnDash(list.items[step + 1]))
    ? { node: item, step, start, end: next ?? end }
    : undefined
}

function pairAround(
  source: string,
  pairs: readonly { readonly key: unknown; readonly value: unknown }[],
  end: number,
  { from, to }: Change,
): Inside | undefined {
  const starts = pairs.map((pair) => lineStart(source, pair))
  const nth = starts.findLastIndex((start) => start <= from)
  const pair = pairs[nth]
  const [start = 0, next = end] = starts.slice(nth)
  // A list begins below its key.
  return pair && isNode(pair.value) && startOf(pair.value) > start && from > start && to <= next
    ? { node: pair.value, step: String(pair.key), start, end: next }
    : undefined
}

/** Takes a text over to what it says now; false, with nothing done, where it differs in more than an entry. */
function parseEntryAgain(text: SoundText, source: string): boolean {
  const change = changeBetween(text.source, source)
  const delta = source.length - text.source.length
  for (const entry of entriesAround(text, change)) {
    const part = source.slice(entry.start, entry.end + delta)
    const list = BETWEEN_DOCUMENTS.test(part) ? undefined : orUndefined(() => parsePart(part))?.contents
    if (!isSeq(list) || list.flow === true || columnOf(part, list) !== columnOf(text.source, entry.list))
      continue
    if (!Array.isArray(valueAt(text.plain, entry.way.slice(0, -1)))) continue
    shift(text.document, { from: entry.end, by: delta })
    shift(list, { from: 0, by: entry.start })
    const { items } = entry.list
    entry.list.items = [...items.slice(0, entry.nth), ...list.items, ...items.slice(entry.nth + 1)]
    text.plain = withEntries(text.plain, entry.way, list.toJS(text.document) as unknown[])
    text.source = source
    return true
  }
  return false
}

/** Every place from one on stands further on. What goes on over it ends further on. */
function shift(
  root: YamlDocument | Node,
  { from, by }: { readonly from: number; readonly by: number },
): void {
  visit(root, {
    Node: (_, { range }) => {
      if (range) for (const nth of [0, 1, 2] as const) if (range[nth] >= from) range[nth] += by
    },
  })
}

/** What stands there among plain values; undefined where a key is none by which they can be found, such as `~`. */
const valueAt = (held: unknown, way: Entry['way']): unknown =>
  way.reduce<unknown>(
    (at, step) =>
      typeof at === 'object' && at !== null && Object.hasOwn(at, String(step))
        ? (at as Readonly<Record<string, unknown>>)[String(step)]
        : undefined,
    held,
  )

/** The same values but for one entry, which others take the place of: what stays is the same object. */
function withEntries(held: unknown, [step, ...rest]: Entry['way'], now: readonly unknown[]): unknown {
  if (Array.isArray(held)) {
    const at = Number(step)
    const inPlace = rest.length ? [withEntries(held[at], rest, now)] : now
    return [...(held.slice(0, at) as unknown[]), ...inPlace, ...(held.slice(at + 1) as unknown[])]
  }
  const group = held as Readonly<Record<string, unknown>>
  return { ...group, [String(step)]: withEntries(group[String(step)], rest, now) }
}
