import { strToU8, unzipSync, zipSync } from 'fflate'
import { type Docx, type DocxTable, allParagraphs, plainText, readDocx } from './docx'
import { type Pdf, type PdfTextLine, readPdf } from './pdf'
import { printedByLibreOffice } from '../render/libre-office'
import { findProgram, testNeeding } from './programs'
import { sampleDocx } from './sample-docx'
import { longPdf, samplePdf } from './sample-pdf'
import { faultsOf } from './validate'
import { parseXml } from './xml'

function lineWith(pdf: Pdf, page: number, text: string): PdfTextLine {
  const found = pdf.pages[page]?.lines.find((line) => line.text.includes(text))
  if (!found) throw new Error(`no line with "${text}"`)
  return found
}

describe('reading a PDF', () => {
  let pdf: Pdf
  beforeAll(async () => {
    pdf = await readPdf(await samplePdf())
  })

  test('the version, the properties and the outline are those written', () => {
    expect(pdf.version).toBe('1.7')
    expect(pdf.info).toMatchObject({
      title: 'Kế hoạch cải cách hành chính',
      author: 'Sở Nội vụ',
      subject: 'CCHC',
      language: 'vi-VN',
    })
    expect(pdf.outline).toEqual([
      { title: 'KẾ HOẠCH', page: 1 },
      { title: 'Rà soát thủ tục', page: 2 },
    ])
  })

  test('pages have their size the way they are turned', () => {
    const sizes = pdf.pages.map(({ width, height }) => [Math.round(width), Math.round(height)])
    expect(sizes).toEqual([
      [595, 842],
      [842, 595],
    ])
  })

  test('a text has its place, its size and the name of its font', () => {
    const title = pdf.pages[0]?.texts.find(({ text }) => text.startsWith('KẾ'))
    expect(title).toMatchObject({
      x: 100,
      size: 15,
      angle: 0,
      font: 'Tinos-Bold',
      bold: true,
      italic: false,
      color: '000000',
    })
    // Tinos rises 0.891 em over its baseline.
    expect(title?.y).toBeCloseTo(60 + 0.891 * 15, 1)
  })

  test('a line joins its words, and is italic only when all are', () => {
    expect(lineWith(pdf, 0, 'KẾ HOẠCH')).toMatchObject({ text: 'KẾ HOẠCH', x: 100, size: 15, bold: true })
    expect(lineWith(pdf, 0, 'Trường')).toMatchObject({
      text: 'Trường hợp khẩn',
      size: 14,
      bold: false,
      italic: false,
    })
    expect(pdf.pages[0]?.texts.find(({ text }) => text === 'khẩn')?.color).toBe('C00000')
    expect(pdf.pages[0]?.texts.find(({ text }) => text.startsWith('Trường'))).toMatchObject({
      font: 'Tinos-Italic',
      italic: true,
    })
  })

  test('a justified line reaches from margin to margin with one space between words', () => {
    const line = lineWith(pdf, 0, 'Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân.')
    expect(line.x).toBeCloseTo(85, 1)
    expect(line.right).toBeCloseTo(595.28 - 42, 1)
  })

  test('a drawn line is found at its place with its thickness', () => {
    expect(pdf.pages[0]?.rules).toEqual([{ x1: 200, y1: 100, x2: 320, y2: 100, width: 0.75 }])
  })

  test('a slanted text keeps to a line of its own', () => {
    expect(pdf.pages.map((_, at) => lineWith(pdf, at, 'MINH').text)).toEqual(['MINH HỌA', 'MINH HỌA'])
    const mark = pdf.pages[0]?.texts.find(({ text }) => text.startsWith('MINH'))
    expect(mark).toMatchObject({ size: 40, angle: -45, color: 'CCCCCC' })
  })

  test('the borders of a table are rules, and its row is one line', () => {
    const rules = pdf.pages[1]?.rules ?? []
    expect(rules.filter(({ y1, y2 }) => y1 === y2).length).toBeGreaterThanOrEqual(2)
    expect(new Set(rules.filter(({ x1, x2 }) => x1 === x2).map(({ x1 }) => Math.round(x1))).size).toBe(3)
    expect(lineWith(pdf, 1, 'Rà soát').text).toBe('1 Rà soát thủ tục')
  })

  test('thirty pages are read', async () => {
    expect((await readPdf(await longPdf(30))).pages).toHaveLength(30)
  })

  test('a file that is no PDF is refused', async () => {
    await expect(readPdf(Buffer.from('không phải PDF'))).rejects.toThrow(/Invalid PDF/)
  })
})

describe('reading a Word file', () => {
  let docx: Docx
  beforeAll(async () => {
    docx = readDocx(await sampleDocx())
  })

  test('the properties of the file are those written', () => {
    expect(docx.core).toMatchObject({
      title: 'Kế hoạch cải cách hành chính',
      subject: 'CCHC & 2025',
      creator: 'Sở Nội vụ',
    })
    expect(docx.parts.has('word/document.xml')).toBe(true)
    expect(docx.styles.get('tieuDe')).toMatchObject({ name: 'Tiêu đề', type: 'paragraph', basedOn: 'goc' })
  })

  test('each section has its page and its margins', () => {
    expect(docx.sections).toHaveLength(2)
    expect(docx.sections[0]).toMatchObject({
      pageWidth: 11906,
      pageHeight: 16838,
      landscape: false,
      titlePage: true,
      pageStart: 1,
    })
    expect(docx.sections[0]?.margins).toMatchObject({
      top: 1134,
      right: 851,
      bottom: 1134,
      left: 1701,
      header: 567,
    })
    expect(docx.sections[1]).toMatchObject({
      pageWidth: 16838,
      pageHeight: 11906,
      landscape: true,
      titlePage: false,
    })
  })

  test('a section without a header of its own has the one before', () => {
    expect(docx.sections.map(({ headerText }) => headerText)).toEqual(['Trang ', 'Trang '])
    expect(docx.sections[1]?.header[0]?.fields).toEqual(['PAGE'])
  })

  test('a paragraph has what its style, and the style under that, give it', () => {
    const [title] = allParagraphs(docx)
    expect(title).toMatchObject({
      style: 'tieuDe',
      styleName: 'Tiêu đề',
      text: 'KẾ HOẠCH nhẹ đỏ',
      align: 'center',
      outlineLevel: 0,
    })
    expect(title).toMatchObject({
      spaceBefore: 3,
      spaceAfter: 12,
      line: 240,
      lineRule: 'auto',
      widowControl: true,
      numbered: false,
    })
    expect(title?.runs[0]).toMatchObject({
      text: 'KẾ HOẠCH',
      font: 'Times New Roman',
      size: 15,
      bold: true,
      lang: 'vi-VN',
      color: '000000',
    })
  })

  test('bold in the style of a run turns off bold in the style of its paragraph', () => {
    expect(allParagraphs(docx)[0]?.runs.map(({ bold }) => bold)).toEqual([true, false, false])
    expect(allParagraphs(docx)[0]?.runs[2]?.color).toBe('C00000')
  })

  test('what a paragraph says of itself is read in its units', () => {
    const paragraph = allParagraphs(docx)[1]
    expect(paragraph).toMatchObject({
      align: 'both',
      indentFirst: 720,
      indentLeft: 100,
      indentRight: 50,
      spaceBefore: 6,
    })
    expect(paragraph).toMatchObject({
      line: 340,
      lineRule: 'exact',
      keepNext: true,
      keepLines: false,
      widowControl: false,
    })
    expect(paragraph?.borderTop).toEqual({ style: 'single', size: 0.75, space: 3, color: '000000' })
  })

  test('tabs, breaks, unbreakable hyphens and footnotes are in the text', () => {
    const paragraph = allParagraphs(docx)[1]
    expect(paragraph?.text).toBe('Số 3487/QĐ-UBND\tngày\nsau')
    expect(paragraph?.runs.at(1)).toMatchObject({ text: '\nsau', italic: true, size: 11 })
    expect(paragraph?.runs.at(2)).toMatchObject({ text: '', footnote: 1 })
    expect(docx.footnotes.get(1)?.map(({ text }) => text.trim())).toEqual(['Nghị định số 30/2020/NĐ-CP.'])
    expect([...docx.footnotes.keys()]).toEqual([1])
  })

  test('a table has its grid, its merged cells and its borders', () => {
    const table = docx.sections[0]?.blocks.find((block): block is DocxTable => block.type === 'table')
    expect(table).toMatchObject({ grid: [800, 4000], layout: 'fixed' })
    expect(table?.rows.map(({ header, cantSplit }) => [header, cantSplit])).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ])
    expect(table?.rows.map(({ cells }) => cells.map(({ gridSpan }) => gridSpan))).toEqual([
      [2],
      [1, 1],
      [1, 1],
    ])
    expect(table?.rows.map(({ cells }) => cells[0]?.vMerge)).toEqual([undefined, 'restart', 'continue'])
    expect(table?.rows[1]?.cells[1]).toMatchObject({
      width: 4000,
      borders: { left: { style: 'single', size: 0.5 } },
    })
  })

  test('the plain text goes through tables in reading order', () => {
    const lines = plainText(docx)
      .split('\n')
      .filter((line) => line !== '')
    expect(lines.slice(3)).toEqual(['Nhiệm vụ', '1', 'Rà soát thủ tục', 'Công bố thủ tục', 'PHỤ LỤC'])
  })
})

describe('reading XML', () => {
  test('entities, empty elements and quoted > are understood', () => {
    expect(parseXml('<?xml version="1.0"?><a b="1 &gt; 0>"><!-- <c> --><d/>x &amp; &#x1EA1;</a>')).toEqual({
      name: 'a',
      attributes: { b: '1 > 0>' },
      children: [{ name: 'd', attributes: {}, children: [] }, 'x & ạ'],
    })
  })

  test('tags that do not match are refused', () => {
    expect(() => parseXml('<a><b></a></b>')).toThrow('</a> closes <b>')
    expect(() => parseXml('<a><b></b>')).toThrow('<a> is not closed')
  })
})

describe('validating a Word file', () => {
  testNeeding('ooxml-validator')('the sample has no fault', async () => {
    expect(faultsOf(await sampleDocx())).toEqual([])
  })

  testNeeding('ooxml-validator')('an element out of place is a fault that says where', async () => {
    const parts = unzipSync(await sampleDocx())
    const broken = readDocx(await sampleDocx())
      .parts.get('word/document.xml')
      ?.replace('<w:body>', '<w:body><w:jc w:val="both"/>')
    const file = Buffer.from(zipSync({ ...parts, 'word/document.xml': strToU8(broken ?? '') }))
    expect(faultsOf(file)).toEqual([expect.stringMatching(/document\.xml.*jc/)])
  })
})

describe('programs', () => {
  test('a program on the PATH is found and another is not', () => {
    expect(findProgram('khong-co-chuong-trinh-nay')).toBeUndefined()
    if (process.platform !== 'win32') expect(findProgram('sh')).toMatch(/\/sh$/)
  })

  testNeeding('soffice')(
    'LibreOffice makes a PDF of the sample with the same words, sizes and page turns',
    async () => {
      const pdf = await printedByLibreOffice('mẫu')
      expect(pdf.pages.map(({ width, height }) => width > height)).toEqual([false, true])
      expect(lineWith(pdf, 0, 'KẾ HOẠCH')).toMatchObject({ text: 'KẾ HOẠCH nhẹ đỏ', size: 15 })
      expect(lineWith(pdf, 0, 'Rà soát').text).toBe('1 Rà soát thủ tục')
      expect(lineWith(pdf, 1, 'PHỤ LỤC')).toMatchObject({ size: 14 })
      expect(pdf.pages[0]?.rules.length).toBeGreaterThan(3)
    },
  )
})
