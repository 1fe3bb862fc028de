import { type Place, UserError } from '../problem'
import { docBangCong, laDauBangCong } from './bang-cong'
import { even } from './luoi'
import { doan, type Doan, type Hang, type Khoi, type Nguon } from './nguon'

/** A row of a table in a line: cells between tabs, or between bars as Markdown has them. */
const TAB_ROW = /\t.*\t/u
const BAR_ROW = /^\s*\|(?:.*\|){2,}\s*$/u
/** A plan of a thousand tasks pasted from a portal has six thousand lines. */
const MOST = 100_000
const BAR_RULE = /^[\s|:-]+$/u

/** Reads plain text: pasted from a web portal, copied from a PDF, or Markdown. Places are lines. Throws UserError for a text or a table without bounds. */
export function docChu(text: string, tep: string): Nguon {
  const lines = text.normalize('NFC').replace(/\u2011/gu, '-').split(/\r\n?|\n|\f/u)
  if (lines.length > MOST) throw new UserError(`${tep}: quá dài (${lines.length} dòng)`, { hint: 'chia nhỏ rồi nhập từng phần' })
  const khoi: Khoi[] = []
  let rows: Hang[] = []
  const flush = () => {
    if (rows.length) khoi.push({ loai: 'bang', hang: even(rows.map(({ o }) => o)).map((o, at) => ({ o, noi: rows[at]?.noi ?? place(0) })) })
    rows = []
  }
  const place = (at: number): Place => ({ file: tep, line: at + 1, column: 1 })
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at] ?? ''
    if (laDauBangCong(line)) {
      const { bang, het } = docBangCong(lines, at, place)
      flush()
      khoi.push(bang)
      at = het
    } else if (laHang(line)) {
      if (!BAR_RULE.test(line)) rows.push({ noi: place(at), o: cellsOf(line).map((chu) => ({ chu: plain(chu).trim() })) })
    } else if (line.trim()) {
      flush()
      khoi.push(...doanCua(line, place(at), (lines[at - 1] ?? '').trim() !== ''))
    }
  }
  flush()
  return { tep, khoi }
}

const laHang = (line: string): boolean => TAB_ROW.test(line) || BAR_ROW.test(line)

const cellsOf = (line: string): string[] => (TAB_ROW.test(line) ? line.split('\t') : line.trim().replace(/^\||\|$/gu, '').split('|'))

/** One line, or two where Markdown set a title and the line in brackets below it side by side; a portal's cell ends with a bar. */
const doanCua = (line: string, noi: Place, lien: boolean): Doan[] =>
  line
    .replace(/\*\* \*(?=\()/gu, '**\n*')
    .split('\n')
    .map((each) => ({ chu: plain(each).replace(/\s*\|\s*$/u, '').replace(/^\s*\|\s*/u, '').trim(), dam: /^#*\s*\*\*.*\*\*\s*$/u.test(each.trim()) }))
    .filter(({ chu }) => chu)
    .map(({ chu, dam }) => doan(chu, noi, { lien, ...(dam ? { dam } : {}) }))

/** Without the marks of Markdown. */
const plain = (line: string): string => line.replace(/^\s*#{1,6}\s+/u, '').replace(/\*\*([^*]+)\*\*/gu, '$1').replace(/\*([^*\s][^*]*)\*/gu, '$1').replace(/\*\*/gu, '').replace(/^\s*\*(?=\S)|(?<=\S)\*\s*$/gu, '').replace(/<(https?:[^<>\s]+)>/gu, '$1')
