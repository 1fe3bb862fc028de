import { walk } from '../../src/document/walk'
import { readDocx } from '../read/docx'
import { type Pdf, readPdf } from '../read/pdf'
import { testNeeding } from '../read/programs'
import { agree } from './agree'
import { breaks, recipient } from './breaks-sample'
import { print, word } from './figure-sample'
import { printedByLibreOffice } from './libre-office'

/** An upright page's text area: from the top margin to the bottom margin, in pt. */
const [TOP, BOTTOM] = [20, 277].map((mm) => (mm / 25.4) * 72) as [number, number]

let pdf: Pdf
beforeAll(async () => {
  pdf = await readPdf(await print(breaks))
})

describe('Lines and pages that end inside what belongs together', () => {
  testNeeding('soffice')('are the same in Word, as LibreOffice prints it, and in the PDF', async () => {
    expect(agree(await printedByLibreOffice('breaks'), pdf)).toMatchObject({ alike: 1, otherEnds: [] })
  })

  test('are behind the hyphens of numbers and symbols, never behind a slash', () => {
    const ends = pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text.split(' ').at(-1) ?? ''))
    expect(new Set(ends.filter((end) => /[-/]$/.test(end)))).toEqual(
      new Set(['3487/QĐ-', '2021-', '91-', 'COVID-', '12-', '10%-', 'ISO-', '15/3-', 'TT-', '01/01/2025-']),
    )
  })
})

describe('A signature with many recipients', () => {
  const pages = () => pdf.pages.map(({ lines }) => lines.filter(({ y }) => y > TOP))
  const withSigner = () => pages().filter((lines) => lines.some(({ text }) => text.includes('TM. ỦY BAN')))

  test('has the signer whole on a page, below two lines of text or more', () => {
    expect(withSigner()).toHaveLength(4)
    for (const lines of withSigner()) {
      const at = lines.findIndex(({ text }) => text.includes('TM. ỦY BAN'))
      expect(lines[at - 1]?.text).toBe('Trên đây là Kế hoạch năm 2026./.')
      expect(lines[at - 2]?.text).toBe('Kế hoạch này được thực hiện trong năm.')
      expect(lines.some(({ text }) => text.includes('Nguyễn Văn A'))).toBe(true)
    }
  })

  test('goes on over the page: no page but a part’s last is a third empty', () => {
    const empty = pages().map((lines) => (BOTTOM - (lines.at(-1)?.y ?? 0)) / (BOTTOM - TOP))
    const lastOfPart = (index: number): boolean =>
      index + 1 === pdf.pages.length ||
      !pdf.pages[index + 1]?.lines.some(({ y, text }) => y < TOP && /^\d+$/.test(text))
    expect(empty.filter((share, index) => share > 1 / 3 && !lastOfPart(index))).toEqual([])
  })

  test('has every recipient once, in order, in one table in Word', async () => {
    const { sections } = readDocx(await word(breaks))
    const texts = JSON.stringify(sections.at(-1))
    const places = Array.from({ length: 200 }, (_, index) => texts.indexOf(`"${recipient(index)}"`))
    expect(places.every((place, index) => place > (places[index - 1] ?? 0))).toBe(true)
  })

  test('is not changed in the tree that was given', () => {
    expect(Array.from(walk(breaks)).filter(({ role }) => role === 'noiNhanMuc')).toHaveLength(338)
  })
})
