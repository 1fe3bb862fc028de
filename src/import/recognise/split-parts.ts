import { type CotNhap, findColumns, isOtherHead } from '../table/columns'
import type { So } from '../source/ghi-chu'
import { isChuHoa } from '../source/small-letters'
import { refuseOthers } from './refuse-others'
import { cutPhuLuc, findPhuLuc, isNhanPhuLuc } from './find-phu-luc'
import { type Bang, doan, type Doan, type Khoi, type Nguon } from '../source/nguon'

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
  const { dong, bang, cho } = splitTables(khoi.filter((each) => !le.includes(each as Doan)))
  const quyetDinh = dong.findIndex(({ chu }) => /^QUYẾT ĐỊNH$/u.test(chu))
  const from = dong.findIndex(({ chu }, at) => at > quyetDinh && /^KẾ HOẠCH$/u.test(chu))
  refuseOthers(dong, { quyetDinh, keHoach: from, bang, tep, an })
  const phuLuc = bang.length ? findPhuLuc(dong, cho, from) : cho
  const start = quyetDinh >= 0 ? quyetDinh : from
  const dau = dong.slice(0, Math.max(0, start))
  const decided = quyetDinh >= 0
  const [decision, plan, after] = [
    cutPhuLuc(decided ? dong.slice(quyetDinh + 1, from < 0 ? phuLuc : from) : [], { signed: true, dau }),
    cutPhuLuc(from < 0 && decided ? [] : dong.slice(from + 1, phuLuc), { signed: !decided, dau }),
    cutPhuLuc(dong.slice(cho), { signed: true, dau }),
  ]
  return {
    tenLoai: [quyetDinh, from].flatMap((at) => dong[at]?.chu ?? []),
    dau,
    ...(decided ? { quyetDinh: decision.own } : {}),
    keHoach: plan.own,
    sau: after.own,
    phuLuc: dong.slice(phuLuc, cho),
    bang,
    lac: [...decision.lac, ...plan.lac, ...after.lac],
    le,
  }
}

/**
 * Task tables apart; of every other table (letterhead, signature) the lines, cell by cell. `cho`: before
 * which line the first task table stands.
 */
function splitTables(khoi: readonly Khoi[]): { dong: Doan[]; bang: Bang[]; cho: number } {
  const dong: Doan[] = []
  const bang: Bang[] = []
  let [cho, last] = [-1, 0]
  let cot: readonly CotNhap[] = []
  for (const each of khoi) {
    const own = each.loai === 'bang' ? findColumns(each.hang)?.cot : undefined
    if (each.loai === 'doan') dong.push(each)
    else if (own || isRestOf({ bang: bang.at(-1), cot }, each, dong.slice(last))) {
      cot = own ?? cot
      if (cho < 0) cho = dong.length
      last = dong.length
      bang.push(each)
    } else
      dong.push(
        ...each.hang.flatMap(({ o, noi }) =>
          o.flatMap(({ chu }) =>
            chu
              .split('\n')
              .filter(Boolean)
              .map((line) => doan(line, noi)),
          ),
        ),
      )
  }
  return { dong, bang, cho: cho < 0 ? dong.length : cho }
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
