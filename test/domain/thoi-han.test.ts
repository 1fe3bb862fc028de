import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import {
  hanCuoiOf,
  readThoiHan,
  type DangThoiHan,
  type ThoiHanKhac,
} from '../../src/domain/ke-hoach/thoi-han/thoi-han'

const SEEDS = ['001', '003', '004'] as const
type Seed = (typeof SEEDS)[number]
type Row = { readonly o: string; readonly dang: DangThoiHan; readonly khac?: ThoiHanKhac } & {
  readonly [seed in Seed]?: readonly (string | number)[]
}

const rows = parse(readFileSync(join(__dirname, 'thoi-han.yaml'), 'utf8')) as readonly Row[]
const cells = rows.flatMap((row) =>
  SEEDS.flatMap((seed) => (row[seed] ?? []).map((task) => ({ row, seed, task: `${seed}/${task}` }))),
)

describe('A deadline cell of the seeds', () => {
  test.each(cells)('$task "$row.o" has the normal form of the A2 table', ({ row: { o, dang, khac } }) => {
    expect(readThoiHan(o)).toEqual({ nguyenVan: o, dang, ...(khac === undefined ? {} : { khac }) })
  })
})

describe('The fixture', () => {
  test('has the 52 wordings of A2, each once', () => {
    expect(new Set(rows.map(({ o }) => o)).size).toBe(52)
    expect(rows).toHaveLength(52)
  })

  test('has the 122 cells, each once', () => {
    expect(new Set(cells.map(({ task }) => task)).size).toBe(122)
    expect(cells).toHaveLength(122)
  })
})

/**
 * How many cells of a seed are read into each class, as A2 counts them: "+" marks a cell with a second half.
 */
function classTotals(seed: Seed): Record<string, number> {
  const totals: Record<string, number> = {}
  for (const { row } of cells.filter((cell) => cell.seed === seed)) {
    const { dang, khac } = readThoiHan(row.o)
    const name = `${dang?.loai}${khac === undefined ? '' : '+'}`
    totals[name] = (totals[name] ?? 0) + 1
  }
  return totals
}

describe('The class totals at the end of A2 hold', () => {
  test('for the plan of the province (001)', () => {
    expect(classTotals('001')).toEqual({
      thang: 7,
      quy: 11,
      nam: 22,
      thuongXuyen: 9,
      sauKhi: 7,
      tienDo: 4,
      huongDan: 1,
      quyDinh: 2,
    })
  })

  test('for the plan of the sở (003)', () => {
    expect(classTotals('003')).toEqual({ thang: 4, nam: 6, thuongXuyen: 10, 'thuongXuyen+': 1 })
  })

  test('for the plan of the district (004)', () => {
    expect(classTotals('004')).toEqual({
      thang: 2,
      quy: 6,
      'quy+': 6,
      nam: 12,
      'nam+': 3,
      sauKhi: 4,
      tienDo: 4,
      thuongXuyen: 1,
    })
  })
})

describe('Reading a deadline', () => {
  test.each([
    ['trong Quý I năm 2025', { loai: 'quy', nam: 2025, quy: 1 }],
    ['  quý iv / 2025. ', { loai: 'quy', nam: 2025, quy: 4 }],
    ['Tháng 6 năm 2025', { loai: 'thang', nam: 2025, thang: 6 }],
    ['(Năm 2025)', { loai: 'nam', nam: 2025, cachViet: 'nam' }],
    ['THƯỜNG XUYÊN', { loai: 'thuongXuyen' }],
    ['Thường xuyên, liên tục', { loai: 'thuongXuyen' }],
    ['Theo quy định của Bộ Nội vụ', { loai: 'quyDinh', canCu: 'Bộ Nội vụ' }],
  ])('is tolerant of another way to write it: "%s"', (text, dang) => {
    expect(readThoiHan(text).dang).toEqual(dang)
  })

  test.each(['', 'Tháng 13/2025', 'Tháng 0/2025', 'Quý V/2025', 'Quý I/2025 (nếu có)'])(
    'keeps "%s" as text, because its meaning is not known whole',
    (text) => expect(readThoiHan(text)).toEqual({ nguyenVan: text }),
  )

  test('puts decomposed letters together', () => {
    expect(readThoiHan('Quý I/2025'.normalize('NFD'))).toEqual({
      nguyenVan: 'Quý I/2025',
      dang: { loai: 'quy', nam: 2025, quy: 1 },
    })
  })

  test('takes "hoặc" without parentheses for an alternative', () => {
    const khac = { noi: 'hoac', dang: [{ loai: 'quy', nam: 2025, quy: 3 }] }
    expect(readThoiHan('Tháng 6/2025 hoặc Quý III/2025').khac).toEqual(khac)
  })
})

describe('The last day', () => {
  test.each<[DangThoiHan, string | undefined]>([
    [{ loai: 'thang', nam: 2024, thang: 2 }, '2024-02-29'],
    [{ loai: 'thang', nam: 2025, thang: 2 }, '2025-02-28'],
    [{ loai: 'thang', nam: 2025, thang: 12 }, '2025-12-31'],
    [{ loai: 'quy', nam: 2025, quy: 1 }, '2025-03-31'],
    [{ loai: 'quy', nam: 2025, quy: 2 }, '2025-06-30'],
    [{ loai: 'quy', nam: 2025, quy: 4 }, '2025-12-31'],
    [{ loai: 'nam', nam: 2025, cachViet: 'trongNam' }, '2025-12-31'],
    // Without a year of its own it is of the plan's.
    [{ loai: 'quy', quy: 2 }, '2025-06-30'],
    [{ loai: 'ngay', thang: 2, ngay: 31 }, '2025-02-28'],
    [{ loai: 'ngay', thang: 13, ngay: 4 }, '2026-01-04'],
    [{ loai: 'lapLai', nhip: true, ngay: [6, 12].map((thang) => ({ thang, ngay: 31 })) }, '2025-12-31'],
    [{ loai: 'hangTuan', thu: 5 }, '2025-12-26'],
    [{ loai: 'thuongXuyen' }, undefined],
    [{ loai: 'sauKhi', suKien: 'Đề án được phê duyệt' }, undefined],
    [{ loai: 'tienDo', cua: 'Trung ương' }, undefined],
    [{ loai: 'huongDan', cua: 'UBND tỉnh' }, undefined],
    [{ loai: 'quyDinh' }, undefined],
  ])('of %j is %s', (dang, ngay) => {
    expect(hanCuoiOf(dang, 2025)).toBe(ngay)
  })
})
