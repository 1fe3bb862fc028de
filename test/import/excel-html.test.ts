import { readHtml } from '../../src/import/read/read-html'
import { textsOf } from '../../src/import/source/nguon'
import { fromXlsx, imported, lostWords, tasksOf } from './made'

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

describe('A page saved from a browser', () => {
  const page = `<!DOCTYPE html><html><head><title>Cổng</title><style>p{}</style></head><body><script>var x = 1 < 2</script>
    <table><tr><td><p>ỦY BAN NHÂN DÂN</p></td><td><p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM<br>Độc lập - Tự do - Hạnh phúc</p></td></tr>
    <tr><td>Số: 15/KH-UBND</td><td>Khánh Hòa, ngày 05 tháng 01 năm 2026</td></tr></table>
    <h2>KẾ HOẠCH</h2><p><b>Cải cách hành chính năm 2026</b></p>
    <p>I. MỤC TIÊU</p><p>1. Nâng cao &nbsp;chất lượng.</p><ul><li>Giảm 20% thủ tục.<li>Tăng 10% hồ sơ.</ul>
    <table><tr><th>TT<th>Nhiệm vụ<th>Kết quả<th>Tiến độ<th>Phân công</tr>
    <tr><td>I<td colspan=4>Cải cách thể chế</tr>
    <tr><td rowspan=2>1<td rowspan=2>Rà soát văn bản<td>Báo cáo<td>Quý I/2026<td><ul><li>Sở A chủ trì<li>Sở B phối hợp</ul></tr>
    <tr><td>Quyết định<td>Quý II/2026<td>Sở A</tr></table></body></html>`

  test('gives head, text and tasks, also where tags are left open', () => {
    const { keHoach } = imported(readHtml(page, 'ke-hoach.html'))
    expect(keHoach).toMatchObject({
      nam: 2026,
      banHanh: { loai: 'ke-hoach', so: 15, kyHieu: 'KH-UBND', ngay: '2026-01-05', diaDanh: 'Khánh Hòa' },
      mucTieu: {
        khoan: [{ noiDung: 'Nâng cao chất lượng.', gach: ['Giảm 20% thủ tục.', 'Tăng 10% hồ sơ.'] }],
      },
    })
    expect(tasksOf(keHoach)).toEqual([
      [
        'Cải cách thể chế',
        [
          'Rà soát văn bản',
          ['Báo cáo', 'Quý I/2026', '- Sở A chủ trì\n- Sở B phối hợp'],
          ['Quyết định', 'Quý II/2026', 'Sở A'],
        ],
      ],
    ])
  })

  test('loses no word that a reader sees', () => {
    const nguon = readHtml(page, 'ke-hoach.html')
    expect(
      lostWords(
        textsOf(nguon.khoi)
          .map(({ chu }) => chu)
          .join('\n'),
        imported(nguon),
      ),
    ).toEqual([])
    expect(textsOf(nguon.khoi).some(({ chu }) => /var x|p\{/.test(chu))).toBe(false)
  })
})
