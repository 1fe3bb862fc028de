import type { Place } from '../../problem'
import { UserError } from '../../problem'
import { noteLeftOut } from './left-out'
import { readAutomaticNumbers } from './automatic-numbers'
import { openPackage, type Goi } from './open-package'
import { fillUpRows } from '../table/lay-grid'
import { type Bang, doan, type Khoi, type Nguon, type O } from '../source/nguon'
import { textIn, childrenOf, isNut, type Nut, parseTree, findNut } from './xml'

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
export function readDocx(content: Uint8Array, tep: string): Nguon {
  const goi = openPackage(content, tep)
  const body = goi.get(BODY)
  if (body === undefined)
    throw new UserError(`${tep}: không phải tệp Word (.docx)`, { hint: 'lưu lại bằng Word với dạng .docx' })
  const treeOf = (path: string) => (goi.has(path) ? parseTree(goi.get(path) ?? '', tep, 'xml') : undefined)
  const context: Context = {
    noi: (where) => ({ file: tep, line: 1, column: 1, where }),
    danhSo: readAutomaticNumbers(treeOf('word/numbering.xml')),
    dam: boldStylesOf(treeOf('word/styles.xml')),
    dem: { doan: 0, bang: 0 },
  }
  const root = findNut(parseTree(body, tep, 'xml'), 'w:document', 'w:body')
  const khoi = blocksIn(root, context)
  return {
    tep,
    khoi: [...khoi, ...besideOf(goi, tep, context)],
    ghiChu: root ? noteLeftOut(root, khoi, context.noi('cả tệp')) : [],
  }
}

/** Paragraphs of headers, footers and notes; a page number alone says nothing. */
const besideOf = (goi: Goi, tep: string, context: Context): Khoi[] =>
  Array.from(goi)
    .filter(([path]) => BESIDE.test(path))
    .flatMap(([path, xml]) =>
      textsInPart(parseTree(xml, tep, 'xml'))
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

const textsInPart = (nut: Nut): string[] =>
  nut.con
    .filter(isNut)
    .flatMap((each) => (each.ten === 'w:p' ? [textOfParagraph(each).trim()] : textsInPart(each)))

/** Containers that only wrap what they hold. */
const WRAPS = new Set(['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag', 'w:moveTo'])

function blocksIn(parent: Nut | undefined, context: Context): Khoi[] {
  return (parent?.con ?? []).filter(isNut).flatMap((nut): Khoi[] => {
    if (nut.ten === 'w:tbl') return [readBang(nut, context)]
    if (WRAPS.has(nut.ten)) return blocksIn(nut, context)
    if (nut.ten !== 'w:p') return []
    context.dem.doan += 1
    const noi = context.noi(isTableOfContents(nut) ? 'mục lục' : `đoạn ${context.dem.doan}`)
    const chu = withNumber(nut, context)
    return [
      ...(chu.trim() ? [doan(chu.trim(), noi, { dam: isBold(nut, context) })] : []),
      ...textBoxesIn(nut).map((each) => doan(each, noi)),
    ]
  })
}

/** A line of a table of contents, which only repeats headings. */
const isTableOfContents = (nut: Nut): boolean =>
  /^(?:TOC|M[uụ]cl[uụ]c)\s?\d/iu.test(findNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val'] ?? '')

/** The paragraph with the number that Word puts before it. */
function withNumber(nut: Nut, { danhSo }: Context): string {
  const numbered = findNut(nut, 'w:pPr', 'w:numPr')
  const chu = textOfParagraph(nut)
  if (!numbered || !chu.trim()) return chu
  return (
    danhSo(
      findNut(numbered, 'w:numId')?.thuoc['w:val'] ?? '',
      findNut(numbered, 'w:ilvl')?.thuoc['w:val'] ?? '0',
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

function textOfParagraph(nut: Nut): string {
  return nut.con
    .filter(isNut)
    .map((each) => (each.ten === 'w:r' ? textOfRun(each) : RUNS.has(each.ten) ? textOfParagraph(each) : ''))
    .join('')
}

function textOfRun(run: Nut): string {
  return run.con
    .filter(isNut)
    .map((each) => {
      switch (each.ten) {
        case 'w:t':
          return textIn(each)
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
function textBoxesIn(nut: Nut): string[] {
  return nut.con
    .filter(isNut)
    .flatMap((each) =>
      each.ten === 'mc:Fallback'
        ? []
        : each.ten === 'w:txbxContent'
          ? textsInPart(each).filter(Boolean)
          : textBoxesIn(each),
    )
}

function readBang(nut: Nut, context: Context): Bang {
  const nth = (context.dem.bang += 1)
  const rows = rowsIn(nut)
  const grid = fillUpRows(rows.map((row) => cellsOfRow(row, context)))
  const rong = childrenOf(findNut(nut, 'w:tblGrid'), 'w:gridCol').map(({ thuoc }) =>
    Number(thuoc['w:w'] ?? 0),
  )
  return {
    loai: 'bang',
    hang: grid.map((o, at) => ({ o, noi: context.noi(`bảng ${nth}, hàng ${at + 1}`) })),
    ...(rong.length ? { rong } : {}),
  }
}

const rowsIn = (nut: Nut): Nut[] =>
  nut.con
    .filter(isNut)
    .flatMap((each) => (each.ten === 'w:tr' ? [each] : WRAPS.has(each.ten) ? rowsIn(each) : []))
const cellNodesIn = (nut: Nut): Nut[] =>
  nut.con
    .filter(isNut)
    .flatMap((each) => (each.ten === 'w:tc' ? [each] : WRAPS.has(each.ten) ? cellNodesIn(each) : []))

function cellsOfRow(row: Nut, context: Context): O[] {
  const skipped = Number(findNut(row, 'w:trPr', 'w:gridBefore')?.thuoc['w:val'] ?? 0)
  return [
    ...Array.from({ length: Math.min(skipped, 60) }, () => ({ chu: '' })),
    ...cellNodesIn(row).flatMap((cell) => cellsOf(cell, context)),
  ]
}

function cellsOf(cell: Nut, context: Context): O[] {
  const own = findNut(cell, 'w:tcPr')
  const merge = findNut(own, 'w:vMerge')
  const span = Math.min(Number(findNut(own, 'w:gridSpan')?.thuoc['w:val'] ?? 1) || 1, 60)
  const chu = textOfCell(cell, context)
  const first: O = merge && merge.thuoc['w:val'] !== 'restart' ? { chu, tiep: 'doc' } : { chu }
  return [first, ...Array.from({ length: span - 1 }, (): O => ({ chu: '', tiep: 'ngang' }))]
}

/** The lines of a cell; a table inside a cell is read line by line. */
function textOfCell(cell: Nut, context: Context): string {
  return cell.con
    .filter(isNut)
    .flatMap((each): string[] => {
      if (each.ten === 'w:p') return [withNumber(each, context).trim(), ...textBoxesIn(each)]
      if (each.ten === 'w:tbl')
        return rowsIn(each)
          .flatMap(cellNodesIn)
          .map((inner) => textOfCell(inner, context))
      return WRAPS.has(each.ten) ? [textOfCell(each, context)] : []
    })
    .filter(Boolean)
    .join('\n')
}

const isBoldSet = (properties: Nut | undefined): boolean | undefined => {
  const bold = findNut(properties, 'w:b')
  return bold && !['0', 'false', 'none'].includes(bold.thuoc['w:val'] ?? '')
}

/** Wholly bold: each run that has letters says so, or the style does. */
function isBold(nut: Nut, { dam }: Context): boolean {
  const style = findNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val'] ?? ''
  const runs = childrenOf(nut, 'w:r').filter((run) => /\p{L}/u.test(textOfRun(run)))
  return runs.length > 0 && runs.every((run) => isBoldSet(findNut(run, 'w:rPr')) ?? dam.has(style))
}

/** The styles of paragraphs that are bold by themselves. */
const boldStylesOf = (styles: Nut | undefined): Set<string> =>
  new Set(
    childrenOf(findNut(styles, 'w:styles'), 'w:style')
      .filter((style) => isBoldSet(findNut(style, 'w:rPr')))
      .map(({ thuoc }) => thuoc['w:styleId'] ?? ''),
  )
