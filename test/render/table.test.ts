import type { DocxTable } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import type { PdfPage } from '../read/pdf'
import { fold } from '../seeds/seed-001'
import { isLandscape, partsOf } from './pdf-segments'
import { cellsOf, type PdfCell, tableBottom } from './pdf-table'
import { type Real, real } from './real'

const COLUMNS = 5
const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII']
/** Tasks of each group in seed 001. */
const TASKS = [6, 7, 11, 8, 6, 12, 12]

let made: Real
let table: DocxTable
beforeAll(async () => {
  made = await real()
  table = made.docx.sections[2]?.blocks.find(
    (block): block is DocxTable => block.type === 'table',
  ) as DocxTable
})

const textOf = ({ blocks }: DocxTable['rows'][number]['cells'][number]): string =>
  fold(
    paragraphsIn(blocks)
      .map(({ text }) => text)
      .join(' '),
  )
const pages = (): PdfPage[] => made.pdf.pages.filter(isLandscape)
const firstColumn = (page: PdfPage): PdfCell[] =>
  cellsOf(page).filter(({ left }, _, [first]) => left === first?.left)

describe('The table in the Word file', () => {
  test('has one header row, which Word repeats on each page', () => {
    expect(table.rows.map(({ header }) => header)).toEqual(table.rows.map((_, at) => at === 0))
    expect(table.rows[0]?.cells).toHaveLength(COLUMNS)
  })

  test('has the seven group rows, over all columns but the number, kept with the task below', () => {
    const groups = table.rows.filter(({ cells }) => cells.some(({ gridSpan }) => gridSpan > 1))
    expect(groups.map(({ cells }) => cells.map(({ gridSpan }) => gridSpan))).toEqual(
      ROMAN.map(() => [1, COLUMNS - 1]),
    )
    expect(groups.map(({ cells }) => cells.map(textOf)[0])).toEqual(ROMAN)
    expect(
      groups
        .flatMap(({ cells }) => cells.flatMap(({ blocks }) => paragraphsIn(blocks)))
        .filter(({ keepNext }) => !keepNext),
    ).toEqual([])
    expect(
      groups
        .flatMap(({ cells }) =>
          cells.flatMap(({ blocks }) => paragraphsIn(blocks).flatMap(({ runs }) => runs)),
        )
        .every(({ bold }) => bold),
    ).toBe(true)
  })

  test('numbers the tasks from 1 in each group', () => {
    const numbers = table.rows
      .slice(1)
      .map(({ cells }) => cells[0])
      .filter((cell) => cell?.vMerge !== 'continue')
      .map((cell) => (cell ? textOf(cell) : ''))
    expect(numbers).toEqual(
      TASKS.flatMap((count, group) => [
        ROMAN[group],
        ...Array.from({ length: count }, (_, at) => String(at + 1)),
      ]),
    )
  })

  test('has the task of two results as one number and one name over two rows', () => {
    const merged = table.rows.flatMap(({ cells }, row) =>
      cells.flatMap(({ vMerge }, column) => (vMerge ? [[row, column, vMerge]] : [])),
    )
    expect(merged).toEqual([
      [2, 0, 'restart'],
      [2, 1, 'restart'],
      [3, 0, 'continue'],
      [3, 1, 'continue'],
    ])
    expect(table.rows[2]?.cells.map(textOf)[0]).toBe('1')
    expect(table.rows[3]?.cells.map(textOf).slice(0, 3)).toEqual([
      '',
      '',
      'Các nhiệm vụ trong kế hoạch được triển khai đạt hiệu quả',
    ])
  })

  test('has no row that splits over two pages', () => {
    expect(table.rows.filter(({ cantSplit }) => !cantSplit)).toEqual([])
  })

  test('has a width on every cell, that of its columns, and fills the text', () => {
    const { pageWidth = 0, margins } = made.docx.sections[2] ?? {}
    expect(table.layout).toBe('fixed')
    expect(table.grid).toHaveLength(COLUMNS)
    expect(table.grid.reduce((sum, width) => sum + width, 0)).toBe(
      pageWidth - (margins?.left ?? 0) - (margins?.right ?? 0),
    )
    for (const { cells } of table.rows) {
      let column = 0
      for (const { width, gridSpan } of cells) {
        expect(width).toBe(table.grid.slice(column, column + gridSpan).reduce((sum, each) => sum + each, 0))
        column += gridSpan
      }
      expect(column).toBe(COLUMNS)
    }
  })

  test('is ruled on every side of every cell', () => {
    const bare = table.rows.flatMap(({ cells }) =>
      cells.filter(({ borders }) =>
        (['top', 'bottom', 'left', 'right'] as const).some(
          (side) => borders[side]?.style !== 'single' || borders[side].color !== '000000',
        ),
      ),
    )
    expect(bare).toEqual([])
  })

  test('has texts of 12 to 14, not below what the decree sets for text by more than a size', () => {
    const sizes = paragraphsIn([table]).flatMap(({ runs }) => runs.map(({ size }) => size))
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(14)
  })
})

describe('The table in the PDF', () => {
  test('lies on all pages of the appendix and no other', () => {
    expect(made.pdf.pages.flatMap((page, at) => (isLandscape(page) ? [at] : []))).toEqual(
      partsOf(made.pdf)[2],
    )
    expect(pages().length).toBeGreaterThan(5)
    expect(pages().every((page) => cellsOf(page).length > COLUMNS)).toBe(true)
  })

  test('has the header row on top of each page', () => {
    for (const page of pages()) {
      const heads = cellsOf(page).slice(0, COLUMNS)
      expect(heads.map(({ lines }) => lines.join(' '))).toEqual(table.rows[0]?.cells.map(textOf))
      expect(new Set(heads.map(({ top }) => top)).size).toBe(1)
      expect(heads.flatMap(({ texts }) => texts).every(({ bold }) => bold)).toBe(true)
    }
  })

  test('never ends a page with a group row, and begins none with half a task', () => {
    for (const page of pages()) {
      const column = firstColumn(page).slice(1)
      expect(
        column.map(({ lines }) => lines.join('')).filter((number) => !/^(\d+|[IVX]+)$/.test(number)),
      ).toEqual([])
      expect(column.at(-1)?.lines.join('')).toMatch(/^\d+$/)
    }
  })

  test('numbers the tasks from 1 in each group', () => {
    const numbers = pages().flatMap((page) =>
      firstColumn(page)
        .slice(1)
        .map(({ lines }) => lines.join('')),
    )
    expect(numbers).toEqual(
      TASKS.flatMap((count, group) => [
        ROMAN[group],
        ...Array.from({ length: count }, (_, at) => String(at + 1)),
      ]),
    )
  })

  test('has the task of two results as one number and one name beside two rows', () => {
    const all = cellsOf(pages()[0] as PdfPage)
    const number = firstColumn(pages()[0] as PdfPage)[2]
    const beside = all.filter(
      ({ top, bottom }) => top > (number?.top ?? 0) - 1 && bottom < (number?.bottom ?? 0) + 1,
    )
    const rows = [...new Set(beside.map(({ left }) => left))].map(
      (left) => beside.filter((cell) => cell.left === left).length,
    )
    expect(number?.lines).toEqual(['1'])
    expect(rows).toEqual([1, 1, 2, 2, 2])
  })

  test('has the same columns on each page and the same as in Word', () => {
    const columns = pages().map((page) =>
      cellsOf(page)
        .slice(0, COLUMNS)
        .map(({ left, right }) => Math.round((right - left) * 20)),
    )
    for (const each of columns) expect(each).toEqual(table.grid)
  })

  test('has its texts inside their cells', () => {
    const over = pages().flatMap((page) =>
      cellsOf(page).flatMap(({ left, right, top, bottom, texts }) =>
        texts.filter(
          ({ x, y, width, size }) =>
            x < left + 1 || x + width > right - 1 || y - 0.7 * size < top || y + 0.22 * size > bottom,
        ),
      ),
    )
    expect(over.map(({ text }) => text)).toEqual([])
  })

  test('leaves a page only for a task that does not fit on it', () => {
    const list = pages()
    for (const [at, page] of list.slice(0, -1).entries()) {
      const [, first, second] = firstColumn(list[at + 1] as PdfPage)
      // A group heading moves on with its first task.
      const height =
        (first?.bottom ?? 0) -
        (first?.top ?? 0) +
        (/^[IVX]+$/.test(first?.lines.join('') ?? '') ? (second?.bottom ?? 0) - (second?.top ?? 0) : 0)
      expect(page.height - 25 * (72 / 25.4) - tableBottom(page)).toBeLessThan(height + 1)
    }
  })
})
