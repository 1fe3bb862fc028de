import type Line from 'pdfmake/js/Line'
import type { Page } from 'pdfmake/js/LayoutBuilder'
import type { PdfOutline, PdfReference } from 'pdfmake/js/PDFDocument'
import type { Vector } from 'pdfmake/js/Renderer'
import type { Inline } from 'pdfmake/js/types'
import { LineRenderer, RAISED } from '../renderer'
import { addElement, type Element } from './element'
import { type Box, NoteLinks } from './note-links'
import type { Holder, Structure } from './structure'
import type { TaggedDocument } from './tagged-document'

/** Where a line of some piece of the tree was drawn; in pt from the page's top left corner. */
export type Drawn = {
  readonly source: object
  readonly page: PdfReference
  readonly x: number
  readonly y: number
  readonly line: Line
}
type Call = Inline & { readonly number: number }
type Piece = { readonly inlines: Inline[]; readonly element?: Element; readonly call?: Call }

/**
 * Draws pages and marks what is drawn: words as those of their element, all else as an artifact (ISO 32000-1,
 * 14.8.2.2): rules, page numbers, the head of a table said again.
 */
export class TaggedRenderer extends LineRenderer {
  readonly pages: PdfReference[] = []
  readonly drawn: Drawn[] = []
  private readonly links: NoteLinks
  private readonly letters = new Map<object, number>()
  private readonly bookmarks: PdfOutline[] = []
  private open: Element | 'artifact' | undefined
  private figure: Element | undefined
  private mcid = 0

  constructor(
    private readonly pdf: TaggedDocument,
    private readonly structure: Structure,
    progress?: (share: number) => void,
  ) {
    super(pdf, progress)
    this.links = new NoteLinks(pdf)
  }

  override renderPages(pages: readonly Page[]): void {
    for (const page of pages) {
      this.mcid = 0
      super.renderPages([page])
      this.close()
      const { dictionary } = this.pdf.page
      Object.assign(dictionary.data, { StructParents: this.pages.length, Tabs: 'S' })
      this.pages.push(dictionary)
    }
    this.links.end(this.pages.length)
  }

  /** The first key that no page and no link has in the parent tree. */
  get nextKey(): number {
    return this.pages.length + this.links.count
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.addBookmarks(line, y)
    const { source } = line
    if (source) this.drawn.push({ source, page: this.pdf.page.dictionary, x, y, line })
    const baseline = y + line.getAscenderHeight()
    const holder = this.figure || !source ? undefined : this.structure.holders.get(source)
    const pieces = holder && source ? this.piecesOf(line, source, holder) : [{ inlines: line.inlines }]
    for (const { inlines, element, call } of pieces) {
      if (!inlines.some(({ text }) => text)) continue
      const own = holder && call ? this.linkOf(call, holder, { x, baseline }) : element
      this.mark(this.figure ?? own ?? 'artifact')
      this.drawInlines(inlines, x, baseline)
    }
  }

  override renderVector(vector: Vector): void {
    if (vector.type !== 'span') {
      this.mark(this.figure ?? 'artifact')
      super.renderVector(vector)
    } else {
      this.close()
      const held = vector.figure ? this.structure.holders.get(vector.figure)?.body : undefined
      this.figure = vector.alt === undefined ? undefined : held
      if (this.figure) this.figure.attributes = this.boxOf(vector)
    }
  }

  /** The area of a figure (ISO 14289-1, 7.3), as PDF counts: from the bottom. */
  private boxOf({ figure, x = 0, y = 0 }: Vector): string {
    const { width, height } = figure as { readonly width: number; readonly height: number }
    const top = this.pdf.page.height - y
    const box = [x, top - height, x + width, top].map((length) => Math.round(length * 100) / 100)
    return `/O/Layout/Placement/Block/BBox[${box.join(' ')}]`
  }

  /** A part's title, and the headings below it. */
  private addBookmarks(line: Line, top: number): void {
    const place = { expanded: true, top, left: this.pdf.page.width }
    if (line._outline) this.bookmarks.splice(0, 3, this.pdf.outline.addItem(line._outline.text, place))
    const heading = line.source && !this.letters.has(line.source) && this.structure.headings.get(line.source)
    if (!heading) return
    const { level, title } = heading
    this.bookmarks.splice(level - 1)
    const above = this.bookmarks.at(-1) ?? this.pdf.outline
    this.bookmarks[level - 1] = above.addItem(title, { ...place, expanded: level < 3 })
  }

  /** The words of a line by the elements they belong to; the mark of a note gets its own when it is drawn. */
  private piecesOf(line: Line, source: object, holder: Holder): Piece[] {
    const pieces: Piece[] = []
    for (const inline of withBreak(line)) {
      if (inline.note) {
        pieces.push({ inlines: [inline], call: { ...inline, number: inline.note.number } })
        continue
      }
      const before = this.letters.get(source) ?? 0
      this.letters.set(source, before + inline.text.length)
      for (const { element, part } of dividedAt(inline, before, holder)) {
        const last = pieces.at(-1)
        if (last?.element === element) last.inlines.push(part)
        else pieces.push({ element, inlines: [part] })
      }
    }
    return pieces
  }

  /** The mark of a note in the text leads to the note, that of the note back to the text. */
  private linkOf(
    { x: dx = 0, width, fontSize, number }: Call,
    { body, label }: Holder,
    { x, baseline }: { readonly x: number; readonly baseline: number },
  ): Element {
    const bottom = baseline - fontSize * RAISED
    const box: Box = { x: x + dx, y: bottom - fontSize, width, height: fontSize * 1.25 }
    const own = body.tag === 'Note' && label
    const link = addElement(own ? label.element : addElement(body, 'Reference'), 'Link')
    link.children.push(this.links.add(number, own ? 'note' : 'call', box))
    return link
  }

  private mark(what: Element | 'artifact'): void {
    if (this.open === what) return
    this.close()
    this.open = what
    if (what === 'artifact') {
      this.pdf.addContent('/Artifact BMC')
      return
    }
    this.pdf.addContent(`/${what.tag}<</MCID ${this.mcid}>>BDC`)
    what.children.push({ type: 'content', page: this.pdf.page.dictionary, mcid: this.mcid })
    this.mcid += 1
  }

  private close(): void {
    if (this.open) this.pdf.addContent('EMC')
    this.open = undefined
  }
}

/** The author's line break is a space to whoever hears the text, or copies it. */
function withBreak({ broken, inlines }: Line): Inline[] {
  const [first] = inlines
  if (!broken || !first) return inlines
  const width = first.font.widthOfString(' ', first.fontSize)
  return [{ ...first, text: ' ', width, x: (first.x ?? 0) - width }, ...inlines]
}

/** A piece of a line, divided where the label of its item ends; `before`: letters of the item already drawn. */
function dividedAt(
  inline: Inline,
  before: number,
  { label, body }: Holder,
): { element: Element; part: Inline }[] {
  const left = label ? label.length - before : 0
  if (!label || left <= 0) return [{ element: body, part: inline }]
  if (left >= inline.text.length) return [{ element: label.element, part: inline }]
  const [mark, rest] = [inline.text.slice(0, left), inline.text.slice(left)]
  const width = inline.font.widthOfString(mark, inline.fontSize)
  return [
    { element: label.element, part: { ...inline, text: mark, width } },
    {
      element: body,
      part: { ...inline, text: rest, x: (inline.x ?? 0) + width, width: inline.width - width },
    },
  ]
}
