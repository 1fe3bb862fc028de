import { MOST_ROMAN, roman } from '../../language/list-marks'

/**
 * A Roman numeral.
 * @example {{laMa 4}} → IV
 */
export function laMa(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${String(value)}" không phải là số đếm từ 1`)
  if (value > MOST_ROMAN) throw new Error(`số La Mã viết được tới ${MOST_ROMAN}, không viết được ${value}`)
  return roman(value)
}
