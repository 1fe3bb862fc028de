/** The field that a path leads to. */
export const valueAt = (value: unknown, path: readonly (string | number)[]): unknown =>
  path.reduce<unknown>(
    (at, key) => (at !== null && typeof at === 'object' ? (at as Record<string, unknown>)[key] : undefined),
    value,
  )

/** An object with a field set, groups on the way made where they are not there. */
export function setIn(
  object: Record<string, unknown>,
  [key = '', ...rest]: readonly string[],
  value: unknown,
): Record<string, unknown> {
  const inner = (object[key] ?? {}) as Record<string, unknown>
  return { ...object, [key]: rest.length ? setIn(inner, rest, value) : value }
}
