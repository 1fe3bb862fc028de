import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readXlsx } from '../../src/import/read/read-xlsx'
import { fromXlsx, imported, tasksOf, xlsx, zip } from './made'

const HEAD = ['STT', 'Nhiệm vụ', 'Sản phẩm', 'Thời gian', 'Chủ trì', 'Phối hợp']

describe('An Excel file', () => {
  test('gives its tasks: a title above the table, groups over merged cells, a task with two products', () => {
    const rows = [
      ['PHỤ LỤC'],
      ['NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
      HEAD,
      ['I', 'Cải cách thể chế'],
      ['1', 'Rà soát', 'Báo cáo', 'Quý II/2026', 'Sở Tư pháp', 'Các sở'],
      ['', '', 'Quyết định', 'Quý IV/2026', '', ''],
    ]
    const { keHoach } = fromXlsx(rows, {
      merged: ['A1:F1', 'A2:F2', 'B4:F4', 'A5:A6', 'B5:B6', 'E5:E6', 'F5:F6'],
    })
    const phanCong = { chuTri: 'Sở Tư pháp', phoiHop: 'Các sở' }
    expect(tasksOf(keHoach)).toEqual([
      [
        'Cải cách thể chế',
        ['Rà soát', ['Báo cáo', 'Quý II/2026', phanCong], ['Quyết định', 'Quý IV/2026', phanCong]],
      ],
    ])
    expect(keHoach.phuLuc?.ten).toBe('NHIỆM VỤ CẢI CÁCH HÀNH CHÍNH NĂM 2026')
  })

  test('shows a day as a day and a number as a number', () => {
    const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
    const { keHoach } = fromXlsx([HEAD, ['1', 'Việc', 'Báo cáo', '<v>46112</v>', 'Sở A', '']], { styles })
    expect(keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc[0]?.thoiHan).toBe('31/03/2026')
  })

  test('that hides a sheet, rows or columns says so: a hidden sheet is not read, hidden rows and columns are', () => {
    const { keHoach, baoCao } = fromXlsx(
      [
        HEAD,
        ['1', 'Việc', 'Báo cáo', 'Năm 2026', 'Sở A', 'Sở B'],
        ['2', 'Việc ẩn', 'Báo cáo', 'Năm 2026', 'Sở A', 'Sở B'],
      ],
      { hidden: { rows: [3, 4], columns: [6, 16384], sheet: [HEAD, ['1', 'Việc nháp']] } },
    )
    expect(keHoach.linhVuc?.[0]?.nhiemVu.map(({ ten }) => ten)).toEqual(['Việc', 'Việc ẩn'])
    expect(
      baoCao
        .filter(({ loi }) => loi.includes('ẩn'))
        .map(({ loai, noi, loi }) => [loai, noi.where, loi.split(';')[0]]),
    ).toEqual([
      ['khong-xep-duoc', 'trang "Nháp"', 'trang tính ẩn, không đọc (8 ô có chữ)'],
      ['doan', 'trang "Phụ lục"', 'hàng ẩn vẫn được đọc: 3'],
      ['doan', 'trang "Phụ lục"', 'cột ẩn vẫn được đọc: F'],
    ])
  })

  test('whose only task table is on a hidden sheet is refused, and the sheet is named', () => {
    const refuse = (): unknown =>
      fromXlsx([['Trang bìa']], {
        hidden: { sheet: [HEAD, ['1', 'Việc', 'Báo cáo', 'Năm 2026', 'Sở A', 'Sở B']] },
      })
    expect(refuse).toThrow(
      expect.objectContaining({
        hint: expect.stringContaining('trang tính ẩn không đọc: "Nháp"') as string,
      }) as Error,
    )
  })

  test('notes what stands below the table', () => {
    const { baoCao } = fromXlsx([
      HEAD,
      ['1', 'Việc', 'Báo cáo', 'Năm 2026', 'Sở A', 'Sở B'],
      ['Người lập biểu'],
    ])
    expect(baoCao.some(({ nguyenVan }) => nguyenVan?.includes('Người lập biểu') || false)).toBe(true)
  })

  test('that has tasks only lacks the rest, and says so', () => {
    const { keHoach, baoCao } = fromXlsx([HEAD, ['1', 'Việc', 'Báo cáo', 'Năm 2026', 'Sở A', 'Sở B']])
    expect(Object.keys(keHoach)).toEqual(['phuLuc', 'linhVuc'])
    expect(baoCao.filter(({ loai }) => loai === 'thieu').map(({ loi }) => loi)).toEqual(
      expect.arrayContaining(
        ['coQuan', 'trichYeu'].map((path) => expect.stringContaining(`: ${path}`) as string),
      ),
    )
  })
})

describe('The letterhead of an Excel file is read as the head, not as a title', () => {
  const TASK = ['1', 'Rà soát', 'Báo cáo', 'Quý II/2026', 'Sở A', 'Sở B']
  const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'
  const coQuan = new Map([
    ['tinh-a', { id: 'tinh-a', ten: 'Ủy ban nhân dân tỉnh A', tenGon: 'UBND tỉnh A', cap: 'tinh' as const }],
  ])
  const read = (rows: readonly (readonly string[])[]) =>
    recogniseKeHoach(
      readXlsx(xlsx([...rows, HEAD, TASK]), 'a.xlsx'),
      { coQuan, vanBan: new Map() },
      { suaOcr: false },
    )
  const FOUR = [
    ['ỦY BAN NHÂN DÂN', '', '', MOTTO],
    ['TỈNH A', '', '', 'Độc lập - Tự do - Hạnh phúc'],
    ['Số: 45/KH-UBND', '', '', 'Tỉnh A, ngày 12 tháng 01 năm 2026'],
  ]
  const ISSUED = { so: 45, kyHieu: 'KH-UBND', ngay: '2026-01-12', diaDanh: 'Tỉnh A' }
  const TITLE = 'DANH MỤC NHIỆM VỤ NĂM 2026'

  test.each<[string, readonly (readonly string[])[], object]>([
    ['four lines above "PHỤ LỤC"', [...FOUR, ['PHỤ LỤC'], [TITLE]], ISSUED],
    ['four lines above a title in capitals', [...FOUR, [TITLE]], ISSUED],
    [
      'two cells of several lines',
      [
        [
          `UBND TỈNH A\nSố: 45/KH-UBND`,
          `${MOTTO}\nĐộc lập - Tự do - Hạnh phúc\nTỉnh A, ngày 12 tháng 01 năm 2026`,
        ],
        [TITLE],
      ],
      ISSUED,
    ],
    [
      'three cells in one row',
      [['UBND TỈNH A', 'Số: 45/KH-UBND', MOTTO], [TITLE]],
      { so: 45, kyHieu: 'KH-UBND' },
    ],
    ['the name of the agency alone', [['UBND TỈNH A'], ['Phụ lục'], [TITLE]], {}],
    [
      'a number and a day that are blank',
      [['UBND TỈNH A', '', MOTTO], ['Số:      /KH-UBND', '', 'Tỉnh A, ngày     tháng 01 năm 2026'], [TITLE]],
      { kyHieu: 'KH-UBND', diaDanh: 'Tỉnh A', thangNam: '2026-01' },
    ],
  ])('%s', (_, rows, issued) => {
    const { keHoach } = read(rows)
    expect(keHoach).toMatchObject({ coQuan: 'tinh-a', nam: 2026, phuLuc: { ten: TITLE } })
    expect(keHoach.banHanh ?? {}).toMatchObject(issued)
    expect(keHoach).not.toHaveProperty('trichYeu')
    expect(keHoach.linhVuc?.[0]?.nhiemVu).toHaveLength(1)
  })

  test('"KẾ HOẠCH" with its title right above the table names the plan', () => {
    for (const title of [['KẾ HOẠCH'], ['KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026']]) {
      const { keHoach } = read([
        ...FOUR,
        title,
        ...(title[0] === 'KẾ HOẠCH' ? [['Cải cách hành chính năm 2026']] : []),
      ])
      expect(keHoach).toMatchObject({ trichYeu: 'Cải cách hành chính năm 2026', banHanh: ISSUED })
    }
  })

  test('a title that begins with the name of an agency is a title', () => {
    const { keHoach } = read([['SỞ A: PHÂN CÔNG NHIỆM VỤ NĂM 2026']])
    expect(keHoach.phuLuc?.ten).toBe('SỞ A: PHÂN CÔNG NHIỆM VỤ NĂM 2026')
  })

  test('recipients and signature below the table are no tasks', () => {
    const nguon = xlsx([
      ...FOUR,
      [TITLE],
      HEAD,
      TASK,
      ['Nơi nhận:', '', '', 'KT. CHỦ TỊCH'],
      ['- Sở A;', '', '', 'PHÓ CHỦ TỊCH'],
      ['- Lưu: VT.', '', '', 'Nguyễn Văn A'],
    ])
    const { keHoach } = imported(readXlsx(nguon, 'a.xlsx'))
    expect(keHoach.linhVuc?.[0]?.nhiemVu).toHaveLength(1)
    expect(keHoach.banHanh).toMatchObject({
      noiNhan: ['Sở A', 'Lưu: VT'],
      nguoiKy: { quyenHan: ['KT. Chủ tịch'], chucVu: 'Phó Chủ tịch', hoTen: 'Nguyễn Văn A' },
    })
  })
})

describe('A decimal of an Excel file has a comma, as Excel shows it in Vietnamese', () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="0.00"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="164"/></cellXfs></styleSheet>'
  const read = (head: string, value: string, given = '') =>
    fromXlsx(
      [
        ['TT', 'Nhiệm vụ', 'Thời hạn', head],
        ['1', 'Việc', 'Năm 2026', `<v>${value}</v>`],
      ],
      { styles: given },
    ).keHoach.linhVuc?.[0]?.nhiemVu[0]?.moc[0]

  test.each([
    ['12.5', '12,5'],
    ['-0.5', '-0,5'],
    ['0.30000000000000004', '0,3'],
    ['1234.25', '1234,25'],
    ['7', '7'],
  ])('%s', (value, shown) => {
    expect(read('Kinh phí', value)?.cotRieng).toEqual({ 'kinh-phi': shown })
    expect(read('Sản phẩm', value)?.ketQua).toBe(shown)
  })

  test('in a format of two places', () => {
    expect(read('Kinh phí', '12.5', styles)?.cotRieng).toEqual({ 'kinh-phi': '12,50' })
  })

  test('but not in the column of numbers, nor in that of deadlines', () => {
    const rows = (tt: string) => [
      [tt, 'Việc cần làm', 'Số liệu', 'Thời gian'],
      ['I', 'Thể chế', '', ''],
      ['<v>1.1</v>', 'Việc', '<v>2.5</v>', '<v>6.2026</v>'],
      ['1.1.1', 'Việc', '', ''],
    ]
    for (const tt of ['STT', 'Mục']) {
      const [first] = readXlsx(xlsx(rows(tt)), 'a.xlsx').khoi
      const cells = first?.loai === 'bang' ? first.hang[2]?.o.map(({ chu }) => chu) : []
      expect(cells).toEqual(['1.1', 'Việc', '2,5', '6.2026'])
    }
  })
})

describe('An Excel file made to stop us is read or refused, in words', () => {
  test('one word of 9 MB in a cell', () => {
    const rows = [HEAD, ['1', 'x'.repeat(9_000_000), 'Báo cáo', 'Năm 2026', 'Sở A', '']]
    expect(() => readXlsx(xlsx(rows), 'a.xlsx')).toThrow(/ô B\d+ dài 9000000 ký tự/u)
  })

  test('thousands of sheets that are one', () => {
    const sheets = '<sheet name="S" sheetId="1" r:id="rId1"/>'.repeat(600)
    const content = zip({
      'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${sheets}</sheets></workbook>`,
      'xl/_rels/workbook.xml.rels':
        '<Relationships><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/></Relationships>',
      'xl/worksheets/sheet1.xml': '<worksheet><sheetData/></worksheet>',
    })
    expect(() => readXlsx(content, 'a.xlsx')).toThrow('a.xlsx: có 600 trang tính, nhiều nhất là 500')
  })
})
