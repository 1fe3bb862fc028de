export const sumOf = (lengths: readonly number[]): number => lengths.reduce((sum, length) => sum + length, 0)

/** Shares of a width as whole twips that add up to it: the same in Word and in PDF. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = sumOf(shares)
  let used = 0
  return shares.map((share, index) => {
    const width = index === shares.length - 1 ? total - used : Math.round((share / sum) * total)
    used += width
    return width
  })
}
