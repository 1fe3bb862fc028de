import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readDocx } from '../../src/import/read/read-docx'
import { readFile } from '../../src/import/read/read-file'
import { readHtml } from '../../src/import/read/read-html'
import { readText } from '../../src/import/read/read-text'
import { readXlsx } from '../../src/import/read/read-xlsx'
import { textsOf, type Nguon } from '../../src/import/source/nguon'
import { isSyllable, toUnicode } from '../../src/language/old-encodings'
import { temporaryFolder } from '../read/temporary'
import { docx, fromDocx, imported, p, table, tasksOf, W, xlsx } from './made'

const MARKED =
  'à á ả ã ạ ă ằ ắ ẳ ẵ ặ â ầ ấ ẩ ẫ ậ đ è é ẻ ẽ ẹ ê ề ế ể ễ ệ ì í ỉ ĩ ị ò ó ỏ õ ọ ô ồ ố ổ ỗ ộ ơ ờ ớ ở ỡ ợ ù ú ủ ũ ụ ư ừ ứ ử ữ ự ỳ ý ỷ ỹ ỵ'

describe('Text of before Unicode is read as its font shows it', () => {
  test('each letter of TCVN3', () => {
    const old =
      'µ ¸ ¶ · ¹ ¨ » ¾ ¼ ½ Æ © Ç Ê È É Ë ® Ì Ð Î Ï Ñ ª Ò Õ Ó Ô Ö × Ý Ø Ü Þ ß ã á â ä « å è æ ç é ¬ ê í ë ì î ï ó ñ ò ô \u00ad õ ø ö ÷ ù ú ý û ü þ'
    expect(toUnicode(old, 'TCVN3')).toBe(MARKED)
    expect(toUnicode('¡¢§£¤¥¦', 'TCVN3')).toBe('ĂÂĐÊÔƠƯ')
  })

  test('each letter of VNI, small and capital', () => {
    const old =
      'aø aù aû aõ aï aê aè aé aú aü aë aâ aà aá aå aã aä ñ eø eù eû eõ eï eâ eà eá eå eã eä ì í æ ó ò oø où oû oõ oï oâ oà oá oå oã oä ô ôø ôù ôû ôõ ôï uø uù uû uõ uï ö öø öù öû öõ öï yø yù yû yõ î'
    expect(toUnicode(old, 'VNI')).toBe(MARKED)
    expect(toUnicode(old.toUpperCase(), 'VNI')).toBe(MARKED.toLocaleUpperCase('vi'))
  })

  test.each(['nghiêng', 'quyết', 'giải', 'ĐƯỜNG', 'hòa', 'yêu', 'uỷ', 'khuya'])('%s is a syllable', (word) =>
    expect(isSyllable(word)).toBe(true),
  )
  test.each(['ho¹ch', 'keá', 'Néi', 'tröôûng', 'File', 'ááá'])('%s is none', (word) =>
    expect(isSyllable(word)).toBe(false),
  )
})

const TCVN3 = ['kÕ ho¹ch', 'C¶i c¸ch hµnh chÝnh n¨m 2026', 'I. Môc tiªu', 'Mét.']
const VNI = ['KEÁ HOAÏCH', 'Caûi caùch haønh chính naêm 2026', 'I. Muïc tieâu', 'Moät.']
const READ = { nam: 2026, trichYeu: 'Cải cách hành chính năm 2026', mucTieu: { moDau: ['Một.'] } }
const notesOf = (nguon: Nguon) =>
  imported(nguon).baoCao.flatMap(({ loi }) => (loi.includes('bảng mã cũ') ? loi : []))

describe('A Word file in fonts of before Unicode', () => {
  const run = (font: string) => `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`
  const styles = (id: string, font: string, more = '') => ({
    'word/styles.xml': `<w:styles ${W}>${more}<w:style w:type="paragraph" w:styleId="${id}"><w:rPr>${run(font)}</w:rPr></w:style></w:styles>`,
    'word/_rels/document.xml.rels':
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>',
  })
  const body = (lines: readonly string[], properties = '', fonts: readonly string[] = []) =>
    lines.map((line, at) => p(line, properties, fonts[at] ?? fonts.at(-1) ?? '')).join('')
  const TIMES = [run('.VnTimeH'), run('.VnTime')]

  test.each<[string, string, Readonly<Record<string, string>>]>([
    ['its runs say so', body(TCVN3, '', TIMES), {}],
    ['its runs say so (VNI)', body(VNI, '', [run('VNI-Times')]), {}],
    ['its style says so', body(VNI, '<w:pStyle w:val="vni"/>'), styles('vni', 'VNI-Helve')],
    [
      'all its text has it',
      body(VNI),
      styles(
        'x',
        'Arial',
        `<w:docDefaults><w:rPrDefault><w:rPr>${run('VNI-Times')}</w:rPr></w:rPrDefault></w:docDefaults>`,
      ),
    ],
    ['no font tells it', body(TCVN3), {}],
    ['no font tells it (VNI)', body(VNI), {}],
    ['its font has another name', body(VNI, '', [run('Times New Roman')]), {}],
  ])('is read where %s', (_, given, more) => {
    const nguon = readDocx(docx(given, more), 'a.docx')
    expect(imported(nguon).keHoach).toMatchObject(READ)
    expect(notesOf(nguon).join('\n')).toMatch(/đã chuyển.*«.*» thành «.*»/u)
  })

  test('in one line of which only some words are old', () => {
    const line = `<w:p><w:r><w:t xml:space="preserve">Giao Sở </w:t></w:r><w:r><w:rPr>${run('.VnTime')}</w:rPr><w:t>Néi vô</w:t></w:r></w:p>`
    const nguon = readDocx(docx(body(['KẾ HOẠCH', 'Văn thư', 'I. MỤC TIÊU']) + line), 'a.docx')
    expect(imported(nguon).keHoach.mucTieu?.moDau).toEqual(['Giao Sở Nội vụ'])
  })

  test('of which only the name was left behind is what it is', () => {
    const given = ['KẾ HOẠCH', 'Văn thư năm 2026', 'I. MỤC TIÊU', 'Có sổ, có kho.']
    const nguon = readDocx(docx(body(given, '', TIMES)), 'a.docx')
    expect(imported(nguon).keHoach.mucTieu?.moDau).toEqual(['Có sổ, có kho.'])
    expect(notesOf(nguon)).toEqual([])
  })
})

describe('Text of before Unicode in another format', () => {
  const HEAD = ['TT', 'Nhiệm vụ', 'Sản phẩm', 'Thời hạn', 'Ghi chú', 'Chủ trì']

  test('a text', () => {
    expect(imported(readText(TCVN3.join('\n'), 'a.txt')).keHoach).toMatchObject(READ)
    expect(imported(readText(VNI.join('\n'), 'a.txt')).keHoach).toMatchObject(READ)
  })

  test('a text of single bytes', async () => {
    const file = join(temporaryFolder(), 'a.txt')
    writeFileSync(file, Buffer.from(TCVN3.join('\r\n'), 'latin1'))
    expect(imported(await readFile(file)).keHoach).toMatchObject(READ)
  })

  test('but single bytes of no such text are refused', async () => {
    const file = join(temporaryFolder(), 'a.txt')
    writeFileSync(file, Buffer.from('KE HOACH\r\nCaf\u00e9 2026', 'latin1'))
    await expect(readFile(file)).rejects.toThrow('không phải văn bản UTF-8')
  })

  test('a page', () => {
    const nguon = readHtml(`<p>${VNI.join('<p>')}`, 'a.html')
    expect(imported(nguon).keHoach).toMatchObject(READ)
  })

  test('capitals that were typed in a font of capitals', () => {
    const text = ['KÕ HO¹CH', 'C¶i c¸ch hµnh chÝnh n¨m 2026', 'I. MôC TI£U, Y£U CÇU', 'Sè 5: ®¹t 100 %.']
    const { keHoach } = imported(readText(text.join('\n'), 'a.txt'))
    expect(keHoach.mucDich).toEqual({ tieuDe: 'MỤC TIÊU, YÊU CẦU', moDau: ['Số 5: đạt 100 %.'] })
  })

  test('one column of an Excel file, with its short cells, and no other', () => {
    const nguon = readXlsx(
      xlsx([
        HEAD,
        ['1', 'Rµ so¸t sæ v¨n b¶n', 'Báo cáo', 'Tháng 3', 'Có', 'Sở A'],
        ['2', 'Néi vô', 'Có', 'Tháng 4', 'Có', 'Sở A'],
        ['3', 'Sè hãa', 'Báo cáo', 'Tháng 4', 'Có', 'Sở A'],
      ]),
      'a.xlsx',
    )
    const { keHoach } = imported(nguon)
    expect(
      tasksOf(keHoach)[0]
        ?.slice(1)
        .map((task) => task?.[0]),
    ).toEqual(['Rà soát sổ văn bản', 'Nội vụ', 'Số hóa'])
    expect(keHoach.linhVuc?.[0]?.nhiemVu[1]?.moc[0]).toMatchObject({
      ketQua: 'Có',
      cotRieng: { 'ghi-chu': 'Có' },
    })
    expect(notesOf(nguon)).toEqual([
      expect.stringContaining('3 chỗ: đã chuyển, ví dụ «Rµ so¸t sæ v¨n b¶n» thành'),
    ])
  })

  test('letters of another language are refused and quoted', () => {
    const nguon = readText(
      'KẾ HOẠCH\nVăn thư năm 2026\nI. MỤC TIÊU\nÅtgärder för många större städer',
      'a.txt',
    )
    expect(textsOf(nguon.khoi)).toHaveLength(4)
    expect(() => imported(nguon)).toThrow(/không phải Unicode: «Åtgärder/u)
  })
})

describe('Words of before Unicode in a file that is Unicode otherwise', () => {
  const withCell = (text: string) =>
    table(
      ['STT', 'Nhiệm vụ', 'Kết quả', 'Thời hạn', 'Phân công'],
      ['1', 'Việc A', 'Báo cáo', 'Quý I/2026', 'Sở A'],
      ['2', 'Xây dựng đề án', 'Đề án', 'Quý II/2026', text],
    )

  test.each([
    ['Sôû Tö phaùp', 'Sở Tư pháp'],
    ['Vaên phoøng UBND tænh', 'Văn phòng UBND tỉnh'],
    ['Së T­ ph¸p', 'Sở Tư pháp'],
    ['UBND xaõ, phöôøng, thò traán ñeàu', 'UBND xã, phường, thị trấn đều'],
    ['kÕ ho¹ch ®Þnh kú', 'kế hoạch định kỳ'],
  ])('%s is converted, with its place', (text, moi) => {
    const { keHoach, baoCao } = fromDocx(withCell(text))
    expect(keHoach.linhVuc?.[0]?.nhiemVu[1]?.moc[0]?.phanCong).toBe(moi)
    expect(
      baoCao.filter(({ loi }) => loi.startsWith('chữ theo bảng mã cũ')).map(({ noi }) => noi.where),
    ).toEqual(['bảng 1, hàng 3'])
  })

  test.each([
    'Sở Tư pháp',
    'Toàn quân, văn hoá',
    'Công ty Citroën',
    'Hợp tác với Köln và Düsseldorf',
    '20 m², 5 µg/m³',
  ])('%s is not', (text) => {
    expect(() => fromDocx(withCell(text))).not.toThrow()
  })
})
