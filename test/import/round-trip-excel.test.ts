import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import type { Document, Table } from '../../src/document/nodes'
import { plainText } from '../../src/document/walk'
import { readYaml } from '../../src/workspace/read-yaml'
import { make, makeOnce } from '../data/made'
import { writePlanWithTables } from '../data/plan-with-tables'
import { fromXlsx, leaves } from './made'

const DATA = join(__dirname, '../../data')

/** The table of tasks of a plan's annex, as it is printed: its cells, and which of them are merged. */
function sheetOf({ parts }: Document): { rows: string[][]; merged: string[] } {
  const annex = parts.find(({ orientation }) => orientation === 'landscape')
  const table = annex?.blocks.find((block): block is Table => block.type === 'table')
  const rows: string[][] = []
  const merged: string[] = []
  const taken = new Set<string>()
  for (const [at, { cells }] of (table?.rows ?? []).entries()) {
    const row: string[] = []
    for (const { children, colSpan, rowSpan } of cells) {
      while (taken.has(`${at} ${row.length}`)) row.push('')
      const column = row.length
      for (let down = 0; down < rowSpan; down += 1)
        for (let across = 0; across < colSpan; across += 1) taken.add(`${at + down} ${column + across}`)
      const nameOf = (across: number, down: number) => `${String.fromCharCode(65 + across)}${down + 1}`
      if (colSpan > 1 || rowSpan > 1)
        merged.push(`${nameOf(column, at)}:${nameOf(column + colSpan - 1, at + rowSpan - 1)}`)
      row.push(children.map((each) => plainText(each.children)).join('\n'))
      row.push(...Array.from({ length: colSpan - 1 }, () => ''))
    }
    rows.push(row)
  }
  return { rows, merged }
}

const PLANS = ['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023']

describe('The table of tasks as an Excel sheet, imported', () => {
  test.each(PLANS)('is that of %s', async (plan) => {
    const file = join(DATA, plan, 'ke-hoach.yaml')
    const { document } = await makeOnce('ke-hoach', file)
    expectSame(readYaml(file, keHoachFile).value as KeHoach, document)
  })

  test('is that of a plan with totals and columns of the office’s own', async () => {
    const file = writePlanWithTables()
    const { document } = await make('ke-hoach', file)
    expectSame(readYaml(file, keHoachFile).value as KeHoach, document)
  })
})

/** What the sheet has of the plan comes back: groups, tasks, totals, heads of columns. */
function expectSame(plan: KeHoach, document: Document): void {
  const { rows, merged } = sheetOf(document)
  const { keHoach } = fromXlsx(rows, { merged })
  const found = new Map(leaves({ linhVuc: keHoach.linhVuc, phuLuc: keHoach.phuLuc }))
  const ofAnnex = plan.linhVuc?.filter(({ bang }) => bang === undefined)
  const { cot, hangTong, hangTongDau } = plan.phuLuc ?? {}
  // Below the table of a sheet a row of one cell is a line of text.
  const sums = hangTong?.filter(({ o }) => o !== undefined)
  const wanted = leaves({ linhVuc: ofAnnex, phuLuc: { cot, hangTong: sums, hangTongDau } }).filter(
    ([path, value]) => value !== '' && value !== undefined && !/\.(?:rong|nhiemVuCha|id)$/u.test(path),
  )
  expect(wanted.length).toBeGreaterThan(20)
  const plain = (value: unknown) => (typeof value === 'string' ? value.replace(/\*/gu, '') : value)
  expect(
    wanted.flatMap(([path, value]) =>
      found.get(path) === plain(value) ? [] : [[path, value, found.get(path)]],
    ),
  ).toEqual([])
}
