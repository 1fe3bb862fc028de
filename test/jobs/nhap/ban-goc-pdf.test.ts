import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { importKeHoach } from '../../../src/index'
import { type Chu, pdfOf, type TrangChu } from '../../import/made-pdf'
import { temporaryFolder } from '../../read/temporary'

const HEIGHT = 842
const EDGES = [40, 80, 260, 360, 450, 555]
const ROW = 30
/** Where the tables of both pages begin, in points from the top. */
const TOPS = [200, 60] as const
const CELLS = [
  ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Cơ quan chủ trì'],
  ['1', 'Rà soát sổ văn bản', 'Báo cáo', 'Quý I/2026', 'Sở A'],
  ['2', 'Kiểm tra kho và', 'Biên bản', 'Tháng 6/2026', 'Sở B'],
]
/** The rest of the second task, which the page cut, and one more. */
const OTHERS = [
  ['', 'nơi lưu trữ', '', '', ''],
  ['3', 'Tập huấn văn thư', 'Lớp học', 'Quý III/2026', 'Sở C'],
]
const LINES = [
  'KẾ HOẠCH',
  'Thực hiện công tác văn thư năm 2026',
  'I. NHIỆM VỤ',
  'Nhiệm vụ cụ thể tại Phụ lục.',
  'Phụ lục',
  'DANH MỤC NHIỆM VỤ',
]

const textAt = (x: number, fromTop: number, chu: string): Chu => ({ x, y: HEIGHT - fromTop, chu, co: 9 })
/** A ruled table, and lines of text above it. */
function pageOf(top: number, rows: readonly (readonly string[])[], lines: readonly string[]): TrangChu {
  const levels = Array.from({ length: rows.length + 1 }, (_, nth) => top + nth * ROW)
  const [left = 0, right = 0] = [EDGES[0], EDGES.at(-1)]
  const bottom = levels.at(-1) ?? 0
  const rule = (x: number, y: number, toX: number, toY: number): string =>
    `${x} ${HEIGHT - y} m ${toX} ${HEIGHT - toY} l S`
  return {
    co: [595, HEIGHT],
    ve: [...levels.map((y) => rule(left, y, right, y)), ...EDGES.map((x) => rule(x, top, x, bottom))].join(
      ' ',
    ),
    chu: [
      ...lines.map((chu, nth) => textAt(60, 40 + nth * 24, chu)),
      ...rows.flatMap((cells, row) =>
        cells.flatMap((chu, at) => (chu ? [textAt((EDGES[at] ?? 0) + 4, top + row * ROW + 18, chu)] : [])),
      ),
    ],
  }
}

test('each row of a PDF has the areas between its rules, one that a page cut has two; lines have theirs', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'ke-hoach.pdf')
  writeFileSync(file, pdfOf([pageOf(TOPS[0], CELLS, LINES), pageOf(TOPS[1], OTHERS, [])]))
  const { goc } = await importKeHoach(file, { ra: join(folder, 'ke-hoach.yaml') })
  const areas = goc.nguon.khoi.flatMap((each) =>
    each.loai === 'bang'
      ? each.hang.map(({ noi }) =>
          noi.vung?.map((area) => ({
            ...area,
            tren: Math.round(area.tren),
            duoi: Math.round(area.duoi ?? 0),
          })),
        )
      : [],
  )
  const areaOf = (trang: number, row: number) => {
    const tren = (TOPS[trang - 1] ?? 0) + row * ROW
    return { trang, tren, duoi: tren + ROW }
  }
  expect(areas).toEqual([[areaOf(1, 0)], [areaOf(1, 1)], [areaOf(1, 2), areaOf(2, 0)], [areaOf(2, 1)]])
  const title = goc.nguon.khoi.find(
    (each) => each.loai === 'doan' && each.chu === 'Nhiệm vụ cụ thể tại Phụ lục.',
  )
  const [area] = (title?.loai === 'doan' && title.noi.vung) || []
  // Its baseline lies at 112: the area goes round it, and reaches no other line.
  expect(area).toMatchObject({ trang: 1 })
  expect(area?.tren).toBeGreaterThan(96)
  expect(area?.tren).toBeLessThan(106)
  expect(area?.duoi).toBeGreaterThan(112)
  expect(area?.duoi).toBeLessThan(120)
})
