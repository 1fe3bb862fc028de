import { existsSync, readFileSync, statSync } from 'node:fs'
import { extname } from 'node:path'
import { unzipSync } from 'fflate'
import readExcelFile from 'read-excel-file/node'
import { type QuyetDinh, quyetDinhFile } from '../domain/cu-the-hoa/quyet-dinh'
import { normalizeText, slugify } from '../language/text'
import { type Finding, InputError, UserError } from '../problem'
import { explainIssue } from './explain-issue'
import { GUIDE, GUIDE_KEYS, LABELS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { MAX_BYTES, readYaml } from './read-yaml'

type Rows = readonly (readonly unknown[])[]
type Sheets = ReadonlyMap<string, Rows>

/**
 * Reads a decision sheet, as Excel or as YAML. Throws InputError with every fault (in Excel by sheet, row and column),
 * UserError when the file is not there, is not a sheet of ours, or is too big.
 */
export async function readQuyetDinh(file: string): Promise<QuyetDinh> {
  if (!existsSync(file)) throw new UserError(`không có tệp ${file}`, { hint: 'xem lại đường dẫn sau --quyet-dinh' })
  if (extname(file).toLowerCase() !== '.xlsx') {
    const { value, findings } = readYaml(file, quyetDinhFile)
    if (value === undefined) throw new InputError(findings)
    return value
  }
  const sheets = await readSheets(file)
  return fromSheets(file, sheets)
}

const MAX_UNPACKED = 50 * 1024 * 1024

async function readSheets(file: string): Promise<Sheets> {
  if (statSync(file).size > MAX_BYTES) throw new UserError(`${file}: tệp lớn quá 10 MB`, { hint: 'bảng quyết định thường dưới 1 MB' })
  try {
    const bytes = readFileSync(file)
    let size = 0
    unzipSync(bytes, { filter: ({ originalSize }) => { size += originalSize; return false } })
    if (size > MAX_UNPACKED) throw new UserError(`${file}: nội dung nén lớn quá 50 MB`, { hint: 'dùng tệp do chương trình ghi ra' })
    return new Map((await readExcelFile(bytes)).map(({ sheet, data }) => [sheet, data]))
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file}: không đọc được tệp Excel này`, { hint: 'lưu lại thành .xlsx, không đặt mật khẩu', cause: error })
  }
}

function fromSheets(file: string, sheets: Sheets): QuyetDinh {
  const guide = new Map((sheets.get(GUIDE) ?? []).map((row) => [text(row[0]), row[1]]))
  const raw = {
    donVi: text(guide.get(GUIDE_KEYS.donVi)),
    keHoachCha: { coQuan: text(guide.get(GUIDE_KEYS.coQuan)), nam: Number(guide.get(GUIDE_KEYS.nam)) },
    ...Object.fromEntries(SHEETS.map((form) => [form.key, rowsOf(form, sheets.get(form.ten) ?? [])])),
  }
  const result = quyetDinhFile.safeParse(raw, { reportInput: true })
  if (result.success) return result.data
  throw new InputError(result.error.issues.flatMap((issue) => explainIssue(issue, quyetDinhFile).map(({ path, message, hint }): Finding => ({ severity: 'error', place: { file, line: 1, column: 1, where: whereInSheet(path) }, message, hint: hint ?? 'sửa lại ô ấy' }))))
}

/** The place of a field in the Excel file: "bảng Nhiệm vụ, dòng 5, cột Quyết định". */
export function whereInSheet([key, index, field]: readonly PropertyKey[]): string {
  const form = SHEETS.find((each) => each.key === key)
  if (!form) return `bảng ${GUIDE}`
  const column = form.cot.find((each) => each.key === field)?.ten
  return `bảng ${form.ten}${typeof index === 'number' ? `, dòng ${index + 2}` : ''}${column === undefined ? '' : `, cột ${column}`}`
}

/** The rows of a sheet by its headings, in whatever order the columns stand; empty cells are left out. */
function rowsOf({ cot }: SheetForm, all: Rows): Record<string, unknown>[] {
  const [head = [], ...rows] = all
  const at = cot.map(({ key, ten }) => ({ key, index: head.findIndex((cell) => text(cell) === ten) })).filter(({ index }) => index >= 0)
  return rows.map((row): Record<string, unknown> => Object.fromEntries(at.map(({ key, index }) => [key, valueOf(key, row[index])] as const).filter(([, value]) => value !== undefined)))
}

function valueOf(key: string, cell: unknown): unknown {
  if (cell === null || cell === undefined || text(cell) === '') return undefined
  if (key === 'deXuat' || key === 'quyetDinh') return Object.keys(LABELS).find((each) => each === slugify(text(cell))) ?? text(cell)
  return key.startsWith('giaTri') ? percent(cell) : text(cell)
}

/** 95, "95", "95%"; a cell that Excel shows as 95% holds 0.95. */
function percent(cell: unknown): unknown {
  if (typeof cell === 'number') return cell > 0 && cell < 1 ? Math.round(cell * 10_000) / 100 : cell
  const value = Number(text(cell).replace(/\s*%$/u, '').replace(',', '.'))
  return Number.isNaN(value) ? cell : value
}

const text = (cell: unknown): string => (typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? normalizeText(String(cell)).trim() : '')
