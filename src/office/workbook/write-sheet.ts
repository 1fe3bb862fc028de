import { lettersOf } from '../refs'
import { escapeXml } from '../xml'
import type { NewCell, NewColumn, NewRow, NewSheet, RedWhen, Validation } from './model'
import { rowHeightOf, type WrappedText } from './row-height'
import { styleOf } from './write-styles'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
/** The most characters a cell of Excel holds. */
const LONGEST = 32_767

/**
 * A worksheet as bytes, printed on A4 as wide as the paper; notes on cells (none at first) are printed behind it.
 * Throws RangeError for a text longer than a cell holds.
 */
export const writeSheet = (sheet: NewSheet, nth: number): Uint8Array => writePieces(listPieces(sheet, nth))

/** Letters that are encoded at a time: a sheet of many rows is never one string. */
const BATCH = 100_000

function writePieces(pieces: Iterable<string>): Uint8Array {
  const done: Buffer[] = []
  let batch = ''
  for (const piece of pieces) {
    batch += piece
    if (batch.length < BATCH) continue
    done.push(Buffer.from(batch))
    batch = ''
  }
  return Buffer.concat([...done, Buffer.from(batch)])
}

/** Its parts in the order of CT_Worksheet (ECMA-376 Part 1, 18.3.1.99). */
function* listPieces(sheet: NewSheet, nth: number): Generator<string> {
  const { columns, rows, merged = [], validations = [], redWhen = [] } = sheet
  const joined = new Set(merged.map((ref) => ref.split(':')[0]))
  yield `${HEAD}<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`
  yield `<dimension ref="A1:${lettersOf(Math.max(0, columns.length - 1))}${Math.max(1, rows.length)}"/>`
  yield viewOf(sheet, nth)
  yield `<sheetFormatPr defaultRowHeight="15"${columns.some(({ folded }) => folded) ? ' outlineLevelCol="1"' : ''}/>`
  yield `<cols>${columns.map(writeColumn).join('')}</cols><sheetData>`
  for (const [index, row] of rows.entries()) yield writeRow(row, index + 1, { columns, joined })
  yield '</sheetData>'
  if (sheet.protected) yield PROTECTION
  if (sheet.filter !== undefined) yield `<autoFilter ref="${sheet.filter}"/>`
  if (merged.length)
    yield `<mergeCells count="${merged.length}">${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
  yield* redWhen.map(writeRed)
  if (validations.length)
    yield `<dataValidations count="${validations.length}">${validations.map(writeValidation).join('')}</dataValidations>`
  yield '<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>'
  yield `<pageSetup paperSize="9" orientation="${sheet.portrait ? 'portrait' : 'landscape'}" fitToWidth="1" fitToHeight="0" cellComments="atEnd"/>`
  yield '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter></worksheet>'
}

const PROTECTION =
  '<sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0"/>'

/** The button that unfolds columns stands over the one after them (`collapsed`, 18.3.1.13). */
function writeColumn({ width, hidden, folded }: NewColumn, index: number, all: readonly NewColumn[]): string {
  const gone = hidden || folded ? ' hidden="1"' : ''
  const level = folded ? ' outlineLevel="1"' : all[index - 1]?.folded ? ' collapsed="1"' : ''
  return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"${gone}${level}/>`
}

function viewOf({ frozen, hidden }: NewSheet, nth: number): string {
  const selected = nth === 0 && !hidden ? ' tabSelected="1"' : ''
  if (!frozen) return `<sheetViews><sheetView${selected} workbookViewId="0"/></sheetViews>`
  const { rows, columns = 0 } = frozen
  const split = `${columns ? ` xSplit="${columns}"` : ''} ySplit="${rows}"`
  const pane = columns ? 'bottomRight' : 'bottomLeft'
  return `<sheetViews><sheetView${selected} workbookViewId="0"><pane${split} topLeftCell="${lettersOf(columns)}${rows + 1}" activePane="${pane}" state="frozen"/><selection pane="${pane}"/></sheetView></sheetViews>`
}

const isGone = (column: NewColumn | undefined): boolean => Boolean(column?.hidden || column?.folded)

const isBold = ({ role }: NewCell): boolean =>
  role !== 'plain' && role !== 'grey' && role !== 'input' && role !== 'note'

/** The columns a row stands in, and the cells that reach over others. */
type Around = { readonly columns: NewSheet['columns']; readonly joined: ReadonlySet<string | undefined> }

/** A height that is not custom: Excel takes another when the text changes; LibreOffice would show one line without. */
function writeRow(row: NewRow, nth: number, { columns, joined }: Around): string {
  const texts = row.cells.flatMap((cell, index): WrappedText[] =>
    typeof cell?.value === 'string' && !isGone(columns[index]) && !joined.has(`${lettersOf(index)}${nth}`)
      ? [{ text: cell.value, width: columns[index]?.width ?? 9, bold: isBold(cell) }]
      : [],
  )
  const height = row.height ?? rowHeightOf(texts)
  const cells = row.cells.map((cell, index) => (cell ? writeCell(cell, `${lettersOf(index)}${nth}`) : ''))
  return `<row r="${nth}" ht="${height}"${row.height === undefined ? '' : ' customHeight="1"'}${row.hidden ? ' hidden="1"' : ''}>${cells.join('')}</row>`
}

function writeCell(cell: NewCell, ref: string): string {
  const { value, formula } = cell
  const start = `<c r="${ref}" s="${styleOf(cell)}"`
  const shown = typeof value === 'string' ? writeText(value) : value === undefined ? '' : String(value)
  if (formula !== undefined) {
    const kind = typeof value === 'string' ? ' t="str"' : ''
    return `${start}${kind}><f>${escapeXml(formula)}</f>${value === undefined ? '' : `<v>${shown}</v>`}</c>`
  }
  if (value === undefined || value === '') return `${start}/>`
  if (typeof value === 'number') return `${start}><v>${shown}</v></c>`
  return `${start} t="inlineStr"><is><t xml:space="preserve">${shown}</t></is></c>`
}

/** What XML cannot hold is left out; Excel reads `_x0041_` as "A", so such a text gets its underscore spelt out. */
function writeText(value: string): string {
  if (value.length > LONGEST) throw new RangeError(`a text of ${value.length} characters does not fit a cell`)
  const sound = value.normalize('NFC').replace(/[^\t\n\P{Cc}]|[\uFFFE\uFFFF]/gu, '')
  return escapeXml(sound.replace(/_(?=x[\dA-F]{4}_)/giu, '_x005F_'))
}

const writeRed = ({ ref, formula }: RedWhen, index: number): string =>
  `<conditionalFormatting sqref="${ref}"><cfRule type="expression" dxfId="0" priority="${index + 1}"><formula>${escapeXml(formula)}</formula></cfRule></conditionalFormatting>`

function writeValidation({ ref, allow, title, error, prompt }: Validation): string {
  const told = ` allowBlank="1" showErrorMessage="1" errorTitle="${escapeXml(title)}" error="${escapeXml(error)}"${prompt === undefined ? '' : ` showInputMessage="1" promptTitle="${escapeXml(title)}" prompt="${escapeXml(prompt)}"`} sqref="${ref}"`
  const writeBetween = (type: string, [least, most]: readonly [number | string, number | string]): string =>
    `<dataValidation type="${type}" operator="between"${told}><formula1>${least}</formula1><formula2>${most}</formula2></dataValidation>`
  if ('whole' in allow) return writeBetween('whole', allow.whole)
  if ('decimal' in allow) return writeBetween('decimal', allow.decimal)
  if ('days' in allow) return writeBetween('date', [serialOf(allow.days[0]), serialOf(allow.days[1])])
  if ('custom' in allow)
    return `<dataValidation type="custom"${told}><formula1>${escapeXml(allow.custom)}</formula1></dataValidation>`
  const list = typeof allow.list === 'string' ? allow.list : `"${allow.list.join(',')}"`
  return `<dataValidation type="list"${told}><formula1>${escapeXml(list)}</formula1></dataValidation>`
}

/** A day (ISO) as Excel counts it. */
export const serialOf = (day: string): number =>
  (Date.parse(`${day}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000
