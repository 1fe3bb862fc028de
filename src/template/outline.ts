import Handlebars from 'handlebars'
import { HEADINGS, levelOf } from './headings'
import { tooDeepAt } from './nesting'

/** A heading that a template opens, from level 0. */
export type DeMuc = { readonly cap: number; readonly ten: string }
/** A place that a template leaves for prose (`{{> loi-van/ma}}`), with the headings above it, the highest first. */
export type ChoLoiVan = { readonly ma: string; readonly deMuc: readonly DeMuc[] }

const PROSE = 'loi-van/'

/**
 * The places for prose that a template and those it calls leave, in the order in which they are printed, each once.
 * `goc`: the template to begin with; `data`: for headings that are a field. Templates that are written wrong have
 * none: filling them says what is wrong.
 */
export function listChoLoiVan(
  templates: Readonly<Record<string, { readonly source: string }>>,
  goc: string,
  data: object,
): ChoLoiVan[] {
  const found = new Map<string, ChoLoiVan>()
  const walk = (slug: string, above: readonly DeMuc[], inside: readonly string[]): void => {
    if (slug.startsWith(PROSE)) {
      const ma = slug.slice(PROSE.length)
      if (!found.has(ma)) found.set(ma, { ma, deMuc: above })
    } else if (!inside.includes(slug))
      walkBody(parse(templates[slug]?.source ?? '').body, above, [...inside, slug])
  }
  const walkBody = (
    body: readonly hbs.AST.Statement[],
    above: readonly DeMuc[],
    inside: readonly string[],
  ): void => {
    for (const each of body) {
      if (isPartial(each)) walk((each.name as hbs.AST.PathExpression).original, above, inside)
      if (!isBlock(each)) continue
      const under = HEADINGS.has(each.path.original) ? [...above, headingOf(each, data)] : above
      const parts: readonly (hbs.AST.Program | undefined)[] = [each.program, each.inverse]
      for (const part of parts) walkBody(part?.body ?? [], under, inside)
    }
  }
  walk(goc, [], [])
  return Array.from(found.values())
}

const isPartial = (each: hbs.AST.Statement): each is hbs.AST.PartialStatement =>
  each.type === 'PartialStatement'
const isBlock = (
  each: hbs.AST.Statement,
): each is hbs.AST.BlockStatement & { path: hbs.AST.PathExpression } => each.type === 'BlockStatement'

function parse(source: string): hbs.AST.Program {
  try {
    return Handlebars.parse(tooDeepAt(source) === undefined ? source : '')
  } catch {
    return Handlebars.parse('')
  }
}

/** A heading is a text, or a field of the data. */
function headingOf(block: hbs.AST.BlockStatement & { path: hbs.AST.PathExpression }, data: object): DeMuc {
  const ten = block.params.slice(0, 1).map((title) => titleOf(title, data))[0]
  return { cap: levelOf(block.path.original), ten: typeof ten === 'string' ? ten : '' }
}

const titleOf = (title: hbs.AST.Expression, data: object): unknown =>
  title.type === 'StringLiteral'
    ? (title as hbs.AST.StringLiteral).value
    : title.type === 'PathExpression'
      ? (title as hbs.AST.PathExpression).parts.reduce<unknown>(fieldOf, data)
      : undefined

const fieldOf = (value: unknown, key: unknown): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, String(key))
    ? (value as Record<string, unknown>)[String(key)]
    : undefined
