import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, document, paragraph, part, row, table } from '../../src/document/build'
import type { Document } from '../../src/document/nodes'
import { renderDocx } from '../../src/render/docx/document'
import { renderPdf } from '../../src/render/pdf/document'
import { tinos } from '../../src/render/fonts'
import { readDocx } from '../read/docx'
import { parseXml, textOf } from '../read/xml'
import { type Pdf, type PdfPage, type PdfText, readPdf } from '../read/pdf'
import { testNeeding, toPdfsByLibreOffice } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { validateDocx } from '../read/validate'
import { agree } from './agree'
import { noted, plain, sentence } from './pdf/sample'

const NOTICE = 'Số liệu minh họa, không phải số liệu thật'
const MM = 72 / 25.4

const texts = Array.from({ length: 30 }, (_, index) => paragraph('doan', sentence(index)))
const tasks = table(
  [0.05, 0.29, 0.23, 0.16, 0.27],
  [
    row(
      ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'].map((title) =>
        cell([paragraph('oTieuDe', title)]),
      ),
    ),
    ...Array.from({ length: 25 }, (_, index) => plain(index + 1)),
  ],
  { headerRows: 1 },
)

const properties = { name: 'mau', title: 'Mẫu', subject: 'Mẫu', author: 'Mẫu', date: '2025-01-01T00:00:00Z' }
const parts = [
  part('Một', 'portrait', [...texts, noted(1)]),
  part('Hai', 'landscape', [tasks]),
  part('Ba', 'portrait', [paragraph('doan', 'Một trang.')]),
]
const noticed = document({ ...properties, notice: NOTICE }, parts)
const bare = document(properties, parts)

const word = async (tree: Document) => Buffer.from(await renderDocx(tree, { set: 'lon' }))
const print = async (tree: Document) => Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() }))
const inHeader = ({ y }: PdfText) => y < 20 * MM
const above = ({ texts: all }: PdfPage): PdfText[] => all.filter((text) => inHeader(text) && text.italic)
const bodyOf = (pdf: Pdf) =>
  pdf.pages.map(({ texts: all }) => all.filter((text) => !inHeader(text) || !text.italic))

let pdf: Pdf
beforeAll(async () => {
  pdf = readPdf(await print(noticed))
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
    expect(bodyOf(pdf)).toEqual(bodyOf(readPdf(await print(bare))))
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
    expect(validateDocx(await word(noticed))?.errors ?? []).toEqual([])
  })

  testNeeding('soffice')('changes no line and no page when LibreOffice prints it', async () => {
    const folder = temporaryFolder()
    const words = [noticed, bare].map((tree, at) => ({ tree, path: join(folder, `${at}.docx`) }))
    for (const { tree, path } of words) writeFileSync(path, await word(tree))
    const printed = toPdfsByLibreOffice(words.map(({ path }) => path)).map((path) => readPdf(path))
    const [withNotice, without] = printed as [Pdf, Pdf]
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
