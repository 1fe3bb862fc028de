import { crc32, inflateRawSync } from 'node:zlib'
import { UserError } from '../problem'
import { type Entry, readDirectory } from './zip-directory'

const MB = 1024 * 1024
/** Of the parts that are read: a Word file of 500 pages has 20 MB of XML. */
const LARGEST = 60 * MB
/** zlib takes no smaller buffer. */
const LEAST_CHUNK = 64
const STORED = 0
const DEFLATED = 8

export type Parts = Readonly<Record<string, Uint8Array>>

/**
 * Unpacks the parts of a Word or Excel file that `wanted` names; it is asked once for each part. Nothing is
 * believed before it is checked: the directory against the file's length, the sizes of the wanted parts before
 * any is unpacked, and each part while it is unpacked against its size and its sum. Throws UserError for what
 * is broken, locked, no zip, or too large.
 */
export function unzip(content: Uint8Array, file: string, wanted: (name: string) => boolean): Parts {
  const directory = readDirectory(content)
  if (typeof directory === 'string') throw explainRefusal(file, directory)
  const entries = directory.filter(({ name }) => wanted(name))
  if (entries.reduce((sum, { size }) => sum + size, 0) > LARGEST)
    throw new UserError(`${file}: tệp quá lớn khi mở ra (trên ${LARGEST / MB} MB)`, {
      hint: 'tệp có thể cố ý gây hại; nếu là văn bản thật, chia nhỏ rồi làm từng phần',
    })
  return Object.fromEntries(entries.map((entry) => [entry.name, unpack(content, entry, file)]))
}

function unpack(content: Uint8Array, entry: Entry, file: string): Uint8Array {
  const unpacked = inflate(content.subarray(entry.start, entry.end), entry)
  if (unpacked?.length !== entry.size || crc32(unpacked) !== entry.sum)
    throw explainRefusal(file, `phần ${entry.name} hỏng hoặc bị cắt cụt`)
  return unpacked
}

/** Never more than the directory says, in one buffer of that size; undefined for what is no deflated data. */
function inflate(packed: Uint8Array, { method, size }: Entry): Uint8Array | undefined {
  if (method === STORED) return packed
  if (method !== DEFLATED) return undefined
  if (size === 0) return new Uint8Array()
  try {
    return inflateRawSync(packed, { maxOutputLength: size, chunkSize: Math.max(LEAST_CHUNK, size + 1) })
  } catch {
    return undefined
  }
}

const explainRefusal = (file: string, why: string): UserError =>
  new UserError(`${file}: không mở được, ${why}`, { hint: 'mở bằng Word hoặc Excel rồi lưu lại' })
