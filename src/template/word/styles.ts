import { BODY, readPart, type WordPackage, writePart } from './package'

/** What the places need of the file's styles. */
export type PlaceStyles = {
  /** `<w:style>` elements by id. */
  readonly styles: ReadonlyMap<string, string>
  /** Gives our headings the ids by which other programs know them, in the text and in the styles. */
  readonly nameHeadings?: (xml: string) => string
}

const PATH = 'word/styles.xml'
const NAME = /<w:name w:val="([^"]*)"\/><w:aliases w:val="([^"]*)"\/>/

/** Adds the styles that the file does not have. Its own stay, and keep the names that Word looks for. */
export function addStyles(word: WordPackage, { styles, nameHeadings }: PlaceStyles): void {
  if (!word.has(PATH)) return
  const xml = readPart(word, PATH)
  const missing = Array.from(styles)
    .filter(([id]) => !xml.includes(`w:styleId="${id}"`))
    .map(([, style]) => withFreeName(style, xml))
  if (missing.length)
    writePart(
      word,
      PATH,
      xml.replace('</w:styles>', () => `${missing.join('')}</w:styles>`),
    )
  // The office's own headings have these ids.
  if (!nameHeadings || /w:styleId="Heading\d"/.test(xml)) return
  for (const path of [BODY, PATH]) writePart(word, path, nameHeadings(readPart(word, path)))
}

/** One of Word's own styles, under its Vietnamese name where the office has that style itself. */
const withFreeName = (style: string, sheet: string): string =>
  style.replace(NAME, (both, name: string, alias: string) =>
    new RegExp(`<w:name w:val="${name}"`, 'i').test(sheet) ? `<w:name w:val="${alias}"/>` : both,
  )
