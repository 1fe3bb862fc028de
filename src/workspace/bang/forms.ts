import { z } from 'zod'
import { columnsOf, type CotBang, unwrapSchema } from './columns'

/**
 * A sheet of a data file: a list of the file (a row an entry) or a record (a row a code). `khoa`: columns that only
 * say what a row is of; a row with nothing else says nothing. `batBuoc`: a file without it is not whole.
 */
export type TrangBang = {
  readonly key: string
  readonly ten: string
  readonly loai: 'danh-sach' | 'ma'
  readonly cot: readonly CotBang[]
  readonly khoa: readonly string[]
  readonly batBuoc: boolean
}
/** `chung`: what the file says outside its lists. */
export type FormBang = { readonly trang: readonly TrangBang[]; readonly chung: readonly CotBang[] }

/** The sheet of what stands outside the lists, a row a field. */
export const CHUNG = 'Chung'
/** The sheet, out of sight, that says what the workbook is and keeps the text that it was made from. */
export const NGUON = 'cchc'
/** The column of a record's codes. */
export const COT_MA: CotBang = { path: [], ten: 'Mã', kieu: 'chu' }
/** A column of our sheets: "tính" where a row is reckoned, whose formula is not read as a figure. */
export const COT_LOAI = 'Loại dòng'
export const DONG_TINH = 'tính'

const TEN_TRANG: Readonly<Record<string, string>> = {
  coQuan: 'Cơ quan',
  vanBan: 'Văn bản',
  nhiemVu: 'Tiến độ',
  soLieu: 'Số liệu',
  chiTieu: 'Chỉ tiêu',
  tinh: 'Tỉnh, thành phố',
  nam: 'Ngày nghỉ',
  cheDo: 'Chế độ báo cáo',
  deCuong: 'Đề cương',
  bieu: 'Biểu',
  cot: 'Cột của biểu',
}

/** What only says of which task a record of progress is. */
const KHOA_TIEN_DO = ['ma', 'nhiemVu', 'ten', 'moc']
/** What a figure is called in the sheet. */
const KY_NAY = 'Kỳ này'

/** How a data file of a schema is laid out in a workbook. */
export function formOf(schema: z.ZodObject): FormBang {
  const fields = Object.entries<z.core.$ZodType>(schema.shape)
  const trang = fields.flatMap(([key, field]) =>
    trangOf(key, unwrapSchema(field), !(field instanceof z.ZodOptional)),
  )
  const listed = new Set(trang.map(({ key }) => key))
  return { trang, chung: columnsOf(schema).filter(({ path: [key = ''] }) => !listed.has(key)) }
}

function trangOf(key: string, field: z.core.$ZodType, batBuoc: boolean): TrangBang[] {
  const ten = TEN_TRANG[key] ?? key
  const entry = field instanceof z.ZodArray ? unwrapSchema(field.element) : undefined
  if (entry instanceof z.ZodObject)
    return [
      {
        key,
        ten,
        loai: 'danh-sach',
        cot: columnsOf(entry),
        khoa: key === 'nhiemVu' ? KHOA_TIEN_DO : [],
        batBuoc,
      },
    ]
  const value = field instanceof z.ZodRecord ? unwrapSchema(field.valueType) : undefined
  const long =
    value instanceof z.ZodUnion ? value.options.find((each) => each instanceof z.ZodObject) : undefined
  if (!(long instanceof z.ZodObject)) return []
  const cot = columnsOf(long).map((each) => (each.path[0] === 'so' ? { ...each, ten: KY_NAY } : each))
  return [{ key, ten, loai: 'ma', cot, khoa: [], batBuoc }]
}
