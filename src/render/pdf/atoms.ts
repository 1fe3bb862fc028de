import LineBreaker from 'linebreak'
import type PDFDocument from 'pdfmake/js/PDFDocument'
import type { Face } from 'pdfmake/js/PDFDocument'
import type { Inline } from 'pdfmake/js/types'
import type { Footnote } from '../../document/nodes'
import type { Run } from '../printed'
import { SINGLE_LINE } from '../row-fit'

export const FAMILY = 'Times'
/** A note's mark: its size against the text's. */
const SUPERSCRIPT = 0.58
/**
 * LibreOffice, and Word for its screen-independent layout, round the advance of every glyph to a grid of 8640
 * dpi before they break lines: 1/120 pt. A line of eighty letters counts up to 0.1 pt more than its glyphs,
 * which decides whether a last word fits.
 */
const GRID = 120

/** A piece of text that is never broken. */
export type Atom = {
  readonly text: string
  readonly inline: Inline
  /** Width in pt without white space at its end. */
  readonly trimmed: number
  /** Widths as the line breaker counts them, in 1/120 pt. */
  readonly grid: { readonly full: number; readonly trimmed: number }
  /** Neighbours of one portion are measured together: a change of style and a note's mark begin a new one. */
  readonly portion: number
  readonly breakAfter: boolean
  readonly note?: Footnote
}
type Measured = Pick<Atom, 'text' | 'inline' | 'trimmed' | 'grid'>
type Setting = { readonly size: number; readonly pitch: number }
type Style = { readonly bold: boolean; readonly italic: boolean; readonly raised?: true }

/** Cuts runs into atoms and measures them. One for a document: it remembers the widths of letters. */
export class AtomCutter {
  private readonly widths = new Map<Face, Map<number, Map<string, number>>>()
  private readonly measured = new Map<string, Map<string, Measured>>()
  constructor(private readonly pdf: PDFDocument) {}

  cut(runs: readonly Run[], setting: Setting): Atom[] {
    const breaks = breakPlaces(runs)
    let offset = 0
    let portion = 0
    let style = ''
    return runs.flatMap((run): Atom[] => {
      if (run.type === 'lineBreak') return []
      if (run.type === 'footnote') {
        style = ''
        const measure = this.measurer({ bold: false, italic: false, raised: true }, setting)
        return [
          {
            ...measure(String(run.number)),
            portion: (portion += 1),
            breakAfter: breaks.has(offset),
            note: run,
          },
        ]
      }
      const start = offset
      offset += run.value.length
      const key = `${run.bold} ${run.italic}`
      if (key !== style) portion += 1
      style = key
      const measure = this.measurer(run, setting)
      return piecesOf(run.value, start, breaks).map(({ text, end }) => ({
        ...measure(text),
        portion,
        breakAfter: breaks.has(end),
      }))
    })
  }

  /** One letter each: for a word that is wider than its line. */
  letters(atom: Atom): Atom[] {
    const { font, fontSize } = atom.inline
    return Array.from(atom.text, (letter) => {
      const width = font.widthOfString(letter, fontSize)
      const full = this.count(letter, font, fontSize)
      return {
        ...atom,
        text: letter,
        inline: { ...atom.inline, text: letter, width },
        trimmed: width,
        grid: { full, trimmed: full },
        breakAfter: true,
      }
    })
  }

  /** Measures words of a style; the same word only once. */
  private measurer(style: Style, setting: Setting): (text: string) => Measured {
    const key = `${style.bold} ${style.italic} ${style.raised ?? false} ${setting.size} ${setting.pitch}`
    const words = this.measured.get(key) ?? new Map<string, Measured>()
    this.measured.set(key, words)
    return (text) => {
      let found = words.get(text)
      if (!found) words.set(text, (found = this.measureAnew(text, style, setting)))
      return found
    }
  }

  private measureAnew(text: string, style: Style, { size, pitch }: Setting): Measured {
    const font = this.pdf.provideFont(FAMILY, style.bold, style.italic)
    const fontSize = style.raised ? size * SUPERSCRIPT : size
    const bare = text.trimEnd()
    const width = font.widthOfString(text, fontSize)
    const inline: Inline = {
      text,
      font,
      fontSize,
      width,
      height: (style.raised ? 1 : pitch) * SINGLE_LINE * fontSize,
      color: 'black',
      leadingCut: 0,
      trailingCut: 0,
      ...(style.raised ? { sup: true } : {}),
    }
    return {
      text,
      inline,
      trimmed: bare === text ? width : font.widthOfString(bare, fontSize),
      grid: { full: this.count(text, font, fontSize), trimmed: this.count(bare, font, fontSize) },
    }
  }

  private count(text: string, font: Face, size: number): number {
    let sizes = this.widths.get(font)
    if (!sizes) this.widths.set(font, (sizes = new Map<number, Map<string, number>>()))
    let letters = sizes.get(size)
    if (!letters) sizes.set(size, (letters = new Map<string, number>()))
    let units = 0
    for (const letter of text) {
      let width = letters.get(letter)
      if (width === undefined)
        letters.set(letter, (width = Math.round(font.widthOfString(letter, size) * GRID)))
      units += width
    }
    return units
  }
}

/**
 * Width of a line in whole twips as LibreOffice counts it: portion by portion, without the white space at its
 * end.
 */
export class LineCounter {
  private twips = 0
  private units = 0
  private portion = -1

  /** The width with one more word. */
  with(word: readonly Atom[]): number {
    let { twips, units, portion } = this
    const last = word.length - 1
    for (const [index, atom] of word.entries()) {
      if (atom.portion !== portion) {
        twips += inTwips(units)
        units = 0
        portion = atom.portion
      }
      units += index === last ? atom.grid.trimmed : atom.grid.full
    }
    return twips + inTwips(units)
  }

  add(word: readonly Atom[]): void {
    for (const { portion, grid } of word) {
      if (portion !== this.portion) {
        this.twips += inTwips(this.units)
        this.units = 0
        this.portion = portion
      }
      this.units += grid.full
    }
  }
}

const inTwips = (units: number): number => Math.round((units / GRID) * 20)

/**
 * Where a line may break: UAX #14, but not behind "/", also behind a hyphen between a word and a
 * digit ("2021-2030", "10%-20%", "ISO-9001"), as Word and LibreOffice do.
 */
function breakPlaces(runs: readonly Run[]): ReadonlySet<number> {
  const text = runs.map((run) => (run.type === 'text' ? run.value : '')).join('')
  const places = new Set<number>()
  const breaker = new LineBreaker(text)
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak())
    if (text[found.position - 1] !== '/') places.add(found.position)
  for (const { index } of text.matchAll(/[\p{L}\d%)]-(?=\d)/gu)) places.add(index + 2)
  return places
}

/** A run cut where lines may break. `start`: where it begins in the text of all runs. */
function piecesOf(
  value: string,
  start: number,
  breaks: ReadonlySet<number>,
): { text: string; end: number }[] {
  const pieces: { text: string; end: number }[] = []
  let from = 0
  for (let index = 1; index <= value.length; index++) {
    if (index < value.length && !breaks.has(start + index)) continue
    pieces.push({ text: value.slice(from, index), end: start + index })
    from = index
  }
  return pieces
}
