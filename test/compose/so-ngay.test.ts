import { ngayBanHanh } from '../../src/compose/so-ngay'
import { checkThangNam } from '../../src/domain/co-quan/check-ban-hanh'
import { thangNam as schema } from '../../src/domain/common'

const issue = { kyHieu: 'KH-UBND', diaDanh: 'Tỉnh A', noiNhan: ['Sở A', 'Lưu: VT'] }
const nguoiKy = { quyenHan: [], chucVu: 'Chủ tịch' }
const printed = (
  day: { thangNam?: string | number; ngay?: string },
  ...how: ['none' | 'day' | 'all', 'ngan'?]
) => ngayBanHanh(day, ...how).replace(/\u00A0+/gu, '_')
const findings = (ngay: string | undefined, thangNam: string | number | undefined) =>
  Array.from(
    checkThangNam({
      banHanh: {
        ...issue,
        nguoiKy,
        ...(ngay === undefined ? {} : { ngay }),
        ...(thangNam === undefined ? {} : { thangNam }),
      },
    }),
    ({ message }) => message,
  )

test.each([
  ['2026-01', 'ngày_tháng 01 năm 2026'],
  ['2026-03', 'ngày_tháng 3 năm 2026'],
  ['2026-12', 'ngày_tháng 12 năm 2026'],
  [2026, 'ngày_tháng_năm 2026'],
])('A draft of %s leaves room for what is not known: %s', (thangNam, words) => {
  expect(printed({ thangNam }, 'none')).toBe(words)
  expect(printed({ thangNam }, 'day')).toBe(words)
})

test('Short, and where all is left open', () => {
  expect(printed({ thangNam: '2026-01' }, 'day', 'ngan')).toBe('ngày_/01/2026')
  expect(printed({ thangNam: '2026-01' }, 'all')).toBe('ngày_tháng_năm_')
  expect(printed({}, 'none')).toBe('ngày_tháng_năm_')
})

test('The day, once it is known, is what is printed', () => {
  expect(printed({ ngay: '2026-02-05', thangNam: '2026-01' }, 'none')).toBe('ngày 05 tháng 02 năm 2026')
})

test.each([
  ['2026-02-05', '2026-01', ['ngày ban hành 05/02/2026 không thuộc tháng 01/2026 mà dự thảo ghi']],
  ['2027-01-05', 2026, ['ngày ban hành 05/01/2027 không thuộc năm 2026 mà dự thảo ghi']],
  ['2026-01-31', '2026-01', []],
  ['2026-01-31', 2026, []],
  [undefined, '2026-01', []],
  ['2026-01-31', undefined, []],
])('A day %s is held against the month %s of the draft', (ngay, thangNam, said) => {
  expect(findings(ngay, thangNam)).toEqual(said)
})

test.each(['2026-13', '2026-00', '2026-1', '01/2026', '2026-01-05'])('%s is no month of a year', (value) => {
  expect(schema.safeParse(value).error?.issues[0]?.message).toContain('phải viết dạng năm-tháng')
})
