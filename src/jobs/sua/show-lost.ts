import { isThere } from '../../disk/read-bytes'
import type { Unread } from '../../disk/read-bytes'
import { lastKept } from '../../workspace/lich-su'
import type { BangMo, BangSua } from './bang-sua'
import { khoOf } from './kho'

/** A table whose file is gone, or cannot be read: why, and whether a version of it is kept. */
export function showLost(table: BangMo, { why }: Unread): BangSua {
  const { file } = khoOf(table)
  const kept = isThere(file) ? undefined : lastKept(file)
  return {
    ma: table.ma,
    ten: table.ten,
    tep: file,
    ban: '',
    ...{ cot: [], hang: [], loi: [], viecHang: [] },
    tin: [`Chưa mở được bảng này: ${why}. Để lại tệp vào chỗ cũ thì bảng hiện lại.`],
    mat: kept ? { giu: kept.luc } : {},
  }
}
