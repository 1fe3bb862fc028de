import { isThoiHan } from '../../domain/ke-hoach/thoi-han/thoi-han'
import type { GhiChu } from '../source/ghi-chu'
import { type DongChu, type Manh, piecesOf } from '../source/lines'
import type { Bang, Hang, O } from '../source/nguon'
import { joinCellLines } from './join-cell'
import {
  canBeCentred,
  isCentredThroughout,
  divideAtBlanks,
  isCentred,
  type DongTt,
  divideCentred,
  type HangGiua,
} from './centred-rows'
import { type RanhGioi, findColumnEdges } from './column-edges'
import { checkRows } from './check-rows'
import { mendThoiHan } from './mend-thoi-han'
import { type DongTach, divideLine } from './divide-line'
import { type Cum, type TieuDeCot, findSpacedHead } from './spaced-head'

/** A table read: the line after it; its columns when it reaches the end of its page and may go on. */
export type BangDoc = {
  readonly bang: Bang
  readonly ghiChu: readonly GhiChu[]
  readonly den: number
  readonly tiep?: CotTiep
}
/** The columns of a page whose table may go on; `giua`: its numbers stand in the middle of their rows. */
type CotTiep = { readonly cum: readonly Cum[]; readonly giua: boolean }

const TT = /^\s*((?:\d{1,3}|[IVX]{1,5}|[A-H])[.)]*)(?=\s|$)/u
const LA_MA = /^(?:[IVX]+|[A-H])[.)]*$/u
const SO_TRANG = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/u
const SAU_BANG = /^\s*(?:Nơi nhận|Ghi chú)\s*:/iu

/** A row; `cho`: which of its lines has its number. */
type Tho = HangGiua

/**
 * Reads a table of a PDF that was laid out as text: columns held apart by spaces, the lines of a row's cells
 * side by side. `tiep`: the columns of the page before, when a table of it went on to its end.
 */
export function readSpacedTable(
  lines: readonly DongChu[],
  at: number,
  tiep: CotTiep | undefined,
): BangDoc | undefined {
  const head = findSpacedHead(lines, at)
  if (head) return readPage(lines, head, tiep?.giua ?? false)
  if (!tiep || !canGoOn(lines, at, tiep.cum)) return undefined
  return readPage(lines, { cum: tiep.cum, hang: [], den: at }, tiep.giua)
}

/** A cell goes over so many lines without one of another column beside it. */
const ALONE = 12

/** Whether a table goes on at a line: there, or below lines of one column, stand words of two columns side by side. */
function canGoOn(lines: readonly DongChu[], at: number, cum: readonly Cum[]): boolean {
  if (SO_TRANG.test(lines[at]?.chu ?? '')) return false
  for (let here = at; here <= at + ALONE && here < lines.length; here += 1) {
    const chu = lines[here]?.chu ?? ''
    if (SAU_BANG.test(chu) || (here > at && (lines[here]?.trangMoi || findSpacedHead(lines, here))))
      return false
    const pieces = piecesOf(chu)
    if (pieces.length > 1) return pieces.every((each) => countCrossed([each], cum) <= 1)
    if (countCrossed(pieces, cum) > 1) return false
  }
  return false
}

/** How many gaps between columns some piece goes over. */
const countCrossed = (pieces: readonly Manh[], cum: readonly Cum[]): number =>
  cum
    .slice(1)
    .filter((each, nth) => pieces.some((piece) => piece.tu < (cum[nth]?.den ?? 0) && piece.den > each.tu))
    .length

function readPage(
  lines: readonly DongChu[],
  { cum, hang, den: start }: TieuDeCot,
  wasCentred: boolean,
): BangDoc {
  const own: DongTt[] = []
  let at = start
  for (; at < lines.length && !isTableEnd(lines, at, start, cum); at += 1) {
    const line = lines[at]
    if (!line?.chu.trim()) continue
    own.push({ dong: line, tt: ttOf(line.chu, cum), lien: lines[at - 1]?.chu.trim() !== '' })
  }
  const cach = { dauTrang: hang.length === 0 }
  const parted = divideAtBlanks(own, cach)
  const giua =
    (wasCentred && canBeCentred(own)) ||
    isCentred(own, cum) ||
    (parted && isCentredThroughout(parted)) === true
  const rows = giua ? (parted ?? divideCentred(own, cum, cach)) : groupFromNumbers(own)
  const { bang, ghiChu } = buildRows(rows, cum, hang)
  const [first] = own
  const said: GhiChu[] = giua && first ? [{ loai: 'doan', noi: first.dong.noi, loi: GIUA }] : []
  const whole = lines[at]?.trangMoi ?? true
  return { bang, ghiChu: [...said, ...ghiChu], den: at, ...(whole ? { tiep: { cum, giua } } : {}) }
}

const GIUA =
  'số thứ tự của bảng đứng giữa hàng (ô canh giữa theo chiều dọc): chia các dòng cho từng hàng sao cho số đứng giữa'

/** A row begins at its number. */
function groupFromNumbers(lines: readonly DongTt[]): Tho[] {
  const rows: Tho[] = []
  for (const { dong, tt } of lines)
    if (tt !== undefined || !rows.length) rows.push({ tt: tt ?? '', cho: 0, dong: [dong] })
    else rows.at(-1)?.dong.push(dong)
  return rows
}

/** The number that begins a row: it stands below the word TT. */
function ttOf(line: string, cum: readonly Cum[]): string | undefined {
  const tt = TT.exec(line)?.[1]
  return tt !== undefined && line.search(/\S/u) <= (cum[0]?.den ?? 0) + 1 ? tt : undefined
}

/** A page ends, its number comes, or a line of text goes over the columns. */
function isTableEnd(lines: readonly DongChu[], at: number, start: number, cum: readonly Cum[]): boolean {
  const { chu = '', trangMoi = false } = lines[at] ?? {}
  if ((trangMoi && at > start) || SAU_BANG.test(chu)) return true
  if (
    SO_TRANG.test(chu) &&
    ttOf(chu, cum) === undefined &&
    (lines[at + 1] === undefined || lines[at + 1]?.trangMoi === true)
  )
    return true
  const pieces = piecesOf(chu)
  return (
    pieces.length === 1 &&
    countCrossed(pieces, cum) > 1 &&
    ttOf(chu, cum) === undefined &&
    lines[at - 1]?.chu.trim() === '' &&
    !isNameAboveNumber(lines, at, cum)
  )
}

/** The name of a group goes over so many lines. */
const NAME = 4

/** Whether a line is the name of a group whose number stands in the middle of its lines, further down. */
function isNameAboveNumber(lines: readonly DongChu[], at: number, cum: readonly Cum[]): boolean {
  const own = lines.slice(at, at + NAME)
  const end = own.findIndex(({ chu }) => !chu.trim())
  return own.slice(0, end < 0 ? NAME : end).some(({ chu }) => LA_MA.test(ttOf(chu, cum) ?? ''))
}

function buildRows(
  rows: readonly Tho[],
  cum: readonly Cum[],
  head: readonly Hang[],
): Pick<BangDoc, 'bang' | 'ghiChu'> {
  const hang = [...head]
  const ghiChu: GhiChu[] = []
  const vaiTro = cum.map((each) => each.vaiTro)
  const edges = findColumnEdges(
    rows.map((row) => (isNhom(row) ? [] : row.dong.map(({ chu }) => chu))),
    cum,
  )
  for (const [nth, row] of rows.entries()) {
    const [first] = row.dong
    if (first && isNhom(row)) hang.push({ noi: first.noi, o: cellsOfNhom(row, cum) })
    else {
      const han = vaiTro.indexOf('thoiHan')
      const lines = mendThoiHan(splitLines(row, edges[nth] ?? [], han), han)
      const own = splitMoc(
        row,
        lines.map(({ o }) => o),
        cum,
      )
      for (const each of checkRows(own, vaiTro, { tt: row.tt, ngo: lines.some(({ ngo }) => ngo) }))
        ghiChu.push(each)
      for (const each of own) hang.push(each)
    }
  }
  return { bang: { loai: 'bang', hang }, ghiChu }
}

/** "II   Cải cách thể chế": a group has nothing but a name, however wide. */
const isNhom = ({ tt, cho, dong }: Tho): boolean =>
  LA_MA.test(tt) && dong.every(({ chu }, at) => piecesOf(at !== cho ? chu : chu.replace(TT, ' ')).length < 2)

const cellsOfNhom = ({ tt, cho, dong }: Tho, cum: readonly Cum[]): O[] =>
  cum.map(({ vaiTro }) => ({
    chu:
      vaiTro === 'tt'
        ? tt
        : vaiTro === 'nhiemVu'
          ? dong.map(({ chu }, at) => (at !== cho ? chu : chu.replace(TT, '')).trim()).join(' ')
          : '',
  }))

function splitLines({ tt, cho, dong }: Tho, trai: RanhGioi, han: number): DongTach[] {
  const daCo = new Set<number>()
  return dong.map(({ chu }, at) => {
    const line = divideLine(at === cho && tt ? chu.replace(TT, (all) => ' '.repeat(all.length)) : chu, {
      trai,
      han,
      daCo,
    })
    for (const [cot, text] of line.o.entries()) if (text) daCo.add(cot)
    return line
  })
}

/** One row, or several where the deadlines of one task stand below one another: each begins a mốc. */
function splitMoc({ tt, dong }: Tho, cells: readonly (readonly string[])[], cum: readonly Cum[]): Hang[] {
  const han = cum.findIndex(({ vaiTro }) => vaiTro === 'thoiHan')
  const starts = findMocStarts(cells.map((line) => line[han] ?? ''))
  const isOwnColumn = (role: Cum['vaiTro']) => role === 'tt' || role === 'nhiemVu'
  return starts.map((from, nth) => {
    const partOf = (role: Cum['vaiTro']) =>
      isOwnColumn(role) ? (nth ? [] : cells) : cells.slice(from, starts[nth + 1])
    const o = cum.map(({ vaiTro }, at): O =>
      nth && isOwnColumn(vaiTro)
        ? { chu: '', tiep: 'doc' }
        : {
            chu:
              vaiTro === 'tt'
                ? tt
                : joinCellLines(
                    partOf(vaiTro).flatMap((line) => line[at] || []),
                    vaiTro,
                  ),
          },
    )
    return { noi: (dong[from] ?? dong[0])?.noi ?? { file: '', line: 1, column: 1 }, o }
  })
}

/** The lines at which a mốc begins: one, unless the deadlines can only be read apart. */
function findMocStarts(deadlines: readonly string[]): number[] {
  const filled = deadlines.flatMap((chu, at) => (chu ? [{ chu, at }] : []))
  if (filled.length > 12 || isThoiHan(filled.map(({ chu }) => chu).join(' '))) return [0]
  const starts: number[] = []
  let held = ''
  for (const { chu, at } of filled) {
    if (held === '' || isThoiHan(held)) {
      starts.push(at)
      held = chu
    } else held = `${held} ${chu}`
  }
  return starts.length > 1 && isThoiHan(held) ? [0, ...starts.slice(1)] : [0]
}
