import { join } from 'node:path'
import { CASES, type Place, type Year } from './one-figure-cases'
import {
  alternatives,
  changed,
  DATA,
  pdfRows,
  pdfText,
  report,
  type Report,
  REPORTS,
  squeezed,
  tablesOf,
  wordText,
} from './reports'

const originals = new Map<Year, Promise<Report>>()
const original = (year: Year) => {
  const found = originals.get(year) ?? report(join(DATA, REPORTS[year]), { bieuDo: true })
  originals.set(year, found)
  return found
}

type Printed = readonly [text: string, rows: readonly (readonly string[])[]]

/** What is read out of a report, read once. */
function once(read: (made: Report) => Printed): (made: Report) => Printed {
  const known = new Map<Report, Printed>()
  return (made) => {
    const printed = known.get(made) ?? read(made)
    known.set(made, printed)
    return printed
  }
}

/** Whether a text stands somewhere, or cells side by side in a row. */
function stands(wanted: Place[1], text: string, rows: readonly (readonly string[])[]): boolean {
  if (typeof wanted === 'string') return text.includes(squeezed(wanted))
  const key = (cells: readonly string[]) => `|${cells.map(squeezed).join('|')}|`
  return rows.some((cells) => key(cells).includes(key(wanted)))
}

describe.each(CASES)(
  'Changing $name changes every place that speaks of it',
  ({ year, change, places, gone }) => {
    let before: Report
    let after: Report
    beforeAll(async () => {
      before = await original(year)
      after = await report(join(changed(...change), REPORTS[year]), { bieuDo: true })
    })
    const word = once((made: Report) => [
      wordText(made) + squeezed(alternatives(made).join(' ')),
      made.docx.sections.flatMap(tablesOf).flat(),
    ])
    const pdf = once((made: Report) => [pdfText(made), pdfRows(made.pdf.pages)])

    /** Alternative texts stand in the Word file only. */
    const printed = places.filter(([where]) => !where.endsWith('in words'))
    test.each([...places])('%s, in the Word file', (_, old, now) => {
      expect([stands(old, ...word(before)), stands(now, ...word(before))]).toEqual([true, false])
      expect([stands(old, ...word(after)), stands(now, ...word(after))]).toEqual([false, true])
    })

    test.each([...printed])('%s, in the PDF', (_, old, now) => {
      expect([stands(old, ...pdf(before)), stands(now, ...pdf(before))]).toEqual([true, false])
      expect([stands(old, ...pdf(after)), stands(now, ...pdf(after))]).toEqual([false, true])
    })

    test('and no old value remains', () => {
      for (const pattern of gone) {
        expect([pattern, pattern.test(word(before)[0]), pattern.test(word(after)[0])]).toEqual([
          pattern,
          true,
          false,
        ])
        expect([pattern, pattern.test(pdf(before)[0]), pattern.test(pdf(after)[0])]).toEqual([
          pattern,
          true,
          false,
        ])
      }
    })
  },
)
