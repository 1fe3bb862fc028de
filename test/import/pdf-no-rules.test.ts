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
type Row = readonly string[]
const flat = (rows: readonly Row[]) => plain(rows.map((row) => row.map((cell) => cell.replace(/\n/gu, ' '))))
/** The lines of the head and of rows whose cells stand in the middle of their height, wide apart from row to row. */
function centredOf(rows: readonly Row[]): Chu[][] {
  let y = 640
  return [HEAD, ...rows].flatMap((cells) => {
    const high = Math.max(...cells.map((cell) => cell.split('\n').length))
    const lines = Array.from({ length: high }, (_, nth) =>
      cells.flatMap((cell, at): Chu[] => {
        const own = cell.split('\n')
        const chu = own[nth - Math.floor((high - own.length) / 2)]
        return chu ? [{ x: AT[at] ?? 0, y: y - nth * 12, chu, co: 9 }] : []
      }),
    )
    y -= high * 12 + 10
    return lines
  })
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

  test('goes over pages, its cells centred, below names of groups; what a page cut is whole again', async () => {
    const groups: readonly Row[] = [
      ['I', 'Công tác văn bản', '', '', ''],
      ['1', 'Rà soát sổ văn bản\nđến của các phòng\ntrong cơ quan', 'Báo cáo', 'Quý I/2026', 'Văn phòng'],
      ['II', 'Công tác lưu trữ của\ncác phòng', '', '', ''],
      [
        '1',
        'Kiểm tra kho lưu trữ,\nlập danh sách hồ sơ\nquá hạn bảo quản',
        'Biên bản',
        'Tháng 6/2026',
        'Sở A',
      ],
      ['2', 'Số hóa hồ sơ\ncủa năm trước', 'Kho dữ liệu\nđã có\nchỉ mục', 'Tháng 9/2026', 'Sở B'],
    ]
    const whole = centredOf(groups)
    for (const cut of [6, 9]) {
      const pages = [whole.slice(0, cut), whole.slice(cut)].map((lines) => ({ chu: lines.flat() }))
      const title = pageOf([], AT)
        .filter(({ y }) => y > 660)
        .map((each, at) => ({ ...each, y: 780 - at * 14 }))
      const [first, second] = pages
      const nguon = await readPdf(
        pdfOf([{ chu: [...title, ...(first?.chu ?? [])] }, second ?? { chu: [] }]),
        'a.pdf',
      )
      const { keHoach } = imported(nguon)
      expect(tasksOf(keHoach)).toEqual([
        ['Công tác văn bản', ...flat(groups.slice(1, 2))],
        ['Công tác lưu trữ của các phòng', ...flat(groups.slice(3))],
      ])
    }
  })

  test('is not looked for where no line heads a table', async () => {
    const chu = pageOf([], AT).filter(({ chu: each }) => !HEAD.includes(each))
    const { keHoach, baoCao } = imported(await readPdf(pdfOf([{ chu }]), 'a.pdf'))
    expect(keHoach.linhVuc).toBeUndefined()
    expect(baoCao.filter(({ loi }) => loi.includes('không có đường kẻ'))).toEqual([])
  })
})
