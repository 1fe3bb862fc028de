import { type Place, UserError } from '../../problem'

/** A paragraph of fifty pages; a text of five thousand. */
const LONGEST = { doan: 100_000, ca: 10_000_000 }

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
