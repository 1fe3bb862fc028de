import { readHtml } from '../../src/import/read/read-html'
import { textsOf } from '../../src/import/source/nguon'
import { imported, lostWords, tasksOf } from './made'

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

describe('A list of a page keeps the numbers that a browser shows', () => {
  const linesOf = (body: string) =>
    textsOf(readHtml(`<body>${body}</body>`, 'a.html').khoi).map(({ chu }) => chu)

  test.each([
    ['<ol><li>Một<li>Hai</ol>', ['1. Một', '2. Hai']],
    ['<ol type="a"><li>Một</li><li>Hai</li></ol>', ['a) Một', 'b) Hai']],
    ['<ol type=i><li>Một<li>Hai</ol>', ['i. Một', 'ii. Hai']],
    ['<ol type=I><li>MỤC TIÊU<li>NHIỆM VỤ</ol>', ['I. MỤC TIÊU', 'II. NHIỆM VỤ']],
    ['<ol style="list-style-type: upper-alpha"><li>Một</ol>', ['A. Một']],
    ['<ol style="list-style: none"><li>Một</ol>', ['Một']],
    ['<ol start=3><li>Ba<li>Bốn</ol>', ['3. Ba', '4. Bốn']],
    ['<ol><li value=5>Năm<li>Sáu</ol>', ['5. Năm', '6. Sáu']],
    ['<ol reversed><li>Hai<li>Một</ol>', ['2. Hai', '1. Một']],
    ['<ol><li><p>Một</p><p>thêm</p></li><li><p>Hai</p></ol>', ['1. Một', 'thêm', '2. Hai']],
    ['<ol><li>Một<ul><li>con</ul></li><li>Hai</ol>', ['1. Một', '- con', '2. Hai']],
    ['<ol><li>Một<ol type=a><li>con<li>nữa</ol><li>Hai</ol>', ['1. Một', 'a) con', 'b) nữa', '2. Hai']],
    ['<ol><li>1. Một<li>2. Hai</ol>', ['1. Một', '2. Hai']],
    ['<ul><li>- Một<li>Hai</ul>', ['- Một', '- Hai']],
    ['<menu><li>Một</menu>', ['- Một']],
    ['<ol start="99999999999"><li>Một</ol>', ['1. Một']],
  ])('%s', (body, lines) => {
    expect(linesOf(body)).toEqual(lines)
  })

  test('in a cell too', () => {
    const cells = (kind: string) => `<td>x<td>y<td><ol ${kind}><li>Một<li>Hai</ol>`
    expect(linesOf(`<table><tr>${cells('')}</table>`).at(-1)).toBe('1. Một\n2. Hai')
    expect(linesOf(`<table><tr>${cells('type=a')}</table>`).at(-1)).toBe('a) Một\nb) Hai')
  })
})

describe('What a page does not show is left out and named', () => {
  const read = (body: string, css = '') =>
    readHtml(`<html><head><style>${css}</style></head><body><p>Hiện.</p>${body}</body></html>`, 'a.html')

  test.each([
    ['display', '<p style="color:red; display : none">Ẩn đi</p>', ''],
    ['visibility', '<div style="visibility:hidden"><p>Ẩn đi</p></div>', ''],
    ['the attribute', '<p hidden>Ẩn đi</p>', ''],
    ['a cell', '<table><tr><td>a<td>b<td hidden>Ẩn đi<td>d</table>', ''],
    ['a template', '<template><p>Ẩn đi</p></template>', ''],
    ['a class', '<p class="to an">Ẩn đi</p>', '.to{color:red} /* x */ .x, p.an { display:none }'],
    ['an id', '<span id=an>Ẩn đi</span>', '#an{display:none}'],
    ['what Word hid', '<span style="display:none;mso-hide:all">Ẩn đi</span>', ''],
  ])('hidden by %s', (_, body, css) => {
    const { khoi, ghiChu = [] } = read(body, css)
    expect(textsOf(khoi).some(({ chu }) => chu.includes('Ẩn'))).toBe(false)
    expect(ghiChu.map(({ loi }) => loi)).toEqual([
      expect.stringContaining('chữ ẩn của trang web không đọc ("Ẩn đi")'),
    ])
  })

  test.each([
    '<del>Xóa đi</del>',
    '<s>Xóa đi</s>',
    '<strike>Xóa đi</strike>',
    '<p style="text-decoration: line-through">Xóa đi</p>',
  ])('struck through: %s', (body) => {
    const { khoi, ghiChu = [] } = read(`<p>Còn ${body}</p>`)
    expect(textsOf(khoi).map(({ chu }) => chu)).toEqual(['Hiện.', 'Còn'])
    expect(ghiChu.map(({ loi }) => loi)).toEqual([
      expect.stringContaining('gạch bỏ của trang web không đọc ("Xóa đi")'),
    ])
  })

  test.each([
    ['a comment', '<!-- Ẩn đi -->', ''],
    ['a script', '<script>var a = "Ẩn đi"</script>', ''],
    ['an empty place', '<p hidden> </p>', ''],
    ['a rule for printing', '<p class=an>Thấy</p>', '@media print{.an{display:none}}'],
    ['a rule for what stands inside another', '<p class=an>Thấy</p>', 'nav .an{display:none}'],
  ])('but nothing is said of %s', (_, body, css) => {
    const { khoi, ghiChu } = read(body, css)
    expect(textsOf(khoi).some(({ chu }) => chu.includes('Ẩn'))).toBe(false)
    expect(textsOf(khoi)).toHaveLength(body.includes('Thấy') ? 2 : 1)
    expect(ghiChu).toEqual([])
  })
})
