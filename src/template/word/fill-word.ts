import Handlebars from 'handlebars'
import { type Finding, WordTemplateError } from '../../problem'
import { checkTemplate, type Helpers } from '../check'
import { bare } from '../escape'
import { helpers as common } from '../helpers'
import { annotate } from './comments'
import { closeWord, openWord, readPart, textParts, type WordPackage, writePart } from './package'
import { type Spot, toTemplate } from './paragraphs'

export type WordFill = {
  readonly data: object
  /** What stands at `{{> tên}}`: blocks as WordprocessingML. */
  readonly places: Readonly<Record<string, string>>
  /** `<w:style>` elements that the places need, by id. */
  readonly styles: ReadonlyMap<string, string>
  readonly helpers?: () => Helpers
}

type PartTemplate = { readonly path: string; readonly source: string; readonly spots: readonly Spot[]; readonly program: hbs.AST.Program | undefined; readonly findings: readonly Finding[] }

/** Fills an office's own Word file with data and blocks. Throws WordTemplateError for wrong tags, UserError for a file that is none. */
export function fillWord(content: Uint8Array, file: string, fill: WordFill): Uint8Array {
  const word = openWord(content, file)
  const parts = readTemplates(word, file, fill)
  const findings = parts.flatMap((part) => part.findings)
  if (findings.length) throw new WordTemplateError(findings, annotate(word, findings))
  const engine = Handlebars.create()
  for (const [name, xml] of Object.entries(fill.places)) engine.registerPartial(name, (() => xml) as Handlebars.Template)
  engine.registerHelper({ ...common, ...fill.helpers?.() } as Record<string, Handlebars.HelperDelegate>)
  const data = printable(fill.data)
  for (const { path, program } of parts) {
    if (program) writePart(word, path, tidy(engine.compile(program, { noEscape: true })(data)))
  }
  addStyles(word, fill.styles)
  return closeWord(word)
}

/** Every tag of a Word file, with where it stands. */
export type WordTag = { readonly tag: string; readonly where: string }

/** What a Word template says and what is wrong with it for this data; throws UserError for a file that is none. */
export function inspectWord(content: Uint8Array, file: string, fill: WordFill): { tags: WordTag[]; findings: Finding[]; unused: string[] } {
  const parts = readTemplates(openWord(content, file), file, fill)
  const tags = parts.flatMap(({ spots }) => spots.flatMap(({ where, text }) => Array.from(text.matchAll(/\{\{[\s\S]*?\}\}\}?/g), ([tag]) => ({ tag, where }))))
  const said = tags.map(({ tag }) => tag).join(' ')
  const unused = [...Object.keys(fill.data), ...Object.keys(fill.places)].filter((name) => !new RegExp(`(?<![\\p{L}\\d])${name}(?![\\p{L}\\d])`, 'u').test(said))
  return { tags, findings: parts.flatMap((part) => part.findings), unused }
}

function readTemplates(word: WordPackage, file: string, fill: WordFill): PartTemplate[] {
  return textParts(word).map((path) => {
    const { source, spots } = toTemplate(readPart(word, path), path)
    const place = (column: number) => ({ file, line: 1, column: 1, part: path, ...spotAt(source, spots, column) })
    try {
      const program = Handlebars.parse(source)
      const partials = Object.fromEntries(Object.keys(fill.places).map((name) => [name, { file, program: Handlebars.parse('') }]))
      const found = checkTemplate(program, printable(fill.data), { file, helpers: { ...common, ...fill.helpers?.() }, partials })
      return { path, source, spots, program, findings: found.map((finding) => ({ ...finding, place: place(finding.place.column) })) }
    } catch (error) {
      if (!(error instanceof Error) || !('lineNumber' in error || /Parse error|Expecting|doesn't match/.test(error.message))) throw error
      const { column = 0, endColumn = column } = error as { column?: number; endColumn?: number }
      const finding: Finding = { severity: 'error', place: place(Math.max(column, endColumn)), message: 'khối {{#…}} {{/…}} không khép lại đúng chỗ hoặc dấu {{ }} viết sai', hint: 'xem lại các dấu trong đoạn này và các đoạn trước' }
      return { path, source, spots, program: undefined, findings: [finding] }
    }
  })
}

/** The paragraph that an offset of the template comes from. */
function spotAt(source: string, spots: readonly Spot[], column: number): { where: string; spot: number } {
  const marks = Array.from(source.slice(0, column + 1).matchAll(/<!--(\d+)-->/g))
  const spot = Number(marks.at(-1)?.[1] ?? 0)
  return { where: spots[spot]?.where ?? '', spot }
}

/** Data as Word text: entities written, line ends as breaks, objects without a prototype. */
function printable(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\n/g, '</w:t><w:br/><w:t xml:space="preserve">')
  if (Array.isArray(value)) return value.map(printable)
  if (value === null || typeof value !== 'object') return value
  return bare(Object.entries(value).map(([key, inner]) => [key, printable(inner)]))
}

/** Takes the marks of places out; a cell that gave all its paragraphs away gets an empty one. */
const tidy = (xml: string): string => xml.replace(/<!--\d+-->/g, '').replace(/(<\/w:tcPr>|<w:tc>)(<\/w:tc>)/g, '$1<w:p/>$2').replace(/<\/w:tbl>(<\/w:tc>)/g, '</w:tbl><w:p/>$1')

function addStyles(word: WordPackage, styles: ReadonlyMap<string, string>): void {
  const path = 'word/styles.xml'
  if (!word.has(path)) return
  const xml = readPart(word, path)
  const missing = Array.from(styles).filter(([id]) => !xml.includes(`w:styleId="${id}"`)).map(([, style]) => style)
  if (missing.length) writePart(word, path, xml.replace('</w:styles>', `${missing.join('')}</w:styles>`))
}
