import { formatPercent } from '../../language/number'

/**
 * A share in per cent.
 * @example {{phanTram 97.5}} → 97,5%
 * @example {{phanTram 100}} → 100%
 */
export function phanTram(value: number): string {
  if (typeof value !== 'number') throw new Error(`"${String(value)}" không phải là số`)
  return formatPercent(value)
}
