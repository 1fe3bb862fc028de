import type { ChiTieu } from '../../../src/domain/bao-cao/chi-tieu/chi-tieu'
import { makeDonViSheets } from '../../../src/jobs/thu/bang-don-vi'
import type { Thu } from '../../../src/workspace/thu/read-thu'

const rowsOf = (count: number, cap: string): ChiTieu[] =>
  Array.from(
    { length: count },
    (_, at) => ({ ma: `${cap}-${at}`, so: String(at), ten: `Chỉ tiêu ${at}`, donVi: '%' }) as ChiTieu,
  )
const unit = (ten: string, rows: readonly ChiTieu[], so: Readonly<Record<string, number>>) => ({
  donVi: { coQuan: { id: ten, ten }, rows },
  so: new Map(Object.entries(so)),
  tinhTrang: ten.endsWith('?') ? 'loi' : 'chap-nhan',
})
const sheetsOf = (...donVi: readonly ReturnType<typeof unit>[]) =>
  makeDonViSheets({
    boiCanh: { ky: { ten: 'Quý III', nam: 2026 }, baoCao: {} },
    so: {},
    donVi,
  } as unknown as Thu).map(({ name, rows }) => ({
    name,
    cells: rows.slice(2).map(({ cells }) => cells.map((cell) => cell?.value)),
  }))

test('The figures of units are a table to print: units down, one sheet for each kind of form', () => {
  const [so, xa] = [rowsOf(3, 'so'), rowsOf(2, 'xa')]
  expect(
    sheetsOf(
      unit('Sở A', so, { 'so-0': 10, 'so-2': 30 }),
      unit('Xã B?', xa, { 'xa-0': 1, 'xa-1': 2 }),
      unit('Sở C', so, { 'so-0': 11 }),
      unit('Xã D', xa, {}),
    ),
  ).toEqual([
    {
      name: 'Theo đơn vị 1',
      cells: [
        ['STT', 'Đơn vị', 'Tính vào tổng', 'Chỉ tiêu 0 (%)', 'Chỉ tiêu 2 (%)'],
        [1, 'Sở A', 'có', 10, 30],
        [2, 'Sở C', 'có', 11, undefined],
      ],
    },
    {
      name: 'Theo đơn vị 2',
      cells: [
        ['STT', 'Đơn vị', 'Tính vào tổng', 'Chỉ tiêu 0 (%)', 'Chỉ tiêu 1 (%)'],
        [1, 'Xã B?', 'không', 1, 2],
      ],
    },
  ])
})

test.each([
  [10, [10]],
  [11, [6, 5]],
  [27, [9, 9, 9]],
])('%i figures stand on sheets of %j columns, each with its units', (count, wide) => {
  const rows = rowsOf(count, 'so')
  const all = Object.fromEntries(rows.map(({ ma }, at) => [ma, at]))
  const sheets = sheetsOf(unit('Sở A', rows, all))
  expect(sheets.map(({ cells: [head = []] }) => head.length - 3)).toEqual(wide)
  expect(sheets.flatMap(({ cells: [, row = []] }) => row.slice(3))).toEqual(Object.values(all))
})

test('Before the first figure the sheet says that there is none', () => {
  expect(sheetsOf()).toEqual([
    {
      name: 'Theo đơn vị',
      cells: [['STT', 'Đơn vị', 'Tính vào tổng'], ['Chưa có số liệu của đơn vị nào.']],
    },
  ])
})
