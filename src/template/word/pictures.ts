import {
  append,
  BODY,
  readPart,
  RELATION_TYPES,
  RELATIONS,
  TYPES,
  type WordPackage,
  writePart,
} from './package'

/** The pictures that places show: what a place calls each (`r:embed`), and its file. */
export type PlacePictures = ReadonlyMap<string, Uint8Array>

const PREFIXES = {
  r: RELATION_TYPES,
  wp: 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
}

/** Puts the pictures that the filled text shows beside it. */
export function addPictures(word: WordPackage, pictures: PlacePictures): void {
  const shown = Array.from(pictures).filter(([id]) => readPart(word, BODY).includes(`r:embed="${id}"`))
  if (!shown.length) return
  for (const [prefix, name] of Object.entries(PREFIXES)) declare(word, prefix, name)
  for (const [id, png] of shown) {
    const path = `media/${id}.png`
    word.set(`word/${path}`, png)
    append(word, RELATIONS, `<Relationship Id="${id}" Type="${RELATION_TYPES}/image" Target="${path}"/>`)
  }
  if (!/Extension="png"/iu.test(readPart(word, TYPES)))
    append(word, TYPES, '<Default Extension="png" ContentType="image/png"/>')
}

/** Not every program that writes Word files says what these prefixes stand for. */
function declare(word: WordPackage, prefix: string, name: string): void {
  const xml = readPart(word, BODY)
  const root = /<w:document\b[^>]*>/.exec(xml)?.[0] ?? ''
  if (!root.includes(` xmlns:${prefix}=`))
    writePart(
      word,
      BODY,
      xml.replace('<w:document', () => `<w:document xmlns:${prefix}="${name}"`),
    )
}
