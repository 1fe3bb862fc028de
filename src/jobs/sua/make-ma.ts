/** A code that no entry of a list has: the one that is wanted, or that with a number behind it. */
export function makeMa(wanted: string, list: readonly { readonly id?: unknown }[]): string {
  const taken = new Set(list.map(({ id }) => id))
  for (let nth = 2, id = wanted; ; nth++) {
    if (!taken.has(id)) return id
    id = `${wanted}-${nth}`
  }
}
