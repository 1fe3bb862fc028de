import { readText } from '../../src/import/read/read-text'
import { imported, lostWords, tasksOf } from './made'

const WIDTHS = [5, 34, 26, 18, 20]
const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì']
type Row = readonly string[]

/** The cells of a row side by side, each in the middle of the row's height, as pdftotext -layout sets them. */
function laidOut(cells: Row): string {
  const lists = cells.map((text) => text.split('\n'))
  const height = Math.max(...lists.map(({ length }) => length))
  return Array.from({ length: height }, (_, line) =>
    lists
      .map((list, at) => (list[line - Math.floor((height - list.length) / 2)] ?? '').padEnd(WIDTHS[at] ?? 0))
      .join('')
      .trimEnd(),
  ).join('\n')
}
/** Reads a plan with a table of such rows, and holds that no word is lost. */
function read(rows: readonly Row[], { head = HEAD, between = '\n' } = {}) {
  const text = `KẾ HOẠCH\nVăn thư năm 2026\n\nI. MỤC ĐÍCH\n- Rõ việc.\n\n${[head, ...rows].map(laidOut).join(between)}\n`
  const result = imported(readText(text, 'a.txt'))
  expect(lostWords(text, result)).toEqual([])
  return { ...result, tasks: tasksOf(result.keHoach) }
}
const flat = (text = '') => text.replace(/\n/g, ' ')
const made = ([, ten, ketQua, thoiHan, chuTri]: Row) => [
  flat(ten),
  [flat(ketQua), flat(thoiHan), { chuTri: flat(chuTri) }],
]

const HIGH: Row = [
  '1',
  'Rà soát toàn bộ sổ văn bản\nđến của các phòng, lập danh\nsách văn bản quá hạn',
  'Báo cáo kết quả\nrà soát',
  'Tháng 3/2026',
  'Văn phòng\nSở A',
]
const TWO: Row = [
  '2',
  'Kiểm tra kho lưu trữ của\ncác phòng và đơn vị',
  'Biên bản kiểm\ntra',
  'Tháng 6/2026',
  'Phòng Hành\nchính',
]
const FIVE: Row = [
  '3',
  'Tập huấn văn thư cho công\nchức mới',
  'Lớp tập huấn\ncó danh sách ký\nnhận, bài giảng\nvà ảnh của các\nbuổi học',
  'Tháng 9/2026',
  'Phòng Tổ\nchức',
]
const THIRD: Row = ['3', ...HIGH.slice(1)]
const ONE: Row = ['4', 'Báo cáo năm', 'Báo cáo', 'Tháng 12/2026', 'Văn phòng']

describe('A table of a PDF whose cells are centred, the numbers in the middle of their rows, is read', () => {
  test.each([
    ['of three lines each', [HIGH, ['2', ...HIGH.slice(1)], ['3', ...HIGH.slice(1)]]],
    ['of three and two lines', [HIGH, TWO]],
    ['of three, two and one line', [HIGH, TWO, ['3', ...ONE.slice(1)]]],
    ['where the product is the highest cell', [HIGH, TWO, FIVE, ONE]],
  ] as const)('%s', (_, rows) => {
    for (const between of ['\n', '\n\n']) {
      const { tasks, baoCao } = read(rows, { between })
      expect(tasks).toEqual([[undefined, ...rows.map(made)]])
      expect(baoCao.filter(({ loi }) => loi.includes('đứng giữa hàng'))).toHaveLength(1)
    }
  })

  test('under a head in capitals', () => {
    const head = HEAD.map((each) => each.toUpperCase())
    expect(read([HIGH, TWO], { head }).tasks).toEqual([[undefined, ...[HIGH, TWO].map(made)]])
  })

  test('under a head of two lines', () => {
    const head = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian\nhoàn thành', 'Cơ quan\nchủ trì']
    const { tasks, keHoach } = read([HIGH, TWO], { head })
    expect(tasks).toEqual([[undefined, ...[HIGH, TWO].map(made)]])
    const cot = Object.values(keHoach.bang ?? {}).flatMap((bang) =>
      bang && 'cot' in bang ? (bang.cot ?? []) : [],
    )
    expect(cot.map(({ ten }) => ten)).toContain('Thời gian hoàn thành')
  })
})

test('A centred table goes on over the page, with numbers or without', () => {
  const pages = [[HEAD, HIGH, TWO].map(laidOut), [THIRD, ONE].map(laidOut)].map((rows) => rows.join('\n'))
  const text = `KẾ HOẠCH\nVăn thư năm 2026\n\nI. MỤC ĐÍCH\n- Rõ việc.\n\n${pages.join('\n\f')}\n`
  const result = imported(readText(text, 'a.txt'))
  expect(lostWords(text, result)).toEqual([])
  expect(tasksOf(result.keHoach)).toEqual([[undefined, ...[HIGH, TWO, THIRD, ONE].map(made)]])
  const rest = `${text.slice(0, text.indexOf('\f'))}\f     phần cuối của việc               và ảnh\n`
  expect(lostWords(rest, imported(readText(rest, 'a.txt')))).toEqual([])
})

test('A table whose numbers stand at the beginning of their rows is read as before', () => {
  const top = (row: Row): string =>
    Array.from({ length: 3 }, (_, line) =>
      row
        .map((text, at) => (text.split('\n')[line] ?? '').padEnd(WIDTHS[at] ?? 0))
        .join('')
        .trimEnd(),
    )
      .filter(Boolean)
      .join('\n')
  const text = `KẾ HOẠCH\nVăn thư năm 2026\n\nI. MỤC ĐÍCH\n- Rõ việc.\n\n${[HEAD, HIGH, TWO].map(top).join('\n')}\n`
  const { keHoach, baoCao } = imported(readText(text, 'a.txt'))
  expect(tasksOf(keHoach)).toEqual([[undefined, ...[HIGH, TWO].map(made)]])
  expect(baoCao.filter(({ loi }) => loi.includes('đứng giữa hàng'))).toEqual([])
})
