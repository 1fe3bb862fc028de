import { cell, paragraph, row, table } from '../document/build'
import type { Cell, Row, Table } from '../document/nodes'
import { type BangThuong, type OBang, widthOf } from '../domain/ke-hoach/bang'
import { plainOf } from '../language/markup'
import { readProse } from '../template/read-markup'

type NoteOf = (mark: string) => string | undefined

/** A figure, a share, a dash, a number in brackets: set in the middle of its cell, bold or not. */
const SHORT = /^(?:[-–…]|\(?[-+−]?[\d.,]+(?: \d{3})*\s*%?\)?|[IVX]{1,5}|[A-Za-zđ])$/u
export const isShort = (prose: string): boolean => SHORT.test(plainOf(prose).trim())

/** A table as it stands in the data: its head, its rows, its merged cells; short values in the middle. */
export function bangThuong(bang: BangThuong, noteOf: NoteOf): Table {
  const { hang, hangDau = 1 } = bang
  const heads = Math.min(hangDau, hang.length - 1)
  const rows = hang.map((cells, at): Row => row(cells.map((each) => cellOf(each, at < heads, noteOf))))
  return table(bang.rong ?? widthsByContent(bang), rows, { headerRows: heads })
}

function cellOf(each: OBang, head: boolean, noteOf: NoteOf): Cell {
  const { chu, cot, hang }: Exclude<OBang, string> = typeof each === 'string' ? { chu: each } : each
  const role = head ? 'oTieuDe' : isShort(chu) ? 'oGiua' : 'oChu'
  const lines = chu.split('\n').map((line) => paragraph(role, readProse(line, noteOf)))
  return cell(lines, {
    ...(cot === undefined ? {} : { colSpan: cot }),
    ...(hang === undefined ? {} : { rowSpan: hang }),
  })
}

/** No column is narrower or wider than this many letters count for. */
const [NARROWEST, WIDEST] = [4, 60]

/** Shares by the longest words and the usual length of what stands in each column. */
function widthsByContent(bang: BangThuong): number[] {
  const wide = widthOf(bang)
  const most = Array.from({ length: wide }, () => NARROWEST)
  for (const cells of bang.hang) {
    if (cells.length !== wide) continue
    for (const [at, each] of cells.entries()) {
      const chu = plainOf(typeof each === 'string' ? each : each.chu)
      const longest = chu.split(/\s+/u).reduce((most, { length }) => Math.max(most, length), 0)
      most[at] = Math.max(most[at] ?? 0, longest, Math.min(WIDEST, Math.sqrt(chu.length) * 4))
    }
  }
  const total = most.reduce((sum, share) => sum + share, 0)
  return most.map((share) => (share * 100) / total)
}
