import { z } from 'zod'
import type { CoQuan, VanBan } from '../../domain/co-quan/co-quan'
import { citeInFull } from '../../domain/co-quan/vien-dan'
import { PHAN } from '../../domain/ke-hoach/ke-hoach'
import { nameOfChoice } from '../../workspace/bang/say-choices'
import { columnsOf, type CotBang, unwrapSchema } from '../../workspace/bang/columns'
import { valueAt } from '../../workspace/bang/fields'
import { isUnder } from '../../workspace/bang/locate'
import type { DataFile } from '../../workspace/read-yaml'
import type { BangMo, HangSua } from './bang-sua'
import { readGia, spellGia } from './gia-tri'

/** Fields that other files, other screens or the program itself write. */
const ELSEWHERE = new Set(['banHanh.loai', 'banHanh.dieu', 'ky', 'phucHoi', 'ghiChuNguon', 'thuTu'])
/** Whose document it is. */
const CO_QUAN = 'coQuan'
/** A document of the register that it names. */
const VAN_BAN = 'vanBan'
/** What stands in the words of a plan. */
const PROSE = new Set<string>(['moDau', 'ketThuc', ...PHAN])

/**
 * What a document says outside its lists and its prose, a row a field: number, day, place, title, recipients, who
 * signs. `schema`: of its file; of kinds of a document, the fields of the kind that it is, as far as a cell has a form
 * for them. A list has a line for each item. What has a code in the data is chosen by its name: of `coQuan`, the agencies
 * of the register, of `vanBan`, its documents, or of what the schema lets choose.
 */
export function openThongTin(data: DataFile<unknown>, schema: z.ZodObject, registers: Registers): BangMo {
  const chosen = chosenOf(schema, data.raw)
  const fields = columnsOf(chosen).filter(
    ({ path, kieu }) =>
      kieu !== 'nhom' && kieu !== 'so-chu' && !ELSEWHERE.has(path.join('.')) && !PROSE.has(path[0] ?? ''),
  )
  const byMa = new Map(fields.map((cot) => [cot.path.join('.'), cot]))
  return {
    ma: 'thong-tin',
    ten: 'Thông tin chung',
    cot: [
      { ma: 'muc', ten: 'Mục', rong: 30, chiDoc: true },
      { ma: 'noiDung', ten: 'Nội dung', rong: 70, nhieuDong: true },
    ],
    hang: fields.map((cot) => ({
      ma: cot.path.join('.'),
      o: [cot.ten, spellGia(cot, valueAt(data.raw, cot.path))],
      ...goiYOf(chosen, cot.path),
      ...choicesFor(cot, registers),
    })),
    data,
    schema,
    tim: (path) => {
      // What is said of the document as a whole is of no field.
      if (path.length === 0) return undefined
      const cot =
        fields.find((each) => isUnder(path, each.path)) ?? fields.find((each) => isUnder(each.path, path))
      return cot && { hang: cot.path.join('.'), cot: 'noiDung' }
    },
    ghi: (o) =>
      o.map(({ hang, sau }) => ({
        path: hang.split('.'),
        value: readGia(byMa.get(hang) ?? { kieu: 'chu' }, sau),
      })),
  }
}

type Registers = {
  readonly coQuan: ReadonlyMap<string, CoQuan>
  readonly vanBan: ReadonlyMap<string, VanBan>
}

function choicesFor(
  { path, kieu, chon = [] }: CotBang,
  { coQuan, vanBan }: Registers,
): Pick<HangSua, 'chon'> {
  const field = path.at(-1) ?? ''
  if (path[0] === CO_QUAN) return { chon: Array.from(coQuan.values(), ({ id, ten }) => ({ ma: id, ten })) }
  if (field === VAN_BAN && kieu === 'chu')
    return { chon: Array.from(vanBan.values(), (each) => ({ ma: each.id, ten: citeInFull(each) })) }
  return kieu === 'chon' ? { chon: chon.map((ma) => ({ ma, ten: nameOfChoice(field, ma) ?? ma })) } : {}
}

/** A schema in which each choice between kinds (`loai`) is the kind that the data have. */
function chosenOf(schema: z.ZodObject, raw: unknown): z.ZodObject {
  const shape = Object.entries<z.core.$ZodType>(schema.shape).map(([key, field]) => {
    const inner = unwrapSchema(field)
    if (!(inner instanceof z.ZodDiscriminatedUnion)) return [key, field] as const
    const loai = valueAt(raw, [key, 'loai'])
    const named = inner.options.find((each) => loaiOf(each as z.ZodObject) === loai)
    return [key, (named ?? inner.options[0]) as z.core.$ZodType] as const
  })
  return z.object(Object.fromEntries(shape))
}

const loaiOf = ({ shape }: z.ZodObject): unknown => {
  const { loai } = shape as { readonly loai?: unknown }
  return loai instanceof z.ZodLiteral ? loai.value : undefined
}

/** What the schema says that a field is for. */
function goiYOf(schema: z.ZodObject, path: readonly string[]): { readonly goiY?: string } {
  const field = path.reduce<unknown>((at, key) => {
    const inner = at === undefined ? undefined : unwrapSchema(at as z.core.$ZodType)
    return inner instanceof z.ZodObject ? (inner.shape as Record<string, unknown>)[key] : undefined
  }, schema)
  const goiY = (field as z.ZodType | undefined)?.description
  return goiY === undefined ? {} : { goiY }
}
