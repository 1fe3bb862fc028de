import { join } from 'node:path'
import { titleLines } from '../../src/render/title-lines'
import { widthOfText } from '../../src/office/times'
import { changed, REPORTS, report } from '../data/reports'
import { fold } from '../seeds/seed-001'
import { paragraphsIn } from '../read/docx-blocks'

/** Widths in pt of the text area of an upright page, and of the column of a letterhead. */
const [PAGE, COLUMN] = [453, 190]

function linesOf(title: string, width: number): string[] {
  const at = titleLines(title, width, (part) => widthOfText(part, 14, 'bold'))
  return [0, ...at].map((start, nth) => title.slice(start, at[nth]).trim())
}

describe('A title that is too long for a line', () => {
  test.each([
    [
      'Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026 của thành phố Hồ Chí Minh',
      ['Kết quả công tác cải cách hành chính 6 tháng đầu năm 2026', 'của thành phố Hồ Chí Minh'],
    ],
    [
      'Danh mục nhiệm vụ cải cách hành chính trọng tâm giai đoạn 2026-2030 trên địa bàn tỉnh Khánh Hòa',
      ['Danh mục nhiệm vụ cải cách hành chính trọng tâm', 'giai đoạn 2026-2030 trên địa bàn tỉnh Khánh Hòa'],
    ],
    [
      'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026 của Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hòa',
      [
        'Ban hành Kế hoạch cải cách hành chính nhà nước năm 2026',
        'của Ủy ban nhân dân phường Nha Trang, tỉnh Khánh Hòa',
      ],
    ],
  ])('breaks between phrases: %s', (title, lines) => {
    expect(linesOf(title, PAGE)).toEqual(lines)
  })

  test.each([
    'Kết quả công tác cải cách hành chính quý III năm 2026 của tỉnh Bà Rịa - Vũng Tàu',
    'Cải cách hành chính của Sở Văn hóa, Thể thao và Du lịch tỉnh Thừa Thiên Huế năm 2026 theo Nghị quyết số 76/NQ-CP',
    'Ủy ban nhân dân phường Trường Thi, tỉnh Thanh Hóa',
  ])('never breaks inside a name or before a number, however narrow the column: %s', (title) => {
    for (const width of [PAGE, 300, COLUMN])
      for (const line of linesOf(title, width).slice(1))
        expect(line).not.toMatch(/^(?:\d+\/|III|2026|Hòa|Tàu|Huế|Thiên|Thi\b|Rịa|Du lịch)/u)
  })

  test('stays as it is when it fits, and when it cannot be broken well', () => {
    expect(linesOf('Thống kê số liệu cải cách hành chính quý III năm 2026', PAGE)).toHaveLength(1)
    expect(linesOf('Khánh Hòa', 20)).toEqual(['Khánh Hòa'])
  })
})

test('Word and PDF break a title at the same phrases', async () => {
  const title = 'Kết quả công tác cải cách hành chính, chuyển đổi số quý I năm 2025 của tỉnh Khánh Hòa'
  const data = changed([
    REPORTS[2025],
    'trichYeu: Kết quả công tác cải cách hành chính quý I năm 2025 của tỉnh Khánh Hòa\n',
    `trichYeu: ${title}\n`,
  ])
  const { docx, pdf } = await report(join(data, REPORTS[2025]))
  const lines = linesOf(title, PAGE)
  expect(lines).toHaveLength(2)
  const word = paragraphsIn(docx.sections[0]?.blocks ?? []).map(({ text }) => fold(text))
  const first = word.findIndex((text) => text.startsWith('Kết quả công tác'))
  expect(word.slice(first, first + 2)).toEqual(lines)
  const printed = pdf.pages[0]?.lines.map(({ text }) => fold(text)) ?? []
  expect(printed).toEqual(expect.arrayContaining(lines))
})
