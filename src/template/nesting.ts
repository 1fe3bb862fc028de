/** Blocks in blocks, or expressions in expressions: what an office writes goes three or four deep. */
const DEEPEST = 30
const STEP =
  /\{\{\{?~?\s*(?:(?<open>[#^]\s*[^\s}~])|(?<close>\/)|(?<chain>else\s+[^\s}~]))|\{\{|\}\}|(?<bracket>[()])/gu

/**
 * Where a template nests deeper than anything an office writes, or undefined: Handlebars goes down into each
 * block by itself, and its time grows with the square of the depth. It is asked before it parses. An
 * `{{else if …}}` lies in the block before it.
 */
export function tooDeepAt(source: string): number | undefined {
  const blocks: number[] = []
  let depth = 0
  let brackets = 0
  for (const { 0: sign, index, groups = {} } of source.matchAll(STEP)) {
    if (groups['open']) {
      blocks.push(1)
      depth += 1
    } else if (groups['close']) depth -= blocks.pop() ?? 0
    else if (groups['chain'] && blocks.length) {
      blocks.push((blocks.pop() ?? 0) + 1)
      depth += 1
    }
    brackets = groups['bracket'] ? Math.max(0, brackets + (sign === '(' ? 1 : -1)) : 0
    if (depth > DEEPEST || brackets > DEEPEST) return index
  }
  return undefined
}

/** Expressions of a template; what an office writes has some hundreds, and each is compiled by itself. */
export const MOST_TAGS = 20_000

/** Where a template has more expressions than anybody writes, or undefined. */
export function tooManyAt(source: string): number | undefined {
  let at = -2
  for (let count = 0; count <= MOST_TAGS; count += 1) {
    at = source.indexOf('{{', at + 2)
    if (at < 0) return undefined
  }
  return at
}
