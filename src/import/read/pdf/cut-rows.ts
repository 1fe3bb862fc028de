import type { CotNhap } from '../../table/columns'
import { isBrokenByMargin, paddingOf } from './cells'
import type { BangPdf, HangPdf, OPdf } from './grid'
import { textOfLine } from './lines'

/** How the first row of a page goes on with the last one of the page before. `ro`: nothing else is possible. */
export type HangCat =
  | { readonly cach: 'noi'; readonly ro: boolean; readonly loi: string }
  | { readonly cach: 'gop'; readonly ro: boolean; readonly loi: string }

const textOf = (cell: OPdf | undefined): string => cell?.dong.map(textOfLine).join('\n') ?? ''
const HET = /[.;:]$/u

/**
 * Whether a row that begins a page is the rest of the row before it, or goes on below cells that are merged
 * with that one's; none for a row of its own.
 */
export function findCut(table: BangPdf, row: HangPdf, cot: readonly CotNhap[]): HangCat | undefined {
  const last = table.hang.at(-1)
  if (!last || !isMergedAlike(last, row)) return undefined
  const [tt, name] = (['tt', 'nhiemVu'] as const).map(
    (role) => cot.find(({ noiDung }) => noiDung === role)?.viTri ?? -1,
  )
  const padding = paddingOf(table)
  const filled = row.o.flatMap((cell, at) => (cell.dong.length > 0 ? [at] : []))
  const goOn = filled.filter((at) => at !== tt && isContinued(originOf(table.hang, at), row.o[at], padding))
  const numbered = textOf(row.o[tt ?? -1]) !== ''
  if (numbered && !(textOf(originOf(table.hang, tt ?? -1)) === '' && goOn.length > 0)) return undefined
  if ((tt ?? -1) < 0 && goOn.length < filled.length) return undefined
  if (goOn.length > 0)
    return { cach: 'noi', ro: true, loi: 'hàng bị ngắt trang cắt làm hai: nối vào hàng trên' }
  if (row.o.some(isBeside)) return undefined
  if (filled.length >= 2 && !filled.includes(name ?? -1))
    return {
      cach: 'gop',
      ro: true,
      loi: 'ô số thứ tự, tên nhiệm vụ gộp qua hai trang: hàng thuộc nhiệm vụ ở trên',
    }
  return {
    cach: 'noi',
    ro: false,
    loi: 'hàng đầu trang không có số thứ tự: đọc là phần còn lại của hàng cuối trang trước. So lại với bản gốc',
  }
}

const isBeside = ({ tiep }: OPdf): boolean => tiep === 'ngang'

/** Whether the same cells of two rows are merged from side to side: those of a group's name are, of a task are not. */
const isMergedAlike = (one: HangPdf, other: HangPdf): boolean =>
  one.o.every((cell, at) => isBeside(cell) === (other.o[at] !== undefined && isBeside(other.o[at])))

/** The cell whose text stands in a place of the last row, which may be merged with rows above. */
function originOf(hang: readonly HangPdf[], at: number): OPdf | undefined {
  return hang[findOriginRow(hang, at)]?.o[at]
}

const findOriginRow = (hang: readonly HangPdf[], at: number): number => {
  let row = hang.length - 1
  while (row > 0 && hang[row]?.o[at]?.tiep === 'doc') row -= 1
  return row
}

/** Whether the text of a cell goes on: in small letters, or because its last line was full. */
function isContinued(before: OPdf | undefined, cell: OPdf | undefined, padding: number): boolean {
  const [last, first] = [before?.dong.at(-1), cell?.dong[0]]
  if (!before || !last || !first) return false
  const [ended, chu] = [textOfLine(last), textOfLine(first)]
  if (/^[-–+•]\s/u.test(chu)) return false
  return (
    /^[\p{Ll})]/u.test(chu) || (!HET.test(ended) && isBrokenByMargin(last, first, { ...before, padding }))
  )
}

/** The rows with one more, whose cells go on in those of the last, or lie below them. */
export function joinRow(hang: readonly HangPdf[], row: HangPdf, { cach }: HangCat): HangPdf[] {
  if (cach === 'gop')
    return [
      ...hang,
      { ...row, o: row.o.map((each): OPdf => (each.dong.length ? each : { ...each, tiep: 'doc' })) },
    ]
  const origin = row.o.map((_, at) => findOriginRow(hang, at))
  return hang.map((each, nth) =>
    origin.includes(nth)
      ? {
          ...each,
          vung: [...each.vung, ...row.vung],
          o: each.o.map((cell, at) =>
            origin[at] === nth ? { ...cell, dong: [...cell.dong, ...(row.o[at]?.dong ?? [])] } : cell,
          ),
        }
      : each,
  )
}
