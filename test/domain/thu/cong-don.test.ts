import type { ChiTieu } from '../../../src/domain/bao-cao/chi-tieu/chi-tieu'
import { computeSoLieu } from '../../../src/domain/bao-cao/chi-tieu/compute-so-lieu'
import { computeTong, type NguonSo, type SoCuaDonVi } from '../../../src/domain/thu/cong-don'
import { soLieuOfTong } from '../../../src/domain/thu/ket-qua'

const row = (ma: string, more: Partial<ChiTieu>): ChiTieu => ({
  ma,
  so: '1',
  ten: ma,
  donVi: 'hồ sơ',
  loai: 'so',
  ...more,
})

/** A unit: how far it is, its figures, when its form came. */
const unit = (id: string, nguon: NguonSo, so: Readonly<Record<string, number>>, luc = ''): SoCuaDonVi => ({
  donVi: {
    id,
    coQuan: { id, ten: id, cap: id.startsWith('so') ? 'so' : 'xa' },
    rows: [],
    bieu: [],
    phienBan: '0',
  },
  nguon,
  luc,
  so: new Map(Object.entries(so)),
})
type Cach = NonNullable<ChiTieu['tongHop']>['cach']
const sumOf = (cach: Cach, units: readonly SoCuaDonVi[], cap: readonly ('so' | 'xa')[] = ['xa']) =>
  computeTong([row('tong', { tongHop: { cach, tu: cap.map((each) => ({ cap: each, ma: 'a' })) } })], units)[0]
    ?.so

const NHAN = [
  unit('xa-1', 'phieu', { a: 10 }, '2026-09-10T08:00:00'),
  unit('xa-2', 'phieu', { a: 0 }, '2026-09-12T08:00:00'),
  unit('xa-3', 'thieu', { a: 1000 }),
  unit('xa-4', 'bo', { a: 1000 }),
  unit('xa-5', 'so-khong', { a: 1000 }),
  unit('xa-6', 'ky-truoc', { a: 7 }),
  unit('xa-7', 'phieu', {}, '2026-09-14T08:00:00'),
  unit('so-1', 'phieu', { a: 500 }, '2026-09-13T08:00:00'),
]
const yes = unit('xa-1', 'phieu', { a: 1 })

describe('A row is added up', () => {
  test.each<[Cach, number | undefined]>([
    ['tong', 17],
    ['moi-nhat', 0],
    ['dem-co', 0],
    ['ty-le-co', 0],
    ['tinh-nhap', undefined],
  ])('by %s from forms that count and what was decided of the others', (cach, so) => {
    expect(sumOf(cach, NHAN)).toBe(so)
  })

  test.each<[ten: string, units: readonly SoCuaDonVi[], cach: Cach, so: number | undefined]>([
    [
      'nobody says anything',
      [unit('xa-1', 'thieu', { a: 1 }), unit('xa-2', 'bo', { a: 1 })],
      'tong',
      undefined,
    ],
    ['nobody says yes or no', [unit('xa-1', 'thieu', { a: 1 })], 'ty-le-co', undefined],
    [
      'one of two said yes, one nothing',
      [yes, unit('xa-2', 'phieu', { a: 0 }), unit('xa-3', 'phieu', {})],
      'ty-le-co',
      50,
    ],
    ['what is taken for nought is a no', [yes, unit('xa-2', 'so-khong', {})], 'ty-le-co', 50],
    ['who is left out does not count', [yes, unit('xa-2', 'bo', {})], 'ty-le-co', 100],
    ['another choice than yes is no yes', [yes, unit('xa-2', 'phieu', { a: 2 })], 'dem-co', 1],
    [
      'decimals leave no dust',
      [unit('xa-1', 'phieu', { a: 0.1 }), unit('xa-2', 'phieu', { a: 0.2 })],
      'tong',
      0.3,
    ],
    [
      'the order of units is nothing',
      [
        unit('xa-1', 'phieu', { a: 5 }, '2026-09-12T08:00:01'),
        unit('xa-2', 'phieu', { a: 6 }, '2026-09-12T08:00:00'),
      ],
      'moi-nhat',
      5,
    ],
    [
      'a form goes before a decision',
      [unit('xa-1', 'phieu', { a: 5 }, '2026-09-12T08:00:01'), unit('xa-2', 'ky-truoc', { a: 6 })],
      'moi-nhat',
      5,
    ],
  ])('where %s', (_, units, cach, so) => {
    expect(sumOf(cach, units)).toBe(so)
  })

  test('from several levels, each by its own row', () => {
    expect(sumOf('tong', NHAN, ['xa', 'so'])).toBe(517)
    expect(sumOf('moi-nhat', NHAN, ['xa', 'so'])).toBe(500)
  })

  test('a rate is that of the sums, never a mean of rates, also where forms are missing', () => {
    const sum = (ma: string): ChiTieu => row(ma, { tongHop: { cach: 'tong', tu: [{ cap: 'xa', ma }] } })
    const rows = [
      sum('tu'),
      sum('mau'),
      row('ty-le', { loai: 'ty-le', donVi: '%', tuSo: 'tu', mauSo: 'mau' }),
    ]
    const units = [
      unit('xa-1', 'phieu', { tu: 1, mau: 1 }),
      unit('xa-2', 'phieu', { tu: 0, mau: 99 }),
      unit('xa-3', 'thieu', { tu: 50, mau: 50 }),
    ]
    const rateOf = (of: readonly SoCuaDonVi[]) =>
      computeSoLieu(rows, { soLieu: soLieuOfTong(computeTong(rows, of)) }, undefined).at(-1)?.giaTri
    expect(rateOf(units)).toMatchObject({ loai: 'so', so: 1 })
    expect(rateOf(units.slice(0, 1))).toMatchObject({ loai: 'so', so: 100 })
    expect(rateOf(units.slice(2))?.loai).not.toBe('so')
  })

  test('a change by hand counts while what it changes is still so, the last of several', () => {
    const change = { ma: 'a', donVi: 'xa-1', cu: 10, moi: 11, lyDo: 'a', nguoi: 'b', ngay: '2026-09-16' }
    const rows = [row('tong', { tongHop: { cach: 'tong', tu: [{ cap: 'xa', ma: 'a' }] } })]
    const soOf = (changes: Parameters<typeof computeTong>[2]) =>
      computeTong(rows, NHAN.slice(0, 2), changes)[0]?.so
    expect(soOf([change])).toBe(11)
    expect(soOf([change, { ...change, moi: 20 }])).toBe(20)
    expect(soOf([{ ...change, cu: 9 }])).toBe(10)
    expect(soOf([{ ...change, donVi: undefined, ma: 'tong', moi: 99 }])).toBe(99)
  })
})
