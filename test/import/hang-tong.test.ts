import { keHoachFile } from '../../src/domain/ke-hoach/ke-hoach'
import { isTong } from '../../src/domain/ke-hoach/hang-tong'
import { readDocx } from '../../src/import/read/read-docx'
import { textsOf } from '../../src/import/source/nguon'
import { type Cell, docx, fromXlsx, imported, lostWords, p, table, tasksOf } from './made'

const HEAD = ['TT', 'Nhiệm vụ', 'Thời gian', 'Chủ trì', 'Kinh phí']
const task = (so: string, tien = '10'): Cell[] => [so, `Việc ${so}`, 'Năm 2026', 'Sở A', tien]
const over = (text: string, span: number): Cell => ({ text, span })

/** Reads a table of tasks and holds that no word is lost and each task is one. */
function read(...rows: readonly (readonly Cell[])[]) {
  const nguon = readDocx(
    docx(p('KẾ HOẠCH') + p('Văn thư năm 2026') + p('Phụ lục') + table(HEAD, ...rows)),
    'ke-hoach.docx',
  )
  const result = imported(nguon)
  const words = textsOf(nguon.khoi).map(({ chu }) => chu)
  expect(lostWords(words.join('\n'), result)).toEqual([])
  const { phuLuc, linhVuc = [] } = result.keHoach
  return {
    dau: phuLuc?.hangTongDau,
    cuoi: phuLuc?.hangTong,
    nhom: linhVuc.map(({ ten, o, hangTong }) => ({ ten, o, hangTong })),
    tasks: tasksOf(result.keHoach).map(([, ...tasks]) => tasks.map((each) => each?.[0])),
    notes: result.baoCao,
  }
}

describe('The last row of a task table adds up the others', () => {
  const sum = (ten: string) => [{ ten, o: { 'kinh-phi': '20' } }]
  test.each<[string, readonly Cell[]]>([
    ['Tổng cộng', ['', 'Tổng cộng', '', '', '20']],
    ['Tổng cộng', ['Tổng cộng', '', '', '', '20']],
    ['Tổng cộng', [over('Tổng cộng', 2), '', '', '20']],
    ['TỔNG CỘNG', [over('TỔNG CỘNG', 4), '20']],
    ['Tổng số', ['', 'Tổng số', '', '', '20']],
    ['Cộng', [over('Cộng', 3), '', '20']],
    ['Tổng:', ['', 'Tổng:', '', '', '20']],
    ['Tổng kinh phí thực hiện', ['', 'Tổng kinh phí thực hiện', '', '', '20']],
    ['Tổng cộng (1+2)', ['', 'Tổng cộng (1+2)', '', '', '20']],
    ['Tổng nhu cầu kinh phí', [over('Tổng nhu cầu kinh phí', 4), '20']],
  ])('as "%s"', (ten, row) => {
    const { cuoi, tasks, nhom } = read(task('1'), task('2'), row)
    expect(cuoi).toEqual(sum(ten))
    expect(tasks).toEqual([['Việc 1', 'Việc 2']])
    expect(nhom[0]?.hangTong).toBeUndefined()
  })

  test.each([
    'Tổng hợp báo cáo',
    'Tổng kết công tác năm',
    'Cộng đồng cùng giám sát',
    'Tổng điều tra',
    'Tổng cục',
    'Cộng tác viên',
  ])('but not as "%s"', (ten) => {
    expect(isTong(ten)).toBe(false)
    const { tasks, cuoi } = read(task('1'), ['2', ten, 'Năm 2026', 'Sở A', '10'])
    expect([tasks, cuoi]).toEqual([[['Việc 1', ten]], undefined])
  })

  test('with figures in several columns, also of those that the program understands', () => {
    const { cuoi } = read(task('1'), ['', 'Tổng cộng', '01 năm', '02 sở', '10'])
    expect(cuoi).toEqual([{ ten: 'Tổng cộng', o: { thoiHan: '01 năm', chuTri: '02 sở', 'kinh-phi': '10' } }])
  })
})

describe('Totals stand', () => {
  const group = (so: string, tien = ''): Cell[] => [so, `Nhóm ${so}`, '', '', tien]
  const sum = (ten: string, tien = '10'): Cell[] => [over(ten, 4), tien]
  const made = (ten: string, tien = '10') => ({ ten, o: { 'kinh-phi': tien } })

  test('above all tasks', () => {
    const { dau, tasks } = read(sum('Tổng cộng'), group('I'), task('1'))
    expect([dau, tasks]).toEqual([[made('Tổng cộng')], [['Việc 1']]])
  })

  test('below each group, with one of all at the end', () => {
    const { nhom, cuoi } = read(
      group('I'),
      task('1'),
      sum('Cộng'),
      group('II'),
      task('1'),
      sum('Cộng'),
      sum('Tổng cộng', '20'),
    )
    expect(nhom.map(({ hangTong }) => hangTong)).toEqual([[made('Cộng')], [made('Cộng')]])
    expect(cuoi).toEqual([made('Tổng cộng', '20')])
  })

  test('below each group, without one of all', () => {
    const { nhom, cuoi } = read(group('I'), task('1'), sum('Cộng'), group('II'), task('1'), sum('Cộng'))
    expect(nhom.map(({ hangTong }) => hangTong)).toEqual([[made('Cộng')], [made('Cộng')]])
    expect(cuoi).toBeUndefined()
  })

  test('below the last group, which it names', () => {
    const { nhom, cuoi } = read(group('I'), task('1'), sum('Cộng nhóm I'))
    expect([nhom[0]?.hangTong, cuoi]).toEqual([[made('Cộng nhóm I')], undefined])
  })

  test('in the rows of the groups themselves', () => {
    const { nhom, notes } = read(group('I', '10'), task('1'), group('II', '30'), task('1', '30'))
    expect(nhom.map(({ o }) => o)).toEqual([{ 'kinh-phi': '10' }, { 'kinh-phi': '30' }])
    expect(notes.filter(({ loi }) => loi.includes('hàng tên nhóm'))).toEqual([])
  })

  test.each(['(Bằng chữ: Mười triệu đồng)', 'Số tiền bằng chữ: Mười triệu đồng./.'])(
    'above the same in words: %s',
    (words) => {
      const { cuoi, tasks } = read(task('1'), sum('Tổng cộng'), [over(words, 5)])
      expect([cuoi, tasks]).toEqual([[made('Tổng cộng'), { ten: words }], [['Việc 1']]])
    },
  )

  test('above a remark over the whole width, which a note names', () => {
    const { cuoi, notes } = read(task('1'), sum('Tổng cộng'), [
      over('Ghi chú: chưa tính chi thường xuyên', 5),
    ])
    expect(cuoi).toEqual([made('Tổng cộng'), { ten: 'Ghi chú: chưa tính chi thường xuyên' }])
    expect(notes.filter(({ loi }) => loi.includes('hàng cuối bảng'))).toHaveLength(1)
  })
})

test('A row of totals in an Excel table is one too', () => {
  const { keHoach } = fromXlsx(
    [HEAD, ['1', 'Việc 1', 'Năm 2026', 'Sở A', '10'], ['Tổng cộng', '', '', '', '10']],
    { merged: ['A3:D3'] },
  )
  expect(keHoach.phuLuc?.hangTong).toEqual([{ ten: 'Tổng cộng', o: { 'kinh-phi': '10' } }])
})

test('The form of the data takes what was read', () => {
  const shape = keHoachFile.shape.phuLuc.unwrap().shape.hangTong
  expect(shape.safeParse([{ ten: 'Tổng cộng', o: { 'kinh-phi': '20' } }]).success).toBe(true)
  expect(shape.safeParse([{ ten: '' }]).success).toBe(false)
})
