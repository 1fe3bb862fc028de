import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { computeLuyKe } from '../../src/domain/bao-cao/tien-do/luy-ke'
import type { GhiNhan } from '../../src/domain/bao-cao/tien-do/tien-do'
import { computeNhiemVu } from '../../src/domain/bao-cao/tien-do/tong-hop'

const task = (thoiHan: string) => ({
  ten: thoiHan,
  moc: [{ ketQua: 'Văn bản', thoiHan, phanCong: 'Sở Nội vụ chủ trì' }],
})
const plan = (...cells: readonly string[]) =>
  ({ nam: 2026, linhVuc: [{ ten: 'Cải cách thể chế', nhiemVu: cells.map(task) }] }) as unknown as KeHoach

/** How many tasks are due by the end of each month of 2026, seen on a day. */
function due(keHoach: KeHoach, den: string, nhiemVu: readonly GhiNhan[] = []): number[] {
  const ky = { tu: '2025-12-15', den, hetKyToi: '2026-12-14' }
  const tasks = computeNhiemVu(keHoach, nhiemVu.length ? { nhiemVu: [...nhiemVu] } : undefined, ky)
  return computeLuyKe(tasks, 2026, den)
    .filter(({ nhan }) => nhan.startsWith('T'))
    .map(({ keHoach: count }) => count)
}

const AT_THE_END = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1]

describe('The line of tasks due', () => {
  test('does not move with the day of the report: a rhythm is due at its last turn', () => {
    expect(due(plan('Hằng quý'), '2026-03-14')).toEqual(AT_THE_END)
    expect(due(plan('Hằng quý'), '2026-09-14', [{ ma: 'I.1', lan: 1 }])).toEqual(AT_THE_END)
  })

  test('counts days that each stand for themselves at the last of them', () => {
    expect(due(plan('Quý I, Quý IV/2026'), '2026-09-14')).toEqual(AT_THE_END)
    expect(due(plan('Trước ngày 15/6/2026'), '2026-09-14')).toEqual([0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1])
  })

  test('leaves out what has no day, and what nobody understands', () => {
    expect(due(plan('Thường xuyên', 'Theo Kế hoạch', 'Trước Tết'), '2026-09-14')).toEqual(Array(12).fill(0))
  })
})
