import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  longDate,
  shortDate,
  weekday,
} from '../../src/language/date'

describe('A day in words', () => {
  test.each([
    ['2026-02-05', 'ngày 05 tháng 02 năm 2026'],
    ['2024-01-01', 'ngày 01 tháng 01 năm 2024'],
    ['2025-03-09', 'ngày 09 tháng 3 năm 2025'],
    ['2025-09-02', 'ngày 02 tháng 9 năm 2025'],
    ['2024-12-31', 'ngày 31 tháng 12 năm 2024'],
    ['2024-10-10', 'ngày 10 tháng 10 năm 2024'],
    ['2024-02-29', 'ngày 29 tháng 02 năm 2024'],
  ])('%s is "%s"', (date, words) => {
    expect(longDate(date)).toBe(words)
  })

  test.each([
    ['2026-02-05', '05/02/2026'],
    ['2026-03-05', '05/3/2026'],
    ['2026-10-15', '15/10/2026'],
  ])('%s is "%s" for short', (date, short) => {
    expect(shortDate(date)).toBe(short)
  })

  test('has a leading zero for the months 1 and 2 and for no other month', () => {
    const months = Array.from({ length: 12 }, (_, index) => `2025-${String(index + 1).padStart(2, '0')}-15`)
    const zeros = months.filter((date) => /tháng 0/.test(longDate(date)))
    expect(zeros).toEqual(['2025-01-15', '2025-02-15'])
    expect(months.map((date) => shortDate(date).split('/')[1])).toEqual([
      '01',
      '02',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
      '10',
      '11',
      '12',
    ])
  })

  test('has a leading zero for the days below 10 and for no other day', () => {
    const days = Array.from({ length: 31 }, (_, index) =>
      longDate(`2025-05-${String(index + 1).padStart(2, '0')}`),
    )
    expect(days.filter((words) => words.startsWith('ngày 0'))).toHaveLength(9)
    expect(days.every((words) => /^ngày \d\d tháng 5 năm 2025$/.test(words))).toBe(true)
  })
})

describe('A day of the calendar', () => {
  test.each(['2024-02-29', '2000-02-29', '2025-12-31', '1945-09-02', '2200-01-01', '2025-04-30'])(
    '%s exists',
    (date) => {
      expect(isDate(date)).toBe(true)
    },
  )

  test.each([
    '2025-02-29',
    '2100-02-29',
    '2025-02-30',
    '2025-04-31',
    '2025-13-01',
    '2025-00-10',
    '2025-01-00',
    '2025-01-32',
    '2025-1-05',
    '2025-01-5',
    '25-01-05',
    '31/12/2024',
    '2025/01/05',
    '20250105',
    '2025-01-05T00:00:00Z',
    ' 2025-01-05',
    '2025-01-05 ',
    'hôm nay',
    '',
  ])('"%s" does not exist, or is not written as a day', (date) => {
    expect(isDate(date)).toBe(false)
  })
})

describe('Counting with days', () => {
  test.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2025-01-01', -1, '2024-12-31'],
    ['2024-12-15', 365, '2025-12-15'],
  ])('%s and %i days is %s', (date, days, expected) => {
    expect(addDays(date, days)).toBe(expected)
    expect(daysBetween(date, expected)).toBe(days)
  })

  test.each([
    ['2025-03-15', -3, '2024-12-15'],
    ['2024-03-15', -1, '2024-02-15'],
    ['2025-12-14', 3, '2026-03-14'],
    ['2025-12-15', -12, '2024-12-15'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2025-01-31', 1, '2025-02-28'],
    ['2025-03-31', -1, '2025-02-28'],
    ['2025-11-30', 3, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected)
  })

  test.each([
    ['2025-03-16', 0],
    ['2025-03-17', 1],
    ['2024-02-29', 4],
    ['2025-03-15', 6],
  ])('%s is day %i of its week', (date, day) => {
    expect(weekday(date)).toBe(day)
  })
})
