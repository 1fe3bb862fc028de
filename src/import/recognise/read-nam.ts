import type { Place } from '../../problem'
import type { So } from '../source/ghi-chu'

/** "năm 2026", but no year by which, since which or through which something lasts. */
const NAM =
  /(?<!(?:đến|tới|từ|trước|sau|hết|với|nhìn|hướng)(?: hết| cuối| đầu| hết quý [IV]+)?\s)(?<!\p{L})năm\s+(\d{4})(?!\s*(?:[-–]|đến)\s*(?:năm\s*)?\d{4})/giu
/** The number, the day and the year of a document that a title cites. */
const VAN_BAN =
  /số\s*\d+[^\s,;]*\s+(?:ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+)?năm\s+\d{4}|ngày\s+\d{1,2}\s+tháng\s+\d{1,2}\s+năm\s+\d{4}/giu
/** The year that is said together with the kind: "Kế hoạch cải cách hành chính … năm 2026". */
const KE_HOACH = /kế hoạch(?!\s+số)[^,;]*/giu

/**
 * The year of a plan: the one its title says together with its kind, else one its title says, else the year
 * in which it is issued. The year of a target or of a stage is none of these.
 */
export function readNam(
  titles: readonly (string | undefined)[],
  { namBanHanh, noi, so }: { readonly namBanHanh: number | undefined; readonly noi: Place; readonly so: So },
): number | undefined {
  const said = titles.flatMap((title) => title?.replace(/\s+/gu, ' ') ?? [])
  const withKind = yearsIn(said.flatMap((title) => title.match(KE_HOACH) ?? []))
  const years = withKind.length ? withKind : yearsIn(said)
  const chosen = chooseNam(years, namBanHanh)
  if (years.length > 1)
    so.ghi('doan', noi, `tên kế hoạch ghi nhiều năm (${years.join(', ')}): lấy ${chosen ?? ''}`)
  else if (!years.length && chosen !== undefined)
    so.ghi('doan', noi, `tên kế hoạch không ghi năm của kế hoạch: lấy năm ban hành, ${chosen}`)
  return chosen
}

/** Of several years the one after the year of issue, or that year; a plan is made for the year to come. */
function chooseNam(years: readonly number[], namBanHanh: number | undefined): number | undefined {
  if (!years.length || namBanHanh === undefined) return years[0] ?? namBanHanh
  return [namBanHanh + 1, namBanHanh].find((year) => years.includes(year)) ?? years[0]
}

/** Each year that the texts say, once. */
const yearsIn = (texts: readonly string[]): number[] =>
  Array.from(
    new Set(
      texts.flatMap((text) =>
        Array.from(text.replace(VAN_BAN, ' ').matchAll(NAM), ([, year]) => Number(year)),
      ),
    ),
  )
