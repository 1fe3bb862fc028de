import { join } from 'node:path'
import { paragraphsIn } from '../read/docx-blocks'
import type { DocxTable } from '../read/docx'
import type { PdfText } from '../read/pdf'
import { linesOf as pdfLines } from '../read/pdf-lines'
import { inTopMargin, isLandscape } from '../render/pdf-segments'
import { fold } from '../seeds/seed-001'
import { changed, DATA, linesOf, pdfRows, report, type Report, REPORTS, tablesOf, wordOf } from './reports'

let made: Report
beforeAll(async () => {
  made = await report(join(DATA, REPORTS[2025]), { bieuDo: true })
})

const NOTICE = 'Số liệu minh họa, không phải số liệu thật'
/** The number at the head of a page; none on the first page of a part. */
const numberOf = ({ texts }: Report['pdf']['pages'][number]): string =>
  texts
    .filter((text) => inTopMargin(text) && text.text !== NOTICE)
    .map(({ text }) => text.trim())
    .join('')
/** The pages of each part of the PDF: a part begins on a page without a number. */
function partsOf({ pdf }: Report): Report['pdf']['pages'][number][][] {
  const starts = pdf.pages.flatMap((page, at) => (numberOf(page) ? [] : [at]))
  return starts.map((start, nth) => pdf.pages.slice(start, starts[nth + 1]))
}

describe('The annexes', () => {
  test('have Roman numbers and names in capitals', () => {
    const heads = made.docx.sections.slice(1).map((section) => linesOf(section).slice(1, 3))
    expect(heads).toEqual([
      ['Phụ lục I', 'THỐNG KÊ SỐ LIỆU CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2025'],
      ['Phụ lục II', 'TIẾN ĐỘ THỰC HIỆN KẾ HOẠCH CẢI CÁCH HÀNH CHÍNH QUÝ I NĂM 2025'],
      // Too long for a line: it breaks before a phrase.
      ['Phụ lục III', 'BIỂU ĐỒ TIẾN ĐỘ'],
    ])
  })

  test('count their own pages from 1, with no number on the first page', () => {
    const parts = partsOf(made)
    expect(parts).toHaveLength(4)
    for (const pages of parts)
      expect(pages.map(numberOf)).toEqual(pages.map((_, at) => (at ? String(at + 1) : '')))
    expect(made.docx.sections.map(({ pageStart, titlePage }) => [pageStart, titlePage])).toEqual([
      [1, true],
      [1, true],
      [1, true],
      [1, true],
    ])
    for (const { header, firstHeader } of made.docx.sections)
      expect([header, firstHeader].map((all) => all.some(({ fields }) => fields.includes('PAGE')))).toEqual([
        true,
        false,
      ])
  })

  test('stand upright, but for the tasks, which lie on their side', () => {
    expect(partsOf(made).map((pages) => pages.map(isLandscape))).toEqual(
      partsOf(made).map((pages, at) => pages.map(() => at === 2)),
    )
    expect(made.docx.sections.map(({ landscape }) => landscape)).toEqual([false, false, true, false])
  })

  test('repeat the header row of a table on each page it goes on to', () => {
    const [, figures = [], tasks = []] = partsOf(made)
    for (const page of figures)
      expect(pdfRows([page])[0]).toEqual(['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Ghi chú'])
    const head = [
      'TT',
      'Nhiệm vụ',
      'Cơ quan chủ trì',
      'Thời hạn',
      'Tình trạng',
      'Kết quả, minh chứng',
      'Ghi chú',
    ]
    const from = tasks.findIndex((page) =>
      pdfRows([page]).some(([first, second]) => first === 'TT' && second === 'Nhiệm vụ'),
    )
    expect(tasks.length - from).toBeGreaterThan(5)
    for (const page of tasks.slice(from + 1)) expect(pdfRows([page])[0]).toEqual(head)
    const tables = made.docx.sections.flatMap(({ blocks }) =>
      blocks.filter(
        (block): block is DocxTable =>
          block.type === 'table' && block.rows.length > 1 && block.rows[0]?.header === true,
      ),
    )
    expect(tables).toHaveLength(5)
  })

  test('list what is overdue first, the longest overdue at the top', async () => {
    // Done by nobody yet: due at the end of December and at the end of January.
    const data = changed([
      'khanh-hoa/2025/tien-do-quy-1.yaml',
      '- ma: VII.2\n    ten: Ban hành Kế hoạch tuyên truyền CCHC tỉnh Khánh Hòa năm\n    ngay: 2025-01-24\n    minhChung: Quyết định của UBND tỉnh (văn bản minh họa)',
      '- ma: VII.2\n    ten: Ban hành Kế hoạch tuyên truyền CCHC tỉnh Khánh Hòa năm\n    trangThai: dang-thuc-hien',
    ])
    const late = await wordOf(join(data, REPORTS[2025]))
    const annex = late.docx.sections[2]
    const [first = [], ...others] = annex ? tablesOf(annex) : []
    expect(annex && linesOf(annex).filter((line) => /^\d\. /u.test(line))).toEqual([
      '1. Nhiệm vụ quá hạn',
      '2. Tổng hợp theo lĩnh vực',
      '3. Tổng hợp theo cơ quan chủ trì',
      '4. Tiến độ từng nhiệm vụ',
    ])
    expect(first.map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
      ['Số', 'Thời hạn', 'Quá hạn (ngày)'],
      ['VI.12', '31/12/2024', '73'],
      ['VII.2', '31/01/2025', '42'],
    ])
    expect(others).toHaveLength(3)
  })

  test('have each of the 62 tasks once, in the order of the plan', () => {
    const section = made.docx.sections[2]
    const rows = (section ? tablesOf(section) : [])[3] ?? []
    const tasks = rows.filter((cells) => cells.length === 7 && /^\d+$/u.test(cells[0] ?? ''))
    // 6, 7, 11, 8, 6, 12 and 12 tasks in the seven fields.
    expect(tasks.map(([so]) => Number(so))).toEqual(
      [6, 7, 11, 8, 6, 12, 12].flatMap((count) => Array.from({ length: count }, (_, at) => at + 1)),
    )
  })
})

describe('The notes of the report', () => {
  const isSign = ({ size }: PdfText): boolean => size < 9
  const words = Array.from({ length: 22 }, (_, at) => String(at + 1))
  const noteTexts = () =>
    Array.from(made.docx.footnotes.values(), (all) => fold(all.map(({ text }) => text).join(' ')))

  test('are numbered through the document in Word, each called once and in order', () => {
    expect(Array.from(made.docx.footnotes.keys())).toEqual(words.map(Number))
    const calls = made.docx.sections
      .flatMap(({ blocks }) => paragraphsIn(blocks))
      .flatMap(({ runs }) => runs.flatMap(({ footnote }) => (footnote === undefined ? [] : [footnote])))
    expect(calls).toEqual(words.map(Number))
  })

  test('of files that both call them [^1] are those of each file', () => {
    expect(noteTexts().slice(10, 14)).toEqual([
      'Quyết định số 1718/QĐ-UBND ngày 21/7/2023 của UBND tỉnh',
      'Nghị quyết số 55/2022/QH15 ngày 16/6/2022 của Quốc hội',
      'Quyết định số 1015/QĐ-TTg ngày 30/8/2022 của Thủ tướng Chính phủ',
      'Kế hoạch số 14084/KH-UBND ngày 09/12/2024 của UBND tỉnh',
    ])
  })

  test('stand in the PDF at the foot of the page of their signs, in the same words', () => {
    const found = made.pdf.pages.flatMap(({ texts }) => {
      // A sign at the foot is smaller than one in the text.
      const [calls, foot] = [
        texts.filter((text) => isSign(text) && text.size > 7),
        texts.filter((text) => isSign(text) && text.size <= 7),
      ]
      expect(foot.map(({ text }) => text)).toEqual(calls.map(({ text }) => text))
      return calls.map(({ text }) => text)
    })
    expect(found).toEqual(words)
    const small = made.pdf.pages
      .flatMap(({ texts }) => pdfLines(texts.filter(({ size }) => size === 10)))
      .map(({ text }) => text)
    const flat = small.join(' ')
    expect(noteTexts().filter((text) => !flat.includes(text))).toEqual([])
  })
})
