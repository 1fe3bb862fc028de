import { type Dict, isDict, isList, isName, Name, type PdfObject, Stream } from './objects'
import type { PdfFile } from './pdf-file'
import { BrokenPdf, Keyword, Scanner } from './scanner'

/** A piece of a page's text in the order of drawing, with the marks around it, the innermost last. */
export type Piece = { readonly text: string; readonly marks: readonly Marking[] }
export type Marking = { readonly tag: string; readonly mcid: number | undefined }
/** Each time something was drawn on a page: text, or a stroke or area without text. */
export type Drawing = Piece & { readonly kind: 'text' | 'shape' }

const PAINT = new Set(['S', 's', 'f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'sh', 'Do'])

/**
 * What is drawn on a page, in the order of drawing: texts by their fonts' own tables of letters, shapes by
 * their painting. What a form or a picture holds is one shape. Throws BrokenPdf.
 */
export const readDrawings = (file: PdfFile, page: Dict): Drawing[] =>
  drawingsIn(file, contentOf(file, page), file.dictAt(page, 'Resources'))

function drawingsIn(file: PdfFile, content: Buffer, resources: Dict | undefined): Drawing[] {
  const fonts = new Map<string, (code: Buffer) => string>()
  const fontOf = (name: string): ((code: Buffer) => string) => {
    let found = fonts.get(name)
    if (!found) fonts.set(name, (found = readerOf(file, file.dictAt(resources, 'Font', name))))
    return found
  }
  const drawings: Drawing[] = []
  const marks: Marking[] = []
  let font: (code: Buffer) => string = (code) => code.toString('latin1')
  const show = (text: string) => drawings.push({ kind: 'text', text, marks: [...marks] })
  for (const { word, operands } of operationsOf(content)) {
    const [first, second] = operands
    if (word === 'Tf' && first instanceof Name) font = fontOf(first.name)
    else if (word === 'Tj' && Buffer.isBuffer(first)) show(font(first))
    else if (word === 'TJ' && isList(first))
      show(first.map((each) => (Buffer.isBuffer(each) ? font(each) : '')).join(''))
    else if (word === 'BDC' || word === 'BMC') marks.push(markingOf(file, resources, first, second))
    else if (word === 'EMC') {
      if (!marks.pop()) throw new BrokenPdf('a mark ends that did not begin')
    } else if (PAINT.has(word)) drawings.push({ kind: 'shape', text: '', marks: [...marks] })
  }
  if (marks.length) throw new BrokenPdf('a mark does not end')
  return drawings
}

/** The words of a page, as they were drawn, NFC. */
export const readPageText = (file: PdfFile, page: Dict): string =>
  readDrawings(file, page)
    .map(({ text }) => text)
    .join('')
    .normalize('NFC')

/** Deeper, forms do not lie in forms. */
const DEEPEST = 8

/** The words that a form draws (12.5.5), and those of the forms in it: what a field shows. NFC. */
export function readFormText(file: PdfFile, form: PdfObject, depth = 0): string {
  const stream = file.resolve(form)
  if (!(stream instanceof Stream) || isName(file.get(stream.dict, 'Subtype'), 'Image') || depth > DEEPEST)
    return ''
  const resources = file.dictAt(stream.dict, 'Resources')
  const own = drawingsIn(file, file.unpack(stream), resources).map(({ text }) => text)
  const inner = Array.from(file.dictAt(resources, 'XObject') ?? [], ([, each]) =>
    readFormText(file, each, depth + 1),
  )
  return [...own, ...inner].join(' ').normalize('NFC')
}

/** The bytes of a page's content, its streams one after another. */
export function contentOf(file: PdfFile, page: Dict): Buffer {
  const contents = file.get(page, 'Contents')
  const streams = (isList(contents) ? contents : [contents]).map(file.resolve)
  return Buffer.concat(
    streams.flatMap((stream) => (stream instanceof Stream ? [file.unpack(stream), Buffer.from('\n')] : [])),
  )
}

function* operationsOf(content: Buffer): Generator<{ word: string; operands: PdfObject[] }> {
  const scanner = new Scanner(content)
  let operands: PdfObject[] = []
  for (let token = scanner.read(); token !== undefined; token = scanner.read()) {
    if (token instanceof Keyword) {
      yield { word: token.word, operands }
      operands = []
    } else if (operands.push(token) > 1000) throw new BrokenPdf('an operation without end')
  }
}

function markingOf(
  file: PdfFile,
  resources: Dict | undefined,
  tag: PdfObject | undefined,
  properties: PdfObject | undefined,
): Marking {
  const own = properties instanceof Name ? file.dictAt(resources, 'Properties', properties.name) : properties
  const mcid = isDict(own) ? file.resolve(own.get('MCID')) : undefined
  return { tag: tag instanceof Name ? tag.name : '', mcid: typeof mcid === 'number' ? mcid : undefined }
}

/** How the codes of a font are read: by its ToUnicode table (9.10.3), otherwise as letters of one byte. */
function readerOf(file: PdfFile, font: Dict | undefined): (code: Buffer) => string {
  const table = file.get(font, 'ToUnicode')
  const wide = isName(file.get(font, 'Subtype'), 'Type0')
  if (!(table instanceof Stream)) return (code) => (wide ? '\u{FFFD}' : code.toString('latin1'))
  const letters = readLetters(file, file.unpack(table))
  const width = wide ? 2 : 1
  return (code) => {
    let text = ''
    for (let at = 0; at + width <= code.length; at += width)
      text += letters.get(code.readUIntBE(at, width)) ?? '\u{FFFD}'
    return text
  }
}

const utf16 = (bytes: Buffer): string =>
  Buffer.from(bytes.subarray(0, bytes.length & ~1))
    .swap16()
    .toString('utf16le')
const numberOf = (bytes: Buffer): number =>
  bytes.length ? bytes.readUIntBE(0, Math.min(bytes.length, 4)) : 0

function readLetters(file: PdfFile, table: Buffer): Map<number, string> {
  const letters = new Map<number, string>()
  for (const { word, operands } of operationsOf(table)) {
    if (word === 'endbfchar')
      for (let at = 0; at + 1 < operands.length; at += 2) {
        const [code, text] = operands.slice(at)
        if (Buffer.isBuffer(code) && Buffer.isBuffer(text)) letters.set(numberOf(code), utf16(text))
      }
    if (word === 'endbfrange')
      for (let at = 0; at + 2 < operands.length; at += 3) {
        const [from, to, texts] = operands.slice(at)
        if (!Buffer.isBuffer(from) || !Buffer.isBuffer(to)) continue
        file.spend(Math.max(0, numberOf(to) - numberOf(from)) * EACH_LETTER)
        addRange(letters, numberOf(from), numberOf(to), texts)
      }
  }
  return letters
}

/** What a letter of a range counts for, as bytes that are unpacked. */
const EACH_LETTER = 20

function addRange(
  letters: Map<number, string>,
  from: number,
  to: number,
  texts: PdfObject | undefined,
): void {
  if (to - from > 65535) throw new BrokenPdf('a range of letters without end')
  for (let code = from; code <= to; code++) {
    const text = isList(texts) ? texts[code - from] : texts
    if (!Buffer.isBuffer(text)) continue
    const last = text.length ? numberOf(text.subarray(-2)) : 0
    letters.set(
      code,
      isList(texts) ? utf16(text) : utf16(text.subarray(0, -2)) + String.fromCharCode(last + code - from),
    )
  }
}
