import Line from 'pdfmake/js/Line'
import type PDFDocument from 'pdfmake/js/PDFDocument'
import type { Footnote } from '../../document/nodes'
import type { Run } from '../printed'
import { LINE_GAP, SINGLE_LINE } from '../row-fit'
import { type Atom, AtomCutter, LineCounter } from './atoms'

/** A line ready to be placed: `drop` is how far below its top the letters begin. In pt. */
export type SetLine = {
  readonly line: Line
  readonly height: number
  readonly drop: number
  readonly text: string
  readonly notes: readonly Footnote[]
}

export type Setting = {
  readonly size: number
  /** Line pitch in single lines. */
  readonly pitch: number
  readonly align: 'left' | 'center' | 'justify'
  /** Width in pt, and how far the first line stands in. */
  readonly width: number
  readonly firstLine: number
}

/** Sets text in lines. */
export class LineSetter {
  private readonly cutter: AtomCutter
  constructor(pdf: PDFDocument) {
    this.cutter = new AtomCutter(pdf)
  }

  /** Breaks runs (without author's line breaks) into lines; the last one is not justified. */
  set(runs: readonly Run[], setting: Setting): SetLine[] {
    const lines: SetLine[] = []
    let current: Atom[] = []
    let counter = new LineCounter()
    const indent = () => (lines.length ? 0 : setting.firstLine)
    const close = (options: { readonly justified: boolean }) => {
      lines.push(closeLine(current, { ...setting, firstLine: indent() }, options))
      current = []
      counter = new LineCounter()
    }
    for (const word of this.words(runs, setting)) {
      const room = Math.round((setting.width - indent()) * 20)
      if (current.length && counter.with(word) > room) {
        const taken = this.overflowsBehindSlash(word, counter, room) ? takeBackWord(current) : []
        close({ justified: setting.align === 'justify' })
        counter.add(taken)
        for (const atom of taken) current.push(atom)
      }
      counter.add(word)
      for (const atom of word) current.push(atom)
    }
    close({ justified: false })
    return lines
  }

  /**
   * Whether the line is full only behind a slash: then LibreOffice moves all of "91-KL/TU" to the next line,
   * though it may break behind the hyphen.
   */
  private overflowsBehindSlash(word: readonly Atom[], counter: LineCounter, room: number): boolean {
    const letters = word.flatMap((atom) => this.cutter.letters(atom))
    const slash = letters.findIndex(
      ({ text }, index) => text === '/' && /\p{L}/u.test(letters[index + 1]?.text ?? ''),
    )
    return slash >= 0 && counter.with(letters.slice(0, slash + 2)) <= room
  }

  /**
   * Atoms grouped into words, between two places where a line may break; a word wider than the line is cut
   * where it must be.
   */
  private words(runs: readonly Run[], setting: Setting): Atom[][] {
    const words: Atom[][] = [[]]
    for (const atom of this.cutter.cut(runs, setting)) {
      words.at(-1)?.push(atom)
      if (atom.breakAfter) words.push([])
    }
    const room = Math.round(setting.width * 20)
    return words
      .filter((word) => word.length)
      .flatMap((word) =>
        new LineCounter().with(word) <= room
          ? [word]
          : word.flatMap((atom) => this.cutter.letters(atom).map((letter) => [letter])),
      )
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number =>
  items.reduce((all, item) => all + of(item), 0)
const endsInSpace = ({ text }: { readonly text: string }): boolean => /\s$/u.test(text)

/** Takes what stands behind the last white space off a line; nothing where that is all of it. */
function takeBackWord(line: Atom[]): Atom[] {
  const space = line.findLastIndex(endsInSpace)
  return space < 0 ? [] : line.splice(space + 1)
}

/** Space of a justified line is added only after white space: pdfmake itself stretches words too. */
function closeLine(
  atoms: readonly Atom[],
  setting: Setting,
  { justified }: { readonly justified: boolean },
): SetLine {
  const line = new Line(setting.width)
  const last = atoms.at(-1)
  const width = sum(atoms, ({ inline }) => inline.width) - (last ? last.inline.width - last.trimmed : 0)
  const spare = setting.width - setting.firstLine - width
  const gaps = atoms.slice(0, -1).filter(endsInSpace).length
  const stretch = justified && gaps ? spare / gaps : 0
  for (const piece of stretch ? atoms.map((atom) => [atom]) : joined(atoms)) addPiece(line, piece, stretch)
  line.x = setting.firstLine + (setting.align === 'center' ? spare / 2 : 0)
  const height = Math.max(
    setting.pitch * SINGLE_LINE * setting.size,
    ...atoms.map(({ inline }) => inline.height),
  )
  return {
    line,
    height,
    drop: LINE_GAP * setting.size,
    text: atoms.map(({ text }) => text).join(''),
    notes: atoms.flatMap(({ note }) => (note ? [note] : [])),
  }
}

/**
 * Neighbours of one style are drawn as one text: fewer operations, and the words stay together for whoever
 * copies them.
 */
function joined(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = []
  for (const atom of atoms) {
    const before = groups.at(-1)?.[0]
    if (
      !atom.note &&
      !before?.note &&
      before?.inline.font === atom.inline.font &&
      before.inline.fontSize === atom.inline.fontSize
    )
      groups.at(-1)?.push(atom)
    else groups.push([atom])
  }
  return groups
}

function addPiece(line: Line, piece: readonly Atom[], stretch: number): void {
  const [first] = piece
  if (!first) return
  const before = line.inlines.at(-1)
  const inline = {
    ...first.inline,
    text: piece.map(({ text }) => text).join(''),
    width: sum(piece, ({ inline: { width } }) => width),
    ...(first.note ? { note: first.note } : {}),
  }
  line.addInline(inline)
  if (before?.x !== undefined) inline.x = before.x + before.width + (endsInSpace(before) ? stretch : 0)
}
