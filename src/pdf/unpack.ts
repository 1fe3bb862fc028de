import { inflateSync } from 'node:zlib'
import { type Dict, isDict, isList, isName, type PdfObject, type Stream } from './objects'
import { BrokenPdf } from './scanner'

/** More than any stream of an office's document: a stream that swells beyond it is a trap. */
const LARGEST = 64 * 1024 * 1024

/** The bytes of a stream (ISO 32000-1, 7.4). `resolve`: what a reference stands for. Throws BrokenPdf. */
export function unpackStream(
  { dict, raw }: Stream,
  resolve: (object: PdfObject | undefined) => PdfObject,
): Buffer {
  const filters = listOf(resolve(dict.get('Filter')))
  const options = listOf(resolve(dict.get('DecodeParms')))
  return filters.reduce<Buffer>((bytes, filter, index) => {
    if (!isName(resolve(filter), 'FlateDecode')) throw new BrokenPdf('a filter that is not read')
    const parms = resolve(options[index])
    return isDict(parms) ? undoPredictor(inflate(bytes), parms) : inflate(bytes)
  }, raw)
}

const listOf = (object: PdfObject): readonly PdfObject[] =>
  isList(object) ? object : object === null ? [] : [object]

function inflate(bytes: Buffer): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: LARGEST })
  } catch {
    throw new BrokenPdf('a stream cannot be unpacked')
  }
}

/** Rows of PNG (7.4.4.4): each begins with the way it was foretold. */
function undoPredictor(bytes: Buffer, parms: Dict): Buffer {
  const number = (key: string, otherwise: number): number => {
    const value = parms.get(key)
    return typeof value === 'number' ? value : otherwise
  }
  if (number('Predictor', 1) < 10) return bytes
  const width = number('Columns', 1) * number('Colors', 1)
  if (!(width > 0 && width < 65536)) throw new BrokenPdf('a row of no width')
  const rows = Math.floor(bytes.length / (width + 1))
  const out = Buffer.alloc(rows * width)
  for (let row = 0; row < rows; row++) {
    const way = bytes[row * (width + 1)] ?? 0
    for (let column = 0; column < width; column++) {
      const left = column ? (out[row * width + column - 1] ?? 0) : 0
      const up = row ? (out[(row - 1) * width + column] ?? 0) : 0
      const corner = row && column ? (out[(row - 1) * width + column - 1] ?? 0) : 0
      const foretold = [0, left, up, (left + up) >> 1, nearest(left, up, corner)][way] ?? 0
      out[row * width + column] = ((bytes[row * (width + 1) + 1 + column] ?? 0) + foretold) & 255
    }
  }
  return out
}

function nearest(left: number, up: number, corner: number): number {
  const guess = left + up - corner
  const [toLeft, toUp, toCorner] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  if (toLeft <= toUp && toLeft <= toCorner) return left
  return toUp <= toCorner ? up : corner
}
