import { readFields } from '../../src/pdf/fields'
import { Name, type PdfObject, Ref, isDict, isList } from '../../src/pdf/objects'
import { PdfFile } from '../../src/pdf/pdf-file'

/** Objects appended to a file as a revision of its own; what is there stays to the byte. */
export function appendRevision(bytes: Buffer, objects: ReadonlyMap<number, string>): Buffer {
  const file = new PdfFile(bytes)
  const before =
    /startxref\s+(\d+)\s+%%EOF\s*$/u.exec(bytes.toString('latin1', bytes.length - 64))?.[1] ?? '0'
  const size = Math.max(
    Number(file.trailer.get('Size')),
    ...Array.from(objects.keys(), (number) => number + 1),
  )
  let tail = '\n'
  const entries: [number, number][] = []
  for (const [number, body] of objects) {
    entries.push([number, bytes.length + tail.length])
    tail += `${number} 0 obj\n${body}\nendobj\n`
  }
  const at = bytes.length + tail.length
  entries.push([size, at])
  const rows = Buffer.alloc(7 * entries.length)
  for (const [index, [, offset]] of entries.entries()) {
    rows.writeUInt8(1, 7 * index)
    rows.writeUInt32BE(offset, 7 * index + 1)
  }
  const root = file.trailer.get('Root')
  const index = entries.map(([number]) => `${number} 1`).join(' ')
  const head = `${size} 0 obj\n<</Type/XRef/Size ${size + 1}/Root ${root instanceof Ref ? root.number : 0} 0 R/Prev ${before}/W[1 4 2]/Index[${index}]/Length ${rows.length}>>\nstream\n`
  return Buffer.concat([
    bytes,
    Buffer.from(tail + head, 'latin1'),
    rows,
    Buffer.from(`\nendstream\nendobj\nstartxref\n${at}\n%%EOF\n`, 'latin1'),
  ])
}

/** An object as PDF writes it. */
export function write(object: PdfObject): string {
  if (object instanceof Ref) return `${object.number} 0 R`
  if (object instanceof Name) return `/${object.name}`
  if (Buffer.isBuffer(object)) return `<${object.toString('hex')}>`
  if (isDict(object))
    return `<<${Array.from(object, ([key, value]) => `/${key} ${write(value)}`).join('\n')}>>`
  return isList(object) ? `[${object.map(write).join(' ')}]` : JSON.stringify(object)
}

/** What a văn thư's program does: the field says a new value, its places get a new look. */
export function fillField(bytes: Buffer, name: string, value: string): Buffer {
  const file = new PdfFile(bytes)
  const field = readFields(file).find((each) => each.name === name)
  if (!field) throw new Error(`no field ${name}`)
  const number = Number(file.trailer.get('Size'))
  const look = `/Tx BMC BT /TNR 13 Tf 2 4 Td (${value}) Tj ET EMC`
  const objects = new Map([
    [
      number,
      `<</Type/XObject/Subtype/Form/BBox[0 0 40 17]/Length ${look.length}>>\nstream\n${look}\nendstream`,
    ],
  ])
  const text = Buffer.from(value, 'latin1')
  for (const { number: own, dict } of field.widgets) {
    const parent = dict.get('Parent')
    const changed = new Map(dict).set('AP', new Map([['N', new Ref(number)]]))
    if (parent instanceof Ref) {
      const above = file.object(parent.number)
      if (isDict(above)) objects.set(parent.number, write(new Map(above).set('V', text)))
    } else changed.set('V', text)
    objects.set(own, write(changed))
  }
  return appendRevision(bytes, objects)
}
