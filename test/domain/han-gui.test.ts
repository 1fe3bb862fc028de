import { linesOfHan } from '../../src/domain/bao-cao/ky/han-gui'
import { findKy } from '../../src/domain/bao-cao/ky/ky-bao-cao'
import { today } from '../../src/language/date'

type Moment = [year: number, month: number, day: number, hour: number, minute: number]
type Rules = Parameters<typeof findKy>[0]
const NGHI = {
  nam: [
    {
      nam: 2026,
      nghi: [{ ngay: '2026-09-01', den: '2026-09-02', ten: 'Quốc khánh' }],
      daDoiChieu: false,
    },
  ],
}
const rule = (more: object): Rules[number] => ({
  id: 'quy-dinh',
  nguoiNhan: 'Bộ Nội vụ',
  tuNgay: 15,
  denNgay: 14,
  han: { ngay: 20 },
  ky: [
    { ma: 'quy-1', ten: 'quý I', thangCuoi: 3, soThang: 3 },
    { ma: 'quy-3', ten: 'quý III', thangCuoi: 9, soThang: 3 },
  ],
  daDoiChieu: false,
  ...more,
})
const TINH = { id: 'ubnd-tinh-mau', ten: 'Ủy ban nhân dân tỉnh Mẫu', tenKhac: ['UBND tỉnh'] }

function said(rules: Rules, ky: 'quy-1' | 'quy-3', nam: number, homNay: string): string[] {
  const found = findKy(rules, TINH.id, { ky, nam }, NGHI, new Map([[TINH.id, TINH]]))
  if (!found) throw new Error('the rule has such a period')
  return linesOfHan(found, homNay)
}

test.each([
  ['still to come', [2025, 2, 14, 0, 0], 'còn 6 ngày'],
  ['still to come over the end of a leap February', [2024, 1, 28, 12, 0], 'còn 386 ngày'],
  ['tomorrow, late in the evening', [2025, 2, 19, 23, 59], 'còn 1 ngày'],
  ['today, in the first minute', [2025, 2, 20, 0, 0], 'hôm nay'],
  ['today, in the last minute', [2025, 2, 20, 23, 59], 'hôm nay'],
  ['past', [2025, 3, 1, 8, 0], 'đã qua 12 ngày'],
] satisfies [string, Moment, string][])(
  'The days that are left are counted by the calendar of the machine: %s',
  (_, moment, left) => {
    expect(said([rule({})], 'quy-1', 2025, today(new Date(...moment)))).toEqual([
      `Hạn gửi Bộ Nội vụ: thứ Năm, 20/3/2025 (${left})`,
    ])
  },
)

test('A day off that the rule does not move is said, with the last day of work before it', () => {
  expect(said([rule({})], 'quy-3', 2026, '2026-09-14')).toEqual([
    'Hạn gửi Bộ Nội vụ: Chủ nhật, 20/9/2026 (còn 6 ngày); là ngày nghỉ, quy định không cho lùi: gửi trước, chậm nhất thứ Sáu, 18/9/2026',
  ])
})

test.each([
  ['som', 'thứ Sáu, 18/9/2026 (còn 4 ngày)', 'gửi ngày làm việc liền trước'],
  ['muon', 'thứ Hai, 21/9/2026 (còn 7 ngày)', 'lùi ngày làm việc liền sau'],
])('A day off that the rule moves (%s) is said with the day of the rule', (neuNghi, day, how) => {
  expect(said([rule({ han: { ngay: 20, neuNghi } })], 'quy-3', 2026, '2026-09-14')).toEqual([
    `Hạn gửi Bộ Nội vụ: ${day}; quy định ghi Chủ nhật, 20/9/2026, là ngày nghỉ nên ${how}`,
  ])
})

test('The day on which its own units report to an agency is said as theirs', () => {
  const own = rule({ id: 'rieng', coQuan: TINH.id, nguoiNhan: 'UBND tỉnh', han: { ngayLamViec: 2 } })
  expect(said([rule({}), own], 'quy-1', 2025, '2025-03-19')).toEqual([
    'Hạn gửi Bộ Nội vụ: thứ Năm, 20/3/2025 (còn 1 ngày)',
    'Hạn các đơn vị gửi UBND tỉnh: thứ Ba, 18/3/2025 (đã qua 1 ngày)',
  ])
})
