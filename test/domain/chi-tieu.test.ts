import {
  type ChiTieu,
  chiTieuFile,
  selectInForce,
  type Dem,
} from '../../src/domain/bao-cao/chi-tieu/chi-tieu'
import { computeSoLieu } from '../../src/domain/bao-cao/chi-tieu/compute-so-lieu'

const row = (ma: string, loai: ChiTieu['loai'], more: Partial<ChiTieu> = {}): ChiTieu => ({
  so: '1',
  ma,
  ten: ma,
  loai,
  ...more,
})
/** Reference B4: 3.3 hồ sơ đúng hạn, 2.1 VBQPPL of three levels, 1.1 the tasks of the plan. */
const ROWS: readonly ChiTieu[] = [
  row('ho-so', 'so'),
  row('dung-han', 'so'),
  row('ty-le-dung-han', 'ty-le', { tuSo: 'dung-han', mauSo: 'ho-so' }),
  row('vb-tinh', 'so'),
  row('vb-huyen', 'so', { den: '2025-06-30' }),
  row('vb-xa', 'so'),
  row('vb', 'tong', { cong: ['vb-tinh', 'vb-huyen', 'vb-xa'] }),
  row('nhom-1', 'nhom'),
  row('hinh-thuc', 'ma', { giaTri: { 0: 'Trực tuyến', 1: 'Phát phiếu', 2: 'Kết hợp' } }),
  row('nhiem-vu', 'dem', { dem: 'nhiem-vu' }),
  row('xong', 'dem', { dem: 'hoan-thanh' }),
  row('ty-le-xong', 'ty-le', { tuSo: 'xong', mauSo: 'nhiem-vu' }),
  row('ty-le-xa', 'ty-le', { tuSo: 'vb-xa', mauSo: 'vb' }),
]

/** A figure as a number, "…" when it is missing, "-" when it has no meaning. */
function figures(
  given: Record<string, number>,
  { dem, on = '2025-03-14', rows = ROWS }: { dem?: Dem; on?: string; rows?: readonly ChiTieu[] } = {},
): Record<string, number | string> {
  const computed = computeSoLieu(
    selectInForce({ chiTieu: [...rows], daDoiChieu: true }, on),
    { soLieu: given },
    dem,
  )
  return Object.fromEntries(
    computed.map(({ chiTieu, giaTri }) => [
      chiTieu.ma,
      giaTri.loai === 'so' ? giaTri.so : giaTri.loai === 'thieu' ? '…' : '-',
    ]),
  )
}

describe('A rate', () => {
  test('is what its two rows make, in percent', () => {
    expect(figures({ 'dung-han': 975, 'ho-so': 1000 })['ty-le-dung-han']).toBe(97.5)
    expect(figures({ 'dung-han': 1, 'ho-so': 3 })['ty-le-dung-han']).toBeCloseTo(33.333333, 5)
    expect(figures({ 'dung-han': 0, 'ho-so': 3 })['ty-le-dung-han']).toBe(0)
  })

  test('of nothing has no meaning: it is not 0 %', () => {
    expect(figures({ 'dung-han': 0, 'ho-so': 0 })['ty-le-dung-han']).toBe('-')
  })

  test('is missing while one of its rows is', () => {
    expect(figures({ 'ho-so': 5 })['ty-le-dung-han']).toBe('…')
    expect(figures({ 'dung-han': 5 })['ty-le-dung-han']).toBe('…')
    expect(figures({ 'dung-han': 5, 'ho-so': 5, 'ty-le-dung-han': 99 })['ty-le-dung-han']).toBe(100)
  })

  test('may be of a total', () => {
    expect(figures({ 'vb-tinh': 4, 'vb-huyen': 1, 'vb-xa': 5 })['ty-le-xa']).toBe(50)
    expect(figures({ 'vb-tinh': 4, 'vb-xa': 5 })['ty-le-xa']).toBe('…')
  })
})

describe('A total', () => {
  test('is the sum of its rows', () => {
    expect(figures({ 'vb-tinh': 4, 'vb-huyen': 0, 'vb-xa': 5 }).vb).toBe(9)
  })

  test('is missing while one of its rows is, and it was not given itself', () => {
    expect(figures({ 'vb-tinh': 4, 'vb-xa': 5 }).vb).toBe('…')
    expect(figures({ 'vb-tinh': 4, vb: 12 }).vb).toBe(12)
  })

  test('leaves out a row that is no longer in force', () => {
    expect(figures({ 'vb-tinh': 4, 'vb-xa': 5 }, { on: '2025-06-30' }).vb).toBe('…')
    expect(figures({ 'vb-tinh': 4, 'vb-xa': 5 }, { on: '2025-07-01' }).vb).toBe(9)
    expect(figures({}, { on: '2025-07-01' })).not.toHaveProperty('vb-huyen')
  })

  test('of no row in force is not nought', () => {
    const rows = [
      row('a', 'so', { den: '2024-12-31' }),
      row('b', 'so', { den: '2024-12-31' }),
      row('c', 'tong', { cong: ['a', 'b'] }),
    ]
    expect(figures({}, { rows })).toEqual({ c: '…' })
  })
})

describe('A row', () => {
  test('of the plan takes its count from the tasks, and what was entered where there is no plan', () => {
    const dem = { 'nhiem-vu': 62, 'hoan-thanh': 31, 'qua-han': 2 }
    expect(figures({ 'nhiem-vu': 7 }, { dem })).toMatchObject({ 'nhiem-vu': 62, xong: 31, 'ty-le-xong': 50 })
    expect(figures({ 'nhiem-vu': 40, xong: 10 })).toMatchObject({
      'nhiem-vu': 40,
      xong: 10,
      'ty-le-xong': 25,
    })
    expect(figures({})).toMatchObject({ 'nhiem-vu': '…', 'ty-le-xong': '…' })
  })

  test('of a code keeps its code, nought too; a heading has no figure', () => {
    expect(figures({ 'hinh-thuc': 0, 'nhom-1': 3 })).toMatchObject({ 'hinh-thuc': 0, 'nhom-1': '-' })
  })

  test('is in force from its first day to its last', () => {
    const rows = [row('a', 'so', { tu: '2025-07-01', den: '2025-12-31' })]
    const on = (date: string) => selectInForce({ chiTieu: rows, daDoiChieu: true }, date).length
    expect(['2025-06-30', '2025-07-01', '2025-12-31', '2026-01-01'].map(on)).toEqual([0, 1, 1, 0])
  })

  test.each([
    ['itself', [row('a', 'tong', { cong: ['a', 'a'] })]],
    [
      'one that is computed from it',
      [row('a', 'ty-le', { tuSo: 'b', mauSo: 'b' }), row('b', 'tong', { cong: ['a', 'a'] })],
    ],
  ])('computed from %s is missing, and the computing ends', (_, rows) => {
    expect(figures({}, { rows }).a).toBe('…')
  })

  test('of a long ring of totals is computed without delay', () => {
    const ring = Array.from({ length: 200 }, (_, at) =>
      row(`d${at}`, 'tong', { cong: [`d${(at + 1) % 200}`, `d${(at + 2) % 200}`] }),
    )
    expect(figures({}, { rows: ring }).d0).toBe('…')
  })

  test('has a number as printed, in quotes', () => {
    const file = (so: unknown) =>
      chiTieuFile.safeParse({ daDoiChieu: false, chiTieu: [{ ...row('a', 'so'), so }] }).success
    expect([file('1.2.3'), file('1'), file(1.2), file('1.'), file('I.1')]).toEqual([
      true,
      true,
      false,
      false,
      false,
    ])
  })
})
