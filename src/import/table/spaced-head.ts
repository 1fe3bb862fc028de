import { columnsOf, isHead, type VaiTroCot } from './columns'
import { isChuHoa } from '../source/small-letters'
import { type DongChu, overlaps, type Manh, piecesOf } from '../source/lines'
import type { Hang } from '../source/nguon'

/** A column of a table whose columns are held apart by spaces: where the words of its head stand. */
export type Cum = { readonly tu: number; readonly den: number; readonly vaiTro?: VaiTroCot }
/** A head of such a table: its columns, its rows, the line after it. */
export type TieuDeCot = { readonly cum: readonly Cum[]; readonly hang: readonly Hang[]; readonly den: number }

const TT = /^\s*(?:S?TT|Số TT)(?:\s{2,}|\s*$)/iu
/** Lines that a head may have above and below the word TT. */
const ABOVE = 3
const BELOW = 5
/** A line of a PDF is no longer. */
const LONGEST = 600
const DAU_HANG = /^\s*\(?(?:\d{1,3}|[IVX]{1,5}|[A-H])[.)]*(?=\s|$)/u

/** The head of a task table that begins at a line, if one does. */
export function findSpacedHead(lines: readonly DongChu[], at: number): TieuDeCot | undefined {
  const tt = findTtLine(lines, at)
  if (tt === undefined) return undefined
  let den = tt + 1
  const named = headOf(lines.slice(at, den))
  while (
    den < lines.length &&
    den - tt <= BELOW &&
    isMiddleLine(lines[den]) &&
    !DAU_HANG.test(lines[den]?.chu ?? '') &&
    !(named && isFirstOfTask(lines[den]?.chu ?? '', named))
  )
    den += 1
  const rows = lines.slice(at, den)
  const pieces = rows.map(({ chu }) => piecesOf(chu))
  if (pieces.slice(0, tt - at).some((above) => !isAbove(above, pieces.slice(tt - at).flat())))
    return undefined
  return buildHead(pieces, rows[0], den)
}

/** The columns of a head that is whole with these lines. */
const headOf = (lines: readonly DongChu[]): readonly Cum[] | undefined =>
  buildHead(
    lines.map(({ chu }) => piecesOf(chu)),
    lines[0],
    lines.length,
  )?.cum

/**
 * Whether a line below a whole head is the first of a task whose number stands further down: it begins with a
 * capital below the name of the tasks, where a head would go on in small letters, and is wider than that.
 */
function isFirstOfTask(line: string, cum: readonly Cum[]): boolean {
  const head = cum.find(({ vaiTro }) => vaiTro === 'nhiemVu')
  const name = head && piecesOf(line).find((piece) => overlaps(piece, head))
  if (head === undefined || name === undefined) return false
  return /^\p{Lu}.*\p{Ll}/u.test(name.chu) && name.den - name.tu > 2 * (head.den - head.tu)
}

function findTtLine(lines: readonly DongChu[], at: number): number | undefined {
  for (
    let line = at;
    line <= at + ABOVE && isMiddleLine(lines[line]) && (line === at || lines[line]?.trangMoi === false);
    line += 1
  )
    if (TT.test(lines[line]?.chu ?? '')) return line
  return undefined
}

const isMiddleLine = (line: DongChu | undefined): boolean =>
  line !== undefined && line.chu.trim() !== '' && line.chu.length < LONGEST

/**
 * Above TT stand only the first lines of taller heads, each over one column; a title of the table is wider or
 * in capitals.
 */
function isAbove(above: readonly Manh[], below: readonly Manh[]): boolean {
  const capitals = below.every(({ chu }) => isChuHoa(chu))
  return above.every(
    (each) =>
      below.filter((other) => overlaps(each, other)).length === 1 &&
      each.tu > (below[0]?.den ?? 0) &&
      (capitals || !isChuHoa(each.chu)) &&
      !/^(?:phụ lục|biểu|\()/iu.test(each.chu),
  )
}

function buildHead(
  pieces: readonly (readonly Manh[])[],
  first: DongChu | undefined,
  den: number,
): TieuDeCot | undefined {
  const wide = pieces.flatMap((line, at) =>
    line.filter((each) =>
      pieces.slice(at + 1).some((below) => below.filter((other) => overlaps(each, other)).length > 1),
    ),
  )
  const columns = mergeCum(pieces.flat().filter((each) => !wide.includes(each)))
  const cot = columnsOf(columns.map(({ chu }) => chu))
  if (!first || columns.length < 3 || !isHead(cot)) return undefined
  const upper = columns.map((column) => wide.filter((each) => overlaps(each, column)))
  const o = columns.map(({ chu }) => ({ chu }))
  const over = columns.map(({ chu }, at) =>
    upper[at]?.length
      ? upper[at - 1]?.[0] === upper[at][0]
        ? { chu: '', tiep: 'ngang' as const }
        : { chu: upper[at].map((each) => each.chu).join(' ') }
      : { chu },
  )
  const under = columns.map(({ chu }, at) =>
    upper[at]?.length ? { chu } : { chu: '', tiep: 'doc' as const },
  )
  return {
    cum: columns.map(({ tu, den: end }, at) => ({
      tu,
      den: end,
      ...(cot[at]?.noiDung ? { vaiTro: cot[at].noiDung } : {}),
    })),
    hang: wide.length
      ? [
          { noi: first.noi, o: over },
          { noi: first.noi, o: under },
        ]
      : [{ noi: first.noi, o }],
    den,
  }
}

/** Pieces that stand one above another are the head of one column. */
function mergeCum(pieces: readonly Manh[]): Manh[] {
  const columns: Manh[] = []
  for (const each of pieces) {
    const at = columns.findIndex((column) => overlaps(column, each))
    const old = columns[at]
    if (old)
      columns[at] = {
        tu: Math.min(old.tu, each.tu),
        den: Math.max(old.den, each.den),
        chu: `${old.chu} ${each.chu}`,
      }
    else columns.push(each)
  }
  return columns.sort((one, other) => one.tu - other.tu)
}
