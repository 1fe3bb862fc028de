import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  addWorkingDays,
  isWorkingDay,
  ngayNghiFile,
  toWorkingDay,
} from '../../src/domain/bao-cao/ky/ngay-nghi'
import { openForm } from '../../src/workspace/forms'

const held: unknown = parse(readFileSync(join(__dirname, '../../data/ngay-nghi.yaml'), 'utf8'))
const nghi = ngayNghiFile.parse(openForm(held, ngayNghiFile).raw)

describe('A working day', () => {
  test.each([
    ['2025-03-14', 'a Friday', true],
    ['2025-03-15', 'a Saturday', false],
    ['2025-03-16', 'a Sunday', false],
    ['2024-02-14', 'the last day of Tết', false],
    ['2024-02-15', 'the day after Tết', true],
    ['2025-05-02', 'the Friday between 01/5 and the weekend, given off', false],
    ['2025-04-26', 'the Saturday worked for it', true],
    ['2024-02-29', 'a Thursday of a leap year', true],
    ['2030-04-30', 'a Tuesday of a year whose holidays nobody has entered', true],
  ])('%s, %s: %s', (date, _, expected) => {
    expect(isWorkingDay(date, nghi)).toBe(expected)
  })

  test('is none of the days of a holiday that runs over the new year, whichever year it is entered under', () => {
    const tet = (nam: number) => ({
      nam: [
        {
          nam,
          nghi: [{ ngay: '2025-12-31', den: '2026-01-02', ten: 'Tết Dương lịch' }],
          lamBu: ['2026-01-10'],
          daDoiChieu: false,
        },
      ],
    })
    for (const year of [2025, 2026]) {
      expect(
        ['2025-12-30', '2025-12-31', '2026-01-01', '2026-01-02', '2026-01-10'].map((date) =>
          isWorkingDay(date, tet(year)),
        ),
      ).toEqual([true, false, false, false, true])
    }
  })
})

describe('Working days after a day', () => {
  test.each([
    ['2025-03-14', 2, '2025-03-18'],
    ['2025-04-29', 1, '2025-05-05'],
    ['2025-04-29', 2, '2025-05-06'],
    ['2025-04-25', 1, '2025-04-26'],
    ['2025-04-25', 2, '2025-04-28'],
    ['2024-04-26', 2, '2024-05-03'],
    ['2024-04-26', 3, '2024-05-04'],
    ['2023-04-28', 2, '2023-05-05'],
    ['2025-01-24', 2, '2025-02-04'],
    ['2024-02-07', 2, '2024-02-16'],
    ['2023-01-19', 2, '2023-01-30'],
    ['2026-02-13', 2, '2026-02-24'],
    ['2025-08-29', 2, '2025-09-04'],
    ['2025-12-31', 2, '2026-01-06'],
  ])('%s and %i more is %s', (date, count, day) => {
    expect(addWorkingDays(date, count, nghi)).toBe(day)
  })
})

test.each([
  ['2025-02-01', -1, '2025-01-24'],
  ['2025-02-01', 1, '2025-02-03'],
  ['2025-05-01', -1, '2025-04-29'],
  ['2025-05-01', 1, '2025-05-05'],
  ['2025-03-20', -1, '2025-03-20'],
  ['2025-03-20', 1, '2025-03-20'],
] as const)('From %s the working day in direction %i is %s', (date, step, day) => {
  expect(toWorkingDay(date, step, nghi)).toBe(day)
})
