import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

/** Zip files carry times, in local time and from 1980 on: every entry has the first. */
const FIRST = { mtime: new Date(1980, 0, 1), forceDosTimestamp: true, mode: 0o100644 }

/**
 * The parts of a package, by path, as a zip file. Node packs them: to do it in JavaScript takes as long as to
 * write them. Equal parts give equal bytes.
 */
export function zip(parts: Readonly<Record<string, Uint8Array>>): Promise<Uint8Array> {
  const file = new ZipFile()
  for (const [path, { buffer, byteOffset, byteLength }] of Object.entries(parts))
    file.addBuffer(Buffer.from(buffer, byteOffset, byteLength), path, FIRST)
  file.end()
  return buffer(file.outputStream)
}
