import { escapeXmlText } from '../../office/xml'
import { append, partsOfType, readPart, type WordPackage, writePart } from './package'

/** What a file says of itself: Word and the folder show it. */
export type Properties = { readonly title: string; readonly subject: string; readonly author: string }

/** Dublin Core, as a package holds it (ECMA-376 Part 2, 11). */
const ELEMENTS = [
  ['title', 'title'],
  ['subject', 'subject'],
  ['creator', 'author'],
] as const
const DUBLIN_CORE = 'http://purl.org/dc/elements/1.1/'

/** The properties of the filled document in the place of those of the layout, which may be another document's. */
export function fillProperties(word: WordPackage, properties: Properties): void {
  for (const path of partsOfType(word, /\.core-properties\+xml$/, /^docProps\/core\.xml$/))
    for (const [name, key] of ELEMENTS) {
      const xml = readPart(word, path)
      const element = `<dc:${name} xmlns:dc="${DUBLIN_CORE}">${escapeXmlText(properties[key])}</dc:${name}>`
      const own = new RegExp(`<dc:${name}\\b[^>]*(?:/>|>[^<]*</dc:${name}>)`)
      if (own.test(xml))
        writePart(
          word,
          path,
          xml.replace(own, () => element),
        )
      else append(word, path, element)
    }
}
