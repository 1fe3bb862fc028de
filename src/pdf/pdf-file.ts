import { type Dict, isDict, isList, isName, type PdfObject, Ref, Stream } from './objects'
import { BrokenPdf, Keyword, Scanner } from './scanner'
import { unpackStream } from './unpack'

/** Where an object lies: in the file, or packed in an object stream. */
type Entry =
  { readonly type: 'plain'; readonly offset: number } | { readonly type: 'packed'; readonly stream: number }
/** As many revisions and objects as no honest file has. */
const MOST_REVISIONS = 1000
const MOST_OBJECTS = 1_000_000
/** Bytes that are unpacked in all, of whatever streams, as often as they are; each time counts as some more. */
const MOST_WORK = 128 * 1024 * 1024
const EACH_TIME = 1000
/** In bytes: no number of an honest table is longer. */
const LONGEST_ENTRY = 8

/** A PDF as its last revision has it. Reads objects when they are asked for. */
export class PdfFile {
  readonly trailer: Dict
  private readonly entries = new Map<number, Entry>()
  private readonly known = new Map<number, PdfObject>()
  private readonly packs = new Map<number, Map<number, PdfObject>>()
  private work = 0

  /** Throws BrokenPdf. */
  constructor(readonly bytes: Buffer) {
    if (!bytes.subarray(0, 1024).includes('%PDF-')) throw new BrokenPdf('not a PDF')
    const tail = bytes.toString('latin1', Math.max(0, bytes.length - 2048))
    const start = Array.from(tail.matchAll(/startxref\s+(\d+)/gu)).at(-1)?.[1]
    if (start === undefined) throw new BrokenPdf('no startxref')
    this.trailer = this.readRevisions(Number(start))
  }

  /** What a reference stands for; any other object is itself. */
  readonly resolve = (object: PdfObject | undefined): PdfObject => {
    let found = object ?? null
    for (let steps = 0; found instanceof Ref; steps++) {
      if (steps > 10) throw new BrokenPdf('references lead in a circle')
      found = this.object(found.number)
    }
    return found
  }

  object(number: number): PdfObject {
    const known = this.known.get(number)
    if (known !== undefined) return known
    const entry = this.entries.get(number)
    const found = !entry
      ? null
      : entry.type === 'plain'
        ? this.readAt(entry.offset, number)
        : this.readPacked(entry.stream, number)
    this.known.set(number, found)
    return found
  }

  get(dict: Dict | undefined, ...keys: readonly string[]): PdfObject {
    let found: PdfObject = dict ?? null
    for (const key of keys) found = isDict(found) ? this.resolve(found.get(key)) : null
    return found
  }

  dictAt(dict: Dict | undefined, ...keys: readonly string[]): Dict | undefined {
    const found = this.get(dict, ...keys)
    return found instanceof Stream ? found.dict : isDict(found) ? found : undefined
  }

  list(dict: Dict | undefined, ...keys: readonly string[]): readonly PdfObject[] {
    const found = this.get(dict, ...keys)
    return isList(found) ? found : []
  }

  get root(): Dict {
    const found = this.dictAt(this.trailer, 'Root')
    if (!found) throw new BrokenPdf('no catalogue')
    return found
  }

  unpack(stream: Stream): Buffer {
    const bytes = unpackStream(stream, this.resolve)
    this.spend(bytes.length + EACH_TIME)
    return bytes
  }

  /** Counts work, in bytes: a small file may ask for any amount of it. Throws BrokenPdf. */
  spend(work: number): void {
    if ((this.work += work) > MOST_WORK) throw new BrokenPdf('too much work for a file')
  }

  private readRevisions(start: number): Dict {
    const waiting = [start]
    const seen = new Set<number>()
    let trailer: Dict | undefined
    for (let at = waiting.shift(); at !== undefined; at = waiting.shift()) {
      if (seen.has(at) || seen.size > MOST_REVISIONS) throw new BrokenPdf('revisions lead in a circle')
      seen.add(at)
      const dict = this.readReferences(at)
      trailer ??= dict
      for (const key of ['XRefStm', 'Prev']) {
        const before = dict.get(key)
        if (typeof before === 'number') waiting.push(before)
      }
    }
    if (!trailer) throw new BrokenPdf('no trailer')
    return trailer
  }

  private readReferences(at: number): Dict {
    const scanner = new Scanner(this.bytes, at)
    const first = scanner.read()
    if (first instanceof Keyword && first.word === 'xref') return this.readTable(scanner)
    const stream = this.readIndirect(new Scanner(this.bytes, at)).object
    if (!(stream instanceof Stream) || !isName(stream.dict.get('Type'), 'XRef'))
      throw new BrokenPdf('no cross-references')
    this.readEntries(stream)
    return stream.dict
  }

  private readTable(scanner: Scanner): Dict {
    for (;;) {
      const first = scanner.read()
      if (first instanceof Keyword && first.word === 'trailer') break
      const count = scanner.read()
      if (typeof first !== 'number' || typeof count !== 'number' || count > MOST_OBJECTS)
        throw new BrokenPdf('a broken table')
      for (let index = 0; index < count; index++) {
        const [offset, , kind] = [scanner.read(), scanner.read(), scanner.read()]
        if (typeof offset !== 'number' || !(kind instanceof Keyword)) throw new BrokenPdf('a broken table')
        if (kind.word === 'n') this.enter(first + index, { type: 'plain', offset })
      }
    }
    const trailer = scanner.readObject()
    if (!isDict(trailer)) throw new BrokenPdf('no trailer')
    return trailer
  }

  private readEntries(stream: Stream): void {
    const widths = numbersOf(stream.dict.get('W'))
    if (!widths.some(Boolean) || widths.some((width) => !(width >= 0 && width <= LONGEST_ENTRY)))
      throw new BrokenPdf('a table of no width')
    const size = stream.dict.get('Size')
    const index = stream.dict.has('Index')
      ? numbersOf(stream.dict.get('Index'))
      : [0, typeof size === 'number' ? size : 0]
    const bytes = this.unpack(stream)
    let at = 0
    const field = (width: number, otherwise: number): number => {
      if (!width) return otherwise
      const value = bytes.subarray(at, (at += width)).reduce((sum, byte) => sum * 256 + byte, 0)
      return value
    }
    const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = widths
    for (let range = 0; range + 1 < index.length; range += 2) {
      const [first = 0, count = 0] = index.slice(range)
      for (let nth = 0; nth < count && at < bytes.length; nth++) {
        const [kind, second] = [field(kindWidth, 1), field(secondWidth, 0)]
        field(thirdWidth, 0)
        if (kind === 1) this.enter(first + nth, { type: 'plain', offset: second })
        if (kind === 2) this.enter(first + nth, { type: 'packed', stream: second })
      }
    }
  }

  /** The newest revision is read first, so what is known stays. */
  private enter(number: number, entry: Entry): void {
    if (this.entries.size > MOST_OBJECTS) throw new BrokenPdf('too many objects')
    if (!this.entries.has(number)) this.entries.set(number, entry)
  }

  private readAt(offset: number, number: number): PdfObject {
    const found = this.readIndirect(new Scanner(this.bytes, offset))
    if (found.number !== number) throw new BrokenPdf(`object ${number} is not where the file says`)
    return found.object
  }

  private readIndirect(scanner: Scanner): { readonly number: number; readonly object: PdfObject } {
    const [number, , word] = [scanner.read(), scanner.read(), scanner.read()]
    if (typeof number !== 'number' || !(word instanceof Keyword) || word.word !== 'obj')
      throw new BrokenPdf('no object')
    const object = scanner.readObject()
    const after = scanner.at
    const next = scanner.read()
    if (!isDict(object) || !(next instanceof Keyword) || next.word !== 'stream') {
      scanner.at = after
      return { number, object }
    }
    const from = this.bytes[scanner.at] === 13 ? scanner.at + 2 : scanner.at + 1
    const length = this.resolve(object.get('Length'))
    if (typeof length !== 'number' || length < 0 || from + length > this.bytes.length)
      throw new BrokenPdf('a stream of no length')
    return { number, object: new Stream(object, this.bytes.subarray(from, from + length)) }
  }

  private readPacked(number: number, wanted: number): PdfObject {
    let pack = this.packs.get(number)
    if (!pack) this.packs.set(number, (pack = this.readPack(number)))
    return pack.get(wanted) ?? null
  }

  private readPack(number: number): Map<number, PdfObject> {
    const entry = this.entries.get(number)
    const stream = entry?.type === 'plain' ? this.readAt(entry.offset, number) : null
    if (!(stream instanceof Stream)) throw new BrokenPdf('no object stream')
    const bytes = this.unpack(stream)
    const [count, first] = [this.resolve(stream.dict.get('N')), this.resolve(stream.dict.get('First'))]
    if (typeof count !== 'number' || typeof first !== 'number' || count > MOST_OBJECTS)
      throw new BrokenPdf('no object stream')
    const head = new Scanner(bytes)
    const found = new Map<number, PdfObject>()
    const body = new Scanner(bytes, first)
    for (let nth = 0; nth < count; nth++) {
      const [own, offset] = [head.read(), head.read()]
      // They lie one behind the other (7.5.7): one place that is read for each would be work without end.
      if (typeof own !== 'number' || typeof offset !== 'number' || first + offset < body.at)
        throw new BrokenPdf('no object stream')
      body.at = first + offset
      found.set(own, body.readObject())
    }
    return found
  }
}

const numbersOf = (object: PdfObject | undefined): number[] =>
  isList(object) ? object.filter((each) => typeof each === 'number') : []
