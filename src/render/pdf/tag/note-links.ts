import type { PdfReference } from 'pdfmake/js/PDFDocument'
import type { Annotation } from './element'
import type { TaggedDocument } from './tagged-document'

/** In pt from the page's top left corner. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }
type End = 'call' | 'note'
type Link = {
  readonly annotation: Mutable
  readonly end: End
  readonly number: number
  readonly target: readonly unknown[]
}
type Mutable = { -readonly [Key in keyof Annotation]: Annotation[Key] }

/** The links between the marks of notes in the text and the notes. */
export class NoteLinks {
  private readonly links: Link[] = []
  constructor(private readonly pdf: TaggedDocument) {}

  get count(): number {
    return this.links.length
  }

  /** A link on the current page; where it leads is settled when both its ends are drawn. */
  add(number: number, end: End, { x, y, width, height }: Box): Annotation {
    const { page } = this.pdf
    const top = page.height - y
    const words = end === 'call' ? `Đến chú thích ${number}` : `Về chỗ gọi chú thích ${number}`
    const object: PdfReference = this.pdf.ref({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [x, top - height, x + width, top],
      Border: [0, 0, 0],
      F: 4,
      Contents: Object(words) as string,
    })
    page.annotations.push(object)
    const annotation: Mutable = { type: 'annotation', page: page.dictionary, object, key: 0 }
    this.links.push({ annotation, end, number, target: [page.dictionary, 'XYZ', 0, top + height, null] })
    return annotation
  }

  /** `first`: the first free key of the parent tree. */
  end(first: number): void {
    for (const [index, { annotation, end, number }] of this.links.entries()) {
      const other = this.links.find((link) => link.number === number && link.end !== end)
      annotation.key = first + index
      const { object } = annotation
      Object.assign(object.data, { StructParent: annotation.key, Dest: other?.target ?? [] })
      object.end()
    }
  }
}
