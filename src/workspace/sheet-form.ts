import { unzipSync, zipSync } from 'fflate'
import type writeExcelFile from 'write-excel-file/node'
import { type ChoPhep, type SheetForm, SHEETS } from './quyet-dinh-sheets'

/**
 * No file of ours says when it was written: the same data give the same bytes. Zip counts from 1980, in local
 * time.
 */
const MOMENT = new Date(1980, 0, 1)

type Features = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>['features']>

/**
 * What write-excel-file does not do by itself: drop-downs and bounds, the page width, the heading row on
 * every page, heights that follow the text. `heights`: of each row of each sheet, in points.
 */
export const sheetFeatures = (heights: ReadonlyMap<string, readonly number[]>): Features => [
  {
    files: {
      transform: {
        // CT_Font of ECMA-376 Part 1, 18.8.22, as the SDK reads it: bold, colour, family, scheme, in this
        // order.
        'xl/styles.xml': {
          transform: (xml) =>
            xml.replace(
              /<font>(.*?)<\/font>/gsu,
              (_, font: string) =>
                `<font>${FONT.flatMap((name) => new RegExp(`<${name}\\b[^>]*/>`, 'u').exec(font) ?? []).join('')}</font>`,
            ),
        },
        'xl/worksheets/sheet{id}.xml': {
          transform: (xml, { sheet }) =>
            formSheet(
              withHeights(xml, heights.get(sheet ?? '') ?? []),
              SHEETS.find(({ ten }) => ten === sheet),
            ),
        },
        'xl/workbook.xml': {
          transform: (xml) =>
            xml.replace(/<definedNames\s*\/>|<definedNames>/u, (open) =>
              open.endsWith('/>')
                ? `<definedNames>${printTitles()}</definedNames>`
                : `${open}${printTitles()}`,
            ),
        },
      },
    },
  },
]

const FONT = ['b', 'i', 'strike', 'u', 'sz', 'color', 'name', 'family', 'scheme']

/** The package again without the time at which it was made. */
export const withoutTime = (xlsx: Uint8Array): Uint8Array =>
  zipSync(unzipSync(xlsx), { mtime: MOMENT, level: 6 })

/**
 * A height that is not custom: Excel shows it and takes another when the text changes; LibreOffice would show
 * one line without.
 */
const withHeights = (xml: string, heights: readonly number[]): string =>
  xml.replace(/<row r="(\d+)">/gu, (row, nth: string) => {
    const height = heights[Number(nth) - 1]
    return height === undefined ? row : `<row r="${nth}" ht="${height}">`
  })

/**
 * CT_Worksheet is a sequence: sheetPr first of all, dataValidations between mergeCells and pageMargins
 * (ECMA-376 Part 1, 18.3.1.99).
 */
function formSheet(xml: string, form: SheetForm | undefined): string {
  const fitted = xml
    .replace(/(<worksheet[^>]*>)/u, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
    .replace(
      /<pageSetup paperSize="9" /u,
      form?.haiTrang
        ? '<pageSetup paperSize="8" fitToWidth="2" fitToHeight="0" '
        : '<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" ',
    )
  const rows = Array.from(xml.matchAll(/<row /gu)).length
  const rules =
    form === undefined || rows < 2
      ? []
      : form.cot.flatMap(({ cho }, index) =>
          cho === undefined ? [] : [validation(cho, `${columnName(index)}2:${columnName(index)}${rows}`)],
        )
  return rules.length === 0
    ? fitted
    : fitted.replace(
        '<pageMargins',
        `<dataValidations count="${rules.length}">${rules.join('')}</dataValidations><pageMargins`,
      )
}

const validation = (cho: ChoPhep, sqref: string): string =>
  cho === 'phan-tram'
    ? `<dataValidation type="decimal" operator="between" allowBlank="1" showErrorMessage="1" errorTitle="Giá trị" error="Ghi số từ 0 đến 100, ví dụ 95" sqref="${sqref}"><formula1>0</formula1><formula2>100</formula2></dataValidation>`
    : `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Quyết định" error="Chọn một trong: ${cho.join(', ')}" sqref="${sqref}"><formula1>"${cho.join(',')}"</formula1></dataValidation>`

/**
 * The headings, and the code where the columns go over two pages, are printed on every page (a reserved name,
 * 18.2.5).
 */
const printTitles = (): string =>
  SHEETS.map(
    ({ ten, haiTrang }, index) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${haiTrang ? `'${ten}'!$A:$A,` : ''}'${ten}'!$1:$1</definedName>`,
  ).join('')

/** "A" for the first; no sheet of ours has more than 26 columns. */
const columnName = (index: number): string => String.fromCharCode(65 + index)
