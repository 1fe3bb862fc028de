import type { GhiChu } from '../../source/ghi-chu'
import { doan, type Doan } from '../../source/nguon'
import { joinTwoLines } from '../../table/join-cell'
import type { BangPdf } from './grid'
import { type Dong, mainSizeOf, partOf, textOfLine } from './lines'
import type { Trang } from './margins'
import type { PlaceOf } from './place'

/** Notes are set smaller than the text by so many points at least. */
const SMALLER = 0.9
const DAU = /^(?:\d{1,3}|[*†])$/u

type KetQua = {
  readonly trang: readonly Trang[]
  readonly chuThich: readonly Doan[]
  readonly ghiChu: readonly GhiChu[]
}

/**
 * Takes the notes at the foot of pages out of the text, and the small raised marks that lead to them: a note
 * is a line at the foot in smaller letters that begins with the mark of a word above.
 */
export function takeFootnotes(pages: readonly Trang[], placeOf: PlaceOf): KetQua {
  const size = mainSizeOf(
    pages.flatMap(({ dong }) => dong.map((line) => ({ co: line.co, chu: textOfLine(line) }))),
  )
  const read = pages.map((page) => ({ page, ...splitFoot(page, size) }))
  return {
    trang: read.map(({ page, foot, marks }) => (foot.length ? withoutFoot(page, foot, marks) : page)),
    chuThich: read.flatMap(({ page, foot, marks }) =>
      notesFrom(foot, marks).map((chu) => doan(chu, placeOf(page.so, ', chú thích'))),
    ),
    ghiChu: read.flatMap(({ page, marks }): GhiChu[] =>
      marks.size
        ? [
            {
              loai: 'sua',
              noi: placeOf(page.so),
              loi: `bỏ dấu chú thích ${Array.from(marks).join(', ')} trong lời văn; chú thích nêu riêng`,
            },
          ]
        : [],
    ),
  }
}

const marksIn = (lines: readonly Dong[]): string[] =>
  lines.flatMap(({ tu }) => tu.filter(({ mu, chu }) => mu && DAU.test(chu)).map(({ chu }) => chu))

const linesInTables = (bang: readonly BangPdf[]): Dong[] =>
  bang.flatMap(({ hang }) => hang.flatMap(({ o }) => o.flatMap(({ dong }) => dong)))

/** The mark that a line of a note begins with. */
const markOf = ({ tu: [first] }: Dong): string | undefined =>
  first && DAU.test(first.chu) ? first.chu : undefined

function splitFoot(
  { dong, bang }: Trang,
  size: number,
): { readonly foot: readonly Dong[]; readonly marks: ReadonlySet<string> } {
  const text = dong.findLastIndex(({ co }) => co > size - SMALLER)
  const above = new Set([...marksIn(dong.slice(0, text + 1)), ...marksIn(linesInTables(bang))])
  const first = dong.findIndex((line, at) => at > text && above.has(markOf(line) ?? ''))
  if (first < 0) return { foot: [], marks: new Set() }
  const foot = dong.slice(first)
  const marks = foot.flatMap((line) => markOf(line) ?? []).filter((mark) => above.has(mark))
  return { foot, marks: new Set(marks) }
}

function withoutFoot(page: Trang, foot: readonly Dong[], marks: ReadonlySet<string>): Trang {
  const dropMarks = (line: Dong): Dong => {
    const tu = line.tu.filter(({ mu, chu }) => !(mu && marks.has(chu)))
    return tu.length === line.tu.length ? line : partOf(line, tu)
  }
  return {
    ...page,
    dong: page.dong.filter((line) => !foot.includes(line)).map(dropMarks),
    bang: page.bang.map((table) => ({
      ...table,
      hang: table.hang.map((row) => ({
        ...row,
        o: row.o.map((cell) => ({ ...cell, dong: cell.dong.map(dropMarks) })),
      })),
    })),
  }
}

/** The text of each note, without its mark. */
function notesFrom(foot: readonly Dong[], marks: ReadonlySet<string>): string[] {
  const notes: string[] = []
  for (const line of foot) {
    const mark = markOf(line)
    const begins = mark !== undefined && marks.has(mark)
    const chu = textOfLine(begins ? { tu: line.tu.slice(1) } : line)
    const before = notes.at(-1)
    if (begins || before === undefined) notes.push(chu)
    else notes[notes.length - 1] = joinTwoLines(before, chu)
  }
  return notes
}
