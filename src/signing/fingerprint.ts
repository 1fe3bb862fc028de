import { createHash } from 'node:crypto'
import { type Dict, isDict, isList, Name, type PdfObject, Ref, Stream } from '../pdf/objects'
import type { PdfFile } from '../pdf/pdf-file'

/** What leads back to where one came from, or to what is looked at by itself. */
const LEFT_OUT = new Set(['P', 'Pg', 'Parent', 'Obj', 'Annots', 'StructParent', 'StructParents', 'Length'])

/** Tells apart what two revisions hold: the same objects, wherever they lie, give the same print. */
export class Fingerprints {
  private readonly known = new Map<number, string>()
  constructor(private readonly file: PdfFile) {}

  of(object: PdfObject | undefined): string {
    if (object instanceof Ref) return this.ofReference(object.number)
    if (object instanceof Stream) return digest(`${this.of(object.dict)}${digest(object.raw)}`)
    if (isDict(object)) return this.ofDict(object)
    if (isList(object)) return digest(object.map((each) => this.of(each)).join(','))
    if (Buffer.isBuffer(object)) return `(${object.toString('hex')})`
    return object instanceof Name ? `/${object.name}` : String(object ?? null)
  }

  private ofReference(number: number): string {
    const known = this.known.get(number)
    if (known !== undefined) return known
    this.known.set(number, 'circle')
    const print = this.of(this.file.object(number))
    this.known.set(number, print)
    return print
  }

  ofDict(dict: Dict, leftOut: ReadonlySet<string> = LEFT_OUT): string {
    const entries = Array.from(dict).filter(([key]) => !leftOut.has(key))
    return digest(
      entries
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([key, value]) => `${key}=${this.of(value)}`)
        .join(';'),
    )
  }
}

const digest = (content: string | Buffer): string => createHash('sha256').update(content).digest('base64')
