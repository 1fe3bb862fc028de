import { readPdf } from '../../src/import/read/read-pdf'
import type { Nguon } from '../../src/import/source/nguon'
import { imported, tasksOf } from './made'
import { bangOf, type Chu, pdfOf, type TrangChu } from './made-pdf'

const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Chủ trì']
const WIDTHS = [30, 160, 120, 90, 90]
const title: readonly Chu[] = [
  { x: 250, y: 780, chu: 'KẾ HOẠCH' },
  { x: 150, y: 760, chu: 'Cải cách hành chính năm 2026' },
  { x: 60, y: 730, chu: 'I. NHIỆM VỤ' },
]
const row = (nth: number): string[] => [String(nth), `Việc thứ ${nth}`, 'Báo cáo', 'Quý I/2026', 'Sở Nội vụ']
const nguonOf = (...pages: readonly TrangChu[]): Promise<Nguon> => readPdf(pdfOf(pages), 'a.pdf')
const withTitle = (table: TrangChu): TrangChu => ({ ...table, chu: [...title, ...table.chu] })
const TABLE = bangOf([HEAD, row(1), row(2)], { widths: WIDTHS, top: 700 })

describe('A PDF', () => {
  test('gives the cells that its lines rule', async () => {
    const { keHoach } = imported(await nguonOf(withTitle(TABLE)))
    expect(tasksOf(keHoach)).toEqual([
      [
        undefined,
        ...[1, 2].map((nth) => [`Việc thứ ${nth}`, ['Báo cáo', 'Quý I/2026', { chuTri: 'Sở Nội vụ' }]]),
      ],
    ])
  })

  test.each([90, 180, 270] as const)(
    'whose page is turned by %d degrees is read as it is shown',
    async (xoay) => {
      const turn = { 90: '0 1 -1 0 595 0 cm', 180: '-1 0 0 -1 595 842 cm', 270: '0 -1 1 0 0 842 cm' }[xoay]
      const upright = withTitle(bangOf([HEAD, row(1)], { widths: WIDTHS, top: 700 }))
      const page: TrangChu = {
        xoay,
        co: xoay === 180 ? [595, 842] : [842, 595],
        ve: `${turn.replace(/595 0|0 842/u, (place) => (place === '595 0' ? '842 0' : '0 595'))}\n${upright.ve ?? ''}`,
        chu: upright.chu,
      }
      expect(tasksOf(imported(await nguonOf(page)).keHoach).flat()).toHaveLength(2)
    },
  )

  test('loses the text that is drawn twice to look bold, once', async () => {
    const doubled = TABLE.chu.flatMap((each) => [each, { ...each, x: each.x + 0.4 }])
    const { keHoach } = imported(await nguonOf(withTitle({ ...TABLE, chu: doubled })))
    expect(tasksOf(keHoach).flat()).toHaveLength(3)
    expect(JSON.stringify(keHoach)).not.toContain('Việc thứ 1 Việc')
  })

  test.each([
    ['without ink', '3 Tr'],
    ['white on white', '1 g'],
  ])('names the text that is %s, and does not take it', async (_, truoc) => {
    const hidden = { x: 60, y: 100, chu: 'Giao cho phòng khác', truoc }
    const { keHoach, baoCao } = imported(await nguonOf(withTitle({ ...TABLE, chu: [...TABLE.chu, hidden] })))
    expect(JSON.stringify(keHoach)).not.toContain('phòng khác')
    expect(baoCao).toContainEqual(expect.objectContaining({ nguyenVan: 'Giao cho phòng khác' }))
  })

  test.each([
    ['white', '1 g'],
    ['black', '0 g'],
  ])('names the text over which a %s box is drawn, and does not take it', async (_, colour) => {
    const hidden = { x: 60, y: 100, chu: 'Giao cho phòng khác' }
    const box = { x: 60, y: 60, chu: 'Trang cuối', truoc: `ET ${colour} 55 95 200 20 re f BT 0 g` }
    const page = { ...TABLE, chu: [...TABLE.chu, hidden, box] }
    const { keHoach, baoCao } = imported(await nguonOf(withTitle(page)))
    expect(JSON.stringify(keHoach)).not.toContain('phòng khác')
    expect(baoCao).toContainEqual(
      expect.objectContaining({
        loi: expect.stringContaining('che') as string,
        nguyenVan: 'Giao cho phòng khác',
      }),
    )
  })

  test.each([
    ['shows only elsewhere', 'q 300 95 10 10 re W n 55 95 200 20 re f Q'],
    ['shows in a shape that is no box', 'q 55 95 m 255 95 l 155 115 l h W n 55 95 200 20 re f Q'],
    ['lies beside it', '300 95 200 20 re f'],
  ])('takes the text over which a box is drawn that %s', async (_, box) => {
    const shown = { x: 60, y: 100, chu: 'Giao cho phòng khác' }
    const last = { x: 60, y: 60, chu: 'Trang cuối', truoc: `ET 1 g ${box} BT 0 g` }
    const { baoCao } = imported(await nguonOf(withTitle({ ...TABLE, chu: [...TABLE.chu, shown, last] })))
    expect(baoCao.filter(({ loi }) => loi.includes('che'))).toEqual([])
  })

  test('keeps white letters on a dark ground', async () => {
    const head = TABLE.chu.slice(0, HEAD.length).map((each) => ({ ...each, truoc: '1 g' }))
    const page = {
      ve: `0 0 0.5 rg 60 660 490 40 re f\n${TABLE.ve ?? ''}`,
      chu: [...head, ...TABLE.chu.slice(HEAD.length)],
    }
    expect(tasksOf(imported(await nguonOf(withTitle(page))).keHoach).flat()).toHaveLength(3)
  })

  test('joins a table over pages: repeated heads away, a row that a page cut whole again, each said', async () => {
    const first = bangOf(
      [HEAD, ['1', 'Rà soát các thủ tục hành chính', 'Báo cáo rà soát gửi về', 'Quý I/2026', 'Sở Nội vụ']],
      { widths: WIDTHS, top: 700 },
    )
    const second = bangOf([HEAD, ['', '', 'Văn phòng', '', ''], row(2)], { widths: WIDTHS, top: 800 })
    const lower = {
      ...second,
      chu: second.chu.map((each) => (each.chu === 'Văn phòng' ? { ...each, chu: 'cơ quan đầu mối' } : each)),
    }
    const { keHoach, baoCao } = imported(await nguonOf(withTitle(first), lower))
    expect(tasksOf(keHoach)[0]?.[1]).toEqual([
      'Rà soát các thủ tục hành chính',
      ['Báo cáo rà soát gửi về cơ quan đầu mối', 'Quý I/2026', { chuTri: 'Sở Nội vụ' }],
    ])
    const said = baoCao.map(({ loi }) => loi).join('\n')
    expect(said).toMatch(/tiêu đề của bảng lặp lại ở đầu trang 2/)
    expect(said).toMatch(/ngắt trang cắt làm hai/)
  })

  test('goes on with the name of a group that a page cut, which is none of its own', async () => {
    const wide = [WIDTHS[0] ?? 0, WIDTHS.slice(1).reduce((sum, each) => sum + each, 0)]
    const side = (one: TrangChu, other: TrangChu): TrangChu => ({
      ve: `${one.ve ?? ''}\n${other.ve ?? ''}`,
      chu: [...one.chu, ...other.chu],
    })
    const first = side(
      bangOf([HEAD, row(1)], { widths: WIDTHS, top: 700 }),
      bangOf([['II', 'Công tác lưu trữ của các']], { widths: wide, top: 620 }),
    )
    const second = side(
      bangOf([['', 'phòng chuyên môn']], { widths: wide, top: 800 }),
      bangOf([row(1), row(2)], { widths: WIDTHS, top: 760 }),
    )
    const { keHoach } = imported(await nguonOf(withTitle(first), second))
    expect(keHoach.linhVuc?.map(({ ten, nhiemVu }) => [ten, nhiemVu.length])).toEqual([
      [undefined, 1],
      ['Công tác lưu trữ của các phòng chuyên môn', 2],
    ])
  })

  test('takes page numbers and running heads out, each named once', async () => {
    const pages = [1, 2, 3, 4].map((nth): TrangChu => ({
      chu: [
        ...(nth === 1 ? title : []),
        { x: 60, y: 815, chu: 'Kế hoạch của Sở Nội vụ' },
        { x: 290, y: 30, chu: String(nth) },
        { x: 60, y: 600, chu: `Lời văn của trang số ${nth} viết ở đây.` },
      ],
    }))
    const { khoi, ghiChu = [] } = await nguonOf(...pages)
    const text = khoi.map((each) => (each.loai === 'doan' ? each.chu : '')).join('\n')
    expect(text).not.toMatch(/Sở Nội vụ|^\d$/mu)
    expect(text).toContain('trang số 4')
    expect(ghiChu.map(({ loi }) => loi)).toEqual([
      'bỏ số trang (4 trang)',
      'bỏ đầu trang, chân trang lặp lại (4 trang)',
    ])
  })

  test('has its notes at the foot apart from the text, and their marks away', async () => {
    const note: readonly Chu[] = [
      { x: 60, y: 600, chu: 'Theo Nghị quyết của tỉnh' },
      { x: 216.5, y: 605, chu: '1', co: 8 },
      { x: 60, y: 80, chu: '1', co: 7 },
      { x: 66, y: 76, chu: 'Nghị quyết số 12', co: 10 },
    ]
    const { khoi } = await nguonOf({ chu: [...title, ...note] })
    const found = khoi.flatMap((each) => (each.loai === 'doan' ? [[each.chu, each.noi.where]] : []))
    expect(found.slice(-2)).toEqual([
      ['Theo Nghị quyết của tỉnh', 'trang 1, dòng 4'],
      ['Nghị quyết số 12', 'trang 1, chú thích'],
    ])
  })

  test('reads two columns of a letterhead one after the other, also letters set apart and composed', async () => {
    const apart = Array.from('QUYẾT').map((chu, at): Chu => ({ x: 250 + at * 11, y: 700, chu }))
    const { khoi } = await nguonOf({
      chu: [
        { x: 60, y: 800, chu: 'UBND TỈNH A' },
        { x: 300, y: 800, chu: 'CỘNG HÒA XÃ HỘI' },
        { x: 60, y: 780, chu: 'SỞ NỘI VỤ'.normalize('NFD') },
        { x: 300, y: 780, chu: 'Độc lập - Tự do' },
        ...apart,
      ],
    })
    expect(khoi.map((each) => (each.loai === 'doan' ? each.chu : ''))).toEqual([
      'UBND TỈNH A',
      'SỞ NỘI VỤ',
      'CỘNG HÒA XÃ HỘI',
      'Độc lập - Tự do',
      'QUYẾT',
    ])
  })

  test.each([
    ['of pictures', pdfOf([{ chu: [], ve: '0 0 100 100 re f' }]), /bản quét/],
    ['cut off', pdfOf([withTitle(TABLE)]).slice(0, 300), /hỏng|bản quét/],
    ['of more pages than anyone reads', pdfOf(Array.from({ length: 1001 }, () => ({ chu: [] }))), /trang/],
  ])('%s is refused in words', async (_, content, why) => {
    await expect(readPdf(content, 'a.pdf')).rejects.toThrow(why)
    await expect(readPdf(content, 'a.pdf')).rejects.toMatchObject({ name: 'UserError' })
  })
})
