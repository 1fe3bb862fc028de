export type Settled<R> = { readonly value: R } | { readonly error: unknown }

/**
 * What becomes of the items, in their order, while several are at work: at most `ahead` are begun and not yet
 * given, so that one slow item does not let all the others heap up in memory.
 */
export async function* inOrder<T, R>(
  items: readonly T[],
  ahead: number,
  begin: (item: T) => PromiseLike<R>,
): AsyncGenerator<readonly [T, Settled<R>]> {
  const waiting = items.slice()
  const begun: { readonly item: T; readonly settled: Promise<Settled<R>> }[] = []
  const fill = (): void => {
    for (const item of waiting.splice(0, ahead - begun.length))
      begun.push({ item, settled: settle(begin(item)) })
  }
  for (fill(); begun.length > 0; fill()) {
    const [first] = begun.splice(0, 1)
    if (first) yield [first.item, await first.settled]
  }
}

const settle = <R>(result: PromiseLike<R>): Promise<Settled<R>> =>
  Promise.resolve(result).then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
