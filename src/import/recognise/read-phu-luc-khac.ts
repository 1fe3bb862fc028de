import type { PhuLucKhac } from '../../domain/ke-hoach/bang'
import { isHeadingInCapitals } from '../source/looks'
import type { So } from '../source/ghi-chu'
import type { Doan } from '../source/nguon'
import { isChuHoa } from '../source/small-letters'
import { isNhanPhuLuc, NO_LABEL, splitLabel } from './find-phu-luc'
import { isKemTheo, readKemTheo, type KemTheoNhap } from './read-kem-theo'

/** Annexes that were read, their lines "(Kèm theo …)", and lines that begin like none. */
export type PhuLucDaDoc = {
  readonly phuLucKhac: readonly PhuLucKhac[]
  readonly kemTheo: readonly KemTheoNhap[]
  readonly lac: readonly Doan[]
}
type PhuLucMot = { readonly value: PhuLucKhac; readonly kemTheo?: KemTheoNhap }

/** A title of an annex has so many lines at most. */
const TITLES = 6
const LONGEST_TITLE = 300
/** A table of so many columns wants the page turned. */
const WIDE = 6

/**
 * The annexes behind a plan: each begins with its label, or with a title in capitals; its text is kept line by
 * line, its tables at their places. `truoc`: the lines that stand before the annex of tasks.
 */
export function readPhuLucKhac(
  lines: readonly Doan[],
  { truoc, so }: { readonly truoc: ReadonlySet<Doan>; readonly so: So },
): PhuLucDaDoc {
  const chunks: Doan[][] = []
  for (const line of lines) {
    const last = chunks.at(-1)
    if (!last || (isNhanPhuLuc(line.chu) && !isOnlyLabel(last))) chunks.push([line])
    else last.push(line)
  }
  const read = chunks.map((chunk) => ({ chunk, one: readOne(chunk, { truoc, so }) }))
  return {
    phuLucKhac: read.flatMap(({ one }) => one?.value ?? []),
    kemTheo: read.flatMap(({ one }) => one?.kemTheo ?? []),
    lac: read.flatMap(({ chunk, one }) => (one ? [] : chunk)),
  }
}

/** "Biểu 01" right below "Phụ lục II" is of the same annex. */
const isOnlyLabel = (chunk: readonly Doan[]): boolean =>
  chunk.length === 1 && isNhanPhuLuc(chunk[0]?.chu ?? '')

/** The head of a table that was not read as one: its cells, line by line, are no prose. */
const isUnreadTable = ({ chu, bang }: Doan): boolean =>
  bang === undefined && /^(?:S?TT|Số TT|Số thứ tự)(?![\p{L}\d])/iu.test(chu.trim())

function readOne(
  chunk: readonly Doan[],
  { truoc, so }: { readonly truoc: ReadonlySet<Doan>; readonly so: So },
): PhuLucMot | undefined {
  const [first, ...more] = chunk
  if (!first || chunk.some(isUnreadTable)) return undefined
  const labelled = isNhanPhuLuc(first.chu)
  if (!labelled && !isHeadingInCapitals(first.chu)) return undefined
  const rest = labelled ? more : chunk
  const [label, named] = labelled ? splitLabel(first.chu) : []
  const title = named === undefined ? titleOf(rest) : []
  const [next] = rest.slice(title.length)
  const attached = next && isKemTheo(next.chu) ? readKemTheo(next) : undefined
  const body = rest.slice(title.length + (attached ? 1 : 0))
  if (body.length === 0 || title.some(({ chu }) => chu.length > LONGEST_TITLE)) return undefined
  if (!labelled) so.ghi('doan', first.noi, NO_LABEL)
  const ten = [...(named === undefined ? [] : [named]), ...title.map(({ chu }) => chu)].join('\n')
  const wide = body.some(({ bang = [] }) => bang.some(({ hang }) => (hang[0]?.o.length ?? 0) >= WIDE))
  const value = {
    ...(label === undefined ? {} : { nhan: label }),
    ...(ten === '' ? {} : { ten }),
    ...(attached ? { kemTheo: attached.to } : {}),
    ...(attached?.kieuNgay ? { kieuNgay: attached.kieuNgay } : {}),
    ...(truoc.has(first) ? { sau: 'dau' as const } : {}),
    ...(wide ? { ngang: true } : {}),
    noiDung: body.map(({ chu }) => chu),
  }
  return { value, ...(attached ? { kemTheo: attached } : {}) }
}

/** The first line, and what goes on with it: in capitals, or in small letters. */
function titleOf(lines: readonly Doan[]): readonly Doan[] {
  const isGoingOn = (line: Doan, at: number): boolean =>
    isTitle(line) && (at === 0 || isChuHoa(line.chu) || /^\p{Ll}/u.test(line.chu))
  const end = lines.slice(0, TITLES).findIndex((line, at) => !isGoingOn(line, at))
  return lines.slice(0, end < 0 ? TITLES : end)
}

const isTitle = ({ chu, bang }: Doan): boolean =>
  bang === undefined && !isKemTheo(chu) && !/[.;:]$|^[-–+(]|^\d+[.)]\s|^[IVX]+[.)]\s/u.test(chu)
