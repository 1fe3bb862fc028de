import {
  addPart,
  append,
  BODY,
  headerParts,
  readPart,
  RELATION_TYPES,
  type WordPackage,
  writePart,
} from './package'
import { NAMESPACE } from './xml'

const ID = 'rIdCchcMinhHoa'

/**
 * Says a notice, a paragraph, at the head of every page of an office's own layout: in each header that it has, and
 * in one of ours where a page would have none. Sections take the headers of the one before (ECMA-376 Part 1,
 * 17.10.5), so the first must have all kinds that any of them shows.
 */
export function addNotice(word: WordPackage, notice: string): void {
  for (const path of headerParts(word)) append(word, path, notice)
  const body = readPart(word, BODY)
  const first = /<w:sectPr\b[^>]*?(?:\/>|>[\s\S]*?<\/w:sectPr>)/.exec(body)?.[0]
  const missing = kindsShown(word).filter(
    (kind) => !new RegExp(`<w:headerReference\\b[^>]*w:type="${kind}"`).test(first ?? ''),
  )
  if (!missing.length) return
  addPart(word, {
    path: 'word/headerMinhHoa.xml',
    relation: 'header',
    id: ID,
    contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
    empty: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:hdr xmlns:w="${NAMESPACE}">${notice}</w:hdr>`,
  })
  const references = missing
    .map((kind) => `<w:headerReference xmlns:r="${RELATION_TYPES}" w:type="${kind}" r:id="${ID}"/>`)
    .join('')
  writePart(word, BODY, withReferences(body, first, references))
}

/** The kinds of pages that have a header of their own. */
function kindsShown(word: WordPackage): string[] {
  const has = (path: string, flag: string) =>
    new RegExp(`<w:${flag}(?: w:val="(?:1|true|on)")?\\s*/>`).test(readPart(word, path))
  return [
    'default',
    ...(has(BODY, 'titlePg') ? ['first'] : []),
    ...(has('word/settings.xml', 'evenAndOddHeaders') ? ['even'] : []),
  ]
}

/** A text without any section gets one. */
function withReferences(body: string, first: string | undefined, references: string): string {
  if (first === undefined)
    return body.replace('</w:body>', () => `<w:sectPr>${references}</w:sectPr></w:body>`)
  const [open = ''] = /^<w:sectPr\b[^>]*>/.exec(first) ?? []
  const changed = open.endsWith('/>')
    ? `${open.slice(0, -2)}>${references}</w:sectPr>`
    : `${open}${references}${first.slice(open.length)}`
  return body.replace(first, () => changed)
}
