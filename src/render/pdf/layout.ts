import LayoutBuilder, { type Page } from 'pdfmake/js/LayoutBuilder'
import { soTrang, type SizeSet } from '../../decree/looks'
import { page as paper, sheetOf } from '../../decree/page'
import { mmToPt } from '../../decree/units'
import type { Block, Document, Part } from '../../document/nodes'
import { needsOpening, OPENING } from '../opening'
import { layColumns } from './columns'
import { Flow, type Placed } from './flow'
import { layNotes } from './notes'
import { type Context, layParagraph } from './paragraph'
import { type Slice, slice } from './slice'
import { layTable } from './table'

/**
 * pdfmake's layout with our pagination. One method of pdfmake is overridden, `tryLayoutDocument`:
 * pdfmake 0.3.11 knows no keep-with-next, widows, footnotes or page numbers of a part, drops what is higher than a page,
 * and stretches justified lines inside words.
 */
export class PartLayout extends LayoutBuilder {
  /** What was put on pages, in order, for the proof. */
  readonly placed: Placed[] = []

  constructor(private readonly document: Document, private readonly context: Context) {
    super({}, {}, {})
  }

  override tryLayoutDocument(): { pages: Page[]; linearNodeList: object[] } {
    return { pages: this.document.parts.flatMap((part) => this.layPart(part)), linearNodeList: [] }
  }

  private layPart(part: Part): Page[] {
    const { width, height, margins, textWidth, textHeight } = sheetOf(part.orientation)
    const points = (twips: number) => twips / 20
    const flow = new Flow(
      { width: points(width), height: points(height), orientation: part.orientation, margins: { top: points(margins.top), bottom: points(margins.bottom), left: points(margins.left), right: points(margins.right) } },
      { lay: (notes, room, { first }) => layNotes(notes, this.context, { width: room, first }) },
    )
    const slices = part.blocks.flatMap((block, index) => layBlock(block, this.context, { next: part.blocks[index + 1], textWidth, textHeight }))
    const opening = part === this.document.parts[0] && needsOpening(this.document) ? [slice({ height: OPENING, marks: [] })] : []
    flow.place([...opening, ...outlined(slices, part.title)])
    this.placed.push(...flow.placed)
    flow.pages.forEach((page, index) => index && page.items.push(pageNumber(index + 1, page, this.context)))
    return flow.pages
  }
}

function layBlock(block: Block, context: Context, { next, textWidth, textHeight }: { next: Block | undefined; textWidth: number; textHeight: number }): Slice[] {
  switch (block.type) {
    case 'paragraph':
      return layParagraph(block, context, { width: textWidth / 20, next })
    case 'table':
      return layTable(block, context, { available: textWidth, textHeight })
    case 'columns':
      return layColumns(block, context, textWidth)
  }
}

/** The part's bookmark leads to its first line. */
function outlined(slices: readonly Slice[], title: string): readonly Slice[] {
  for (const { marks } of slices) {
    for (const mark of marks) {
      if (mark.type !== 'line') continue
      mark.line._outline = { text: title, expanded: true }
      return slices
    }
  }
  return slices
}

/** In the top margin, centred between the side margins; not on a part's first page (Phụ lục I, phần I, mục I, khoản 7). */
function pageNumber(number: number, { pageSize, pageMargins }: Page, { set, setter }: { set: SizeSet; setter: Context['setter'] }): object {
  const { left, right } = pageMargins as { left: number; right: number }
  const setting = { size: soTrang.size[set], pitch: 1, align: soTrang.align, width: pageSize.width - left - right, firstLine: 0 }
  const [set0] = setter.set([{ type: 'text', value: String(number), bold: false, italic: false, noBreak: false }], setting)
  if (!set0) throw new Error('a page number was set in no line')
  return { type: 'line', item: Object.assign(set0.line, { x: left + (set0.line.x ?? 0), y: mmToPt(paper.header) + set0.drop }) }
}
