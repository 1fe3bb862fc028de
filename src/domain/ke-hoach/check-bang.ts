import { type Problem, wrong } from '../problems'
import { bangCalledBy, widthOf } from './bang'
import type { KeHoachDangSoan } from './ke-hoach'
import { listLoiVan } from './loi-van'

/** Where a line may be a table: where paragraphs stand one below the other. */
const CHO = new Set(['moDau', 'doan', 'ketThuc', 'noiDung'])

/** Tables stand at one place each, have their tasks or their rows, and as many widths as columns. */
export function* checkBang(keHoach: KeHoachDangSoan): Generator<Problem> {
  const { bang = {}, linhVuc = [] } = keHoach
  const called = new Set<string>()
  for (const { path, prose } of listLoiVan(keHoach)) {
    const ma = bangCalledBy(prose)
    if (ma === undefined) continue
    if (!CHO.has(String(path.at(-2))) && path.at(-3) !== 'phuLucKhac')
      yield wrong(
        path,
        `chỗ này không đặt được bảng "${ma}"`,
        'ghi dòng ::bang ở moDau, doan, ketThuc hoặc noiDung của phụ lục',
        'chuyển dòng "::bang …" sang đoạn mở đầu, đoạn văn, đoạn kết hoặc nội dung phụ lục',
      )
    else if (!Object.hasOwn(bang, ma))
      yield wrong(
        path,
        `không có bảng "${ma}"`,
        `các bảng của tệp: ${Object.keys(bang).join(', ') || 'không có'}`,
      )
    else if (called.has(ma)) yield wrong(path, `bảng "${ma}" đã đặt ở trên`, 'mỗi bảng đặt một chỗ')
    called.add(ma)
  }
  for (const [ma, each] of Object.entries(bang)) {
    if (!called.has(ma))
      yield wrong(
        ['bang', ma],
        `không có chỗ nào đặt bảng "${ma}"`,
        `ghi một dòng "::bang ${ma}" vào lời văn`,
      )
    if ('cot' in each && !linhVuc.some((nhom) => nhom.bang === ma))
      yield wrong(
        ['bang', ma],
        `bảng nhiệm vụ "${ma}" không có nhiệm vụ nào`,
        `ghi bang: ${ma} ở nhóm nhiệm vụ của bảng`,
        'nhờ người đã sửa tệp gắn bảng này với nhóm nhiệm vụ của nó',
      )
    if ('hang' in each && each.rong && each.rong.length !== widthOf(each))
      yield wrong(
        ['bang', ma, 'rong'],
        `bảng có ${widthOf(each)} cột mà ghi ${each.rong.length} bề rộng`,
        'ghi mỗi cột một bề rộng, hoặc bỏ "rong"',
      )
  }
  for (const [at, nhom] of linhVuc.entries()) {
    const table = nhom.bang === undefined ? undefined : bang[nhom.bang]
    if (nhom.bang !== undefined && !(table && 'cot' in table))
      yield wrong(
        ['linhVuc', at, 'bang'],
        `không có bảng nhiệm vụ "${nhom.bang}"`,
        'ghi bảng ấy, với các cột, ở mục bang',
      )
  }
}
