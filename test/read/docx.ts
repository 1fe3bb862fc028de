import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { paragraphsIn, readBlocks } from './docx-blocks'
import { type PartByRelation, readSections } from './docx-section'
import { StyleSheet } from './docx-styles'
import type { Docx, DocxParagraph } from './docx-types'
import { type Xml, childOf, childrenOf, elements, parseXml, textOf } from './xml'

export type * from './docx-types'

type Parts = ReadonlyMap<string, string>

function partsOf(file: string | Buffer): Parts {
  const bytes = typeof file === 'string' ? readFileSync(file) : file
  const entries = Object.entries(unzipSync(bytes, { filter: ({ name }) => /\.(xml|rels)$/.test(name) }))
  return new Map(entries.map(([path, content]) => [path, strFromU8(content)]))
}

function parsePart(parts: Parts, path: string): Xml | undefined {
  const source = parts.get(path)
  return source === undefined ? undefined : parseXml(source)
}

function relationsOf(parts: Parts): PartByRelation {
  const relations = childrenOf(parsePart(parts, 'word/_rels/document.xml.rels'), 'Relationship')
  const targets = new Map(relations.map(({ attributes }) => [attributes['Id'], attributes['Target'] ?? '']))
  return (id) => {
    const target = targets.get(id) ?? ''
    return parsePart(parts, target.startsWith('/') ? target.slice(1) : `word/${target}`)
  }
}

function footnotesOf(parts: Parts, sheet: StyleSheet): Docx['footnotes'] {
  const notes = childrenOf(parsePart(parts, 'word/footnotes.xml'), 'w:footnote')
  const written = notes.filter(({ attributes }) => (attributes['w:type'] ?? 'normal') === 'normal')
  return new Map(
    written.map((note) => [Number(note.attributes['w:id']), paragraphsIn(readBlocks(note, sheet))]),
  )
}

function coreOf(parts: Parts): Docx['core'] {
  const properties = elements(parsePart(parts, 'docProps/core.xml'))
  return Object.fromEntries(properties.map((each) => [each.name.replace(/^.*:/, ''), textOf(each)]))
}

/** Reads a Word file, given as a path or as its bytes. Throws when it is not a zip or its XML is broken. */
export function readDocx(file: string | Buffer): Docx {
  const parts = partsOf(file)
  const document = parsePart(parts, 'word/document.xml')
  if (!document) throw new Error('word/document.xml is missing')
  const sheet = new StyleSheet(parsePart(parts, 'word/styles.xml'))
  return {
    parts,
    sections: readSections(childOf(document, 'w:body'), sheet, relationsOf(parts)),
    styles: sheet.styles,
    footnotes: footnotesOf(parts, sheet),
    core: coreOf(parts),
  }
}

/**
 * The paragraphs of all sections in reading order, those in tables too. Headers and footnotes are not among
 * them.
 */
export function allParagraphs(docx: Docx): DocxParagraph[] {
  return docx.sections.flatMap(({ blocks }) => paragraphsIn(blocks))
}

/** One line a paragraph, as `allParagraphs` gives them. */
export function plainText(docx: Docx): string {
  return allParagraphs(docx)
    .map(({ text }) => text)
    .join('\n')
}
