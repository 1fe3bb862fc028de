import { join } from 'node:path'
import { testNeeding } from '../read/programs'
import { faultsOf } from '../read/validate'
import { agree } from '../render/agree'
import { printedByLibreOffice } from '../render/libre-office'
import { DATA, report, type Report, REPORTS } from './reports'

type Case = readonly [year: keyof typeof REPORTS, bieuDo: boolean]

/** That reports are valid for Word, and the same there and in the PDF. */
export const testAgree = (cases: readonly Case[]): void =>
  describe.each(cases)('The report of %d (charts: %s)', (year, bieuDo) => {
    let own: Report
    beforeAll(async () => {
      own = await report(join(DATA, REPORTS[year]), { bieuDo })
    })

    testNeeding('ooxml-validator')('has no fault the validator of Word 2019 knows', () => {
      expect(faultsOf(own.bytes.docx)).toEqual([])
    })

    testNeeding('soffice')(
      'has the same pages in Word as in the PDF, and at least 98% of the lines alike, footnotes included',
      async () => {
        const theirs = await printedByLibreOffice(bieuDo ? '2025 with charts' : `${year}`)
        const { pages, alike, differ, otherEnds } = agree(theirs, own.pdf)
        // The letters of a chart are a picture in Word; the charts are the last page.
        const ends = otherEnds.filter((page) => !bieuDo || page !== pages[1])
        expect({ pages: pages[0], ends, differ: alike < 0.98 ? differ : [] }).toEqual({
          pages: pages[1],
          ends: [],
          differ: [],
        })
        expect(alike).toBeGreaterThanOrEqual(0.98)
      },
    )
  })
