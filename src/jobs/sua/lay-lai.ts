import { existsSync } from 'node:fs'
import type { Unread } from '../../disk/read-bytes'
import { UserError } from '../../problem'
import { banOf, lastKept } from '../../workspace/lich-su'
import type { BangMo, BangSua } from './bang-sua'
import type { DaSua } from './change-sua'
import { khoOf } from './kho'

/** A table whose file is gone, or cannot be read: why, and whether a version of it is kept. */
export function showLost(table: BangMo, { why }: Unread): BangSua {
  const { file } = khoOf(table)
  const kept = existsSync(file) ? undefined : lastKept(file)
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

/**
 * The last version that is kept of a table's file that is gone. Throws UserError where the file is there again, or none is
 * kept. Nothing is written.
 */
export function restoreTable(table: BangMo): DaSua {
  const { file, files } = khoOf(table)
  if (existsSync(file)) throw new UserError(`${file}: tệp đã có ở đó`, { hint: 'xem lại bảng' })
  const kept = lastKept(file)
  if (!kept) throw new UserError(`${file}: không giữ bản nào của tệp này`, { hint: 'để lại tệp vào chỗ cũ' })
  return { file, ban: banOf(kept.content), outputs: files(kept.content), cu: [] }
}
