import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editWorkbook } from '../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../src/office/open-workbook'
import { writeWorkbook } from '../../src/office/workbook/write-workbook'
import { temporaryFolder } from '../read/temporary'

/** A workbook that an office made itself: plain rows on one sheet, cells merged as given. */
export function ownWorkbook(
  name: string,
  rows: readonly (readonly (string | number | undefined)[])[],
  merged: readonly string[] = [],
): string {
  const file = join(temporaryFolder(), 'cua-toi.xlsx')
  const cells = rows.map((row) => ({
    cells: row.map((value) => (value === undefined ? undefined : ({ role: 'plain', value } as const))),
  }))
  writeFileSync(file, writeWorkbook({ sheets: [{ name, columns: [{ width: 10 }], rows: cells, merged }] }))
  return file
}

/** A sheet of a workbook after a person has emptied a column with its heading, which may stand nowhere else. */
export function withoutColumn(file: string, ten: string, heading: string): Uint8Array {
  const content = readFileSync(file)
  const hang = openWorkbook(content, file).find((each) => each.ten === ten)?.hang ?? []
  const column = hang[0]?.o.find(({ chu }) => chu === heading)?.column
  if (column === undefined) throw new Error(`no column ${heading}`)
  const o = hang.flatMap((row) => row.o.filter((cell) => cell.column === column))
  return editWorkbook(content, file, [{ ten, o: o.map((cell) => ({ row: cell.row, column, gia: null })) }])
}
