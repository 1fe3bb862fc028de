import { PHIEN_BAN } from '../forms'
import type { z } from 'zod'
import type { NewCell, NewColumn, NewRow, NewSheet, Validation } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import { lettersOf } from '../../office/refs'
import { toCell } from './cells'
import type { CotBang } from './columns'
import { CHUNG, COT_MA, type FormBang, formOf, layTrang, NGUON, type TrangBang } from './forms'
import { NHAN } from './headings'
import { valueAt } from './fields'
import { toRows } from './rows'

/** What a cell of Excel holds at most; a line of YAML is shorter. */
const LONGEST = 32_000

/**
 * A data file as a workbook: a sheet a list, a row an entry, a column a field. `slug`: what kind of file it is;
 * `source`: its text, kept out of sight so that the way back can keep every comment.
 */
export function writeBang(
  schema: z.ZodObject,
  value: Readonly<Record<string, unknown>>,
  { slug, source }: { readonly slug: string; readonly source: string },
): Uint8Array {
  const form = formOf(schema)
  const sheets = form.trang
    .filter(({ key }) => value[key] !== undefined)
    .map((trang) => writeTrang(trang, value))
  return writeWorkbook({ sheets: [...sheets, ...writeChung(form, value), writeNguon(slug, source)] })
}

const head = (value: string): NewCell => ({ role: 'head', value })

/** Columns that no entry fills are out of sight, not away: an office may need them. */
function writeTrang(form: TrangBang, value: Readonly<Record<string, unknown>>): NewSheet {
  const trang = layTrang(form, value)
  const rows = toRows(trang, value[trang.key])
  const codes = trang.loai === 'ma'
  const cot = [...(codes ? [COT_MA] : []), ...trang.cot]
  const gia = rows.map(({ ma, gia: fields }) => [...(codes ? [ma] : []), ...fields])
  const empty = { role: 'input', format: '@' } as const
  const cells = gia.map((fields): NewRow => ({
    cells: cot.map((each, nth) => ({
      ...(toCell(each, fields[nth]) ?? emptyCell(each) ?? empty),
      ...(isGroupRow(trang, fields) && { role: 'group' as const }),
    })),
  }))
  return {
    name: trang.ten,
    columns: fitPaper(
      cot.map((each, nth) => ({
        width: widthOf(
          each,
          gia.map((fields) => fields[nth]),
        ),
        ...(nth > 0 && gia.every((fields) => fields[nth] === undefined) && { hidden: true as const }),
      })),
    ),
    rows: [{ cells: cot.map(({ ten }) => head(ten)) }, ...cells],
    frozen: { rows: 1 },
    merged: gia.flatMap((fields, nth) => mergedOf(trang, fields, nth + 2)),
    validations: cot.flatMap((each, nth) =>
      validationOf(each, `${lettersOf(nth)}2:${lettersOf(nth)}${rows.length + 200}`),
    ),
  }
}

/** A row that only names the group of those below. */
const isGroupRow = ({ loai, cot }: TrangBang, gia: readonly unknown[]): boolean =>
  loai === 'cay' && gia.every((value, nth) => value === undefined || cot[nth]?.path[0] === 'linhVuc')

/** The name of a group reaches over the whole row. */
const mergedOf = (trang: TrangBang, gia: readonly unknown[], row: number): string[] =>
  isGroupRow(trang, gia) && gia.slice(1).every((value) => value === undefined)
    ? [`A${row}:${lettersOf(trang.cot.length - 1)}${row}`]
    : []

/** A text, so that Excel makes no day of "30/6"; a day and a number as they are typed. */
const emptyCell = ({ kieu }: CotBang): NewCell | undefined =>
  kieu === 'ngay'
    ? { role: 'input', format: 'dd/mm/yyyy' }
    : kieu === 'so' || kieu === 'so-chu'
      ? { role: 'input' }
      : undefined

/** Of all columns, in characters: more would be printed in letters that nobody reads. */
const PAPER = 210
/** A column keeps as much of its width as holds its words. */
const LEAST = 13

/** Wide columns give way together, so that all find room on a sheet of A4 in letters that can be read. */
function fitPaper(columns: readonly NewColumn[]): NewColumn[] {
  const shown = columns.filter(({ hidden }) => !hidden)
  const spare = shown.reduce((sum, { width }) => sum + Math.max(0, width - LEAST), 0)
  const over = shown.reduce((sum, { width }) => sum + width, 0) - PAPER
  const share = spare > 0 ? Math.min(1, Math.max(0, over / spare)) : 0
  return columns.map((column) => ({
    ...column,
    width: Math.round(column.width - share * Math.max(0, column.width - LEAST)),
  }))
}

const widthOf = ({ ten, kieu, rong }: CotBang, values: readonly unknown[]): number => {
  if (rong !== undefined) return rong
  const longest = Math.max(
    0,
    ...values.map((value) =>
      value === undefined ? 0 : (typeof value === 'string' ? value : JSON.stringify(value)).length,
    ),
  )
  return kieu === 'ngay' ? 13 : Math.min(60, Math.max(10, ten.length + 2, Math.min(longest + 2, 60)))
}

/** Choices longer than 255 letters do not fit the rule of a cell. */
export function validationOf({ kieu, chon = [], ten }: CotBang, ref: string): Validation[] {
  const list =
    kieu === 'dung' ? ['có', 'không'] : kieu === 'chon' ? chon.map((code) => NHAN.get(code) ?? code) : []
  if (!list.length || list.join(',').length > 250) return []
  return [
    {
      ref,
      allow: { list },
      title: ten.slice(0, 30),
      error: `Chọn một trong: ${list.join(', ')}`.slice(0, 220),
    },
  ]
}

function writeChung({ chung }: FormBang, value: Readonly<Record<string, unknown>>): NewSheet[] {
  const rows = chung.flatMap((field): NewRow[] => {
    const cell = toCell(field, valueAt(value, field.path))
    return cell ? [{ cells: [{ role: 'head', value: field.ten }, cell] }] : []
  })
  return rows.length
    ? [
        {
          name: CHUNG,
          columns: [{ width: 26 }, { width: 80 }],
          frozen: { rows: 1 },
          rows: [{ cells: [head('Mục'), head('Nội dung')] }, ...rows],
        },
      ]
    : []
}

/** The text by lines; a line longer than a cell holds goes on in the next cell. */
function writeNguon(slug: string, source: string): NewSheet {
  const plain = (value: string): NewCell => ({ role: 'note', value, format: '@' })
  const pieces = (line: string): string[] =>
    Array.from({ length: Math.max(1, Math.ceil(line.length / LONGEST)) }, (_, nth) =>
      line.slice(nth * LONGEST, (nth + 1) * LONGEST),
    )
  return {
    name: NGUON,
    hidden: true,
    columns: [{ width: 20 }],
    rows: [
      { cells: [plain(`cchc bang ${slug} ${PHIEN_BAN}`)] },
      // Signs around keep the blanks at both ends, which a reader may take away.
      ...source
        .replaceAll('\r', '␍')
        .split('\n')
        .map((line) => ({ cells: pieces(line).map((piece) => plain(`|${piece}|`)), height: 15 })),
    ],
  }
}
