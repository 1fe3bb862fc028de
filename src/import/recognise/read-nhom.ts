import type { CachDoc } from '../source/lua-chon'
import type { VaiTroCot } from '../table/columns'
import type { Hang } from '../source/nguon'
import { isChuHoa } from '../source/small-letters'

/** What one row has in each of the columns that were recognised. */
export type Dong = {
  readonly hang: Hang
  /** How a person says that it is read. */
  readonly chon?: CachDoc | undefined
  readonly chu: (role: VaiTroCot) => string
  readonly gop: (role: VaiTroCot) => boolean
  readonly coTt: boolean
  readonly rieng: Readonly<Record<string, string>>
  /** Tasks have Arabic numbers, so that a Roman one names a group. */
  readonly numbered: boolean
  /** Rows numbered "1.1" have a name and nothing else: they are groups. */
  readonly subGroups: boolean
  /** Where the names of tasks stand, and what the row below has for its number. */
  readonly nhiemVuAt: number
  readonly next: string
  /** Whether a column is of products, deadlines or agencies. */
  readonly isOViecAt: (at: number) => boolean
}

const SO = String.raw`(?:[IVX]+|[A-H])(?:\.(?:\d{1,2}|[IVX]+))?`
const SO_NHOM = new RegExp(`^${SO}[.)]?$`, 'u')
const SO_VA_TEN = new RegExp(`^(${SO})[.)]?\\s+(\\p{L}.*)$`, 'su')
/** "1.1" */
export const SO_NHO = /^\d{1,2}(?:\.\d{1,2})+[.)]?$/u
/** "a)", "b." above tasks with numbers. */
const SO_CHU = /^[a-zđ]\s*[).]?$/u
/** A sign in place of a number. */
const DAU = /^[*•+–-]$/u
/** A name of a group is short, begins with a capital and ends no sentence. */
const TEN_NHOM = /^\p{Lu}[^]{2,150}(?<![.,;:])$/u

/** What the row of a group says: its name, and its number where the row has one. */
export type TenNhom = { readonly so?: string; readonly ten: string }

/**
 * A row that names a group: a number of a group and a name, most other cells empty; one cell over the whole row, or
 * over the columns of numbers and names; a name alone above numbered tasks, or beside a cell that says nothing of a
 * task. `open`: the name above goes on.
 */
export function readNhom(dong: Dong, open: boolean): TenNhom | undefined {
  const { hang, chu, numbered } = dong
  const filled = hang.o.filter(({ chu: each }) => each)
  const [first] = filled
  const few = numbered ? (filled.length - 2) * 2 <= hang.o.length - 2 : filled.length === 2
  if (SO_NHOM.test(chu('tt')) && chu('nhiemVu') && few) return nameOf(chu('nhiemVu'), chu('tt'))
  if (SO_CHU.test(chu('tt')) && chu('nhiemVu') && few && isAboveTasks(dong))
    return { ...nameOf(chu('nhiemVu')), so: chu('tt') }
  if (filled.length === 2 && chu('nhiemVu') && dong.subGroups && SO_NHO.test(chu('tt')))
    return nameOf(chu('nhiemVu'), chu('tt'))
  if (filled.length === 2 && chu('nhiemVu') && DAU.test(chu('tt'))) return nameOf(chu('nhiemVu'))
  const [, so, ten] = SO_VA_TEN.exec(first?.chu ?? '') ?? []
  const joint = isJoint(dong)
  if (joint && so !== undefined && ten !== undefined) return nameOf(ten, so)
  if (first && filled.length > 1 && !open && isWithStray(dong, joint)) return nameOf(first.chu)
  if (filled.length !== 1 || !first) return undefined
  const wide = joint || hang.o.filter(({ tiep }) => tiep === 'ngang').length >= Math.max(2, hang.o.length - 2)
  const alone = first.chu === chu('nhiemVu')
  if (so !== undefined && ten !== undefined && (wide || alone || first.chu === chu('tt')))
    return nameOf(ten, so)
  return wide || (alone && !open && isBare(dong)) ? nameOf(first.chu) : undefined
}

/** Nothing of a task in its row, and a numbered one below. */
const isAboveTasks = ({ hang, numbered, next, isOViecAt }: Dong): boolean =>
  numbered && /^\d+[.)]?$/u.test(next) && !hang.o.some(({ chu }, at) => chu !== '' && isOViecAt(at))

/** A row of which a person says that it names a group: the name stands where those of tasks do, or comes first. */
export function nameNhomOf({ hang, chu }: Dong): TenNhom {
  const tt = chu('tt')
  const ten = chu('nhiemVu') || hang.o.find(({ chu: each }) => each !== '' && each !== tt)?.chu
  return ten === undefined ? nameOf(tt) : nameOf(ten, tt || undefined)
}

const nameOf = (ten: string, so?: string): TenNhom => ({
  ...(so === undefined ? {} : { so: so.replace(/[.)]$/u, '') }),
  ten: ten.replace(/\s+/gu, ' '),
})

/** One cell over the numbers and the names. */
const isJoint = ({ hang, nhiemVuAt }: Dong): boolean =>
  nhiemVuAt > 0 && hang.o.slice(1, nhiemVuAt + 1).every(({ tiep }) => tiep === 'ngang')

/** A name between numbered tasks, which no page cut: what goes on with a row has no numbered row below it alone. */
const isBare = ({ chu, gop, coTt, numbered, next }: Dong): boolean =>
  coTt &&
  numbered &&
  !gop('tt') &&
  !gop('nhiemVu') &&
  TEN_NHOM.test(chu('nhiemVu')) &&
  /^\d+[.)]?$/u.test(next)

/**
 * A name above tasks beside which something stands that is no product, deadline or agency: "x" below "Ghi chú". The
 * rest of a row that a page cut may look so too; so the name must be in capitals, reach over columns that a task has
 * apart, or have the numbers begin anew below it.
 */
function isWithStray(
  { hang, gop, coTt, numbered, nhiemVuAt, next, isOViecAt }: Dong,
  joint: boolean,
): boolean {
  const at = hang.o.findIndex(({ chu }) => chu)
  const name = hang.o[at]?.chu ?? ''
  const isName = at === nhiemVuAt || (joint && at === 0)
  const isTask = hang.o.some(({ chu }, column) => chu !== '' && isOViecAt(column))
  if (!isName || isTask || !coTt || !numbered || gop('tt') || gop('nhiemVu')) return false
  const wide = joint || (isOViecAt(nhiemVuAt + 1) && hang.o[nhiemVuAt + 1]?.tiep === 'ngang')
  return TEN_NHOM.test(name) && /^\d+[.)]?$/u.test(next) && (wide || isChuHoa(name) || /^1[.)]?$/u.test(next))
}
