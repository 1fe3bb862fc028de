import { existsSync } from 'node:fs'
import { extname } from 'node:path'
import { type QuyetDinh, quyetDinhFile } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { slugify } from '../language/text'
import { type Finding, InputError, UserError } from '../problem'
import { explainIssue } from './explain-issue'
import { PHIEN_BAN } from './forms'
import { GUIDE, GUIDE_KEYS, LABELS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { cellText, missing, readSheets, type Rows, type Sheets } from './read-sheets'
import { readYaml } from './read-yaml'

/**
 * Reads a decision sheet, as Excel or as YAML. Throws InputError with every fault (in Excel by sheet, row and
 * column), UserError when the file is not there, is not a sheet of ours, or is too big.
 */
export async function readQuyetDinh(file: string): Promise<QuyetDinh> {
  if (!existsSync(file))
    throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn sau --quyet-dinh' })
  if (extname(file).toLowerCase() !== '.xlsx') {
    const { value, findings } = readYaml(file, quyetDinhFile)
    if (value === undefined) throw new InputError(findings)
    return value
  }
  const sheets = await readSheets(file)
  const faults = [...missing(file, sheets), ...sheets.findings]
  if (faults.length > 0) throw new InputError(faults)
  return fromSheets(file, sheets)
}

/** A sheet of before there were versions has none. */
function refuseNewer(file: string, version: string): void {
  if (version !== '' && version !== String(PHIEN_BAN))
    throw new UserError(
      `${file}: bảng ở phiên bản ${version}, chương trình này chỉ biết phiên bản ${PHIEN_BAN}`,
      {
        hint: 'dùng bản cchc mới hơn, hoặc chạy lại cchc cu-the-hoa để có bảng mới',
      },
    )
}

function fromSheets(file: string, { rows }: Sheets): QuyetDinh {
  const guide = new Map((rows.get(GUIDE) ?? []).map((row) => [cellText(row[0]), row[1]]))
  refuseNewer(file, cellText(guide.get(GUIDE_KEYS.phienBan)))
  const tables = SHEETS.map((form) => ({ form, table: rowsOf(form, rows.get(form.ten) ?? []) }))
  const raw = {
    donVi: cellText(guide.get(GUIDE_KEYS.donVi)),
    keHoachCha: { coQuan: cellText(guide.get(GUIDE_KEYS.coQuan)), nam: Number(guide.get(GUIDE_KEYS.nam)) },
    ...Object.fromEntries(tables.map(({ form, table }) => [form.key, table.map(({ cells }) => cells)])),
  }
  const fault = (where: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where },
    message,
    hint,
  })
  const codes = tables.flatMap(({ form, table }) => codeFaults(form, table, fault))
  const result = quyetDinhFile.safeParse(raw, { reportInput: true })
  if (result.success && codes.length === 0) return result.data
  const line = (path: Path): string =>
    whereInSheet(path, tables.find(({ form }) => form.key === path[0])?.table[Number(path[1])]?.line)
  // A row without a code has been named already.
  const issues =
    result.error?.issues.filter(
      ({ path }) =>
        !isCode(path) ||
        tables.find(({ form }) => form.key === path[0])?.table[Number(path[1])]?.cells[String(path[2])] !==
          undefined,
    ) ?? []
  throw new InputError([
    ...codes,
    ...issues.flatMap((issue) =>
      explainIssue(issue, quyetDinhFile).map((each) => fault(line(each.path), ...inWords(each, raw))),
    ),
  ])
}

type Path = readonly PropertyKey[]
const isCode = (path: Path): boolean => path[2] === 'ma' || path[2] === 'chuDe'
type Row = { readonly line: number; readonly cells: Record<string, unknown> }

/** Every row has a code of its own: by it the row is known. */
function codeFaults(
  { ten, cot }: SheetForm,
  table: readonly Row[],
  fault: (where: string, message: string, hint: string) => Finding,
): Finding[] {
  const key = cot[0]?.key ?? ''
  const codes = table.map(({ cells }) => cells[key])
  return table.flatMap(({ line, cells }, index) => {
    if (cells[key] === undefined)
      return [
        fault(
          `bảng ${ten}, dòng ${line}`,
          'dòng này không có mã',
          'nhiệm vụ, mục tiêu riêng của đơn vị thì ghi vào ke-hoach.yaml; dòng thừa thì xóa cả dòng',
        ),
      ]
    return codes.indexOf(cells[key]) < index
      ? [
          fault(
            `bảng ${ten}, dòng ${line}`,
            `mã "${cellText(cells[key])}" đã có ở dòng trên`,
            'mỗi mã một dòng; trả lại mã cũ',
          ),
        ]
      : []
  })
}

/**
 * A fault in the words of the sheet: without the names of fields, with the decisions as they are written
 * there.
 */
function inWords(
  {
    path,
    message,
    hint,
  }: { readonly path: Path; readonly message: string; readonly hint?: string | undefined },
  raw: unknown,
): [message: string, hint: string] {
  const [key, index, field] = path
  const form = SHEETS.find((each) => each.key === key)
  const cho = form?.cot.find((each) => each.key === field)?.cho
  const typed = ((raw as Record<PropertyKey, Record<PropertyKey, Record<PropertyKey, unknown>>>)[key ?? '']?.[
    index ?? ''
  ] ?? {})[field ?? '']
  if (isCode(path)) return [`"${cellText(typed)}" không phải là mã`, 'trả lại mã cũ, ví dụ "II.2"']
  if (cho === 'phan-tram')
    return [
      `"${cellText(typed)}" không phải là giá trị phần trăm`,
      typed === AMBIGUOUS ? '100% thì ghi số 100; 1% thì ghi chữ "1%"' : 'ghi số từ 0 đến 100, ví dụ 95',
    ]
  if (cho !== undefined)
    return [`không có quyết định "${cellText(typed)}"`, `ghi một trong: ${cho.join(', ')}; hoặc bỏ trống`]
  return [message.replace(/^\S+ › .*?: /u, ''), hint ?? 'sửa lại ô ấy']
}

/** The place of a field in the Excel file: "bảng Nhiệm vụ, dòng 5, cột Quyết định". */
export function whereInSheet([key, index, field]: readonly PropertyKey[], line?: number): string {
  const form = SHEETS.find((each) => each.key === key)
  if (!form) return `bảng ${GUIDE}`
  const column = form.cot.find((each) => each.key === field)?.ten
  return `bảng ${form.ten}${typeof index === 'number' ? `, dòng ${line ?? index + 2}` : ''}${column === undefined ? '' : `, cột ${column}`}`
}

/**
 * The rows of a sheet by its headings, in whatever order the columns stand; empty cells and empty rows are
 * left out.
 */
function rowsOf({ cot }: SheetForm, all: Rows): Row[] {
  const [head = [], ...rows] = all
  const at = cot.map(({ key, ten }) => ({ key, index: head.findIndex((cell) => cellText(cell) === ten) }))
  const read = rows.map((row, index): Row => ({
    line: index + 2,
    cells: Object.fromEntries(
      at
        .map(({ key, index: column }) => [key, valueOf(key, row[column])] as const)
        .filter(([, value]) => value !== undefined),
    ),
  }))
  return read.filter(({ cells }) => Object.keys(cells).length > 0)
}

function valueOf(key: string, cell: unknown): unknown {
  if (cell === null || cell === undefined || cellText(cell) === '') return undefined
  if (key === 'deXuat' || key === 'quyetDinh')
    return Object.keys(LABELS).find((each) => each === slugify(cellText(cell))) ?? cellText(cell)
  return key.startsWith('giaTri') ? percent(cell) : cellText(cell)
}

/** What a cell that holds 1 says: one percent, or all of it in a cell that Excel shows in percent. */
const AMBIGUOUS = '1 (hay 100%)'

/** 95, "95", "95%"; a cell that Excel shows as 95% holds 0.95. */
function percent(cell: unknown): unknown {
  if (cell === 1) return AMBIGUOUS
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? Math.round(cell * 10_000) / 100 : cell
  const value = Number(cellText(cell).replace(/\s*%$/u, '').replace(',', '.'))
  return Number.isNaN(value) ? cell : value
}
