import { extname } from 'node:path'
import { type QuyetDinh, quyetDinhFile } from '../domain/cu-the-hoa/sheet/quyet-dinh'
import { type Finding, InputError, type Place, UserError } from '../problem'
import { explainIssues } from './explain-issue'
import { PHIEN_BAN } from './forms'
import { faultsOfCopies } from './copied-sheets'
import { DOUBT, type Row, rowsByKey, type RowsByKey, rowsOf } from './quyet-dinh-rows'
import { GUIDE, GUIDE_KEYS, LABELS, LISTS, SHEETS } from './quyet-dinh-sheets'
import { isThere, readBytes } from '../disk/read-bytes'
import { cellText, missing, readSheets, type Rows, type Sheets, sheetsOf } from './read-sheets'
import { type DataFile, readYaml } from './read-yaml'

/**
 * Reads a decision sheet, as Excel or as YAML. Throws InputError with every fault (in Excel by sheet, row and
 * column), UserError when the file is not there, is not a sheet of ours, or is too big.
 */
export async function readQuyetDinh(file: string): Promise<QuyetDinh> {
  if (!isThere(file))
    throw new UserError(`không có tệp ${file}`, {
      hint: 'xem lại đường dẫn sau --quyet-dinh',
      hintOnPage: 'tệp vừa bị chuyển đi: mở lại màn hình này',
    })
  const { value, findings } = isExcel(file)
    ? fromSheets(file, await readSheets(file))
    : readYaml(file, quyetDinhFile)
  if (value === undefined) throw new InputError(findings)
  return value
}

/** A decision sheet as it lies there: each fault at its field. Throws UserError for what is no sheet of ours. */
export const openQuyetDinh = (file: string): DataFile<QuyetDinh> =>
  isExcel(file)
    ? fromSheets(file, sheetsOf(readBytes(file, 'bảng quyết định'), file))
    : readYaml(file, quyetDinhFile)

export const isExcel = (file: string): boolean => extname(file).toLowerCase() === '.xlsx'

/** A sheet of before there were versions has none. */
function refuseNewer(file: string, version: string): void {
  if (version !== '' && version !== String(PHIEN_BAN))
    throw new UserError(
      `${file}: bảng ở phiên bản ${version}, chương trình này chỉ biết phiên bản ${PHIEN_BAN}`,
      {
        hint: 'dùng bản cchc mới hơn, hoặc chạy lại cchc cu-the-hoa để có bảng mới',
        hintOnPage: 'dùng bản chương trình mới hơn',
      },
    )
}

function fromSheets(file: string, sheets: Sheets): DataFile<QuyetDinh> {
  const faults = [...missing(file, sheets), ...sheets.findings]
  const rows = rowsByKey(sheets)
  const locate = (path: Path): Place => ({
    file,
    line: 1,
    column: 1,
    where: whereInSheet(path, rowAt(rows, path)),
    path,
  })
  if (faults.length > 0) return { file, findings: faults, locate }
  const raw = rawOf(file, sheets, rows)
  const codes = [
    ...KEYS.flatMap((key) =>
      codeFaults(rows[key], key === 'chiTieu' ? 'chuDe' : 'ma', (nth) => locate([key, nth])),
    ),
    ...faultsOfCopies(sheets, rows, file),
  ]
  const result = quyetDinhFile.safeParse(raw, { reportInput: true })
  if (result.success && codes.length === 0) return { file, value: result.data, raw, findings: [], locate }
  const all = result.error?.issues ?? []
  // What a row without a code lacks besides says nothing; that it has none was said already.
  const issues = all.filter(({ path }) =>
    isCode(path) ? codeOf(rows, path) !== undefined : !all.some((each) => isCodeOfRow(each.path, path)),
  )
  const told = explainIssues(issues, quyetDinhFile).map((each): Finding => {
    const [message, hint] = inWords(each, raw)
    return { severity: 'error', place: locate(each.path), message, hint }
  })
  return { file, raw, findings: [...codes, ...told], locate }
}

/** The row in which a field stands; of what speaks of the whole sheet there is none. */
const rowAt = (rows: RowsByKey, [key, nth]: Path): Row | undefined =>
  Object.entries(rows).find(([list]) => list === key)?.[1][Number(nth)]

function rawOf(file: string, { rows, cu }: Sheets, byKey: RowsByKey): object {
  const guide = new Map((rows.get(GUIDE) ?? []).map((row) => [cellText(row[0]), row[1]]))
  refuseNewer(file, cellText(guide.get(GUIDE_KEYS.phienBan)))
  const { rieng } = byKey
  return {
    donVi: cellText(guide.get(GUIDE_KEYS.donVi)),
    keHoachCha: {
      coQuan: cellText(guide.get(GUIDE_KEYS.coQuan)),
      nam: Number(guide.get(GUIDE_KEYS.nam) ?? 0),
    },
    ...(cu ? {} : { phong: listPhong(rows.get(LISTS.ten) ?? []) }),
    ...Object.fromEntries(KEYS.map((key) => [key, byKey[key].map(({ cells }) => cells)])),
    ...(rieng.length ? { rieng: rieng.map(({ cells }) => cells) } : {}),
  }
}

type Path = readonly PropertyKey[]
const isCode = (path: Path): boolean => path[2] === 'ma' || path[2] === 'chuDe'
const isCodeOfRow = (code: Path, [key, nth]: Path): boolean =>
  isCode(code) && code[0] === key && code[1] === nth
const codeOf = (rows: RowsByKey, path: Path): unknown => rowAt(rows, path)?.cells[String(path[2])]
const KEYS = ['nhiemVu', 'mucTieu', 'chiTieu'] as const

const listPhong = ([head = [], ...rows]: Rows): string[] => {
  const at = Array.from(head, cellText).indexOf(LISTS.phong)
  return rows.map((row) => cellText(row[at])).filter(Boolean)
}

/** Every row has a code of its own: by it the row is known, in whichever of the sheets it stands. `locate`: its place. */
function codeFaults(table: readonly Row[], key: string, locate: (nth: number) => Place): Finding[] {
  const codes = table.map(({ cells }) => cells[key])
  return table.flatMap(({ ten, cells }, index): Finding[] => {
    const fault = { severity: 'error' as const, place: locate(index) }
    if (cells[key] === undefined)
      return [
        {
          ...fault,
          message: 'dòng này không có mã',
          hint: 'nhiệm vụ riêng của đơn vị thì ghi vào bảng "Nhiệm vụ riêng", mục tiêu riêng vào ke-hoach.yaml; dòng thừa thì xóa cả dòng',
        },
      ]
    const first = table[codes.indexOf(cells[key])]
    if (first === undefined || codes.indexOf(cells[key]) === index) return []
    const there = first.ten === ten ? 'dòng trên' : `bảng ${first.ten}, dòng ${first.line}`
    return [
      {
        ...fault,
        message: `mã "${cellText(cells[key])}" đã có ở ${there}`,
        hint: 'mỗi mã một dòng; trả lại mã cũ',
      },
    ]
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
  if (key === 'donVi' || key === 'keHoachCha')
    return [
      `dòng "${GUIDE_KEYS[key === 'donVi' ? key : index === 'nam' ? 'nam' : 'coQuan']}" đã bị xóa hoặc sửa`,
      'ghi lại ở hai cột đầu như trong bảng của lần lập trước',
    ]
  if (isCode(path))
    return [
      `"${cellText(typed)}" không phải là mã${explainCode(cellText(typed))}`,
      'trả lại mã cũ, ví dụ "II.2"; gõ dấu nháy \' trước mã thì Excel giữ nguyên chữ',
    ]
  if (cho === 'phan-tram')
    return [
      `"${cellText(typed)}" không phải là giá trị phần trăm`,
      DOUBT.test(cellText(typed))
        ? cellText(typed).replace(DOUBT, '$2% thì ghi số $2; $1% thì ghi chữ "$1%"')
        : 'ghi số từ 0 đến 100, ví dụ 95',
    ]
  const said = LABELS[cellText(typed)] ?? cellText(typed)
  if (Array.isArray(cho))
    return [`không có quyết định "${said}"`, `ghi một trong: ${cho.join(', ')}; hoặc bỏ trống`]
  if (field === 'deXuat')
    return [`không có đề xuất "${said}"`, 'trả lại chữ cũ của ô này; quyết định thì ghi ở cột "Quyết định"']
  return [message.replace(/^\S+ › .*?: /u, ''), hint ?? 'sửa lại ô ấy']
}

/** What Excel makes of "2.1" or "3/7" in a cell that is not for text. */
const explainCode = (typed: string): string =>
  /^\d+[/-]\d+|^\d+-\p{L}+/u.test(typed)
    ? ': Excel đã đổi mã thành ngày'
    : /^[\d.,]+$/u.test(typed)
      ? ': Excel đã đổi mã thành số'
      : ''

/** Where a task stands in an Excel file of decisions: in which sheet, in which line. */
export async function findRowOfTask(
  file: string,
  ma: string,
): Promise<Pick<Row, 'ten' | 'line'> | undefined> {
  const { rows } = await readSheets(file)
  return SHEETS.filter(({ key }) => key === 'nhiemVu')
    .flatMap((form) => rowsOf(form, rows.get(form.ten) ?? []))
    .find(({ cells }) => cells['ma'] === ma)
}

/** The place of a field in the Excel file: "bảng Nhiệm vụ, dòng 5, cột Quyết định". */
export function whereInSheet(
  [key, index, field]: readonly PropertyKey[],
  row?: Pick<Row, 'ten' | 'line'>,
): string {
  const form = SHEETS.find((each) => (row === undefined ? each.key === key : each.ten === row.ten))
  if (!form) return `bảng ${GUIDE}`
  const column = form.cot.find((each) => each.key === field)?.ten
  return `bảng ${form.ten}${typeof index === 'number' ? `, dòng ${row?.line ?? index + 2}` : ''}${column === undefined ? '' : `, cột ${column}`}`
}
