import { roman } from '../../language/list-marks'
import type { BangDoc } from './spaced-table'
import type { GhiChu } from '../source/ghi-chu'
import { isChuHoa } from '../source/small-letters'
import type { DongChu } from '../source/lines'
import { doan } from '../source/nguon'
import { isTableStart, type TieuDeDong, findHead } from './line-a-cell-head'
import { isMuc, findChuKy } from '../source/signs'
import { type Tho, buildRows } from './line-a-cell-rows'

/** The last number of a task and of a group. */
type Dem = { so: number; nhom: number }
const SO = /^\s*(\d{1,3})[.)]?\s*$/u
const SO_LIEN = /^\s*([1-9]\d{0,2})[.)]? (?=[\p{Lu}\d-])(.*)$/u
const SO_TRANG = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/u
const LA_MA = /^\s*([IVX]{1,5})[.)]?\s*$/u
const LA_MA_LIEN = /^\s*([IVX]{1,5})[.)]? (?=\p{Lu})(.*)$/u
/** Numbers may jump, but not far: a page number is none of them. */
const JUMP = 3
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
      for (const each of skipped.ghiChu) ghiChu.push(each)
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
