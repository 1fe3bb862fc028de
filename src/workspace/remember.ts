/** So many letters of sources are kept; a register of 85 units has 100,000, and what is made of them takes some 40 times as much memory. */
const MOST = 1_500_000

type Kept = { readonly how: object; readonly made: unknown }
const kept = new Map<string, Kept>()

/**
 * What is made of a text, kept for the next who asks for the same of the same text, wherever that lies: the registers
 * are read for each of 300 plans. What is made is never changed by anyone. The oldest go first when too much is kept.
 */
export function remember<Made>(source: string, how: object, make: () => Made): Made {
  const last = kept.get(source)
  const made = last?.how === how ? (last.made as Made) : make()
  kept.delete(source)
  kept.set(source, { how, made })
  let size = Array.from(kept.keys()).reduce((sum, each) => sum + each.length, 0)
  for (const oldest of kept.keys()) {
    if (size <= MOST) break
    size -= oldest.length
    kept.delete(oldest)
  }
  return made
}
