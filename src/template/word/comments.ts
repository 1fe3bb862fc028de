import { type Finding } from '../../problem'
import { append, BODY, closeWord, ensurePart, readPart, type WordPackage, writePart } from './package'
import { PARAGRAPH } from './paragraphs'
import { escapeXmlText } from '../../office/xml'
import { NAMESPACE } from './xml'

const COMMENTS = {
  path: 'word/comments.xml',
  relation: 'comments',
  id: 'rIdCchcGhiChu',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml',
  empty: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:comments xmlns:w="${NAMESPACE}"></w:comments>`,
}

/** A copy of the template in which the paragraphs of the body with wrong tags carry a Word comment each. */
export function annotate(word: WordPackage, findings: readonly Finding[]): Uint8Array {
  const copy: WordPackage = new Map(word)
  const inBody = findings.filter(({ place }) => place.part === BODY)
  const path = ensurePart(copy, COMMENTS)
  const first = nextId(readPart(copy, path))
  let nth = -1
  const marked = readPart(copy, BODY).replace(PARAGRAPH, (paragraph) => {
    nth += 1
    return inBody.reduce(
      (xml, { place }, index) => (place.spot === nth ? mark(xml, first + index) : xml),
      paragraph,
    )
  })
  writePart(copy, BODY, marked)
  append(
    copy,
    path,
    inBody
      .map(({ message, hint }, index) => writeComment(first + index, `${message}${hint ? ` (${hint})` : ''}`))
      .join(''),
  )
  return closeWord(copy)
}

const mark = (paragraph: string, id: number): string =>
  paragraph
    .replace(/^(<w:p(?: [^>]*)?>(?:<w:pPr>[\s\S]*?<\/w:pPr>)?)/, `$1<w:commentRangeStart w:id="${id}"/>`)
    .replace(
      /<\/w:p>$/,
      `<w:commentRangeEnd w:id="${id}"/><w:r><w:commentReference w:id="${id}"/></w:r></w:p>`,
    )

const writeComment = (id: number, text: string): string =>
  `<w:comment w:id="${id}" w:author="cchc" w:initials="cchc"><w:p><w:r><w:t xml:space="preserve">${escapeXmlText(text)}</w:t></w:r></w:p></w:comment>`

function nextId(comments: string): number {
  let last = -1
  for (const [, id] of comments.matchAll(/<w:comment [^>]*w:id="(\d+)"/g)) last = Math.max(last, Number(id))
  return last + 1
}
