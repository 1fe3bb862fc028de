import { formatNumber } from '../../language/number'

/**
 * A number with a point between thousands and a comma before decimals.
 * @example {{inSo 1234}} → 1.234
 * @example {{inSo 97.5}} → 97,5
 */
export function inSo(value: number): string {
  if (typeof value !== 'number') throw new Error(`"${String(value)}" không phải là số`)
  return formatNumber(value)
}
