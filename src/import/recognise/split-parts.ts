import { type CotNhap, findColumns, isOtherHead } from '../table/columns'
import type { So } from '../source/ghi-chu'
import { isChuHoa } from '../source/small-letters'
import { refuseOthers } from './refuse-others'
import { flattenTables, isContent, isOfTasks, linesOf, placeOfTable } from './find-tables'
import { findChuKy, isMuc } from '../source/signs'
import { findEndOfHead } from './find-head'
import { cutPhuLuc, findPhuLuc, isNhanPhuLuc } from './find-phu-luc'
import { type Bang, type Doan, type Khoi, type Nguon } from '../source/nguon'

/** A document cut into what its parts are; each a list of lines. */
export type PhanDoan = {
  /** The titles that name the kind of document, which the program prints. */
  readonly tenLoai: readonly string[]
  readonly dau: readonly Doan[]
  readonly quyetDinh?: readonly Doan[]
  readonly keHoach: readonly Doan[]
  /** The text that goes on after the first task table. */
  readonly sau: readonly Doan[]
  readonly phuLuc: readonly Doan[]
  readonly bang: readonly Bang[]
  /** An annex whose table could not be found. */
  readonly lac: readonly Doan[]
  /** The lines of `lac` that stand before the annex of tasks. */
  readonly truoc: ReadonlySet<Doan>
  /** Notes, headers and footers, comments, a table of contents. */
  readonly le: readonly Doan[]
}

const LA_LE = /^(?:trang \d+, )?(?:chú thích|đầu trang, chân trang|nhận xét|mục lục)$/u

/**
 * Finds the decision, the plan, the annex and the task tables. Throws UserError for a document that is no
 * plan.
 */
export function splitParts(khoi: readonly Khoi[], { tep, an = [] }: Pick<Nguon, 'tep' | 'an'>): PhanDoan {
  const le = khoi.filter((each): each is Doan => each.loai === 'doan' && LA_LE.test(each.noi.where ?? ''))
  const dong = placeTables(khoi.filter((each) => !le.includes(each as Doan)))
  const tasks = dong.filter(({ bang: [table] = [] }) => table && isOfTasks(table))
  const quyetDinh = dong.findIndex(({ chu }) => /^QUYẾT ĐỊNH$/u.test(chu))
  const from = dong.findIndex(({ chu }, at) => at > quyetDinh && /^KẾ HOẠCH$/u.test(chu))
  refuseOthers(flattenTables(dong), { quyetDinh, keHoach: from, bang: tasks, tep, an })
  const first = dong.findIndex((line, at) => tasks.includes(line) && !isInText(dong, at, from))
  const cho = first < 0 ? dong.length : first
  const end = endOfMain(dong, cho)
  const later = dong.slice(end)
  const closing = findChuKy(later)
  const main = dong.slice(cho, end).filter((line) => tasks.includes(line))
  const start = quyetDinh >= 0 ? quyetDinh : from
  const head = start < 0 ? findEndOfHead(dong) : start
  const text = from < 0 ? head : from + 1
  const titled = main.length ? findPhuLuc(dong, cho, text - 1) : cho
  // Right below "KẾ HOẠCH" stands the title of the plan, and none of an annex.
  const phuLuc = titled === from + 1 && from >= 0 && !isNhanPhuLuc(dong[titled]?.chu ?? '') ? cho : titled
  const dau = flattenTables(dong.slice(0, head))
  const decided = quyetDinh >= 0
  const [decision, plan, after] = [
    cutPhuLuc(decided ? flattenTables(dong.slice(quyetDinh + 1, from < 0 ? phuLuc : from)) : [], {
      signed: true,
      dau,
    }),
    cutPhuLuc(from < 0 && decided ? [] : dong.slice(text, phuLuc), { signed: !decided, dau }),
    cutPhuLuc(
      [...dong.slice(cho, end), ...later.slice(closing)].filter((line) => !main.includes(line)),
      { signed: true, dau },
    ),
  ]
  return {
    tenLoai: [quyetDinh, from].flatMap((at) => dong[at]?.chu ?? []),
    dau,
    ...(decided ? { quyetDinh: decision.own } : {}),
    keHoach: plan.own,
    sau: after.own,
    phuLuc: dong.slice(phuLuc, cho),
    bang: main.flatMap(({ bang = [] }) => bang),
    truoc: new Set(main.length ? [...decision.lac, ...plan.lac] : []),
    lac: [...decision.lac, ...plan.lac, ...later.slice(0, closing), ...after.lac],
    le,
  }
}

/**
 * The lines of a document, its tables at their places; of a layout (letterhead, signature) the lines, cell by
 * cell. A table that pages have split is one.
 */
function placeTables(khoi: readonly Khoi[]): Doan[] {
  const dong: Doan[] = []
  let [last, nth] = [-1, 0]
  for (const each of khoi) {
    const before = dong[last]
    if (each.loai === 'doan') dong.push(each)
    else if (isOfTasks(each) || (!before && isContent(each))) {
      last = dong.length
      dong.push(placeOfTable((nth += 1), each))
    } else if (
      before?.bang &&
      isRestOf({ bang: before.bang.at(-1), cot: columnsIn(before.bang) }, each, dong.slice(last + 1))
    )
      dong[last] = { ...before, bang: [...before.bang, each] }
    else if (isContent(each)) {
      last = dong.length
      dong.push(placeOfTable((nth += 1), each))
    } else for (const one of linesOf(each)) dong.push(one)
  }
  return dong
}

const columnsIn = ([table]: readonly Bang[]): readonly CotNhap[] =>
  (table && findColumns(table.hang, table.chon)?.cot) ?? []

/**
 * Whether a table of tasks stands in the text of the plan: below the heading of a part, without the title of
 * an annex, before the signature.
 */
function isInText(dong: readonly Doan[], at: number, from: number): boolean {
  const before = dong.slice(from + 1, at)
  return (
    from >= 0 &&
    before.some(({ chu }) => isMuc(chu)) &&
    findPhuLuc(dong, at, from) === at &&
    findChuKy(before) === before.length &&
    !before.some(({ chu }) => isNhanPhuLuc(chu))
  )
}

/** Where the annex of tasks ends: before the label of the next one. */
function endOfMain(dong: readonly Doan[], cho: number): number {
  const next = dong.findIndex(({ chu }, at) => at > cho && isNhanPhuLuc(chu))
  return next < 0 ? dong.length : next
}

/**
 * Whether a table without a head is the rest of the one before it: it is as wide, no annex begins between
 * them, and its first row is no head of other things.
 */
function isRestOf(
  before: { readonly bang: Bang | undefined; readonly cot: readonly CotNhap[] },
  { hang }: Bang,
  between: readonly Doan[],
): boolean {
  const [first] = hang
  return (
    first !== undefined &&
    first.o.length === before.bang?.hang[0]?.o.length &&
    !between.some(({ chu }) => isNhanPhuLuc(chu)) &&
    !isOtherHead(first, before.cot)
  )
}

/**
 * "KẾ HOẠCH" is a line of its own: apart from the title on the same line or in the same paragraph, and
 * without spaces between its letters.
 */
export function splitTenLoai(khoi: readonly Khoi[], so: So): Khoi[] {
  const alone = /^(KẾ HOẠCH|QUYẾT ĐỊNH)(?:\n([^]+))?$/u
  const splitAtTitle = (each: Khoi, title: RegExp): Khoi[] => {
    if (each.loai === 'bang') return [each]
    const chu = each.chu.replace(/^(?:\p{Lu} ){4,}\p{Lu}(?=\n|$)/u, (spaced) => nameOf(spaced, so))
    const [, ten, rest] = title.exec(chu) ?? []
    return ten === undefined || rest === undefined
      ? [{ ...each, chu }]
      : [{ ...each, chu: ten }, ...rest.split('\n').map((line) => ({ ...each, chu: line.trim() }))]
  }
  const whole = khoi.flatMap((each) => splitAtTitle(each, alone))
  if (whole.some((each) => each.loai === 'doan' && /^KẾ HOẠCH$/u.test(each.chu))) return whole
  const first = whole.findIndex(
    (each) => each.loai === 'doan' && TEN_LIEN.test(each.chu) && isChuHoa(each.chu),
  )
  return whole.flatMap((each, at) => (at === first ? splitAtTitle(each, TEN_LIEN) : [each]))
}

const TEN_LIEN = /^(KẾ HOẠCH)\s+(\p{Lu}[^]{9,300})$/u
/** "K Ế H O Ạ C H" */
function nameOf(spaced: string, so: So): string {
  const ten = ['KẾ HOẠCH', 'QUYẾT ĐỊNH'].find((each) => each.replace(' ', '') === spaced.replace(/ /gu, ''))
  if (ten) so.daBiet(spaced)
  return ten ?? spaced
}

/** "(Kèm theo Quyết định số … ngày …" and "của …)" on two lines are one. */
export function joinBrackets(khoi: readonly Khoi[]): Khoi[] {
  const whole: Khoi[] = []
  for (const each of khoi) {
    const last = whole.at(-1)
    const open =
      last?.loai === 'doan' && /^\((?:Ban hành )?kèm theo[^)]*$/iu.test(last.chu) && last.chu.length < 300
    if (open && each.loai === 'doan') whole[whole.length - 1] = { ...last, chu: `${last.chu} ${each.chu}` }
    else whole.push(each)
  }
  return whole
}
