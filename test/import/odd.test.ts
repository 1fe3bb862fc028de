import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { readText } from '../../src/import/read/read-text'
import { readFile } from '../../src/import/read/read-file'
import { temporaryFolder } from '../read/temporary'
import { fromDocx, imported, lostWords, p, table, tasksOf, W, type Cell } from './made'

const HEAD = ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công']
const TITLE = p('KẾ HOẠCH') + p('Cải cách hành chính năm 2026')
const PART = p('I. MỤC TIÊU')
const run = (text: string) => `<w:r><w:t>${text}</w:t></w:r>`
const notesOf = ({ baoCao }: ReturnType<typeof fromDocx>, loai: string) =>
  baoCao.filter((note) => note.loai === loai).map(({ loi, nguyenVan }) => nguyenVan ?? loi)

describe('A Word file, as offices have them, in which', () => {
  test('the table of contents repeats the headings: it is in notes and opens no part', () => {
    const result = fromDocx(
      `${TITLE}<w:sdt><w:sdtContent>${p('I. MỤC TIÊU 1', '<w:pStyle w:val="TOC1"/>')}${p('II. KINH PHÍ 2', '<w:pStyle w:val="TOC1"/>')}</w:sdtContent></w:sdt>${PART}${p('Một.')}${p('II. KINH PHÍ')}${p('Hai.')}`,
    )
    expect(result.keHoach).toMatchObject({
      mucTieu: { tieuDe: 'MỤC TIÊU', moDau: ['Một.'] },
      kinhPhi: { tieuDe: 'KINH PHÍ', moDau: ['Hai.'] },
    })
    expect(notesOf(result, 'khong-xep-duoc')).toEqual(['I. MỤC TIÊU 1', 'II. KINH PHÍ 2'])
  })

  test('changes are tracked: a deleted row is gone, and a note has what was deleted', () => {
    const deleted = ['2', 'Việc xóa', 'Văn bản', 'Năm 2026', 'Sở B']
      .map((text) => `<w:tc><w:p><w:del><w:r><w:delText>${text}</w:delText></w:r></w:del></w:p></w:tc>`)
      .join('')
    const result = fromDocx(
      TITLE +
        table(HEAD, ['1', 'Việc A', 'Văn bản', 'Năm 2026', 'Sở A']).replace(
          '</w:tbl>',
          `<w:tr><w:trPr><w:del w:id="1"/></w:trPr>${deleted}</w:tr></w:tbl>`,
        ),
    )
    expect(tasksOf(result.keHoach)).toEqual([[undefined, ['Việc A', ['Văn bản', 'Năm 2026', 'Sở A']]]])
    expect(notesOf(result, 'doan')).toContainEqual(
      expect.stringMatching(/Track Changes.*2 Việc xóa Văn bản Năm 2026 Sở B/),
    )
  })

  test('fields have codes: what they show is read', () => {
    const field = (text: string, type = '') =>
      type
        ? `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`
        : `<w:r><w:instrText>${text}</w:instrText></w:r>`
    const result = fromDocx(
      `${TITLE}${PART}<w:p>${field('', 'begin')}${field(' REF x ')}${field('', 'separate')}${run('Theo Phụ lục')}${field('', 'end')}<w:fldSimple w:instr="SEQ">${run(' 2')}</w:fldSimple></w:p>`,
    )
    expect(result.keHoach.mucTieu?.moDau).toEqual(['Theo Phụ lục 2'])
  })

  test('there are comments: they are in notes', () => {
    const result = fromDocx(TITLE + PART + p('Một.'), {
      'word/comments.xml': `<w:comments ${W}><w:comment>${p('Xem lại câu này')}</w:comment></w:comments>`,
    })
    expect(notesOf(result, 'khong-xep-duoc')).toEqual(['Xem lại câu này'])
  })

  test('words stand where no reader looks, or in another file: notes say so', () => {
    const result = fromDocx(
      `${TITLE}${PART}<w:p>${run('Tỷ lệ ')}<m:oMath><m:r><m:t>mười phần</m:t></m:r></m:oMath></w:p><w:altChunk r:id="r1"/>`,
    )
    expect(notesOf(result, 'khong-xep-duoc')).toEqual([
      'mười phần',
      expect.stringContaining('nhúng từ tệp khác'),
    ])
  })

  test.each([
    ['stands on one line with the title, in capitals', p('KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH NĂM 2026')],
    ['has its letters apart', p('K Ế  H O Ạ C H') + p('Cải cách hành chính năm 2026')],
    [
      'is followed by the title in one paragraph',
      '<w:p><w:r><w:t>KẾ HOẠCH</w:t><w:br/><w:t>Cải cách hành chính năm 2026</w:t></w:r></w:p>',
    ],
  ])('the word "KẾ HOẠCH" %s', (_, title) => {
    const result = fromDocx(title + PART + p('Một.'))
    expect(result.keHoach).toMatchObject({
      nam: 2026,
      trichYeu: 'Cải cách hành chính năm 2026',
      mucTieu: { moDau: ['Một.'] },
    })
    expect(notesOf(result, 'khong-xep-duoc')).toEqual([])
  })

  test('one number is merged over two tasks: they stay two, and a note says so', () => {
    const merged = (text: string, merge: 'restart' | 'continue'): Cell => ({ text, merge })
    const result = fromDocx(
      TITLE +
        table(
          HEAD,
          [merged('1', 'restart'), 'Việc A', 'Văn bản A', 'Năm 2026', 'Sở A'],
          [merged('', 'continue'), 'Việc B', 'Văn bản B', 'Quý I/2026', 'Sở B'],
        ),
    )
    expect(tasksOf(result.keHoach)).toEqual([
      [
        undefined,
        ['Việc A', ['Văn bản A', 'Năm 2026', 'Sở A']],
        ['Việc B', ['Văn bản B', 'Quý I/2026', 'Sở B']],
      ],
    ])
    expect(notesOf(result, 'doan')).toContainEqual(expect.stringContaining('ô số thứ tự gộp'))
  })

  test('the letterhead and the signature of a sở are tables', () => {
    const { keHoach } = fromDocx(
      `${table(['UBND TỈNH KHÁNH HÒA\nSỞ NỘI VỤ', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc'], ['Số: 15/KH-SNV', 'Khánh Hòa, ngày 05 tháng 01 năm 2026'])}${TITLE}${PART}${p('Một.')}${table(['Nơi nhận:\n- Như trên;\n- Lưu: VT.', 'GIÁM ĐỐC\n\n\nNguyễn Văn Ba'])}`,
    )
    expect(keHoach.banHanh).toEqual({
      loai: 'ke-hoach',
      so: 15,
      kyHieu: 'KH-SNV',
      ngay: '2026-01-05',
      diaDanh: 'Khánh Hòa',
      noiNhan: ['Như trên', 'Lưu: VT'],
      nguoiKy: { chucVu: 'Giám đốc', hoTen: 'Nguyễn Văn Ba' },
    })
  })
})

describe('Text in another encoding', () => {
  const TEXT = 'KẾ HOẠCH\r\nCải cách hành chính năm 2026\r\n\r\nI. MỤC TIÊU\r\n\r\nMột.'

  test.each([
    ['little', 'FF FE'],
    ['big', 'FE FF'],
  ])('UTF-16, %s end first, is read', async (_, mark) => {
    const bytes = Buffer.from(`\uFEFF${TEXT}`, 'utf16le')
    const file = join(temporaryFolder(), 'a.txt')
    writeFileSync(file, mark === 'FE FF' ? bytes.swap16() : bytes)
    expect(imported(await readFile(file)).keHoach.mucTieu?.moDau).toEqual(['Một.'])
  })

  test('with a foreign name in it is Vietnamese all the same', () => {
    expect(
      imported(readText(`${TEXT}\nHợp tác với São Paulo, Málaga, Bogotá, Liège, Nîmes và Besançon.`, 'a.txt'))
        .keHoach.nam,
    ).toBe(2026)
  })
})

test('A table of contents in text opens no part', () => {
  const text =
    'KẾ HOẠCH\nCải cách hành chính năm 2026\n\nI. MỤC TIÊU ........ 1\nII. KINH PHÍ …… 2\n\nI. MỤC TIÊU\n\nMột.\n\nII. KINH PHÍ\n\nHai.'
  const result = imported(readText(text, 'a.txt'))
  expect(result.keHoach).toMatchObject({ mucTieu: { moDau: ['Một.'] }, kinhPhi: { moDau: ['Hai.'] } })
  expect(lostWords(text, result)).toEqual([])
})
