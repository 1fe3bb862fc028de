import { type Place, UserError } from '../../problem'
import type { Khoi } from '../source/nguon'

/** A paragraph of fifty pages; a text of five thousand. */
const LONGEST = { doan: 100_000, ca: 10_000_000 }

/**
 * A plan of a thousand tasks has two hundred paragraphs beside its table, and six thousand lines where it was
 * pasted from a portal.
 */
const MOST = { doan: 50_000, dong: 100_000, bang: 2000, hang: 20_000, o: 200_000 }

/** Throws UserError for more paragraphs, rows, cells or tables than a plan has. */
export function refuseMany(khoi: readonly Khoi[], tep: string): void {
  const tables = khoi.filter((each) => each.loai === 'bang')
  const rows = tables.reduce((sum, { hang }) => sum + hang.length, 0)
  const cells = tables.reduce((sum, { hang }) => sum + hang.length * (hang[0]?.o.length ?? 0), 0)
  if (tables.length > MOST.bang) throw explainMany(tep, `trên ${MOST.bang} bảng`)
  if (rows > MOST.hang) throw explainMany(tep, `các bảng có trên ${MOST.hang} hàng`)
  if (cells > MOST.o) throw explainMany(tep, `các bảng có trên ${MOST.o} ô`)
  refuseManyDoan(khoi.length - tables.length, tep)
}

/** The same of what is still being gathered. */
export function refuseManyDoan(count: number, tep: string): void {
  if (count > MOST.doan) throw explainMany(tep, `trên ${MOST.doan} đoạn`)
}

/** The same of the lines of a text, counted before a thing is made of each. */
export function refuseManyLines(text: string, tep: string): void {
  const end = /\r\n?|[\n\f]/gu
  for (let count = 1; end.test(text); count += 1)
    if (count >= MOST.dong) throw explainMany(tep, `trên ${MOST.dong} dòng`)
}

const explainMany = (tep: string, many: string): UserError =>
  new UserError(`${tep}: quá dài (${many})`, { hint: 'chia nhỏ rồi nhập từng phần' })

/** No office writes so long a paragraph, and to look for the parts of a plan in it would take for ever. */
export function refuseLong(
  texts: readonly { readonly chu: string; readonly noi: Place }[],
  tep: string,
): void {
  const long = texts.find(({ chu }) => chu.length > LONGEST.doan)
  if (!long && texts.reduce((sum, { chu }) => sum + chu.length, 0) <= LONGEST.ca) return
  throw new UserError(
    long
      ? `${tep}: ${long.noi.where ?? `dòng ${long.noi.line}`} dài ${long.chu.length} ký tự`
      : `${tep}: quá dài (trên ${LONGEST.ca} ký tự)`,
    { hint: 'tệp có thể hỏng; nếu là văn bản thật, ngắt đoạn hoặc chia nhỏ rồi nhập từng phần' },
  )
}
