import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { segment, segmentsOf } from '../render/pdf-segments'
import {
  changed,
  DATA,
  linesOf,
  pdfRows,
  report,
  type Report,
  squeezed,
  tablesOf,
  wordText,
  pdfText,
} from './reports'

const ADDRESSEES = [
  'Bộ Nội vụ',
  'Văn phòng Ban Chỉ đạo cải cách hành chính của Chính phủ, Văn phòng Chính phủ',
  'Ban Chỉ đạo cải cách hành chính tỉnh Khánh Hòa',
]

/**
 * The report of six months, compared with the first quarter and with the same months of the year before; all
 * made up.
 */
function sixMonths(): string {
  const data = changed()
  const [before, now] = [join(data, 'khanh-hoa/2024'), join(data, 'khanh-hoa/2025')]
  const source = (name: string) => readFileSync(join(DATA, 'khanh-hoa/2025', name), 'utf8')
  const figures = (settled: number, inTime: number) =>
    source('so-lieu-quy-1.yaml').replace(': 38450', `: ${settled}`).replace(': 38104', `: ${inTime}`)
  const sixth = source('bao-cao-quy-1.yaml')
    .replace('ky: quy-1', 'ky: 6-thang')
    .replace(/quý I năm/u, '6 tháng đầu năm')
    .replace('so-lieu-quy-1', 'so-lieu-6-thang')
  writeFileSync(join(now, 'so-lieu-6-thang.yaml'), figures(80000, 79200))
  // I.2, due at the end of March, is done in April.
  writeFileSync(
    join(now, 'tien-do-6-thang.yaml'),
    source('tien-do-quy-1.yaml').replace(
      /- ma: I\.2\n {4}ten: .*\n {4}trangThai: dang-thuc-hien\n.*\n/u,
      '- ma: I.2\n    ten: Xây dựng Chương trình Xúc tiến đầu\n    ngay: 2025-04-10\n    minhChung: Quyết định của UBND tỉnh (minh họa)\n',
    ),
  )
  const several = ADDRESSEES.map((name) => `\n  - ${name}`).join('')
  writeFileSync(
    join(now, 'bao-cao-6-thang.yaml'),
    sixth
      .replace('tien-do-quy-1', 'tien-do-6-thang')
      .replace(
        'kinhGui: [Bộ Nội vụ]',
        `kinhGui:${several}\nkyTruoc: bao-cao-quy-1.yaml\ncungKy: ../2024/bao-cao-6-thang.yaml`,
      ),
  )
  cpSync(join(now, 'bao-cao-quy-1'), join(now, 'bao-cao-6-thang'), { recursive: true })
  mkdirSync(before)
  writeFileSync(join(before, 'so-lieu-6-thang.yaml'), figures(70000, 66500))
  writeFileSync(
    join(before, 'bao-cao-6-thang.yaml'),
    sixth
      .replaceAll('2025', '2024')
      .replace(/keHoach: .*\n/u, '')
      .replace(/tienDo: .*\n/u, '')
      .replace(/tomTatKeHoach:\n.*\n.*\n/u, ''),
  )
  return join(now, 'bao-cao-6-thang.yaml')
}

let made: Report
beforeAll(async () => {
  made = await report(sixMonths())
})

describe('A report that is compared with two others', () => {
  const inBoth = () => [
    made.docx.sections[1] ? tablesOf(made.docx.sections[1]).flat() : [],
    pdfRows(made.pdf.pages),
  ]
  const row = (so: string) => inBoth().map((rows) => rows.find(([first]) => first === so)?.slice(3, 6))

  test('has a column for each of them', () => {
    const header = ['STT', 'Chỉ tiêu thống kê', 'Đơn vị tính', 'Số liệu', 'Kỳ trước', 'Cùng kỳ', 'Ghi chú']
    for (const rows of inBoth()) expect(rows.find(([first]) => first === 'STT')).toEqual(header)
  })

  test('says which periods they are of, above the tables', () => {
    const legend = squeezed('Kỳ trước là quý I/2025. Cùng kỳ là 6 tháng đầu năm 2024.')
    for (const text of [wordText(made), pdfText(made)]) expect(text).toContain(legend)
  })

  test.each([
    ['what was given within half a year, not beside a quarter', '3.3.1.2', ['79.200', '', '66.500']],
    ['a rate of what was given', '3.3.1', ['99', '', '95']],
    ['tasks done since the new year, which last year nobody gave', '1.1.2', ['8', '', '-']],
    ['a figure that stayed', '6.1.1', ['8.200.000', '8.200.000', '8.200.000']],
  ])('has %s', (_, so, figures) => {
    expect(row(so)).toEqual([figures, figures])
  })

  test('says in sentences how far the tasks are, and how far they were', () => {
    const sentences = [
      'Tính đến ngày 14/6/2025, đã hoàn thành 08/62 nhiệm vụ',
      'đạt 99%, tăng 4 điểm phần trăm so với cùng kỳ',
      'Để so sánh: đến hết kỳ báo cáo trước đã hoàn thành 07 nhiệm vụ, quá hạn 01 nhiệm vụ.',
    ]
    for (const text of [wordText(made), pdfText(made)])
      for (const sentence of sentences) expect(text).toContain(squeezed(sentence))
  })

  test('breaks no figure over two lines', () => {
    const [, rows = []] = inBoth()
    const figures = rows
      .filter(([first = '']) => /^\d+(?:\.\d+)+$/u.test(first))
      .flatMap((cells) => cells.slice(3, 6))
    expect(figures.filter(Boolean).length).toBeGreaterThan(240)
    expect(figures.filter((figure) => figure.includes(' '))).toEqual([])
  })
})

describe('Several addressees', () => {
  const first = () => made.pdf.pages[0] ?? { texts: [], width: 0 }
  const above = () => segmentsOf(first(), 0)

  test('are dashes under the colon in the Word file, each with a semicolon, the last with a full stop', () => {
    const lines = made.docx.sections[0] ? linesOf(made.docx.sections[0]) : []
    const at = lines.indexOf('Kính gửi:')
    expect(lines.slice(at, at + 4)).toEqual([
      'Kính gửi:',
      `- ${ADDRESSEES[0] ?? ''};`,
      `- ${ADDRESSEES[1] ?? ''};`,
      `- ${ADDRESSEES[2] ?? ''}.`,
    ])
  })

  test('are the same in the PDF', () => {
    expect(pdfText(made)).toContain(
      squeezed(`Kính gửi:${ADDRESSEES.map((name, at) => `- ${name}${at === 2 ? '.' : ';'}`).join('')}`),
    )
  })

  test('begin below the colon, within 4 pt, and their lines stay in their column', () => {
    const head = segment(above(), 'Kính gửi:')
    /** The middle of the colon, which is a good quarter of its size wide. */
    const colon = head.right - 2
    const opening = segment(above(), 'Thực hiện chế độ')
    const lines = above().filter(({ y }) => y > head.y && y < opening.y)
    const dashes = lines.filter(({ text }) => text.startsWith('- '))
    // The second addressee needs two lines or more.
    expect(dashes).toHaveLength(3)
    expect(lines.length).toBeGreaterThan(3)
    for (const { x } of dashes) expect(Math.abs(x - colon)).toBeLessThanOrEqual(4)
    for (const { x, right } of lines) {
      expect(x).toBeGreaterThanOrEqual((dashes[0]?.x ?? 0) - 0.5)
      expect(right).toBeLessThanOrEqual(first().width - 20 * (72 / 25.4) + 0.5)
    }
  })
})
