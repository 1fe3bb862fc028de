/** What an expression sees where it stands, kept as Handlebars keeps it: what the check lets pass is printed. */
export type Scope = {
  /** The values around, the innermost first: each "../" goes one further. */
  readonly around: readonly unknown[]
  /** What the blocks around name behind `as`. */
  readonly named: ReadonlyMap<string, unknown>
  readonly data: Frame
}
/** What stands behind "@": the root, and in a list the place; each "../" goes one list further out. */
type Frame = { readonly fields: Readonly<Record<string, unknown>>; readonly outer?: Frame }
export type Found = { readonly value: unknown } | undefined

export const scopeOf = (data: unknown): Scope => ({
  around: [data],
  named: new Map(),
  data: { fields: { root: data } },
})

/** Inside a block with a value of its own. Handlebars goes no level down where that is the value outside. */
export const inside = (
  { around, named, data }: Scope,
  value: unknown,
  names: readonly string[] | undefined,
  values: readonly unknown[],
): Scope => ({
  around: isSame(value, around[0]) ? around : [value, ...around],
  named: new Map([...named, ...(names ?? []).map((name, nth) => [name, values[nth]] as const)]),
  data,
})

/** Inside one entry of a list. */
export const insideEntry = (scope: Scope, place: Readonly<Record<string, unknown>>): Scope => ({
  ...scope,
  data: { fields: { ...scope.data.fields, ...place }, outer: scope.data },
})

/** Inside a partial: it sees nothing of the values and names around its call. */
export const insidePartial = ({ data }: Scope, value: unknown): Scope => ({
  around: [value],
  named: new Map(),
  data,
})

/** Where a path begins, and what of it is still to be followed. */
export function startOf(
  { data: isData, depth, parts, original }: hbs.AST.PathExpression,
  { around, named, data }: Scope,
): { readonly found: Found; readonly rest: readonly string[] } {
  const [first, ...rest] = parts
  if (isData) return { found: frameAt(data, depth), rest: parts }
  const isPlain = depth === 0 && !/^(?:this|\.)/u.test(original)
  if (first !== undefined && isPlain && named.has(first)) return { found: { value: named.get(first) }, rest }
  return { found: depth < around.length ? { value: around[depth] } : undefined, rest: parts }
}

function frameAt(frame: Frame, depth: number): Found {
  let at: Frame | undefined = frame
  for (let up = 0; up < depth; up++) at = at?.outer
  return at && { value: at.fields }
}

/** Handlebars compares loosely. */
const isSame = (value: unknown, outside: unknown): boolean => value == outside

/** A field of the data itself; null counts as lacking, and so does what JavaScript gives every object. */
export function fieldOf(value: unknown, part: string): Found {
  if (value === null || typeof value !== 'object' || !Object.hasOwn(value, part)) return undefined
  const field = (value as Record<string, unknown>)[part]
  return field === null || field === undefined ? undefined : { value: field }
}

/** What `{{#if}}` takes for nothing. */
export const isFalsy = (value: unknown): boolean => !value || (Array.isArray(value) && value.length === 0)
