import { isSameText } from './compare-quyet-dinh'

/**
 * A cell for the milestones of a task: text by milestone, counted from 0; `sai` says why the cell cannot be
 * read.
 */
export type OTheoMoc = { readonly loi: ReadonlyMap<number, string>; readonly sai?: string }

/** In the product column: this milestone is not the unit's. */
export const BO_MOC = '(bỏ)'

/** "[1]" at the beginning of a line begins the text of milestone 1. */
const DAU = /^[ \t]*\[(\d+)\][ \t]*/mu

/** Several milestones in one cell: "[1] … [2] …". */
export const joinMoc = (cells: readonly string[]): string =>
  cells.length === 1 ? (cells[0] ?? '') : cells.map((cell, index) => `[${index + 1}] ${cell}`).join('\n')

/** More is a slip of the hand, and would fill the memory. */
const NHIEU_NHAT = 50

const joinNumbers = (soMoc: number): string =>
  Array.from({ length: soMoc }, (_, index) => `[${index + 1}] …`).join(' xuống dòng ')

/** Reads a cell of a task that has `soMoc` milestones; without marks it is the text of the only one. */
export function readCellByMoc(cell: string | undefined, soMoc: number): OTheoMoc {
  const [truoc = '', ...con] = (cell ?? '').trim().split(DAU)
  if (con.length === 0) return readOne(truoc, soMoc)
  if (truoc.trim() !== '') return { loi: new Map(), sai: 'dòng đầu chưa có [1], [2], … ở đầu' }
  const cap = con.flatMap((so, index) =>
    index % 2 === 0 ? [[Number(so) - 1, (con[index + 1] ?? '').trim()] as const] : [],
  )
  const loi = new Map(cap)
  if (loi.size < cap.length || [...loi.keys()].some((so) => so < 0 || so >= NHIEU_NHAT))
    return {
      loi: new Map(),
      sai: `mỗi mốc [1], [2], … chỉ ghi một lần, đếm từ [1], nhiều nhất là [${NHIEU_NHAT}]`,
    }
  return { loi: new Map(cap.filter(([, text]) => text !== '')) }
}

function readOne(text: string, soMoc: number): OTheoMoc {
  if (text === '') return { loi: new Map() }
  return soMoc === 1
    ? { loi: new Map([[0, text]]) }
    : { loi: new Map(), sai: `nhiệm vụ có ${soMoc} mốc mà ô này không nói thay mốc nào` }
}

/** What a cell comes to: own words over those proposed for each milestone; what cannot be read stands as it is. */
export function showCellByMoc(own: string | undefined, deXuat: readonly string[]): string {
  const { loi, sai } = readCellByMoc(own, deXuat.length)
  if (sai !== undefined) return own ?? ''
  const count = Math.max(deXuat.length, ...Array.from(loi.keys(), (so) => so + 1))
  return joinMoc(Array.from({ length: count }, (_, so) => loi.get(so) ?? deXuat[so] ?? ''))
}

/** Of a cell as `showCellByMoc` shows it what is not proposed; undefined where all of it is. */
export function ownCellByMoc(shown: string, deXuat: readonly string[]): string | undefined {
  const { loi, sai } = readCellByMoc(shown, deXuat.length)
  if (sai !== undefined) return shown.trim()
  const own = Array.from(loi).filter(([so, text]) => !isSameText(text, deXuat[so] ?? ''))
  if (own.length === 0) return undefined
  return deXuat.length === 1 && own.every(([so]) => so === 0)
    ? own[0]?.[1]
    : own.map(([so, text]) => `[${so + 1}] ${text}`).join('\n')
}

/** How a cell for so many milestones is written, for who got it wrong. */
export const explainMoc = (soMoc: number): string =>
  soMoc === 1 ? 'bỏ [1], ghi thẳng lời' : `ghi ${joinNumbers(soMoc)}; mốc giữ nguyên thì bỏ qua`
