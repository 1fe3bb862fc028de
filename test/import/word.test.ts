import { textsOf } from '../../src/import/source/nguon'
import { readDocx } from '../../src/import/read/read-docx'
import { docx, fromDocx, imported, lostWords, p, table, tasksOf, W, type Cell } from './made'

const HEAD = ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công']
const task = (nth: string, name: string): Cell[] => [
  nth,
  name,
  `Kết quả của ${name}`,
  'Quý I/2026',
  'Sở Nội vụ chủ trì',
]
const made = (name: string) => [name, [`Kết quả của ${name}`, 'Quý I/2026', 'Sở Nội vụ chủ trì']]
const group = (roman: string, name: string): Cell[] => [roman, { text: name, span: 4 }]

/** Reads a body and holds that no word of it is lost. */
function read(body: string, more: Readonly<Record<string, string>> = {}) {
  const nguon = readDocx(docx(body, more), 'ke-hoach.docx')
  const result = imported(nguon)
  expect(
    lostWords(
      textsOf(nguon.khoi)
        .map(({ chu }) => chu)
        .join('\n'),
      result,
    ),
  ).toEqual([])
  return result
}

describe('A task table of a Word file is found', () => {
  test('with its columns in any order and under other words', () => {
    const { keHoach } = read(
      table(
        [
          'STT',
          'Thời gian hoàn thành',
          'Nội dung công việc',
          'Đơn vị phối hợp',
          'Đơn vị chủ trì',
          'Sản phẩm',
        ],
        ['I', '', 'Cải cách thể chế', '', '', ''],
        ['1', 'Tháng 3/2026', 'Rà soát văn bản', 'Các phòng', 'Sở Tư pháp', 'Báo cáo'],
      ),
    )
    expect(tasksOf(keHoach)).toEqual([
      [
        'Cải cách thể chế',
        ['Rà soát văn bản', ['Báo cáo', 'Tháng 3/2026', { chuTri: 'Sở Tư pháp', phoiHop: 'Các phòng' }]],
      ],
    ])
    expect(keHoach.phuLuc?.cot?.map(({ noiDung }) => noiDung)).toEqual([
      'tt',
      'thoiHan',
      'nhiemVu',
      'phoiHop',
      'chuTri',
      'ketQua',
    ])
  })

  test('with a head of two rows, the upper one merged', () => {
    const down = (text: string): Cell => ({ text, merge: 'restart' })
    const on: Cell = { text: '', merge: 'continue' }
    const { keHoach } = read(
      table(
        [down('TT'), down('Nhiệm vụ'), down('Sản phẩm'), down('Thời hạn'), { text: 'Phân công', span: 2 }],
        [on, on, on, on, 'Chủ trì', 'Phối hợp'],
        ['1', 'Việc', 'Văn bản', 'Năm 2026', 'Sở A', 'Sở B'],
      ),
    )
    expect(tasksOf(keHoach)).toEqual([
      [undefined, ['Việc', ['Văn bản', 'Năm 2026', { chuTri: 'Sở A', phoiHop: 'Sở B' }]]],
    ])
  })

  test('over several tables, the head repeated or not, and inside one', () => {
    const { keHoach, baoCao } = read(
      table(HEAD, group('I', 'Nhóm một'), task('1', 'việc A'), HEAD, task('2', 'việc B')) +
        table(HEAD, task('3', 'việc C')) +
        table(task('4', 'việc D'), group('II', 'Nhóm hai'), task('1', 'việc E')),
    )
    expect(tasksOf(keHoach)).toEqual([
      ['Nhóm một', made('việc A'), made('việc B'), made('việc C'), made('việc D')],
      ['Nhóm hai', made('việc E')],
    ])
    expect(baoCao.filter(({ loi }) => loi === 'bỏ dòng tiêu đề bảng lặp lại')).toHaveLength(2)
  })

  test('with group rows over the whole width, with and without a number of their own', () => {
    const { keHoach } = read(
      table(
        HEAD,
        [{ text: 'I. Cải cách thể chế', span: 5 }],
        task('1', 'việc A'),
        [{ text: 'CẢI CÁCH TÀI CHÍNH CÔNG', span: 5 }],
        task('1', 'việc B'),
        ['B', 'Nhóm chữ cái', '', '', ''],
        task('1', 'việc C'),
      ),
    )
    expect(tasksOf(keHoach)).toEqual([
      ['Cải cách thể chế', made('việc A')],
      ['CẢI CÁCH TÀI CHÍNH CÔNG', made('việc B')],
      ['Nhóm chữ cái', made('việc C')],
    ])
  })

  test('with numbers that Word counts by itself', () => {
    const numbered = (text: string) => p(text, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
    const numbering = `<w:numbering ${W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`
    const { keHoach } = read(
      p('KẾ HOẠCH') +
        p('Cải cách hành chính năm 2026') +
        numbered('MỤC TIÊU') +
        p('Mở đầu.') +
        numbered('KINH PHÍ') +
        p('Từ ngân sách.'),
      { 'word/numbering.xml': numbering },
    )
    expect(keHoach).toMatchObject({
      nam: 2026,
      mucTieu: { tieuDe: 'MỤC TIÊU', moDau: ['Mở đầu.'] },
      kinhPhi: { tieuDe: 'KINH PHÍ', moDau: ['Từ ngân sách.'] },
    })
  })

  test('in the middle of the text, which goes on after it', () => {
    const { keHoach } = read(
      p('KẾ HOẠCH') +
        p('Cải cách hành chính năm 2026') +
        p('I. NHIỆM VỤ') +
        p('Các nhiệm vụ như bảng sau.') +
        table(HEAD, task('1', 'việc A')) +
        p('II. KINH PHÍ') +
        p('Từ ngân sách.'),
    )
    expect(keHoach).toMatchObject({
      nhiemVu: { moDau: ['Các nhiệm vụ như bảng sau.', '::bang bang-1'] },
      kinhPhi: { moDau: ['Từ ngân sách.'] },
    })
    expect(tasksOf(keHoach)).toEqual([[undefined, made('việc A')]])
    expect(keHoach.linhVuc?.[0]?.bang).toBe('bang-1')
    expect(keHoach.phuLuc).toBeUndefined()
  })

  test('with columns of the office’s own: each keeps its head, its place and its words', () => {
    const { keHoach, baoCao } = read(
      table(
        [...HEAD, 'Ghi chú', 'Theo dõi, đôn đốc', 'Ghi chú'],
        [...task('1', 'việc A'), 'Chuyển từ năm 2025', 'Phòng Một', ''],
        [...task('2', 'việc B'), '', 'Phòng Hai', 'Khó'],
      ),
    )
    expect(keHoach.phuLuc?.cot?.slice(-3).map((each) => [each.ten, each.noiDung])).toEqual([
      ['Ghi chú', 'ghi-chu'],
      ['Theo dõi, đôn đốc', 'theo-doi-don-doc'],
      ['Ghi chú', 'ghi-chu-2'],
    ])
    expect(keHoach.linhVuc?.[0]?.nhiemVu.flatMap(({ moc }) => moc.map(({ cotRieng }) => cotRieng))).toEqual([
      { 'ghi-chu': 'Chuyển từ năm 2025', 'theo-doi-don-doc': 'Phòng Một' },
      { 'theo-doi-don-doc': 'Phòng Hai', 'ghi-chu-2': 'Khó' },
    ])
    expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc')).toEqual([])
  })

  test('with a row that numbers the columns', () => {
    expect(
      tasksOf(read(table(HEAD, ['(1)', '(2)', '(3)', '(4)', '(5)'], task('1', 'việc A'))).keHoach),
    ).toEqual([[undefined, made('việc A')]])
  })
})

describe('A row without a number', () => {
  const first = ['1', 'Xây dựng kế hoạch', 'Kế hoạch được ban hành', 'Tháng 01/2026', 'Sở A chủ trì']

  test('is a second mốc when the cells above it are merged', () => {
    const top = (text: string): Cell => ({ text, merge: 'restart' })
    const on: Cell = { text: '', merge: 'continue' }
    const { keHoach } = read(
      table(
        HEAD,
        [top('1'), top('Xây dựng kế hoạch'), 'Kế hoạch', 'Tháng 01/2026', top('Sở A chủ trì')],
        [on, on, 'Báo cáo', 'Tháng 12/2026', on],
      ),
    )
    expect(tasksOf(keHoach)).toEqual([
      [
        undefined,
        [
          'Xây dựng kế hoạch',
          ['Kế hoạch', 'Tháng 01/2026', 'Sở A chủ trì'],
          ['Báo cáo', 'Tháng 12/2026', 'Sở A chủ trì'],
        ],
      ],
    ])
  })

  test('is a second mốc when it has a result, a deadline and an assignment of its own', () => {
    const { keHoach, baoCao } = read(
      table(HEAD, first, ['', '', 'Các nhiệm vụ được triển khai', 'Trong năm 2026', 'Các cơ quan thực hiện']),
    )
    expect(keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc).toHaveLength(2)
    expect(baoCao).toContainEqual(
      expect.objectContaining({ loai: 'doan', loi: expect.stringContaining('mốc thứ 2') as string }),
    )
  })

  test('goes on with the row above when a bracket there is open', () => {
    const { keHoach, baoCao } = read(
      table(
        HEAD,
        ['1', 'Triển khai Đề án', 'Văn bản', 'Trong năm 2026 (hoặc', 'Sở A chủ trì'],
        ['', '', 'triển khai', 'sau khi UBND tỉnh triển khai)', 'Sở B phối hợp'],
      ),
    )
    expect(tasksOf(keHoach)).toEqual([
      [
        undefined,
        [
          'Triển khai Đề án',
          [
            'Văn bản triển khai',
            'Trong năm 2026 (hoặc sau khi UBND tỉnh triển khai)',
            'Sở A chủ trì Sở B phối hợp',
          ],
        ],
      ],
    ])
    expect(baoCao).toContainEqual(
      expect.objectContaining({ loai: 'sua', loi: expect.stringContaining('ngắt trang') as string }),
    )
  })

  test('goes on with the row above when it has only part of the cells', () => {
    expect(tasksOf(read(table(HEAD, first, ['', 'và tổ chức thực hiện', '', '', ''])).keHoach)).toEqual([
      [undefined, ['Xây dựng kế hoạch và tổ chức thực hiện', first.slice(2)]],
    ])
  })
})

describe('In a cell', () => {
  const cellOf = (text: string) =>
    read(table(HEAD, ['1', 'Việc', text, 'Năm 2026', 'Sở A'])).keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc[0]
      ?.ketQua

  test.each([
    ['bullets in one line', '- Kế hoạch - Báo cáo', '- Kế hoạch\n- Báo cáo'],
    ['bullets in lines of their own', '• Kế hoạch\n• Báo cáo', '- Kế hoạch\n- Báo cáo'],
    ['a dash inside a name', 'Đề án giai đoạn 2021 - 2030', 'Đề án giai đoạn 2021 - 2030'],
    ['remnants of HTML', '<ul style="x"> - Kế hoạch - Báo cáo', '- Kế hoạch\n- Báo cáo'],
    ['signs that look like tags', 'Tỷ lệ < 5% và > 3%', 'Tỷ lệ < 5% và > 3%'],
  ])('%s', (_, text, wanted) => {
    expect(cellOf(text)).toBe(wanted)
  })
})

describe('Of what Word keeps beside the text', () => {
  const note = (kind: string) => `<w:${kind} ${W}>${p('Lời ở bên lề')}</w:${kind}>`

  test.each(['footnotes', 'endnotes', 'header1'])('%s are in notes, word for word', (name) => {
    const { baoCao } = read(table(HEAD, task('1', 'việc A')), { [`word/${name}.xml`]: note(name) })
    expect(baoCao).toContainEqual(
      expect.objectContaining({ loai: 'khong-xep-duoc', nguyenVan: 'Lời ở bên lề' }),
    )
  })

  test('what was deleted with changes tracked is gone, what was inserted is there', () => {
    const { keHoach } = fromDocx(
      p('KẾ HOẠCH') +
        p('Năm 2026') +
        p('I. MỤC TIÊU') +
        '<w:p><w:del><w:r><w:delText>Cũ. </w:delText></w:r></w:del><w:ins><w:r><w:t>Mới.</w:t></w:r></w:ins></w:p>',
    )
    expect(keHoach.mucTieu?.moDau).toEqual(['Mới.'])
  })

  test('a text box is read once', () => {
    const box = `<w:txbxContent>${p('Lời trong khung.')}</w:txbxContent>`
    const { keHoach } = fromDocx(
      p('KẾ HOẠCH') +
        p('Năm 2026') +
        p('I. MỤC TIÊU') +
        `<w:p><w:r><mc:AlternateContent xmlns:mc="m"><mc:Choice>${box}</mc:Choice><mc:Fallback>${box}</mc:Fallback></mc:AlternateContent></w:r></w:p>`,
    )
    expect(keHoach.mucTieu?.moDau).toEqual(['Lời trong khung.'])
  })
})
