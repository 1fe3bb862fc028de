/** So many letters of sources are kept; a register of 85 units has 100,000, and what is made of them takes some 40 times as much memory. */
const MOST = 1_500_000

type Kept = { readonly source: string; readonly how: object; readonly made: unknown }
const kept = new Map<string, Kept>()

/**
 * What is made of a file's text, kept for the next who asks for the same of the same text: the registers are read
 * for each of 300 plans. What is made is never changed by anyone. The oldest go first when too much is kept.
 */
export function remember<Made>(file: string, source: string, how: object, make: () => Made): Made {
  const last = kept.get(file)
  const made = last?.source === source && last.how === how ? (last.made as Made) : make()
  kept.delete(file)
  kept.set(file, { source, how, made })
  let size = Array.from(kept.values()).reduce((sum, each) => sum + each.source.length, 0)
  for (const [oldest, each] of kept) {
    if (size <= MOST) break
    size -= each.source.length
    kept.delete(oldest)
  }
  return made
}
