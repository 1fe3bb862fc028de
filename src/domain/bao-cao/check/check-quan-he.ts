import { formatNumber } from '../../../language/number'
import { type ChiTieu, isTyLe, selectRows } from '../chi-tieu/chi-tieu'
import { addUp, computeSoLieu } from '../chi-tieu/compute-so-lieu'
import { formatSo } from '../chi-tieu/format-so-lieu'
import { readGiven } from '../chi-tieu/read-so'
import type { SoLieu } from '../chi-tieu/so-lieu'
import type { HoSoBaoCao } from '../ho-so'
import { findNgoaiBieu } from '../ngoai-bieu'
import { note, type Problem, wrong } from '../../problems'

/** Figures that cannot stand beside each other. `ma`: the rows concerned, the one to look at first. */
export type MauThuan = {
  readonly ma: readonly string[]
  readonly muc: 'loi' | 'hoi'
  readonly message: string
}
type Figures = {
  readonly rows: ReadonlyMap<string, ChiTieu>
  readonly so: ReadonlyMap<string, number>
  readonly soLieu: SoLieu
}

/**
 * Figures that contradict each other. An error must be mended; a question may be answered in the data, with
 * `lyDo` on one of the figures concerned, and is then named in a notice.
 */
export function* checkQuanHe(hoSo: HoSoBaoCao): Generator<Problem> {
  const { danhMuc, ky, soLieu } = hoSo
  if (!danhMuc || !soLieu) return
  const own = selectRows(danhMuc, ky)
  const answered = new Set<string>()
  const catalogues = [{ rows: own, ma: new Set(own.map(({ ma }) => ma)) }, ...findNgoaiBieu(hoSo)]
  for (const { rows, ma: concerned } of catalogues) {
    const figures = figuresIn(rows, soLieu)
    for (const each of contradictionsIn(figures))
      if (each.ma.some((ma) => concerned.has(ma))) yield explain(each, figures, answered)
    yield* nothingOf(figures, concerned, answered)
  }
  for (const { rows, ma: concerned } of catalogues)
    for (const row of rows)
      if (concerned.has(row.ma) && readGiven(row, soLieu).lyDo !== undefined && !answered.has(row.ma))
        yield note(
          ['soLieu', row.ma],
          '"lyDo" không trả lời câu hỏi nào',
          'bỏ "lyDo"; lời cần in thì ghi "ghiChu"',
        )
}

/** What contradicts itself in the figures of some rows: errors, and questions that a reason may answer. */
export const findMauThuan = (rows: readonly ChiTieu[], soLieu: SoLieu): MauThuan[] =>
  contradictionsIn(figuresIn(rows, soLieu))

function figuresIn(all: readonly ChiTieu[], soLieu: SoLieu): Figures {
  const so = new Map(
    computeSoLieu(all, soLieu, undefined).flatMap(({ chiTieu, giaTri }) =>
      giaTri.loai === 'so' ? [[chiTieu.ma, giaTri.so] as const] : [],
    ),
  )
  return { rows: new Map(all.map((row) => [row.ma, row])), so, soLieu }
}

const contradictionsIn = (figures: Figures): MauThuan[] =>
  [relationsOf, sharesOf, totalOf, rateOf].flatMap((find) =>
    Array.from(figures.rows.values()).flatMap((row) => find(row, figures)),
  )

function explain({ ma, muc, message }: MauThuan, { rows, soLieu }: Figures, answered: Set<string>): Problem {
  const at = ma.find((each) => Object.hasOwn(soLieu.soLieu, each)) ?? ma[0] ?? ''
  const path = ['soLieu', at]
  if (muc === 'loi') return wrong(path, message, 'sửa lại số')
  const givenOf = (each: string) => {
    const row = rows.get(each)
    return row && readGiven(row, soLieu)
  }
  const answer = ma.find((each) => givenOf(each)?.lyDo !== undefined)
  if (answer !== undefined) {
    answered.add(answer)
    return note(
      path,
      `${message}; lý do đã ghi: ${givenOf(answer)?.lyDo ?? ''}`,
      'xem lại lý do trước khi ký',
    )
  }
  const so = givenOf(at)?.so
  const own = so?.loai === 'so' ? `so: "${formatNumber(so.so, 4)}", ` : ''
  return wrong(
    path,
    message,
    `sửa lại số; nếu đúng là vậy thì ghi ${at}: { ${own}lyDo: "…" }`,
    'sửa lại số; nếu đúng là vậy thì ghi vì sao ở cột Lý do',
  )
}

const inSo = (ma: string, { rows, so }: Figures): string => {
  const row = rows.get(ma)
  return row ? formatSo(row, so.get(ma) ?? 0) : ''
}
const nameOf = (ma: string, { rows }: Figures): string => `"${rows.get(ma)?.ten ?? ma}"`
/** "12 + 5 = 17", or "17" where there is but one. */
const inSum = (all: readonly string[], figures: Figures): string => {
  const total = addUp(all.map((ma) => figures.so.get(ma) ?? 0))
  const sum = all.map((ma) => inSo(ma, figures)).join(' + ')
  return all.length > 1 ? `${sum} = ${formatNumber(total, 4)}` : sum
}
const sumIn = (all: readonly string[], { so }: Figures): number => addUp(all.map((ma) => so.get(ma) ?? 0))
const isKnown = (all: readonly string[], { so }: Figures): boolean => all.every((ma) => so.has(ma))

/** "At most" and "adds up to", as the catalogue has them. */
function relationsOf({ ma, quanHe = [] }: ChiTieu, figures: Figures): MauThuan[] {
  const own = figures.so.get(ma)
  return quanHe.flatMap(({ kieu, voi, muc }): MauThuan[] => {
    const others = voi.filter((other) => figures.rows.has(other))
    if (own === undefined || kieu === 'thuoc' || !others.length) return []
    if (kieu === 'cong') return findWrongSum(ma, others, muc, figures)
    if (!isKnown(others, figures) || own <= sumIn(others, figures)) return []
    const most = others.map((other) => nameOf(other, figures)).join(' và ')
    const message = `${nameOf(ma, figures)} là ${inSo(ma, figures)}, nhiều hơn ${most} là ${inSum(others, figures)}`
    return [{ ma: [ma, ...others], muc, message }]
  })
}

/** Parts of one whole are together not more than it; the whole is the row that is asked. */
function sharesOf({ ma }: ChiTieu, figures: Figures): MauThuan[] {
  const whole = figures.so.get(ma)
  const shares = Array.from(figures.rows.values()).flatMap((row) =>
    (row.quanHe ?? [])
      .filter(({ kieu, voi }) => kieu === 'thuoc' && voi.includes(ma) && figures.so.has(row.ma))
      .map(({ muc }) => ({ ma: row.ma, muc })),
  )
  const parts = shares.map((share) => share.ma)
  if (whole === undefined || sumIn(parts, figures) <= whole) return []
  // One that is too much by itself is named by itself.
  const single = parts.find((part) => (figures.so.get(part) ?? 0) > whole)
  const concerned = single === undefined ? parts : [single]
  const who = concerned.map((part) => nameOf(part, figures)).join(', ')
  const message = `${who} là ${inSum(concerned, figures)}, nhiều hơn ${nameOf(ma, figures)} là ${inSo(ma, figures)}`
  const muc = shares.some((share) => share.muc === 'loi') ? 'loi' : 'hoi'
  return [{ ma: [...concerned, ma], muc, message }]
}

/** A total that was given beside its parts. */
function totalOf({ ma, loai, cong = [], quanHe = [] }: ChiTieu, figures: Figures): MauThuan[] {
  const row = figures.rows.get(ma)
  const given = row && readGiven(row, figures.soLieu).so
  const parts = cong.filter((part) => figures.rows.has(part))
  if (loai !== 'tong' || given?.loai !== 'so' || !parts.length || quanHe.some(({ kieu }) => kieu === 'cong'))
    return []
  return findWrongSum(ma, parts, 'hoi', { ...figures, so: new Map([...figures.so, [ma, given.so]]) })
}

function findWrongSum(
  ma: string,
  others: readonly string[],
  muc: MauThuan['muc'],
  figures: Figures,
): MauThuan[] {
  const total = figures.so.get(ma) ?? 0
  const known = others.filter((other) => figures.so.has(other))
  const sum = sumIn(known, figures)
  const fits = known.length === others.length ? sum === total : sum <= total
  if (fits) return []
  const what =
    known.length === others.length ? 'các phần cộng lại được' : 'riêng các phần đã có cộng lại được'
  const message = `${nameOf(ma, figures)}: tổng ghi ${inSo(ma, figures)} nhưng ${what} ${formatNumber(sum, 4)}`
  return [{ ma: [ma, ...known], muc, message }]
}

/** More than the whole of it: rare, and then for a reason. Where the catalogue relates the two, it has said it. */
function rateOf(row: ChiTieu, { rows, so }: Figures): MauThuan[] {
  const { ma, ten, tuSo = '', mauSo = '' } = row
  const [part, whole, rate] = [so.get(tuSo), so.get(mauSo), so.get(ma)]
  if (row.loai === 'ty-le' && part !== undefined && whole !== undefined) {
    const related = rows.get(tuSo)?.quanHe?.some(({ kieu, voi }) => kieu !== 'cong' && voi.includes(mauSo))
    if (part <= whole || related) return []
    const message = `"${ten}" vượt 100%: ${formatNumber(part, 4)} trên ${formatNumber(whole, 4)}`
    return [{ ma: [tuSo, mauSo, ma], muc: 'hoi', message }]
  }
  if (!isTyLe(row) || rate === undefined || rate <= 100) return []
  return [{ ma: [ma], muc: 'hoi', message: `"${ten}" vượt 100%: ${formatSo(row, rate)}%` }]
}

/** A rate of nothing that was given its figure. */
function* nothingOf(
  { rows, so, soLieu }: Figures,
  concerned: ReadonlySet<string>,
  answered: Set<string>,
): Generator<Problem> {
  for (const row of rows.values()) {
    const given = readGiven(row, soLieu)
    if (!concerned.has(row.ma) || !isOfNothing(row, so) || given.so.loai !== 'so') continue
    answered.add(row.ma)
    const message = `"${row.ten}" là 0 trên 0, ghi ${formatSo(row, given.so.so)}%`
    yield given.lyDo === undefined
      ? wrong(
          ['soLieu', row.ma],
          message,
          `thêm lý do: ${row.ma}: { so: ${given.so.so}, lyDo: "…" }`,
          'ghi vì sao ở cột Lý do',
        )
      : note(['soLieu', row.ma], `${message}; lý do đã ghi: ${given.lyDo}`, 'xem lại lý do trước khi ký')
  }
}

const isOfNothing = ({ loai, tuSo = '', mauSo = '' }: ChiTieu, so: ReadonlyMap<string, number>): boolean =>
  loai === 'ty-le' && so.get(tuSo) === 0 && so.get(mauSo) === 0
