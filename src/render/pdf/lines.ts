import LineBreaker from 'linebreak'
import Line from 'pdfmake/js/Line'
import type PDFDocument from 'pdfmake/js/PDFDocument'
import type { Inline } from 'pdfmake/js/types'
import type { Footnote } from '../../document/nodes'
import type { Run } from '../printed'
import { SINGLE_LINE } from '../row-fit'

export const FAMILY = 'Times'
/**
 * LibreOffice, and Word for its screen-independent layout, round the advance of every glyph to a grid of 8640 dpi before they
 * break lines: 1/120 pt. Lines of eighty letters come out up to 0.1 pt longer than their glyphs, which decides whether a last word fits.
 */
const GRID = 120
/** Both hold lengths as whole twips; half a twip too long still fits. In pt. */
const TOLERANCE = 0.025
/** A note's mark: its size against the text's. */
const SUPERSCRIPT = 0.58

/** A line ready to be placed, with the text it holds and the notes called in it. */
export type SetLine = { readonly line: Line; readonly height: number; readonly width: number; readonly text: string; readonly notes: readonly Footnote[] }

export type Setting = {
  readonly size: number
  /** Line pitch in single lines. */
  readonly pitch: number
  readonly align: 'left' | 'center' | 'justify'
  /** Width in pt, and how far the first line stands in. */
  readonly width: number
  readonly firstLine: number
}

/** A piece that is never broken, and whether the line may break behind it. */
type Atom = {
  readonly text: string
  readonly inline: Inline
  /** Width without white space at its end. */
  readonly trimmed: number
  /** The same two widths as the line breaker counts them. */
  readonly counted: { readonly full: number; readonly trimmed: number }
  readonly breakAfter: boolean
  readonly note?: Footnote
}

/** Sets text in lines. One for a document: it remembers the widths of letters. */
export class LineSetter {
  private readonly widths = new Map<string, Map<string, number>>()
  constructor(private readonly pdf: PDFDocument) {}

  /** Breaks runs (without author's line breaks) into lines. Space of a justified line is added only after white space. */
  set(runs: readonly Run[], setting: Setting, options: { readonly lastOfParagraph: boolean }): SetLine[] {
    const words = this.words(runs, setting)
    const lines: SetLine[] = []
    let current: Atom[] = []
    let width = 0
    const room = () => setting.width - (lines.length ? 0 : setting.firstLine)
    const close = (last: boolean) => {
      lines.push(this.close(current, { ...setting, firstLine: lines.length ? 0 : setting.firstLine }, setting.align === 'justify' && !last))
      current = []
      width = 0
    }
    for (const word of words.flatMap((inner) => this.fitting(inner, setting.width))) {
      const full = sum(word, ({ counted }) => counted.full)
      const last = word.at(-1)
      const trimmed = full - (last ? last.counted.full - last.counted.trimmed : 0)
      if (current.length && width + trimmed > room() + TOLERANCE) close(false)
      current.push(...word)
      width += full
    }
    close(options.lastOfParagraph)
    return lines
  }

  /** Atoms grouped into words: between two places where a line may break. */
  private words(runs: readonly Run[], setting: Setting): Atom[][] {
    const words: Atom[][] = [[]]
    for (const atom of this.atoms(runs, setting)) {
      words.at(-1)?.push(atom)
      if (atom.breakAfter) words.push([])
    }
    return words.filter((word) => word.length)
  }

  private atoms(runs: readonly Run[], setting: Setting): Atom[] {
    const breaks = breakPlaces(runs)
    let offset = 0
    return runs.flatMap((run): Atom[] => {
      if (run.type === 'lineBreak') return []
      if (run.type === 'footnote') return [{ ...this.atom(String(run.number), { bold: false, italic: false, sup: true }, setting), breakAfter: breaks.has(offset), note: run }]
      const start = offset
      offset += run.value.length
      return cut(run.value, start, breaks).map(({ text, end }) => ({ ...this.atom(text, run, setting), breakAfter: breaks.has(end) }))
    })
  }

  private atom(text: string, style: { bold: boolean; italic: boolean; sup?: boolean }, { size, pitch }: Setting) {
    const font = this.pdf.provideFont(FAMILY, style.bold, style.italic)
    const fontSize = style.sup ? size * SUPERSCRIPT : size
    const bare = text.trimEnd()
    const width = font.widthOfString(text, fontSize)
    const trimmed = bare === text ? width : font.widthOfString(bare, fontSize)
    const counted = { full: this.count(text, font, fontSize), trimmed: this.count(bare, font, fontSize) }
    const inline: Inline = { text, font, fontSize, width, height: (style.sup ? 1 : pitch) * SINGLE_LINE * fontSize, color: 'black', leadingCut: 0, trailingCut: 0, ...(style.sup ? { sup: true } : {}) }
    return { text, inline, trimmed, counted }
  }

  private count(text: string, font: Inline['font'], size: number): number {
    const key = `${font.font.postscriptName} ${size}`
    const letters = this.widths.get(key) ?? new Map<string, number>()
    this.widths.set(key, letters)
    let units = 0
    for (const letter of text) {
      let width = letters.get(letter)
      if (width === undefined) letters.set(letter, (width = Math.round(font.widthOfString(letter, size) * GRID)))
      units += width
    }
    return units / GRID
  }

  /** A word longer than the line is cut where it must be. */
  private fitting(word: Atom[], room: number): Atom[][] {
    if (sum(word, ({ counted }) => counted.trimmed) <= room + TOLERANCE) return [word]
    return word.flatMap((atom) => Array.from(atom.text, (letter): Atom[] => {
      const width = atom.inline.font.widthOfString(letter, atom.inline.fontSize)
      const counted = this.count(letter, atom.inline.font, atom.inline.fontSize)
      return [{ ...atom, text: letter, inline: { ...atom.inline, text: letter, width }, trimmed: width, counted: { full: counted, trimmed: counted }, breakAfter: true }]
    }))
  }

  private close(atoms: readonly Atom[], setting: Setting, justified: boolean): SetLine {
    const line = new Line(setting.width)
    const last = atoms.at(-1)
    const width = sum(atoms, ({ inline }) => inline.width) - (last ? last.inline.width - last.trimmed : 0)
    const spare = setting.width - setting.firstLine - width
    const gaps = atoms.slice(0, -1).filter(endsInSpace).length
    const stretch = justified && gaps ? Math.max(0, spare) / gaps : 0
    for (const piece of stretch ? atoms.map((atom) => [atom]) : joined(atoms)) addPiece(line, piece, stretch)
    line.x = setting.firstLine + (setting.align === 'center' ? spare / 2 : 0)
    const height = Math.max(setting.pitch * SINGLE_LINE * setting.size, ...atoms.map(({ inline }) => inline.height))
    return { line, height, width, text: atoms.map(({ text }) => text).join(''), notes: atoms.flatMap(({ note }) => (note ? [note] : [])) }
  }
}

const sum = <T>(items: readonly T[], of: (item: T) => number): number => items.reduce((all, item) => all + of(item), 0)
const endsInSpace = ({ text }: Atom): boolean => /\s$/u.test(text)

/** Neighbours of one style are drawn as one text: fewer operations, and the words stay together for whoever copies them. */
function joined(atoms: readonly Atom[]): Atom[][] {
  const groups: Atom[][] = []
  for (const atom of atoms) {
    const previous = groups.at(-1)?.[0]
    if (previous && previous.inline.font === atom.inline.font && previous.inline.fontSize === atom.inline.fontSize && !previous.inline.sup === !atom.inline.sup) groups.at(-1)?.push(atom)
    else groups.push([atom])
  }
  return groups
}

function addPiece(line: Line, piece: readonly Atom[], stretch: number): void {
  const [first] = piece
  if (!first) return
  const before = line.inlines.at(-1)
  const inline = { ...first.inline, text: piece.map(({ text }) => text).join(''), width: sum(piece, ({ inline: { width } }) => width) }
  line.addInline(inline)
  if (before?.x !== undefined) inline.x = before.x + before.width + (/\s$/u.test(before.text) ? stretch : 0)
}

/** Where a line may break: UAX #14, but not behind "/", also behind a hyphen between digits, as Word and LibreOffice do; not inside a phrase that must stay whole. */
function breakPlaces(runs: readonly Run[]): ReadonlySet<number> {
  const text = runs.map((run) => (run.type === 'text' ? run.value : '')).join('')
  const places = new Set<number>()
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) if (text[found.position - 1] !== '/') places.add(found.position)
  for (const { index } of text.matchAll(/\d-(?=\d)/gu)) places.add(index + 2)
  let offset = 0
  for (const run of runs) {
    if (run.type !== 'text') continue
    if (run.noBreak) for (let inner = offset + 1; inner < offset + run.value.length; inner++) places.delete(inner)
    offset += run.value.length
  }
  return places
}

function cut(value: string, start: number, breaks: ReadonlySet<number>): { text: string; end: number }[] {
  const pieces: { text: string; end: number }[] = []
  let from = 0
  for (let index = 1; index <= value.length; index++) {
    if (index < value.length && !breaks.has(start + index)) continue
    pieces.push({ text: value.slice(from, index), end: start + index })
    from = index
  }
  return pieces
}
