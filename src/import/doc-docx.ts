import type { Place } from '../problem'
import { UserError } from '../problem'
import { ghiChuSot } from './chu-sot'
import { danhSoTuDong } from './danh-so'
import { moGoi, type Goi } from './goi'
import { even } from './luoi'
import { type Bang, doan, type Khoi, type Nguon, type O } from './nguon'
import { chuTrong, conCua, laNut, type Nut, parseTree, timNut } from './xml'

/** Parts beside the text whose words must not be lost either. */
const BESIDE = /^word\/(?:header\d*|footer\d*|footnotes|endnotes|comments)\.xml$/u
const BODY = 'word/document.xml'

type Context = {
  readonly noi: (where: string) => Place
  readonly danhSo: (numId: string, cap: string) => string
  readonly dam: ReadonlySet<string>
  readonly dem: { doan: number; bang: number }
}

/**
 * Reads a Word file: text, tables with their spans, automatic numbers, notes, headers. Throws UserError for
 * what is no sound .docx.
 */
export function docDocx(content: Uint8Array, tep: string): Nguon {
  const goi = moGoi(content, tep)
  const body = goi.get(BODY)
  if (body === undefined)
    throw new UserError(`${tep}: không phải tệp Word (.docx)`, { hint: 'lưu lại bằng Word với dạng .docx' })
  const tree = (path: string) => (goi.has(path) ? parseTree(goi.get(path) ?? '', tep, 'xml') : undefined)
  const context: Context = {
    noi: (where) => ({ file: tep, line: 1, column: 1, where }),
    danhSo: danhSoTuDong(tree('word/numbering.xml')),
    dam: kieuDam(tree('word/styles.xml')),
    dem: { doan: 0, bang: 0 },
  }
  const root = timNut(parseTree(body, tep, 'xml'), 'w:document', 'w:body')
  const khoi = khoiTrong(root, context)
  return {
    tep,
    khoi: [...khoi, ...benCanh(goi, tep, context)],
    ghiChu: root ? ghiChuSot(root, khoi, context.noi('cả tệp')) : [],
  }
}

/** Paragraphs of headers, footers and notes; a page number alone says nothing. */
const benCanh = (goi: Goi, tep: string, context: Context): Khoi[] =>
  Array.from(goi)
    .filter(([path]) => BESIDE.test(path))
    .flatMap(([path, xml]) =>
      chuTrongPhan(parseTree(xml, tep, 'xml'))
        .filter((chu) => /\p{L}/u.test(chu))
        .map((chu) =>
          doan(
            chu,
            context.noi(
              path.includes('note')
                ? 'chú thích'
                : path.includes('comment')
                  ? 'nhận xét'
                  : 'đầu trang, chân trang',
            ),
          ),
        ),
    )

const chuTrongPhan = (nut: Nut): string[] =>
  nut.con
    .filter(laNut)
    .flatMap((each) => (each.ten === 'w:p' ? [chuCuaDoan(each).trim()] : chuTrongPhan(each)))

/** Containers that only wrap what they hold. */
const WRAPS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag', 'w:moveTo'])

function khoiTrong(parent: Nut | undefined, context: Context): Khoi[] {
  return (parent?.con ?? []).filter(laNut).flatMap((nut): Khoi[] => {
    if (nut.ten === 'w:tbl') return [readBang(nut, context)]
    if (WRAPS.has(nut.ten)) return khoiTrong(nut, context)
    if (nut.ten !== 'w:p') return []
    context.dem.doan += 1
    const noi = context.noi(laMucLuc(nut) ? 'mục lục' : `đoạn ${context.dem.doan}`)
    const chu = coSo(nut, context)
    return [
      ...(chu.trim() ? [doan(chu.trim(), noi, { dam: laDam(nut, context) })] : []),
      ...khungChu(nut).map((each) => doan(each, noi)),
    ]
  })
}

/** A line of a table of contents, which only repeats headings. */
const laMucLuc = (nut: Nut): boolean =>
  /^(?:TOC|M[uụ]cl[uụ]c)\s?\d/iu.test(timNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val'] ?? '')

/** The paragraph with the number that Word puts before it. */
function coSo(nut: Nut, { danhSo }: Context): string {
  const numbered = timNut(nut, 'w:pPr', 'w:numPr')
  const chu = chuCuaDoan(nut)
  if (!numbered || !chu.trim()) return chu
  return (
    danhSo(
      timNut(numbered, 'w:numId')?.thuoc['w:val'] ?? '',
      timNut(numbered, 'w:ilvl')?.thuoc['w:val'] ?? '0',
    ) + chu
  )
}

const RUNS = new Set([
  'w:r',
  'w:hyperlink',
  'w:ins',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:moveTo',
])

function chuCuaDoan(nut: Nut): string {
  return nut.con
    .filter(laNut)
    .map((each) => (each.ten === 'w:r' ? chuCuaRun(each) : RUNS.has(each.ten) ? chuCuaDoan(each) : ''))
    .join('')
}

function chuCuaRun(run: Nut): string {
  return run.con
    .filter(laNut)
    .map((each) => {
      switch (each.ten) {
        case 'w:t':
          return chuTrong(each)
        case 'w:noBreakHyphen':
          return '-'
        case 'w:tab':
          return ' '
        case 'w:br':
        case 'w:cr':
          return each.thuoc['w:type'] === 'page' ? '' : '\n'
        default:
          return ''
      }
    })
    .join('')
}

/** Text boxes that hang in a paragraph; Word writes each twice, the second time for old programs. */
function khungChu(nut: Nut): string[] {
  return nut.con
    .filter(laNut)
    .flatMap((each) =>
      each.ten === 'mc:Fallback'
        ? []
        : each.ten === 'w:txbxContent'
          ? chuTrongPhan(each).filter(Boolean)
          : khungChu(each),
    )
}

function readBang(nut: Nut, context: Context): Bang {
  const nth = (context.dem.bang += 1)
  const rows = hangCua(nut)
  const grid = even(rows.map((row) => oCuaHang(row, context)))
  const rong = conCua(timNut(nut, 'w:tblGrid'), 'w:gridCol').map(({ thuoc }) => Number(thuoc['w:w'] ?? 0))
  return {
    loai: 'bang',
    hang: grid.map((o, at) => ({ o, noi: context.noi(`bảng ${nth}, hàng ${at + 1}`) })),
    ...(rong.length ? { rong } : {}),
  }
}

const hangCua = (nut: Nut): Nut[] =>
  nut.con
    .filter(laNut)
    .flatMap((each) => (each.ten === 'w:tr' ? [each] : WRAPS.has(each.ten) ? hangCua(each) : []))
const oNut = (nut: Nut): Nut[] =>
  nut.con
    .filter(laNut)
    .flatMap((each) => (each.ten === 'w:tc' ? [each] : WRAPS.has(each.ten) ? oNut(each) : []))

function oCuaHang(row: Nut, context: Context): O[] {
  const skipped = Number(timNut(row, 'w:trPr', 'w:gridBefore')?.thuoc['w:val'] ?? 0)
  return [
    ...Array.from({ length: Math.min(skipped, 60) }, () => ({ chu: '' })),
    ...oNut(row).flatMap((cell) => oCua(cell, context)),
  ]
}

function oCua(cell: Nut, context: Context): O[] {
  const own = timNut(cell, 'w:tcPr')
  const merge = timNut(own, 'w:vMerge')
  const span = Math.min(Number(timNut(own, 'w:gridSpan')?.thuoc['w:val'] ?? 1) || 1, 60)
  const chu = chuCuaO(cell, context)
  const first: O = merge && merge.thuoc['w:val'] !== 'restart' ? { chu, tiep: 'doc' } : { chu }
  return [first, ...Array.from({ length: span - 1 }, (): O => ({ chu: '', tiep: 'ngang' }))]
}

/** The lines of a cell; a table inside a cell is read line by line. */
function chuCuaO(cell: Nut, context: Context): string {
  return cell.con
    .filter(laNut)
    .flatMap((each): string[] => {
      if (each.ten === 'w:p') return [coSo(each, context).trim(), ...khungChu(each)]
      if (each.ten === 'w:tbl')
        return hangCua(each)
          .flatMap(oNut)
          .map((inner) => chuCuaO(inner, context))
      return WRAPS.has(each.ten) ? [chuCuaO(each, context)] : []
    })
    .filter(Boolean)
    .join('\n')
}

const batDam = (properties: Nut | undefined): boolean | undefined => {
  const bold = timNut(properties, 'w:b')
  return bold && !['0', 'false', 'none'].includes(bold.thuoc['w:val'] ?? '')
}

/** Wholly bold: each run that has letters says so, or the style does. */
function laDam(nut: Nut, { dam }: Context): boolean {
  const style = timNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val'] ?? ''
  const runs = conCua(nut, 'w:r').filter((run) => /\p{L}/u.test(chuCuaRun(run)))
  return runs.length > 0 && runs.every((run) => batDam(timNut(run, 'w:rPr')) ?? dam.has(style))
}

/** The styles of paragraphs that are bold by themselves. */
const kieuDam = (styles: Nut | undefined): Set<string> =>
  new Set(
    conCua(timNut(styles, 'w:styles'), 'w:style')
      .filter((style) => batDam(timNut(style, 'w:rPr')))
      .map(({ thuoc }) => thuoc['w:styleId'] ?? ''),
  )
