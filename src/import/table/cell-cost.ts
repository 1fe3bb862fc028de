import { startsWithCoQuan } from '../../domain/co-quan/ten-co-quan'
import { isThoiHan } from '../../domain/ke-hoach/thoi-han/thoi-han'
import { textWidthOf, CACH } from './text-width'
import type { VaiTroCot } from './columns'

/**
 * How the lines of a row may be divided. `ngat`: the margins of the columns broke the cells into lines;
 * `rong`: how wide the columns are, once known. `lien`: after a cell of one line the next goes on in the same
 * line, as in text copied from a PDF. `tiep`: the lines are what a page cut off the cells of a row, and which
 * cells go down to where it ended.
 */
export type CachXep = {
  readonly vaiTro: readonly (VaiTroCot | undefined)[]
  readonly ngat?: boolean
  readonly lien?: boolean
  readonly tiep?: readonly boolean[]
  readonly rong?: readonly (number | undefined)[] | undefined
}
/** A word of a row. `dau`: a line begins with it. `coQuan`: a name of an agency does. `mo`: a cell may. */
type Tu = {
  readonly chu: string
  readonly dong: number
  readonly dau: boolean
  readonly coQuan: boolean
  readonly mo: boolean
}
/**
 * What is known of a row before it is divided. `dauDong`: its lines' first words, and the end; `rong`: how
 * wide its words are up to each; `gach`: how many lines up to each begin with a dash.
 */
export type Biet = {
  readonly lines: readonly string[]
  readonly tu: readonly Tu[]
  readonly dauDong: readonly number[]
  readonly rong: readonly number[]
  readonly gach: readonly number[]
  readonly han: (from: number, to: number) => boolean
}
/** What a cell of a row costs that has the words from one to another, the end not counted. */
export type Gia = (from: number, to: number, cot: number) => number

const GACH = /^[-–+•](?:\s|$)/u
/** A deadline has no more lines and letters. */
const HAN_LINES = 6
const HAN_LONGEST = 300
/** An agency's name is told by its first words. */
const NAME = 4
/** What speaks against a division. */
const COST = {
  rong: 6,
  rongTiep: 1,
  han: 6,
  coQuan: 3,
  chuThuong: 5,
  gachTach: 2,
  noiHoa: 2,
  noiGach: 1,
  oTrong: 8,
  sanPham: 1,
  dangDo: 3,
  som: 4,
  tran: 5,
  motDong: 4,
  day: 0.5,
  noiDay: 0.5,
  lapGach: 2,
}
/**
 * A line may be this much wider or narrowerOf than its column looks, for its letters are not measured but
 * counted.
 */
const SLACK = 0.05
const DANG_DO = /^(?:của|và|các|với|theo|cho|về|trong|tại|từ|đến|do|bằng|những|số|là|có|được|-|–)$|,$/u
/** "Văn phòng Sở" and "Các phòng" side by side: no agency is named "Sở Các phòng". */
const KHONG_TEN = /^(?:Sở|Ban|Bộ|Phòng)\s+(?:[Cc]ác|Sở|Phòng|Văn phòng|UBND)(?!\p{L})/u
const SAN_PHAM =
  /^(?:[-–+•]\s*)?(?:Quyết định|Kế hoạch|Báo cáo|Nghị quyết|Văn bản|Đề án|Tờ trình|Công văn|Chương trình|Hội nghị|Phương án|Danh mục|Dự thảo|Kết quả|Thông báo|Hồ sơ|Quy (?:chế|định|trình)|Phiếu|Tài liệu|\d+(?:,\d+)?%)/u
const GIAO: ReadonlySet<VaiTroCot | undefined> = new Set(['phanCong', 'chuTri', 'phoiHop'])

export function learnRow(lines: readonly string[], { lien }: CachXep): Biet {
  const words = lines.flatMap((line, dong) =>
    line.split(' ').map((chu, at) => ({ chu, dong, dau: at === 0 })),
  )
  const tu = words.map((word, at): Tu => {
    const ten = joinWords(words, at, at + NAME + 1).replace(GACH, '')
    const coQuan = startsWithCoQuan(ten) && !KHONG_TEN.test(ten)
    return {
      ...word,
      coQuan,
      mo: word.dau || (lien === true && (coQuan || /^[\p{Lu}\d(–-]/u.test(word.chu))),
    }
  })
  const dauDong = [...tu.flatMap(({ dau }, at) => (dau ? [at] : [])), tu.length]
  return {
    lines,
    tu,
    dauDong,
    rong: [0, ...accumulate(tu, ({ chu }) => textWidthOf(`${chu} `))],
    gach: accumulate(lines, (line) => (GACH.test(line) ? 1 : 0)),
    han: findHan(tu, dauDong),
  }
}

/** The costs of the cells of a row. */
export function costOfRow(biet: Biet, cach: CachXep): Gia {
  const noi = cach.vaiTro.map((_, cot) =>
    accumulate(biet.lines, (_line, at) =>
      at ? costOfJoint(biet, biet.dauDong[at - 1] ?? 0, at, cach.rong?.[cot], cach.ngat) : 0,
    ),
  )
  return (from, to, cot) => {
    if (from === to) return !cach.tiep ? COST.rong : cach.tiep[cot] ? COST.rongTiep : 0
    const own =
      costInside(biet, from, to, { rong: cach.rong?.[cot], ngat: cach.ngat, noi: noi[cot] ?? [] }) +
      (cach.tiep
        ? cach.tiep[cot]
          ? 0
          : COST.rong
        : costOfStart(biet, from, cach) +
          costOfWords(biet, from, to, { role: cach.vaiTro[cot], ngat: cach.ngat }))
    return cach.ngat
      ? own +
          costOfEnd(biet, from, to, {
            rong: cach.rong?.[cot],
            beside: cach.lien === true && cot < cach.vaiTro.length - 1,
          })
      : own
  }
}

/** What joining its lines costs: of the first only what the cell has of it. */
function costInside(
  biet: Biet,
  from: number,
  to: number,
  {
    rong,
    ngat,
    noi,
  }: {
    readonly rong: number | undefined
    readonly ngat: boolean | undefined
    readonly noi: readonly number[]
  },
): number {
  const [first, last] = [biet.tu[from]?.dong ?? 0, biet.tu[to - 1]?.dong ?? 0]
  const over = overflowOf(widthBetween(biet, from, Math.min(to, biet.dauDong[first + 1] ?? to)), rong)
  return first === last
    ? over
    : over + costOfJoint(biet, from, first + 1, rong, ngat) + (noi[last] ?? 0) - (noi[first + 1] ?? 0)
}

/** What the words of the cell say against its column. */
function costOfWords(
  { tu, han }: Biet,
  from: number,
  to: number,
  { role, ngat }: { readonly role: VaiTroCot | undefined; readonly ngat: boolean | undefined },
): number {
  if (to - from === 1 && !tu[from]?.chu) return 0
  if (role === 'thoiHan') return han(from, to) ? 0 : COST.han
  if (GIAO.has(role)) return tu[from]?.coQuan ? 0 : COST.coQuan
  return ngat && role === 'ketQua' && !SAN_PHAM.test(joinWords(tu, from, from + 3)) ? COST.sanPham : 0
}

/**
 * What the end of a cell says: a sentence that goes on; a last line as full as if it went on; one line, and
 * the next cell not beside it; dashes after a first line that has none.
 */
function costOfEnd(
  biet: Biet,
  from: number,
  to: number,
  { rong, beside }: { readonly rong: number | undefined; readonly beside: boolean },
): number {
  const { tu, dauDong, gach } = biet
  const [first, last] = [tu[from]?.dong ?? 0, tu[to - 1]?.dong ?? 0]
  const below = tu[to]?.dau === true
  const full =
    rong !== undefined && below && first !== last && widthBetween(biet, dauDong[last] ?? 0, to + 1) > rong
      ? COST.day
      : 0
  const alone = beside && below && first === last ? COST.motDong : 0
  const dashes = !GACH.test(tu[from]?.chu ?? '') && (gach[last] ?? 0) > (gach[first] ?? 0) ? COST.lapGach : 0
  return full + alone + dashes + (to < tu.length && DANG_DO.test(tu[to - 1]?.chu ?? '') ? COST.dangDo : 0)
}

const joinWords = (tu: readonly { readonly chu: string }[], from: number, to: number): string =>
  tu
    .slice(from, to)
    .map(({ chu }) => chu)
    .join(' ')

const widthBetween = ({ rong }: Biet, from: number, to: number): number =>
  (rong[Math.min(to, rong.length - 1)] ?? 0) - (rong[from] ?? 0) - CACH

function accumulate<T>(each: readonly T[], cost: (one: T, at: number) => number): number[] {
  let sum = 0
  return each.map((one, at) => (sum += cost(one, at)))
}

/** Which words are a deadline; each stretch is read once. */
function findHan(
  tu: readonly { readonly chu: string; readonly dong: number }[],
  dauDong: readonly number[],
): (from: number, to: number) => boolean {
  const read = new Map<number, boolean>()
  return (from, to) => {
    if (to > (dauDong[Math.min((tu[from]?.dong ?? 0) + HAN_LINES, dauDong.length - 1)] ?? 0)) return false
    const key = from * (tu.length + 1) + to
    const known = read.get(key)
    if (known !== undefined) return known
    const chu = joinWords(tu, from, to)
    const found = chu.length < HAN_LONGEST && isThoiHan(chu)
    read.set(key, found)
    return found
  }
}

/**
 * What the beginning of a cell says: it goes on with the sentence before, or with the dashes of the cell
 * before.
 */
function costOfStart({ tu, dauDong }: Biet, from: number, { ngat }: CachXep): number {
  const own = tu[from]
  if (from === 0 || !own) return 0
  const dashes = own.dau && GACH.test(own.chu) && GACH.test(tu[dauDong[own.dong - 1] ?? 0]?.chu ?? '')
  return (
    (/^\p{Ll}/u.test(own.chu) ? COST.chuThuong : 0) +
    (dashes ? COST.gachTach : 0) +
    (ngat && /^[-–]$/u.test(tu[from - 1]?.chu ?? '') ? COST.dangDo : 0)
  )
}

/**
 * A line and what stands before it from a word on, in one cell: what goes on there should not have had room
 * in the line before.
 */
function costOfJoint(
  biet: Biet,
  from: number,
  dong: number,
  rong: number | undefined,
  ngat: boolean | undefined,
): number {
  const { lines, tu, dauDong } = biet
  const [line = '', start = 0] = [lines[dong], dauDong[dong]]
  if (!line || !tu[from]?.chu) return COST.oTrong
  const over = overflowOf(widthBetween(biet, start, dauDong[dong + 1] ?? start), rong)
  if (GACH.test(line)) return over + (GACH.test(tu[from].chu) || ngat ? 0 : COST.noiGach)
  const capital = /^[\p{Lu}\d]/u.test(line)
  if (rong === undefined) return capital ? COST.noiHoa : 0
  return (
    over +
    (widthBetween(biet, from, start + 1) <= rong * (1 - SLACK) ? COST.som : 0) +
    (capital ? COST.noiDay : 0)
  )
}

/** A line that the column has no room for. */
const overflowOf = (width: number, rong: number | undefined): number =>
  rong !== undefined && width > rong * (1 + SLACK) ? COST.tran : 0
