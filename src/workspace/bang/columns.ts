import { z } from 'zod'
import { headingOf } from './headings'

/**
 * What a column holds: a text, a day, a number, a number or a text, yes or no, one of some codes, a list (an item a
 * line), or a group that no cell has a form for, in the words of YAML.
 */
export type Kieu = 'chu' | 'ngay' | 'so' | 'so-chu' | 'dung' | 'chon' | 'danh-sach' | 'nhom'
/** A column: the way to its field, its heading, what it holds; `rong`: its width in characters, else by its words. */
export type CotBang = {
  readonly path: readonly string[]
  readonly ten: string
  readonly kieu: Kieu
  readonly chon?: readonly string[]
  readonly rong?: number
}

type Schema = z.core.$ZodType

export const unwrapSchema = (schema: Schema): Schema =>
  schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrapSchema(schema.unwrap()) : schema

/** The columns of an object of the schema, in the order of its fields; a group inside gives its fields. */
export function columnsOf(schema: z.ZodObject, above: readonly string[] = []): CotBang[] {
  return Object.entries(schema.shape as Record<string, Schema>).flatMap(([key, wrapped]): CotBang[] => {
    const [path, field] = [[...above, key], unwrapSchema(wrapped)]
    if (field instanceof z.ZodObject) return columnsOf(field, path)
    return [{ path, ten: path.map(headingOf).join(' › '), ...kieuOf(field) }]
  })
}

function kieuOf(field: Schema): Pick<CotBang, 'kieu' | 'chon'> {
  if (field instanceof z.ZodEnum) return { kieu: 'chon', chon: field.options.map(String) }
  if (field instanceof z.ZodBoolean) return { kieu: 'dung' }
  if (field instanceof z.ZodNumber) return { kieu: 'so' }
  if (field instanceof z.ZodString) return { kieu: isNgay(field) ? 'ngay' : 'chu' }
  if (field instanceof z.ZodArray && isText(unwrapSchema(field.element))) return { kieu: 'danh-sach' }
  if (
    field instanceof z.ZodUnion &&
    field.options.every((each) => each instanceof z.ZodNumber || isText(each))
  )
    return { kieu: 'so-chu' }
  return { kieu: 'nhom' }
}

const isText = (field: Schema): boolean => field instanceof z.ZodString || field instanceof z.ZodEnum

/** Takes a day and no other word. */
const isNgay = (field: z.ZodString): boolean =>
  field.safeParse('2025-01-31').success && !field.safeParse('chu').success
