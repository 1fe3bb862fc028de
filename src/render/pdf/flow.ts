import type { Page as PdfPage } from 'pdfmake/js/LayoutBuilder'
import Line from 'pdfmake/js/Line'
import type { Source } from '../prove'
import type { Mark, Slice } from './slice'
import { vectorOf } from './vector'

/** One page being filled. All lengths in pt. */
export type Sheet = {
  readonly width: number
  readonly height: number
  readonly orientation: 'portrait' | 'landscape'
  readonly margins: {
    readonly top: number
    readonly bottom: number
    readonly left: number
    readonly right: number
  }
}
/** Height of the notes of a page and how they are drawn. */
export type Notes = {
  readonly lay: (
    notes: Slice['notes'],
    width: number,
    options: { readonly first: boolean },
  ) => readonly Slice[]
}
export type Placed = { readonly source: Source; readonly text: string }

/** Rounding must not push a line to the next page. */
const EPSILON = 0.01

type Filled = { readonly page: PdfPage; noteSlices: Slice[] }

/**
 * Places slices on the pages of one part, from the top of a new page, notes at the foot of the page that
 * calls them.
 */
export class Flow {
  readonly pages: PdfPage[] = []
  readonly placed: Placed[] = []
  private current: Filled
  private y = 0
  /** Where text begins on this page: below a repeated header. */
  private start = 0
  private gap = 0
  private carried: Slice[] = []

  constructor(
    private readonly sheet: Sheet,
    private readonly notes: Notes,
  ) {
    this.current = this.newPage()
  }

  place(slices: Iterable<Slice>): void {
    let group: Slice[] = []
    for (const each of slices) {
      group.push(each)
      if (each.glued) continue
      this.placeGroup(group)
      group = []
    }
    if (group.length) this.placeGroup(group)
    while (this.carried.length) this.turn(undefined)
    this.close()
  }

  private get width(): number {
    return this.sheet.width - this.sheet.margins.left - this.sheet.margins.right
  }

  /** Room left for text on this page. */
  private room(noteSlices: readonly Slice[] = this.current.noteSlices): number {
    return (
      this.sheet.height - this.sheet.margins.top - this.sheet.margins.bottom - heightOf(noteSlices) - this.y
    )
  }

  /** Nothing stands on this page but the repeated header of a table: to turn it would change nothing. */
  private get fresh(): boolean {
    return this.y === this.start
  }

  /** A group stays on one page; one that no page can hold is placed slice by slice. */
  private placeGroup(group: readonly Slice[]): void {
    const [first] = group
    if (this.fits(group)) {
      for (const slice of group) this.draw(slice)
    } else if (group.length === 1 && first) {
      this.placeTall(first)
    } else if (this.fresh) {
      for (const slice of group) this.placeGroup([slice])
    } else {
      this.turn(first)
      this.placeGroup(group)
    }
  }

  /** A slice that does not fit here: cut where it may or must be, otherwise on the next page. */
  private placeTall(slice: Slice): void {
    const parts = slice.flows || this.fresh ? slice.split?.(this.room() - this.lead(slice)) : undefined
    if (parts) {
      this.draw(parts[0])
      this.turn(parts[1])
      this.placeGroup([parts[1]])
    } else if (!this.fresh) {
      this.turn(slice)
      this.placeGroup([slice])
    } else if (slice.notes.length) {
      this.draw(slice) // its notes alone overfill the page, and go on
    } else {
      throw new Error('A block is higher than a page and cannot be cut')
    }
  }

  /**
   * Room above a slice, as Word has it: the larger of what the two ask for; none at the top of a page that
   * the text flowed onto.
   */
  private lead(slice: Slice): number {
    return this.y > 0 || this.pages.length === 1 ? Math.max(this.gap, slice.before) : 0
  }

  private fits(group: readonly Slice[]): boolean {
    let height = 0
    for (const [index, slice] of group.entries()) {
      height +=
        (index ? Math.max(group[index - 1]?.after ?? 0, slice.before) : this.lead(slice)) + slice.height
    }
    const notes = group.flatMap((slice) => slice.notes)
    return height <= this.room(this.withNotes(notes)) + EPSILON
  }

  private withNotes(notes: Slice['notes']): Slice[] {
    if (!notes.length) return this.current.noteSlices
    return [
      ...this.current.noteSlices,
      ...this.notes.lay(notes, this.width, { first: !this.current.noteSlices.length }),
    ]
  }

  private draw(slice: Slice): void {
    this.y += this.lead(slice)
    this.put(slice.marks, this.sheet.margins.left, this.sheet.margins.top + this.y)
    this.y += slice.height
    this.gap = slice.after
    const all = this.withNotes(slice.notes)
    this.current.noteSlices = all
    this.spill()
  }

  /** Notes that do not fit go on at the foot of the next page. */
  private spill(): void {
    while (this.room() < -EPSILON && this.current.noteSlices.length > 1) {
      const last = this.current.noteSlices.pop()
      if (last) this.carried.unshift(last)
    }
  }

  private turn(next: Slice | undefined): void {
    this.close()
    this.current = this.newPage()
    this.openCarried()
    if (next?.header) {
      this.put(next.header.marks.map(unsourced), this.sheet.margins.left, this.sheet.margins.top)
      this.y = this.start = next.header.height
    }
  }

  /** Draws the notes of the page at its foot. */
  private close(): void {
    let y = this.sheet.height - this.sheet.margins.bottom - heightOf(this.current.noteSlices)
    for (const slice of this.current.noteSlices) {
      this.put(slice.marks, this.sheet.margins.left, y)
      y += slice.height + slice.after
    }
  }

  /** Notes that found no room on the page before. */
  private openCarried(): void {
    if (!this.carried.length) return
    this.current.noteSlices = [...this.notes.lay([], this.width, { first: true }), ...this.carried]
    this.carried = []
    this.spill()
  }

  private newPage(): Filled {
    const { width, height, orientation, margins } = this.sheet
    const page: PdfPage = {
      items: [],
      pageSize: { width, height, orientation },
      pageMargins: margins,
      customProperties: {},
    }
    this.pages.push(page)
    this.y = 0
    this.start = 0
    this.gap = 0
    return { page, noteSlices: [] }
  }

  private put(marks: readonly Mark[], x: number, y: number): void {
    for (const mark of marks) {
      this.current.page.items.push(itemOf(mark, x, y))
      if (mark.type === 'line' && mark.source) this.placed.push({ source: mark.source, text: mark.text })
    }
  }
}

const heightOf = (slices: readonly Slice[]): number =>
  slices.reduce((sum, { height, after }) => sum + height + after, 0)

const unsourced = (mark: Mark): Mark => (mark.type === 'line' ? { ...mark, source: undefined } : mark)

/** A copy: the header of a table stands on many pages. One by a prototype would cost V8 some shapes of its own each. */
const lineAt = ({ line, source }: Mark & { readonly type: 'line' }, x: number, y: number): Line =>
  Object.assign(new Line(0), line, { x, y, source })

function itemOf(mark: Mark, x: number, y: number): object {
  switch (mark.type) {
    case 'line':
      return {
        type: 'line',
        item: lineAt(mark, x + mark.x, y + mark.y),
      }
    case 'rule':
      return {
        type: 'vector',
        item: {
          type: 'line',
          x1: mark.x1 + x,
          x2: mark.x2 + x,
          y1: mark.y1 + y,
          y2: mark.y2 + y,
          lineWidth: mark.width,
          lineColor: 'black',
        },
      }
    case 'ink':
      return { type: 'vector', item: vectorOf(mark.ink, mark.x + x, mark.y + y) }
    case 'span':
      return { type: 'vector', item: { ...mark, x: mark.x + x, y: mark.y + y } }
  }
}
