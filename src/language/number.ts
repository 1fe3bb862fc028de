/** A number as Vietnamese write it: point between thousands, comma before decimals: `1.234`, `97,5`. */
export const formatNumber = (value: number): string => FORMAT.format(value)
/** Made once: to make one takes longer than to write a thousand numbers. */
const FORMAT = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })

/** `97,5%`. */
export const formatPercent = (value: number): string => `${formatNumber(value)}%`

/** Names in a sentence: `A, B và C`. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
}
