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

/** From one year through another: "giai đoạn 2026-2030", "5 năm (2026 - 2030)", "từ năm 2026 đến năm 2030". */
const GIAI_DOAN =
  /(?<![\d/])(\d{4})\s*(?:[-–—]|(?:đến|tới)(?: hết)?(?: cuối)?)\s*(?:năm\s+)?(\d{4})(?![\d/])/giu
/** Years that are looked at, not planned for; the term of a council is its own. */
const KHAC =
  /(?:tầm nhìn|định hướng|nhiệm kỳ|khóa|khoá|kết quả|so với)(?: (?:đến|các|thực hiện|giai đoạn|\d+|năm|từ))*\s*\(?$|(?:tổng kết|sơ kết)[^,;]*$/iu
/** What is carried out has years of its own. */
const CUA_VAN_BAN =
  /(?:thực hiện|triển khai|cụ thể hóa)[^,;]*?(?:đề án|chương trình|chiến lược|nghị quyết|chỉ thị|kết luận|dự án|quy hoạch|kế hoạch)[^,;]*$/iu

/** The first year of a plan, and the last of one for several years. */
type NamNhap = { readonly nam?: number; readonly denNam?: number }
type BoiCanhNam = { readonly namBanHanh: number | undefined; readonly noi: Place; readonly so: So }

/**
 * The year of a plan: the one its title says together with its kind, else one its title says, else the years
 * from one to another that it says, else the year in which it is issued. A year before that is of what is looked
 * back at. The year of a target is none of these,
 * nor the years of a programme that began before the plan.
 */
export function readNam(
  titles: readonly (string | undefined)[],
  { namBanHanh, noi, so }: BoiCanhNam,
): NamNhap {
  const said = titles.flatMap((title) => title?.replace(/\s+/gu, ' ') ?? [])
  const withKind = yearsIn(said.flatMap((title) => title.match(KE_HOACH) ?? []))
  const years = withKind.length ? withKind : yearsIn(said)
  const stretch = years.length ? undefined : chooseGiaiDoan(said, { namBanHanh, noi, so })
  if (stretch) return stretch
  const past = years.filter((year) => year < (namBanHanh ?? 0))
  const chosen = chooseNam(
    years.filter((year) => !past.includes(year)),
    namBanHanh,
  )
  if (past.length && past.length === years.length)
    so.ghi(
      'doan',
      noi,
      `tên kế hoạch ghi năm ${past.join(', ')}, trước năm ban hành: đó là năm của việc khác, lấy năm ban hành, ${chosen ?? ''}`,
    )
  else if (years.length > 1)
    so.ghi('doan', noi, `tên kế hoạch ghi nhiều năm (${years.join(', ')}): lấy ${chosen ?? ''}`)
  else if (!years.length && chosen !== undefined)
    so.ghi('doan', noi, `tên kế hoạch không ghi năm của kế hoạch: lấy năm ban hành, ${chosen}`)
  return chosen === undefined ? {} : { nam: chosen }
}

type GiaiDoan = { readonly nam: number; readonly denNam: number; readonly cuaVanBan: boolean }

/** Of several stretches the first that goes on after the issue; that of what is carried out only if it begins then. */
function chooseGiaiDoan(
  titles: readonly string[],
  { namBanHanh = 0, noi, so }: BoiCanhNam,
): NamNhap | undefined {
  const all = titles.flatMap(listGiaiDoan)
  const chosen = all.find(({ nam, denNam, cuaVanBan }) => (cuaVanBan ? nam : denNam) >= namBanHanh)
  if (!chosen) return undefined
  const { nam, denNam, cuaVanBan } = chosen
  const named = new Set(all.map((each) => `${each.nam}-${each.denNam}`))
  if (cuaVanBan || named.size > 1)
    so.ghi(
      'doan',
      noi,
      `tên kế hoạch ghi ${Array.from(named).join(', ')}: lấy kế hoạch của các năm ${nam}-${denNam}; kế hoạch của một năm thì sửa "nam" và bỏ "denNam"`,
    )
  return { nam, denNam }
}

const listGiaiDoan = (title: string): GiaiDoan[] =>
  Array.from(title.replace(VAN_BAN, ' ').matchAll(GIAI_DOAN)).flatMap(({ 1: from, 2: to, index, input }) => {
    const before = input.slice(0, index)
    const giaiDoan = { nam: Number(from), denNam: Number(to), cuaVanBan: CUA_VAN_BAN.test(before) }
    return giaiDoan.nam < giaiDoan.denNam && !KHAC.test(before) ? [giaiDoan] : []
  })

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
