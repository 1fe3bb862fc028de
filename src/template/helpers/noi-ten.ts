import { joinNames } from '../../language/number'

/**
 * Names in a sentence, the last joined by "và".
 * @example {{noiTen danhSach}} → Sở Nội vụ, Sở Tư pháp và Sở Tài chính
 */
export function noiTen(names: readonly string[]): string {
  if (!Array.isArray(names)) throw new Error('nối được danh sách, không nối được giá trị khác')
  return joinNames(names)
}
