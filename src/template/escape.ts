/** What would mean something to the markup if it stood at the start of a line. */
const LINE_START = /^(?=(?:Điều \d+\.|[IVXLCDM]+\.|\d+\.|\p{Ll}\)|[-+]|::)(?:\s|$)|::|\p{Lu}[\p{Lu} ]*:$)/gmu
const INLINE = /[\\*]|\[\^/gu

/** Data as it must be written so that the markup reader takes it for plain text. */
export const escapeMarkup = (value: string): string => value.replace(INLINE, '\\$&').replace(LINE_START, '\\')

/** Text of one line: a line end inside data must not become a new paragraph. */
const oneLine = (value: string): string => value.replace(/\s*\n\s*/g, ' ')

/**
 * A copy of the data a template may see: text escaped, and objects without a prototype,
 * so that `{{constructor}}` or `{{__proto__}}` finds nothing.
 */
export function guard(value: unknown): unknown {
  if (typeof value === 'string') return escapeMarkup(oneLine(value))
  if (Array.isArray(value)) return value.map(guard)
  if (value === null || typeof value !== 'object') return value
  const bare: Record<PropertyKey, unknown> = Object.create(null) as Record<PropertyKey, unknown>
  for (const [key, inner] of Object.entries(value)) bare[key] = guard(inner)
  // Handlebars puts the object into its own error messages.
  Object.defineProperty(bare, Symbol.toPrimitive, { value: () => 'dữ liệu', enumerable: false })
  return bare
}
