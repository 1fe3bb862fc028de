import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { findUnclearHan } from '../../../src/domain/bao-cao/check/check-han'
import { InputError, UserError } from '../../../src/problem'
import { readBaoCao } from '../../../src/workspace/read-bao-cao'
import { compare, findingsOf, marksIn } from '../marks'

const CASES = join(__dirname, 'cases')
const names = readdirSync(CASES).sort()
const reportOf = (name: string): string => join(CASES, name, 'bao-cao.yaml')

describe('Every fault that a case of a report marks is reported, in one go, and no other:', () => {
  test.each(names)('%s', (name) => {
    expect(
      compare(
        findingsOf(() => readBaoCao(reportOf(name))),
        marksIn(join(CASES, name)),
      ),
    ).toEqual({ unmarked: [], unreported: [] })
  })
})

describe('A case of a report', () => {
  test.each(names)('marks something, unless it is the one without faults: %s', (name) => {
    expect(marksIn(join(CASES, name)).length > 0).toBe(name !== 'khong-loi')
  })

  test.each(names)('is refused when it marks an error, and read when it marks none: %s', (name) => {
    const wrong = marksIn(join(CASES, name)).some(({ severity }) => severity === 'error')
    if (wrong) expect(() => readBaoCao(reportOf(name))).toThrow(InputError)
    else expect(readBaoCao(reportOf(name)).hoSo.baoCao.nam).toBe(2025)
  })
})

describe('A report without faults', () => {
  const { hoSo, findings, thieu } = readBaoCao(reportOf('khong-loi'))

  test('comes with its period, its plan, its progress, its figures and their rows', () => {
    expect([hoSo.ky.tu, hoSo.ky.den, hoSo.ky.han, hoSo.ky.hetKyToi]).toEqual([
      '2024-12-15',
      '2025-03-14',
      '2025-03-20',
      '2025-06-14',
    ])
    expect(hoSo.keHoach?.linhVuc).toHaveLength(2)
    expect(hoSo.tienDo?.nhiemVu).toHaveLength(4)
    expect([hoSo.soLieu?.soLieu['ho-so'], hoSo.danhMuc?.chiTieu.length]).toEqual([12500, 14])
  })

  test('lacks nothing and leaves nothing to say', () => {
    expect([findings, thieu]).toEqual([[], []])
  })

  test('compares with no other period unless it names one', () => {
    expect([hoSo.kyTruoc, hoSo.cungKy]).toEqual([undefined, undefined])
    const { kyTruoc, cungKy } = readBaoCao(reportOf('so-lieu-nhay-vot')).hoSo
    expect([kyTruoc?.ky.den, kyTruoc?.soLieu?.soLieu['ho-so']]).toEqual(['2024-12-14', 50000])
    expect([cungKy?.ky.den, cungKy?.soLieu?.soLieu['ho-so']]).toEqual(['2024-03-14', 12400])
  })
})

test('The figures that nobody gave are named one by one, to stop a document that is to be issued', () => {
  const { thieu } = readBaoCao(reportOf('luu-y-so-lieu-minh-hoa'))
  expect(thieu.map(({ severity, message }) => [severity, message])).toEqual([
    ['error', 'chưa có số liệu "van-ban-xa" (2.1.3. Số VBQPPL cấp xã)'],
    ['error', 'chưa có số liệu "ra-soat" (2.3.1. Số VBQPPL đã rà soát)'],
  ])
})

test('A report that is not there is refused in words', () => {
  expect(() => readBaoCao(join(CASES, 'khong-loi/bao-cao-khac.yaml'))).toThrow(UserError)
})

describe('What nobody can tell of a deadline stops a document that is to be issued', () => {
  const missing = (name: string) =>
    readBaoCao(reportOf(name)).thieu.map(({ severity, message }) => [severity, message])

  test('one that was not understood, by the name of its task, until somebody records the day', () => {
    const name = 'ke-hoach-han-nam-khac'
    expect(missing(name)).toEqual([['error', expect.stringMatching(/nhiệm vụ I\.2.*Xúc tiến đầu tư/u)]])
    const { hoSo } = readBaoCao(reportOf(name))
    const nhiemVu = hoSo.tienDo?.nhiemVu.map((ghi) =>
      ghi.ma === 'I.2' ? { ...ghi, han: '2025-01-28' } : ghi,
    )
    expect(findUnclearHan({ ...hoSo, tienDo: { nhiemVu: nhiemVu ?? [] } })).toEqual([])
  })

  test('one that was extended, until somebody says by what', () => {
    expect(missing('lan-va-han-luu-y')).toEqual([
      ['error', expect.stringMatching(/I\.3 có hạn mới 30\/6\/2025/u)],
    ])
  })
})
