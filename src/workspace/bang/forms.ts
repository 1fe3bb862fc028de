import { z } from 'zod'
import { bangNhiemVuFile, keHoachDangSoanFile } from '../../domain/ke-hoach/ke-hoach'
import { columnsForNhiemVu, COT_NHIEM_VU } from './cay'
import { columnsOf, type CotBang, unwrapSchema } from './columns'

/**
 * A sheet of a data file: a list of the file (a row an entry), a record (a row a code) or the tasks of a plan (`cay`).
 * `khoa`: columns that only say what a row is of; a row with nothing else says nothing. `can`: headings without which
 * it is no such sheet. `batBuoc`: a file without it is not whole.
 */
export type TrangBang = {
  readonly key: string
  readonly ten: string
  readonly loai: 'danh-sach' | 'ma' | 'cay'
  readonly cot: readonly CotBang[]
  readonly khoa: readonly string[]
  readonly can: readonly string[]
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

/** The tasks of a plan; the rest of a plan is no table. */
const NHIEM_VU: TrangBang = {
  key: 'linhVuc',
  ten: 'Nhiệm vụ',
  loai: 'cay',
  cot: COT_NHIEM_VU,
  khoa: [],
  can: ['Nhiệm vụ'],
  batBuoc: true,
}
const KE_HOACH: ReadonlySet<z.ZodObject> = new Set<z.ZodObject>([bangNhiemVuFile, keHoachDangSoanFile])

/** A sheet with the columns that its data need. */
export const layTrang = (trang: TrangBang, value: Readonly<Record<string, unknown>>): TrangBang =>
  trang.loai === 'cay' ? { ...trang, cot: columnsForNhiemVu(value[trang.key]) } : trang

/** How a data file of a schema is laid out in a workbook. */
export function formOf(schema: z.ZodObject): FormBang {
  if (KE_HOACH.has(schema)) return { trang: [NHIEM_VU], chung: [] }
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
  if (entry instanceof z.ZodObject) {
    const cot = columnsOf(entry)
    const khoa = key === 'nhiemVu' ? KHOA_TIEN_DO : []
    return [{ key, ten, loai: 'danh-sach', cot, khoa, can: [cot[0]?.ten ?? ''], batBuoc }]
  }
  const value = field instanceof z.ZodRecord ? unwrapSchema(field.valueType) : undefined
  const long =
    value instanceof z.ZodUnion ? value.options.find((each) => each instanceof z.ZodObject) : undefined
  if (!(long instanceof z.ZodObject)) return []
  const cot = columnsOf(long).map((each) => (each.path[0] === 'so' ? { ...each, ten: KY_NAY } : each))
  return [{ key, ten, loai: 'ma', cot, khoa: [], can: [COT_MA.ten, cot[0]?.ten ?? ''], batBuoc }]
}
