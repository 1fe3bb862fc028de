import { readFileSync, statSync } from 'node:fs'
import readExcelFile from 'read-excel-file/node'
import { normalizeText } from '../language/text'
import { unzip } from '../office/unzip'
import { type Finding, UserError } from '../problem'
import { GUIDE, SHEETS } from './quyet-dinh-sheets'
import { MAX_BYTES } from './read-yaml'

export type Rows = readonly (readonly unknown[])[]
/** The sheets of an Excel file by their names, and the cells that cannot be read. */
export type Sheets = { readonly rows: ReadonlyMap<string, Rows>; readonly findings: readonly Finding[] }

/** Reads an Excel file. Throws UserError when it is too big, packed too tightly, or no Excel file. */
export async function readSheets(file: string): Promise<Sheets> {
  if (statSync(file).size > MAX_BYTES)
    throw new UserError(`${file}: tệp lớn quá 10 MB`, { hint: 'bảng quyết định thường dưới 1 MB' })
  try {
    const bytes = readFileSync(file)
    const parts = unzip(bytes, file, () => true)
    const sheets = await readExcelFile(bytes)
    return {
      rows: new Map(sheets.map(({ sheet, data }) => [sheet, data])),
      findings: unreadCells(file, parts),
    }
  } catch (error) {
    if (error instanceof UserError) throw error
    throw new UserError(`${file}: không đọc được tệp Excel này`, {
      hint: 'lưu lại thành .xlsx, không đặt mật khẩu',
      cause: error,
    })
  }
}

/** Sheets and columns that must be there: one that was renamed would take the clerk's decisions with it. */
export function missing(file: string, { rows }: Sheets): Finding[] {
  const fault = (where: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where },
    message,
    hint,
  })
  const heads = SHEETS.flatMap(({ ten, cot }) => {
    const [head = []] = rows.get(ten) ?? []
    const there = new Set(head.map(cellText))
    return rows.has(ten)
      ? cot
          .filter((each) => !there.has(each.ten))
          .map((each) =>
            fault(`bảng ${ten}`, `không có cột "${each.ten}"`, 'đặt lại tên cột như cũ; không xóa cột'),
          )
      : []
  })
  const gone = [...SHEETS.map(({ ten }) => ten), GUIDE]
    .filter((ten) => !rows.has(ten))
    .map((ten) =>
      fault(
        `bảng ${ten}`,
        'không có bảng này',
        `đặt lại tên bảng; tệp đang có: ${[...rows.keys()].join(', ')}`,
      ),
    )
  return [...gone, ...heads]
}

/**
 * Cells whose value an Excel file does not hold: errors, formulas never reckoned, cells merged with others.
 */
function unreadCells(file: string, parts: Readonly<Record<string, Uint8Array>>): Finding[] {
  const xml = (name: string): string => new TextDecoder().decode(parts[name] ?? new Uint8Array())
  const targets = new Map(
    Array.from(
      xml('xl/_rels/workbook.xml.rels').matchAll(/<Relationship\b[^>]*>/gu),
      ([tag]) => [attribute(tag, 'Id'), attribute(tag, 'Target').replace(/^\/xl\//u, '')] as const,
    ),
  )
  const own = new Set(SHEETS.map(({ ten }) => ten))
  const sheets = Array.from(xml('xl/workbook.xml').matchAll(/<sheet\b[^>]*>/gu), ([tag]) => ({
    ten: attribute(tag, 'name').normalize('NFC'),
    part: `xl/${targets.get(attribute(tag, 'r:id')) ?? ''}`,
  })).filter(({ ten }) => own.has(ten))
  return sheets.flatMap(({ ten, part }) => {
    const at = (where: string, message: string, hint: string): Finding => ({
      severity: 'error',
      place: { file, line: 1, column: 1, where: `bảng ${ten}, ${where}` },
      message,
      hint,
    })
    const cells = Array.from(
      xml(part).matchAll(/<c\b([^>]*?)(?:\/>|>(.*?)<\/c>)/gsu),
      ([, tag = '', inner = '']) => ({
        o: attribute(tag, 'r'),
        loi: /\bt="e"/u.test(tag),
        rong: inner.includes('<f') && !/<v[^/]*>[^<]/u.test(inner),
      }),
    )
    const merged = Array.from(xml(part).matchAll(/<mergeCell\b[^>]*>/gu), ([tag]) => attribute(tag, 'ref'))
    return [
      ...cells
        .filter(({ loi, rong }) => loi || rong)
        .map(({ o, loi }) =>
          at(
            `ô ${o}`,
            loi ? 'ô báo lỗi của Excel' : 'công thức chưa có kết quả',
            'ghi thẳng chữ hoặc số vào ô',
          ),
        ),
      ...merged.map((ref) => at(`ô ${ref}`, 'các ô bị gộp, chỉ ô đầu được đọc', 'bỏ gộp ô, ghi vào từng ô')),
    ]
  })
}

/** What a cell says; an empty one, a date or an error says nothing. */
export const cellText = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? normalizeText(String(cell)).trim()
    : ''

const attribute = (tag: string, name: string): string =>
  new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'u').exec(tag)?.[1] ?? ''
