import {
  CACH,
  CACH_MUC_TIEU,
  type Cach,
  type CachMucTieu,
  TEN_CACH,
} from '../../../domain/cu-the-hoa/rules/quy-tac'
import { slugify } from '../../../language/text'
import { UserError } from '../../../problem'
import { LABELS } from '../../../workspace/quyet-dinh-sheets'

/** What becomes of a task, as the page calls it. */
export const NHAN_CACH: Readonly<Record<Cach, string>> = {
  'thuc-hien': 'Làm',
  'tham-gia': 'Góp phần',
  'tuong-ung': 'Việc của mình',
  'bo-qua': 'Bỏ',
}
/** The same of a goal. */
export const NHAN_MUC_TIEU: Readonly<Record<CachMucTieu, string>> = { giu: 'Giữ', sua: 'Sửa', bo: 'Bỏ' }

type Nhan = Readonly<Record<string, string>>
/** A list of choices by code and by name. */
export const listChoices = (nhan: Nhan): { readonly ma: string; readonly ten: string }[] =>
  Object.entries(nhan).map(([ma, ten]) => ({ ma, ten }))

/** The decision that a text names by its code, as the page calls it, or as Excel does; undefined for none. Throws UserError. */
function readChon<T extends string>(text: string, known: readonly T[], nhan: Nhan): T | undefined {
  const slug = slugify(text)
  if (slug === '' || slug === 'giu-de-xuat') return undefined
  const found = known.find((ma) => [ma, nhan[ma], LABELS[ma]].some((name) => slugify(name ?? '') === slug))
  if (found === undefined)
    throw new UserError(`"${text}" không phải là một quyết định`, {
      hint: `chọn một trong: ${known.map((ma) => nhan[ma]).join(', ')}; để trống là giữ đề xuất`,
    })
  return found
}
export const readCach = (text: string): Cach | undefined => readChon(text, CACH, NHAN_CACH)
export const readCachMucTieu = (text: string): CachMucTieu | undefined =>
  readChon(text, CACH_MUC_TIEU, NHAN_MUC_TIEU)

/** A decision as its cell shows it: what it comes to; words that are none stand as they were written. */
export const showChoice = <T extends string>(written: string, known: readonly T[], cach: T): string =>
  written === '' || written === 'giu-de-xuat' || known.some((ma) => ma === written) ? cach : written

/** A reason in the words of the page: what it calls "tham gia" is here "Góp phần". */
export const sayLyDo = (lyDo: string): string =>
  CACH.reduce((text, ma) => text.replaceAll(`"${TEN_CACH[ma]}"`, `"${NHAN_CACH[ma]}"`), lyDo)
