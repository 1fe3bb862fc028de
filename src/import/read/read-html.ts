import type { Place } from '../../problem'
import type { GhiChu } from '../source/ghi-chu'
import { layGrid } from '../table/lay-grid'
import { type Bang, doan, type Khoi, type Nguon } from '../source/nguon'
import { childrenOf, isNut, allNutIn, type Nut, parseTree } from '../../office/xml-tree'
import { marksOf } from './html-lists'
import { showPage, type TrangHien } from './html-shown'
import { noteUnread } from './left-out'
import { refuseManyDoan } from './refuse-long'

const SILENT = new Set(['script', 'style', 'head', 'noscript', 'svg'])
const LISTS = new Set(['ol', 'ul', 'menu'])
const BLOCKS = new Set([
  'p',
  'div',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'li',
  'ul',
  'ol',
  'menu',
  'br',
  'hr',
  'table',
  'tbody',
  'thead',
  'tfoot',
  'tr',
  'td',
  'th',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'blockquote',
  'pre',
  'body',
  'html',
  'center',
  'form',
  'dl',
  'dt',
  'dd',
  'figure',
  'nav',
  'aside',
])
const BOLD = new Set(['b', 'strong', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'th'])

type Dong = { readonly chu: string; readonly dam: boolean }

/**
 * Reads a page as saved from a browser: paragraphs, and tables with their spans. A table that only lays out a
 * page is read as text.
 */
export function readHtml(source: string, tep: string): Nguon {
  const placeAt = (where: string): Place => ({ file: tep, line: 1, column: 1, where })
  let [paragraphs, tables] = [0, 0]
  const khoi: Khoi[] = []
  const { nut, an, xoa } = showPage(parseTree(source, tep, 'html'))
  for (const each of piecesOf(nut, tep)) {
    if ('ten' in each) khoi.push(readBang(each, placeAt, (tables += 1)))
    else
      for (const line of each.chu.split('\n').map(cleanText).filter(Boolean))
        khoi.push(doan(line, placeAt(`đoạn ${(paragraphs += 1)}`), { dam: each.dam }))
  }
  return { tep, khoi, ghiChu: noteUnseen({ an, xoa }, placeAt('cả tệp')) }
}

/** What the page has and does not show, one note a kind. */
function noteUnseen({ an, xoa }: Omit<TrangHien, 'nut'>, noi: Place): GhiChu[] {
  return [
    ...noteUnread(an, 'chữ ẩn của trang web', 'bỏ ẩn', noi),
    ...noteUnread(xoa, 'chữ bị gạch bỏ của trang web', 'bỏ gạch', noi),
  ]
}

const cleanText = (chu: string): string => chu.replace(/[^\S\n]+/gu, ' ').trim()

/** Lines and tables of data, in order. An item of a list begins with its mark, wherever its words begin. */
function piecesOf(root: Nut, tep: string): (Dong | Nut)[] {
  const out: (Dong | Nut)[] = []
  const marks = new Map<Nut, string>()
  let [mark, line] = ['', { chu: '', dam: true }]
  const flush = () => {
    if (!line.chu.trim()) return
    out.push({ ...line, chu: mark + line.chu })
    refuseManyDoan(out.length, tep)
    mark = ''
    line = { chu: '', dam: true }
  }
  const walk = (nut: Nut, bold: boolean): void => {
    for (const each of nut.con) {
      if (!isNut(each)) {
        line.chu += each.replace(/\s+/gu, ' ')
        if (/\p{L}/u.test(each)) line.dam &&= bold
      } else if (isDataTable(each)) {
        flush()
        out.push(each)
      } else if (!SILENT.has(each.ten)) {
        if (BLOCKS.has(each.ten)) flush()
        if (LISTS.has(each.ten)) for (const [item, own] of marksOf(each)) marks.set(item, own)
        if (each.ten === 'li') mark = marks.get(each) ?? '- '
        walk(each, bold || BOLD.has(each.ten))
        if (BLOCKS.has(each.ten)) flush()
        if (each.ten === 'li') mark = ''
      }
    }
  }
  walk(root, false)
  flush()
  return out
}

/** A table of data has several columns in most rows and no table inside. */
const isDataTable = (nut: Nut): boolean =>
  nut.ten === 'table' &&
  allNutIn(nut, 'table').length === 0 &&
  allNutIn(nut, 'tr').some((row) => childrenOf(row, 'td', 'th').length > 2)

function readBang(table: Nut, noi: (where: string) => Place, nth: number): Bang {
  const rows = allNutIn(table, 'tr').map((row) =>
    childrenOf(row, 'td', 'th').map((cell) => ({
      chu: textOfCell(cell, noi('').file),
      cot: spanOf(cell, 'colspan'),
      hang: spanOf(cell, 'rowspan'),
    })),
  )
  return {
    loai: 'bang',
    hang: layGrid(rows, noi('').file).map((o, at) => ({ o, noi: noi(`bảng ${nth}, hàng ${at + 1}`) })),
  }
}

const spanOf = (cell: Nut, name: string): number =>
  Math.max(1, Math.floor(Number(cell.thuoc[name] ?? 1)) || 1)

const textOfCell = (cell: Nut, tep: string): string =>
  piecesOf(cell, tep)
    .map((each) => ('ten' in each ? '' : cleanText(each.chu)))
    .filter(Boolean)
    .join('\n')
