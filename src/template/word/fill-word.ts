import Handlebars from 'handlebars'
import { type Finding, UserError, WordTemplateError } from '../../problem'
import { text } from '../../document/build'
import { checkTemplate } from '../check'
import type { Helpers } from '../check-call'
import { isolate } from '../escape'
import { helpers as common } from '../helpers'
import { Printing } from '../print-texts'
import { annotate } from './comments'
import { fitTables, markTables } from './fit-tables'
import { keepLinesShort } from './line-ends'
import { dropEmptySections } from './drop-sections'
import { addNotes, markCalls, misplaced, type PlaceNotes } from './notes'
import { addNotice } from './notice'
import { addPictures, type PlacePictures } from './pictures'
import { fillProperties, type Properties } from './properties'
import { addStyles, type PlaceStyles } from './styles'
import { BODY, closeWord, openWord, readPart, textParts, type WordPackage, writePart } from './package'
import { showMoved, type Spot, toTemplate } from './paragraphs'
import { syntaxFaults } from './syntax'
import { isWellFormed } from './well-formed'
import { escapeXml, escapeXmlText } from '../../office/xml'
import { TAG } from './tag'

export type WordFill = PlaceStyles & {
  readonly data: object
  /**
   * What stands at `{{> tên}}`: blocks as WordprocessingML, nothing where this document has none; a `<w:footnoteReference>` there carries its
   * number in `notes`.
   */
  readonly places: Readonly<Record<string, string>>
  /** The footnotes that the places call. */
  readonly notes?: PlaceNotes
  /** The pictures that the places show. */
  readonly pictures?: PlacePictures
  /** A paragraph that every page begins with: that figures are made up. */
  readonly notice?: string
  readonly properties?: Properties
  readonly helpers?: () => Helpers
}

type PartTemplate = {
  readonly path: string
  readonly source: string
  readonly spots: readonly Spot[]
  readonly program: hbs.AST.Program | undefined
  readonly findings: readonly Finding[]
}

/** A filled file, and the data and places that its layout has no tag for. */
export type FilledWord = { readonly content: Uint8Array; readonly unused: readonly string[] }

/**
 * Fills an office's own Word file with data and blocks. Throws WordTemplateError for wrong tags, UserError
 * for a file that is none.
 */
export function fillWord(content: Uint8Array, file: string, fill: WordFill): FilledWord {
  const word = openWord(content, file)
  const parts = readTemplates(word, file, fill)
  refuseEmpty(parts, file)
  const findings = parts.flatMap((part) => part.findings)
  if (findings.length) throw new WordTemplateError(findings, annotate(word, findings))
  const engine = Handlebars.create()
  for (const [name, xml] of Object.entries(fill.places))
    engine.registerPartial(name, (() => markTables(markCalls(xml, name))) as Handlebars.Template)
  engine.registerHelper({ ...common, ...fill.helpers?.(), xml: toXml, line: toLine } as Record<
    string,
    Handlebars.HelperDelegate
  >)
  const data = raw(fill.data)
  for (const { path, source, program } of parts) {
    if (!program) continue
    new Printing(common, ({ loc }) => (isInText(source, loc.start.column) ? 'xml' : 'line')).accept(program)
    const xml = tidy(fitTables(engine.compile(program, { noEscape: true, strict: true })(data)))
    if (!isWellFormed(xml))
      throw new UserError(`${file}: các khối {{#…}} {{/…}} trong ${path} cắt ngang bảng hoặc đoạn`, {
        hint: 'mở và khép mỗi khối trong cùng một ô, hoặc trong các dòng, các hàng riêng',
      })
    if (countBreaks(xml) > countBreaks(readPart(word, path))) keepLinesShort(word)
    writePart(word, path, path === BODY ? dropEmptySections(xml, source) : xml)
  }
  addNotes(word, fill.notes ?? {})
  addPictures(word, fill.pictures ?? new Map())
  if (fill.notice !== undefined) addNotice(word, fill.notice)
  if (fill.properties) fillProperties(word, fill.properties)
  addStyles(word, fill)
  return { content: closeWord(word), unused: listUnused(listTags(parts), fill) }
}

/** Every tag of a Word file, with where it stands. */
export type WordTag = { readonly tag: string; readonly where: string }

/**
 * What a Word template says and what is wrong with it for this data; throws UserError for a file that is
 * none.
 */
export function inspectWord(
  content: Uint8Array,
  file: string,
  fill: WordFill,
): { tags: WordTag[]; findings: Finding[]; unused: string[] } {
  const parts = readTemplates(openWord(content, file), file, fill)
  refuseEmpty(parts, file)
  const tags = listTags(parts)
  return { tags, findings: parts.flatMap((part) => part.findings), unused: listUnused(tags, fill) }
}

const listTags = (parts: readonly PartTemplate[]): WordTag[] =>
  parts.flatMap(({ spots }) =>
    spots.flatMap(({ where, text }) => Array.from(text.matchAll(TAG), ([tag]) => ({ tag, where }))),
  )

/** The data and the places that are given and that no tag names. */
function listUnused(tags: readonly WordTag[], { data, places }: WordFill): string[] {
  const said = tags.map(({ tag }) => tag).join(' ')
  const given = Object.keys(places).filter((name) => places[name])
  return Array.from(new Set([...Object.keys(data), ...given])).filter(
    (name) => !new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(said),
  )
}

/** A file without a tag would be written out as it is, whatever the data say. */
function refuseEmpty(parts: readonly PartTemplate[], file: string): void {
  if (!parts.some(({ source }) => source.includes('{{')))
    throw new UserError(`${file}: tệp Word này không có thẻ {{…}} nào, không phải là mẫu`, {
      hint: 'chạy "cchc mau xuat ke-hoach" để lấy một mẫu',
    })
}

function readTemplates(word: WordPackage, file: string, fill: WordFill): PartTemplate[] {
  return textParts(word).map((path) => {
    const { source, spots } = toTemplate(readPart(word, path), path)
    const at = (spot: number) => ({
      file,
      line: 1,
      column: 1,
      part: path,
      where: spots[spot]?.where ?? '',
      spot,
    })
    const fault = (spot: number, message: string, hint?: string): Finding => ({
      severity: 'error',
      place: at(spot),
      message,
      ...(hint === undefined ? {} : { hint }),
    })
    const faultAt = (offset: number, message: string, hint?: string) =>
      fault(spotAt(source, offset), message, hint)
    const syntax = syntaxFaults(spots).map(({ spot, message, hint }) => fault(spot, message, hint))
    if (syntax.length) return { path, source, spots, program: undefined, findings: syntax }
    const program = parsed(source)
    if (!program)
      throw new UserError(`${file}: có thẻ {{…}} không đọc được trong ${path}`, {
        hint: 'chấp nhận hết các sửa đổi đang theo dõi (Track Changes), và gõ lại thẻ trong đoạn có hộp chữ hoặc hình, trong chữ thay thế (Alt Text) của hình',
      })
    const partials = Object.fromEntries(
      Object.keys(fill.places).map((name) => [name, { file, program: Handlebars.parse('') }]),
    )
    const found = checkTemplate(program, raw(fill.data), {
      file,
      helpers: { ...common, ...fill.helpers?.() },
      partials,
    })
    const wrong: Finding[] = [
      ...found.map(({ place: { column }, message, hint }) => faultAt(column, message, hint)),
      ...misplaced(program, { path, source, notes: fill.notes ?? {}, places: fill.places }).map(
        ({ offset, message, hint }) => faultAt(offset, message, hint),
      ),
      ...placesInText(source).map((offset) =>
        faultAt(offset, 'chỗ {{> …}} phải đứng một mình trong đoạn', 'tách nó thành một đoạn riêng'),
      ),
      ...blocksAcrossCells(program, source).map((offset) =>
        faultAt(
          offset,
          'khối {{#…}} {{/…}} cắt ngang ô hoặc hàng của bảng',
          'mở và khép khối trong cùng một ô, hoặc trong các hàng riêng',
        ),
      ),
    ]
    return { path, source, spots, program, findings: wrong }
  })
}

/**
 * The template parsed; tags can still be cut where no paragraph is read: in deleted text, around a text box.
 */
function parsed(source: string): hbs.AST.Program | undefined {
  try {
    return Handlebars.parse(source)
  } catch {
    return undefined
  }
}

/** Where a block begins that closes a cell, a row or a table it has not opened. */
function blocksAcrossCells(program: hbs.AST.Program, source: string): number[] {
  const offsets: number[] = []
  class Blocks extends Handlebars.Visitor {
    override BlockStatement(node: hbs.AST.BlockStatement): void {
      const { start, end } = node.loc
      let depth = 0
      for (const [, closing] of source
        .slice(start.column, end.column)
        .matchAll(/<(\/?)w:(?:tbl|tr|tc)(?=[ >])[^>]*(?<!\/)>/g)) {
        depth += closing ? -1 : 1
        if (depth < 0) break
      }
      if (depth !== 0) offsets.push(start.column)
      super.BlockStatement(node)
    }
  }
  new Blocks().accept(program)
  return offsets
}

/** Where a place stands in the middle of a text, which cannot hold blocks. */
const placesInText = (source: string): number[] =>
  Array.from(source.matchAll(/<w:t(?: [^>]*)?>[^<]*?\{\{#?>/g), ({ index }) => index)

/** The paragraph that an offset of the template comes from. */
const spotAt = (source: string, column: number): number =>
  Number(Array.from(source.slice(0, column + 1).matchAll(/<!--(\d+)-->/g)).at(-1)?.[1] ?? 0)

/** Data as it is: helpers must see plain text. */
const raw = (data: object): unknown => isolate(data, (text) => text)

/** Whether an offset lies in a text of the document, not in a field's code or the words that stand for a picture. */
const isInText = (source: string, offset: number): boolean =>
  /^<w:t(?: [^>]*)?>/.test(source.slice(source.lastIndexOf('<', offset), offset))

/** Text as an attribute holds it: it has no line ends. */
const toLine = (value: unknown): string => escapeXml(String(value).replace(/\s*\n\s*/g, ' '))

/** Text as Word holds it: entities written, line ends as breaks. */
const toXml = (value: unknown): string =>
  text(String(value))
    .map((inline) => (inline.type === 'text' ? escapeXmlText(inline.value) : LINE_BREAK))
    .join('')
const countBreaks = (xml: string): number => xml.split('<w:br/>').length
const LINE_BREAK = '</w:t><w:br/><w:t xml:space="preserve">'

/**
 * Takes the marks of places out; a cell, a header, a note or a text box that gave all its paragraphs away gets
 * an empty one (CT_Tc, CT_HdrFtr, CT_FtnEdn, CT_TxbxContent need one).
 */
const tidy = (xml: string): string =>
  showMoved(xml)
    .replace(/<!--\d+-->/g, '')
    .replace(/(<\/w:tcPr>|<w:tc>)(<\/w:tc>)/g, '$1<w:p/>$2')
    .replace(/(<w:(hdr|ftr|footnote|endnote|txbxContent)(?: [^>]*)?>)(<\/w:\2>)/g, '$1<w:p/>$3')
    .replace(/<\/w:tbl>(<\/w:(?:tc|hdr|ftr|footnote|endnote|txbxContent)>)/g, '</w:tbl><w:p/>$1')
