/** Shares of a width as whole twips that add up to it: the same in Word and in PDF. */
export function columnWidths(shares: readonly number[], total: number): number[] {
  const sum = shares.reduce((all, share) => all + share, 0)
  let used = 0
  return shares.map((share, index) => {
    const width = index === shares.length - 1 ? total - used : Math.round((share / sum) * total)
    used += width
    return width
  })
}
