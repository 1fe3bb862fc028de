/**
 * How many there are in a list; of a list of fields, how many tasks.
 * @example {{dem danhSach}} → 3
 */
export function dem(list: readonly unknown[]): number {
  if (!Array.isArray(list)) throw new Error('đếm được danh sách, không đếm được giá trị khác')
  return list.length
}
