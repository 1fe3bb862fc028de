import { readBytes } from '../disk/read-bytes'
import { normalizeText } from '../language/text'
import { openWorkbook, type OTinh, type TrangTinh } from '../office/open-workbook'
import { spellRef } from '../office/refs'
import type { Finding } from '../problem'
import { faultsOfCell } from './bang/faults'
import { spellName } from './bang/find-trang'
import { GUIDE, GUIDE_KEYS, LISTS, type SheetForm, SHEETS } from './quyet-dinh-sheets'
import { MAX_BYTES } from './data-text'

export type Rows = readonly (readonly unknown[])[]
/** The sheets of an Excel file by their names, and the cells that cannot be read. */
export type Sheets = {
  readonly rows: ReadonlyMap<string, Rows>
  readonly findings: readonly Finding[]
  /** Of the form before: one sheet had all tasks, and the file is written anew. */
  readonly cu: boolean
  /** Sheets under other names with all the headings of one of ours: copies, which are not read. */
  readonly banSao: readonly BanSao[]
}
/** A copy of one of our sheets: under which name, of which, its rows. */
export type BanSao = { readonly ten: string; readonly form: SheetForm; readonly rows: Rows }

/** No sheet of ours has so many columns or rows; what stands beyond was put there by mistake. */
const WIDEST = 100
const LONGEST = 20_000

/** Reads an Excel file. Throws UserError when it is too big, packed too tightly, or no Excel file. */
export const readSheets = async (file: string): Promise<Sheets> =>
  Promise.resolve(sheetsOf(readBytes(file, 'bảng quyết định .xlsx', MAX_BYTES), file))

/** The same of a file's content. Throws UserError where that is no Excel file. */
export function sheetsOf(content: Uint8Array, file: string): Sheets {
  const trang = openWorkbook(content, file)
  const ours = new Set([...SHEETS.map(({ ten }) => ten), GUIDE, LISTS.ten])
  const read = trang.filter(({ ten }) => ours.has(ten))
  const rows = new Map(trang.map((each) => [each.ten, ours.has(each.ten) ? withHeadings(each) : []]))
  const cu = !(rows.get(GUIDE) ?? []).some(([key]) => cellText(key) === GUIDE_KEYS.dang)
  return {
    rows,
    cu,
    banSao: trang.flatMap((each) => (ours.has(each.ten) ? [] : copyOf(each))),
    findings: [
      ...read.flatMap((each) => findUnread(each, file)),
      ...(cu ? findLost(trang, ours, rows, file) : []),
    ],
  }
}

const isInside = ({ row, column }: OTinh): boolean => row <= LONGEST && column < WIDEST

/** The rows of a sheet, the first with our headings as we write them, in whatever case and blanks somebody put them. */
function withHeadings(trang: TrangTinh, form = SHEETS.find(({ ten }) => ten === trang.ten)): Rows {
  const [head = [], ...rows] = rowsOf(trang)
  const ours = new Map(form?.cot.map(({ ten }) => [spellName(ten), ten]))
  return [Array.from(head, (cell) => ours.get(spellName(cellText(cell))) ?? cell), ...rows]
}

function copyOf(trang: TrangTinh): BanSao[] {
  const heads = new Set(trang.hang[0]?.o.map(({ chu }) => spellName(chu)))
  const form = SHEETS.find(({ cot }) => cot.every(({ ten }) => heads.has(spellName(ten))))
  return form ? [{ ten: trang.ten, form, rows: withHeadings(trang, form) }] : []
}

/** Cells by row and column, both from 0. */
function rowsOf({ hang }: TrangTinh): Rows {
  const rows: unknown[][] = []
  for (const cell of hang.flatMap(({ o }) => o).filter(isInside)) {
    while (rows.length < cell.row) rows.push([])
    const row = rows[cell.row - 1]
    if (row) row[cell.column] = valueOf(cell)
  }
  return rows
}

/** A number, unless the cell shows it as a day, in per cent, or with words around it. */
const valueOf = ({ chu, so }: OTinh): unknown => (so !== undefined && /^[-\d.,\s]+$/u.test(chu) ? so : chu)

/** Sheets and columns that must be there: one that was renamed would take the clerk's decisions with it. */
export function missing(file: string, { rows, cu }: Sheets): Finding[] {
  const fault = (where: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where },
    message,
    hint,
  })
  const wanted = SHEETS.filter(({ moi }) => !(cu && moi))
  const twins = wanted.flatMap(({ ten, cot }) => {
    const [head = []] = rows.get(ten) ?? []
    const there = Array.from(head, cellText)
    return cot
      .filter((each) => there.indexOf(each.ten) !== there.lastIndexOf(each.ten))
      .map((each) =>
        fault(`bảng ${ten}`, `có hai cột "${each.ten}"`, 'giữ một cột, đổi tên hoặc xóa cột kia'),
      )
  })
  const heads = wanted.flatMap(({ ten, cot }) => {
    const [head = []] = rows.get(ten) ?? []
    const there = new Set(Array.from(head, cellText))
    if (rows.has(ten) && !cot.some((each) => there.has(each.ten)))
      return [
        fault(
          `bảng ${ten}, dòng 1`,
          'dòng này không có tên cột nào của bảng',
          'tên các cột đứng ở dòng đầu: xóa những dòng chèn lên trên, hoặc đặt lại tên cột như cũ',
        ),
      ]
    return rows.has(ten)
      ? cot
          .filter((each) => !there.has(each.ten) && !(cu && each.moi))
          .map((each) =>
            fault(`bảng ${ten}`, `không có cột "${each.ten}"`, 'đặt lại tên cột như cũ; không xóa cột'),
          )
      : []
  })
  const gone = [...wanted.map(({ ten }) => ten), GUIDE, ...(cu ? [] : [LISTS.ten])]
    .filter((ten) => !rows.has(ten))
    .map((ten) =>
      fault(
        `bảng ${ten}`,
        'không có bảng này',
        `đặt lại tên bảng; tệp đang có: ${[...rows.keys()].join(', ')}`,
      ),
    )
  return [...gone, ...heads, ...twins]
}

/**
 * Cells whose value an Excel file does not hold: errors, formulas never reckoned, signs that no document carries,
 * cells merged with others, words struck through (of a row the first); and cells far from the table.
 */
function findUnread({ ten, hang, gop }: TrangTinh, file: string): Finding[] {
  const at = (where: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where: `bảng ${ten}, ô ${where}` },
    message,
    hint,
  })
  const cells = hang.flatMap(({ o }) => o)
  const known = new Set(SHEETS.find((form) => form.ten === ten)?.cot.map((each) => spellName(each.ten)))
  const heads = cells.filter(({ row, chu }) => row === 1 && known.has(spellName(chu)))
  const isOurs = (left: number, right = left): boolean =>
    heads.some(({ column }) => column >= left && column <= right)
  const far = cells.find((cell) => !isInside(cell))
  const isRead = (cell: OTinh): boolean => isInside(cell) && isOurs(cell.column)
  const struck = hang.flatMap(({ o }) => o.find((cell) => isStruck(cell) && isRead(cell)) ?? [])
  const merged = gop.filter(({ left, right }) => isOurs(left, right))
  return [
    ...cells
      .filter(isRead)
      .flatMap((cell) =>
        faultsOfCell(cell, { file, line: 1, column: 1, where: `bảng ${ten}, ô ${spellRef(cell)}` }),
      ),
    ...struck.map((cell) =>
      at(
        spellRef(cell),
        'chữ bị gạch ngang, không rõ còn dùng hay đã bỏ',
        'xóa hẳn chữ ấy, hoặc bỏ gạch ngang; muốn bỏ cả dòng thì ghi ở cột "Quyết định"',
      ),
    ),
    ...merged.map(({ top, left, bottom, right }) =>
      at(
        `${spellRef({ row: top, column: left })}:${spellRef({ row: bottom, column: right })}`,
        'các ô bị gộp, chỉ ô đầu được đọc',
        'bỏ gộp ô, ghi vào từng ô',
      ),
    ),
    ...(far
      ? [at(spellRef(far), 'ô này ở xa ngoài bảng, không đọc', 'xóa chữ trong ô, hoặc ghi vào trong bảng')]
      : []),
  ]
}

const isStruck = ({ chu, kieu, manh }: OTinh): boolean =>
  chu !== '' && (manh ? manh.some((each) => each.gach && each.chu.trim() !== '') : kieu?.gach === true)

/** A workbook of the form before is written anew from the decisions: what else the clerk keeps in it would go. */
function findLost(
  trang: readonly TrangTinh[],
  ours: ReadonlySet<string>,
  rows: ReadonlyMap<string, Rows>,
  file: string,
): Finding[] {
  const fault = (ten: string, message: string, hint: string): Finding => ({
    severity: 'error',
    place: { file, line: 1, column: 1, where: `bảng ${ten}` },
    message,
    hint,
  })
  const own = trang.filter(({ ten, hang }) => !ours.has(ten) && hang.some(({ o }) => o.length > 0))
  const columns = SHEETS.flatMap(({ ten, cot }) => {
    const known = new Set(cot.map((each) => each.ten))
    const [head = []] = rows.get(ten) ?? []
    return Array.from(head, cellText).flatMap((each) => (each === '' || known.has(each) ? [] : [[ten, each]]))
  })
  return [
    ...columns.map(([ten = '', column = '']) =>
      fault(ten, `cột riêng "${column}" sẽ mất khi bảng được viết lại`, 'chuyển cột này sang một tệp khác'),
    ),
    ...own.map(({ ten }) =>
      fault(ten, 'trang tính riêng sẽ mất khi bảng được viết lại', 'chuyển trang này sang một tệp khác'),
    ),
    ...trang
      .filter(({ ten, coNhanXet }) => ours.has(ten) && coNhanXet)
      .map(({ ten }) =>
        fault(
          ten,
          'ghi chú gắn vào ô (Comment, Note) sẽ mất khi bảng được viết lại',
          'chép ghi chú sang một tệp khác rồi xóa khỏi bảng',
        ),
      ),
  ]
}

/** What a cell says; an empty one says nothing. */
export const cellText = (cell: unknown): string =>
  typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? normalizeText(String(cell)).trim()
    : ''
