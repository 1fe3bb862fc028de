import { shortDate } from '../../language/date'
import { fromCell } from '../../workspace/bang/cells'
import type { CotBang } from '../../workspace/bang/columns'
import { nameOfChoice } from '../../workspace/bang/say-choices'
import type { CotSua } from './bang-sua'

type Cot = Pick<CotBang, 'kieu' | 'chon'>

/** What a field is as text in its cell: a day as 05/3/2026, a list an item a line, a code by its code. */
export function spellGia({ kieu }: Cot, value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.join('\n')
  // Also a day that is in no calendar, as it was typed.
  if (kieu === 'ngay' && typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value))
    return shortDate(value)
  if (kieu === 'dung') return value === true ? 'có' : 'không'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The field that a text says: nothing where it is empty. What does not look like its column stays a text. */
export function readGia({ kieu, chon }: Cot, chu: string): unknown {
  const text = chu.normalize('NFC').trim()
  if (text === '') return undefined
  const cot = { path: [], ten: '', kieu, ...(chon === undefined ? {} : { chon }) }
  return fromCell(cot, { row: 0, column: 0, chu: text })
}

/** A column of a form as a column that is typed in. */
export const toCotSua = (cot: CotBang, rong: number): CotSua => ({
  ma: cot.path.join('.'),
  ten: cot.ten,
  rong,
  ...(cot.kieu === 'chon' && {
    chon: (cot.chon ?? []).map((ma) => ({ ma, ten: nameOfChoice(cot.path.at(-1) ?? '', ma) ?? ma })),
  }),
  ...(cot.kieu === 'dung' && { chon: ['có', 'không'].map((ma) => ({ ma, ten: ma })) }),
  ...((cot.kieu === 'chu' || cot.kieu === 'danh-sach') && { nhieuDong: true as const }),
})
