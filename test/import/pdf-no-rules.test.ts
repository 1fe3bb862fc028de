import { readPdf } from '../../src/import/read/read-pdf'
import { imported, tasksOf } from './made'
import { type Chu, pdfOf } from './made-pdf'

const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì']
const AT = [50, 80, 260, 380, 470]
const ROWS = [
  ['1', 'Rà soát sổ văn bản đến\ncủa các phòng', 'Báo cáo', 'Quý I/2026', 'Văn phòng'],
  ['2', 'Kiểm tra kho lưu trữ', 'Biên bản', 'Tháng 6/2026', 'Phòng Tổ chức'],
  ['3', 'Tập huấn văn thư\ncho công chức mới', 'Lớp tập huấn', 'Tháng 9/2026', 'Phòng Hành chính'],
]

/** A table whose cells are held apart by where they stand alone. */
function pageOf(rows: readonly (readonly string[])[], places: readonly number[]): Chu[] {
  const chu: Chu[] = [
    'KẾ HOẠCH',
    'Thực hiện công tác văn thư năm 2026',
    'I. NHIỆM VỤ',
    'Nhiệm vụ như sau.',
    'Phụ lục',
    'DANH MỤC NHIỆM VỤ',
  ].map((each, at) => ({ x: 60, y: 780 - at * 20, chu: each, co: 11 }))
  let y = 640
  for (const cells of [HEAD, ...rows]) {
    const high = Math.max(...cells.map((cell) => cell.split('\n').length))
    for (const [at, cell] of cells.entries())
      for (const [nth, line] of cell.split('\n').entries())
        chu.push({ x: places[at] ?? 0, y: y - nth * 12, chu: line, co: 9 })
    y -= high * 12 + 10
  }
  return chu
}
const plain = (rows: readonly (readonly string[])[]) =>
  rows.map(([, ten = '', ketQua, thoiHan, chuTri]) => [ten.replace('\n', ' '), [ketQua, thoiHan, { chuTri }]])

describe('A table of a PDF without ruling lines', () => {
  test.each([
    ['wide apart', AT],
    ['nearer to each other', [50, 76, 230, 320, 410]],
  ])('whose columns stand %s is one, and a note says how it was read', async (_, places) => {
    const { keHoach, baoCao } = imported(await readPdf(pdfOf([{ chu: pageOf(ROWS, places) }]), 'a.pdf'))
    expect(tasksOf(keHoach)).toEqual([[undefined, ...plain(ROWS)]])
    const notes = baoCao.filter(({ loi }) => loi.includes('không có đường kẻ'))
    expect(notes.map(({ noi }) => noi.where)).toEqual([expect.stringMatching(/^trang 1/u)])
  })

  test('is not looked for where no line heads a table', async () => {
    const chu = pageOf([], AT).filter(({ chu: each }) => !HEAD.includes(each))
    const { keHoach, baoCao } = imported(await readPdf(pdfOf([{ chu }]), 'a.pdf'))
    expect(keHoach.linhVuc).toBeUndefined()
    expect(baoCao.filter(({ loi }) => loi.includes('không có đường kẻ'))).toEqual([])
  })
})
