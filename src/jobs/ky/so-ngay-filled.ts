import { tenO } from '../../decree/ky-so'
import { type Field, valueOf } from '../../pdf/fields'

/** The number and the day as they were filled in. What is not filled, or is stamped as a picture, is missing. */
export type SoNgayFilled = { readonly so?: number; readonly ngay?: string; readonly wrong: readonly string[] }

/** `firstPage`: its words, for what is printed of the day. */
export function readSoNgay(fields: readonly Field[], firstPage: string): SoNgayFilled {
  const readFilled = (name: string): string => {
    const field = fields.find((each) => each.name === name && each.kind === 'text')
    return field ? valueOf(field) : ''
  }
  const [so, ngay] = [readFilled(tenO.so), readFilled(tenO.ngay)]
  const [, printedMonth = '', printedYear = ''] =
    /ngày\s+(?:tháng (\d{1,2}) năm (\d{4}))/u.exec(firstPage) ?? []
  const date = dateOf(ngay, readFilled(tenO.thang) || printedMonth, readFilled(tenO.nam) || printedYear)
  return {
    ...(/^0*[1-9]\d*$/u.test(so) ? { so: Number(so) } : {}),
    ...(date === undefined ? {} : { ngay: date }),
    wrong: [
      ...(so && !/^0*[1-9]\d*$/u.test(so) ? [`ô ${tenO.so} ghi "${so}", không phải là số văn bản`] : []),
      ...(ngay && date === undefined ? [`ô ${tenO.ngay} ghi "${ngay}", không thành ngày tháng có thật`] : []),
    ],
  }
}

function dateOf(day: string, month: string, year: string): string | undefined {
  if (![day, month, year].every((each) => /^\d{1,4}$/u.test(each))) return undefined
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const moment = new Date(`${date}T00:00:00Z`)
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== date ? undefined : date
}
