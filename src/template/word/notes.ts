import Handlebars from 'handlebars'
import { append, BODY, ensurePart, readPart, type WordPackage, writePart } from './package'
import { NAMESPACE } from './xml'

/**
 * The footnotes that places call: by the place's name and the note's number, what stands in its
 * `<w:footnote>`.
 */
export type PlaceNotes = Readonly<Record<string, ReadonlyMap<number, string>>>

const separator = (id: number, name: string): string =>
  `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${name}/></w:r></w:p></w:footnote>`
const FOOTNOTES = {
  path: 'word/footnotes.xml',
  relation: 'footnotes',
  id: 'rIdCchcChuThich',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml',
  empty: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="${NAMESPACE}">${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}</w:footnotes>`,
}

/** A call of ours until its note has an id in the file; the office's own calls have numbers only. */
const OURS = /<w:footnoteReference w:id="\w+:\d+"/
const CALL = /(<w:footnoteReference [^>]*?w:id=")([^"]+)"/g
const NOTE = /<w:footnote [^>]*?w:id="(-?\d+)"[^>]*>[\s\S]*?<\/w:footnote>/g
/** The lines above notes, which nothing calls. */
const SEPARATOR = /^<w:footnote [^>]*?w:type="(?!normal")/

/** Says in each call of a place's blocks whose note it calls. */
export const markCalls = (xml: string, place: string): string =>
  xml.replace(/(<w:footnoteReference w:id=")(\d+)"/g, `$1${place}:$2"`)

/**
 * Gives each call that the filled text holds a note of its own. The notes and their ids follow the calls,
 * also the office's own: LibreOffice goes by the order of the ids. A text without calls of ours stays as it
 * is.
 */
export function addNotes(word: WordPackage, notes: PlaceNotes): void {
  const body = readPart(word, BODY)
  if (!OURS.test(body)) return
  const path = ensurePart(word, FOOTNOTES)
  const { frame, separators, own, first } = readNotes(readPart(word, path))
  const calls = Array.from(body.matchAll(CALL), ([, , call = '']) => call)
  const uncalled = Array.from(own.keys()).filter((id) => !calls.includes(id))
  const ordered = [...calls, ...uncalled].map((call, nth) =>
    withId(own.get(call) ?? noteOf(notes, call), first + nth),
  )
  let id = first
  writePart(
    word,
    BODY,
    body.replace(CALL, (_, open: string) => `${open}${id++}"`),
  )
  writePart(word, path, frame)
  append(word, path, [...separators, ...ordered].join(''))
}

/**
 * The part without its notes, its separators, the office's own notes by id, and the first id that is free for
 * a note.
 */
function readNotes(footnotes: string) {
  const all = Array.from(footnotes.matchAll(NOTE), ([note, id = '']) => [id, note] as const)
  const separators = all.filter(([, note]) => SEPARATOR.test(note))
  const own = new Map(all.filter(([, note]) => !SEPARATOR.test(note)))
  const first = separators.reduce((most, [id]) => Math.max(most, Number(id)), 0) + 1
  return { frame: footnotes.replace(NOTE, ''), separators: separators.map(([, note]) => note), own, first }
}

const withId = (note: string, id: number): string => note.replace(/ w:id="[^"]*"/, ` w:id="${id}"`)

/** The note of a call of ours; a call of the office's own that leads nowhere gets an empty one. */
function noteOf(notes: PlaceNotes, call: string): string {
  const [place = '', number] = call.split(':')
  const note = number === undefined ? '<w:p/>' : notes[place]?.get(Number(number))
  if (note === undefined) throw new Error(`the place ${place} calls note ${number}, which was not given`)
  return `<w:footnote w:id="">${note}</w:footnote>`
}

type Misplaced = { readonly offset: number; readonly message: string; readonly hint: string }

type Where = {
  readonly path: string
  readonly source: string
  readonly notes: PlaceNotes
  readonly places: Readonly<Record<string, string>>
}

/** The places with notes or charts that stand where Word allows none: outside the text, or in a text box of it. */
export function misplaced(program: hbs.AST.Program, { path, source, notes, places }: Where): Misplaced[] {
  const found: Misplaced[] = []
  const look = ({ name, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) => {
    const place = (name as hbs.AST.PathExpression).original
    const offset = loc.start.column
    const what = notes[place]?.size
      ? 'chú thích'
      : places[place]?.includes('<w:drawing>')
        ? 'biểu đồ'
        : undefined
    if (what === undefined || (path === BODY && !inBox(source, offset))) return
    found.push({
      offset,
      message: `chỗ {{> ${place}}} có ${what}, Word chỉ nhận ${what} trong thân văn bản`,
      hint: 'đưa chỗ này vào thân văn bản, ngoài đầu trang, chân trang, chú thích và hộp chữ',
    })
  }
  class Places extends Handlebars.Visitor {
    override PartialStatement = look
    override PartialBlockStatement = look
  }
  new Places().accept(program)
  return found
}

/** Whether an offset lies in a text box, which holds no other. */
const inBox = (source: string, offset: number): boolean =>
  source.lastIndexOf('<w:txbxContent', offset) > source.lastIndexOf('</w:txbxContent>', offset)
