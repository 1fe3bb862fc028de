import { lookOf } from '../../../decree/looks'
import type { Block, Document, Figure, Footnote, Paragraph, Part, Row, Table } from '../../../document/nodes'
import { plainText } from '../../../document/walk'
import { gridOf } from '../../grid'
import type { Source } from '../../prove'
import { addElement, type Element, type Tag } from './element'
import { LIST_LEVELS, lengthOfLabel } from './roles'

/** Where the words of a piece of the tree belong: its first letters to the label, the rest to the body. */
export type Holder = {
  readonly body: Element
  readonly label?: { readonly element: Element; readonly length: number }
}
/** A heading below its part, for the bookmarks. */
export type Heading = { readonly level: number; readonly title: string }
export type Structure = {
  readonly root: Element
  readonly holders: ReadonlyMap<object, Holder>
  readonly headings: ReadonlyMap<object, Heading>
}

/** A whole article is a heading: its bookmark says how it begins. */
const LONGEST_TITLE = 80

function titleOf({ children }: Paragraph): string {
  const text = plainText(children)
  if (text.length <= LONGEST_TITLE) return text
  return `${text.slice(0, text.lastIndexOf(' ', LONGEST_TITLE))}…`
}

/** The tags of a document, in its order, still without content: drawing brings that. */
export function structureOf(document: Document): Structure {
  const builder = new StructureBuilder()
  for (const part of document.parts) builder.addPart(part)
  return builder
}

/** A list that goes on: the next item of its level joins it, a deeper one goes into its last item. */
type OpenList = { readonly level: number; readonly list: Element; item: Element }

class StructureBuilder implements Structure {
  readonly root = addElement(undefined, 'Document')
  readonly holders = new Map<Source, Holder>()
  readonly headings = new Map<Source, Heading>()
  /** Levels of headings go down one at a time (ISO 14289-1, 7.4.2). */
  private lastLevel = 0

  addPart({ blocks }: Part): void {
    const section = addElement(this.root, 'Sect')
    for (const run of runsOf(blocks)) {
      if (Array.isArray(run)) this.addParagraphs(section, run)
      else if (run.type === 'table') this.addTable(section, run)
      else if (run.type === 'figure') this.addFigure(section, run)
      else for (const cell of run.rows.flat()) this.addParagraphs(section, cell)
    }
  }

  private addParagraphs(parent: Element, paragraphs: readonly Paragraph[]): void {
    const open: OpenList[] = []
    for (const paragraph of paragraphs) {
      const level = LIST_LEVELS[paragraph.role]
      const length = level === undefined ? 0 : lengthOfLabel(plainText(paragraph.children))
      if (level !== undefined && length) this.addItem(parent, open, { paragraph, level, length })
      else {
        open.splice(0)
        this.hold(paragraph, parent, this.tagOf(paragraph))
      }
    }
  }

  private addItem(
    parent: Element,
    open: OpenList[],
    { paragraph, level, length }: { paragraph: Paragraph; level: number; length: number },
  ): void {
    while ((open.at(-1)?.level ?? 0) > level) open.pop()
    if (open.at(-1)?.level !== level) {
      const list = addElement(open.at(-1)?.item ?? parent, 'L')
      open.push({ level, list, item: list })
    }
    const current = open.at(-1)
    if (!current) return
    const item = addElement(current.list, 'LI')
    const label = { element: addElement(item, 'Lbl'), length }
    current.item = addElement(item, 'LBody')
    this.holders.set(paragraph, { label, body: current.item })
    this.addNotes(current.item, paragraph)
  }

  private tagOf(paragraph: Paragraph): Tag {
    if (paragraph.role === 'choKy') return 'Form'
    const wanted = lookOf(paragraph.role).level
    if (wanted === undefined) return 'P'
    const level = Math.min(wanted, this.lastLevel + 1)
    this.lastLevel = level
    if (level > 1) this.headings.set(paragraph, { level, title: titleOf(paragraph) })
    return `H${level}` as Tag
  }

  private hold(paragraph: Paragraph, parent: Element, tag: Tag): void {
    this.holders.set(paragraph, { body: addElement(parent, tag) })
    this.addNotes(parent, paragraph)
  }

  /** A note is read after the paragraph that calls it. */
  private addNotes(parent: Element, { children }: Paragraph): void {
    for (const inline of children) if (inline.type === 'footnote') this.addNote(parent, inline)
  }

  private addNote(parent: Element, note: Footnote): void {
    const element = addElement(parent, 'Note', { id: `chu-thich-${note.number}` })
    const label = addElement(element, 'Lbl')
    this.holders.set(note, { label: { element: label, length: 0 }, body: element })
  }

  private addFigure(parent: Element, figure: Figure): void {
    this.holders.set(figure, { body: addElement(parent, 'Figure', { alt: figure.alt }) })
  }

  private addTable(parent: Element, { rows, headerRows, columns }: Table): void {
    gridOf(rows, columns.length)
    const table = addElement(parent, 'Table')
    const head = headerRows ? addElement(table, 'THead') : undefined
    const body = addElement(table, 'TBody')
    for (const [index, row] of rows.entries())
      this.addRow(head && index < headerRows ? head : body, row, index < headerRows ? 'Column' : undefined)
  }

  private addRow(parent: Element, { cells }: Row, scope: 'Column' | undefined): void {
    const row = addElement(parent, 'TR')
    for (const { children, rowSpan, colSpan } of cells) {
      const heads = scope ?? (children.some(({ role }) => role === 'oNhom') ? 'Row' : undefined)
      const attributes = attributesOf({ scope: heads, rowSpan, colSpan })
      const cell = addElement(row, heads ? 'TH' : 'TD', attributes ? { attributes } : {})
      this.fillCell(cell, children)
    }
  }

  /** A cell of one paragraph holds its words itself: a tag less in each of thousands of cells. */
  private fillCell(cell: Element, children: readonly Paragraph[]): void {
    const [only, ...more] = children
    const noted = only?.children.some(({ type }) => type === 'footnote')
    if (only && !more.length && !noted) this.holders.set(only, { body: cell })
    else this.addParagraphs(cell, children)
  }
}

/** Neighbouring paragraphs together, for their lists; other blocks alone. */
function runsOf(blocks: readonly Block[]): (Exclude<Block, Paragraph> | Paragraph[])[] {
  const runs: (Exclude<Block, Paragraph> | Paragraph[])[] = []
  for (const block of blocks) {
    const last = runs.at(-1)
    if (block.type !== 'paragraph') runs.push(block)
    else if (Array.isArray(last)) last.push(block)
    else runs.push([block])
  }
  return runs
}

/** ISO 32000-1, table 349. */
function attributesOf({
  scope,
  rowSpan,
  colSpan,
}: {
  readonly scope: 'Column' | 'Row' | undefined
  readonly rowSpan: number
  readonly colSpan: number
}): string {
  const said = [
    scope ? `/Scope/${scope}` : '',
    rowSpan > 1 ? `/RowSpan ${rowSpan}` : '',
    colSpan > 1 ? `/ColSpan ${colSpan}` : '',
  ].join('')
  return said && `/O/Table${said}`
}
