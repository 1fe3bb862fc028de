import { nguonFrom, readPdf } from '../../src/import/read/read-pdf'
import type { ManhChu, TepPdf, TrangPdf } from '../../src/import/read/pdf/pages'
import { textsOf } from '../../src/import/source/nguon'
import { imported } from './made'

/** Numbers from 0 to 1 that are the same in each run (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

/** Bytes of a PDF with some of them changed, cut out or said twice. */
export function damageBytes(content: Uint8Array, random: () => number): Uint8Array {
  const bytes = Buffer.from(content)
  const at = Math.floor(random() * bytes.length)
  const length = Math.floor(random() * 200)
  const kind = Math.floor(random() * 4)
  if (kind === 0) return bytes.subarray(0, at)
  if (kind === 1) return Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length)])
  if (kind === 2) return Buffer.concat([bytes.subarray(0, at + length), bytes.subarray(at)])
  for (let nth = 0; nth < 20; nth += 1)
    bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
  return bytes
}

/** Pages with lines and pieces moved, missing, turned or hidden. */
export function damagePages(pdf: TepPdf, random: () => number): TepPdf {
  const move = (place: number): number => (random() < 0.03 ? place + (random() - 0.5) * 60 : place)
  const pieceOf = (piece: ManhChu): ManhChu[] => {
    if (random() < 0.01) return [{ ...piece, an: 'cung-mau' }]
    if (random() < 0.01) return [{ ...piece, goc: 90 }]
    return [{ ...piece, x: move(piece.x), y: move(piece.y), cach: random() < 0.98 && piece.cach }]
  }
  const pageOf = (page: TrangPdf): TrangPdf => ({
    ...page,
    manh: page.manh.flatMap(pieceOf),
    net: page.net.filter(() => random() > 0.05),
  })
  return { ...pdf, trang: pdf.trang.filter(() => random() > 0.05).map(pageOf) }
}

/** What a page shows, the same word drawn upon itself once. */
function shownOn({ manh }: TrangPdf): readonly ManhChu[] {
  const before = new Map<string, ManhChu[]>()
  return manh.filter((piece) => {
    const { chu, x, y } = piece
    const same = before.get(chu) ?? []
    before.set(chu, same)
    const isUponOne = same.some(
      (other) => Math.abs(other.x - x) <= other.co / 4 && Math.abs(other.y - y) <= other.co / 4,
    )
    same.push(piece)
    return !isUponOne
  })
}

const lettersOf = (text: string): number => text.replace(/[^\p{L}]/gu, '').length

/**
 * What is wrong with how damaged pages are read: a letter that stands neither in the text nor in a note, or an
 * error that is none of the user's.
 */
export function faultOfPages(pdf: TepPdf): string | undefined {
  const all = pdf.trang.reduce(
    (sum, page) =>
      sum +
      lettersOf(
        shownOn(page)
          .map(({ chu }) => chu)
          .join(''),
      ),
    0,
  )
  try {
    const nguon = nguonFrom(pdf, 'a.pdf')
    const read = [
      ...textsOf(nguon.khoi).map(({ chu }) => chu),
      ...(nguon.ghiChu ?? []).map((note) => note.nguyenVan ?? ''),
    ]
    const found = read.reduce((sum, text) => sum + lettersOf(text), 0)
    if (found < all) return `${all - found} letters of ${all} are lost`
    imported(nguon)
    return undefined
  } catch (error) {
    return explainUnlessRefused(error)
  }
}

/** The same for damaged bytes, of which nobody knows what they say. */
export const faultOfBytes = async (content: Uint8Array): Promise<string | undefined> => {
  try {
    imported(await readPdf(content, 'a.pdf'))
    return undefined
  } catch (error) {
    return explainUnlessRefused(error)
  }
}

const explainUnlessRefused = (error: unknown): string | undefined =>
  error instanceof Error && error.name === 'UserError' && !error.message.includes('\n    at ')
    ? undefined
    : String(error instanceof Error ? error.stack : error)
