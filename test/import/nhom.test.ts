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
