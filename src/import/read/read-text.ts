import { refuseManyLines } from './refuse-long'
import { readBarredTable, isBarredTableStart } from '../table/barred-table'
import { type BangDoc, readSpacedTable } from '../table/spaced-table'
import { readLineACellTable } from '../table/line-a-cell-table'
import type { GhiChu } from '../source/ghi-chu'
import { readSideBySide } from '../table/side-by-side'
import { fillUpRows } from '../table/lay-grid'
import { type DongChu, linesOf } from '../source/lines'
import { doan, type Doan, type Hang, type Khoi, type Nguon } from '../source/nguon'
import { isMixedTable } from '../table/line-a-cell-head'

/** A row of a table in a line: cells between tabs, or between bars as Markdown has them. */
const TAB_ROW = /\t.*\t/u
const BAR_ROW = /^\s*\|(?:.*\|){2,}\s*$/u
const SO_TRANG = /^\s*[-–]?\s*\d{1,3}\s*[-–]?\s*$/u
/** The number and the day of a letterhead, side by side in a PDF, in one line when copied. */
const SO_NGAY = /^\s*Số\s*:[^,\n]{0,40}\/[\p{Lu}-]+(?= +\p{Lu}[^,\n]{1,40}, ngày )/u
const BAR_RULE = /^[\s|:-]+$/u

/**
 * Reads plain text: pasted from a web portal, copied or converted from a PDF, or Markdown. Places are lines.
 * Throws UserError for a text or a table without bounds.
 */
export function readText(text: string, tep: string): Nguon {
  refuseManyLines(text, tep)
  const lines = linesOf(text, tep)
  const khoi: Khoi[] = []
  const ghiChu: GhiChu[] = []
  let rows: Hang[] = []
  let tiep: BangDoc['tiep']
  const flush = () => {
    if (rows.length)
      khoi.push({
        loai: 'bang',
        hang: fillUpRows(
          rows.map(({ o }) => o),
          tep,
        ).map((o, at) => ({
          o,
          noi: rows[at]?.noi ?? { file: tep, line: 1, column: 1 },
        })),
      })
    rows = []
  }
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]
    if (!line?.chu.trim()) continue
    if (isRow(line.chu)) {
      if (!BAR_RULE.test(line.chu))
        rows.push({
          noi: line.noi,
          o: cellsOf(line.chu).map((chu) => ({ chu: withoutMarkdown(chu).trim() })),
        })
      continue
    }
    flush()
    const table = readTable(lines, at, tiep)
    if (!table && !ghiChu.some(({ loi }) => loi === TRON) && isMixedTable(lines, at))
      ghiChu.push({ loai: 'khong-xep-duoc', noi: line.noi, loi: TRON })
    const sides = table ? undefined : readSideBySide(lines, at)
    if (table) {
      khoi.push(table.bang)
      for (const each of table.ghiChu) ghiChu.push(each)
      tiep = table.tiep
    } else
      khoi.push(
        ...(sides?.dong ?? [line]).flatMap((each) => doanOf(each, (lines[at - 1]?.chu ?? '').trim() !== '')),
      )
    if (!table && !SO_TRANG.test(line.chu)) tiep = undefined
    at = (table ?? sides)?.den ?? at + 1
    at -= 1
  }
  flush()
  return { tep, khoi, ghiChu }
}

const TRON =
  'bảng nhiệm vụ từ đây bị trộn cột (PDF chuyển ra chữ theo từng cột, không theo hàng), không dựng lại được; chữ của bảng nêu ở dưới. Nên nhập tệp Word, hoặc chuyển PDF bằng lệnh "pdftotext -layout" rồi nhập tệp .txt đó'

/** A table in one of the forms in which text carries one over several lines. */
function readTable(lines: readonly DongChu[], at: number, tiep: BangDoc['tiep']): BangDoc | undefined {
  if (isBarredTableStart(lines[at]?.chu ?? '')) return readBarredTable(lines, at)
  return readSpacedTable(lines, at, tiep) ?? readLineACellTable(lines, at)
}

const isRow = (line: string): boolean => TAB_ROW.test(line) || BAR_ROW.test(line)

const cellsOf = (line: string): string[] =>
  TAB_ROW.test(line)
    ? line.split('\t')
    : line
        .trim()
        .replace(/^\||\|$/gu, '')
        .split('|')

/**
 * One line, or two where Markdown set a title and the line in brackets below it side by side; a portal's cell
 * ends with a bar.
 */
const doanOf = ({ chu: line, noi }: DongChu, lien: boolean): Doan[] =>
  line
    .replace(/\*\* \*(?=\()/gu, '**\n*')
    .replace(SO_NGAY, '$&\n')
    .split('\n')
    .map((each) => ({
      chu: withoutMarkdown(each)
        .replace(/\s*\|\s*$/u, '')
        .replace(/^\s*\|\s*/u, '')
        .trim(),
      dam: /^#*\s*\*\*.*\*\*\s*$/u.test(each.trim()),
    }))
    .filter(({ chu }) => chu)
    .map(({ chu, dam }) => doan(chu, noi, { lien, thut: line.search(/\S/u), ...(dam ? { dam } : {}) }))

/** Without the marks of Markdown. */
const withoutMarkdown = (line: string): string =>
  line
    .replace(/^\s*#{1,6}\s+/u, '')
    .replace(/\*\*([^*]+)\*\*/gu, '$1')
    .replace(/\*([^*\s][^*]*)\*/gu, '$1')
    .replace(/\*\*/gu, '')
    .replace(/^\s*\*(?=\S)|(?<=\S)\*\s*$/gu, '')
    .replace(/<(https?:[^<>\s]+)>/gu, '$1')
