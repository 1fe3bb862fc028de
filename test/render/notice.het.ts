import { document } from '../../src/document/build'
import { readDocx } from '../read/docx'
import { parseXml, textOf } from '../read/xml'
import { type Pdf, type PdfPage, type PdfText, readPdf } from '../read/pdf'
import { testNeeding } from '../read/programs'
import { faultsOf } from '../read/validate'
import { agree } from './agree'
import { print, word } from './figure-sample'
import { printedByLibreOffice } from './libre-office'
import { bare, NOTICE, noticed, parts, properties } from './notice-sample'

const MM = 72 / 25.4

const inHeader = ({ y }: PdfText) => y < 20 * MM
const above = ({ texts: all }: PdfPage): PdfText[] => all.filter((text) => inHeader(text) && text.italic)
const bodyOf = (pdf: Pdf) =>
  pdf.pages.map(({ texts: all }) => all.filter((text) => !inHeader(text) || !text.italic))

let pdf: Pdf
beforeAll(async () => {
  pdf = await readPdf(await print(noticed))
})

describe('The notice in the PDF', () => {
  test('stands on every page of every part, once', () => {
    expect(pdf.pages.length).toBeGreaterThan(6)
    expect(
      pdf.pages.map((page) =>
        above(page)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(pdf.pages.map(() => NOTICE))
  })

  test('ends at the right margin in the top margin, on the line of the page number, slanted and smaller than the text', () => {
    for (const page of pdf.pages) {
      const words = above(page)
      expect(Math.max(...words.map(({ x, width }) => x + width))).toBeCloseTo(page.width - 20 * MM, 0)
      for (const text of words) expect(text).toMatchObject({ size: 11, italic: true, bold: false })
      const number = page.texts.find((text) => inHeader(text) && !text.italic)
      if (number) expect(words[0]?.y).toBeCloseTo(number.y, 0)
    }
  })

  test('moves no other text', async () => {
    expect(bodyOf(pdf)).toEqual(bodyOf(await readPdf(await print(bare))))
  })

  test('that one line cannot hold is refused rather than laid over the text', async () => {
    await expect(print(document({ ...properties, notice: NOTICE.repeat(5) }, parts))).rejects.toThrow(
      'does not fit',
    )
  })

  test('with a letter that the font lacks is refused like any other text', async () => {
    await expect(print(document({ ...properties, notice: 'Số liệu 漢' }, parts))).rejects.toThrow('漢')
  })
})

describe('The notice in the Word file', () => {
  test('is in the header of the first page and of the others, in every section, and the page number keeps its place', async () => {
    const { parts: files, sections } = readDocx(await word(noticed))
    const body = files.get('word/document.xml') ?? ''
    const relations = files.get('word/_rels/document.xml.rels') ?? ''
    const headers = Array.from(
      body.matchAll(/<w:headerReference w:type="(\w+)" r:id="(\w+)"\/>/g),
      ([, type, id = '']) => {
        const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(
          relations,
        )
        return [type, files.get(`word/${target?.[1] ?? target?.[2] ?? ''}`) ?? '']
      },
    )
    expect(headers.map(([type]) => type)).toEqual(sections.flatMap(() => ['default', 'first']))
    for (const [type, xml = ''] of headers) {
      expect(textOf(parseXml(xml))).toContain(NOTICE)
      expect(xml.includes('PAGE')).toBe(type === 'default')
    }
    for (const { titlePage } of sections) expect(titlePage).toBe(true)
  })

  test('has room in the top margin, so that the text area stays', async () => {
    for (const { margins } of readDocx(await word(noticed)).sections)
      expect(margins.header / 20 + 14 * 1.15).toBeLessThan(margins.top / 20)
  })

  test('is valid Open XML', async () => {
    expect(faultsOf(await word(noticed))).toEqual([])
  })

  testNeeding('soffice')('changes no line and no page when LibreOffice prints it', async () => {
    const printed = await Promise.all([printedByLibreOffice('noticed'), printedByLibreOffice('bare')])
    const [withNotice, without] = printed
    expect(
      withNotice.pages.map((page) =>
        above(page)
          .map(({ text }) => text)
          .join(''),
      ),
    ).toEqual(pdf.pages.map(() => NOTICE))
    expect(bodyOf(withNotice)).toEqual(bodyOf(without))
    expect(agree(withNotice, pdf)).toMatchObject({ otherEnds: [] })
  })
})

test('A document without a notice has no header of a first page and no style for one', async () => {
  const { parts: files } = readDocx(await word(bare))
  expect(files.get('word/document.xml')).not.toContain('w:type="first"')
  expect(files.get('word/styles.xml')).not.toContain('ghiChuTrang')
})

test('A notice is cleaned as text is', () => {
  expect(document({ ...properties, notice: 'Số\u200B liệu'.normalize('NFD') }, []).notice).toBe('Số liệu')
  expect(bare).not.toHaveProperty('notice')
})
