import type { CauHoi, Loi, LuaChon } from '../index'
import type { Terminal } from './terminal'

/** What is asked: a question of `khoi-tao`, or one line. */
export type Hoi = Pick<CauHoi, 'hoi' | 'nhieu' | 'batBuoc' | 'deXuat'> &
  Partial<Pick<CauHoi, 'giaiThich' | 'chon'>>
/** What an answer is held against, and how what is kept is shown. */
export type Cach = {
  readonly check: (lines: readonly string[]) => {
    readonly lines: readonly string[]
    readonly loi: readonly Loi[]
  }
  readonly show?: (lines: readonly string[]) => readonly string[]
  /** How the proposal is called: "Đề nghị", "Hiện nay", "Đã ghi". */
  readonly goi?: string
  /** Whether there is a question before this one to go back to. */
  readonly coTruoc?: boolean
  /** Told of each line of a list as it is typed. */
  readonly onRows?: (lines: readonly string[]) => void
}
/** `theoDeXuat`: Enter alone took the proposal. `lui`: back to the question before. */
export type DapAn =
  | { readonly lines: readonly string[]; readonly theoDeXuat: boolean; readonly lui?: never }
  | { readonly lui: true; readonly lines?: never }

/** In the place of an answer, where Enter would take the proposal: nothing. */
export const NONE = '-'
const LUI = new Set(['<', 'lùi', 'lui', 'quay lại'])
export const isLui = (row: string): boolean => LUI.has(row.trim().toLocaleLowerCase('vi').normalize('NFC'))

/** A number stands for what is written behind it. */
export const chosenOf = (row: string, chon: readonly LuaChon[]): string =>
  (/^\d+\.?$/u.test(row) ? chon[Number.parseInt(row, 10) - 1]?.ma : undefined) ?? row

export const sayChon = (at: Terminal, chon: readonly LuaChon[]): void =>
  chon.forEach(({ ten, viDu }, index) => at.say(`  ${index + 1}. ${ten}${viDu ? ` (${viDu})` : ''}`))

/** What was understood, where it is not what was typed. */
export function sayKept(at: Terminal, typed: string, lines: readonly string[], { show }: Cach): void {
  const shown = (show?.(lines) ?? lines).join('; ')
  if (shown !== '' && shown !== typed) at.say(`  = ${shown}`)
}

export function sayFaults(at: Terminal, loi: readonly Loi[]): void {
  for (const { noiDung, chon } of loi) {
    at.say(`  ! ${noiDung}${chon ? ', ghi số:' : ''}`)
    sayChon(at, chon ?? [])
  }
}

export const sayKeys = (at: Terminal, keys: readonly string[]): void => {
  if (keys.length > 0) at.say(`  (${keys.join('; ')})`)
}
