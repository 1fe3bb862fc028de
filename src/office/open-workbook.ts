import { UserError } from '../problem'
import { fontsOf, type ManhO, type PhongO, runsOf } from './cell-fonts'
import { type Epoch, formatOf, isScaled, showNumber } from './number-format'
import { type Goi, openPackage, findPartBeside } from './open-package'
import { readRef, readVung, spellRef, type Vung } from './refs'
import { childrenOf, findNut, type Nut, textIn } from './xml-tree'

/**
 * A cell that holds something: where it stands (rows from 1, columns from 0), what it shows, and the number
 * behind it where it has one, and shows it in full. `congThuc`: it is the result of a formula. `hong`: its words are not in the file.
 * `kieu`: what its letters look like; `manh`: its text in stretches, where they look otherwise.
 */
export type OTinh = {
  readonly row: number
  readonly column: number
  readonly chu: string
  readonly so?: number
  readonly congThuc?: true
  readonly hong?: 'bao-loi' | 'chua-tinh'
  readonly kieu?: PhongO
  readonly manh?: readonly ManhO[]
}
export type HangTinh = { readonly row: number; readonly an: boolean; readonly o: readonly OTinh[] }

/** `cotAn`: hidden columns, from and to. `gop`: merged cells. */
export type TrangTinh = {
  readonly ten: string
  readonly an: boolean
  readonly hang: readonly HangTinh[]
  readonly cotAn: readonly (readonly [from: number, to: number])[]
  readonly gop: readonly Vung[]
  readonly coNhanXet: boolean
}

/** A string of a cell, and its runs. */
type ChuO = Pick<OTinh, 'chu' | 'manh'>

type Context = {
  readonly shared: readonly ChuO[]
  readonly fonts: readonly PhongO[]
  readonly formats: readonly string[]
  readonly epoch: Epoch
  readonly tep: string
}

/** A book of a unit a sheet has a few hundred; thousands of names may lead to one and the same part. */
const MOST_SHEETS = 500

/**
 * The sheets of an Excel file with what their cells show. Throws UserError for what is no sound .xlsx; how
 * many cells there may be is bounded by the elements of a part.
 */
export function openWorkbook(content: Uint8Array, tep: string): TrangTinh[] {
  const goi = openPackage(content, tep)
  const path = goi.main('xl/workbook.xml')
  const workbook = findNut(goi.treeOf(path), 'workbook')
  const sheets = childrenOf(findNut(workbook, 'sheets'), 'sheet')
  if (sheets.length > MOST_SHEETS)
    throw new UserError(`${tep}: có ${sheets.length} trang tính, nhiều nhất là ${MOST_SHEETS}`, {
      hint: 'chép những trang cần đọc sang một tệp Excel mới',
    })
  refuseTwins(sheets, tep)
  const styles = findNut(goi.treeOf(findPartBeside(goi, path, 'styles')), 'styleSheet')
  const context: Context = {
    shared: childrenOf(findNut(goi.treeOf(findPartBeside(goi, path, 'sharedStrings')), 'sst'), 'si').map(
      stringOf,
    ),
    formats: formatsOf(styles),
    fonts: fontsOf(styles),
    epoch: isTrue(findNut(workbook, 'workbookPr')?.thuoc['date1904']) ? 1904 : 1900,
    tep,
  }
  const shown = { letters: 0, runs: 0 }
  const read = sheets.flatMap((sheet) => {
    const trang = readTrang(goi, path, sheet, context)
    for (const each of trang) refuseEndless(each, shown, tep)
    return trang
  })
  if (!read.length)
    throw new UserError(`${tep}: không phải tệp Excel (.xlsx)`, { hint: 'lưu lại bằng Excel với dạng .xlsx' })
  for (const trang of read) refuseSamePlace(trang, tep)
  return read
}

/** A string stands once in a file, and is shown by as many cells as name it: so many letters and stretches are shown. */
const MOST_SHOWN = { letters: 60_000_000, runs: 1_000_000 }

/** Fifty pages; Excel itself holds a third of it in a cell. */
const LONGEST_CELL = 100_000

/** Throws UserError for cells that show more than fits; `shown`: what those of the sheets before show. */
function refuseEndless(
  { ten, hang }: TrangTinh,
  shown: { letters: number; runs: number },
  tep: string,
): void {
  for (const cell of hang.flatMap(({ o }) => o)) {
    shown.letters += cell.chu.length
    shown.runs += cell.manh?.length ?? 0
    if (cell.chu.length > LONGEST_CELL)
      throw explainLong(`${tep}: trang "${ten}", ô ${spellRef(cell)} dài ${cell.chu.length} ký tự`)
  }
  if (shown.letters > MOST_SHOWN.letters || shown.runs > MOST_SHOWN.runs)
    throw explainLong(
      `${tep}: các ô hiện ra quá nhiều chữ (trên ${MOST_SHOWN.letters} ký tự hoặc ${MOST_SHOWN.runs} đoạn có định dạng riêng)`,
    )
}

const explainLong = (message: string): UserError =>
  new UserError(message, { hint: 'tệp có thể hỏng; chép những ô cần đọc sang một tệp Excel mới' })

/** Excel makes no two sheets of one name, in whatever letters: readers would differ in which of them they take. */
function refuseTwins(sheets: readonly Nut[], tep: string): void {
  const names = sheets.map(({ thuoc }) => (thuoc['name'] ?? '').normalize('NFC').toLowerCase())
  const twin = sheets.find((_, at) => names.indexOf(names[at] ?? '') < at)
  if (twin)
    throw new UserError(`${tep}: có hai trang tính cùng tên "${twin.thuoc['name'] ?? ''}"`, {
      hint: 'đổi tên hoặc xóa một trong hai bằng Excel rồi lưu lại',
    })
}

/** Nor two cells in one place. They come in their order; only where they do not all of them are looked through. */
function refuseSamePlace({ ten, hang }: TrangTinh, tep: string): void {
  const cells = hang.flatMap(({ o }) => o)
  const placeOf = ({ row, column }: OTinh): number => row * MOST_COLUMNS + column
  if (cells.every((cell, at) => at === 0 || placeOf(cell) > placeOf(cells[at - 1] ?? cell))) return
  const seen = new Set<number>()
  const twin = cells.find((cell) => seen.size === seen.add(placeOf(cell)).size)
  if (twin)
    throw new UserError(`${tep}: trang "${ten}" có hai ô cùng ở ${spellRef(twin)}`, {
      hint: 'mở bằng Excel để Excel sửa tệp, xem lại ô ấy rồi lưu lại',
    })
}
const MOST_COLUMNS = 16_384

function readTrang(goi: Goi, workbook: string, { thuoc }: Nut, context: Context): TrangTinh[] {
  const { tep } = context
  const path = goi.relationsOf(workbook).find(({ id }) => id === thuoc['r:id'])?.path
  const tree = goi.treeOf(path)
  if (path === undefined || !tree)
    throw new UserError(`${tep}: không có nội dung của trang tính "${thuoc['name'] ?? ''}"`, {
      hint: 'tệp hỏng một phần; lấy lại tệp gốc, hoặc mở bằng Excel, xem lại rồi lưu lại',
    })
  // A sheet that is a chart has no cells.
  const sheet = findNut(tree, 'worksheet')
  if (!sheet) return []
  return [
    {
      ten: (thuoc['name'] ?? '').normalize('NFC'),
      an: (thuoc['state'] ?? 'visible') !== 'visible',
      hang: readHang(findNut(sheet, 'sheetData'), context),
      cotAn: childrenOf(findNut(sheet, 'cols'), 'col')
        .filter((col) => isTrue(col.thuoc['hidden']))
        .map((col) => [Number(col.thuoc['min']) - 1, Number(col.thuoc['max']) - 1]),
      gop: childrenOf(findNut(sheet, 'mergeCells'), 'mergeCell').flatMap((cell) =>
        readVung(cell.thuoc['ref'] ?? ''),
      ),
      coNhanXet: goi.relationsOf(path).some(({ type }) => /comment/iu.test(type)),
    },
  ]
}

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** What has no place of its own stands right after what comes before it (18.3.1.4, 18.3.1.73). */
function readHang(data: Nut | undefined, context: Context): HangTinh[] {
  let row = 0
  return childrenOf(data, 'row').map((nut) => {
    row = Number(nut.thuoc['r']) || row + 1
    let column = -1
    const o = childrenOf(nut, 'c').flatMap((cell): OTinh[] => {
      const named = readRef(cell.thuoc['r'] ?? '')
      if (named) row = named.row
      column = named?.column ?? column + 1
      const held = readCell(cell, context)
      const congThuc = findNut(cell, 'f') && { congThuc: true as const }
      const kieu = context.fonts[Number(cell.thuoc['s'] ?? 0)]
      return held.chu || held.hong ? [{ row, column, ...held, ...congThuc, ...(kieu && { kieu }) }] : []
    })
    return { row, an: isTrue(nut.thuoc['hidden']), o }
  })
}

/** What Excel shows of a cell whose words are not in the file. */
const LOST = '#N/A'

/** So many digits of a number count in Excel; what it reckons has noise behind them: 0.1 + 0.2. */
const DIGITS = 15

function readCell(
  cell: Nut,
  { shared, formats, epoch }: Context,
): Pick<OTinh, 'chu' | 'so' | 'hong' | 'manh'> {
  const value = textIn(findNut(cell, 'v') ?? { ten: '', thuoc: {}, con: [] })
  switch (cell.thuoc['t']) {
    case 's':
      return value === '' ? { chu: '' } : (shared[Number(value)] ?? { chu: LOST, hong: 'bao-loi' })
    case 'inlineStr':
      return stringOf(findNut(cell, 'is') ?? cell)
    case 'str':
      return { chu: unescapeString(value).trim() }
    case 'e':
      return { chu: value, hong: 'bao-loi' }
    case 'b':
      return { chu: value === '1' ? 'TRUE' : 'FALSE' }
    case 'd':
      return { chu: /^(\d{4})-(\d\d)-(\d\d)/u.exec(value)?.slice(1).reverse().join('/') ?? value }
    default: {
      if (value === '') return { chu: '', ...(findNut(cell, 'f') && { hong: 'chua-tinh' as const }) }
      const format = formats[Number(cell.thuoc['s'] ?? 0)] ?? ''
      const so = Number(Number(value).toPrecision(DIGITS))
      const told = Number.isFinite(so) && !isScaled(format)
      return { chu: showNumber(value, format, epoch), ...(told && { so }) }
    }
  }
}

/** A string without its phonetic guide. */
function stringOf(si: Nut): ChuO {
  const manh = runsOf(si).map((run) => ({ ...run, chu: unescapeString(run.chu) }))
  const plain = unescapeString(childrenOf(si, 't').map(textIn).join(''))
  return {
    chu: (plain + manh.map(({ chu }) => chu).join('')).trim(),
    ...(manh.length && !plain ? { manh } : {}),
  }
}

/** `_x000D_` is how XML holds a character it has no place for (22.9.2.19); `_x005F_` is a bare underscore. */
const unescapeString = (text: string): string =>
  text
    .replace(/_x([\dA-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\r\n?/gu, '\n')

/** The format of each style of cells. */
function formatsOf(styles: Nut | undefined): string[] {
  const own = new Map(
    childrenOf(findNut(styles, 'numFmts'), 'numFmt').map(({ thuoc }) => [
      thuoc['numFmtId'] ?? '',
      thuoc['formatCode'] ?? '',
    ]),
  )
  return childrenOf(findNut(styles, 'cellXfs'), 'xf').map(({ thuoc }) =>
    formatOf(thuoc['numFmtId'] ?? '', own),
  )
}
