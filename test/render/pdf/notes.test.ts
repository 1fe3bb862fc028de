import type { Pdf } from '../../read/pdf'
import { footnote, paragraph, text } from '../../../src/document/build'
import { noted, plain, printed, sentence, solid, wrap } from './sample'
import { row, cell, table } from '../../../src/document/build'

const COUNT = 200
const MARK_IN_TEXT = 14 * 0.58
const MARK_IN_NOTE = 10 * 0.58
const marks = (pdf: Pdf, size: number) =>
  new Map(
    pdf.pages.flatMap((page, index) =>
      page.texts
        .filter((piece) => Math.abs(piece.size - size) < 0.05)
        .map((piece) => [Number(piece.text), { page: index, y: piece.y }] as const),
    ),
  )

describe('two hundred notes', () => {
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await printed(wrap(Array.from({ length: COUNT }, (_, index) => noted(index + 1))))
  })

  test('stand each on the page that calls it', () => {
    const calls = marks(pdf, MARK_IN_TEXT)
    const notes = marks(pdf, MARK_IN_NOTE)
    expect(calls.size).toBe(COUNT)
    expect(Array.from(notes, ([number, { page }]) => [number, page])).toEqual(
      Array.from(calls, ([number, { page }]) => [number, page]),
    )
  })

  test('stand below the text, above the margin, without touching it', () => {
    for (const { lines, rules } of pdf.pages) {
      const lowest = Math.max(...lines.filter(({ size }) => size === 14).map(({ y }) => y))
      const notes = lines.filter(({ size }) => size === 10).map(({ y }) => y)
      if (!notes.length) continue
      const separator = Math.max(...rules.map(({ y1 }) => y1))
      expect(separator).toBeGreaterThan(lowest)
      expect(Math.min(...notes)).toBeGreaterThan(separator)
      expect(Math.max(...notes)).toBeLessThan(841.9 - 56.6)
    }
  })

  test('leave no room unused that the next line could have had', () => {
    for (const { lines } of pdf.pages.slice(0, -1)) {
      const lowest = Math.max(...lines.filter(({ size }) => size === 14).map(({ y }) => y))
      const top = Math.min(
        ...lines
          .filter(({ size }) => size <= 10)
          .map(({ y }) => y)
          .filter((y) => y > lowest),
      )
      expect(top - lowest).toBeLessThan(150)
    }
  })
})

test('a note in a cell of a table stands at the foot of the page of its row', async () => {
  const rows = Array.from({ length: 60 }, (_, index) => {
    const number = index + 1
    return number % 7
      ? plain(number)
      : row([
          cell(
            [
              paragraph('oChu', [
                ...text('Có chú thích'),
                footnote(number / 7, text(`Chú thích thứ ${number / 7}`)),
              ]),
            ],
            { colSpan: 5 },
          ),
        ])
  })
  const pdf = await printed(wrap([table([0.05, 0.29, 0.23, 0.16, 0.27], rows)], 'landscape'))
  const calls = marks(pdf, 13 * 0.58)
  const notes = marks(pdf, MARK_IN_NOTE)
  expect(calls.size).toBe(8)
  for (const [number, { page }] of calls) expect(notes.get(number)?.page).toBe(page)
})

test('a note longer than a page goes on at the foot of the next, and loses no word', async () => {
  const long = Array.from({ length: 24 }, (_, index) => sentence(index)).join(' ')
  const pdf = await printed(
    wrap([
      paragraph('doan', [...text('Xem chú thích'), footnote(1, text(long)), ...text(' ở dưới.')]),
      paragraph('doan', sentence(2)),
    ]),
  )
  expect(pdf.pages.length).toBeGreaterThan(1)
  expect(solid(pdf)).toContain(sentence(2).replace(/\s+/gu, ''))
  const notes = pdf.pages
    .flatMap(({ lines }) => lines.filter(({ size }) => size === 10).map((line) => line.text))
    .join(' ')
    .replace(/\s+/gu, '')
  expect(notes).toContain(long.replace(/\s+/gu, ''))
})
