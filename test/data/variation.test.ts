import type { SeedName } from '../seeds/seeds'
import { pdfLines, pdfRows, plan } from './plans'
import { DECISION } from './variation-decision'
import { PLAN } from './variation-plan'

/**
 * Where the plans of four offices differ (reference/domain.md A1), and what each seed shows. Texts must stand
 * in the PDF too.
 */
const POINTS = [...DECISION, ...PLAN]

/**
 * Without white space and case: a title of Word may be lines of the PDF, and a bookmark is not in capitals.
 */
const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/g, '').toUpperCase()
const textsIn = (value: unknown): string[] =>
  typeof value === 'string' ? value.split(' / ') : Array.isArray(value) ? value.flatMap(textsIn) : []

describe.each(POINTS)('Offices differ in %s', (_, read, seen) => {
  test.each(Object.entries(seen) as [SeedName, unknown][])('seed %s', async (name, expected) => {
    const made = await plan(name)
    const printed = squeezed(
      [
        ...pdfLines(made),
        ...pdfRows(made)
          .flat()
          .flatMap(({ lines }) => lines),
      ].join(' '),
    )
    expect(read(made)).toEqual(expected)
    expect(textsIn(expected).filter((text) => !printed.includes(squeezed(text)))).toEqual([])
  })
})

test('each point shows two values or more', () => {
  expect(
    POINTS.filter(
      ([, , seen]) => new Set(Object.values(seen).map((value) => JSON.stringify(value))).size < 2,
    ).map(([name]) => name),
  ).toEqual([])
})
