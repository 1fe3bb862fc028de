import { findColumns } from '../table/columns'
import { type Bang, doan, type Doan } from '../source/nguon'
import { CHUC_VU, QUYEN_HAN } from '../source/signs'

/** What only a letterhead, a signature or a title has: a table of them is a layout. */
const LAYOUT =
  /^(?:CỘNG H[ÒO][ÀA]? XÃ HỘI|Độc lập\s*[-–]|Nơi nhận|KẾ HOẠCH$|QUYẾT ĐỊNH$|Số\s*:?[^\n]{0,20}\/\p{Lu})/u
const LONGEST_HEAD = 150

/** Whether a table is one of the text, of tasks or of anything else, and no layout of paragraphs. */
export function isContent({ hang }: Bang): boolean {
  const [head, ...rows] = hang
  if (!head || rows.length === 0) return false
  const lines = hang.flatMap(({ o }) => o.flatMap(({ chu }) => chu.split('\n')))
  const isLayout = (line: string): boolean => LAYOUT.test(line) || QUYEN_HAN.test(line) || CHUC_VU.test(line)
  if (lines.some(isLayout)) return false
  const names = head.o.filter(({ tiep }) => tiep === undefined).map(({ chu }) => chu)
  const whole = names.every((chu) => chu !== '' && chu.length <= LONGEST_HEAD)
  return whole && names.length >= 2 && (names.length >= 3 || /^(?:s?tt|số tt)$/iu.test(names[0] ?? ''))
}

export const isOfTasks = ({ hang, chon }: Bang): boolean => findColumns(hang, chon) !== undefined

/** The lines of a table, cell by cell. */
export const linesOf = ({ hang }: Bang): Doan[] =>
  hang.flatMap(({ o, noi }) =>
    o.flatMap(({ chu }) =>
      chu
        .split('\n')
        .filter(Boolean)
        .map((line) => doan(line, noi)),
    ),
  )

/** The place of a table in a text, as the data says it. */
export const placeOfTable = (nth: number, bang: Bang): Doan => ({
  ...doan(`::bang bang-${nth}`, bang.hang[0]?.noi ?? { file: '', line: 1, column: 1 }),
  bang: [bang],
})

/** Lines in which no table has a place: each is its lines. */
export const flattenTables = (lines: readonly Doan[]): Doan[] =>
  lines.flatMap((line) => line.bang?.flatMap(linesOf) ?? [line])
