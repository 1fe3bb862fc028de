import type { O } from '../refs'
import { readRef, spellRef } from '../refs'
import { spellString } from './cell-xml'
import { type CacPhan, declarePart, relatePart } from './parts'
import { isAt } from './recalculate'
import type { Layout } from './sheet-layout'
import { appendInside, applySplices, listSpans, prefixOf, type Span, type Splice } from './spans'
import { addShapes, type GhiChuO, newDrawing } from './note-shapes'

const AUTHOR = 'cchc'
const TYPE = 'application/vnd.openxmlformats-officedocument.'
const MAIN = {
  loose: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
  strict: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
}
const RELATIONS = {
  loose: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  strict: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
}

/**
 * Hangs notes on cells of a sheet and gives what changes in the sheet's own text. A cell that has a note already
 * keeps it, ours stands below; a conversation on a cell leaves no room for a note: the next free cell to the right
 * takes it and names the cell.
 */
export function addNotes(parts: CacPhan, path: string, layout: Layout, notes: readonly GhiChuO[]): Splice[] {
  if (!notes.length) return []
  const relations = parts.goi.relationsOf(path)
  const talks = relations
    .filter(({ type }) => type === 'threadedComment')
    .flatMap((each) => refsIn(parts, each.path))
  const placed = notes.map((note) => placeBeside(note, talks))
  const known = relations.find(({ type }) => type === 'comments')?.path
  const [strictness, root] = [isStrict(layout) ? 'strict' : 'loose', layout.root] as const
  const comments = known ?? findFreePath(parts, (nth) => `xl/cchc-comments${nth}.xml`)
  const xml = (known === undefined ? undefined : parts.textOf(known)) ?? spellEmptyComments(strictness)
  const fresh = withoutNote(listSpans(xml, parts.goi.tep), placed)
  parts.set(
    comments,
    placed.reduce((text, note) => addComment(text, parts.goi.tep, note), xml),
  )
  if (known === undefined) {
    declarePart(parts, `${TYPE}spreadsheetml.comments+xml`, { path: comments })
    relatePart(parts, path, `${RELATIONS[strictness]}/comments`, comments)
  }
  const legacy = layout.sections.find(({ name }) => name === 'legacyDrawing')
  const drawing = relations.find(({ id }) => id === relationIdOf(legacy))?.path
  const drawn = drawing === undefined ? undefined : parts.textOf(drawing)
  if (drawing !== undefined && drawn !== undefined) {
    parts.set(drawing, addShapes(drawn, fresh))
    return []
  }
  const shapes = findFreePath(parts, (nth) => `xl/drawings/cchc-vmldrawing${nth}.vml`)
  parts.set(shapes, addShapes(newDrawing, fresh))
  declarePart(parts, `${TYPE}vmlDrawing`, { extension: 'vml' })
  const id = relatePart(parts, path, `${RELATIONS[strictness]}/vmlDrawing`, shapes)
  const told = `<${prefixOf(root)}legacyDrawing xmlns:r="${RELATIONS[strictness]}" r:id="${id}"/>`
  return [...(legacy ? [{ start: legacy.start, end: legacy.end, text: '' }] : []), putLegacy(layout, told)]
}

/** Cells that get their first note, each once. */
const withoutNote = (spans: readonly Span[], notes: readonly GhiChuO[]): GhiChuO[] =>
  Array.from(new Map(notes.map((note) => [spellRef(note), note])).values()).filter(
    (note) => !spans.some((each) => isNoteAt(each, note)),
  )

const isStrict = ({ root }: Layout): boolean =>
  Object.values(root.attributes).includes('http://purl.oclc.org/ooxml/spreadsheetml/main')

const relationIdOf = (span: Span | undefined): string | undefined =>
  Object.entries(span?.attributes ?? {}).find(([name]) => /(?:^|:)id$/u.test(name))?.[1]

function refsIn(parts: CacPhan, path: string): string[] {
  const xml = parts.textOf(path)
  return xml === undefined
    ? []
    : listSpans(xml, parts.goi.tep).flatMap(({ attributes }) => attributes['ref'] ?? [])
}

function placeBeside(note: GhiChuO, talks: readonly string[]): GhiChuO {
  const isTaken = (at: O): boolean => talks.some((ref) => isAt(ref, at))
  if (!isTaken(note)) return note
  let { column } = note
  while (isTaken({ row: note.row, column })) column++
  return { row: note.row, column, chu: `Ô ${spellRef(note)}: ${note.chu}` }
}

function findFreePath(parts: CacPhan, name: (nth: number) => string): string {
  let nth = 1
  while (parts.textOf(name(nth)) !== undefined) nth++
  return name(nth)
}

const spellEmptyComments = (strictness: 'loose' | 'strict'): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${MAIN[strictness]}"><authors><author>${AUTHOR}</author></authors><commentList></commentList></comments>`

const isNoteAt = ({ name, attributes }: Span, at: O): boolean =>
  name === 'comment' && isAt(attributes['ref'], at)

/** The part of the notes with one more. */
function addComment(xml: string, file: string, note: GhiChuO): string {
  const spans = listSpans(xml, file)
  const find = (name: string): Span | undefined => spans.find((each) => each.name === name)
  const [root, authors, list] = [spans[0], find('authors'), find('commentList')]
  if (!root || !authors || !list) return xml
  const prefix = prefixOf(root)
  const spellRun = (text: string): string =>
    `<${prefix}r><${prefix}t xml:space="preserve">${spellString(text)}</${prefix}t></${prefix}r>`
  const own = spans.find((each) => isNoteAt(each, note))
  const text = own && spans.find(({ name, parent }) => name === 'text' && parent === own)
  if (text) return applySplices(xml, [appendInside(text, xml, spellRun(`\n${note.chu}`))])
  const names = spans.filter(({ name, parent }) => name === 'author' && parent === authors)
  const ours = names.findIndex(({ openEnd, closeStart }) => xml.slice(openEnd, closeStart) === AUTHOR)
  const author = ours < 0 ? names.length : ours
  const comment = `<${prefix}comment ref="${spellRef(note)}" authorId="${author}"><${prefix}text>${spellRun(note.chu)}</${prefix}text></${prefix}comment>`
  const named = ours < 0 ? [appendInside(authors, xml, `<${prefix}author>${AUTHOR}</${prefix}author>`)] : []
  return applySplices(xml, [...named, putInOrder(spans, list, xml, { note, comment })])
}

/** Excel lists notes by rows; one program or another relies on it. */
function putInOrder(
  spans: readonly Span[],
  list: Span,
  xml: string,
  { note, comment }: { readonly note: O; readonly comment: string },
): Splice {
  const next = spans.find(({ parent, attributes }) => {
    const at = parent === list ? readRef(attributes['ref'] ?? '') : undefined
    return at && (at.row > note.row || (at.row === note.row && at.column > note.column))
  })
  return next ? { start: next.start, end: next.start, text: comment } : appendInside(list, xml, comment)
}

/** What may come after `legacyDrawing` in a sheet (18.3.1.99). */
const AFTER = new Set([
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
  'extLst',
])

function putLegacy({ sections, root, xml }: Layout, told: string): Splice {
  const next = sections.find(
    ({ name, tag }) => AFTER.has(name) || (tag.startsWith('mc:') && name === 'AlternateContent'),
  )
  return next ? { start: next.start, end: next.start, text: told } : appendInside(root, xml, told)
}
