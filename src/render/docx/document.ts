import {
  AlignmentType,
  Document as Package,
  Header,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageNumberSeparator,
  PageOrientation,
  Paragraph as DocxParagraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx'
import { strFromU8, strToU8 } from 'fflate'
import { ghiChuTrang, lookOf } from '../../decree/looks'
import { page, sheetOf } from '../../decree/page'
import { mmToTwips } from '../../decree/units'
import type { Block, Document, Paragraph, Part, Role } from '../../document/nodes'
import { figuresOf, footnotesOf, plainText } from '../../document/walk'
import { spreadBlocks, spreadColumns } from '../column-rows'
import { writeColumns } from './columns'
import { needsOpening } from '../opening'
import { roomBelowTable } from '../printed'
import type { FontFamily } from '../fonts'
import { escapeXml } from '../../office/xml'
import { addPictures, drawPictures, type Pictures, writeFigure } from './figure'
import { withNotes } from './notes'
import { type Context, writeParagraph } from './paragraph'
import { proveWritten } from './prove'
import { END_STYLE, NOTICE_STYLE, PAGE_NUMBER_STYLE, withHeadingIds, writeStyleSheet } from './styles'
import { writeTable } from './table'
import { withTags } from './tags'
import { zip } from './zip'
import { type SizeSet } from '../../decree/look'

export type DocxOptions = {
  readonly set: SizeSet
  readonly tags?: Partial<Record<Role, readonly string[]>>
  readonly fonts?: FontFamily
  readonly opening?: boolean
}

/**
 * The document as a Word file. The same document gives the same bytes. The docx library makes the package:
 * styles, sections, headers, properties. The body is written here, because docx builds objects for every
 * property of every cell and then needs more than twice the time of a template engine for a long table. With
 * `tags` it is a Word template: they stand in the place of the paragraphs of their roles. `opening`: begins
 * with a flat paragraph, for a template whose places will call notes. `fonts` are those of the letters in
 * figures, which are pictures in Word: Tinos unless given.
 */
export async function renderDocx(given: Document, options: DocxOptions): Promise<Uint8Array> {
  const document = spreadColumns(given, options.set)
  const files = filesOf(packageOf(document))
  const pictures = await drawPictures(Array.from(figuresOf(document)), options.fonts)
  const context = { set: options.set, pictures }
  const opening = options.opening ?? needsOpening(document)
  for (const path of Object.keys(files))
    if (/^word\/header\d+\.xml$/.test(path)) rewrite(files, path, withCachedNumber)
  const body = rewrite(files, 'word/document.xml', (xml) => withBody(xml, document, { ...context, opening }))
  const notes = rewrite(files, 'word/footnotes.xml', (xml) => withNotes(xml, document))
  proveWritten(document, body, notes)
  addPictures(files, pictures)
  if (options.tags) rewrite(files, 'word/document.xml', (xml) => withTags(xml, options.tags ?? {}))
  rewrite(files, 'word/styles.xml', () =>
    writeStyleSheet(options, { notice: document.notice !== undefined, figures: pictures.size > 0 }),
  )
  if (!options.tags)
    for (const path of ['word/document.xml', 'word/styles.xml']) rewrite(files, path, withHeadingIds)
  rewrite(files, 'docProps/core.xml', (xml) =>
    xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${document.date}`),
  )
  return zip(files)
}

type Compiler = { readonly compile: (file: Package) => Iterable<readonly [string, string | Uint8Array]> }

/**
 * The parts of the package, by path: what docx zips. Its only public way gives them zipped, and to unzip them
 * again takes longer than all that is written here.
 */
function filesOf(file: Package): Record<string, Uint8Array> {
  const { compiler } = Packer as unknown as { readonly compiler: Compiler }
  return Object.fromEntries(
    Array.from(compiler.compile(file), ([path, content]) => [
      path,
      typeof content === 'string' ? strToU8(content) : content,
    ]),
  )
}

function packageOf(document: Document): Package {
  const { title, subject, author, notice, parts } = document
  const notes = Array.from(footnotesOf(document), ({ number }) => [number, { children: [] }] as const)
  return new Package({
    title,
    subject,
    creator: author,
    lastModifiedBy: author,
    footnotes: Object.fromEntries(notes),
    sections: parts.map((part) => sectionOf(part, notice)),
  })
}

function sectionOf({ orientation }: Part, notice: string | undefined): ISectionOptions {
  const { margins } = sheetOf(orientation)
  // docx turns the page itself: it wants the upright sizes.
  const { width, height } = sheetOf('portrait')
  return {
    properties: {
      titlePage: true,
      page: {
        size: {
          width,
          height,
          orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { ...margins, header: mmToTwips(page.header), footer: mmToTwips(page.header), gutter: 0 },
        pageNumbers: { start: 1, separator: PageNumberSeparator.HYPHEN },
      },
    },
    headers: headersOf(notice, sheetOf(orientation).textWidth),
    children: [],
  }
}

/**
 * The page number, centred; a notice flush right on the same line, and on a part's first page, which has no
 * number, by itself. It stands in the header, because LibreOffice lays pages out anew when it meets a footer,
 * and then parts table rows that belong together.
 */
function headersOf(notice: string | undefined, textWidth: number): NonNullable<ISectionOptions['headers']> {
  if (!notice)
    return {
      default: new Header({
        children: [
          new DocxParagraph({
            style: PAGE_NUMBER_STYLE,
            children: [new TextRun({ children: [PageNumber.CURRENT] })],
          }),
        ],
      }),
    }
  const tabStops = [
    { type: TabStopType.CENTER, position: Math.round(textWidth / 2) },
    { type: TabStopType.RIGHT, position: textWidth },
  ]
  const small: IRunOptions = { text: notice, italics: true, size: ghiChuTrang.size.lon * 2 }
  const children = [new TextRun({ children: [new Tab(), PageNumber.CURRENT, new Tab()] }), new TextRun(small)]
  return {
    default: new Header({
      children: [
        new DocxParagraph({ style: PAGE_NUMBER_STYLE, alignment: AlignmentType.LEFT, tabStops, children }),
      ],
    }),
    first: new Header({
      children: [
        new DocxParagraph({
          style: NOTICE_STYLE,
          alignment: AlignmentType.RIGHT,
          children: [new TextRun(notice)],
        }),
      ],
    }),
  }
}

/** The notice of every page as WordprocessingML, for a header of an office's own layout. */
export const writeNotice = (notice: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="${NOTICE_STYLE}"/><w:jc w:val="right"/></w:pPr><w:r><w:t>${escapeXml(notice)}</w:t></w:r></w:p>`

/** The groups of a part's blocks as WordprocessingML, by name: what a Word template puts at its places. */
export function writePlaces(
  groups: Readonly<Record<string, readonly Block[]>>,
  { orientation, title }: Pick<Part, 'orientation' | 'title'>,
  context: { readonly set: SizeSet; readonly pictures?: Pictures },
): Record<string, string> {
  const above: Block[] = []
  return Object.fromEntries(
    Object.entries(groups).map(([name, blocks]) => {
      const spread = spreadBlocks({ blocks, orientation }, context.set)
      const xml = writeBlocks({ blocks: spread, orientation, title: captionOf(above) ?? title }, context)
      for (const each of blocks) above.push(each)
      return [name, xml]
    }),
  )
}

/** Puts our blocks between docx's section properties. */
function withBody(xml: string, document: Document, context: Context & { readonly opening: boolean }): string {
  const sections = xml.match(/<w:sectPr\b[\s\S]*?<\/w:sectPr>/g) ?? []
  if (sections.length !== document.parts.length)
    throw new Error(`docx wrote ${sections.length} sections for ${document.parts.length} parts`)
  const last = document.parts.length - 1
  const body = document.parts.map((part, index) => {
    const end = index === last ? '' : (sections[index] ?? '')
    return `${writeBlocks(part, context)}<w:p><w:pPr><w:pStyle w:val="${END_STYLE}"/>${end}</w:pPr></w:p>`
  })
  const [head] = xml.split('<w:body>')
  const opening = context.opening ? `<w:p><w:pPr><w:pStyle w:val="${END_STYLE}"/></w:pPr></w:p>` : ''
  return `${head}<w:body>${opening}${body.join('')}${sections[last]}</w:body></w:document>`
}

function writeBlocks(
  { blocks, orientation, title }: Pick<Part, 'blocks' | 'orientation' | 'title'>,
  context: Context,
): string {
  const { textWidth: available, textHeight } = sheetOf(orientation)
  return blocks
    .map((block, index) => {
      const caption = captionOf(blocks.slice(0, index)) ?? title
      const [above, next] = [blocks[index - 1], blocks[index + 1]]
      return writeBlock(block, context, { above, next, available, textHeight, caption })
    })
    .join('')
}

/** The nearest heading above a table. */
function captionOf(above: readonly Block[]): string | undefined {
  const heading = above.findLast(
    (block): block is Paragraph => block.type === 'paragraph' && lookOf(block.role).level !== undefined,
  )
  return heading && plainText(heading.children)
}

function writeBlock(
  block: Block,
  context: Context,
  room: {
    above: Block | undefined
    next: Block | undefined
    available: number
    textHeight: number
    caption: string
  },
): string {
  switch (block.type) {
    case 'paragraph':
      return writeParagraph(block, context, room)
    case 'table':
      return writeTable(block, context, room) + writeRoomBelow(room.next)
    case 'columns':
      return writeColumns(block, context, room)
    case 'figure':
      return writeFigure(block, context.pictures ?? new Map(), room)
  }
}

/** Two tables that touch are one to Word: between them stands a paragraph as high as the room between them. */
const writeRoomBelow = (next: Block | undefined): string =>
  next?.type === 'table' || next?.type === 'columns'
    ? `<w:p><w:pPr><w:pStyle w:val="${END_STYLE}"/><w:spacing w:line="${roomBelowTable(next) * 20}" w:lineRule="exact"/></w:pPr></w:p>`
    : ''

/** A field's number until a program counts the pages: the first page that has one is the second. */
const withCachedNumber = (xml: string): string =>
  xml.replace(/(<w:fldChar w:fldCharType="separate"\/>)(<\/w:r>)?/g, (_, field: string, end?: string) =>
    end ? `${field}${end}<w:r><w:t>2</w:t></w:r>` : `${field}<w:t>2</w:t>`,
  )

function rewrite(files: Record<string, Uint8Array>, path: string, change: (xml: string) => string): string {
  const file = files[path]
  if (!file) throw new Error(`docx wrote no ${path}`)
  const changed = change(strFromU8(file))
  files[path] = strToU8(changed)
  return changed
}
