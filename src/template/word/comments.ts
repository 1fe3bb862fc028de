import { type Finding } from '../../problem'
import { closeWord, readPart, type WordPackage, writePart } from './package'
import { PARAGRAPH } from './paragraphs'
import { encode } from './xml'

const BODY = 'word/document.xml'
const COMMENTS = 'word/comments.xml'
const NAMESPACE = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATION = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments'
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** A copy of the template in which the paragraphs of the body with wrong tags carry a Word comment each. */
export function annotate(word: WordPackage, findings: readonly Finding[]): Uint8Array {
  const copy: WordPackage = new Map(word)
  const inBody = findings.filter(({ place }) => place.part === BODY)
  const first = nextId(copy)
  let nth = -1
  const marked = readPart(copy, BODY).replace(PARAGRAPH, (paragraph) => {
    nth += 1
    return inBody.reduce((xml, { place }, index) => (place.spot === nth ? mark(xml, first + index) : xml), paragraph)
  })
  writePart(copy, BODY, marked)
  addComments(copy, inBody.map(({ message, hint }, index) => writeComment(first + index, `${message}${hint ? ` (${hint})` : ''}`)))
  return closeWord(copy)
}

const mark = (paragraph: string, id: number): string =>
  paragraph
    .replace(/^(<w:p(?: [^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?)/, `$1<w:commentRangeStart w:id="${id}"/>`)
    .replace(/<\/w:p>$/, `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`)

const writeComment = (id: number, text: string): string =>
  `<w:comment w:id="${id}" w:author="cchc" w:initials="cchc"><w:p><w:r><w:t xml:space="preserve">${encode(text)}</w:t></w:r></w:p></w:comment>`

function nextId(word: WordPackage): number {
  const ids = Array.from(readPart(word, COMMENTS).matchAll(/<w:comment [^>]*w:id="(\d+)"/g), ([, id]) => Number(id))
  return Math.max(-1, ...ids) + 1
}

/** Adds the part for comments where the file has none. */
function addComments(word: WordPackage, comments: readonly string[]): void {
  if (!word.has(COMMENTS)) {
    writePart(word, COMMENTS, `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${NAMESPACE}"></w:comments>`)
    const relations = 'word/_rels/document.xml.rels'
    writePart(word, relations, readPart(word, relations).replace('</Relationships>', `<Relationship Id="rIdCchcGhiChu" Type="${RELATION}" Target="comments.xml"/></Relationships>`))
    const types = '[Content_Types].xml'
    writePart(word, types, readPart(word, types).replace('</Types>', `<Override PartName="/${COMMENTS}" ContentType="${CONTENT_TYPE}"/></Types>`))
  }
  writePart(word, COMMENTS, readPart(word, COMMENTS).replace('</w:comments>', `${comments.join('')}</w:comments>`))
}
