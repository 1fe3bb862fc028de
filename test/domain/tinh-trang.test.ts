import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { readThoiHan } from '../../src/domain/ke-hoach/thoi-han/thoi-han'
import type { GhiNhan } from '../../src/domain/bao-cao/tien-do/tien-do'
import {
  type MaTinhTrang,
  type TinhTrang,
  mergeTinhTrang,
  tinhTrangOf,
} from '../../src/domain/bao-cao/tien-do/tinh-trang'

const SEEDS = ['001', '003', '004'] as const
type Seed = (typeof SEEDS)[number]
type Wording = { readonly o: string } & { readonly [seed in Seed]?: readonly (string | number)[] }
type Row = {
  readonly o: string
  readonly ghi?: Omit<GhiNhan, 'ma'>
  readonly den: string
  readonly toi: string
  readonly la: string
}
type Fixture = {
  readonly ngay: Readonly<Record<Seed, readonly string[]>>
  readonly kyToi: Readonly<Record<Seed, readonly string[]>>
  readonly chuaGhi: Readonly<Record<string, readonly string[]>>
  readonly ngayCuoi: readonly Row[]
}

/** Of a plan whose deadlines say no year. */
const NAM = 2026
const load = (name: string): unknown => parse(readFileSync(join(__dirname, name), 'utf8'))
const { ngay, kyToi, chuaGhi, ngayCuoi } = load('tinh-trang.yaml') as Fixture
const groups = load('ghi-nhan.yaml') as Readonly<Record<string, readonly Row[]>>
const wordings = load('thoi-han.yaml') as readonly Wording[]
const cells = wordings.flatMap(({ o, ...where }) =>
  SEEDS.flatMap((seed) => (where[seed] ?? []).map((task) => ({ o, seed, task: `${seed}/${task}` }))),
)

const NAMES: Readonly<Record<MaTinhTrang, string>> = {
  'qua-han': 'quá hạn',
  'chua-ro-han': 'chưa rõ hạn',
  'den-han-ky-toi': 'đến hạn kỳ tới',
  'dang-thuc-hien': 'đang thực hiện',
  'chua-den-han': 'chưa đến hạn',
  'hoan-thanh': 'hoàn thành',
}
const inWords = ({ ma, soNgay }: TinhTrang): string =>
  soNgay === undefined
    ? NAMES[ma]
    : ma === 'hoan-thanh'
      ? `${NAMES[ma]}, trễ ${soNgay} ngày`
      : `${NAMES[ma]} ${soNgay} ngày`
const statusOf = ({ o, ghi, den, toi }: Omit<Row, 'la'>): string =>
  inWords(tinhTrangOf(readThoiHan(o), ghi && { ma: 'I.1', ...ghi }, { den, hetKyToi: toi, nam: NAM }))

describe('A deadline of the seeds of which nothing was recorded', () => {
  const rows = cells.flatMap(({ o, seed, task }) =>
    ngay[seed].map((den, at) => ({ task, o, den, toi: kyToi[seed][at] ?? '', la: chuaGhi[o]?.[at] })),
  )

  test('is one of 122, seen on four days', () => {
    expect(cells).toHaveLength(122)
    expect(rows).toHaveLength(488)
    expect(Object.keys(chuaGhi)).toHaveLength(52)
  })

  test.each(rows)('$task "$o" on $den: $la', ({ la, ...row }) => {
    expect(statusOf(row)).toBe(la)
  })
})

describe('The last day', () => {
  test.each(ngayCuoi)('of "$o" on $den, when the next period ends on $toi: $la', ({ la, ...row }) => {
    expect(statusOf(row)).toBe(la)
  })
})

describe.each(Object.entries(groups))('%s:', (_, rows) => {
  test.each(rows)('"$o" with $ghi on $den is $la', ({ la, ...row }) => {
    expect(statusOf(row)).toBe(la)
  })
})

describe('Of all 122 deadlines', () => {
  const NEVER = /^Thường xuyên|^Thực hiện (?:thường xuyên|liên tục)|^\(?Sau khi|^Theo|^Thực hiện theo/u
  const later = ['2026-12-14', '2029-03-14', '2040-12-14']

  test('those without a day of their own are never overdue, however much later', () => {
    const standing = cells.filter(({ o }) => NEVER.test(o))
    expect(standing).toHaveLength(43)
    for (const { o } of standing)
      for (const den of later)
        expect([o, statusOf({ o, den, toi: den })]).not.toEqual([o, expect.stringContaining('quá hạn')])
  })

  test('each is done once it is recorded as done, on that day and ever after, and never before', () => {
    for (const { o } of cells) {
      const ghi = { ngay: '2026-12-14' }
      for (const den of later) expect(statusOf({ o, ghi, den, toi: den })).toMatch(/^hoàn thành/u)
      expect(statusOf({ o, ghi, den: '2026-12-13', toi: '2027-03-14' })).not.toMatch(/^hoàn thành/u)
    }
  })

  test('each follows the day to which it was extended', () => {
    for (const { o } of cells) {
      expect(statusOf({ o, ghi: { han: '2029-03-14' }, den: '2029-03-14', toi: '2029-06-14' })).toBe(
        'đến hạn kỳ tới',
      )
      expect(statusOf({ o, ghi: { han: '2029-03-14' }, den: '2029-03-16', toi: '2029-06-14' })).toBe(
        'quá hạn 2 ngày',
      )
    }
  })
})

describe('A task of several mốc', () => {
  test.each<[string, readonly TinhTrang[], string]>([
    [
      'is overdue when one is, by the days of the worst',
      [{ ma: 'qua-han', soNgay: 3 }, { ma: 'qua-han', soNgay: 40 }, { ma: 'hoan-thanh' }],
      'quá hạn 40 ngày',
    ],
    [
      'is done when all are, late when one is',
      [{ ma: 'hoan-thanh' }, { ma: 'hoan-thanh', soNgay: 5 }],
      'hoàn thành, trễ 5 ngày',
    ],
    [
      'is under way when one is done and the other not due',
      [{ ma: 'hoan-thanh' }, { ma: 'chua-den-han' }],
      'đang thực hiện',
    ],
    [
      'is due in the next period when its open one is',
      [{ ma: 'hoan-thanh' }, { ma: 'den-han-ky-toi' }],
      'đến hạn kỳ tới',
    ],
    [
      'is not known when the deadline of one is not, unless another is overdue',
      [{ ma: 'hoan-thanh' }, { ma: 'den-han-ky-toi' }, { ma: 'chua-ro-han' }],
      'chưa rõ hạn',
    ],
    ['is overdue all the same', [{ ma: 'chua-ro-han' }, { ma: 'qua-han', soNgay: 3 }], 'quá hạn 3 ngày'],
    ['is not due when none is', [{ ma: 'chua-den-han' }, { ma: 'chua-den-han' }], 'chưa đến hạn'],
  ])('%s', (_, all, words) => {
    expect(inWords(mergeTinhTrang(all))).toBe(words)
  })

  test('names the day of the mốc that decides', () => {
    expect(
      mergeTinhTrang([
        { ma: 'chua-den-han', han: '2025-12-31' },
        { ma: 'den-han-ky-toi', han: '2025-06-30' },
      ]),
    ).toEqual({ ma: 'den-han-ky-toi', han: '2025-06-30' })
  })
})
