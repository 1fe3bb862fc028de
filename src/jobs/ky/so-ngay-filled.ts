import { tenO } from '../../decree/ky-so'
import { type Field, valueOf } from '../../pdf/fields'

/**
 * The number and the day as they were filled in, or stamped as small signatures in words. `unread`: what was stamped
 * as a picture, or with other words beside it.
 */
export type SoNgayFilled = {
  readonly so?: number
  readonly ngay?: string
  readonly wrong: readonly string[]
  readonly unread: readonly string[]
}

const SO = /^(?:số\s*:?\s*)?0*([1-9]\d{0,5})(?:\s*\/[\p{L}\d/-]+)?$/iu
const NGAY = /^(?:ngày\s*)?(\d{1,2})(?:\s*(?:\/|-|tháng)\s*(\d{1,2})(?:\s*(?:\/|-|năm)\s*(\d{4}))?)?$/iu

/** `firstPage`: its words, for what is printed of the day. `shown`: the words that a small signature shows. */
export function readSoNgay(
  fields: readonly Field[],
  firstPage: string,
  shown: (field: Field) => string,
): SoNgayFilled {
  const signed = fields.filter(({ kind, value }) => kind === 'signature' && value !== null)
  const stampOf = (name: string): string | undefined => {
    const field = signed.find((each) => each.name === name)
    return field && shown(field)
  }
  const readFilled = (name: string): string => {
    const field = fields.find((each) => each.name === name && each.kind === 'text')
    return field ? valueOf(field) : ''
  }
  const [stampedSo, stampedNgay] = [stampOf(tenO.so), stampOf(tenO.ngay)]
  const typedSo = readFilled(tenO.so)
  const so = SO.exec(typedSo || (stampedSo ?? ''))?.[1]
  const [, printedMonth = '', printedYear = ''] =
    /ngày\s+(?:tháng (\d{1,2}) năm (\d{4}))/u.exec(firstPage) ?? []
  const typedNgay = readFilled(tenO.ngay)
  const [, day = typedNgay, month, year] = NGAY.exec(stampedNgay ?? '') ?? []
  const date = dateOf(
    day,
    month ?? (readFilled(tenO.thang) || printedMonth),
    year ?? (readFilled(tenO.nam) || printedYear),
  )
  return {
    ...(so === undefined ? {} : { so: Number(so) }),
    ...(date === undefined ? {} : { ngay: date }),
    wrong: [
      ...(typedSo && so === undefined ? [`ô ${tenO.so} ghi "${typedSo}", không phải là số văn bản`] : []),
      ...(typedNgay && date === undefined
        ? [`ô ${tenO.ngay} ghi "${typedNgay}", không thành ngày tháng có thật`]
        : []),
    ],
    unread: [
      ...(stampedSo !== undefined && so === undefined ? [tenO.so] : []),
      ...(stampedNgay !== undefined && date === undefined ? [tenO.ngay] : []),
    ],
  }
}

function dateOf(day: string, month: string, year: string): string | undefined {
  if (![day, month, year].every((each) => /^\d{1,4}$/u.test(each))) return undefined
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? undefined : date
}
