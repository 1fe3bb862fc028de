import { letter } from '../../language/list-marks'

/**
 * The letter of a điểm, in the order of the Vietnamese alphabet.
 * @example {{chuCai 5}}) → đ)
 */
export function chuCai(value: number): string {
  if (!Number.isInteger(value) || value < 1) throw new Error(`"${String(value)}" không phải là số đếm từ 1`)
  return letter(value)
}
