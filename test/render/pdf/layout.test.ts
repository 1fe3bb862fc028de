import { paragraph } from '../../../src/document/build'
import type { PdfTextLine } from '../../read/pdf'
import { printed, sentence, wrap } from './sample'

const body = (lines: readonly PdfTextLine[]) => lines.filter(({ y }) => y > 56)
const textOf = (line: PdfTextLine | undefined) => line?.text ?? ''

describe('pagination', () => {
  test.each(Array.from({ length: 10 }, (_, lines) => lines * 2))(
    'keeps a heading with its text when %i one-line paragraphs stand above',
    async (lines) => {
      const above = Array.from({ length: 20 + lines }, (_, index) => paragraph('doan', `Dòng ${index}`))
      const pdf = await printed(
        wrap([...above, paragraph('muc', 'I. Mục tiêu'), paragraph('doan', sentence(3))]),
      )
      const page = pdf.pages.find(({ lines: all }) => all.some(({ text }) => text === 'I. MỤC TIÊU'))
      const index = page?.lines.findIndex(({ text }) => text === 'I. MỤC TIÊU') ?? -1
      expect(page?.lines.length).toBeGreaterThanOrEqual(index + 3)
    },
  )

  test('leaves no single line of a paragraph at the top or the foot of a page', async () => {
    for (let shift = 0; shift < 4; shift++) {
      const above = Array.from({ length: shift }, (_, index) => paragraph('hoTen', `Dòng ${index}`))
      const pdf = await printed(
        wrap([...above, ...Array.from({ length: 30 }, (_, index) => paragraph('doan', sentence(index)))]),
      )
      for (const { lines } of pdf.pages) {
        const [first, second] = body(lines)
        const [before, last] = body(lines).slice(-2)
        const indented = (line: PdfTextLine | undefined) => (line?.x ?? 0) > 100
        // A page that begins inside a paragraph begins with two of its lines; one that ends inside a
        // paragraph ends with two.
        if (!indented(first) && (first?.right ?? 0) > 530) expect(indented(second)).toBe(false)
        if (indented(last)) expect(textOf(last)).toMatch(/^$|[.;:]$/u)
        expect(textOf(before)).not.toBe('')
      }
    }
  })

  test('breaks a number and symbol behind its hyphen only, as Word does', async () => {
    const pdf = await printed(
      wrap(
        Array.from({ length: 40 }, (_, index) =>
          paragraph(
            'doan',
            `${'m'.repeat(index + 1)} theo Quyết định số 3487/QĐ-UBND và Nghị quyết số 55/2022/QH15, Kết luận số 91-KL/TU, Chương trình số 12823/CTr-UBND giai đoạn 2021-2030`,
          ),
        ),
      ),
    )
    const ends = new Set(
      pdf.pages.flatMap((page) => page.lines.map(({ text }) => text.split(' ').at(-1) ?? '')),
    )
    const symbols = ['3487/QĐ-UBND', '55/2022/QH15,', '91-KL/TU,', '12823/CTr-UBND', '2021-2030']
    const inside = [...ends].filter((end) =>
      symbols.some((symbol) => end.length > 1 && end !== symbol && symbol.startsWith(end)),
    )
    expect(inside.sort()).toEqual(['12823/CTr-', '2021-', '3487/QĐ-'])
  })

  test('stretches a justified line only after white space', async () => {
    const pdf = await printed(wrap([paragraph('doan', `Căn cứ Quyết định số 1234/QĐ-UBND ${sentence(4)}`)]))
    const [first] = pdf.pages[0]?.lines ?? []
    expect(first?.right).toBeCloseTo(595.3 - 56.7, 0)
    const pieces = (pdf.pages[0]?.texts ?? [])
      .filter(({ y }) => Math.abs(y - (first?.y ?? 0)) < 1)
      .sort((one, other) => one.x - other.x)
    const symbol = pieces.filter(({ text }) => /1234|QĐ|^-$|UBND/u.test(text))
    for (const [index, piece] of symbol.slice(1).entries())
      expect(piece.x - ((symbol[index]?.x ?? 0) + (symbol[index]?.width ?? 0))).toBeLessThan(0.1)
  })

  test('sets lines at the pitch of a single line in Word: 1.15 em', async () => {
    const pdf = await printed(wrap([paragraph('doan', sentence(4))]))
    const [first, second, third] = pdf.pages[0]?.lines ?? []
    expect((second?.y ?? 0) - (first?.y ?? 0)).toBeCloseTo(14 * 1.1499, 1)
    expect((third?.y ?? 0) - (second?.y ?? 0)).toBeCloseTo(14 * 1.1499, 1)
  })
})
