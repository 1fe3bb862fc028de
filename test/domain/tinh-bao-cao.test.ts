import { join } from 'node:path'
import type { DongSoLieu } from '../../src/domain/bao-cao/chi-tieu/chi-tieu'
import { computeBaoCao } from '../../src/domain/bao-cao/compute-bao-cao'
import { readBaoCao } from '../../src/workspace/read-bao-cao'

const hoSoOf = (name: string) =>
  readBaoCao(join(__dirname, '../workspace/bao-cao/cases', name, 'bao-cao.yaml')).hoSo
/** The figures by code: "…" where nobody gave one, "-" where there can be none. */
const figures = (rows: readonly DongSoLieu[] = []) =>
  Object.fromEntries(
    rows.map(({ chiTieu, giaTri }) => [
      chiTieu.ma,
      giaTri.loai === 'so' ? giaTri.so : giaTri.loai === 'thieu' ? '…' : '-',
    ]),
  )
const hoSo = hoSoOf('khong-loi')

describe('The figures of a report', () => {
  const { dem, tasks, soLieu } = computeBaoCao(hoSo)

  test('count the tasks of the plan by what the progress says', () => {
    expect(tasks.map(({ ma, tinhTrang }) => [ma, tinhTrang.ma])).toEqual([
      ['I.1', 'dang-thuc-hien'],
      ['I.2', 'den-han-ky-toi'],
      ['II.1', 'chua-den-han'],
    ])
    expect(dem).toMatchObject({
      tong: 3,
      'dang-thuc-hien': 1,
      'den-han-ky-toi': 1,
      'chua-den-han': 1,
      'hoan-thanh': 0,
    })
  })

  test('are those that were given, and what follows from them', () => {
    expect(figures(soLieu)).toMatchObject({
      'nhiem-vu': 3,
      'nhiem-vu-xong': 0,
      'ty-le-nhiem-vu': 0,
      'khao-sat': '-',
      'van-ban': 33,
      'ty-le-dung-han': 99.2,
    })
  })

  test('without progress say nothing of the tasks but what was entered', () => {
    const { dem: none, soLieu: given } = computeBaoCao(hoSoOf('so-lieu-khong-tien-do'))
    expect(none).toBeUndefined()
    expect(figures(given)).toMatchObject({ 'nhiem-vu': 62, 'nhiem-vu-xong': '…', 'ty-le-nhiem-vu': '…' })
  })
})

describe('The figures of the period before', () => {
  const ky = { ...hoSo.ky, tu: '2024-12-15', den: '2025-02-14' }

  test('count the tasks of the same plan as they stood then', () => {
    const tienDo = {
      nhiemVu: [
        { ma: 'I.2', ngay: '2025-02-10' },
        { ma: 'II.1', ngay: '2025-02-20' },
      ],
    }
    const { demKyTruoc } = computeBaoCao({ ...hoSo, kyTruoc: { ky, tienDo } })
    // I.1 was due in January; II.1 was done six days after the figures were closed.
    expect(demKyTruoc).toMatchObject({ tong: 3, 'hoan-thanh': 1, 'qua-han': 1, 'dang-thuc-hien': 1 })
  })

  test('have no tasks, rather than nought, when no progress was recorded', () => {
    const { demKyTruoc, soLieuKyTruoc } = computeBaoCao({
      ...hoSo,
      kyTruoc: { ky, soLieu: { soLieu: { 'ho-so': 7000 } } },
    })
    expect(demKyTruoc).toBeUndefined()
    // Two months are not compared with three.
    expect(figures(soLieuKyTruoc)).toEqual({})
  })

  test('do not count the tasks of another year, which has another plan', () => {
    const { demKyTruoc, demCungKy, soLieuKyTruoc, soLieuCungKy } = computeBaoCao(hoSoOf('so-lieu-nhay-vot'))
    expect([demKyTruoc, demCungKy]).toEqual([undefined, undefined])
    // The year before is not compared with a quarter.
    expect(figures(soLieuKyTruoc)).toEqual({})
    expect(figures(soLieuCungKy)).toMatchObject({ 'ty-le-dung-han': 10, 'van-ban': '…', 'nhiem-vu': '…' })
  })

  test('a year before count the tasks of their own plan', () => {
    const lastYear = { ...hoSo.ky, nam: 2024, tu: '2023-12-15', den: '2024-03-14' }
    const keHoach = hoSo.keHoach && {
      ...hoSo.keHoach,
      nam: 2024,
      linhVuc: hoSo.keHoach.linhVuc?.slice(0, 1),
    }
    const tienDo = {
      nhiemVu: [
        { ma: 'I.1', moc: 1, ngay: '2024-01-20' },
        { ma: 'I.2', ngay: '2024-02-10' },
      ],
    }
    const { demCungKy, soLieuCungKy } = computeBaoCao({ ...hoSo, cungKy: { ky: lastYear, keHoach, tienDo } })
    expect(demCungKy).toMatchObject({ tong: 2, 'hoan-thanh': 1 })
    expect(figures(soLieuCungKy)).toMatchObject({ 'nhiem-vu': 2, 'nhiem-vu-xong': 1, 'ty-le-nhiem-vu': 50 })
  })

  test('are not there when no such report is named', () => {
    const { demKyTruoc, soLieuKyTruoc, soLieuCungKy } = computeBaoCao(hoSo)
    expect([demKyTruoc, soLieuKyTruoc, soLieuCungKy]).toEqual([undefined, undefined, undefined])
  })
})
