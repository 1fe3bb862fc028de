import type { NhiemVuDaTinh } from '../../domain/bao-cao/tien-do/tong-hop'
import { type GhiNhan, tienDoFile } from '../../domain/bao-cao/tien-do/tien-do'
import { lettersOf } from '../../office/refs'
import type { NewCell, NewRow, NewSheet } from '../../office/workbook/model'
import { toCell } from '../bang/cells'
import type { CotBang } from '../bang/columns'
import { formOf } from '../bang/forms'
import { NHAN } from '../bang/headings'
import { valueAt } from '../bang/fields'
import { validationOf } from '../bang/write-bang'

/** A task's mốc, its id in the plan, and what was recorded of it the time before. */
export type ViecMoi = {
  readonly task: NhiemVuDaTinh
  readonly nth: number
  readonly id: string | undefined
}

const WIDTHS: Readonly<Record<string, number>> = {
  ma: 8,
  ten: 40,
  moc: 6,
  trangThai: 15,
  ngay: 12,
  minhChung: 26,
  ghiChu: 24,
  deXuat: 20,
}
const HIDDEN = new Set(['nhiemVu', 'vanBan', 'han', 'hanTheo', 'suKien'])
const NAMES = new Set(['nhiemVu', 'ma', 'ten', 'moc'])
const HEAD_ROWS = 2

/**
 * The sheet in which the progress of a period is typed: a row a task, or each mốc of it, with who leads it, its
 * deadline and what was said last time. What was done is done: its record is carried over; of any other task the
 * new state is to be said.
 */
export function writeTienDoBang(tasks: readonly ViecMoi[], title: string): NewSheet {
  const cot = formOf(tienDoFile).trang.flatMap((trang) => trang.cot)
  const names = cot.filter(({ path: [key = ''] }) => NAMES.has(key))
  const typed = cot.filter(({ path: [key = ''] }) => !NAMES.has(key))
  const context = [
    ['Cơ quan chủ trì', 20],
    ['Thời hạn theo kế hoạch', 17],
    ['Lần trước', 24],
  ] as const
  const columnOf = ({ path: [key = ''] }: CotBang) => ({
    width: WIDTHS[key] ?? 14,
    ...(HIDDEN.has(key) && { hidden: true as const }),
  })
  const rows = tasks.map((each) => writeViec(each, names, typed))
  const last = rows.length + HEAD_ROWS
  return {
    name: 'Tiến độ',
    columns: [...names.map(columnOf), ...context.map(([, width]) => ({ width })), ...typed.map(columnOf)],
    rows: [
      { cells: [{ role: 'title', value: title }], height: 22 },
      {
        cells: [
          ...names.map(({ ten }) => ten),
          ...context.map(([ten]) => ten),
          ...typed.map(({ ten }) => ten),
        ].map((value): NewCell => ({ role: 'head', value })),
      },
      ...rows,
    ],
    merged: [`A1:${lettersOf(names.length + context.length - 1)}1`],
    frozen: { rows: HEAD_ROWS, columns: names.length },
    redWhen: typed.flatMap(({ path: [key] }, nth) => {
      // A proposal that nobody has taken is seen from afar.
      const letters = lettersOf(names.length + context.length + nth)
      const ref = `${letters}${HEAD_ROWS + 1}`
      return key === 'deXuat' ? [{ ref: `${ref}:${letters}${last}`, formula: `LEN(${ref})>0` }] : []
    }),
    validations: typed.flatMap((each, nth) => {
      const letters = lettersOf(names.length + context.length + nth)
      return validationOf(each, `${letters}${HEAD_ROWS + 1}:${letters}${last}`)
    }),
  }
}

function writeViec({ task, nth, id }: ViecMoi, names: readonly CotBang[], typed: readonly CotBang[]): NewRow {
  const step = task.moc[nth]
  const before = step?.ghi
  const own = { ma: task.ma, nhiemVu: id, ten: task.ten, moc: task.moc.length > 1 ? nth + 1 : undefined }
  const kept = step?.tinhTrang.ma === 'hoan-thanh' ? before : undefined
  const plain = (value: string | undefined, role: 'plain' | 'grey' = 'plain'): NewCell => ({
    role,
    value,
    format: '@',
  })
  return {
    cells: [
      ...names.map((cot): NewCell => ({ ...toCell(cot, valueAt(own, cot.path)), role: 'plain' })),
      plain(step?.chuTri.join('\n')),
      plain(step?.thoiHan),
      plain(before && describe(before), 'grey'),
      ...typed.map((cot) => toCell(cot, valueAt(kept, cot.path)) ?? emptyOf(cot)),
    ],
  }
}

const emptyOf = ({ kieu }: CotBang): NewCell => ({
  role: 'input',
  format: kieu === 'ngay' ? 'dd/mm/yyyy' : kieu === 'so' ? '0' : '@',
})

const describe = ({ trangThai, ngay, minhChung, ghiChu }: GhiNhan): string =>
  [
    trangThai ? NHAN.get(trangThai) : ngay && NHAN.get('hoan-thanh'),
    ngay?.split('-').reverse().join('/'),
    minhChung,
    ghiChu,
  ]
    .filter((each) => each !== undefined)
    .join('\n')
