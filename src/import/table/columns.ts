import { COT } from '../../domain/ke-hoach/ke-hoach'
import { slugify } from '../../language/text'
import type { CotDoc } from '../source/bang-doc'
import { type ChonBang, COT_RIENG } from '../source/lua-chon'
import type { Hang } from '../source/nguon'

export type VaiTroCot = (typeof COT)[number]
/**
 * A column of a task table: its head, what it holds, where it stands. `rieng`: the code of one that the program
 * does not understand, and the office keeps.
 */
export type CotNhap = CotDoc

/** By the words of its head, the role that is asked for first, and of several heads the one that says it best. */
const NHAN: readonly (readonly [VaiTroCot, ...RegExp[]])[] = [
  ['tt', /^(?:s?tt|số tt|số thứ tự|no\.?)$/iu],
  [
    'phanCong',
    /phân công|chủ trì.*phối hợp|phối hợp.*chủ trì|(?:cơ quan|đơn vị|trách nhiệm|người|bộ phận|cá nhân|phòng) thực hiện|(?:người|cán bộ|đơn vị|bộ phận|cá nhân) (?:phụ trách|được giao|đảm nhiệm)|chịu trách nhiệm|^trách nhiệm$|^giao cho$/iu,
  ],
  ['chuTri', /chủ trì/iu, /đầu mối/iu],
  ['phoiHop', /phối hợp/iu, /(?:cơ quan|đơn vị|thành phần|phòng) (?:cùng )?tham gia/iu],
  [
    'thoiHan',
    /thời hạn|hoàn thành|kết thúc|^hạn(?!\p{L}| chế| mức)/iu,
    /tiến độ/iu,
    /thời (?:gian|điểm)(?!.*(?:bắt đầu|khởi công|trình(?! độ)))/iu,
  ],
  ['ketQua', /sản phẩm|đầu ra/iu, /kết quả/iu],
  ['nhiemVu', /nhiệm vụ/iu, /nội dung|công việc/iu],
]

/** How many rows from the top a head may begin: a title may stand above it. */
const DEEPEST = 4

/**
 * The head of a task table: it names the tasks and at least one of product, deadline and assignment. `tu`,
 * `den`: its rows. `chon`: what a person says of its columns; where that alone makes it one, its head is the first row
 * with several cells.
 */
export function findColumns(
  hang: readonly Hang[],
  chon?: ChonBang,
): { readonly cot: readonly CotNhap[]; readonly tu: number; readonly den: number } | undefined {
  const heads = hang.slice(0, DEEPEST).map((_, tu) => headAt(hang, tu))
  const head = heads.find(({ ten }) => isHead(columnsOf(ten))) ?? (chon && heads.find(isSeveral))
  const cot = head && columnsOf(head.ten, chon?.cot)
  return cot && isHead(cot) ? { cot, tu: head.tu, den: head.den } : undefined
}

/** A row, or two, as the head of a table. */
type Dau = { readonly ten: readonly string[]; readonly tu: number; readonly den: number }

function headAt(hang: readonly Hang[], tu: number): Dau {
  const double = readTwoRowHead(hang, tu)
  const ten = double ?? (hang[tu]?.o ?? []).map(({ chu }) => chu)
  return { ten, tu, den: tu + (double ? 2 : 1) }
}

const isSeveral = ({ ten }: Dau): boolean => ten.filter(Boolean).length > 1

export function columnsOf(names: readonly string[], chon: ChonBang['cot'] = new Map()): CotNhap[] {
  const heads = names.map((chu) => chu.replace(/\s+/gu, ' '))
  const roles = rolesOf(heads, chon)
  const taken = new Set<string>(COT)
  return heads.map((ten, viTri) => {
    const noiDung = roles.get(viTri)
    const rieng = noiDung ? undefined : chooseCode(slugify(ten), taken)
    return { ten, viTri, ...(noiDung ? { noiDung } : {}), ...(rieng === undefined ? {} : { rieng }) }
  })
}

/** What each head stands for: as a person says, else by its words. A role is given once. */
function rolesOf(
  heads: readonly string[],
  chon: ChonBang['cot'] = new Map(),
): ReadonlyMap<number, VaiTroCot> {
  const roles = new Map<number, VaiTroCot>()
  for (const [at, la] of chon) if (la !== COT_RIENG) roles.set(at, la)
  const given = new Set(roles.values())
  for (const [role, ...patterns] of NHAN) {
    if (given.has(role)) continue
    const found = patterns
      .map((words) => heads.findIndex((ten, at) => !roles.has(at) && !chon.has(at) && words.test(ten)))
      .find((at) => at >= 0)
    if (found !== undefined) roles.set(found, role)
  }
  return splitAssignments(roles, heads)
}

/**
 * A task has one assignment, or who leads and who coordinates: beside a column of who coordinates, those who carry
 * out lead; beside one of who leads they are a column of the office's own. "Phân công" may stand for both.
 */
function splitAssignments(
  roles: ReadonlyMap<number, VaiTroCot>,
  heads: readonly string[],
): ReadonlyMap<number, VaiTroCot> {
  const [at] = Array.from(roles).find(([, role]) => role === 'phanCong') ?? []
  const given = new Set(roles.values())
  const parted = new Map(roles)
  if (at !== undefined && given.has('chuTri') && !/phân công/iu.test(heads[at] ?? '')) parted.delete(at)
  else if (at !== undefined && !given.has('chuTri') && given.has('phoiHop')) parted.set(at, 'chuTri')
  return parted
}

/** A code for a column, none for one without a name. */
function chooseCode(code: string, taken: Set<string>): string | undefined {
  if (code === '') return undefined
  let free = code
  for (let nth = 2; taken.has(free); nth++) free = `${code}-${nth}`
  taken.add(free)
  return free
}

/**
 * A head of two rows: "Phân công" above "Chủ trì" and "Phối hợp", the other cells merged downwards. Words that mean
 * nothing by themselves are read with those above them: "Thời gian" over "Bắt đầu".
 */
function readTwoRowHead(hang: readonly Hang[], tu: number): readonly string[] | undefined {
  const [upper, lower] = [hang[tu]?.o ?? [], hang[tu + 1]?.o ?? []]
  if (!upper.some(({ tiep }) => tiep === 'ngang') || !lower.some(({ tiep }) => tiep === 'doc'))
    return undefined
  return upper.map(({ chu }, at) => {
    const own = lower[at]?.chu ?? ''
    return own && rolesOf([own]).size ? own : `${chu} ${own}`.trim()
  })
}

/** What is priced is bought, not done. */
const GIA = /đơn giá|thành tiền|báo giá/iu

/** What a row of tasks begins with, and a head never: a table that goes on behind a page has no head of its own. */
const SO_VIEC = /^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?$/u

export const isHead = (cot: readonly CotNhap[]): boolean => {
  const roles = new Set(cot.map(({ noiDung }) => noiDung))
  return (
    roles.has('nhiemVu') &&
    !SO_VIEC.test(cot[0]?.ten.trim() ?? '') &&
    (['ketQua', 'thoiHan', 'phanCong', 'chuTri'] as const).some((role) => roles.has(role)) &&
    cot.every(({ ten }) => ten.length < 150 && !GIA.test(ten))
  )
}

/**
 * Whether a row that names no tasks is the head of other things: it heads the numbers of rows, or has words
 * where the rows of the table before have their numbers.
 */
export function isOtherHead({ o }: Hang, before: readonly CotNhap[]): boolean {
  const tt = before.find(({ noiDung }) => noiDung === 'tt')
  const words = tt !== undefined && /^(?![IVX]+\b)\p{L}{2}/u.test(o[tt.viTri]?.chu ?? '')
  return (
    (words && o.every(({ chu }) => chu)) ||
    columnsOf(o.map(({ chu }) => chu)).some(({ noiDung }) => noiDung === 'tt')
  )
}

/** Shares in percent where the source has no widths: what such columns take in plans. */
const THUONG: Readonly<Record<VaiTroCot, number>> = {
  tt: 5,
  nhiemVu: 32,
  ketQua: 21,
  thoiHan: 14,
  phanCong: 28,
  chuTri: 14,
  phoiHop: 14,
}

/** The widths of columns in percent, each at least 3, in all 100. */
export function columnSharesOf(cot: readonly CotNhap[], rong: readonly number[] | undefined): number[] {
  const raw = cot.map(({ noiDung, viTri }) => rong?.[viTri] ?? THUONG[noiDung ?? 'ketQua'])
  const total = raw.reduce((sum, each) => sum + each, 0) || 1
  return raw.map((each) => Math.min(90, Math.max(3, Math.round((each * 100) / total))))
}
