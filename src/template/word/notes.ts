import Handlebars from 'handlebars'
import { append, BODY, ensurePart, readPart, type WordPackage, writePart } from './package'
import { NAMESPACE } from './xml'

/** The footnotes that places call: by the place's name and the note's number, what stands in its `<w:footnote>`. */
export type PlaceNotes = Readonly<Record<string, ReadonlyMap<number, string>>>

const separator = (id: number, name: string): string => `<w:footnote w:type="${name}" w:id="${id}"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:${name}/></w:r></w:p></w:footnote>`
const FOOTNOTES = {
  path: 'word/footnotes.xml',
  relation: 'footnotes',
  id: 'rIdCchcChuThich',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml',
  empty: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:footnotes xmlns:w="${NAMESPACE}">${separator(-1, 'separator')}${separator(0, 'continuationSeparator')}</w:footnotes>`,
}

/** A call of ours until its note has an id in the file; the office's own calls have numbers only. */
const CALL = /(<w:footnoteReference w:id=")(\w+):(\d+)"/g

/** Says in each call of a place's blocks whose note it calls. */
export const markCalls = (xml: string, place: string): string => xml.replace(/(<w:footnoteReference w:id=")(\d+)"/g, `$1${place}:$2"`)

/** Gives each call that the filled text holds a note of its own, after the office's own notes and in the order of the calls. A text without calls stays as it is. */
export function addNotes(word: WordPackage, notes: PlaceNotes): void {
  const body = readPart(word, BODY)
  if (body.search(CALL) < 0) return
  const path = ensurePart(word, FOOTNOTES)
  const first = nextId(readPart(word, path))
  const added: string[] = []
  const numbered = body.replace(CALL, (_, open: string, place: string, number: string) => {
    const id = first + added.length
    added.push(`<w:footnote w:id="${id}">${noteOf(notes, place, Number(number))}</w:footnote>`)
    return `${open}${id}"`
  })
  writePart(word, BODY, numbered)
  append(word, path, added.join(''))
}

function noteOf(notes: PlaceNotes, place: string, number: number): string {
  const note = notes[place]?.get(number)
  if (note === undefined) throw new Error(`the place ${place} calls note ${number}, which was not given`)
  return note
}

function nextId(footnotes: string): number {
  const ids = Array.from(footnotes.matchAll(/<w:footnote [^>]*?w:id="(-?\d+)"/g), ([, id]) => Number(id))
  return Math.max(0, ...ids) + 1
}

type Misplaced = { readonly offset: number; readonly message: string; readonly hint: string }

/** The places with notes that stand where Word allows none: outside the text, or in a text box of it. */
export function misplaced(program: hbs.AST.Program, { path, source, notes }: { readonly path: string; readonly source: string; readonly notes: PlaceNotes }): Misplaced[] {
  const found: Misplaced[] = []
  const look = ({ name, loc }: hbs.AST.PartialStatement | hbs.AST.PartialBlockStatement) => {
    const place = (name as hbs.AST.PathExpression).original
    const offset = loc.start.column
    if (!notes[place]?.size || (path === BODY && !inBox(source, offset))) return
    found.push({ offset, message: `chỗ {{> ${place}}} có chú thích, Word chỉ nhận chú thích trong thân văn bản`, hint: 'đưa chỗ này vào thân văn bản, ngoài đầu trang, chân trang, chú thích và hộp chữ' })
  }
  class Places extends Handlebars.Visitor {
    override PartialStatement = look
    override PartialBlockStatement = look
  }
  new Places().accept(program)
  return found
}

/** Whether an offset lies in a text box, which holds no other. */
const inBox = (source: string, offset: number): boolean => source.lastIndexOf('<w:txbxContent', offset) > source.lastIndexOf('</w:txbxContent>', offset)
