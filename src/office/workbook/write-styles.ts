import { CELL_ROLES, type CellFormat, type CellRole, FORMATS, type NewCell } from './model'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Index of font, fill and border of each role in the lists below; whether its texts stand in the middle. */
const LOOKS: Readonly<Record<CellRole, { font: number; fill: number; border: number; centre?: true }>> = {
  plain: { font: 0, fill: 0, border: 1 },
  title: { font: 2, fill: 0, border: 0 },
  head: { font: 1, fill: 2, border: 1, centre: true },
  group: { font: 1, fill: 0, border: 1 },
  grey: { font: 3, fill: 3, border: 1 },
  input: { font: 0, fill: 4, border: 1 },
  total: { font: 1, fill: 5, border: 1 },
  red: { font: 4, fill: 6, border: 1 },
  note: { font: 0, fill: 0, border: 0 },
}
const makeFont = (size: number, colour: string, bold = ''): string =>
  `<font>${bold}<sz val="${size}"/><color rgb="FF${colour}"/><name val="Times New Roman"/><family val="1"/></font>`
const FONTS = [
  makeFont(11, '000000'),
  makeFont(11, '000000', '<b/>'),
  makeFont(14, '000000', '<b/>'),
  makeFont(11, '595959'),
  makeFont(11, '9C0006', '<b/>'),
]
const makeSolid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`
const FILLS = [
  '<fill><patternFill patternType="none"/></fill>',
  '<fill><patternFill patternType="gray125"/></fill>',
  ...['D9E1F2', 'F2F2F2', 'FFF8E1', 'E2EFDA', 'FFC7CE'].map(makeSolid),
]
const makeSide = (name: string): string => `<${name} style="thin"><color rgb="FFA6A6A6"/></${name}>`
const BORDERS = [
  '<border><left/><right/><top/><bottom/><diagonal/></border>',
  `<border>${['left', 'right', 'top', 'bottom'].map(makeSide).join('')}<diagonal/></border>`,
]
const BUILT_IN: Readonly<Record<Exclude<CellFormat, 'dd/mm/yyyy'>, number>> = {
  General: 0,
  '0': 1,
  '#,##0': 3,
  '#,##0.00': 4,
  '@': 49,
}
const DAY_FORMAT = 164
const ALIGNS = ['', 'center'] as const

/** The number of a cell's style in `writeStyles`: every role in every format, once as it is and once centred. */
export const styleOf = ({ role, format = 'General', align }: NewCell): number =>
  1 +
  (CELL_ROLES.indexOf(role) * FORMATS.length + FORMATS.indexOf(format)) * ALIGNS.length +
  ALIGNS.indexOf(align ?? '')

function xfOf(role: CellRole, format: CellFormat, align: (typeof ALIGNS)[number]): string {
  const { font: fontId, fill, border, centre } = LOOKS[role]
  const id = format === 'dd/mm/yyyy' ? DAY_FORMAT : BUILT_IN[format]
  const horizontal = align || centre ? ' horizontal="center"' : ''
  const unlocked = role === 'input' ? '<protection locked="0"/>' : ''
  return `<xf numFmtId="${id}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1"${unlocked && ' applyProtection="1"'}><alignment${horizontal} vertical="${centre ? 'center' : 'top'}" wrapText="1"/>${unlocked}</xf>`
}

/** `xl/styles.xml`, the same for every workbook. The only conditional look (`dxfId` 0) is that of `red`. */
export function writeStyles(): string {
  const xfs = CELL_ROLES.flatMap((role) =>
    FORMATS.flatMap((format) => ALIGNS.map((align) => xfOf(role, format, align))),
  )
  const list = (name: string, items: readonly string[]): string =>
    `<${name} count="${items.length}">${items.join('')}</${name}>`
  return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="${DAY_FORMAT}" formatCode="dd/mm/yyyy"/></numFmts>${list('fonts', FONTS)}${list('fills', FILLS)}${list('borders', BORDERS)}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>', ...xfs])}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>${list('dxfs', ['<dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf>'])}</styleSheet>`
}
