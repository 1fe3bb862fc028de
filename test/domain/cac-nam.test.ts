import { checkKeHoachCuaBaoCao } from '../../src/domain/bao-cao/check/check-cung-nam'
import type { HoSoBaoCao } from '../../src/domain/bao-cao/ho-so'
import { computeNhiemVu } from '../../src/domain/bao-cao/tien-do/tong-hop'
import { fillWords } from '../../src/domain/cu-the-hoa/rules/don-vi'
import { checkCacNam, isOfLaterNam } from '../../src/domain/ke-hoach/cac-nam'
import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'

const planOf = (...thoiHan: readonly string[]) =>
  ({
    coQuan: 'so-a',
    nam: 2026,
    denNam: 2030,
    linhVuc: [
      {
        nhiemVu: thoiHan.map((each) => ({ ten: 'Việc', moc: [{ thoiHan: each, phanCong: 'Sở A chủ trì' }] })),
      },
    ],
  }) as unknown as KeHoach

/** The report of the first quarter of a year. */
const inYear = (nam: number) => ({
  tu: `${nam - 1}-12-15`,
  den: `${nam}-03-14`,
  hetKyToi: `${nam}-06-14`,
})
const tasksIn = (nam: number, thoiHan: string) =>
  computeNhiemVu(planOf(thoiHan), { nhiemVu: [] }, inYear(nam)).map(
    ({ tinhTrang: { ma, han }, chuaBaoCao }) => [ma, han, chuaBaoCao],
  )[0]

describe('A task of a plan of several years, asked in one of them', () => {
  test.each([
    ['Năm 2027', 2026, ['chua-den-han', '2027-12-31', false]],
    ['Năm 2027', 2027, ['chua-den-han', '2027-12-31', true]],
    ['Năm 2027', 2028, ['qua-han', '2027-12-31', true]],
    ['Quý I/2028', 2027, ['chua-den-han', '2028-03-31', false]],
    ['Hằng năm', 2026, ['chua-den-han', '2026-12-31', true]],
    ['Hằng năm', 2029, ['chua-den-han', '2029-12-31', true]],
    ['Trước ngày 15/3 hằng năm', 2028, ['den-han-ky-toi', '2028-03-14', true]],
    ['Hằng quý', 2028, ['dang-thuc-hien', '2028-03-31', true]],
    ['Đến năm 2030', 2026, ['chua-den-han', '2030-12-31', true]],
    ['Giai đoạn 2026-2030', 2027, ['chua-den-han', '2030-12-31', true]],
    ['Trong cả giai đoạn', 2027, ['dang-thuc-hien', undefined, true]],
    ['Hằng năm', 2032, ['qua-han', '2030-12-31', true]],
  ])('%s, in %i', (thoiHan, nam, expected) => {
    expect(tasksIn(nam, thoiHan)).toEqual(expected)
  })

  test.each(['Năm 2028', 'Quý I/2028', 'Tháng 3/2028', 'Trong năm 2029'])(
    '%s is of a later year than 2027',
    (each) => {
      expect(isOfLaterNam(each, 2027)).toBe(true)
    },
  )

  test.each([
    'Đến năm 2028',
    'Từ năm 2027',
    'Hằng năm',
    'Năm 2027',
    'Năm 2027, 2028',
    'Thường xuyên',
    'Giao sau',
  ])('%s is not', (each) => {
    expect(isOfLaterNam(each, 2027)).toBe(false)
  })
})

test('A report of each of its years may have the plan, of another none', () => {
  const said = (nam: number) =>
    Array.from(
      checkKeHoachCuaBaoCao({
        keHoach: planOf(),
        baoCao: { coQuan: 'so-a' },
        coQuan: new Map(),
        ky: { nam },
      } as unknown as HoSoBaoCao),
      ({ message }) => message,
    )
  expect([2026, 2028, 2030].flatMap(said)).toEqual([])
  expect([2025, 2031].flatMap(said)).toEqual([
    'báo cáo năm 2025 mà kế hoạch là của giai đoạn 2026-2030',
    'báo cáo năm 2031 mà kế hoạch là của giai đoạn 2026-2030',
  ])
})

test('Deadlines of which nobody can say the year are named, and years in the wrong order', () => {
  const messages = Array.from(
    checkCacNam(
      planOf(
        'Quý II',
        'Năm 2027',
        'Hằng năm',
        'Hằng quý',
        'Trước ngày 15/3',
        'Quý IV hằng năm',
        'Thường xuyên',
      ),
    ),
    ({ message }) => message,
  )
  expect(messages.map((each) => /"([^"]+)"/u.exec(each)?.[1])).toEqual(['Quý II', 'Trước ngày 15/3'])
  expect(Array.from(checkCacNam({ ...planOf(), denNam: 2026 }), ({ path }) => path)).toEqual([['denNam']])
  expect(Array.from(checkCacNam({ ...planOf('Quý II'), denNam: undefined }))).toEqual([])
})

test('The words of a unit for such a plan say the stretch, or every year', () => {
  const chu = { nam: '2026', giaiDoan: '2026-2030' }
  expect(fillWords('Kế hoạch năm {nam}', chu)).toBe('Kế hoạch giai đoạn 2026-2030')
  expect(fillWords('Năm {nam}, đơn vị', chu)).toBe('Giai đoạn 2026-2030, đơn vị')
  expect(fillWords('Quý II/{nam}', chu)).toBe('Quý II hằng năm')
  expect(fillWords('Quý II/{nam}', { nam: '2026' })).toBe('Quý II/2026')
})
