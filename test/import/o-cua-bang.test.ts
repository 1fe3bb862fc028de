import { fromDocx, p, table, type Cell } from './made'

const plan = (...body: readonly string[]) =>
  fromDocx(p('KẾ HOẠCH') + p('Văn thư năm 2026') + p('I. NHIỆM VỤ') + body.join(''))
const momentsOf = ({ keHoach }: ReturnType<typeof plan>) =>
  (keHoach.linhVuc ?? []).flatMap(({ nhiemVu }) => nhiemVu.map(({ ten, moc }) => [ten, ...moc]))
const notesOf = ({ baoCao }: ReturnType<typeof plan>, loai: string) =>
  baoCao.filter((note) => note.loai === loai)

describe('A cell that points to the one above has its value', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì', 'Ghi chú']
  test.each(['nt', 'NT', '-nt-', 'Như trên', '"', '”', '//', '- nt -'])(
    '"%s", and the clerk is told',
    (mark) => {
      const result = plan(
        table(
          HEAD,
          ['1', 'Việc một', 'Báo cáo', 'Quý I/2026', 'Sở A', 'Đợt 1'],
          ['2', 'Việc hai', mark, mark, mark, mark],
        ),
      )
      expect(momentsOf(result)[1]).toEqual([
        'Việc hai',
        {
          ketQua: 'Báo cáo',
          thoiHan: 'Quý I/2026',
          phanCong: { chuTri: 'Sở A' },
          cotRieng: { 'ghi-chu': 'Đợt 1' },
        },
      ])
      expect(notesOf(result, 'sua').filter(({ loi }) => loi.includes('ô trên'))).toHaveLength(4)
    },
  )

  test.each(['-', 'Nthanh', 'Như trên đã nêu'])('"%s" says something else, and stays', (words) => {
    const rows = [
      ['1', 'Một', 'Báo cáo', 'Quý I', 'Sở A', 'Đợt 1'],
      ['2', 'Hai', words, 'Quý II', 'Sở B', ''],
    ]
    expect(momentsOf(plan(table(HEAD, ...rows)))[1]?.[1]).toMatchObject({ ketQua: words })
  })
})

test.each<[string, Cell, Cell]>([
  ['a)', 'a)', 'b)'],
  ['a.', 'a.', 'b.'],
  ['đ)', 'd)', 'đ)'],
])('A row "%s" with its name and a sum heads the numbered tasks below it', (_, one, other) => {
  const { keHoach } = plan(
    table(
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì', 'Kinh phí'],
      [one, 'Chỉ đạo', '', '', '', '35'],
      ['1', 'Việc một', 'Báo cáo', 'Quý I', 'Sở A', '35'],
      [other, 'Thể chế', '', '', '', '20'],
      ['2', 'Việc hai', 'Báo cáo', 'Quý II', 'Sở B', '20'],
    ),
  )
  expect(keHoach.linhVuc?.map(({ so, ten, o, nhiemVu }) => [so, ten, o, nhiemVu.length])).toEqual([
    [one, 'Chỉ đạo', { 'kinh-phi': '35' }, 1],
    [other, 'Thể chế', { 'kinh-phi': '20' }, 1],
  ])
})

test('A letter beside a task with cells of its own is no group', () => {
  const { keHoach } = plan(
    table(
      ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì'],
      ['1', 'Việc một', 'Báo cáo', 'Quý I', 'Sở A'],
      ['a)', 'Bước một', 'Biên bản', 'Tháng 2', 'Sở B'],
      ['2', 'Việc hai', 'Báo cáo', 'Quý II', 'Sở A'],
    ),
  )
  expect(keHoach.linhVuc?.map(({ nhiemVu }) => nhiemVu.length)).toEqual([3])
})

describe('A number with that of its group before it', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì']
  const task = (so: string): Cell[] => [so, 'Việc ' + so, 'Báo cáo', 'Quý I', 'Sở A']
  const only = (so: string): Cell[] => [so, 'Nhóm ' + so, '', '', '']
  const saidOf = (...rows: readonly (readonly Cell[])[]) =>
    plan(table(HEAD, ...rows)).baoCao.flatMap(({ loai, loi }) => (loi.startsWith('số thứ tự') ? [loai] : []))

  test('is counted in the group, and needs nobody to look', () => {
    expect(saidOf(only('I'), task('1.1'), task('1.2'), only('II'), task('2.1.'))).toEqual([
      'sua',
      'sua',
      'sua',
    ])
  })

  test('is of a task below a task where others have plain numbers, and must be looked at', () => {
    expect(saidOf(task('1'), task('1.1'))).toEqual(['khong-xep-duoc'])
  })
})

const merged = (text: string): Cell => ({ text, merge: 'restart' })
const GOP: Cell = { text: '', merge: 'continue' }

test('A cell of the office’s own column over several tasks is of each of them', () => {
  const result = plan(
    table(
      ['TT', 'Lĩnh vực', 'Nhiệm vụ', 'Thời gian', 'Chủ trì'],
      ['1', merged('Hạ tầng'), 'Việc một', 'Quý I', 'Sở A'],
      ['2', GOP, 'Việc hai', 'Quý II', 'Sở B'],
    ),
  )
  expect(momentsOf(result).map(([, moc]) => moc)).toMatchObject([
    { cotRieng: { 'linh-vuc': 'Hạ tầng' } },
    { cotRieng: { 'linh-vuc': 'Hạ tầng' } },
  ])
})

test('Without numbers a row with a name and cells of its own is a task, whoever carries it out', () => {
  const result = plan(
    table(
      ['Nội dung tuyên truyền', 'Số lượng', 'Đơn vị thực hiện', 'Thời điểm'],
      ['Phát thanh', '02 bài', merged('Phòng A'), 'Hằng tháng'],
      ['Treo băng rôn', '10 cái', GOP, ''],
    ),
  )
  expect(momentsOf(result)).toEqual([
    ['Phát thanh', { thoiHan: 'Hằng tháng', phanCong: 'Phòng A', cotRieng: { 'so-luong': '02 bài' } }],
    ['Treo băng rôn', { phanCong: 'Phòng A', cotRieng: { 'so-luong': '10 cái' } }],
  ])
})

describe('Who carries out a task', () => {
  const assignmentOf = (...heads: readonly string[]) =>
    momentsOf(plan(table(['TT', 'Nhiệm vụ', ...heads], ['1', 'Việc', 'Phòng A', 'Phòng B'])))[0]?.[1]

  test.each([
    ['Người chịu trách nhiệm', 'Đơn vị phối hợp'],
    ['Cơ quan thực hiện', 'Cơ quan phối hợp'],
    ['Đơn vị chủ trì', 'Đơn vị tham gia'],
    ['Đơn vị đầu mối', 'Đơn vị phối hợp'],
  ])('"%s" leads beside "%s"', (...heads) => {
    expect(assignmentOf(...heads)).toEqual({ phanCong: { chuTri: 'Phòng A', phoiHop: 'Phòng B' } })
  })

  test('is in one column or in two, row by row, where a table has all three', () => {
    const rows = [
      ['1', 'Một', 'Sở A chủ trì', '', ''],
      ['2', 'Hai', '', 'Sở B', 'Sở C'],
    ]
    const { keHoach } = plan(table(['TT', 'Nhiệm vụ', 'Phân công', 'Chủ trì', 'Phối hợp'], ...rows))
    expect(keHoach.linhVuc?.[0]?.nhiemVu.map(({ moc }) => moc[0]?.phanCong)).toEqual([
      'Sở A chủ trì',
      { chuTri: 'Sở B', phoiHop: 'Sở C' },
    ])
  })

  test('and is a column of the office’s own beside who leads', () => {
    expect(assignmentOf('Cơ quan chủ trì', 'Người thực hiện')).toEqual({
      phanCong: { chuTri: 'Phòng A' },
      cotRieng: { 'nguoi-thuc-hien': 'Phòng B' },
    })
  })
})

describe('An annex of tasks behind another one', () => {
  const TASKS = table(['TT', 'Nhiệm vụ', 'Sản phẩm', 'Chủ trì'], ['1', 'Việc một', 'Báo cáo', 'Sở A'])
  const FIGURES = table(['TT', 'Chỉ tiêu', 'Đơn vị tính', 'Mức'], ['1', 'Đúng hạn', '%', '98'])
  const SIGNED = [p('Nơi nhận:'), p('- Sở A;'), p('- Lưu: VT.'), p('CHỦ TỊCH'), p('Nguyễn Văn A')].join('')

  test.each([
    ['Phụ lục I', 'Phụ lục II', FIGURES],
    ['PHỤ LỤC SỐ 01', 'PHỤ LỤC SỐ 02', FIGURES],
    ['Biểu 01', 'Biểu 02', FIGURES],
    ['Phụ lục I', 'Phụ lục II', p('Chỉ tiêu đúng hạn là 98 %')],
  ])('"%s" stands before "%s", as on paper', (one, two, first) => {
    const { keHoach } = plan(SIGNED, p(one), p('CHỈ TIÊU'), first, p(two), p('NHIỆM VỤ NĂM 2026'), TASKS)
    expect(keHoach.phuLuc).toMatchObject({ nhan: two, ten: 'NHIỆM VỤ NĂM 2026' })
    expect(keHoach.phuLucKhac).toMatchObject([{ nhan: one, ten: 'CHỈ TIÊU', sau: 'dau' }])
  })

  test.each([
    'Ghi chú: Việc khác theo chức năng.',
    '(*) Có thể điều chỉnh.',
    '[1] Theo kết luận.',
    '* Lưu ý chung.',
  ])('keeps the remark below its table: "%s"', (remark) => {
    const result = plan(SIGNED, p('Phụ lục'), p('NHIỆM VỤ NĂM 2026'), TASKS, p(remark))
    expect(result.keHoach.phuLuc?.hangTong).toEqual([{ ten: remark.replace('*', '\\*') }])
    expect(notesOf(result, 'khong-xep-duoc')).toEqual([])
  })
})

test.each(['III- HÌNH THỨC, NHIỆM VỤ', 'III/ HÌNH THỨC, NHIỆM VỤ', 'III. HÌNH THỨC, NHIỆM VỤ'])(
  'A table below the heading "%s" stands in the text, and so does what follows it',
  (heading) => {
    const { keHoach } = plan(
      p('Việc.'),
      p('II. KINH PHÍ'),
      p('Có.'),
      p(heading),
      table(['TT', 'Nhiệm vụ', 'Chủ trì'], ['1', 'Việc một', 'Sở A']),
      p('* Ghi chú: số lượng có thể đổi.'),
    )
    expect(keHoach.phuLuc).toBeUndefined()
    expect(keHoach.phanKhac).toMatchObject([
      { tieuDe: 'HÌNH THỨC, NHIỆM VỤ', moDau: ['::bang bang-1', '\\* Ghi chú: số lượng có thể đổi.'] },
    ])
  },
)
