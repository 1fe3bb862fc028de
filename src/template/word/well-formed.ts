const MARKUP = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<(\/?)([\w:.-]+)(?:\s[^<>]*?)?(\/?)>/g
/** Where a paragraph, a table and a row can never stand. */
const NEVER_IN: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['w:p', new Set(['w:tbl', 'w:tr', 'w:t', 'w:r', 'w:p'])],
  ['w:tbl', new Set(['w:tbl', 'w:tr', 'w:t', 'w:r', 'w:p'])],
  ['w:tr', new Set(['w:tc', 'w:tr', 'w:t', 'w:p', 'w:body'])],
])

/**
 * True for XML whose elements close in order and whose paragraphs, tables and rows stand where Word allows
 * them.
 */
export function isWellFormed(xml: string): boolean {
  const open: string[] = []
  for (const [, closing, name, selfClosing] of xml.matchAll(MARKUP)) {
    if (name === undefined) continue
    if (closing) {
      if (open.pop() !== name) return false
    } else {
      if (NEVER_IN.get(name)?.has(open.at(-1) ?? '')) return false
      if (!selfClosing) open.push(name)
    }
  }
  return open.length === 0 && !/<(?![\w/!?])/.test(xml)
}
