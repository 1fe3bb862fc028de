import type { Place } from '../../problem'
import { UserError } from '../../problem'
import { openPackage, type Goi, findPartBeside, findPartsBeside } from '../../office/open-package'
import { noteLeftOut } from './left-out'
import { readEmphasis, readNotes, RUN_WRAPS } from './read-emphasis'
import { noteOldFonts } from './old-fonts'
import { readOldRuns } from './unicode-runs'
import { readAutomaticNumbers } from './automatic-numbers'
import { refuseLong, refuseMany } from './refuse-long'
import { type Shown, showOnly } from './shown'
import { readPrivateLetters, readSymbol } from './symbols'
import { isSet, levelOf, readStyles, type Styles } from './styles'
import { fillUpRows } from '../table/lay-grid'
import { type Bang, doan, type Khoi, type Nguon, type O, textsOf } from '../source/nguon'
import { textIn, childrenOf, isNut, type Nut, findNut } from '../../office/xml-tree'

/** Parts beside the text whose words must not be lost either, and where they stand. */
const BESIDE = [
  ['header', 'đầu trang, chân trang'],
  ['footer', 'đầu trang, chân trang'],
  ['footnotes', 'chú thích'],
  ['endnotes', 'chú thích'],
  ['comments', 'nhận xét'],
] as const

type Context = {
  readonly noi: (where: string) => Place
  readonly danhSo: (properties: Nut | undefined) => string
  readonly styles: Styles
  readonly dem: { doan: number; bang: number }
}

/**
 * Reads a Word file: text, tables with their spans, automatic numbers, notes, headers; without what Word
 * hides. Throws UserError for what is no sound .docx.
 */
export function readDocx(content: Uint8Array, tep: string): Nguon {
  const goi = openPackage(content, tep)
  const path = goi.main('word/document.xml')
  const body = findNut(goi.treeOf(path), 'w:document', 'w:body')
  if (body === undefined)
    throw new UserError(`${tep}: không phải tệp Word (.docx)`, { hint: 'lưu lại bằng Word với dạng .docx' })
  const styles = readStyles(goi.treeOf(findPartBeside(goi, path, 'styles')))
  const context: Context = {
    noi: (where) => ({ file: tep, line: 1, column: 1, where }),
    danhSo: readAutomaticNumbers(goi.treeOf(findPartBeside(goi, path, 'numbering')), styles, tep),
    styles,
    dem: { doan: 0, bang: 0 },
  }
  const own = readOldRuns(body, styles)
  const shown = showOnly(own.nut, styles)
  const khoi = blocksIn(shown.nut, context)
  refuseLong(textsOf(khoi), tep)
  refuseMany(khoi, tep)
  const beside = besideOf(goi, path, styles)
  return {
    tep,
    nhan: readEmphasis(shown.nut, {
      styles,
      notes: readNotes(goi, path, (each) => textOfParagraph(readOldRuns(each, styles).nut)),
      noi: context.noi('cả tệp'),
      textOfRun,
    }),
    khoi: [...khoi, ...beside.flatMap((each) => paragraphsOf(each, context))],
    ghiChu: [
      ...noteLeftOut(shown.nut, khoi, context.noi('cả tệp'), {
        an: [shown, ...beside].flatMap(({ an }) => an),
        xoa: [shown, ...beside].flatMap(({ xoa }) => xoa),
      }),
      ...noteOldFonts(own.doi, context.noi('cả tệp')),
    ],
  }
}

const besideOf = (goi: Goi, path: string, styles: Styles): (Shown & { readonly where: string })[] =>
  BESIDE.flatMap(([type, where]) =>
    findPartsBeside(goi, path, type).flatMap((part) => {
      const tree = goi.treeOf(part)
      return tree ? [{ ...showOnly(readOldRuns(tree, styles).nut, styles), where }] : []
    }),
  )

/** Paragraphs of headers, footers and notes; a page number alone says nothing. */
const paragraphsOf = ({ nut, where }: { nut: Nut; where: string }, { noi }: Context): Khoi[] =>
  textsInPart(nut)
    .filter((chu) => /\p{L}/u.test(chu))
    .map((chu) => doan(chu, noi(where)))

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
      ...(chu.trim()
        ? [doan(chu.trim(), noi, { dam: isBold(nut, context), ...headingOf(nut, context) })]
        : []),
      ...textBoxesIn(nut).map((each) => doan(each, noi)),
    ]
  })
}

/** A paragraph says its level itself, or its style does. */
function headingOf(nut: Nut, { styles }: Context): { readonly cap?: number } {
  const properties = findNut(nut, 'w:pPr')
  const own = findNut(properties, 'w:outlineLvl')
  const style = findNut(properties, 'w:pStyle')?.thuoc['w:val']
  const cap = own ? levelOf(own.thuoc['w:val']) : style === undefined ? undefined : styles.levelOf(style)
  return cap === undefined ? {} : { cap }
}

/** A line of a table of contents, which only repeats headings. */
const isTableOfContents = (nut: Nut): boolean =>
  /^(?:TOC|M[uụ]cl[uụ]c)\s?\d/iu.test(findNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val'] ?? '')

/** The paragraph with the number that Word puts before it. */
function withNumber(nut: Nut, { danhSo }: Context): string {
  const chu = textOfParagraph(nut)
  return chu.trim() ? danhSo(findNut(nut, 'w:pPr')) + chu : chu
}

const RUNS: ReadonlySet<string> = new Set(['w:r', ...RUN_WRAPS])

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
          return readPrivateLetters(textIn(each), run)
        case 'w:sym':
          return readSymbol(each) ?? ''
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
  const tep = context.noi('').file
  const grid = fillUpRows(
    rows.map((row) => cellsOfRow(row, context)),
    tep,
  )
  const rong = widthsOf(nut, rows, grid[0]?.length ?? 0)
  return {
    loai: 'bang',
    hang: grid.map((o, at) => ({ o, noi: context.noi(`bảng ${nth}, hàng ${at + 1}`) })),
    ...(rong.length ? { rong } : {}),
  }
}

/** The widths that the cells of a whole row ask for, which Word follows; else those of the grid. */
function widthsOf(nut: Nut, rows: readonly Nut[], columns: number): number[] {
  const asked = rows
    .map((row) => cellNodesIn(row).map((cell) => Number(findNut(cell, 'w:tcPr', 'w:tcW')?.thuoc['w:w'] ?? 0)))
    .find((widths) => widths.length === columns && widths.every((each) => each > 0))
  return (
    asked ?? childrenOf(findNut(nut, 'w:tblGrid'), 'w:gridCol').map(({ thuoc }) => Number(thuoc['w:w'] ?? 0))
  )
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
  const goesOn = merge !== undefined && merge.thuoc['w:val'] !== 'restart'
  const chu = textOfCell(cell, context) || (goesOn ? '' : numberOfEmpty(cell, context))
  const first: O = goesOn ? { chu, tiep: 'doc' } : { chu }
  return [first, ...Array.from({ length: span - 1 }, (): O => ({ chu: '', tiep: 'ngang' }))]
}

/** A cell that shows nothing but the number that Word counts: the column TT of many tables; a bullet says nothing. */
const numberOfEmpty = (cell: Nut, { danhSo }: Context): string =>
  childrenOf(cell, 'w:p')
    .slice(0, 1)
    .map((each) => danhSo(findNut(each, 'w:pPr')).trim())
    .filter((chu) => /[\p{L}\p{N}]/u.test(chu))
    .join('')

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

/** Wholly bold: each run that has letters says so, or the style does. */
function isBold(nut: Nut, { styles }: Context): boolean {
  const style = findNut(nut, 'w:pPr', 'w:pStyle')?.thuoc['w:val']
  const runs = childrenOf(nut, 'w:r').filter((run) => /\p{L}/u.test(textOfRun(run)))
  return runs.length > 0 && runs.every((run) => isSet(findNut(run, 'w:rPr', 'w:b')) ?? styles.isBold(style))
}
