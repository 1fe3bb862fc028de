import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
