import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** Seed 001's second copy: Quyết định 3487/QĐ-UBND as the portal shows it, its remnants taken out. */
export type Seed001 = {
  /** Each paragraph of the three parts before the table, in order. */
  readonly decision: readonly string[]
  readonly plan: readonly string[]
  readonly appendix: readonly string[]
  /** The heads of the table's columns. */
  readonly columns: readonly string[]
  /**
   * The cells of the 62 tasks, row by row; a task's number and name stand once, also when it has two results.
   */
  readonly cells: readonly string[]
}

/** The second copy begins here; the first one is the same text without the number and the table. */
const FIRST_LINE = 48

/** Lines that go on with the line before: the portal broke them. */
const CONTINUATIONS = new Set([
  'CHỦ NGHĨA VIỆT NAM',
  'DÂN',
  'CÁCH HÀNH CHÍNH TỈNH KHÁNH HÒA NĂM 2025',
  'nhân dân tỉnh Khánh Hòa)',
])

/** NFC, each run of white space one space. */
export const fold = (value: string): string => value.normalize('NFC').replace(/\s+/gu, ' ').trim()

export function readSeed001(): Seed001 {
  const lines = readFileSync(join(__dirname, '001.txt'), 'utf8')
    .split('\n')
    .slice(FIRST_LINE - 1)
  const table = lines.findIndex((line) => fold(line) === 'TT |')
  const prose = joined(
    lines
      .slice(0, table)
      .map((line) => fold(line.replace(/\|/g, '')))
      .filter(Boolean),
  )
  const cells = lines.slice(table).join(' ').split('|').map(fold).filter(Boolean)
  const plan = prose.indexOf('KẾ HOẠCH')
  const appendix = prose.findIndex((line) => line.startsWith('NHIỆM VỤ CỤ THỂ,'))
  return {
    decision: prose.slice(0, plan),
    plan: prose.slice(plan, appendix),
    appendix: prose.slice(appendix),
    columns: cells.slice(0, 5),
    cells: cells.slice(5),
  }
}

const joined = (lines: readonly string[]): string[] =>
  lines.reduce<string[]>(
    (whole, line) =>
      CONTINUATIONS.has(line) ? [...whole.slice(0, -1), `${whole.at(-1)} ${line}`] : [...whole, line],
    [],
  )
