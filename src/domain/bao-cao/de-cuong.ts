import { z } from 'zod'
import { chuNgan, ma } from '../common'

const phan = z.strictObject({
  loiVan: ma.describe('Tên tệp lời văn, không ghi .txt'),
  ten: chuNgan.describe('Mục mà lời văn ấy nằm trong'),
  batBuoc: z.boolean().optional().describe('Đề cương đòi mục này: thiếu thì báo cáo chưa đủ'),
})

const deCuong = z.strictObject({
  ma: ma.describe('Mã ghi ở "deCuong" trong ky-bao-cao.yaml'),
  mau: ma.describe('Tên mẫu của phần lời văn, tệp .hbs'),
  phan: z.array(phan).min(1).describe('Các phần có lời văn của cơ quan, theo thứ tự in'),
  nenCo: z
    .array(z.strictObject({ ten: chuNgan, loiVan: z.array(ma).min(1) }))
    .optional()
    .describe('Mục thường có lời văn, một trong các tệp là đủ: không có thì được nêu tên'),
})
export type DeCuong = z.infer<typeof deCuong>

/** `data/de-cuong.yaml`: the outlines of the report, each with its template and the prose it has room for. */
export const deCuongFile = z.strictObject({ deCuong: z.array(deCuong).min(1) })

/** The template of the body where no rule names an outline. */
export const MAU_THUONG = 'bao-cao-quy'

/**
 * A part that an outline wants words for: how the report calls it; the files of prose that hold it, of which
 * one will do; `batBuoc`: no report is issued without it, any other is only named.
 */
export type MucCan = {
  readonly ten: string
  readonly loiVan: readonly string[]
  readonly batBuoc: boolean
}

/** The parts that an outline wants words for. */
export const mucCanOf = (deCuong: DeCuong | undefined): MucCan[] => [
  ...(deCuong?.nenCo ?? []).map((muc) => ({ ...muc, batBuoc: false })),
  ...(deCuong?.phan ?? [])
    .filter(({ batBuoc }) => batBuoc)
    .map(({ ten, loiVan }) => ({ ten, loiVan: [loiVan], batBuoc: true })),
]

/**
 * A heading of the report under which prose may stand. `so`: its number when nothing is left out; `goi`: other names
 * that it goes by; `loiVan`: the prose that stands right below it, none where it only holds others.
 */
export type MucLoiVan = {
  readonly ten: string
  readonly so: string
  readonly cap: number
  readonly goi: readonly string[]
  readonly loiVan?: string | undefined
  readonly con: readonly MucLoiVan[]
}

/** A heading and all below it, in their order. */
export const listMuc = (muc: readonly MucLoiVan[]): MucLoiVan[] =>
  muc.flatMap((each) => [each, ...listMuc(each.con)])
