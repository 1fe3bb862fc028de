/**
 * Puts what `khung` lacks into it, each behind the neighbour it follows in `them`, else before the one it
 * precedes, else at the end.
 */
export function mergeOrder<T>(khung: readonly T[], them: readonly T[], khoa: (each: T) => string): T[] {
  const day = [...khung]
  const placeOf = (ma: string | undefined): number =>
    ma === undefined ? -1 : day.findIndex((each) => khoa(each) === ma)
  for (const [index, each] of them.entries()) {
    if (placeOf(khoa(each)) >= 0) continue
    const truoc = placeOf(index === 0 ? undefined : khoa(them[index - 1] ?? each))
    const sau = them
      .slice(index + 1)
      .map((next) => placeOf(khoa(next)))
      .find((at) => at >= 0)
    day.splice(truoc >= 0 ? truoc + 1 : (sau ?? day.length), 0, each)
  }
  return day
}
