import { readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { type Ky, read, reportWith } from './with-figures'

const figures = (lines: Readonly<Record<string, number | string>>): string =>
  `soLieu:\n${Object.entries(lines)
    .map(([ma, so]) => `  ${ma}: ${so}\n`)
    .join('')}`
const ky = (ky: string, nam: number, lines: Readonly<Record<string, number | string>>): Ky => ({
  ky,
  nam,
  soLieu: figures(lines),
})
const SO = {
  'ho-so': 900,
  'ho-so-dung-han': 891,
  'bien-che': 2079,
  'van-ban-tinh': 20,
  'van-ban-xa': 10,
  von: 500,
}

describe('A total of another period', () => {
  test('is computed with the rows of its own day', () => {
    const report = reportWith(ky('6-thang', 2026, SO), {
      cungKy: ky('6-thang', 2025, { ...SO, 'van-ban-huyen': 10 }),
    })
    const { soLieu, cungKy } = read(report)
    expect([soLieu['van-ban'], cungKy['van-ban'], 'van-ban-huyen' in soLieu]).toEqual(['30', '40', false])
  })
})

describe('A year in which a level of government ended', () => {
  const year = (lines: Readonly<Record<string, number | string>>) => read(reportWith(ky('nam', 2025, lines)))

  test('keeps what that level did in its half of it', () => {
    const { soLieu, said } = year({ ...SO, 'van-ban-huyen': 10 })
    expect([said, soLieu['van-ban-huyen'], soLieu['van-ban']]).toEqual([[], '10', '40'])
  })

  test('lacks a figure as long as nobody gave that half, or said that it is not known', () => {
    const [without, unknown] = [year(SO), year({ ...SO, 'van-ban-huyen': '"-"', 'van-ban': 41 })]
    expect([without.soLieu['van-ban'], unknown.soLieu['van-ban']]).toEqual(['…', '41'])
    expect(without.thieu.filter((each) => each.includes('"van-ban-huyen"'))).toHaveLength(1)
    expect(unknown.thieu.filter((each) => each.includes('"van-ban-huyen"'))).toEqual([])
  })

  test.each(['quy-3', 'nam'])('does not come back in %s of the next year', (which) => {
    const { refused, said } = read(reportWith(ky(which, 2026, { ...SO, 'van-ban-huyen': 10 })))
    expect([refused, said]).toEqual([true, [expect.stringContaining('không còn hiệu lực')]])
  })
})

describe('Like is compared with like:', () => {
  test('a quarter with the same quarter of the year before', () => {
    const { cungKy, said } = read(reportWith(ky('quy-3', 2026, SO), { cungKy: ky('quy-3', 2025, SO) }))
    expect([cungKy['ho-so'], cungKy['ty-le-dung-han'], cungKy['bien-che'], cungKy.von, said]).toEqual([
      '900',
      '99',
      '2.079',
      '500',
      [],
    ])
  })

  test('a quarter with half a year only in what is counted on a day, and that is said', () => {
    const { kyTruoc, said } = read(reportWith(ky('quy-3', 2026, SO), { kyTruoc: ky('6-thang', 2026, SO) }))
    expect(Object.keys(kyTruoc)).toEqual(['bien-che', 'co-mat'])
    expect(said).toEqual([
      '6 tháng đầu năm 2026 và quý III/2026 dài ngắn khác nhau: không so sánh 19 chỉ tiêu tính trong kỳ, từ đầu năm (so sánh với cùng kỳ năm trước bằng "cungKy")',
    ])
  })

  test('a month with the month before, but not what is counted since the year’s start', () => {
    const month = (thang: number): Ky => ({ ...ky('thang', 2026, SO), ky: `thang\nthang: ${thang}` })
    const { kyTruoc } = read(reportWith(month(5), { kyTruoc: month(4) }))
    expect([kyTruoc['ho-so'], kyTruoc['bien-che'], 'von' in kyTruoc]).toEqual(['900', '2.079', false])
  })

  test('a digit too many is seen only where the figures can be compared', () => {
    const big = { ...SO, 'ho-so': 9000, 'bien-che': 20790 }
    const { said } = read(reportWith(ky('quy-3', 2026, SO), { kyTruoc: ky('6-thang', 2026, big) }))
    expect(said.filter((each) => each.includes('chênh'))).toEqual([
      expect.stringContaining('"Biên chế được giao" là 2.079, kỳ trước là 20.790: chênh 10 lần'),
    ])
  })
})

describe('The other period is refused', () => {
  const of = (coQuan: string, other: Ky): Ky => ({ ...other, coQuan })

  test.each([
    [
      'of another agency',
      'kyTruoc',
      of('so-noi-vu', ky('6-thang', 2026, SO)),
      'kỳ trước là báo cáo của Sở Nội vụ tỉnh Khánh Hòa, không phải của Ủy ban nhân dân tỉnh Khánh Hòa',
    ],
    [
      'of another agency a year before',
      'cungKy',
      of('so-noi-vu', ky('quy-3', 2025, SO)),
      'cùng kỳ là báo cáo của Sở Nội vụ',
    ],
    [
      'that is not the one before',
      'kyTruoc',
      ky('quy-1', 2026, SO),
      'đây là báo cáo quý I năm 2026, không phải kỳ liền trước quý III năm 2026',
    ],
    [
      'of the year before, named as the one before',
      'kyTruoc',
      ky('quy-3', 2025, SO),
      'không phải kỳ liền trước',
    ],
    ['that comes later', 'kyTruoc', ky('nam', 2026, SO), 'không trước kỳ đang báo cáo'],
    ['of two years before', 'cungKy', ky('quy-3', 2024, SO), 'không phải quý III năm 2025'],
    ['of another part of the year', 'cungKy', ky('6-thang', 2025, SO), 'không phải quý III năm 2025'],
    [
      'with a figure that could be two',
      'cungKy',
      ky('quy-3', 2025, { 'ho-so': 40.372 }),
      'có thể là 40372 hoặc 40,372',
    ],
  ])('%s', (_, key, other, words) => {
    const { refused, said } = read(reportWith(ky('quy-3', 2026, SO), { [key]: other }))
    expect([refused, said.filter((each) => each.includes(words)).length]).toEqual([true, 1])
  })

  test.each([
    ['quy-1', 'nam', 2025],
    ['6-thang', 'quy-1', 2026],
    ['quy-3', '6-thang', 2026],
    ['nam', 'quy-3', 2026],
  ])('but not when it is right: %s after %s %d', (which, before, nam) => {
    expect(read(reportWith(ky(which, 2026, SO), { kyTruoc: ky(before, nam, SO) })).refused).toBe(false)
  })

  test('unless the register says that this agency came after it', () => {
    const report = reportWith(ky('quy-3', 2026, SO), { cungKy: of('ubnd-cu', ky('quy-3', 2025, SO)) })
    const register = join(dirname(report), 'co-quan.yaml')
    writeFileSync(
      register,
      `${readFileSync(register, 'utf8')}  - { id: ubnd-cu, ten: Ủy ban nhân dân tỉnh cũ, keThua: ubnd-tinh-khanh-hoa }\n`,
    )
    const { refused, said, cungKy } = read(report)
    expect([refused, cungKy['ho-so'], said]).toEqual([
      false,
      '900',
      [expect.stringContaining('số liệu có thể không cùng phạm vi')],
    ])
  })
})
