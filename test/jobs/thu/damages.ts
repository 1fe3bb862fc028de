import type { NewCell } from '../../../src/office/workbook/model'
import { figuresOf, type Grid, rowOf } from './province'

/** What may happen to a form on its way, and what is to come of it: a state, or "tu-choi". */
export type Damage = {
  readonly ten: string
  readonly den: 'chap-nhan' | 'loi' | 'thieu' | 'hoi' | 'tu-choi'
  readonly damage: (grid: Grid[]) => void
  readonly tep?: (id: string) => string
  /** What the list of faults, or the refusal, says. */
  readonly noi?: RegExp
}

const MA = 'ho-so-da-giai-quyet'
const put =
  (cell: Partial<NewCell>, ma = MA) =>
  (grid: Grid[]): void => {
    const row = figuresOf(grid)[rowOf(grid, ma)]
    if (row) row[5] = { role: 'plain', ...cell }
  }
const eachCell = (grid: Grid[], change: (value: string) => string): void => {
  for (const { rows } of grid)
    for (const row of rows)
      for (const [at, cell] of row.entries())
        if (typeof cell?.value === 'string') row[at] = { ...cell, value: change(cell.value) }
}
const dropMarks = (grid: Grid[]): void => eachCell(grid, (value) => value.replace(/^Mã phiếu:.*/u, ''))
const dropNames = (grid: Grid[]): void =>
  eachCell(grid, (value) => value.replace(/^(?:Đơn vị:|Ủy ban).*/u, ''))

export const DAMAGES: readonly Damage[] = [
  {
    ten: 'a file that was renamed',
    den: 'chap-nhan',
    damage: () => undefined,
    tep: () => 'Báo cáo (2) FINAL.xlsx',
  },
  {
    ten: 'sheets with other names',
    den: 'chap-nhan',
    damage: (grid) => grid.forEach((each, at) => (each.name = `Sheet${at + 1}`)),
  },
  {
    ten: 'only one sheet kept',
    den: 'chap-nhan',
    damage: (grid) => void grid.splice(0, grid.length, ...grid.filter(({ name }) => name === 'Số liệu')),
  },
  { ten: 'no mark, but the name in a cell', den: 'chap-nhan', damage: dropMarks },
  {
    ten: 'no mark and no name, but the name of the file',
    den: 'chap-nhan',
    damage: (grid) => (dropMarks(grid), dropNames(grid)),
    tep: (id) => `UBND xã Thử ${id.slice(-2)}.xlsx`,
  },
  {
    ten: 'nothing that says whose it is',
    den: 'tu-choi',
    damage: (grid) => (dropMarks(grid), dropNames(grid)),
    tep: () => 'phieu.xlsx',
    noi: /không rõ phiếu của đơn vị nào/u,
  },
  {
    ten: 'another period',
    den: 'tu-choi',
    damage: (grid) => eachCell(grid, (value) => value.replace(' / quy-3 / ', ' / quy-1 / ')),
    noi: /phiếu của quý I năm 2026/u,
  },
  {
    ten: 'another year',
    den: 'tu-choi',
    damage: (grid) => eachCell(grid, (value) => value.replace(' / 2026 / ', ' / 2025 / ')),
    noi: /năm 2025/u,
  },
  {
    ten: 'a unit that is not asked',
    den: 'tu-choi',
    damage: (grid) => eachCell(grid, (value) => value.replace(/(Mã phiếu: )\S+/u, '$1so-xa-la')),
    noi: /không có trong danh sách/u,
  },
  {
    ten: 'sheets of two units',
    den: 'tu-choi',
    damage: (grid) => {
      const [first] = grid
      if (first) first.rows.push([{ role: 'plain', value: 'Mã phiếu: so-01 / quy-3 / 2026 / 12345678' }])
    },
    noi: /nhiều đơn vị/u,
  },
  { ten: 'a number as text', den: 'chap-nhan', damage: put({ value: '105' }) },
  { ten: 'a text with points and blanks', den: 'hoi', damage: put({ value: ' 40.372 ' }), noi: /40\.372/u },
  { ten: 'a percentage as text', den: 'chap-nhan', damage: put({ value: '97,5%' }, 'ty-le-van-ban-ky-so') },
  {
    ten: 'a number that Excel took for a fraction',
    den: 'loi',
    damage: put({ value: 40.372 }),
    noi: /40372 hoặc 40,372/u,
  },
  { ten: 'a number with its unit', den: 'loi', damage: put({ value: '12 hồ sơ' }), noi: /có cả chữ/u },
  { ten: 'words', den: 'loi', damage: put({ value: 'không có' }), noi: /không phải là số/u },
  { ten: 'a number below nought', den: 'loi', damage: put({ value: -5 }), noi: /không thể âm/u },
  { ten: 'an empty cell', den: 'thieu', damage: put({ value: '' }), noi: /chưa có số liệu/u },
  { ten: 'a dash', den: 'chap-nhan', damage: put({ value: '-' }, 'ky-luat-cua-don-vi') },
  { ten: 'a formula with its result', den: 'chap-nhan', damage: put({ formula: '50+55', value: 105 }) },
  { ten: 'a formula never reckoned', den: 'loi', damage: put({ formula: '50+55' }), noi: /chưa có kết quả/u },
  { ten: 'a day', den: 'loi', damage: put({ value: 46_000, format: 'dd/mm/yyyy' }), noi: /không phải số/u },
  {
    ten: 'merged cells',
    den: 'loi',
    damage: (grid) => {
      const at = rowOf(grid, MA) + 1
      const sheet = grid.find(({ name }) => name === 'Số liệu')
      if (sheet) sheet.merged = [`F${at}:F${at + 1}`]
    },
    noi: /bị gộp/u,
  },
  {
    ten: 'rows that were moved',
    den: 'chap-nhan',
    damage: (grid) => {
      const rows = figuresOf(grid)
      rows.push(...rows.splice(6, 5))
    },
  },
  {
    ten: 'a row that is gone',
    den: 'thieu',
    damage: (grid) => void figuresOf(grid).splice(rowOf(grid, MA), 1),
    noi: /không có dòng/u,
  },
  {
    ten: 'a row twice',
    den: 'loi',
    damage: (grid) => {
      const rows = figuresOf(grid)
      const row = [...(rows[rowOf(grid, MA)] ?? [])]
      row[5] = { role: 'plain', value: 1 }
      rows.push(row)
    },
    noi: /có hai lần/u,
  },
  {
    ten: 'a column more',
    den: 'chap-nhan',
    damage: (grid) => figuresOf(grid).forEach((row) => row.splice(2, 0, undefined)),
  },
  {
    ten: 'codes that were deleted',
    den: 'chap-nhan',
    damage: (grid) =>
      figuresOf(grid).forEach((row, at) => {
        if (at > 2) row[0] = undefined
      }),
  },
  {
    ten: 'a row of its own',
    den: 'chap-nhan',
    damage: (grid) =>
      void figuresOf(grid).push([
        undefined,
        undefined,
        { role: 'plain', value: 'Số cuộc họp' },
        undefined,
        undefined,
        { role: 'plain', value: 7 },
      ]),
    noi: /không có trong phiếu kỳ này/u,
  },
  {
    ten: 'two tables of figures',
    den: 'loi',
    damage: (grid) => {
      const sheet = grid.find(({ name }) => name === 'Số liệu')
      if (!sheet) return
      const copy = { name: 'Số liệu (2)', rows: sheet.rows.map((row) => [...row]) }
      grid.push(copy)
      const row = copy.rows[rowOf(grid, MA)]
      if (row) row[5] = { role: 'plain', value: 3 }
    },
    noi: /hai bảng số liệu khác nhau/u,
  },
  {
    ten: 'no column for this period',
    den: 'loi',
    damage: (grid) => eachCell(grid, (value) => (value === 'Kỳ này' ? 'Số' : value)),
    noi: /không tìm thấy bảng số liệu/u,
  },
  {
    ten: 'a part more than its whole',
    den: 'loi',
    damage: put({ value: 500 }, 'phan-anh-cua-don-vi-da-tra-loi'),
    noi: /nhiều hơn/u,
  },
  {
    ten: 'a rate over a hundred',
    den: 'hoi',
    damage: put({ value: 300 }, 'ho-so-dung-han'),
    noi: /vượt 100%/u,
  },
  {
    ten: 'a rate over a hundred, with its reason',
    den: 'chap-nhan',
    damage: (grid) => {
      put({ value: 300 }, 'ho-so-dung-han')(grid)
      const row = figuresOf(grid)[rowOf(grid, 'ho-so-dung-han')]
      if (row) row[6] = { role: 'plain', value: 'có hồ sơ kỳ trước chuyển sang' }
    },
  },
  {
    ten: 'a figure far above the others',
    den: 'hoi',
    damage: put({ value: 99_999 }, 'ho-so-tiep-nhan'),
    noi: /mức giữa/u,
  },
  {
    ten: 'figures beside the columns',
    den: 'chap-nhan',
    damage: (grid) => {
      const row = figuresOf(grid)[rowOf(grid, MA)]
      if (row) [row[9], row[10]] = [777, 888].map((value) => ({ role: 'plain', value }))
    },
    noi: /2 ô ngoài các cột của phiếu không được đọc: «777», «888»/u,
  },
  {
    ten: 'figures on a sheet of their own, under no heading',
    den: 'chap-nhan',
    damage: (grid) =>
      void grid.push({
        ...(grid.at(-1) as Grid),
        name: 'Sheet9',
        rows: [[{ role: 'plain', value: 40_372 }]],
      }),
    noi: /1 ô ở một trang không có bảng nào của phiếu không được đọc: «40372»/u,
  },
]
