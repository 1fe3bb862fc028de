import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { z } from 'zod'
import { openForm } from '../../src/workspace/forms'
import {
  type CheDo,
  type ChonKy,
  kyBaoCaoFile,
  type MaKy,
  findKy,
} from '../../src/domain/bao-cao/ky/ky-bao-cao'
import { ngayNghiFile } from '../../src/domain/bao-cao/ky/ngay-nghi'

const DATA = join(__dirname, '../../data')
/** What a data file holds, without the version of its form. */
const load = (name: string, schema: z.ZodType): unknown =>
  openForm(parse(readFileSync(join(DATA, name), 'utf8')), schema).raw
const { cheDo } = kyBaoCaoFile.parse(load('ky-bao-cao.yaml', kyBaoCaoFile))
const nghi = ngayNghiFile.parse(load('ngay-nghi.yaml', ngayNghiFile))
const [first] = cheDo as [CheDo, ...CheDo[]]
/** The national rule as if it had no end. */
const chung: CheDo = { ...first, hieuLuc: {} }

const KHANH_HOA = 'ubnd-tinh-khanh-hoa'
const find = (chon: ChonKy, coQuan = KHANH_HOA, rules: readonly CheDo[] = cheDo) =>
  findKy(rules, coQuan, chon, nghi)
const brief = (chon: ChonKy, coQuan?: string) => {
  const ky = find(chon, coQuan)
  return ky && [ky.ten, ky.tu, ky.den, ky.han]
}

describe('The national rule (reference B2)', () => {
  test.each<[MaKy, number, string, string, string, string]>([
    ['quy-1', 2023, 'quý I', '2022-12-15', '2023-03-14', '2023-03-20'],
    ['quy-1', 2024, 'quý I', '2023-12-15', '2024-03-14', '2024-03-20'],
    ['6-thang', 2025, '6 tháng đầu năm', '2024-12-15', '2025-06-14', '2025-06-20'],
    ['quy-3', 2025, 'quý III', '2025-06-15', '2025-09-14', '2025-09-20'],
    ['nam', 2025, 'năm', '2024-12-15', '2025-12-14', '2025-12-20'],
    ['nam', 2024, 'năm', '2023-12-15', '2024-12-14', '2024-12-20'],
  ])('gives %s of %i its window and its last day', (ky, nam, ...expected) => {
    expect(brief({ ky, nam }, 'so-khdt-tuyen-quang')).toEqual(expected)
    expect(brief({ ky, nam })).toEqual(expected)
  })

  test('asks nobody for a report of a month or of 9 tháng', () => {
    expect(find({ ky: 'thang', nam: 2025, thang: 3 }, 'so-khdt-tuyen-quang')).toBeUndefined()
    expect(find({ ky: '9-thang', nam: 2025 }, 'so-khdt-tuyen-quang')).toBeUndefined()
  })

  test('wins over the own rule of an office, whose day is kept beside it', () => {
    const ky = find({ ky: 'quy-1', nam: 2025 })
    expect([ky?.cheDo.id, ky?.han]).toEqual(['bo-noi-vu-2022', '2025-03-20'])
    expect([ky?.hanRieng?.cheDo.id, ky?.hanRieng?.han]).toEqual(['khanh-hoa-2023', '2025-03-18'])
  })

  test('stands alone for an office without a rule of its own', () => {
    expect(find({ ky: 'quy-1', nam: 2025 }, 'so-khdt-tuyen-quang')).not.toHaveProperty('hanRieng')
  })
})

describe('The own rule of Khánh Hòa (reference B2)', () => {
  test.each([
    [2024, 1, '2023-12-15', '2024-01-14', '2024-01-16'],
    // 29 February lies inside the window; 14/02/2024 is the last day of Tết.
    [2024, 2, '2024-01-15', '2024-02-14', '2024-02-16'],
    [2024, 3, '2024-02-15', '2024-03-14', '2024-03-18'],
    [2024, 4, '2024-03-15', '2024-04-14', '2024-04-16'],
    [2024, 5, '2024-04-15', '2024-05-14', '2024-05-16'],
    [2024, 6, '2024-05-15', '2024-06-14', '2024-06-18'],
    [2024, 7, '2024-06-15', '2024-07-14', '2024-07-16'],
    [2024, 8, '2024-07-15', '2024-08-14', '2024-08-16'],
    [2024, 9, '2024-08-15', '2024-09-14', '2024-09-17'],
    [2024, 10, '2024-09-15', '2024-10-14', '2024-10-16'],
    [2024, 11, '2024-10-15', '2024-11-14', '2024-11-18'],
    [2024, 12, '2024-11-15', '2024-12-14', '2024-12-17'],
    // 14/02/2026 is the first day of Tết, which lasts until 22/02.
    [2026, 2, '2026-01-15', '2026-02-14', '2026-02-24'],
    // 14/01/2023 is a Saturday.
    [2023, 1, '2022-12-15', '2023-01-14', '2023-01-17'],
  ])('gives tháng %2$i of %1$i its window and two working days', (nam, thang, ...expected) => {
    expect(brief({ ky: 'thang', nam, thang })).toEqual([`tháng ${thang}`, ...expected])
  })

  test('counts 9 tháng from the 15th of December, while quý III has its own three months', () => {
    expect(brief({ ky: '9-thang', nam: 2025 })).toEqual([
      '9 tháng đầu năm',
      '2024-12-15',
      '2025-09-14',
      '2025-09-16',
    ])
    expect(brief({ ky: 'quy-3', nam: 2025 })).toEqual(['quý III', '2025-06-15', '2025-09-14', '2025-09-20'])
  })

  test('has no monthly report without its month', () => {
    expect(find({ ky: 'thang', nam: 2025 })).toBeUndefined()
  })

  test('is in force from 2023 on, by the day on which the window closes', () => {
    expect(find({ ky: 'thang', nam: 2022, thang: 12 })).toBeUndefined()
    expect(find({ ky: 'thang', nam: 2023, thang: 1 })?.tu).toBe('2022-12-15')
    expect(find({ ky: 'nam', nam: 2022 })).not.toHaveProperty('hanRieng')
    expect(find({ ky: 'nam', nam: 2023 })?.hanRieng?.han).toBe('2023-12-18')
  })
})

describe('A rule', () => {
  const until = (den: string, tu?: string): CheDo => ({
    ...chung,
    id: 'cu',
    hieuLuc: { den, ...(tu === undefined ? {} : { tu }) },
  })
  const from = (tu: string): CheDo => ({ ...chung, id: 'moi', hieuLuc: { tu }, han: { ngay: 25 } })

  test('gives way to the one that is in force when the window closes', () => {
    const rules = [until('2025-06-14'), from('2025-06-15')]
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', rules)?.cheDo.id).toBe('cu')
    expect(find({ ky: 'quy-3', nam: 2025 }, 'x', rules)?.han).toBe('2025-09-25')
  })

  test('that has ended or not begun asks for nothing', () => {
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', [until('2025-06-13')])).toBeUndefined()
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', [from('2025-06-15')])).toBeUndefined()
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', [until('2025-06-14', '2025-06-14')])?.den).toBe(
      '2025-06-14',
    )
  })

  // 20/9 and 20/12/2025 are Saturdays; 20/6/2025 is a Friday.
  test.each([
    ['quy-3', undefined, '2025-09-20'],
    ['quy-3', 'som', '2025-09-19'],
    ['quy-3', 'muon', '2025-09-22'],
    ['nam', 'som', '2025-12-19'],
    ['nam', 'muon', '2025-12-22'],
    ['6-thang', 'som', '2025-06-20'],
    ['6-thang', 'muon', '2025-06-20'],
  ] as const)('moves the day of %s (%s) to %s', (ky, neuNghi, han) => {
    expect(find({ ky, nam: 2025 }, 'x', [{ ...chung, han: { ngay: 20, neuNghi } }])?.han).toBe(han)
  })

  test('says a day or a number of working days, not both and not neither', () => {
    const file = (han: object) => kyBaoCaoFile.safeParse({ cheDo: [{ ...chung, han }] }).success
    expect([
      file({ ngay: 20 }),
      file({ ngayLamViec: 2 }),
      file({}),
      file({ ngay: 20, ngayLamViec: 2 }),
    ]).toEqual([true, true, false, false])
  })
})

describe('The report that follows', () => {
  test.each<[ChonKy, string, ChonKy]>([
    [{ ky: 'quy-1', nam: 2025 }, '2025-06-14', { ky: '6-thang', nam: 2025 }],
    [{ ky: '6-thang', nam: 2025 }, '2025-09-14', { ky: 'quy-3', nam: 2025 }],
    // There is no report of quý IV: the year's takes its place.
    [{ ky: 'quy-3', nam: 2025 }, '2025-12-14', { ky: 'nam', nam: 2025 }],
    [{ ky: 'nam', nam: 2025 }, '2026-03-14', { ky: 'quy-1', nam: 2026 }],
    [{ ky: '9-thang', nam: 2025 }, '2025-12-14', { ky: 'nam', nam: 2025 }],
    [{ ky: 'thang', nam: 2025, thang: 12 }, '2026-01-14', { ky: 'thang', nam: 2026, thang: 1 }],
  ])('after %j has figures until %s: it is %j', (chon, day, toi) => {
    expect(find(chon)).toMatchObject({ hetKyToi: day, kyToi: toi })
  })

  const haiLan: CheDo = {
    ...chung,
    ky: chung.ky.filter(({ ma }) => ma === '6-thang' || ma === 'nam'),
  }

  test('is the one that the rule really asks for, where it asks for two a year', () => {
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', [haiLan])?.hetKyToi).toBe('2025-12-14')
    expect(find({ ky: 'nam', nam: 2025 }, 'x', [haiLan])?.hetKyToi).toBe('2026-06-14')
  })

  test('is that of the rule that follows, with its own days', () => {
    const next: CheDo = { ...chung, id: 'moi', denNgay: 20, hieuLuc: { tu: '2025-07-01' } }
    const rules = [{ ...chung, hieuLuc: { den: '2025-06-30' } }, next]
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', rules)?.hetKyToi).toBe('2025-09-20')
  })

  test('is as the rule would go on, where nobody has written what follows it', () => {
    const rules = [{ ...chung, hieuLuc: { den: '2025-06-30' } }]
    expect(find({ ky: '6-thang', nam: 2025 }, 'x', rules)?.hetKyToi).toBe('2025-09-14')
  })

  test('of an office by its own rule is one of its own', () => {
    const own: CheDo = { ...haiLan, id: 'rieng', coQuan: 'x', denNgay: 25 }
    expect(find({ ky: 'nam', nam: 2025 }, 'x', [own])?.hetKyToi).toBe('2026-06-25')
  })
})
