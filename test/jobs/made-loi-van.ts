import { docx, p, W } from '../import/made'

const STYLES = `<w:styles ${W}>${[1, 2, 3]
  .map(
    (level) =>
      `<w:style w:type="paragraph" w:styleId="H${level}"><w:name w:val="heading ${level}"/></w:style>`,
  )
  .join('')}</w:styles>`
const RELATIONS = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
  'styles',
  'footnotes',
]
  .map(
    (part) =>
      `<Relationship Id="${part}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${part}" Target="${part}.xml"/>`,
  )
  .join('')}</Relationships>`
const NOTES = `<w:footnotes ${W}><w:footnote w:id="2">${p('Công văn số 12/SNV-CCHC ngày 03/3/2026.')}</w:footnote></w:footnotes>`

/** A heading of prose as Word's styles make it. */
export const heading = (level: number, title: string): string => p(title, `<w:pStyle w:val="H${level}"/>`)

/** Prose of a report in a Word file, with one footnote (2) that it can call. */
export const loiVanDocx = (body: string): Uint8Array =>
  docx(body, {
    'word/styles.xml': STYLES,
    'word/footnotes.xml': NOTES,
    'word/_rels/document.xml.rels': RELATIONS,
  })
