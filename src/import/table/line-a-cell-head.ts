import { columnsOf, isHead, type VaiTroCot } from './columns'
import type { DongChu } from '../source/lines'
import { isMuc } from '../source/signs'

/**
 * The head of a table whose cells stand one below another. `trong`: an empty line is an empty cell, not the
 * border of two. `lien`: the cells go on in one line, as a PDF viewer copies them.
 */
export type TieuDeDong = {
  readonly ten: readonly string[]
  readonly vaiTro: readonly (VaiTroCot | undefined)[]
  readonly den: number
  readonly trong: boolean
  readonly lien: boolean
}

const TT = /^\s*(?:S?TT|Số TT)\s*$/iu
const TT_LIEN = /^(?:S?TT|Số TT) (?=\p{Lu})/u
const SO_DAU = /^\s*(?:\d{1,3}|[IVX]{1,5})[.)]?\s*$/u
const HANG_LIEN = /^(?:\d{1,3}|[IVX]{1,5})[.)]?(?:\s|$)/u
const HEAD_LINES = 24
const DAU_COT =
  /^(?:tiến độ|thời (?:gian|hạn)|kết quả|sản phẩm|phân công|(?:đơn vị|cơ quan) (?:chủ trì|phối hợp))/iu
const TEN_COT = [
  'Tên nhiệm vụ',
  'Nhiệm vụ',
  'Nội dung',
  'Công việc',
  'Kết quả',
  'Sản phẩm',
  'Đầu ra',
  'Tiến độ',
  'Thời gian',
  'Thời hạn',
  'Phân công',
  'Trách nhiệm',
  'Cơ quan',
  'Đơn vị',
  'Chủ trì',
  'Phối hợp',
  'Ghi chú',
]
/** Where in a line the head of another column begins; "Đơn vị" and "chủ trì" are one. */
const MO_COT = new RegExp(
  `(?<=\\s)(?<!(?:quan|QUAN|vị|VỊ) )(?=(?:${[...TEN_COT, ...TEN_COT.map((ten) => ten.toUpperCase())].join('|')})(?!\\p{L}))`,
  'u',
)

/** Whether the line begins the head of a task table: it has the word TT, alone or before the other heads. */
export const isTableStart = (chu: string): boolean => TT.test(chu) || (TT_LIEN.test(chu) && MO_COT.test(chu))

/**
 * Whether the head of a task table stands here and its columns follow one another: a converter took them
 * apart.
 */
export function isMixedTable(lines: readonly DongChu[], at: number): boolean {
  if (!TT.test(lines[at]?.chu ?? '') || findHead(lines, at)) return false
  const hasWordBetween = (from: number, to: number, words: RegExp) =>
    lines.slice(at + from, at + to).some(({ chu }) => words.test(chu.trim()))
  return (
    hasWordBetween(1, HEAD_LINES, /^(?:nhiệm vụ|nội dung)/iu) && hasWordBetween(1, HEAD_LINES * 4, DAU_COT)
  )
}

/** The head that begins at a line, if one does. */
export function findHead(lines: readonly DongChu[], at: number): TieuDeDong | undefined {
  const first = lines[at]?.chu ?? ''
  if (!isTableStart(first)) return undefined
  const lien = !TT.test(first)
  let den = at
  while (den < lines.length && den - at < HEAD_LINES && !isRow(lines[den]?.chu.trim() ?? '', lien)) den += 1
  const head = lines.slice(at, den).map(({ chu }) => chu.trim())
  const names: string[] = []
  for (const piece of lien
    ? head
        .filter(Boolean)
        .join(' ')
        .replace(TT_LIEN, '$&\n')
        .split(MO_COT)
        .flatMap((each) => each.split('\n'))
    : head)
    addName(names, piece.trim())
  const cot = columnsOf(names)
  const roles = cot.map(({ noiDung }) => noiDung)
  if (names.length < 4 || !isHead(cot) || (!lien && isMixed(lines, den, roles))) return undefined
  return {
    ten: names,
    vaiTro: roles,
    den,
    trong: !lien && head.filter((chu) => !chu).length < names.length / 2,
    lien,
  }
}

const isRow = (chu: string, lien: boolean): boolean =>
  SO_DAU.test(chu) || isMuc(chu) || (lien && HANG_LIEN.test(chu))

/** A text that names no column goes on with the name before. */
function addName(names: string[], chu: string): void {
  if (!chu) return
  if (names.length && !columnsOf([...names, chu]).at(-1)?.noiDung && !/^ghi chú$/iu.test(chu))
    names.push(`${names.pop() ?? ''} ${chu}`)
  else names.push(chu)
}

/** Heads of columns that come only after the first rows: the columns are mixed. */
function isMixed(
  lines: readonly DongChu[],
  from: number,
  roles: readonly (VaiTroCot | undefined)[],
): boolean {
  const seen = lines.slice(from, from + HEAD_LINES * 4)
  const next = seen.findIndex(({ chu }) => TT.test(chu))
  return seen.slice(0, next < 0 ? undefined : next).some(({ chu }) => {
    const role = DAU_COT.test(chu.trim()) && chu.length < 40 ? columnsOf([chu.trim()])[0]?.noiDung : undefined
    return (
      role !== undefined &&
      !roles.includes(role) &&
      !(role === 'phanCong' && roles.includes('chuTri')) &&
      !((role === 'chuTri' || role === 'phoiHop') && roles.includes('phanCong'))
    )
  })
}
