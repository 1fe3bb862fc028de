/**
 * The sum of a number over a list, or of the lengths of lists in it.
 * @example {{tong linhVuc "nhiemVu"}} nhiệm vụ → 3 nhiệm vụ
 */
export function tong(list: readonly Record<string, unknown>[], field: string): number {
  if (!Array.isArray(list)) throw new Error('cộng được danh sách, không cộng được giá trị khác')
  return (list as readonly Record<string, unknown>[]).reduce((sum, item) => {
    const value = item[field]
    if (typeof value === 'number') return sum + value
    if (Array.isArray(value)) return sum + value.length
    throw new Error(`"${field}" không phải là số hay danh sách`)
  }, 0)
}
