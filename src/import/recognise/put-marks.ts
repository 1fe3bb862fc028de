import { isTong } from '../../domain/ke-hoach/hang-tong'
import { rewriteLoiVan } from '../../domain/ke-hoach/loi-van'
import { escapeMarks } from '../../language/markup'
import { normalizeText } from '../../language/text'
import type { KeHoachNhap } from '../source/ket-qua'
import { type DongNhan, isChuThich, isEmphasised } from '../source/nhan'
import { isMuc } from '../source/signs'
import { isChuHoa } from '../source/small-letters'
import { orderTexts } from './order-texts'

/** A letter with its emphasis, and the notes that hang behind it. */
type Letter = {
  readonly chu: string
  readonly dam: boolean
  readonly nghieng: boolean
  readonly notes: (readonly string[])[]
}
/** A plan in the form of data. `placed`: the paragraphs of the notes that are in it; `loose`: notes that are not. */
export type Marked = {
  readonly keHoach: KeHoachNhap
  readonly placed: readonly string[]
  readonly loose: readonly { readonly at: string; readonly chuThich: readonly string[] }[]
}

/** What stands before the words of a paragraph, and not in the data. */
const MARK_BEFORE = /^(?:[IVX]+\s*[.)]|\d{1,2}\s*[.)]|[a-zđ]\s*\)|Điều\s+\d+\s*[.:]|[-–•+])\s*/u
/** So much before a note tells where it hung. */
const SHOWN = 40

/**
 * Puts the emphasis and the notes of a source into the plan that was read from its plain words: each emphasised
 * paragraph is looked for among the texts of the plan by what it says. What is bold as a whole because it is a
 * title, or slanted because it is a basis, is so printed by the program.
 */
export function putMarks(keHoach: KeHoachNhap, lines: readonly DongNhan[]): Marked {
  const waiting = gatherLines(lines)
  const chuThich: Record<string, string> = {}
  const placed: string[] = []
  const taken = new Set<Waiting>()
  const addNote = (note: readonly string[]): string => {
    const mark = String(Object.keys(chuThich).length + 1)
    chuThich[mark] = escapeMarks(note.join(' '))
    for (const each of note) placed.push(each)
    return `[^${mark}]`
  }
  const writeLine = (line: string, path: readonly PropertyKey[]): string => {
    const found = takeFirst(waiting.get(line), taken)
    if (!found) return escapeMarks(line)
    taken.add(found)
    const own = found.letters.slice(found.letters.length - line.length)
    const looks = found.line.o ? !isPlainCell(path, keHoach) && !isClosingRow(path, line) : isTitle(path)
    return writeMarks(looks || isCanCu(line) || isMucOfAnnex(path, line) ? withoutWhole(own) : own, addNote)
  }
  const written = new Map<string, string>()
  for (const { path, prose } of orderTexts(keHoach)) {
    const lines = prose.split('\n').map((line) => writeLine(line, path ?? []))
    if (path) written.set(path.join('/'), lines.join('\n'))
  }
  const marked = rewriteLoiVan(keHoach, (prose, path) => written.get(path.join('/')) ?? escapeMarks(prose))
  const used = new Set(Array.from(taken, ({ line }) => line))
  return {
    keHoach: Object.keys(chuThich).length ? { ...marked, chuThich } : marked,
    placed,
    loose: lines.filter((line) => !used.has(line)).flatMap(notesLeftIn),
  }
}

/**
 * For a text that is read paragraph by paragraph: a paragraph's words as prose with its emphasis and its calls of
 * notes. `addNote` takes a note and gives the mark that calls it.
 */
export function openMarks(
  lines: readonly DongNhan[],
  addNote: (note: readonly string[]) => string,
): (line: string) => string {
  const waiting = gatherLines(lines)
  const taken = new Set<Waiting>()
  return (line) => {
    const bare = line.replace(MARK_BEFORE, '')
    const found = takeFirst(waiting.get(line), taken) ?? takeFirst(waiting.get(bare), taken)
    if (!found) return escapeMarks(line)
    taken.add(found)
    const own = found.letters.slice(Math.max(0, found.letters.length - line.length))
    return escapeMarks(line.slice(0, line.length - own.length)) + writeMarks(own, addNote)
  }
}

type Waiting = { readonly line: DongNhan; readonly letters: readonly Letter[] }

/** A line is taken once, whichever of its two forms found it. */
function takeFirst(queue: Waiting[] | undefined, taken: ReadonlySet<Waiting>): Waiting | undefined {
  const at = queue?.findIndex((each) => !taken.has(each)) ?? -1
  return at < 0 ? undefined : queue?.splice(0, at + 1).at(-1)
}

/**
 * The lines by what they say, with the mark before it and without, in their order: those with emphasis or notes,
 * and those that say the same without, or each would pass for the first.
 */
function gatherLines(lines: readonly DongNhan[]): Map<string, Waiting[]> {
  const queue = new Map<string, Waiting[]>(
    lines.filter(isEmphasised).flatMap((line) => keysOf(line).map((key) => [key, []])),
  )
  for (const line of lines) {
    if (!isEmphasised(line) && !keysOf(line).some((key) => queue.has(key))) continue
    for (const letters of splitLines(lettersOf(line)))
      for (const key of formsOf(letters.map(({ chu }) => chu).join('')))
        queue.get(key)?.push({ line, letters })
  }
  return queue
}

const formsOf = (text: string): Set<string> => new Set([text, text.replace(MARK_BEFORE, '')])

/** What the lines of a paragraph say. */
const keysOf = ({ manh }: DongNhan): string[] =>
  tidy(manh.map((piece) => (isChuThich(piece) ? '' : piece.chu)).join(''))
    .replace(/ {2,}/gu, ' ')
    .split('\n')
    .flatMap((line) => (line.trim() ? Array.from(formsOf(line.trim())) : []))

const tidy = (chu: string): string =>
  normalizeText(chu)
    .replace(/\u2011/gu, '-')
    .replace(/[^\S\n]/gu, ' ')

/** The letters of a line, with one space where there are several. */
function lettersOf({ manh }: DongNhan): Letter[] {
  const letters: Letter[] = []
  for (const piece of manh) {
    if (isChuThich(piece)) letters.at(-1)?.notes.push(piece.chuThich)
    else
      for (const chu of tidy(piece.chu))
        if (chu !== ' ' || letters.at(-1)?.chu !== ' ') letters.push({ ...piece, chu, notes: [] })
  }
  return letters
}

function splitLines(letters: readonly Letter[]): Letter[][] {
  const lines: Letter[][] = [[]]
  for (const letter of letters) {
    if (letter.chu === '\n') lines.push([])
    else lines.at(-1)?.push(letter)
  }
  return lines.map(trimSpaces).filter(({ length }) => length > 0)
}

/** A note behind the last space hangs at the last word. */
function trimSpaces(letters: Letter[]): Letter[] {
  const end = letters.findLastIndex(({ chu }) => chu !== ' ') + 1
  const notes = letters.slice(end).flatMap((letter) => letter.notes)
  for (const each of notes) letters[end - 1]?.notes.push(each)
  const start = letters.findIndex(({ chu }) => chu !== ' ')
  return letters.slice(Math.max(0, start), end)
}

/** A basis is slanted wherever it stands (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 6 điểm a). */
const CAN_CU = 'Căn cứ '
const isTitle = (path: readonly PropertyKey[]): boolean =>
  ['tieuDe', 'ten', 'canCu'].some((key) => path.at(-1) === key || path[1] === key)
/** The heading of a part in the text of an annex: the program sets it bold, and in capitals. */
const isMucOfAnnex = ([group]: readonly PropertyKey[], line: string): boolean =>
  group === 'phuLucKhac' && isMuc(line) && isChuHoa(line)

const isCanCu = (line: string): boolean => line.startsWith(CAN_CU)

/** Whether a text is a cell of a table that is no table of tasks, below its head: it looks as its data says. */
function isPlainCell([group, ma, key, row]: readonly PropertyKey[], { bang = {} }: KeHoachNhap): boolean {
  const table = group === 'bang' && key === 'hang' ? bang[String(ma)] : undefined
  return table !== undefined && 'hang' in table && Number(row) >= (table.hangDau ?? 1)
}

/** Whether a text is a row below the tasks that is no sum: "(Bằng chữ: …)", "Ghi chú: …". */
const isClosingRow = (path: readonly PropertyKey[], line: string): boolean =>
  path.at(-1) === 'ten' && String(path.at(-3)).startsWith('hangTong') && !isTong(line)

/** Emphasis of all words says nothing in a title, a basis or a cell of tasks, which have a look of their own. */
function withoutWhole(letters: readonly Letter[]): readonly Letter[] {
  const words = letters.filter(({ chu }) => /[\p{L}\p{N}]/u.test(chu))
  const [dam, nghieng] = [words.every((each) => each.dam), words.every((each) => each.nghieng)]
  return letters.map((each) => ({ ...each, dam: each.dam && !dam, nghieng: each.nghieng && !nghieng }))
}

/** Letters as prose: a mark stands at the words it emphasises, never at a space or at a sign alone. */
function writeMarks(letters: readonly Letter[], addNote: (note: readonly string[]) => string): string {
  const [dam, nghieng] = (['dam', 'nghieng'] as const).map((key) => stretchesOf(letters, key)) as [
    boolean[],
    boolean[],
  ]
  let prose = ''
  for (const [at, { chu, notes }] of letters.entries()) {
    const isOpening = (of: boolean[]): boolean => of[at] === true && of[at - 1] !== true
    const isClosing = (of: boolean[]): boolean => of[at] === true && of[at + 1] !== true
    prose += `${isOpening(dam) ? '**' : ''}${isOpening(nghieng) ? '*' : ''}${escapeMarks(chu)}`
    prose += `${isClosing(nghieng) ? '*' : ''}${isClosing(dam) ? '**' : ''}${notes.map(addNote).join('')}`
  }
  return prose
}

/** Which letters are emphasised: spaces between emphasised words are, spaces and signs alone are not. */
function stretchesOf(letters: readonly Letter[], key: 'dam' | 'nghieng'): boolean[] {
  const on = letters.map((letter) => letter[key])
  const spans: boolean[] = letters.map(() => false)
  for (let start = 0; start < letters.length; start += 1) {
    if (on[start] !== true || letters[start]?.chu === ' ') continue
    let [end, last] = [start, start]
    while (end + 1 < letters.length && (on[end + 1] === true || letters[end + 1]?.chu === ' ')) {
      end += 1
      if (on[end] === true && letters[end]?.chu !== ' ') last = end
    }
    const says = letters.slice(start, last + 1).some(({ chu }) => /[\p{L}\p{N}]/u.test(chu))
    if (says) spans.fill(true, start, last + 1)
    start = end
  }
  return spans
}

function notesLeftIn(line: DongNhan): Marked['loose'][number][] {
  let before = ''
  return line.manh.flatMap((piece) => {
    if (isChuThich(piece)) return [{ at: before.trim().slice(-SHOWN), chuThich: piece.chuThich }]
    before += piece.chu
    return []
  })
}
