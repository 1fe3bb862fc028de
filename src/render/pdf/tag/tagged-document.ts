import { deflateSync } from 'node:zlib'
import type { Document } from '../../../document/nodes'
import { buildProfile } from './icc'
import { DescribedDocument } from '../described-document'
import { CLAIMS } from './claims'

/** An object to be packed: its number and what it is. */
export type Packed = { readonly number: number; readonly body: string }

/** As many objects in one stream as Acrobat puts there: a reader unpacks all to find one. */
const PACK = 200

/**
 * pdfkit's file as PDF/A wants it. What it would end itself is ours: the claims, the tags, the fields. At the end many small objects go
 * packed into object streams (ISO 32000-1, 7.5.7), which needs a cross-reference stream (7.5.8). The tree of
 * tags of 1,000 rows is a fifth of its size that way.
 */
export class TaggedDocument extends DescribedDocument {
  private readonly packed: Packed[] = []

  protected override readonly claims = CLAIMS

  constructor(fonts: object, document: Document, options: object) {
    super(fonts, document, { ...options, bufferPages: true })
    this._root.data['MarkInfo'] = { Marked: true }
  }

  /** Numbers of objects that will be packed; returns the first. */
  reserve(count: number): number {
    const first = this._offsets.length + 1
    for (let index = 0; index < count; index++) this._offsets.push(null)
    return first
  }

  /** What stands for a packed object among pdfkit's own. */
  referTo(number: number): object {
    return { [Symbol.toStringTag]: 'Reference', toString: () => `${number} 0 R` }
  }

  pack(objects: readonly Packed[]): void {
    for (const each of objects) this.packed.push(each)
  }

  override endMetadata(): void {
    super.endMetadata()
    const profile = this.ref({ N: 3 })
    profile.end(buildProfile())
    const name = Object('sRGB IEC61966-2.1') as string
    const intent = this.ref({
      Type: 'OutputIntent',
      S: 'GTS_PDFA1',
      OutputConditionIdentifier: name,
      Info: name,
      DestOutputProfile: profile,
    })
    intent.end()
    Object.assign(this._root.data, { OutputIntents: [intent] })
  }

  override endAcroForm(): void {}

  override endMarkings(): void {}

  override _finalize(): void {
    const places = new Map<number, readonly [stream: number, index: number]>()
    for (let from = 0; from < this.packed.length; from += PACK) {
      const objects = this.packed.slice(from, from + PACK)
      const stream = this.writePack(objects)
      for (const [index, { number }] of objects.entries()) places.set(number, [stream, index])
    }
    this.writeCrossReferences(places)
    this.push(null)
  }

  private writePack(objects: readonly Packed[]): number {
    let offset = 0
    const index = objects.map(({ number, body }) => {
      const entry = `${number} ${offset}`
      offset += body.length + 1
      return entry
    })
    const head = `${index.join(' ')}\n`
    const content = `${head}${objects.map(({ body }) => `${body}\n`).join('')}`
    return this.writeStream(
      Buffer.from(content, 'latin1'),
      `/Type/ObjStm/N ${objects.length}/First ${head.length}`,
    )
  }

  private writeCrossReferences(places: ReadonlyMap<number, readonly [number, number]>): void {
    const at = this._offset
    const entries = [entryOf(0, 0, 65535)]
    for (const [index, offset] of [...this._offsets, at].entries()) {
      const packed = places.get(index + 1)
      entries.push(packed ? entryOf(2, ...packed) : entryOf(1, offset ?? 0, 0))
    }
    const id = Buffer.from(this._id).toString('hex')
    this.writeStream(
      Buffer.concat(entries),
      `/Type/XRef/Size ${entries.length}/W[1 4 2]/Root ${this._root.id} 0 R/Info ${this._info.id} 0 R/ID[<${id}><${id}>]`,
    )
    this._write('startxref')
    this._write(`${at}`)
    this._write('%%EOF')
  }

  /** A stream of its own number, which it returns. */
  private writeStream(content: Uint8Array, entries: string): number {
    this._offsets.push(this._offset)
    const number = this._offsets.length
    const bytes = deflateSync(content)
    this._write(`${number} 0 obj`)
    this._write(`<<${entries}/Filter/FlateDecode/Length ${bytes.length}>>`)
    this._write('stream')
    this._write(bytes)
    this._write('\nendstream')
    this._write('endobj')
    return number
  }
}

function entryOf(type: number, second: number, third: number): Buffer {
  const entry = Buffer.alloc(7)
  entry.writeUInt8(type, 0)
  entry.writeUInt32BE(second, 1)
  entry.writeUInt16BE(third, 5)
  return entry
}
