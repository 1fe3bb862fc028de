import type { MucLoi } from '../../domain/thu/phieu'
import type { NewCell, NewRow, NewSheet } from '../../office/workbook/model'
import { writeWorkbook } from '../../office/workbook/write-workbook'
import type { Thu } from '../../workspace/thu/read-thu'

const TEN_MUC: Readonly<Record<MucLoi, string>> = {
  loi: 'Lỗi',
  thieu: 'Còn thiếu',
  hoi: 'Câu hỏi',
  'luu-y': 'Lưu ý',
}

/** A plain table as a sheet: its columns with their widths in characters, its rows of texts and numbers. */
export const makeBang = (
  name: string,
  cot: readonly (readonly [ten: string, rong: number])[],
  rows: readonly (readonly (string | number | undefined)[])[],
): NewSheet => ({
  name,
  columns: cot.map(([, width]) => ({ width })),
  frozen: { rows: 1 },
  rows: [
    { cells: cot.map(([value]): NewCell => ({ role: 'head', value })) },
    ...rows.map((cells): NewRow => ({ cells: cells.map(makeCell) })),
  ],
})

const makeCell = (value: string | number | undefined): NewCell =>
  typeof value === 'number'
    ? { role: 'plain', value, format: Number.isInteger(value) ? '#,##0' : '#,##0.00' }
    : { role: 'plain', value }

/** Every fault of every form that counts or is looked at, as a sheet. */
export const makeLoiSheet = ({ donVi }: Pick<Thu, 'donVi'>): NewSheet =>
  makeBang(
    'Lỗi',
    [
      ['Đơn vị', 30],
      ['Tệp', 26],
      ['Trang', 12],
      ['Ô', 7],
      ['Mức', 11],
      ['Điều gì', 60],
      ['Cách sửa', 44],
    ],
    donVi.flatMap(({ donVi: { coQuan }, dung, loi }) =>
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
  )

/** The one list of all faults, as an Excel file. */
export const writeDanhSachLoi = (thu: Pick<Thu, 'donVi'>): Uint8Array =>
  writeWorkbook({ sheets: [makeLoiSheet(thu)] })
