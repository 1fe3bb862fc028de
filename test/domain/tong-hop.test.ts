import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import {
  countForChiTieu,
  countNhiemVu,
  countByChuTri,
  computeNhiemVu,
} from '../../src/domain/bao-cao/tien-do/tong-hop'
import type { GhiNhan } from '../../src/domain/bao-cao/tien-do/tien-do'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { FILES } from '../data/plans'

const QUY_1 = { tu: '2024-12-15', den: '2025-03-14', hetKyToi: '2025-06-14' }
const SAU_THANG = { tu: '2024-12-15', den: '2025-06-14', hetKyToi: '2025-09-14' }
const QUY_3 = { tu: '2025-06-15', den: '2025-09-14', hetKyToi: '2025-12-14' }

const moc = (thoiHan: string, phanCong = 'Sở Nội vụ chủ trì') => ({ ketQua: 'Văn bản', thoiHan, phanCong })
/**
 * Field I: a task of two mốc (001/1.1), two plain ones; field II: a number fixed by the author, and one that
 * counts on.
 */
const plan = {
  linhVuc: [
    {
      ten: 'Cải cách thể chế',
      nhiemVu: [
        {
          ten: 'Ban hành và triển khai kế hoạch',
          moc: [moc('Tháng 01/2025', 'Sở Tư pháp chủ trì'), moc('Trong năm 2025', 'Sở Nội vụ chủ trì')],
        },
        { ten: 'Rà soát văn bản', moc: [moc('Quý I/2025', 'Sở Tư pháp chủ trì; Sở Nội vụ phối hợp')] },
        { ten: 'Đánh giá', moc: [moc('Quý IV/2025')] },
      ],
    },
    {
      ten: 'Cải cách tài chính công',
      nhiemVu: [
        { ten: 'Giao tự chủ', so: 4, moc: [moc('Thường xuyên', 'Sở Tài chính chủ trì')] },
        { ten: 'Sắp xếp', moc: [moc('Sau khi Đề án được phê duyệt', 'Sở Tài chính chủ trì')] },
      ],
    },
  ],
} as unknown as KeHoach

const tasks = (nhiemVu: readonly GhiNhan[] = [], day = QUY_1) =>
  computeNhiemVu(plan, nhiemVu.length ? { nhiemVu: [...nhiemVu] } : undefined, day)
const statusOf = (nhiemVu: readonly GhiNhan[], day = QUY_1) =>
  Object.fromEntries(tasks(nhiemVu, day).map(({ ma, tinhTrang }) => [ma, tinhTrang.ma]))
const inPeriod = (nhiemVu: readonly GhiNhan[], day = QUY_1) =>
  tasks(nhiemVu, day)
    .filter(({ trongKy }) => trongKy)
    .map(({ ma }) => ma)

describe('The tasks of a plan', () => {
  test('stand where they are printed: field and number, counted on from one that is fixed', () => {
    expect(tasks().map(({ ma, linhVuc }) => [ma, linhVuc])).toEqual([
      ['I.1', 0],
      ['I.2', 0],
      ['I.3', 0],
      ['II.4', 1],
      ['II.5', 1],
    ])
  })

  test('count once each, however many mốc they have', () => {
    expect(countNhiemVu(tasks())).toEqual({
      tong: 5,
      chuaBaoCao: 5,
      'qua-han': 1,
      'chua-ro-han': 0,
      'den-han-ky-toi': 1,
      'dang-thuc-hien': 1,
      'chua-den-han': 2,
      'hoan-thanh': 0,
      tre: 0,
      trongKy: 0,
    })
  })

  test('are as far as what was recorded of each mốc', () => {
    expect(statusOf([{ ma: 'I.1', moc: 1, ngay: '2025-01-20' }])['I.1']).toBe('dang-thuc-hien')
    expect(statusOf([{ ma: 'I.1', moc: 2, ngay: '2025-03-01' }])['I.1']).toBe('qua-han')
    expect(statusOf([{ ma: 'I.1', ngay: '2025-01-20' }])['I.1']).toBe('hoan-thanh')
    expect(
      statusOf([
        { ma: 'I.1', ngay: '2025-01-20' },
        { ma: 'I.1', moc: 2, trangThai: 'dang-thuc-hien' },
      ])['I.1'],
    ).toBe('dang-thuc-hien')
  })

  test('done late are among those done', () => {
    const dem = countNhiemVu(
      tasks([
        { ma: 'I.1', moc: 1, ngay: '2025-02-01' },
        { ma: 'I.1', moc: 2, ngay: '2025-03-01' },
        { ma: 'I.2', ngay: '2025-03-01' },
      ]),
    )
    expect([dem['hoan-thanh'], dem.tre, dem.trongKy]).toEqual([2, 1, 2])
  })
})

describe('Done in the period', () => {
  const done = [
    { ma: 'I.2', ngay: '2025-03-14' },
    { ma: 'I.3', ngay: '2025-06-15' },
    { ma: 'II.4', ngay: '2024-12-15' },
    { ma: 'II.5', ngay: '2024-12-14' },
  ]

  test('is what was done from its first day to its last', () => {
    expect(inPeriod(done)).toEqual(['I.2', 'II.4'])
    expect(inPeriod(done, QUY_3)).toEqual(['I.3'])
  })

  test('is less than done in all, in a period that is not cumulative', () => {
    const dem = countNhiemVu(tasks(done, QUY_3))
    expect([dem['hoan-thanh'], dem.trongKy]).toEqual([4, 1])
    expect(countNhiemVu(tasks(done, SAU_THANG))['hoan-thanh']).toBe(3)
  })

  test('is a task of two mốc when its last one was', () => {
    const both = [
      { ma: 'I.1', moc: 1, ngay: '2025-01-20' },
      { ma: 'I.1', moc: 2, ngay: '2025-07-01' },
    ]
    expect([inPeriod(both), inPeriod(both, QUY_3)]).toEqual([[], ['I.1']])
  })

  test('is not a task without a day', () => {
    expect(inPeriod([{ ma: 'I.2', trangThai: 'hoan-thanh' }])).toEqual([])
  })
})

describe('The counts', () => {
  test('by lead count a task for each of its leads, and for nobody who only helps', () => {
    const counts = countByChuTri(tasks([{ ma: 'I.2', ngay: '2025-03-01' }]), QUY_1).map(({ ten, dem }) => [
      ten,
      dem.tong,
      dem['hoan-thanh'],
      dem['qua-han'],
    ])
    expect(counts).toEqual([
      ['Sở Tư pháp', 2, 1, 1],
      ['Sở Nội vụ', 2, 0, 0],
      ['Sở Tài chính', 2, 0, 0],
    ])
  })

  test('for the annex are all tasks, those done, those overdue', () => {
    expect(countForChiTieu(countNhiemVu(tasks([{ ma: 'I.2', ngay: '2025-03-01' }])))).toEqual({
      'nhiem-vu': 5,
      'hoan-thanh': 1,
      'qua-han': 1,
    })
  })
})

describe('The plan of the province (001), of which nothing is recorded', () => {
  const { keHoach } = readKeHoach(FILES['001']).hoSo
  const all = computeNhiemVu(keHoach, undefined, QUY_1)

  test('has 62 tasks in 7 fields, though its table has 63 rows', () => {
    expect(all).toHaveLength(62)
    expect(all.flatMap(({ moc: steps }) => steps)).toHaveLength(63)
    expect(
      [0, 1, 2, 3, 4, 5, 6].map((field) => countNhiemVu(all.filter(({ linhVuc }) => linhVuc === field)).tong),
    ).toEqual([6, 7, 11, 8, 6, 12, 12])
  })

  // A2: overdue 1.1 7.1 7.2 6.12; due next 1.2 7.3; standing 9 and by rule 2; the other 45 are not due.
  test('has 4 tasks overdue at the end of quý I/2025, 2 due next, 11 standing, 45 not due', () => {
    expect(countNhiemVu(all)).toMatchObject({
      'qua-han': 4,
      'den-han-ky-toi': 2,
      'dang-thuc-hien': 11,
      'chua-den-han': 45,
      'hoan-thanh': 0,
    })
    expect(all.filter(({ tinhTrang }) => tinhTrang.ma === 'qua-han').map(({ ma }) => ma)).toEqual([
      'I.1',
      'VI.12',
      'VII.1',
      'VII.2',
    ])
  })
})
