import { upperFirst } from '../../../language/text'
import { type DonVi, fillWords } from '../rules/don-vi'
import type { CachMucTieu, QuyTac } from '../rules/quy-tac'
import { isInTapThe } from '../rules/names'
import { hasWords } from '../rules/replace-words'
import { keepOwnLevel } from './own-level'
import { nameCoQuan, writeText } from './write-text'

/** What becomes of a goal of the province in the unit's plan, and why. */
export type MucTieuDaXet = { readonly cach: CachMucTieu; readonly viet: string; readonly lyDo: string }

/** A clause of a goal, with the mark and the space before it. */
type MenhDe = { readonly noi: string; readonly loi: string }

/** "A; b. C" is three clauses: each may be of another level. */
function splitClauses(goal: string): MenhDe[] {
  const [first = '', ...rest] = goal.split(/(;\s+|\.\s+(?=[\p{Lu}\d]))/u)
  return [
    { noi: '', loi: first },
    ...rest.flatMap((noi, index) => (index % 2 === 0 ? [{ noi, loi: rest[index + 1] ?? '' }] : [])),
  ]
}

/**
 * Judges a goal clause by clause: what speaks of the province alone or of another level is left out and named, the
 * rest is said of the unit.
 */
export function chooseMucTieu(goc: string, donVi: DonVi, quyTac: QuyTac): MucTieuDaXet {
  const judged = splitClauses(goc).map(({ noi, loi }) => {
    const own = keepOwnLevel(loi, donVi)
    return { noi, loi, own, bo: findDropped(own, donVi, quyTac) }
  })
  const kept = judged.filter(({ bo }) => bo === undefined)
  const dropped = judged.flatMap(({ loi, bo }) =>
    bo === undefined ? [] : [{ loi: loi.replace(/[.;]$/u, ''), lyDo: bo }],
  )
  if (kept.length === 0) return { cach: 'bo', viet: goc, lyDo: upperFirst(dropped[0]?.lyDo ?? '') }
  const text = kept.map(({ noi, own }, index) => (index === 0 ? upperFirst(own) : noi + own)).join('')
  const end = /[.;]$/u.exec(goc)?.[0] ?? ''
  const viet = writeText(
    nameOwner(/[.;]$/u.test(text) ? text : text + end, donVi),
    { cach: 'tuong-ung', qua: 'tapThe' },
    donVi,
    quyTac,
  )
  const look = explainDoubt(viet, donVi) ?? explainOther(viet, donVi, quyTac)
  if (viet === goc) return { cach: 'giu', viet, lyDo: look ?? 'Không có chữ nào của riêng cấp tỉnh' }
  if (viet === nameCoQuan(goc, donVi))
    return { cach: 'sua', viet, lyDo: 'Ghi rõ cơ quan ban hành văn bản được dẫn' }
  if (look !== undefined && dropped.length === 0) return { cach: 'sua', viet, lyDo: look }
  const bo = dropped.map(({ loi, lyDo }) => `bỏ "${loi}": ${lyDo}`)
  return {
    cach: 'sua',
    viet,
    lyDo: bo.length > 0 ? upperFirst(bo.join('; ')) : 'Đổi chữ của cấp tỉnh sang chữ của đơn vị',
  }
}

/** "Sắp xếp đơn vị sự nghiệp công lập" of everybody is, in a unit's plan, said of those that are the unit's. */
const nameOwner = (text: string, { chu: { donVi = '' } }: DonVi): string =>
  text.replace(
    /(?<!(?:các|của|tại|với) )(đơn vị sự nghiệp công lập)(?! (?:thuộc|của|trên|trong|trực|do|có|được|là|và|đạt))/giu,
    `$1 thuộc ${donVi}`,
  )

const COUNTED = /\d+\s?% (?:số |các )*(?:sở|ban|ngành|cơ quan|đơn vị|địa phương|xã|phường|đặc khu)(?!\p{L})/iu

/** What nobody but the clerk can say of one unit: a measure that counts offices, words of the province that are left. */
function explainDoubt(text: string, { chu: { capTinh = '' } }: DonVi): string | undefined {
  if (COUNTED.test(text)) return 'Chỉ tiêu đếm số cơ quan, địa phương: văn thư ghi phần của đơn vị'
  return new RegExp(
    `(?:của|cấp|địa bàn|UBND|HĐND|nhân dân) ${capTinh}(?!\\p{L})|các cấp(?!\\p{L})`,
    'iu',
  ).test(text)
    ? 'Còn chữ của cấp tỉnh mà chưa có quy tắc: văn thư xem lại'
    : undefined
}

/** What is kept and is most often another office's work; an office named after it has it of its own. */
function explainOther(text: string, { chu, coQuan }: DonVi, { mucTieuXem = [] }: QuyTac): string | undefined {
  const rule = mucTieuXem.find((each) => hasWords(text, each.chu) && !hasWords(coQuan.ten, each.chu))
  return rule && `${fillWords(rule.lyDo, chu)}: văn thư xem lại`
}

/** Why a clause is not carried over; undefined for one that is. */
const findDropped = (
  clause: string,
  { cap, chu, coQuan }: DonVi,
  { mucTieu, tapThe }: QuyTac,
): string | undefined => {
  const isIn = (id: string): boolean => tapThe.some((nhom) => nhom.id === id && isInTapThe(coQuan, nhom))
  const rule = mucTieu.find(
    (each) =>
      each.cap.includes(cap) &&
      (each.khongThuoc === undefined || !isIn(each.khongThuoc)) &&
      hasWords(clause, fillAll(each.chu, chu)) &&
      !hasWords(clause, fillAll(each.tru ?? [], chu)) &&
      !(each.tron === true && isWhole(clause)),
  )
  return rule === undefined ? undefined : fillWords(rule.lyDo, chu)
}

const fillAll = (words: readonly string[], chu: DonVi['chu']): string[] =>
  words.map((word) => fillWords(word, chu))

/** Every figure of it is 100%. */
const isWhole = (clause: string): boolean => {
  const figures = Array.from(clause.matchAll(/(\d+(?:,\d+)?)\s?%/gu), ([, so]) => so)
  return figures.length > 0 && figures.every((so) => so === '100')
}
