/** What a PDF file is made of (ISO 32000-1, 7.3). A string is its bytes; a stream's are as they lie in the file. */
export type PdfObject = null | boolean | number | Name | Buffer | PdfList | Dict | Ref | Stream
export type PdfList = readonly PdfObject[]
export type Dict = ReadonlyMap<string, PdfObject>

export class Name {
  constructor(readonly name: string) {}
}
export class Ref {
  constructor(readonly number: number) {}
}
export class Stream {
  constructor(
    readonly dict: Dict,
    readonly raw: Buffer,
  ) {}
}

export const isDict = (object: PdfObject | undefined): object is Dict => object instanceof Map
export const isList = (object: PdfObject | undefined): object is PdfList => Array.isArray(object)
export const isName = (object: PdfObject | undefined, name: string): boolean =>
  object instanceof Name && object.name === name

/** The words of a text string (7.9.2.2): UTF-16 with its mark, or letters of one byte; NFC. */
export function readText(object: PdfObject | undefined): string {
  if (!Buffer.isBuffer(object)) return ''
  const text =
    object[0] === 0xfe && object[1] === 0xff
      ? Buffer.from(object.subarray(2, object.length - (object.length % 2)))
          .swap16()
          .toString('utf16le')
      : object[0] === 0xef && object[1] === 0xbb && object[2] === 0xbf
        ? object.subarray(3).toString('utf8')
        : object.toString('latin1')
  return text.normalize('NFC')
}
