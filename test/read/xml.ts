/** One element; a text child is a string. Names keep their prefix: `w:p`. */
export type Xml = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly (Xml | string)[]
}

type Open = { name: string; attributes: Record<string, string>; children: (Xml | string)[] }

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function decoded(text: string): string {
  return text.replace(
    /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (name !== undefined) return entities[name] ?? whole
      return String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
    },
  )
}

function attributesOf(source: string): Record<string, string> {
  const pairs = [...source.matchAll(/([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g)]
  return Object.fromEntries(
    pairs.map(([, name, double, single]) => [name ?? '', decoded(double ?? single ?? '')] as const),
  )
}

/** Reads well-formed XML, as programs write it: no DTD. Throws when the tags do not match. */
export function parseXml(source: string): Xml {
  const root: Open = { name: '', attributes: {}, children: [] }
  const open: Open[] = [root]
  const token =
    /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>]+)((?:"[^"]*"|'[^']*'|[^"'>])*?)(\/?)>|([^<]+)/g
  for (const [, verbatim, closes, opens, attributes = '', isEmpty, text] of source
    .replace(/^\uFEFF/, '')
    .matchAll(token)) {
    const parent = open.at(-1) ?? root
    if (verbatim !== undefined) parent.children.push(verbatim)
    else if (text !== undefined) parent.children.push(decoded(text))
    else if (closes !== undefined) {
      if (open.pop()?.name !== closes) throw new Error(`</${closes}> closes <${parent.name}>`)
    } else if (opens !== undefined) {
      const element: Open = { name: opens, attributes: attributesOf(attributes), children: [] }
      parent.children.push(element)
      if (isEmpty === '') open.push(element)
    }
  }
  const top = elements(root)[0]
  if (open.length !== 1 || !top) throw new Error(`<${open.at(-1)?.name}> is not closed`)
  return top
}

export function elements(parent: Xml | undefined): Xml[] {
  return (parent?.children ?? []).filter((each): each is Xml => typeof each !== 'string')
}

export function childrenOf(parent: Xml | undefined, name: string): Xml[] {
  return elements(parent).filter((each) => each.name === name)
}

/** The first child, or the first grandchild and so on: `childOf(style, 'w:pPr', 'w:jc')`. */
export function childOf(parent: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>(
    (found, name) => elements(found).find((each) => each.name === name),
    parent,
  )
}

/** The text inside an element, at any depth. */
export function textOf(element: Xml | undefined): string {
  return (element?.children ?? []).map((each) => (typeof each === 'string' ? each : textOf(each))).join('')
}
