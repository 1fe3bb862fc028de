import type { Place } from '../../problem'
import type { Khoi, Nguon } from '../source/nguon'
import { findColumns } from '../table/columns'
import { readText } from './read-text'
import type { Dong } from './pdf/lines'
import type { Trang } from './pdf/margins'
import { areaOfLine, type PlaceOf } from './pdf/place'

/** A gap wider than this share of the size of the letters parts columns. */
const COLUMN_GAP = 1
/** A gap of so many usual ones above a line is an empty line. */
const WIDE = 1.35
/** Columns of text are counted in steps of this share of the size: no letter is narrower than one, on the whole. */
const STEP = 0.36

/**
 * A table without ruling lines: its columns are told by where the words stand. The pages are laid out as lines of
 * text whose spaces say so, and read as such a text is; undefined where that finds no table of tasks.
 */
export function readWithoutRules(pages: readonly Trang[], placeOf: PlaceOf, tep: string): Nguon | undefined {
  if (pages.some(({ bang }) => bang.length > 0)) return undefined
  const lines = pages.flatMap(({ dong, so }) => {
    const usual = usualGapIn(dong)
    return dong.flatMap((line, at) => {
      const isApart = at > 0 && countGap(dong, at) > WIDE * usual
      const own = { so, at, line, chu: (at === 0 && so > 1 ? '\f' : '') + layLine(line) }
      return isApart ? [{ ...own, chu: '' }, own] : [own]
    })
  })
  const text = lines.map(({ chu }) => chu).join('\n')
  const { khoi, ghiChu = [] } = readText(text, tep)
  const table = khoi.find((each) => each.loai === 'bang' && findColumns(each.hang) !== undefined)
  if (table?.loai !== 'bang') return undefined
  const place = (noi: Place): Place => {
    const found = lines[noi.line - 1]
    // How far a row reaches, lines do not tell.
    return found
      ? placeOf(found.so, `, dòng ${found.at + 1}`, [
          { trang: found.so, tren: areaOfLine(found.so, found.line).tren },
        ])
      : noi
  }
  return {
    tep,
    khoi: khoi.map((each) => withPlace(each, place)),
    ghiChu: [
      ...ghiChu.map((note) => ({ ...note, noi: place(note.noi) })),
      {
        loai: 'doan',
        noi: place(table.hang[0]?.noi ?? { file: tep, line: 1, column: 1 }),
        loi: 'bảng không có đường kẻ: chia cột theo chỗ đứng của chữ, so lại từng hàng với bản gốc',
      },
    ],
  }
}

const countGap = (dong: readonly Dong[], at: number): number =>
  ((dong[at]?.y ?? 0) - (dong[at - 1]?.y ?? 0)) / (dong[at]?.co ?? 1)

/** How far apart the lines of a page mostly stand, in sizes of their letters. */
const usualGapIn = (dong: readonly Dong[]): number =>
  dong
    .slice(1)
    .map((_, at) => countGap(dong, at + 1))
    .sort((one, other) => one - other)[Math.floor((dong.length - 1) / 2)] ?? WIDE

const withPlace = (each: Khoi, place: (noi: Place) => Place): Khoi =>
  each.loai === 'doan'
    ? { ...each, noi: place(each.noi) }
    : { ...each, hang: each.hang.map((row) => ({ ...row, noi: place(row.noi) })) }

/** A line with two spaces or more before what stands in another column. */
function layLine({ tu, co }: Dong): string {
  let line = ''
  let end = 0
  for (const [at, { chu, x, phai, sat }] of tu.entries()) {
    const apart = at === 0 || x - end > COLUMN_GAP * co
    const column = Math.round(x / (STEP * co))
    const gap = apart ? Math.max(at === 0 ? 0 : 2, column - line.length) : sat ? 0 : 1
    line += ' '.repeat(gap) + chu
    end = phai
  }
  return line
}
