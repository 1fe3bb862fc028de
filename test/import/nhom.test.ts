import { fromDocx, p, table, tasksOf, type Cell } from './made'

const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì', 'Phối hợp']
const task = (so: string, ten: string): Cell[] => [so, ten, 'Báo cáo', 'Tháng 3/2026', 'Sở A', 'Sở B']

const over = (text: string, span: number): Cell => ({ text, span })

const read = (grid: string) => {
  const result = fromDocx(p('KẾ HOẠCH') + p('Văn thư năm 2026') + grid)
  return { ...result, tasks: tasksOf(result.keHoach) }
}
const notesOf = ({ baoCao }: ReturnType<typeof read>, words: string) =>
  baoCao.filter(({ loi }) => loi.includes(words))

describe('The row of a group, as offices write it', () => {
  const groupsOf = (...rows: readonly (readonly Cell[])[]) =>
    (read(table(HEAD, ...rows)).keHoach.linhVuc ?? []).map(({ so, ten, nhiemVu }) => [
      so,
      ten,
      nhiemVu.length,
    ])
  const only = (so: string, ten: string): Cell[] => [so, ten, '', '', '', '']

  test.each<[string, Cell[], Cell[], string | undefined]>([
    ['letters', only('A', 'Thể chế'), only('B', 'Bộ máy'), 'A'],
    ['letters with a point', only('A.', 'Thể chế'), only('B.', 'Bộ máy'), 'A'],
    ['Roman numbers', only('I', 'Thể chế'), only('II', 'Bộ máy'), undefined],
    ['numbers of two levels', only('II.1', 'Thể chế'), only('II.2', 'Bộ máy'), 'II.1'],
    ['numbers with a point', only('1.1', 'Thể chế'), only('1.2', 'Bộ máy'), '1.1'],
    ['a cell over the whole row', [over('A. Thể chế', 6)], [over('B. Bộ máy', 6)], 'A'],
    [
      'a cell over numbers and names',
      [over('I. Thể chế', 2), '', '', '', ''],
      [over('II. Bộ máy', 2), '', '', '', ''],
      undefined,
    ],
    [
      'such a cell without a number',
      [over('Thể chế', 2), '', '', '', ''],
      [over('Bộ máy', 2), '', '', '', ''],
      undefined,
    ],
    ['a cell over all but the number', ['A', over('Thể chế', 5)], ['B', over('Bộ máy', 5)], 'A'],
    ['a name alone', only('', 'Thể chế'), only('', 'Bộ máy'), undefined],
    ['a sign', only('*', 'Thể chế'), only('*', 'Bộ máy'), undefined],
  ])('%s', (_, one, other, so) => {
    const groups = groupsOf(one, task('1', 'Việc một'), task('2', 'Việc hai'), other, task('3', 'Việc ba'))
    expect(groups).toEqual([
      [so, 'Thể chế', 2],
      [so?.replace('A', 'B').replace(/1$/u, '2'), 'Bộ máy', 1],
    ])
  })

  test('beside its merged name other cells are noted', () => {
    const result = read(
      table(HEAD, task('1', 'Việc'), [over('II. Bộ máy', 4), 'Sở A', 'Sở B'], task('2', 'Việc hai')),
    )
    expect(result.tasks.map(([ten]) => ten)).toEqual([undefined, 'Bộ máy'])
    expect(notesOf(result, 'hàng tên nhóm').map(({ nguyenVan }) => nguyenVan)).toEqual(['Sở A | Sở B'])
  })

  test('a group above smaller ones has no task of its own', () => {
    expect(groupsOf(only('A', 'Thể chế'), only('I', 'Văn bản'), task('1', 'Việc một'))).toEqual([
      ['A', 'Thể chế', 0],
      ['I', 'Văn bản', 1],
    ])
  })

  test.each<[string, Cell[]]>([
    ['goes on with a sentence', only('', 'và các xã, phường')],
    ['ends a sentence', only('', 'Báo cáo kết quả.')],
    ['is a bullet', only('', '- Kiểm tra kho')],
  ])('a name that %s is none', (_, row) => {
    expect(groupsOf(task('1', 'Việc một'), row, task('2', 'Việc hai'))).toEqual([[undefined, undefined, 2]])
  })

  test('rows numbered 1.1 that have cells of their own are tasks', () => {
    expect(groupsOf(task('1', 'Việc một'), task('1.1', 'Việc nhỏ'), task('2', 'Việc hai'))).toEqual([
      [undefined, undefined, 3],
    ])
  })
})

describe('A name without a number beside a cell that is no product, deadline or agency', () => {
  const WITH_NOTES = [...HEAD, 'Ghi chú']
  const noted = (so: string, ten: string): Cell[] => [...task(so, ten), '']
  const around = (row: readonly Cell[], next: string, before = 'Việc một') =>
    read(table(WITH_NOTES, noted('1', before), row, noted(next, 'Việc hai')))
  const groupsIn = ({ keHoach }: ReturnType<typeof read>) =>
    (keHoach.linhVuc ?? []).map(({ ten, o, nhiemVu }) => [ten, o, nhiemVu.length])
  const CHUNG: Cell[] = ['', '', '', '']

  test.each<[string, string, Cell[], string, string]>([
    ['in capitals', 'BỘ MÁY', ['', 'BỘ MÁY', ...CHUNG, 'x'], '2', 'x'],
    ['in capitals, numbers begin anew', 'BỘ MÁY', ['', 'BỘ MÁY', ...CHUNG, 'Mới'], '1', 'Mới'],
    ['above numbers that begin anew', 'Bộ máy', ['', 'Bộ máy', ...CHUNG, '(mới)'], '1.', '(mới)'],
    ['over the numbers and names', 'Bộ máy', [over('Bộ máy', 2), ...CHUNG, 'x'], '2', 'x'],
    ['over all but the notes', 'Bộ máy', [over('Bộ máy', 6), 'Theo Kế hoạch'], '2', 'Theo Kế hoạch'],
    ['over all but numbers and notes', 'Bộ máy', ['', over('Bộ máy', 5), 'x'], '2', 'x'],
    ['over the products too', 'Bộ máy', ['', over('Bộ máy', 2), '', '', '', 'x'], '2', 'x'],
  ])('%s is a group, and the cell stays in its column', (_, ten, row, next, chu) => {
    const result = around(row, next)
    expect(groupsIn(result)).toEqual([
      [undefined, undefined, 1],
      [ten, { 'ghi-chu': chu }, 1],
    ])
    expect(notesOf(result, `ô lẻ "${chu}"`)).toHaveLength(1)
    expect(result.baoCao.filter(({ loi }) => loi.includes('không có trong dữ liệu'))).toEqual([])
  })

  test.each<[string, Cell[], string, string]>([
    ['in small letters, numbers going on', ['', 'Bộ máy', ...CHUNG, 'x'], '2', 'Việc một'],
    ['beside a product', ['', 'BỘ MÁY', 'Đề án', '', '', '', 'x'], '2', 'Việc một'],
    ['that goes on with an open bracket', ['', 'CCHC, TTHC)', ...CHUNG, 'x'], '2', 'Việc một (theo dõi'],
    ['that ends a sentence', ['', 'TTHC.', ...CHUNG, 'x'], '1', 'Việc một'],
    ['above what has no number', ['', 'BỘ MÁY', ...CHUNG, 'x'], '', 'Việc một'],
  ])('%s is none', (_, row, next, before) => {
    expect(groupsIn(around(row, next, before)).map(([ten]) => ten)).not.toContain('BỘ MÁY')
    expect(groupsIn(around(row, next, before)).filter(([ten]) => ten !== undefined)).toEqual([])
  })
})

test('Of a task that goes on for many rows each row looks at its own letters', () => {
  const rest = (nth: number): Cell[] => ['', `và việc (thứ ${nth}) của đơn vị`, `phần ${nth}`, '', '', '']
  const lettersFor = (size: number): number => {
    const spy = jest.spyOn(String.prototype, 'lastIndexOf')
    const rows = Array.from({ length: size }, (_, nth) => rest(nth))
    const { tasks } = read(table(HEAD, task('1', 'Việc'), ...rows))
    const letters = spy.mock.contexts.reduce<number>((sum, text) => sum + String(text).length, 0)
    spy.mockRestore()
    expect(tasks).toHaveLength(1)
    return letters
  }
  const [one, two, four] = [50, 100, 200].map(lettersFor) as [number, number, number]
  expect(two).toBeGreaterThan(one)
  expect((four - two) / (two - one)).toBeLessThan(2.4)
})

test('A row without a number whose name has a capital is taken for the rest of a task only with a note to look at', () => {
  const { baoCao } = fromDocx(
    p('KẾ HOẠCH') +
      p('Văn thư năm 2026') +
      table(
        ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì'],
        ['I', 'Công tác lưu trữ', '', '', ''],
        ['1', 'Kiểm tra kho', 'Biên bản', 'Quý II/2026', 'Sở B'],
        ['', 'Công tác khác', 'x', '', ''],
        ['2', 'Việc khác', 'Báo cáo', 'Quý III/2026', 'Sở B'],
      ),
  )
  expect(baoCao).toContainEqual(
    expect.objectContaining({ loai: 'doan', loi: expect.stringContaining('"Công tác khác"') as string }),
  )
})
