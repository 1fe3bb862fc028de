import * as fontkit from 'fontkit'
import { strFromU8, unzipSync } from 'fflate'
import { tinos } from '../../src/render/fonts'

/** A visible sheet as it is printed. `scale`: how much of their size the letters keep on the width of the paper. */
export type PrintedSheet = {
  readonly name: string
  readonly paper: string
  readonly fits: string
  readonly scale: number
  readonly pageNumbers: boolean
  readonly repeated: boolean
  /** Cells with a word or a figure that is wider than its column. */
  readonly tooNarrow: readonly string[]
  /** Cells with more lines than their row shows. */
  readonly tooLow: readonly string[]
}

type Cell = { readonly ref: string; readonly column: number; readonly text: string; readonly figure: boolean }
type Face = { readonly size: number; readonly bold: boolean }

/** Millimetres of A4, and of the margins that a sheet names, in points. */
const A4 = { portrait: 595.3, landscape: 841.9 } as const
/** A unit of width in points, and what Excel keeps free at both sides of a cell. */
const UNIT = 5.25
const SIDES = 3.75
const LINE = 14.5

const [regular, bold] = [tinos().normal, tinos().bold].map((file) => fontkit.openSync(file))
function measure(text: string, face: Face): number {
  const font = face.bold ? bold : regular
  if (!font) throw new Error('no font')
  const units = Array.from(text.normalize('NFC')).reduce(
    (sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0) ?? 0).advanceWidth,
    0,
  )
  return (units / font.unitsPerEm) * face.size
}

/** The visible sheets of a workbook that we wrote, measured with the letters of Times New Roman. */
export function printedSheets(bytes: Uint8Array): PrintedSheet[] {
  const parts = unzipSync(bytes)
  const partOf = (name: string): string => strFromU8(parts[name] ?? new Uint8Array())
  const workbook = partOf('xl/workbook.xml')
  const faces = facesOf(partOf('xl/styles.xml'))
  return Array.from(workbook.matchAll(/<sheet name="([^"]*)"[^>]*>/gu)).flatMap(([tag, name = ''], nth) => {
    if (tag.includes('state="hidden"')) return []
    const xml = partOf(`xl/worksheets/sheet${nth + 1}.xml`)
    const repeated = workbook.includes(`<definedName name="_xlnm.Print_Titles" localSheetId="${nth}">`)
    return [{ name, repeated, ...measureSheet(xml, faces) }]
  })
}

function facesOf(styles: string): Face[] {
  const fonts = Array.from(styles.matchAll(/<font>(.*?)<\/font>/gu), ([, font = '']): Face => ({
    size: Number(/<sz val="([\d.]+)"/u.exec(font)?.[1]),
    bold: font.includes('<b/>'),
  }))
  const xfs = /<cellXfs.*<\/cellXfs>/su.exec(styles)?.[0] ?? ''
  return Array.from(
    xfs.matchAll(/<xf [^>]*fontId="(\d+)"/gu),
    ([, id]) => fonts[Number(id)] ?? fonts[0],
  ).filter((face) => face !== undefined)
}

function measureSheet(xml: string, faces: readonly Face[]): Omit<PrintedSheet, 'name' | 'repeated'> {
  const attribute = (tag: string, name: string): string =>
    new RegExp(`<${tag} [^>]*\\b${name}="([^"]*)"`, 'u').exec(xml)?.[1] ?? ''
  const widths = widthsOf(xml)
  const joined = Array.from(xml.matchAll(/<mergeCell ref="([A-Z]+\d+):/gu), ([, ref]) => ref)
  const faults = rowsOf(xml).flatMap(({ height, cells, face }) =>
    cells
      .filter(({ ref, column }) => !joined.includes(ref) && (widths[column] ?? 0) > 0)
      .map((cell) => judgeCell(cell, { height, width: widths[cell.column] ?? 0, face: faces[face(cell)] })),
  )
  const orientation = attribute('pageSetup', 'orientation') === 'portrait' ? 'portrait' : 'landscape'
  const margins = 72 * (Number(attribute('pageMargins', 'left')) + Number(attribute('pageMargins', 'right')))
  const whole = widths.reduce((sum, width) => sum + width * UNIT, 0)
  return {
    paper: `${attribute('pageSetup', 'paperSize') === '9' ? 'A4' : '?'} ${orientation}`,
    fits: `${attribute('pageSetUpPr', 'fitToPage')} ${attribute('pageSetup', 'fitToWidth')} ${attribute('pageSetup', 'fitToHeight')}`,
    scale: Math.min(1, (A4[orientation] - margins) / whole),
    pageNumbers: xml.includes('&amp;P/&amp;N'),
    tooNarrow: faults.flatMap((fault) => fault.narrow ?? []),
    tooLow: faults.flatMap((fault) => fault.low ?? []),
  }
}

/** Widths of the columns in characters; 0 where nobody sees it. */
const widthsOf = (xml: string): number[] =>
  Array.from(xml.matchAll(/<col ([^>]*)\/>/gu), ([, col = '']) =>
    col.includes('hidden="1"') ? 0 : Number(/width="([\d.]+)"/u.exec(col)?.[1]),
  )

const LETTERS = /^[A-Z]+/u
const columnOf = (ref: string): number =>
  Array.from(LETTERS.exec(ref)?.[0] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) -
  1

function rowsOf(xml: string) {
  return Array.from(xml.matchAll(/<row ([^>]*)>(.*?)<\/row>/gsu)).flatMap(([, row = '', body = '']) => {
    if (row.includes('hidden="1"')) return []
    const styles = new Map<string, number>()
    const cells = Array.from(body.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"[^>]*?(?:\/>|>(.*?)<\/c>)/gsu)).map(
      ([, ref = '', style, content = '']): Cell => {
        styles.set(ref, Number(style))
        const figure = !content.includes('<is>')
        const text = /<(?:t|v)[^>]*>(.*?)<\/(?:t|v)>/su.exec(content)?.[1] ?? ''
        return { ref, column: columnOf(ref), text: figure ? text : decode(text), figure }
      },
    )
    const height = Number(/ht="([\d.]+)"/u.exec(row)?.[1])
    return [{ height, cells, face: ({ ref }: Cell) => styles.get(ref) ?? 0 }]
  })
}

const decode = (text: string): string =>
  text.replace(
    /&(lt|gt|quot|apos|amp);/gu,
    (_, name: string) => ({ lt: '<', gt: '>', quot: '"', apos: "'" })[name] ?? '&',
  )

function judgeCell(
  { ref, text, figure }: Cell,
  { height, width, face }: { height: number; width: number; face: Face | undefined },
): { narrow?: string; low?: string } {
  const room = width * UNIT - SIDES
  const own = face ?? { size: 11, bold: false }
  if (figure) {
    const shown = text === '' ? '' : Number(text).toLocaleString('vi', { maximumFractionDigits: 2 })
    return measure(shown, own) > room ? { narrow: `${ref}: ${shown}` } : {}
  }
  const word = text.split(/[\s]+|(?<=[-/])/u).find((each) => measure(each, own) > room)
  const lines = text.split('\n').reduce((sum, line) => sum + wrap(line, room, own), 0)
  return {
    ...(word !== undefined && { narrow: `${ref}: ${word}` }),
    ...(lines * LINE > height && height < 409 && { low: `${ref}: ${lines} lines in ${height} points` }),
  }
}

function wrap(line: string, room: number, face: Face): number {
  let [lines, now] = [1, '']
  for (const word of line.split(' ')) {
    const longer = now === '' ? word : `${now} ${word}`
    if (now === '' || measure(longer, face) <= room) now = longer
    else [lines, now] = [lines + 1, word]
  }
  return lines
}
