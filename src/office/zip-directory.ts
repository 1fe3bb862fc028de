/** A part as the directory of a zip tells of it: where its packed bytes lie, its size unpacked, its sum (CRC-32). */
export type Entry = {
  readonly name: string
  readonly method: number
  readonly start: number
  readonly end: number
  readonly size: number
  readonly sum: number
}

/** Records of a zip: how each begins and how long it is at least (APPNOTE.TXT 4.3.7, 4.3.12, 4.3.16). */
const LOCAL = { signature: 0x04034b50, length: 30 }
const CENTRAL = { signature: 0x02014b50, length: 46 }
const END = { signature: 0x06054b50, length: 22, longestComment: 0xffff }
/** A value that stands elsewhere, in a record of zip64: no Office file is so large. */
const ELSEWHERE = { count: 0xffff, size: 0xffffffff }
const ENCRYPTED = 1
const BROKEN = 'tệp hỏng hoặc không phải tệp Word, Excel'

/**
 * What a zip holds, by its central directory, or why it cannot be read. Each record must lie within the bytes
 * that are there, so that 102 of them cannot claim four billion entries; no name may stand twice, in whatever
 * letters, for readers differ in which of the two they take.
 */
export function readDirectory(content: Uint8Array): readonly Entry[] | string {
  const view = new DataView(content.buffer, content.byteOffset, content.byteLength)
  const end = findEnd(view)
  if (end === undefined) return BROKEN
  const count = view.getUint16(end + 10, true)
  if (count === ELSEWHERE.count || count * CENTRAL.length > end) return BROKEN
  const entries = new Map<string, Entry>()
  let at = view.getUint32(end + 16, true)
  for (let nth = 0; nth < count; nth++) {
    if (at + CENTRAL.length > end || view.getUint32(at, true) !== CENTRAL.signature) return BROKEN
    const record = readRecord(view, at)
    if (typeof record === 'string') return record
    const spelt = record.entry.name.toLowerCase()
    if (entries.has(spelt)) return `trong tệp có hai phần cùng tên ${record.entry.name}`
    entries.set(spelt, record.entry)
    at = record.next
  }
  return [...entries.values()]
}

/** Behind the end of a zip there is at most a comment. */
function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - END.length - END.longestComment)
  for (let at = view.byteLength - END.length; at >= first; at--)
    if (view.getUint32(at, true) === END.signature) return at
  return undefined
}

function readRecord(view: DataView, at: number): { entry: Entry; next: number } | string {
  const readShort = (offset: number): number => view.getUint16(at + offset, true)
  const readLong = (offset: number): number => view.getUint32(at + offset, true)
  if (readShort(8) & ENCRYPTED) return 'tệp có mật khẩu'
  const [packed, size] = [readLong(20), readLong(24)]
  const nameEnd = at + CENTRAL.length + readShort(28)
  const next = nameEnd + readShort(30) + readShort(32)
  const start = startOf(view, readLong(42))
  if (start === undefined || start + packed > view.byteLength || next > view.byteLength) return BROKEN
  if (packed === ELSEWHERE.size || size === ELSEWHERE.size) return BROKEN
  const name = new TextDecoder().decode(takeBytes(view, at + CENTRAL.length, nameEnd))
  return { entry: { name, method: readShort(10), start, end: start + packed, size, sum: readLong(16) }, next }
}

const takeBytes = ({ buffer, byteOffset }: DataView, start: number, end: number): Uint8Array =>
  new Uint8Array(buffer, byteOffset + start, end - start)

/** Where the bytes of a part begin: behind its own record, whose length is its own. */
function startOf(view: DataView, local: number): number | undefined {
  if (local + LOCAL.length > view.byteLength || view.getUint32(local, true) !== LOCAL.signature)
    return undefined
  return local + LOCAL.length + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
}
