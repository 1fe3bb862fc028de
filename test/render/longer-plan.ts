import type { Pdf } from '../read/pdf'
import { bodyLines, bodyOf } from './pdf-body'
import { isLandscape } from './pdf-segments'
import { cellsOf } from './pdf-table'
import { makePdf } from './real'
import { variant } from './variant'

// The real plan with more or fewer lines before each heading, so that headings come to stand at every place
// of a page.
// NĐ 30/2020/NĐ-CP does not speak of pages; that a heading goes with its text is the rule of any office.

type Plan = { linhVuc: { nhiemVu: { ten: string }[] }[] }
const HEADING = /^[IVX]+\. /
const GROUP = /^[IVX]+$/

/** Lines more of text at the end of a mục and in the last task of each group. */
function longer(lines: number): string {
  return variant((plan) => {
    plan.setIn(
      ['mucTieu', 'ketThuc', 1],
      'Thực hiện hiệu quả các nhiệm vụ, giải pháp cải cách hành chính. '.repeat(1 + lines),
    )
    for (const [group, { nhiemVu }] of (plan.toJS() as Plan).linhVuc.entries()) {
      const last = nhiemVu.length - 1
      plan.setIn(
        ['linhVuc', group, 'nhiemVu', last, 'ten'],
        `${nhiemVu[last]?.ten} ${'và các nhiệm vụ được giao thêm '.repeat(lines)}`.trim(),
      )
    }
  })
}

/** Makes the plan longer by so many lines. */
export const testFlow = (steps: readonly number[]): void =>
  describe('However the text falls on the pages, in the PDF', () => {
    let files: readonly Pdf[]
    beforeAll(async () => {
      files = await Promise.all(steps.map(async (lines) => (await makePdf(longer(lines))).pdf))
    })

    test('a mục never ends a page', () => {
      for (const pdf of files) {
        const lines = bodyLines(pdf, 1)
        const last = lines.filter(({ page }, at) => lines[at + 1] && lines[at + 1]?.page !== page)
        expect(last.filter(({ text, bold }) => bold || HEADING.test(text)).map(({ text }) => text)).toEqual(
          [],
        )
      }
    })

    test('no line of a paragraph stands alone at the end or the top of a page', () => {
      const broken = files
        .flatMap((pdf) => bodyOf(pdf, 1))
        .filter((lines) => new Set(lines.map(({ page }) => page)).size > 1)
      expect(broken.length).toBeGreaterThan(steps.length)
      const alone = broken.filter((lines) =>
        [lines[0], lines.at(-1)].some((end) => lines.filter(({ page }) => page === end?.page).length < 2),
      )
      expect(alone.map(([first]) => first?.text)).toEqual([])
    })

    test('a group heading never ends a page: some go on with their first task', () => {
      const columns = files.flatMap((pdf) =>
        pdf.pages.filter(isLandscape).map((page) =>
          cellsOf(page)
            .filter(({ left }, _, [first]) => left === first?.left)
            .map(({ lines }) => lines.join('')),
        ),
      )
      expect(columns.map((column) => column.at(-1) ?? '').filter((mark) => GROUP.test(mark))).toEqual([])
      expect(columns.filter(([, first]) => GROUP.test(first ?? '')).length).toBeGreaterThan(files.length)
    })

    test('a task stands whole on a page', () => {
      for (const pdf of files) {
        const numbers = pdf.pages.filter(isLandscape).flatMap((page) =>
          cellsOf(page)
            .filter(({ left }, _, [first]) => left === first?.left)
            .slice(1),
        )
        expect(numbers.filter(({ lines }) => lines.length !== 1)).toEqual([])
        expect(numbers.filter(({ lines }) => /^\d+$/.test(lines.join('')))).toHaveLength(62)
      }
    })

    test('the page numbers go on without a gap', () => {
      for (const { pages } of files) {
        const numbers = pages.map(({ texts }) => Number(texts.find(({ y }) => y < 56)?.text ?? 1))
        expect(numbers.filter((number, at) => number !== 1 && number !== (numbers[at - 1] ?? 0) + 1)).toEqual(
          [],
        )
        expect(numbers.filter((number) => number === 1)).toHaveLength(3)
      }
    })
  })
