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
import { testNeeding, toPdfByLibreOffice } from '../read/programs'
import { temporaryFolder } from '../read/temporary'
import { validateDocx } from '../read/validate'
import { agree } from './agree'
import { noted, plain, sentence } from './pdf/sample'

const NOTICE = 'Số liệu minh họa, không phải số liệu thật'
const MM = 72 / 25.4
/** Times New Roman: how far letters rise and fall, in em. */
const [RISE, FALL] = [0.891, 0.216]

const texts = Array.from({ length: 30 }, (_, index) => paragraph('doan', sentence(index)))
const tasks = table([0.05, 0.29, 0.23, 0.16, 0.27], [row(['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'].map((title) => cell([paragraph('oTieuDe', title)]))), ...Array.from({ length: 25 }, (_, index) => plain(index + 1))], { headerRows: 1 })

const properties = { name: 'mau', title: 'Mẫu', subject: 'Mẫu', author: 'Mẫu', date: '2025-01-01T00:00:00Z' }
const parts = [part('Một', 'portrait', [...texts, noted(1)]), part('Hai', 'landscape', [tasks]), part('Ba', 'portrait', [paragraph('doan', 'Một trang.')])]
const noticed = document({ ...properties, notice: NOTICE }, parts)
const bare = document(properties, parts)

const word = async (tree: Document) => Buffer.from(await renderDocx(tree, { set: 'lon' }))
const print = async (tree: Document) => Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() }))
const below = ({ texts: all, height }: PdfPage): PdfText[] => all.filter(({ y, size }) => y - RISE * size > height - 20 * MM)
const bodyOf = (pdf: Pdf) => pdf.pages.map(({ texts: all, height }) => all.filter(({ y, size }) => y - RISE * size <= height - 20 * MM))

let pdf: Pdf
beforeAll(async () => {
  pdf = readPdf(await print(noticed))
})

describe('The notice in the PDF', () => {
  test('stands on every page of every part, once', () => {
    expect(pdf.pages.length).toBeGreaterThan(6)
    expect(pdf.pages.map((page) => below(page).map(({ text }) => text).join(''))).toEqual(pdf.pages.map(() => NOTICE))
  })

  test('is centred in the bottom margin, 10 mm from the lower edge, slanted and smaller than the text', () => {
    for (const page of pdf.pages) {
      for (const text of below(page)) {
        expect(text.x + text.width / 2).toBeCloseTo((30 * MM + page.width - 20 * MM) / 2, 0)
        expect((page.height - text.y - FALL * text.size) / MM).toBeCloseTo(10, 0)
        expect(text).toMatchObject({ size: 11, italic: true, bold: false })
      }
    }
  })

  test('moves no other text', async () => {
    expect(bodyOf(pdf)).toEqual(bodyOf(readPdf(await print(bare))))
  })

  test('that one line cannot hold is refused rather than laid over the text', async () => {
    await expect(print(document({ ...properties, notice: NOTICE.repeat(5) }, parts))).rejects.toThrow('does not fit')
  })

  test('with a letter that the font lacks is refused like any other text', async () => {
    await expect(print(document({ ...properties, notice: 'Số liệu 漢' }, parts))).rejects.toThrow('漢')
  })
})

describe('The notice in the Word file', () => {
  test('is the footer of the first page and of the others, in every section', async () => {
    const { parts: files, sections } = readDocx(await word(noticed))
    const body = files.get('word/document.xml') ?? ''
    const relations = files.get('word/_rels/document.xml.rels') ?? ''
    const footers = Array.from(body.matchAll(/<w:footerReference w:type="(\w+)" r:id="(\w+)"\/>/g), ([, type, id = '']) => {
      const target = new RegExp(`Id="${id}"[^>]*Target="([^"]+)"|Target="([^"]+)"[^>]*Id="${id}"`).exec(relations)
      return [type, textOf(parseXml(files.get(`word/${target?.[1] ?? target?.[2] ?? ''}`) ?? '<none/>'))]
    })
    expect(footers).toEqual(sections.flatMap(() => [['default', NOTICE], ['first', NOTICE]]))
    for (const { footer, titlePage } of sections) {
      expect(titlePage).toBe(true)
      expect(footer[0]).toMatchObject({ text: NOTICE, align: 'center' })
      expect(footer[0]?.runs[0]).toMatchObject({ size: 11, italic: true })
    }
  })

  test('has room in the bottom margin, so that the text area stays', async () => {
    for (const { margins } of readDocx(await word(noticed)).sections) expect(margins.footer / 20 + 11 * 1.15).toBeLessThan(margins.bottom / 20)
  })

  test('is valid Open XML', async () => {
    expect(validateDocx(await word(noticed))?.errors ?? []).toEqual([])
  })

  testNeeding('soffice')('changes no line and no page when LibreOffice prints it', async () => {
    const printed = await Promise.all([noticed, bare].map(async (tree, index) => {
      const path = join(temporaryFolder(), `${index}.docx`)
      writeFileSync(path, await word(tree))
      return readPdf(toPdfByLibreOffice(path))
    }))
    const [withNotice, without] = printed as [Pdf, Pdf]
    expect(withNotice.pages.map((page) => below(page).map(({ text }) => text).join(''))).toEqual(pdf.pages.map(() => NOTICE))
    expect(bodyOf(withNotice)).toEqual(bodyOf(without))
    expect(agree(withNotice, pdf)).toMatchObject({ otherEnds: [] })
  }, 180_000)
})

test('A document without a notice has no footer and no style for one', async () => {
  const { parts: files, sections } = readDocx(await word(bare))
  expect([...files.keys()].filter((path) => path.includes('footer'))).toEqual([])
  expect(files.get('word/styles.xml')).not.toContain('ghiChuTrang')
  expect(sections.flatMap(({ footer }) => footer)).toEqual([])
})

test('A notice is cleaned as text is', () => {
  expect(document({ ...properties, notice: 'Số\u200B liệu'.normalize('NFD') }, []).notice).toBe('Số liệu')
  expect(bare).not.toHaveProperty('notice')
})
