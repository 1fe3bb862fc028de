import { roman } from '../../language/list-marks'
import type { BangDoc } from './spaced-table'
import { textWidthOf, learnWidth } from './text-width'
import type { GhiChu } from '../source/ghi-chu'
import type { CachXep } from './cell-cost'
import { isChuHoa } from '../source/small-letters'
import type { DongChu } from '../source/lines'
import { doan, type Hang } from '../source/nguon'
import { joinCellLines } from './join-cell'
import { checkRows } from './check-rows'
import { isTableStart, type TieuDeDong, findHead } from './line-a-cell-head'
import { cellTexts, readRow, type HangXep, divideRow } from './divide-row'
import { isMuc, findChuKy } from '../source/signs'

/** The last number of a task and of a group. */
type Dem = { so: number; nhom: number }
/**
 * A row before it is divided. `cat`: a page cut it before these of its lines. `nhay`: numbers before it are
 * missing.
 */
type Tho = {
  readonly tt: string
  readonly nhom: boolean
  readonly noi: DongChu['noi']
  readonly dong: DongChu[]
  readonly cat: number[]
  readonly nhay: boolean
}

const SO = /^\s*(\d{1,3})[.)]?\s*$/u
const SO_LIEN = /^\s*([1-9]\d{0,2})[.)]? (?=[\p{Lu}\d-])(.*)$/u
const SO_TRANG = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/u
const LA_MA = /^\s*([IVX]{1,5})[.)]?\s*$/u
const LA_MA_LIEN = /^\s*([IVX]{1,5})[.)]? (?=\p{Lu})(.*)$/u
/** Numbers may jump, but not far: a page number is none of them. */
const JUMP = 3
/** So often the widths of the columns are learned from the rows, and the rows divided by the widths. */
const ROUNDS = 3
/** More rows tell no more of the widths. */
const SAMPLE = 100
/** Of lines that the margins of columns broke, at least this share begins with a small letter. */
const BROKEN = 0.25

/**
 * Reads a task table that was copied with one cell below another and nothing between: the numbers begin the
 * rows, what the cells say and how wide their lines are tells the columns.
 */
export function readLineACellTable(lines: readonly DongChu[], at: number): BangDoc | undefined {
  const head = findHead(lines, at)
  if (!head) return undefined
  const rows: Tho[] = []
  const ghiChu: GhiChu[] = []
  const dem: Dem = { so: 0, nhom: 0 }
  let den = head.den
  while (den < lines.length) {
    const skipped = skipPageBreak(lines, {
      at,
      den,
      head,
      giua:
        head.lien &&
        rows.length > 0 &&
        lines.slice(den, den + 1).every((line) => !openRow(line, dem, { lien: true, last: rows.at(-1) })),
    })
    if (skipped) {
      ghiChu.push(...skipped.ghiChu)
      den = skipped.den
      rows.at(-1)?.cat.push(rows.at(-1)?.dong.length ?? 0)
      continue
    }
    if (isTableEnd(lines, den, head, { last: rows.at(-1), dem })) break
    addLine(lines[den], { rows, dem, head })
    den += 1
  }
  const made = buildRows(rows, head, lines[at])
  return rows.length ? { bang: made.bang, ghiChu: [...ghiChu, ...made.ghiChu], den } : undefined
}

function addLine(
  line: DongChu | undefined,
  { rows, dem, head }: { readonly rows: Tho[]; readonly dem: Dem; readonly head: TieuDeDong },
): void {
  const started = line && openRow(line, dem, { lien: head.lien, last: rows.at(-1) })
  if (started) {
    rows.push(started)
    Object.assign(dem, started.nhom ? { so: 0, nhom: dem.nhom + 1 } : { so: Number(started.tt) })
  } else if (line && (line.chu.trim() || !head.lien)) {
    if (line.trangMoi) rows.at(-1)?.cat.push(rows.at(-1)?.dong.length ?? 0)
    rows.at(-1)?.dong.push(line)
  }
}

/**
 * What a page break puts between the rows: the number of the page and the head of the table again. `giua`: no
 * row begins with the line.
 */
function skipPageBreak(
  lines: readonly DongChu[],
  {
    at,
    den,
    head,
    giua,
  }: { readonly at: number; readonly den: number; readonly head: TieuDeDong; readonly giua: boolean },
): { readonly den: number; readonly ghiChu: GhiChu[] } | undefined {
  const line = lines[den]
  if (!line) return undefined
  const blank = lines.slice(den + 1, den + 4).findIndex(({ chu }) => chu.trim())
  const next = blank < 0 ? lines.length : den + 1 + blank
  const repeatsHead = (from: number) =>
    isTableStart(lines[from]?.chu ?? '') &&
    lines.slice(at, head.den).every(({ chu }, nth) => chu.trim() === lines[from + nth]?.chu.trim())
  const number =
    SO_TRANG.test(line.chu) &&
    (repeatsHead(next) || giua || (head.lien && (line.trangMoi || lines[next]?.trangMoi !== false)))
  if (number)
    return {
      den: den + 1,
      ghiChu: [{ loai: 'sua', noi: line.noi, loi: 'bỏ số trang', nguyenVan: line.chu.trim() }],
    }
  if (!repeatsHead(den)) return undefined
  const nguyenVan = lines
    .slice(at, head.den)
    .map(({ chu }) => chu.trim())
    .join(' ')
  return {
    den: den + head.den - at,
    ghiChu: [{ loai: 'sua', noi: line.noi, loi: 'bỏ dòng tiêu đề bảng lặp lại', nguyenVan }],
  }
}

/** A line with the next number, with 1, or with the next Roman number begins a row. */
function openRow(
  line: DongChu,
  dem: Dem,
  { lien, last }: { readonly lien: boolean; readonly last: Tho | undefined },
): Tho | undefined {
  const { chu, noi } = line
  const buildRow = (tt: string, nhom: boolean, rest: string): Tho => ({
    tt,
    nhom,
    noi,
    dong: rest ? [{ ...line, chu: rest }] : [],
    cat: [],
    nhay: !nhom && Number(tt) > dem.so + 1,
  })
  const [laMa, ten = ''] = (LA_MA.exec(chu) ?? (lien ? LA_MA_LIEN.exec(chu) : null))?.slice(1) ?? []
  if (laMa !== undefined && laMa === roman(dem.nhom + 1)) return buildRow(laMa, true, ten)
  // A number alone is that of a page, unless the rows have theirs alone.
  const [so, rest = ''] =
    (lien && last && !last.nhom && last.noi.line === last.dong[0]?.noi.line
      ? SO_LIEN
      : lien && SO_LIEN.test(chu)
        ? SO_LIEN
        : SO
    )
      .exec(chu)
      ?.slice(1) ?? []
  if (
    so !== undefined &&
    ((Number(so) > dem.so && Number(so) <= dem.so + JUMP) || (so === '1' && (!rest || last?.nhom !== false)))
  )
    return buildRow(so, false, rest)
  return undefined
}

function isTableEnd(
  lines: readonly DongChu[],
  at: number,
  { ten, trong, lien }: TieuDeDong,
  { last: held, dem }: { readonly last: Tho | undefined; readonly dem: Dem },
): boolean {
  const chu = lines[at]?.chu.trim() ?? ''
  const nhom =
    LA_MA.test(chu) || (lien && LA_MA_LIEN.exec(chu)?.[1] === roman(dem.nhom + 1) && !isChuHoa(chu))
  if (
    isTableStart(chu) ||
    (isMuc(chu) && !nhom) ||
    (chu !== '' && findChuKy([doan(chu, { file: '', line: 1, column: 1 })]) === 0)
  )
    return true
  const next = lines.slice(at + 1, at + 4).find((line) => line.chu.trim())?.chu ?? ''
  if (SO.test(chu) && isTableStart(next)) return true
  return (
    trong &&
    chu === '' &&
    lines[at - 1]?.chu.trim() !== '' &&
    held !== undefined &&
    !held.nhom &&
    held.dong.length >= ten.length - 1 &&
    held.dong.length < 2 * ten.length &&
    lines[at + 1]?.chu.trim() !== '' &&
    openRow(lines[at + 1] ?? { chu: '', noi: { file: '', line: 1, column: 1 }, trangMoi: false }, dem, {
      lien,
      last: held,
    }) === undefined
  )
}

function buildRows(
  rows: readonly Tho[],
  head: TieuDeDong,
  first: DongChu | undefined,
): Pick<BangDoc, 'bang' | 'ghiChu'> {
  const { ten, vaiTro } = head
  const noi = first?.noi ?? { file: '', line: 1, column: 1 }
  const ghiChu: GhiChu[] = []
  const hang: Hang[] = [{ noi, o: ten.map((chu) => ({ chu })) }]
  const cach = learnLayout(rows, head)
  for (const row of rows) {
    if (row.nhom)
      hang.push({
        noi: row.noi,
        o: vaiTro.map((role) => ({
          chu:
            role === 'tt'
              ? row.tt
              : role === 'nhiemVu'
                ? row.dong
                    .map(({ chu }) => chu.trim())
                    .filter(Boolean)
                    .join(' ')
                : '',
        })),
      })
    else {
      const parts = layParts(partsOf(row, head), cach)
      const own = parts.flatMap(({ o }, part) =>
        o.map((cells, nth) =>
          rowOf(cellTexts(cells, cach), {
            row,
            vaiTro,
            nth: head.lien ? nth : part + nth,
            tiep: head.lien && part > 0 && nth === 0,
          }),
        ),
      )
      ghiChu.push(
        ...checkRows(own, vaiTro, {
          tt: row.tt,
          ngo: row.nhay || parts.some(({ ngo }) => ngo) || (cach.ngat === true && parts.length > 1),
        }),
      )
      hang.push(...own)
    }
  }
  return { bang: { loai: 'bang', hang }, ghiChu }
}

/** Of what a page cut off, the cells that went down to its end go on. */
function layParts(parts: readonly (readonly string[])[], cach: CachXep): HangXep[] {
  const made: HangXep[] = []
  for (const part of parts) {
    const above = cach.lien
      ? made
          .at(-1)
          ?.o.at(-1)
          ?.map(({ length }) => length)
      : undefined
    const most = Math.max(...(above ?? [0]))
    made.push(
      divideRow(readRow(part, cach), above ? { ...cach, tiep: above.map((length) => length >= most) } : cach),
    )
  }
  return made
}

/** A row of the table; `nth`: of a task with several deadlines; `tiep`: what a page cut off. */
function rowOf(
  o: readonly string[],
  {
    row,
    vaiTro,
    nth,
    tiep,
  }: {
    readonly row: Tho
    readonly vaiTro: TieuDeDong['vaiTro']
    readonly nth: number
    readonly tiep: boolean
  },
): Hang {
  const covered = nth && !tiep
  return {
    noi: row.noi,
    o: [
      { chu: nth || tiep ? '' : row.tt, ...(covered ? { tiep: 'doc' as const } : {}) },
      ...o.map((chu, at) => ({
        chu,
        ...(covered && !chu && vaiTro[at + 1] === 'nhiemVu' ? { tiep: 'doc' as const } : {}),
      })),
    ],
  }
}

/**
 * The lines of a row in the parts in which they are divided: deadlines of one task between empty cells, or
 * what a page break left together.
 */
function partsOf({ dong, cat }: Tho, { trong, lien }: TieuDeDong): string[][] {
  if (!lien) return splitMoc(trong ? dong.map(({ chu }) => chu.trim()) : blocksOf(dong))
  const cuts = [0, ...Array.from(new Set(cat)).filter((at) => at > 0 && at < dong.length), dong.length]
  return cuts
    .slice(1)
    .map((to, nth) => dong.slice(cuts[nth], to).map(({ chu }) => chu.trim().replace(/\s+/gu, ' ')))
}

/**
 * How the rows are divided: where margins broke the lines, the widths of the columns are learned from the
 * rows.
 */
function learnLayout(rows: readonly Tho[], head: TieuDeDong): CachXep {
  const parts = rows
    .filter(({ nhom }) => !nhom)
    .flatMap((row) => partsOf(row, head).slice(0, head.lien ? 1 : undefined))
  const lines = parts.flat()
  const ngat = head.lien || lines.filter((line) => /^\p{Ll}/u.test(line)).length > BROKEN * lines.length
  let cach: CachXep = { vaiTro: head.vaiTro.slice(1), lien: head.lien, ngat }
  const sample = ngat ? parts.slice(0, SAMPLE).map((part) => readRow(part, cach)) : []
  for (let round = 0; ngat && round < ROUNDS; round += 1)
    cach = {
      ...cach,
      rong: widthsOf(
        sample.map((part) => divideRow(part, cach)),
        cach,
      ),
    }
  return cach
}

const widthsOf = (rows: readonly HangXep[], { vaiTro }: CachXep): (number | undefined)[] =>
  vaiTro.map((_, cot) =>
    learnWidth(rows.flatMap(({ o }) => o.flatMap((cells) => cells[cot] ?? [])).map(textWidthOf)),
  )

/** Blocks between empty lines, each a cell. */
const blocksOf = (lines: readonly DongChu[]): string[] =>
  lines
    .reduce<string[][]>(
      (all, { chu }) => {
        if (chu.trim()) all.at(-1)?.push(chu.trim())
        else all.push([])
        return all
      },
      [[]],
    )
    .filter((block) => block.length)
    .map((block) => joinCellLines(block, undefined))

/** Two empty cells, those of the number and the task, begin another mốc. */
function splitMoc(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  const last = tokens.findLastIndex(Boolean)
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && at < last && tokens[at] === '' && tokens[at + 1] === '') parts.push([])
    else parts.at(-1)?.push(tokens[at] ?? '')
  }
  return parts.map((part) => part.slice(0, part.findLastIndex(Boolean) + 1))
}
