import { strToU8 } from 'fflate'
import { closePackage } from '../close-package'
import { escapeXml } from '../xml'
import type { NewSheet, NewWorkbook } from './model'
import { writeSheet } from './write-sheet'
import { writeStyles } from './write-styles'

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * A workbook from nothing, as the bytes of an .xlsx: the same workbook gives the same bytes. Source: ECMA-376
 * Part 1, 18; Part 2.
 */
export function writeWorkbook(workbook: NewWorkbook): Uint8Array {
  const { sheets } = workbook
  const numbers = sheets.map((_, index) => index + 1)
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>${numbers.map((nth) => `<Override PartName="/xl/worksheets/sheet${nth}.xml" ContentType="${TYPES}.worksheet+xml"/>`).join('')}<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/></Types>`,
    '_rels/.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': writeMain(workbook),
    'xl/_rels/workbook.xml.rels': `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${numbers.map((nth) => `<Relationship Id="rId${nth}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${nth}.xml"/>`).join('')}<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': writeStyles(),
  }
  return closePackage([
    ...Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)] as const),
    ...sheets.map((sheet, at) => [`xl/worksheets/sheet${at + 1}.xml`, writeSheet(sheet, at)] as const),
  ])
}

function writeMain({ sheets, names = [] }: NewWorkbook): string {
  const list = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escapeXml(name)}" sheetId="${index + 1}"${hidden ? ' state="hidden"' : ''} r:id="rId${index + 1}"/>`,
  )
  const defined = [
    ...sheets.flatMap(filterOf),
    ...sheets.flatMap(titleOf),
    ...names.map(({ name, ref }) => `<definedName name="${name}">${escapeXml(ref)}</definedName>`),
  ]
  return `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView/></bookViews><sheets>${list.join('')}</sheets>${defined.length ? `<definedNames>${defined.join('')}</definedNames>` : ''}<calcPr calcId="191029"/></workbook>`
}

/** Excel keeps the block of a filter in a hidden name too (18.2.5). */
const filterOf = ({ name, filter }: NewSheet, index: number): string[] =>
  filter === undefined
    ? []
    : [
        `<definedName name="_xlnm._FilterDatabase" localSheetId="${index}" hidden="1">${escapeXml(quoteSheet(name))}!${filter.replace(/([A-Z]+)(\d+)/gu, '$$$1$$$2')}</definedName>`,
      ]

/** The frozen rows are printed on every page (a reserved name, 18.2.5). */
const titleOf = ({ name, frozen }: NewSheet, index: number): string[] =>
  frozen
    ? [
        `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escapeXml(quoteSheet(name))}!$1:$${frozen.rows}</definedName>`,
      ]
    : []

/** A sheet's name as formulas have it. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`
