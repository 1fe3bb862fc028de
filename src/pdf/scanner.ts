import { type Dict, Name, type PdfList, type PdfObject, Ref } from './objects'

/** What the file breaks is no bug of ours: `UserError` is made of it where the file's name is known. */
export class BrokenPdf extends Error {}

/** Deeper nesting than any honest file has. */
const DEEPEST = 200
const WHITE = new Set([0, 9, 10, 12, 13, 32])
const DELIMITERS = new Set(Array.from('()<>[]{}/%', (sign) => sign.charCodeAt(0)))
const ESCAPES: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 }
/** A word of the syntax that is no object: an operator, `obj`, `endobj`. */
export class Keyword {
  constructor(readonly word: string) {}
}
type Token = PdfObject | Keyword | undefined

/** Reads objects (ISO 32000-1, 7.2 and 7.3) from a place in the bytes on. */
export class Scanner {
  constructor(
    readonly bytes: Buffer,
    public at = 0,
  ) {}

  /** The next object, or a word that is none; undefined at the end. Throws BrokenPdf. */
  read(depth = 0): Token {
    if (depth > DEEPEST) throw new BrokenPdf('objects are nested too deeply')
    this.skipWhite()
    const code = this.bytes[this.at]
    if (code === undefined) return undefined
    switch (String.fromCharCode(code)) {
      case '/':
        return this.readName()
      case '(':
        return this.readString()
      case '[':
        this.at++
        return this.readList(depth)
      case '<':
        return this.bytes[this.at + 1] === code ? this.readDict(depth) : this.readHex()
      case ']':
      case '{':
      case '}':
        this.at++
        return new Keyword(String.fromCharCode(code))
      case '>':
        this.at += 2
        return new Keyword('>>')
      default:
        return this.readWord()
    }
  }

  /** The next object; a word in its place breaks the file. */
  readObject(depth = 0): PdfObject {
    const token = this.read(depth)
    if (token === undefined || token instanceof Keyword) throw new BrokenPdf(`no object at ${this.at}`)
    return token
  }

  skipWhite(): void {
    for (;;) {
      const code = this.bytes[this.at]
      if (code === undefined) return
      if (code === 0x25) {
        while (this.at < this.bytes.length && this.bytes[this.at] !== 10 && this.bytes[this.at] !== 13)
          this.at++
      } else if (WHITE.has(code)) this.at++
      else return
    }
  }

  private takeRegular(): string {
    const start = this.at
    for (let code = this.bytes[this.at]; code !== undefined; code = this.bytes[this.at]) {
      if (WHITE.has(code) || DELIMITERS.has(code)) break
      this.at++
    }
    return this.bytes.toString('latin1', start, this.at)
  }

  private readName(): Name {
    this.at++
    const raw = this.takeRegular()
    return new Name(
      raw.replace(/#([0-9a-f]{2})/giu, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    )
  }

  private readWord(): PdfObject | Keyword {
    const word = this.takeRegular()
    if (!word) {
      this.at++
      return new Keyword(')')
    }
    if (/^[-+]?(?:\d+\.?\d*|\.\d+)$/u.test(word)) return this.readNumber(word)
    if (word === 'true' || word === 'false') return word === 'true'
    return word === 'null' ? null : new Keyword(word)
  }

  /** A number, or the first of the three words of a reference. */
  private readNumber(word: string): number | Ref {
    if (/^\d+$/u.test(word)) {
      const rest = /^\s+\d+\s+R(?![A-Za-z])/u.exec(this.bytes.toString('latin1', this.at, this.at + 24))?.[0]
      if (rest !== undefined) {
        this.at += rest.length
        return new Ref(Number(word))
      }
    }
    return Number(word)
  }

  private readList(depth: number): PdfList {
    const list: PdfObject[] = []
    for (;;) {
      const token = this.read(depth + 1)
      if (token instanceof Keyword && token.word === ']') return list
      if (token === undefined || token instanceof Keyword) throw new BrokenPdf('a list does not end')
      list.push(token)
    }
  }

  private readDict(depth: number): Dict {
    this.at += 2
    const dict = new Map<string, PdfObject>()
    for (;;) {
      const key = this.read(depth + 1)
      if (key instanceof Keyword && key.word === '>>') return dict
      if (!(key instanceof Name)) throw new BrokenPdf('a dictionary does not end')
      dict.set(key.name, this.readObject(depth + 1))
    }
  }

  private readHex(): Buffer {
    const end = this.bytes.indexOf('>', this.at)
    if (end < 0) throw new BrokenPdf('a string does not end')
    const digits = this.bytes.toString('latin1', this.at + 1, end).replace(/\s+/gu, '')
    this.at = end + 1
    return Buffer.from(digits.length % 2 ? `${digits}0` : digits, 'hex')
  }

  private readString(): Buffer {
    const out: number[] = []
    let open = 1
    this.at++
    for (let code = this.bytes[this.at++]; code !== undefined; code = this.bytes[this.at++]) {
      if (code === 0x5c) {
        this.readEscape(out)
        continue
      }
      if (code === 0x28) open++
      if (code === 0x29 && --open === 0) return Buffer.from(out)
      out.push(code)
    }
    throw new BrokenPdf('a string does not end')
  }

  private readEscape(out: number[]): void {
    const sign = String.fromCharCode(this.bytes[this.at] ?? 0)
    const octal = /^[0-7]{1,3}/u.exec(this.bytes.toString('latin1', this.at, this.at + 3))?.[0]
    if (octal !== undefined) {
      out.push(parseInt(octal, 8) & 255)
      this.at += octal.length
    } else if (sign === '\r' || sign === '\n') {
      this.at += this.bytes.toString('latin1', this.at, this.at + 2) === '\r\n' ? 2 : 1
    } else {
      out.push(ESCAPES[sign] ?? sign.charCodeAt(0))
      this.at++
    }
  }
}
