import { spawnSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeKept } from '../../../src/files/keep-edited'
import { makePhieu, takePhieu, type DaThu, type TepDen } from '../../../src/index'
import { editWorkbook } from '../../../src/office/edit/edit-workbook'
import { openWorkbook } from '../../../src/office/open-workbook'
import type { NewCell, NewSheet } from '../../../src/office/workbook/model'
import { writeWorkbook } from '../../../src/office/workbook/write-workbook'
import { temporaryFolder } from '../../read/temporary'

type Files = Pick<DaThu, 'folder' | 'outputs' | 'handedOut'>
export const MOMENT = '2026-09-15T08:00:00'

/** Writes what a job made, as the command line does. */
export function writeAll({ folder, outputs, handedOut }: Files): void {
  for (const { name, content } of [...outputs, ...handedOut]) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
}

/** A province that does not exist, with its forms sent out. */
export async function makeTinh(so: number, xa: number) {
  const folder = temporaryFolder()
  const made = spawnSync(process.execPath, [
    join(__dirname, '../../bench/make-province.mjs'),
    folder,
    String(so),
    String(xa),
    'that',
  ])
  const baoCao = String(made.stdout).trim()
  const sent = await makePhieu(baoCao, { donVi: ['tat-ca'] })
  await writeKept(sent.folder, sent.handedOut, { others: sent.outputs })
  const forms = new Map(
    sent.handedOut.map(({ name, content }) => [name.slice('phat/'.length, -'.xlsx'.length), content]),
  )
  return { baoCao, forms, book: join(sent.folder, 'so-thu.yaml'), folder: sent.folder }
}
export type Tinh = Awaited<ReturnType<typeof makeTinh>>

export const take = ({ book }: Tinh, files: readonly TepDen[], donVi?: string): DaThu => {
  const made = takePhieu(book, files, { bayGio: MOMENT, ...(donVi !== undefined && { donVi }) })
  writeAll(made)
  return made
}
export const arrive = (ten: string, noiDung: Uint8Array, luc = '2026-09-10T00:00:00.000Z'): TepDen => ({
  ten,
  noiDung,
  luc,
})

/** Figures that contradict nothing; they differ from unit to unit. */
export function soOf(ma: string, nth: number): number {
  if (/dung-han|truc-tuyen|hoan-thanh$|co-mat|tra-loi|ky-so/u.test(ma)) return 40 + (nth % 7)
  return /qua-han/u.test(ma) ? 2 : 100 + (nth % 9)
}
const COMPUTED = /^ty-le-(?!van-ban)/u

/** A form as its unit fills it in. `other`: figures (or texts) of its own. */
export function fillPhieu(
  bytes: Uint8Array,
  nth: number,
  other: Readonly<Record<string, string | number | null>> = {},
): Uint8Array {
  const sheet = openWorkbook(bytes, 'phieu.xlsx').find(({ ten }) => ten === 'Số liệu')
  const o = (sheet?.hang ?? [])
    .filter(({ row }) => row > 4)
    .flatMap(({ row, o: cells }) => {
      const ma = cells.find(({ column }) => column === 0)?.chu ?? ''
      if (!ma || COMPUTED.test(ma)) return []
      return [{ row, column: 5, gia: Object.hasOwn(other, ma) ? (other[ma] ?? null) : soOf(ma, nth) }]
    })
  return editWorkbook(bytes, 'phieu.xlsx', [{ ten: 'Số liệu', o }])
}

/** The sheets of a workbook as plain cells, to be damaged and written again as another program would. */
export type Grid = { name: string; rows: (NewCell | undefined)[][]; merged?: string[] }
export const gridOf = (bytes: Uint8Array): Grid[] =>
  openWorkbook(bytes, 'phieu.xlsx').map(({ ten, hang }) => {
    const rows: (NewCell | undefined)[][] = []
    for (const { row, o } of hang)
      for (const { column, chu, so } of o) {
        const line = (rows[row - 1] ??= [])
        line[column] = { role: 'plain', value: so ?? chu }
      }
    return {
      name: ten,
      rows: Array.from(rows, (row: Grid['rows'][number] | undefined) => Array.from(row ?? [])),
    }
  })

export const writeGrid = (grid: readonly Grid[]): Uint8Array =>
  writeWorkbook({
    sheets: grid.map(({ name, rows, merged }): NewSheet => ({
      name,
      columns: Array.from({ length: 12 }, () => ({ width: 14 })),
      rows: rows.map((cells) => ({ cells })),
      ...(merged && { merged }),
    })),
  })

export const figuresOf = (grid: readonly Grid[]): Grid['rows'] =>
  grid.find(({ name }) => name === 'Số liệu')?.rows ?? []

/** The row of a code in the sheet of figures, from 0. */
export const rowOf = (grid: readonly Grid[], ma: string): number =>
  figuresOf(grid).findIndex(([code]) => code?.value === ma)
