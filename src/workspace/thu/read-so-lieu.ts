import { decimalsOf, type ChiTieu } from '../../domain/bao-cao/chi-tieu/chi-tieu'
import type { SoLieu } from '../../domain/bao-cao/chi-tieu/so-lieu'
import { isNhap, type LoiPhieu, type OPhieu } from '../../domain/thu/phieu'
import { roundTo } from '../../language/number'
import { slugify } from '../../language/text'
import type { OTinh, TrangTinh } from '../../office/open-workbook'
import { readRef, spellRef } from '../../office/refs'
import { type Bang, type DongBang, findBang, linesOf, textOf } from './find-bang'
import { COT_SO_LIEU, TRANG } from './sheets'

type Key = (typeof COT_SO_LIEU)[number]['key']
type SoLieuDaDoc = {
  readonly soLieu: SoLieu
  readonly o: ReadonlyMap<string, OPhieu>
  readonly loi: readonly LoiPhieu[]
}

/** The figures of a form, found by headings, codes and names; what cannot be placed or trusted is said. */
export function readSoLieu(trang: readonly TrangTinh[], rows: readonly ChiTieu[]): SoLieuDaDoc {
  const [bang, ...more] = listBang(trang, rows)
  if (!bang)
    return {
      soLieu: { soLieu: {} },
      o: new Map(),
      loi: [
        {
          muc: 'loi',
          noiDung: 'không tìm thấy bảng số liệu (cột "Chỉ tiêu" và cột "Kỳ này")',
          cachSua: 'ghi vào đúng phiếu đã nhận, không đổi tên các cột',
        },
      ],
    }
  const read = readBang(bang, rows)
  return { ...read, loi: [...read.loi, ...more.flatMap((other) => noteOther(other, read, rows))] }
}

/** Whether a workbook has a table with a row of a form, wherever it stands. */
export const hasSoLieu = (trang: readonly TrangTinh[], rows: readonly ChiTieu[]): boolean =>
  listBang(trang, rows).length > 0

/** The tables of figures: the one to be read first. */
const listBang = (trang: readonly TrangTinh[], rows: readonly ChiTieu[]): Bang<Key>[] =>
  orderBang(findBang<Key>(trang, COT_SO_LIEU, ['ten', 'kyNay']), rows)

/** The sheet that has its name goes first, then the one with the most rows of the form. */
const orderBang = (all: readonly Bang<Key>[], rows: readonly ChiTieu[]): Bang<Key>[] =>
  all
    .map((bang) => ({
      bang,
      named: slugify(bang.trang.ten) === slugify(TRANG.soLieu),
      known: linesOf(bang).filter((line) => rowOf(line, rows, bang)).length,
    }))
    .filter(({ known }) => known > 0)
    .sort((one, other) => Number(other.named) - Number(one.named) || other.known - one.known)
    .map(({ bang }) => bang)

function noteOther(other: Bang<Key>, { soLieu }: SoLieuDaDoc, rows: readonly ChiTieu[]): LoiPhieu[] {
  const theirs = readBang(other, rows).soLieu.soLieu
  const differs = Object.keys(theirs).some((ma) => givenOf(theirs[ma]) !== givenOf(soLieu.soLieu[ma]))
  return differs
    ? [
        {
          muc: 'loi',
          o: { trang: other.trang.ten, o: 'A1' },
          noiDung: 'tệp có hai bảng số liệu khác nhau',
          cachSua: `chỉ giữ một bảng, ở trang "${TRANG.soLieu}"`,
        },
      ]
    : []
}

const givenOf = (given: SoLieu['soLieu'][string] | undefined): string =>
  String((typeof given === 'object' ? given.so : given) ?? '')

function readBang(bang: Bang<Key>, rows: readonly ChiTieu[]): SoLieuDaDoc {
  const soLieu: SoLieu['soLieu'] = {}
  const o = new Map<string, OPhieu>()
  const loi: LoiPhieu[] = []
  for (const line of linesOf(bang)) {
    const row = rowOf(line, rows, bang)
    const cell = line.o.get('kyNay')
    const place = placeOf(bang, line.row)
    if (!row) {
      if (cell) loi.push(noteUnknown(line, place))
      continue
    }
    if (!isNhap(row)) {
      if (cell?.hong === 'bao-loi') loi.push(noteReplaced(row, place))
      continue
    }
    if (o.has(row.ma)) {
      loi.push(...explainTwice(row, place, cell, soLieu[row.ma]))
      continue
    }
    o.set(row.ma, place)
    loi.push(...explainCell(row, place, cell, bang))
    const text = cell?.hong ? undefined : cell && typedOf(row, cell)
    const lyDo = textOf(line, 'giaiTrinh')
    soLieu[row.ma] = { ...(text !== undefined && { so: text }), ...(lyDo && { lyDo }) }
  }
  return {
    soLieu: { soLieu },
    o,
    loi: [...loi, ...rows.filter(isNhap).flatMap((row) => explainMissing(row, o, bang))],
  }
}

const placeOf = ({ trang, cot }: Bang<Key>, row: number): OPhieu => ({
  trang: trang.ten,
  o: spellRef({ row, column: cot.get('kyNay') ?? 0 }),
})

/**
 * What was typed, as a text that is read as Vietnamese: a number of Excel's own gets its comma, so that 40.372
 * in a row of whole numbers has two readings and is asked about; a percentage is taken as it is shown.
 */
function typedOf(row: ChiTieu, { chu, so }: OTinh): string {
  if (so === undefined || chu.endsWith('%')) return chu
  const decimals = decimalsOf(row)
  const exact = Number(so.toPrecision(15))
  return String(decimals ? roundTo(exact, decimals) : exact).replace('.', ',')
}

/** Which row of the form a line is: by its code, else by its name, and its number where two share a name. */
function rowOf(line: DongBang<Key>, rows: readonly ChiTieu[], { cot }: Bang<Key>): ChiTieu | undefined {
  const code = cot.has('ma') ? textOf(line, 'ma') : ''
  if (code) return rows.find(({ ma }) => ma === code)
  const name = slugify(textOf(line, 'ten'))
  const named = name ? rows.filter(({ ten }) => slugify(ten) === name) : []
  return named.length > 1 ? named.find(({ so }) => so === textOf(line, 'stt')) : named[0]
}

const noteUnknown = (line: DongBang<Key>, o: OPhieu): LoiPhieu => ({
  muc: 'luu-y',
  o,
  noiDung: `dòng "${textOf(line, 'ten') || textOf(line, 'ma')}" không có trong phiếu kỳ này, không được đọc`,
  cachSua: 'số liệu thêm thì ghi vào trang "Lời văn"',
})

const noteReplaced = (row: ChiTieu, o: OPhieu): LoiPhieu => ({
  muc: 'luu-y',
  o,
  ma: row.ma,
  noiDung: `ô tính "${row.ten}" báo lỗi; số được tính lại từ các dòng`,
  cachSua: 'không ghi vào ô này',
})

function explainTwice(
  row: ChiTieu,
  o: OPhieu,
  cell: OTinh | undefined,
  before: SoLieu['soLieu'][string] | undefined,
): LoiPhieu[] {
  if (!cell || givenOf(before) === typedOf(row, cell)) return []
  const noiDung = `dòng "${row.ten}" có hai lần, số khác nhau: ${givenOf(before) || '(trống)'} và ${cell.chu}`
  return [{ muc: 'loi', o, ma: row.ma, noiDung, cachSua: 'xóa dòng thừa' }]
}

function explainCell(
  row: ChiTieu,
  o: OPhieu,
  cell: OTinh | undefined,
  { trang, cot }: Bang<Key>,
): LoiPhieu[] {
  const { row: nth = 0, column = cot.get('kyNay') ?? 0 } = readRef(o.o) ?? {}
  const merged = trang.gop.some(
    ({ top, bottom, left, right }) => top <= nth && nth <= bottom && left <= column && column <= right,
  )
  const about = { o, ma: row.ma }
  if (merged)
    return [
      {
        muc: 'loi',
        ...about,
        noiDung: `ô của "${row.ten}" bị gộp với ô khác, không rõ số của dòng nào`,
        cachSua: 'bỏ gộp ô, ghi số vào từng ô',
      },
    ]
  if (cell?.hong === 'bao-loi')
    return [
      {
        muc: 'loi',
        ...about,
        noiDung: `ô của "${row.ten}" báo lỗi ${cell.chu}`,
        cachSua: 'ghi thẳng số vào ô',
      },
    ]
  if (cell?.hong)
    return [
      {
        muc: 'loi',
        ...about,
        noiDung: `công thức của "${row.ten}" chưa có kết quả`,
        cachSua: 'mở bằng Excel rồi lưu lại, hoặc ghi thẳng số',
      },
    ]
  if (isDay(cell))
    return [
      {
        muc: 'loi',
        ...about,
        noiDung: `ô của "${row.ten}" là ngày ${cell?.chu ?? ''}, không phải số`,
        cachSua: 'ghi lại số',
      },
    ]
  return cell && !cell.chu.endsWith('%') && hasMoreDecimals(row, cell)
    ? [
        {
          muc: 'luu-y',
          ...about,
          noiDung: `"${row.ten}": ô có nhiều chữ số thập phân, đã làm tròn còn ${decimalsOf(row)} chữ số`,
          cachSua: 'xem lại số',
        },
      ]
    : []
}

/** Excel makes a day of "3/4". */
const isDay = (cell: OTinh | undefined): boolean =>
  cell?.so !== undefined && /^\d{1,2}\/\d{1,2}(?:\/\d{4})?$/u.test(cell.chu)

const hasMoreDecimals = (row: ChiTieu, { so }: OTinh): boolean =>
  so !== undefined && decimalsOf(row) > 0 && roundTo(so, decimalsOf(row)) !== Number(so.toPrecision(15))

/** A row that the form of the unit does not have: it is an older one, or the row was deleted. */
const explainMissing = (row: ChiTieu, o: ReadonlyMap<string, OPhieu>, { trang }: Bang<Key>): LoiPhieu[] =>
  o.has(row.ma)
    ? []
    : [
        {
          muc: 'thieu',
          o: { trang: trang.ten, o: 'A1' },
          ma: row.ma,
          noiDung: `phiếu không có dòng ${row.so}. "${row.ten}"`,
          cachSua: 'dùng phiếu đã gửi cho kỳ này, không xóa dòng',
        },
      ]
