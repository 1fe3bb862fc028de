import { readDocx } from '../../src/import/read/read-docx'
import { textsOf } from '../../src/import/source/nguon'
import { docx, imported, lostWords, p, table, tasksOf, type Cell } from './made'

const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì', 'Phối hợp']
const task = (so: string, ten: string): Cell[] => [so, ten, 'Báo cáo', 'Tháng 3/2026', 'Sở A', 'Sở B']
const made = (ten: string) => [ten, ['Báo cáo', 'Tháng 3/2026', { chuTri: 'Sở A', phoiHop: 'Sở B' }]]
const over = (text: string, span: number): Cell => ({ text, span })

/** Reads tables with what stands between them, and holds that no word is lost. */
function read(...body: readonly string[]) {
  const nguon = readDocx(docx(p('KẾ HOẠCH') + p('Văn thư năm 2026') + body.join('')), 'ke-hoach.docx')
  const result = imported(nguon)
  const words = textsOf(nguon.khoi)
    .map(({ chu }) => chu)
    .join('\n')
  expect(lostWords(words, result)).toEqual([])
  return { ...result, tasks: tasksOf(result.keHoach) }
}
const notesOf = ({ baoCao }: ReturnType<typeof read>, words: string) =>
  baoCao.filter(({ loi }) => loi.includes(words))

describe('A second table of the same width', () => {
  const TASKS = table(HEAD, task('1', 'Việc một'))

  test.each([
    ['under another head', '', ['TT', 'Tên dự án', 'Tổng mức', 'Vốn giao', 'Giải ngân', 'Tỷ lệ (%)']],
    [
      'under another head that calls its numbers so',
      '',
      ['STT', 'Chỉ tiêu', 'Đơn vị', 'Năm', 'Quý I', 'Tỷ lệ'],
    ],
    [
      'whose head has other words for them',
      '',
      ['Mã', 'Tên dự án', 'Tổng mức', 'Vốn giao', 'Đã chi', 'Tỷ lệ'],
    ],
    ['below a label of its own', 'Biểu 02: GIẢI NGÂN', ['1', 'Kho', '3 tỷ', '2 tỷ', '1 tỷ', '50']],
    ['below "Phụ lục số 2"', 'Phụ lục số 2', ['1', 'Kho', '3 tỷ', '2 tỷ', '1 tỷ', '50']],
  ])('%s is not of tasks', (_, between, first) => {
    const { tasks, baoCao, keHoach } = read(
      TASKS,
      between ? p(between) : '',
      table(first, ['2', 'Kho lưu trữ', '5 tỷ', '2 tỷ', '1 tỷ', '50']),
    )
    expect(tasks).toEqual([[undefined, made('Việc một')]])
    const kept = Object.values(keHoach.bang ?? {}).flatMap((each) =>
      each && 'hang' in each ? (each.hang ?? []) : [],
    )
    expect([...baoCao.map(({ nguyenVan }) => nguyenVan), ...kept.flat()]).toContain('Kho lưu trữ')
  })

  test.each([
    ['a task', task('2', 'Việc hai'), [[undefined, made('Việc một'), made('Việc hai')]]],
    [
      'the rest of a row that a page cut',
      ['', 'và phần sau của việc', '', '', '', ''],
      [[undefined, made('Việc một và phần sau của việc')]],
    ],
  ])('that begins with %s is the rest of the first', (_, row, expected) => {
    expect(read(TASKS, table(row)).tasks).toEqual(expected)
  })

  test('that begins with a group is the rest of the first', () => {
    const { tasks } = read(TASKS, table(['II', 'Nhóm hai', '', '', '', ''], task('1', 'Việc hai')))
    expect(tasks.map(([ten]) => ten)).toEqual([undefined, 'Nhóm hai'])
  })
})

describe('One cell over several columns of a task', () => {
  test('is of each of them, and a note says so', () => {
    const result = read(
      table(HEAD, ['1', 'Việc một', 'Báo cáo', 'Năm 2026', over('Theo phân công tại Quyết định số 9', 2)]),
    )
    const both = 'Theo phân công tại Quyết định số 9'
    expect(result.tasks).toEqual([
      [undefined, ['Việc một', ['Báo cáo', 'Năm 2026', { chuTri: both, phoiHop: both }]]],
    ])
    expect(notesOf(result, '"Chủ trì" và cột "Phối hợp": ghi vào cả hai cột')).toHaveLength(1)
  })

  test('and over several rows is of each of them', () => {
    const { tasks } = read(
      table(
        HEAD,
        ['1', 'Việc một', 'Báo cáo', 'Năm 2026', { text: 'Sở A và Sở B', span: 2, merge: 'restart' }],
        ['2', 'Việc hai', 'Báo cáo', 'Năm 2026', { text: '', span: 2, merge: 'continue' }],
      ),
    )
    const both = { chuTri: 'Sở A và Sở B', phoiHop: 'Sở A và Sở B' }
    expect(tasks).toEqual([
      [undefined, ['Việc một', ['Báo cáo', 'Năm 2026', both]], ['Việc hai', ['Báo cáo', 'Năm 2026', both]]],
    ])
  })

  test('and over one without a place stays in the first, and a note names both', () => {
    const result = read(
      table([...HEAD, 'Ghi chú'], ['1', 'Việc một', 'Báo cáo', 'Năm 2026', 'Sở A', over('Sở B', 2)]),
    )
    expect(result.tasks[0]?.[1]).toEqual([
      'Việc một',
      ['Báo cáo', 'Năm 2026', { chuTri: 'Sở A', phoiHop: 'Sở B' }],
    ])
    expect(notesOf(result, '"Phối hợp" và cột "Ghi chú": ghi vào cột "Phối hợp"')).toHaveLength(1)
  })

  test('in every row, the head included, is a matter of the grid: no note', () => {
    const result = read(
      table(
        ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', over('Chủ trì', 2)],
        ['1', 'Việc một', 'Báo cáo', 'Năm 2026', over('Sở A', 2)],
      ),
    )
    expect(notesOf(result, 'ô gộp')).toEqual([])
  })

  test('and that names a group is no cell of a task', () => {
    const result = read(table(HEAD, ['I', over('Nhóm một', 5)], task('1', 'Việc một')))
    expect(result.tasks).toEqual([['Nhóm một', made('Việc một')]])
    expect(notesOf(result, 'ô gộp')).toEqual([])
  })
})

describe('A row with a Roman number and a name is a group', () => {
  test.each([
    ['a deadline', ['II.', 'Nhóm hai', '', 'Năm 2026', '', '']],
    ['a lead agency', ['II', 'Nhóm hai', '', '', 'Sở B', '']],
    ['an unfinished sentence in the last column', ['II', 'Nhóm hai', '', '', '', 'năm tiếp theo']],
    ['a deadline and a lead agency', ['II', 'Nhóm hai', '', 'Năm 2026', 'Sở B', '']],
    ['nothing', ['II', 'Nhóm hai', '', '', '', '']],
  ])('when beside them stands %s, which is in a note', (_, row) => {
    const { tasks, baoCao } = read(
      table(HEAD, ['I', 'Nhóm một', '', '', '', ''], task('1', 'Việc một'), row, task('2', 'Việc hai')),
    )
    expect(tasks.map(([ten]) => ten)).toEqual(['Nhóm một', 'Nhóm hai'])
    const stray = row.slice(2).filter(Boolean)
    expect(
      baoCao.filter(({ loi }) => loi.includes('hàng tên nhóm')).map(({ nguyenVan }) => nguyenVan),
    ).toEqual(stray.length ? [stray.join(' | ')] : [])
  })

  test('but a task where all tasks have Roman numbers', () => {
    const { tasks } = read(
      table(
        HEAD,
        ['I', 'Việc một', '', 'Năm 2026', 'Sở A', ''],
        ['II', 'Việc hai', '', 'Năm 2026', 'Sở A', ''],
      ),
    )
    expect(tasks[0]?.slice(1).map((each) => each?.[0])).toEqual(['Việc một', 'Việc hai'])
  })
})

test('Numbers that run on through the groups are kept without a note; a jump has one', () => {
  const group = (so: string) => [so, `Nhóm ${so}`, '', '', '', '']
  const through = [group('I'), task('1', 'A'), task('2', 'B'), group('II'), task('3', 'C'), task('4', 'D')]
  const result = read(table(HEAD, ...through, group('III'), task('5', 'E')))
  expect(result.keHoach.linhVuc?.map(({ nhiemVu }) => nhiemVu.map(({ so }) => so))).toEqual([
    [undefined, undefined],
    [3, undefined],
    [5],
  ])
  expect(notesOf(result, 'số thứ tự')).toEqual([])
  expect(notesOf(read(table(HEAD, ...through, group('III'), task('7', 'E'))), 'số thứ tự nhảy')).toHaveLength(
    1,
  )
})

describe('A row without a number that has a name and another cell', () => {
  const names = (...rows: readonly (readonly Cell[])[]) => {
    const { tasks } = read(table(...rows))
    return tasks.flatMap(([, ...each]) => each.map((one) => one?.[0]))
  }
  const [A, B] = ['Rà soát thủ tục', 'Số hóa hồ sơ']

  test.each<[string, readonly (readonly Cell[])[]]>([
    [
      'who does it',
      [
        ['Nhiệm vụ', 'Đơn vị thực hiện'],
        [A, 'Sở A'],
        [B, 'UBND cấp xã'],
      ],
    ],
    [
      'in small letters',
      [
        ['Nhiệm vụ', 'Đơn vị thực hiện'],
        [A, 'Sở A'],
        [B, 'các xã'],
      ],
    ],
    [
      'when',
      [
        ['Nhiệm vụ', 'Thời gian'],
        [A, 'Quý I/2026'],
        [B, 'Quý II/2026'],
      ],
    ],
    [
      'the result',
      [
        ['Nhiệm vụ', 'Sản phẩm', 'Chủ trì'],
        [A, 'Báo cáo', 'Sở A'],
        [B, 'Kho', ''],
      ],
    ],
    [
      'another cell than the first',
      [
        ['Nhiệm vụ', 'Sản phẩm', 'Chủ trì'],
        [A, 'Báo cáo', ''],
        [B, '', 'Sở B'],
      ],
    ],
    [
      'and a blank number',
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['', A, 'Sở A'],
        ['', B, 'Sở B'],
      ],
    ],
    [
      'and a blank number below one',
      [
        ['TT', 'Nhiệm vụ', 'Chủ trì'],
        ['1', A, 'Sở A'],
        ['', B, 'Sở B'],
      ],
    ],
  ])('is a task of its own: %s', (_, rows) => {
    expect(names(...rows)).toEqual([A, B])
  })

  test('names that all begin with small letters are tasks', () => {
    expect(names(['Nhiệm vụ', 'Chủ trì'], ['rà soát', 'Sở A'], ['số hóa', 'Sở B'])).toEqual([
      'rà soát',
      'số hóa',
    ])
  })

  test('is said where others have a number', () => {
    const result = read(table(['TT', 'Nhiệm vụ', 'Chủ trì'], ['1', A, 'Sở A'], ['', B, 'Sở B']))
    expect(notesOf(result, 'ô số thứ tự trống')).toHaveLength(1)
  })

  test.each<[string, readonly Cell[], readonly Cell[], string]>([
    ['a name in small letters', ['Rà soát', 'Sở A'], ['thủ tục', 'và Sở B'], 'Rà soát thủ tục'],
    [
      'a bracket that is open',
      ['Rà soát (theo', 'Sở A'],
      ['Quyết định số 9)', 'Sở B'],
      'Rà soát (theo Quyết định số 9)',
    ],
    ['a comma', ['Rà soát', 'Sở A,'], ['Kho', 'Sở B'], 'Rà soát Kho'],
    ['no other cell', ['Rà soát', 'Sở A'], ['Kho', ''], 'Rà soát Kho'],
  ])('goes on with the one above: %s', (_, first, rest, wanted) => {
    expect(names(['Nhiệm vụ', 'Chủ trì'], first, rest)).toEqual([wanted])
    expect(names(['TT', 'Nhiệm vụ', 'Chủ trì'], ['1', ...first], ['', ...rest])).toEqual([wanted])
  })
})
