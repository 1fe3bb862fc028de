import { columnsOf, findColumns } from '../../src/import/table/columns'
import type { Hang } from '../../src/import/source/nguon'
import { fromDocx, table } from './made'

const rolesOf = (...heads: readonly string[]) =>
  Object.fromEntries(columnsOf(heads).flatMap(({ ten, noiDung }) => (noiDung ? [[noiDung, ten]] : [])))

describe('Of several heads that could mean the same, the one that says it best is taken', () => {
  test.each([
    [['Nhiệm vụ', 'Thời gian bắt đầu', 'Thời gian hoàn thành'], 'thoiHan', 'Thời gian hoàn thành'],
    [['Nhiệm vụ', 'Thời gian trình', 'Hạn'], 'thoiHan', 'Hạn'],
    [['Nhiệm vụ', 'Ngày bắt đầu', 'Ngày kết thúc'], 'thoiHan', 'Ngày kết thúc'],
    [['Nội dung', 'Tiến độ đã đạt', 'Thời hạn'], 'thoiHan', 'Thời hạn'],
    [['Nội dung', 'Thời gian trình độ đào tạo'], 'thoiHan', 'Thời gian trình độ đào tạo'],
    [['Nhiệm vụ', 'Kết quả năm 2025', 'Sản phẩm năm 2026'], 'ketQua', 'Sản phẩm năm 2026'],
    [['Nội dung, giải pháp', 'Nhiệm vụ cụ thể', 'Kết quả'], 'nhiemVu', 'Nhiệm vụ cụ thể'],
    [['Nhiệm vụ', 'Hạn chế', 'Thời gian'], 'thoiHan', 'Thời gian'],
    [['Nhiệm vụ', 'Kết quả', 'Thời gian thực hiện'], 'thoiHan', 'Thời gian thực hiện'],
  ] as const)('%j: %s', (heads, role, wanted) => {
    expect(rolesOf(...heads)[role]).toBe(wanted)
  })

  test('and a time at which something begins is no deadline', () => {
    expect(rolesOf('Nhiệm vụ', 'Kết quả', 'Thời gian bắt đầu')['thoiHan']).toBeUndefined()
  })
})

test('A head of two rows is read with the words above where its own mean nothing', () => {
  const cell = (chu: string, tiep?: 'doc' | 'ngang') => ({ chu, ...(tiep && { tiep }) })
  const hang = [
    [
      cell('TT'),
      cell('Nhiệm vụ'),
      cell('Thời gian'),
      cell('', 'ngang'),
      cell('Phân công'),
      cell('', 'ngang'),
    ],
    [cell('', 'doc'), cell('', 'doc'), cell('Bắt đầu'), cell('Kết thúc'), cell('Chủ trì'), cell('Phối hợp')],
  ].map((o) => ({ o })) as unknown as readonly Hang[]
  const cot = findColumns(hang)?.cot ?? []
  expect(cot.map(({ ten, noiDung }) => [ten, noiDung])).toEqual([
    ['TT', 'tt'],
    ['Nhiệm vụ', 'nhiemVu'],
    ['Thời gian Bắt đầu', undefined],
    ['Kết thúc', 'thoiHan'],
    ['Chủ trì', 'chuTri'],
    ['Phối hợp', 'phoiHop'],
  ])
})

test.each(['8', '8.', '1.2', 'IV', 'IV.', '12)'])(
  'A row of tasks that names a task, a product and who leads is no head: %s',
  (so) => {
    const row = [
      so,
      'Xây dựng, hoàn thiện nội dung công việc',
      'Kết quả rà soát',
      'Sở Nội vụ chủ trì, phối hợp',
    ]
    const hang = [{ o: row.map((chu) => ({ chu })) }] as unknown as readonly Hang[]
    expect(findColumns(hang)).toBeUndefined()
  },
)

test.each([
  ['its own', [500, 3500, 2000, 1500, 2500], [5, 35, 20, 15, 25], 0],
  ['those of a plan, where nobody has moved its columns', [2001, 2000, 2000, 1999, 2000], undefined, 1],
])('a table of Word has widths: %s', (_, grid, own, told) => {
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('')
  const body = table(
    ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'],
    ['1', 'Việc A', 'Báo cáo', 'Quý I/2026', 'Sở Nội vụ chủ trì'],
  ).replace('<w:tbl>', `<w:tbl><w:tblGrid>${columns}</w:tblGrid>`)
  const { keHoach, baoCao } = fromDocx(body)
  const widths = keHoach.phuLuc?.cot?.map(({ rong = 0 }) => rong) ?? []
  expect(baoCao.filter(({ loi }) => loi.includes('rộng bằng nhau'))).toHaveLength(told)
  if (own) expect(widths).toEqual(own)
  else expect(widths[0] ?? 99).toBeLessThan(Math.max(...widths) / 3)
})
