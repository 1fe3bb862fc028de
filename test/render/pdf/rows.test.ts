import type { Pdf } from '../../read/pdf'
import { annex, plain, printed, sentence, sentences, solid, spanned } from './sample'

const count = (pdf: Pdf, what: string) => solid(pdf).split(what.replace(/\s+/gu, '')).length - 1

describe('a row higher than a page', () => {
  const task = sentences.slice(0, 16)
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await printed(annex([plain(1), plain(2, task), plain(3)]))
  })

  test('is cut over pages and loses no word', () => {
    expect(pdf.pages.length).toBeGreaterThan(3)
    const column = pdf.pages
      .flatMap(({ texts }) =>
        texts
          .filter(({ x }) => x > 115 && x < 300)
          .sort((one, other) => one.y - other.y)
          .map(({ text }) => text),
      )
      .join('')
      .replace(/\s+/gu, '')
    for (const line of task) expect(column).toContain(line.replace(/\s+/gu, '').slice(0, 20))
    for (const line of task)
      expect(column.replace(/NHIỆMVỤ|Nhiệmvụ/gu, '')).toContain(line.replace(/\s+/gu, '').slice(-20))
  })

  test('has the header of its table on every page', () => {
    for (const { texts } of pdf.pages)
      expect(texts.filter(({ text }) => text === 'Phân công')).toHaveLength(1)
  })

  test('leaves its text above the bottom margin', () => {
    for (const { texts } of pdf.pages) expect(Math.max(...texts.map(({ y }) => y))).toBeLessThan(595.3 - 56.6)
  })
})

describe('a task of several mốc', () => {
  test('moves to the next page as a whole when it fits there', async () => {
    for (let above = 4; above < 9; above++) {
      const pdf = await printed(
        annex([...Array.from({ length: above }, (_, index) => plain(index + 1)), ...spanned(50, 3)]),
      )
      const pages = pdf.pages.flatMap(({ texts }, index) =>
        texts.some(({ text }) => /^Quý [123]$/u.test(text)) ? [index] : [],
      )
      expect(pages).toHaveLength(1)
    }
  })

  test('is cut between or inside its rows when no page can hold it, and loses none', async () => {
    const pdf = await printed(annex([plain(1), ...spanned(2, 14), plain(3)]))
    expect(pdf.pages.length).toBeGreaterThan(2)
    for (let quarter = 1; quarter <= 14; quarter++)
      expect(
        pdf.pages.flatMap(({ texts }) => texts.filter(({ text }) => text === `Quý ${quarter}`)),
      ).toHaveLength(1)
    expect(count(pdf, sentence(0).slice(0, 30))).toBeGreaterThanOrEqual(1)
  })

  test('draws the sides of its spanning cells on every page it stands on', async () => {
    const pdf = await printed(annex(spanned(2, 14)))
    for (const { rules } of pdf.pages) {
      const sides = rules.filter(({ x1, x2 }) => x1 === x2)
      const left = Math.min(...sides.map(({ x1 }) => x1))
      const bottom = Math.max(...sides.map(({ y2 }) => y2))
      const atLeft = sides.filter(({ x1 }) => Math.abs(x1 - left) < 0.5)
      expect(Math.max(...atLeft.map(({ y1, y2 }) => Math.max(y1, y2)))).toBeCloseTo(bottom, 1)
    }
  })
})
