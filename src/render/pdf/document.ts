import type { Page } from 'pdfmake/js/LayoutBuilder'
import type PDFDocument from 'pdfmake/js/PDFDocument'
import { page } from '../../decree/page'
import type { Document } from '../../document/nodes'
import { figuresOf, footnotesOf, walk } from '../../document/walk'
import { plainText } from '../../document/walk'
import { UserError } from '../../problem'
import { spreadColumns } from '../column-rows'
import { prove, type Source } from '../prove'
import type { FontFamily } from '../fonts'
import { listMissing, spellLetter } from '../missing-letters'
import { PartLayout } from './layout'
import { FAMILY } from './atoms'
import { LineSetter } from './lines'
import { setPlainly } from './plain-font'
import { DescribedDocument } from './described-document'
import { LineRenderer } from './renderer'
import { type SizeSet } from '../../decree/look'
import { addFields, type TrinhKy } from './tag/fields'
import { structureOf } from './tag/structure'
import { TaggedDocument } from './tag/tagged-document'
import { TaggedRenderer } from './tag/tagged-renderer'
import { writeStructure } from './tag/write-structure'

export type PdfOptions = {
  readonly set: SizeSet
  readonly fonts: FontFamily
  readonly onProgress?: (share: number) => void
  /** For signing: PDF/A-2a and PDF/UA-1, with tags. */
  readonly trinhKy?: TrinhKy
}

/**
 * The document as a PDF 1.7. The same document and fonts give the same bytes.
 * Throws UserError when the fonts lack a character, Error (a bug) when a piece of the tree is on no page.
 */
export async function renderPdf(
  given: Document,
  { set, fonts, onProgress, trinhKy }: PdfOptions,
): Promise<Uint8Array> {
  const document = spreadColumns(given, set)
  const tagged = trinhKy && new TaggedDocument({ [FAMILY]: fonts }, document, optionsOf(document))
  const pdf = tagged ?? new DescribedDocument({ [FAMILY]: fonts }, document, optionsOf(document))
  const bytes = collect(pdf)
  checkGlyphs(document, pdf, fonts)
  for (const bold of [false, true])
    for (const italics of [false, true]) setPlainly(pdf.provideFont(FAMILY, bold, italics))
  const layout = new PartLayout(document, { set, setter: new LineSetter(pdf) })
  const pages = layout.layoutDocument({ text: '' }, pdf, {}, {})
  provePlaced(document, layout)
  if (tagged) drawTagged(tagged, document, pages, { ...trinhKy, set, fontFile: fonts.normal })
  else drawPlain(pdf, pages, onProgress)
  pdf.end()
  return bytes
}

/** Each page is given up when the next one begins: a long document has them all in memory no longer than it must. */
function drawPlain(pdf: PDFDocument, pages: readonly Page[], onProgress: PdfOptions['onProgress']): void {
  let drawn = 0
  pdf.on('pageAdded', () => {
    const before = pages[drawn - 1]
    if (before) before.items.length = 0
    drawn += 1
  })
  new LineRenderer(pdf, onProgress).renderPages(pages)
}

function drawTagged(
  pdf: TaggedDocument,
  document: Document,
  pages: readonly Page[],
  options: Parameters<typeof addFields>[3],
): void {
  const structure = structureOf(document)
  const renderer = new TaggedRenderer(pdf, structure)
  renderer.renderPages(pages)
  addFields(pdf, renderer, structure, options)
  writeStructure(structure.root, renderer.pages, pdf)
}

function optionsOf({ title, subject, author, date }: Document): object {
  const moment = new Date(date)
  return {
    pdfVersion: '1.7',
    lang: page.language,
    displayTitle: true,
    autoFirstPage: false,
    font: null,
    compress: true,
    info: {
      Title: title,
      Subject: subject,
      Author: author,
      Creator: 'cchc',
      Producer: 'cchc',
      CreationDate: moment,
      ModDate: moment,
    },
  }
}

const collect = (pdf: PDFDocument): Promise<Uint8Array> =>
  new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = []
    pdf.on('data', (chunk) => void chunks.push(chunk))
    pdf.on('end', () => resolve(Buffer.concat(chunks)))
    pdf.on('error', reject)
  })

/** A glyph that the font lacks would be drawn as an empty box without a word. */
function checkGlyphs(document: Document, pdf: PDFDocument, fonts: FontFamily): void {
  const { font } = pdf.provideFont(FAMILY, false, false)
  const missing = listMissing(Array.from(texts(document)).join(''), font)
  if (!missing.length) return
  throw new UserError(`phông chữ ${fonts.name} không có ký tự: ${missing.map(spellLetter).join(', ')}`, {
    hint: 'thay các ký tự này trong dữ liệu hoặc trong mẫu',
  })
}

function* texts(document: Document): Generator<string> {
  for (const { children } of walk(document)) yield plainText(children)
  for (const { children } of footnotesOf(document)) yield plainText(children)
  for (const { shapes } of figuresOf(document))
    for (const shape of shapes) if (shape.type === 'text') yield shape.value
  if (document.notice) yield document.notice
}

function provePlaced(document: Document, { placed }: PartLayout): void {
  const found = new Map<Source, string>()
  for (const { source, text } of placed) found.set(source, (found.get(source) ?? '') + text)
  prove(document, (source) => (found.get(source) ?? '').replace(/\s+/gu, ''), { figures: 'texts' })
}
