import { isThere, type Unread } from '../../disk/read-bytes'
import { sayInLine } from '../../problem'
import { lastKept } from '../../workspace/lich-su'
import type { BangMo, BangSua } from './bang-sua'
import { khoOf } from './kho'

/** Whether nothing of a table's file can be read, though it is there: its fields are nobody knows what, not empty. */
export const isBroken = ({ data }: Pick<BangMo, 'data'>): boolean =>
  data.raw === undefined && data.findings.length > 0 && isThere(data.file)

/** A table whose file is gone, or cannot be read: why, and whether a version of it is kept. */
export function showLost(table: BangMo, { why }: Unread): BangSua {
  const { file } = khoOf(table)
  const tin = `Chưa mở được bảng này: ${why}. Để lại tệp vào chỗ cũ thì bảng hiện lại.`
  return withoutRows(table, [tin], isThere(file) ? undefined : lastKept(file)?.luc)
}

/** A table whose file is there and not understood: where, how it is mended, and whether a version of before is kept. */
export function showBroken(table: BangMo): BangSua {
  const { findings, file } = table.data
  const told = Array.from(new Set(findings.map((each) => `${sayInLine(each)}.`))).slice(0, MOST_TOLD)
  const tin = [
    'Chưa mở được bảng này, vì tệp có chỗ không đọc được.',
    ...told,
    'Sửa chỗ ấy trong tệp thì bảng hiện lại.',
  ]
  return withoutRows(table, tin, lastKept(file)?.luc)
}
/** Enough to find the place; the others come when it is mended. */
const MOST_TOLD = 3

const withoutRows = (table: BangMo, tin: readonly string[], giu: string | undefined): BangSua => ({
  ...{ ma: table.ma, ten: table.ten, tep: khoOf(table).file, ban: '' },
  ...{ cot: [], hang: [], loi: [], viecHang: [] },
  tin,
  mat: giu === undefined ? {} : { giu },
})
