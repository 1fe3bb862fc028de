import { printedByLibreOffice } from './libre-office'
import type { Pdf } from '../read/pdf'
import { testNeeding } from '../read/programs'
import { agree } from './agree'
import { real, type State } from './real'

/** What a page reader gives, from lines only. */
const pdf = (...pages: readonly (readonly string[])[]): Pdf => ({
  version: '1.7',
  info: {},
  outline: [],
  pages: pages.map((texts) => ({
    width: 0,
    height: 0,
    texts: [],
    rules: [],
    lines: texts.map((text, at) => ({ text, x: 0, y: at, right: 0, size: 14, bold: false, italic: false })),
  })),
})

describe('The Word file as LibreOffice prints it, and our PDF', () => {
  for (const state of ['paper', 'draft', 'electronic'] as const satisfies readonly State[]) {
    testNeeding('soffice')(
      `have the same pages, at least 98% of the lines alike and the same first and last lines: ${state}`,
      async () => {
        const made = await real(state)
        const theirs = await printedByLibreOffice(state === 'paper' ? '001' : `001 ${state}`)
        const { pages, alike, otherEnds, differ } = agree(theirs, made.pdf)
        expect({ pages: pages[0], otherEnds, differ: alike < 0.98 ? differ : [] }).toEqual({
          pages: pages[1],
          otherEnds: [],
          differ: [],
        })
        expect(alike).toBeGreaterThanOrEqual(0.98)
      },
    )
  }
})

describe('The comparison of two files', () => {
  const page = ['QUYẾT ĐỊNH', 'Điều 1.', 'Điều 2.', 'Điều 3.']

  test('finds two like files alike', () => {
    expect(agree(pdf(page, page), pdf(page, page))).toEqual({
      pages: [2, 2],
      alike: 1,
      otherEnds: [],
      differ: [],
    })
  })

  test('sees a line that differs', () => {
    expect(agree(pdf(page), pdf(['QUYẾT ĐỊNH', 'Điều 1. Ban', 'Điều 2.', 'Điều 3.']))).toEqual({
      pages: [1, 1],
      alike: 0.75,
      otherEnds: [],
      differ: ['1: Điều 1.'],
    })
  })

  test('sees a line that went over to the next page', () => {
    expect(agree(pdf(page, ['a', 'b']), pdf(page.slice(0, 3), ['Điều 3.', 'a', 'b']))).toMatchObject({
      alike: 5 / 6,
      otherEnds: [1, 2],
      differ: ['1: Điều 3.'],
    })
  })

  test('sees a page too many', () => {
    expect(agree(pdf(page), pdf(page, ['a']))).toMatchObject({ pages: [1, 2], alike: 1 })
  })

  test('sees lines that changed places', () => {
    expect(agree(pdf(page), pdf(['QUYẾT ĐỊNH', 'Điều 2.', 'Điều 1.', 'Điều 3.'])).alike).toBe(0.75)
  })
})
