import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fold, readSeed001 } from './seed-001'

export const SEEDS = ['000', '001', '003', '004'] as const
export type SeedName = (typeof SEEDS)[number]

/** A plan as its seed has it: the remnants of the extraction taken out, the listed repairs made. */
export type Seed = {
  /** Each paragraph before the table, in order. */
  readonly prose: readonly string[]
  /** The heads of the table's columns. */
  readonly columns: readonly string[]
  /** The cells of the tasks, row by row, without the group rows. */
  readonly cells: readonly string[]
  /** The number and the name of each group of tasks; missing where the seed lost them. */
  readonly groups?: readonly (readonly string[])[]
}

export type Repair = {
  readonly from: string
  readonly to: string
  /** How often it stands in the seed. */
  readonly times: number
  /**
   * ocr: damage of the extraction whose right reading is certain; so: the number comes from the decision;
   * trong: blanks left for a hand to fill in; dau: the mark that ends a line is the program's; hoa: the
   * decree sets a title in capitals.
   */
  readonly why: 'ocr' | 'so' | 'trong' | 'dau' | 'hoa'
}

const ocr = (from: string, to: string, times: number): Repair => ({ from, to, times, why: 'ocr' })
const TITLE = 'Công tác cải cách hành chính năm 2023 của Sở Kế hoạch và Đầu tư'

export const REPAIRS: Readonly<Record<Exclude<SeedName, '001'>, readonly Repair[]>> = {
  '000': [
    ocr('Phân đầu', 'Phấn đấu', 1),
    { from: '12 /', to: '12/', times: 1, why: 'trong' },
    { from: '19 /', to: '19/', times: 1, why: 'trong' },
  ],
  '003': [
    ocr('Phân đầu', 'Phấn đấu', 4),
    ocr('Phân đấu', 'Phấn đấu', 1),
    ocr('Kê hoạch', 'Kế hoạch', 1),
    ocr('Công dịch vụ công', 'Cổng dịch vụ công', 2),
    { from: 'UBND tỉnh; (báo cáo)', to: 'UBND tỉnh; (báo cáo);', times: 1, why: 'dau' },
    { from: `\n${TITLE}\n`, to: `\n${TITLE.toUpperCase()}\n`, times: 1, why: 'hoa' },
  ],
  '004': [
    ocr('Công thông tin điện tử', 'Cổng thông tin điện tử', 1),
    { from: 'số 12/QĐ-UBND', to: 'số 112/QĐ-UBND', times: 1, why: 'so' },
  ],
}

/** How the lines begin that go on with the line before: a page ended in the middle of a paragraph. */
const CONTINUATIONS: Readonly<Record<Exclude<SeedName, '001'>, readonly string[]>> = {
  '000': [],
  '003': ['chức năng theo từng chuyên đề,'],
  '004': ['quả, phục vụ đắc lực', 'hiện hành.', '31/3/2017 của Tỉnh ủy'],
}

/** Places where a repair applies in a text: whole words. */
const places = ({ from }: Repair): RegExp =>
  new RegExp(from.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&') + (/\p{L}$/u.test(from) ? '(?!\\p{L})' : ''), 'gu')

const sourceOf = (name: SeedName): string =>
  readFileSync(join(__dirname, `${name}.txt`), 'utf8').normalize('NFC')

/** The repairs that do not stand in the seed as often as the list says. */
export const wrongRepairs = (name: Exclude<SeedName, '001'>): string[] =>
  REPAIRS[name]
    .filter((repair) => (sourceOf(name).match(places(repair)) ?? []).length !== repair.times)
    .map(({ from }) => from)

export function readSeed(name: SeedName): Seed {
  if (name === '001') {
    const { decision, plan, appendix, columns, cells } = readSeed001()
    return { prose: [...decision, ...plan, ...appendix], columns, cells }
  }
  const repaired = REPAIRS[name].reduce(
    (text, repair) => text.replace(places(repair), repair.to),
    sourceOf(name),
  )
  const lines = repaired.split('\n')
  const table = lines.findIndex((line) => /^S?TT\t/.test(line))
  const end = table < 0 ? lines.length : table
  return { prose: proseOf(lines.slice(0, end), CONTINUATIONS[name]), ...tableOf(lines.slice(end)) }
}

/** Paragraphs without the marks of Markdown: headings, bold, italic, links. */
function proseOf(lines: readonly string[], continuations: readonly string[]): string[] {
  const plain = lines
    .flatMap((line) =>
      line
        .replace(/\*\* \*/g, '\n')
        .replace(/^#+ |\*/gm, '')
        .replace(/<(http[^>]*)>/g, '$1')
        .split('\n'),
    )
    .map(fold)
    .filter(Boolean)
  return plain.reduce<string[]>(
    (whole, line) =>
      continuations.some((start) => line.startsWith(start))
        ? [...whole.slice(0, -1), `${whole.at(-1)} ${line}`]
        : [...whole, line],
    [],
  )
}

/**
 * The table without HTML and without the header rows that page breaks repeated; a row without a number goes
 * on with the row before.
 */
function tableOf(lines: readonly string[]): Omit<Seed, 'prose'> {
  const [columns = [], ...rows] = lines
    .filter((line) => line.trim())
    .map((line) => line.split('\t').map((cell) => fold(cell.replace(/<[^>]*>/g, ' '))))
  const whole: string[][] = []
  for (const row of rows.filter((cells) => cells.join() !== columns.join())) {
    const last = whole.at(-1)
    if (row[0] === '' && last)
      whole[whole.length - 1] = last.map((cell, at) => fold(`${cell} ${row[at] ?? ''}`))
    else whole.push(row)
  }
  const isGroup = (row: readonly string[]) => /^[IVX]+$/.test(row[0] ?? '')
  return {
    columns,
    cells: whole.filter((row) => !isGroup(row)).flat(),
    groups: whole.filter(isGroup).map((row) => row.slice(0, 2)),
  }
}
