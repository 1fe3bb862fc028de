import {
  Document,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  Scalar,
  YAMLMap,
  YAMLSeq,
  visit,
} from 'yaml'

/** Groups that read better on one line. */
const ONE_LINE = new Set(['kemTheo', 'linhVuc', 'quyenHan', 'tenTrenVanBan', 'vanBan'])
const ROW_LISTS = new Set(['cot', 'phong'])

type YamlOptions = {
  readonly schema?: string
  readonly comments?: readonly string[]
  readonly open?: Readonly<Record<string, string>>
}

/**
 * Data as YAML in the style of the plans in `data/`: keys in the order given, an empty line between the
 * groups of the top, a paragraph on one line however long, quotes only where YAML needs them. Reading it
 * gives the same value back. `schema`: the path to the JSON Schema as the file will see it, for editors. A
 * field that is null is left open; `open` says beside it what belongs there.
 */
export function writeYaml(value: object, { schema, comments = [], open = {} }: YamlOptions = {}): string {
  const document = new Document(value)
  visit(document, { Pair: (_, pair) => stylePair(pair, open), Scalar: (_, scalar) => styleScalar(scalar) })
  spaceGroups(document.contents)
  const head = [...(schema === undefined ? [] : [`yaml-language-server: $schema=${schema}`]), ...comments]
  return `${head.map((line) => `# ${line}\n`).join('')}${formatDocument(document)}`
}

/** A document in our style; what was written in another keeps its comments, its quotes and its groups. */
export function formatDocument(document: Document): string {
  visit(document, {
    Seq: (_, list) => {
      if (list.flow) tight(list)
    },
  })
  return document.toString({ lineWidth: 0, indentSeq: true, nullStr: '' })
}

function stylePair({ key, value }: Pair, open: Readonly<Record<string, string>>): void {
  const name = isScalar(key) ? String(key.value) : ''
  const note = open[name]
  if (isScalar(value) && value.value === null && note !== undefined) value.comment = ` ${note}`
  if (ONE_LINE.has(name) && isShort(value)) value.flow = true
  if (isSeq(value) && value.flow) tight(value)
  if (ROW_LISTS.has(name) && isSeq(value)) for (const item of value.items) if (isMap(item)) item.flow = true
}

/**
 * A map, or a list of plain values: fields (`linhVuc`) of a plan are a list of maps, those of a department a
 * list of codes.
 */
const isShort = (value: unknown): value is YAMLMap | YAMLSeq =>
  isMap(value) || (isSeq(value) && value.items.every((item) => isScalar(item)))

/**
 * The plans in `data/` have `[a, b]` beside `{ a: b }`; the option of the library knows one padding for both.
 */
function tight(list: YAMLSeq): void {
  list.toString = (context, ...more) =>
    YAMLSeq.prototype.toString.call(list, context && { ...context, flowCollectionPadding: '' }, ...more)
  for (const item of list.items) if (isMap(item)) loosen(item)
}

/** Several lines stand as they are printed, one below the other. */
function styleScalar(scalar: Scalar): void {
  if (typeof scalar.value === 'string' && scalar.value.includes('\n') && !/[^\S\n]$/mu.test(scalar.value))
    scalar.type = Scalar.BLOCK_LITERAL
}

/** An empty line before and after every group of the top that has lines of its own. */
function spaceGroups(root: unknown): void {
  if (!(root instanceof YAMLMap)) return
  let after = false
  for (const [at, { key, value }] of (root.items as Pair<Node, Node>[]).entries()) {
    const group = isCollection(value) && !value.flow
    if (at > 0 && (group || after)) key.spaceBefore = true
    after = group
  }
}

/** A map inside such a list is padded as others are. */
function loosen(map: YAMLMap): void {
  map.toString = (context, ...more) =>
    YAMLMap.prototype.toString.call(map, context && { ...context, flowCollectionPadding: ' ' }, ...more)
}
