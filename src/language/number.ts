/** A number as Vietnamese write it: point between thousands, comma before decimals: `1.234`, `97,5`. */
export const formatNumber = (value: number, decimals = 2): string => formatOf('vi-VN', decimals).format(value)

/** Made once each: to make one takes longer than to write a thousand numbers. */
const FORMATS = new Map<string, Intl.NumberFormat>()
function formatOf(locale: 'vi-VN' | 'en-US', decimals: number): Intl.NumberFormat {
  const key = `${locale} ${decimals}`
  const made =
    FORMATS.get(key) ??
    new Intl.NumberFormat(locale, { maximumFractionDigits: decimals, useGrouping: locale === 'vi-VN' })
  FORMATS.set(key, made)
  return made
}

/** Rounded to so many decimals, the same way as it is printed. */
export const roundTo = (value: number, decimals: number): number =>
  Number(formatOf('en-US', decimals).format(value))

/**
 * A rate in per cent rounded as it may be printed: it reads 0 or 100 only when it is that; `33333/33334` is
 * 99,99 and not 100, one in a million is 0,01 and not 0.
 */
export function roundRate(value: number, decimals = 2): number {
  const rounded = roundTo(value, decimals)
  if (![0, 100].includes(rounded) || rounded === value) return rounded
  const step = 10 ** -decimals
  return roundTo(value < rounded ? rounded - step : rounded + step, decimals)
}

/** `97,5%`. */
export const formatPercent = (value: number, decimals = 2): string =>
  `${formatNumber(roundRate(value, decimals), decimals)}%`

/** Names in a sentence: `A, B và C`. */
export function joinNames(names: readonly string[]): string {
  const last = names.at(-1) ?? ''
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} và ${last}`
}
