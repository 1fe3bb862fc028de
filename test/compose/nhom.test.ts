import { bangNhiemVu } from '../../src/compose/bang-nhiem-vu'
import type { BangNhiemVu, LinhVuc } from '../../src/domain/ke-hoach/ke-hoach'
import { columnsForNhiemVu, columnsNamed, fromHang, toHang } from '../../src/workspace/bang/cay'

const BANG: BangNhiemVu = {
  cot: [
    { ten: 'TT', noiDung: 'tt', rong: 10 },
    { ten: 'Nhiệm vụ', noiDung: 'nhiemVu', rong: 90 },
  ],
}
const NHOM: LinhVuc[] = [
  { so: 'A', ten: 'Thể chế', nhiemVu: [] },
  { so: 'A.1', ten: 'Văn bản', nhiemVu: [{ ten: 'Rà soát', moc: [{ thoiHan: '', phanCong: '' }] }] },
  { ten: 'Bộ máy', nhiemVu: [{ ten: 'Sắp xếp', moc: [{ thoiHan: '', phanCong: '' }] }] },
]

test('A group is printed with its own number, or with a Roman one', () => {
  const { rows } = bangNhiemVu(BANG, NHOM, () => undefined)
  const first = rows.map(({ cells }) => JSON.stringify(cells[0]).match(/"value":"([^"]*)"/u)?.[1])
  expect(first).toEqual(['TT', 'A', 'A.1', '1', 'III', '1'])
})

test('and keeps it in a workbook', () => {
  const columns = columnsForNhiemVu(NHOM)
  const again = columnsNamed(columns.map(({ ten }) => ten))
  expect(again).toEqual(columns)
  expect(fromHang(again, toHang(columns, NHOM)).linhVuc.map(({ so, ten }) => [so, ten])).toEqual([
    ['A', 'Thể chế'],
    ['A.1', 'Văn bản'],
    [undefined, 'Bộ máy'],
  ])
})
