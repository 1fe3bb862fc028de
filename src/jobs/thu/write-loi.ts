import type { MucLoi } from '../../domain/thu/phieu'
import { nameOfKy } from '../../domain/bao-cao/ky/ky-bao-cao'
import { countChapNhan } from '../../domain/thu/tinh-hinh'
import { upperCase } from '../../language/text'
import { lettersOf } from '../../office/refs'
import type { NewCell, NewRow, NewSheet } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import type { Thu } from '../../workspace/thu/read-thu'

export const TEN_MUC: Readonly<Record<MucLoi, string>> = {
  loi: 'Lỗi',
  thieu: 'Còn thiếu',
  hoi: 'Câu hỏi',
  'luu-y': 'Lưu ý',
}

/** A column of a plain table: its heading, its width in characters; short words stand in the middle. */
type CotBang = readonly [ten: string, rong: number, align?: 'center']
type Gia = string | number | undefined
/** A plain table: `ten` of its sheet, `title` over it; `none` is said where it has no rows. */
export type BangThu = {
  readonly ten: string
  readonly title: string
  readonly none: string
  readonly cot: readonly CotBang[]
  readonly rows: readonly (readonly Gia[])[]
}

const HEAD_ROW = 3

/** A plain table of what was collected as a sheet: what it is, of which period and how far it is stand over it. */
export function makeBang({ boiCanh: { ky, baoCao }, so, donVi }: Thu, bang: BangThu): NewSheet {
  const { ten, title, none, cot, rows } = bang
  const last = lettersOf(cot.length - 1)
  const minhHoa = so.minhHoa || baoCao.minhHoa
  const told = `Đã chấp nhận phiếu của ${countChapNhan(donVi)}${minhHoa ? '; số liệu minh họa, không phải số liệu thật' : ''}`
  return {
    name: ten,
    columns: cot.map(([, width]) => ({ width })),
    frozen: { rows: HEAD_ROW },
    merged: [
      `A1:${last}1`,
      `A2:${last}2`,
      ...(rows.length ? [] : [`A${HEAD_ROW + 1}:${last}${HEAD_ROW + 1}`]),
    ],
    ...(rows.length && { filter: `A${HEAD_ROW}:${last}${HEAD_ROW + rows.length}` }),
    rows: [
      { cells: [{ role: 'title', value: upperCase(`${title} ${nameOfKy(ky).dai}`) }], height: 20 },
      { cells: [{ role: 'note', value: told }], height: 16 },
      { cells: cot.map(([value]): NewCell => ({ role: 'head', value })) },
      ...(rows.length
        ? rows.map((cells): NewRow => ({ cells: cells.map((value, nth) => makeCell(value, cot[nth])) }))
        : [{ cells: [{ role: 'note', value: none } as const] }]),
    ],
  }
}

const makeCell = (value: Gia, [, , align]: CotBang = ['', 0]): NewCell => ({
  role: 'plain',
  value,
  ...(align && { align }),
  ...(typeof value === 'number' && { format: Number.isInteger(value) ? '#,##0' : '#,##0.00' }),
})

/** Every fault of every form that counts or is looked at, as a sheet. */
export const makeLoiSheet = (thu: Thu): NewSheet =>
  makeBang(thu, {
    ten: 'Lỗi',
    title: 'Những chỗ phải xem trong phiếu',
    none: 'Các phiếu đã nhận không có chỗ nào phải xem.',
    cot: [
      ['Đơn vị', 30],
      ['Tệp', 26],
      ['Trang', 12],
      ['Ô', 7, 'center'],
      ['Mức', 11],
      ['Điều gì', 60],
      ['Cách sửa', 44],
    ],
    rows: thu.donVi.flatMap(({ donVi: { coQuan }, dung, loi }) =>
      loi.map(({ muc, o, noiDung, cachSua }) => [
        coQuan.tenGon ?? coQuan.ten,
        dung?.ten ?? '',
        o?.trang ?? '',
        o?.o ?? '',
        TEN_MUC[muc],
        noiDung,
        cachSua,
      ]),
    ),
  })

/** The one list of all faults, as an Excel file. */
export const writeDanhSachLoi = (thu: Thu): Uint8Array => writeWorkbook({ sheets: [makeLoiSheet(thu)] })
