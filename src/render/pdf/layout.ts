import LayoutBuilder, { type Page } from 'pdfmake/js/LayoutBuilder'
import { ghiChuTrang, soTrang } from '../../decree/looks'
import { page as paper, sheetOf } from '../../decree/page'
import { mmToPt } from '../../decree/units'
import type { Block, Document, Part } from '../../document/nodes'
import { needsOpening, OPENING } from '../opening'
import { roomBelowTable } from '../printed'
import { layColumns } from './columns'
import { layFigure } from './figure'
import { Flow, type Placed } from './flow'
import { layNotes } from './notes'
import { type Context, layParagraph } from './paragraph'
import { type Slice, slice, withRoomBelow } from './slice'
import { layTable } from './table'
import { type Look } from '../../decree/look'

/**
 * pdfmake's layout with our pagination. One method of pdfmake is overridden, `tryLayoutDocument`: pdfmake
 * 0.3.11 knows no keep-with-next, widows, footnotes or page numbers of a part, drops what is higher than a
 * page, and stretches justified lines inside words.
 */
export class PartLayout extends LayoutBuilder {
  /** What was put on pages, in order, for the proof. */
  readonly placed: Placed[] = []

  constructor(
    private readonly document: Document,
    private readonly context: Context,
  ) {
    super({}, {}, {})
  }

  override tryLayoutDocument(): { pages: Page[]; linearNodeList: object[] } {
    return { pages: this.document.parts.flatMap((part) => this.layPart(part)), linearNodeList: [] }
  }

  private layPart(part: Part): Page[] {
    const { width, height, margins, textWidth, textHeight } = sheetOf(part.orientation)
    const points = (twips: number) => twips / 20
    const flow = new Flow(
      {
        width: points(width),
        height: points(height),
        orientation: part.orientation,
        margins: {
          top: points(margins.top),
          bottom: points(margins.bottom),
          left: points(margins.left),
          right: points(margins.right),
        },
      },
      { lay: (notes, room, { first }) => layNotes(notes, this.context, { width: room, first }) },
    )
    flow.place(outlined(this.layBlocks(part, { textWidth, textHeight }), part.title))
    for (const each of flow.placed) this.placed.push(each)
    flow.pages.forEach((page, index) => index && page.items.push(pageNumber(index + 1, page, this.context)))
    const { notice } = this.document
    if (notice)
      flow.pages.forEach((page, index) =>
        page.items.push(noticeOn(notice, page, { ...this.context, numbered: index > 0 })),
      )
    return flow.pages
  }

  /** The slices of a part, laid when they are placed: those of a long table would take more room than its pages. */
  private *layBlocks(part: Part, room: { textWidth: number; textHeight: number }): Generator<Slice> {
    if (part === this.document.parts[0] && needsOpening(this.document))
      yield slice({ height: OPENING, marks: [] })
    for (const [index, block] of part.blocks.entries())
      yield* layBlock(block, this.context, { ...room, next: part.blocks[index + 1] })
  }
}

function layBlock(
  block: Block,
  context: Context,
  { next, textWidth, textHeight }: { next: Block | undefined; textWidth: number; textHeight: number },
): Iterable<Slice> {
  switch (block.type) {
    case 'paragraph':
      return layParagraph(block, context, { width: textWidth / 20, next })
    case 'table':
      return withRoomBelow(
        layTable(block, context, { available: textWidth, textHeight }),
        roomBelowTable(next),
      )
    case 'columns':
      return layColumns(block, context, textWidth)
    case 'figure':
      return [layFigure(block, context, { textWidth, textHeight })]
  }
}

/** The part's bookmark leads to its first line. */
function* outlined(slices: Iterable<Slice>, title: string): Generator<Slice> {
  let found = false
  for (const each of slices) {
    const first = found ? undefined : each.marks.find(({ type }) => type === 'line')
    if (first?.type === 'line') {
      first.line._outline = { text: title, expanded: true }
      found = true
    }
    yield each
  }
}

/**
 * In the top margin, centred between the side margins; not on a part's first page (Phụ lục I, phần I, mục I,
 * khoản 7).
 */
function pageNumber(number: number, page: Page, context: Context): object {
  const { line, drop } = marginLine(String(number), page, { ...context, look: soTrang })
  return {
    type: 'line',
    item: Object.assign(line, { x: leftOf(page) + (line.x ?? 0), y: mmToPt(paper.header) + drop }),
  }
}

/**
 * In the top margin, flush right, on the page number's line where there is one; Word's header has it there
 * too.
 */
function noticeOn(
  notice: string,
  page: Page,
  { numbered, ...context }: Context & { readonly numbered: boolean },
): object {
  const { line, drop, width } = marginLine(notice, page, { ...context, look: ghiChuTrang })
  const { set } = context
  const lowered = numbered ? ASCENT * (soTrang.size[set] - ghiChuTrang.size[set]) : 0
  return {
    type: 'line',
    item: Object.assign(line, {
      x: leftOf(page) + width - line.getWidth(),
      y: mmToPt(paper.header) + drop + lowered,
    }),
  }
}

/** How far the letters of Times New Roman rise, in em. */
const ASCENT = 0.891
const leftOf = ({ pageMargins }: Page): number => (pageMargins as { left: number }).left

/**
 * One line between the side margins. Throws when the text needs more than one: a second would reach into the
 * text area.
 */
function marginLine(
  value: string,
  { pageSize, pageMargins }: Page,
  { set, setter, look }: Context & { readonly look: Look },
) {
  const { left, right } = pageMargins as { left: number; right: number }
  const width = pageSize.width - left - right
  const setting = { size: look.size[set], pitch: 1, align: look.align, width, firstLine: 0 }
  const [only, ...more] = setter.set(
    [{ type: 'text', value, bold: Boolean(look.bold), italic: Boolean(look.italic) }],
    setting,
  )
  if (!only || more.length) throw new Error(`"${value}" does not fit on one line in the margin`)
  return { line: only.line, drop: only.drop, width }
}
