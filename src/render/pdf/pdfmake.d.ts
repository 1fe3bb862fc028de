/** The inner parts of pdfmake 0.3.11 that this room uses. It has no types for them; the version is pinned. */
declare module 'pdfmake/js/PDFDocument' {
  export type Glyph = {
    readonly id: number
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }
  /** pdfkit's embedded font. */
  export type Face = {
    readonly id: string
    readonly ascender: number
    readonly scale: number
    readonly font: {
      readonly unitsPerEm: number
      readonly ascent: number
      readonly descent: number
      readonly capHeight: number
      readonly bbox: {
        readonly minX: number
        readonly minY: number
        readonly maxX: number
        readonly maxY: number
      }
      readonly postscriptName: string
      glyphForCodePoint(code: number): Glyph
      hasGlyphForCodePoint(code: number): boolean
    }
    readonly subset: { includeGlyph(id: number): number }
    readonly widths: number[]
    readonly unicode: (readonly number[])[]
    ref(): object
    widthOfString: (text: string, size: number, features?: object) => number
    encode: (text: string, features?: object) => [string[], object[]]
  }
  /** An object of the file: written when it is ended. */
  export type PdfReference = {
    readonly id: number
    readonly data: Record<string, unknown>
    compress: boolean
    write(chunk: string | Uint8Array): void
    end(chunk?: string | Uint8Array): void
  }
  export type PdfPage = {
    readonly fonts: Record<string, object>
    readonly annotations: PdfReference[]
    readonly height: number
    readonly width: number
    readonly dictionary: PdfReference
  }
  /** `top` and `left`: from the page's top and its right edge. */
  export type PdfOutline = {
    addItem(title: string, options: { expanded: boolean; top?: number; left?: number }): PdfOutline
  }
  export default class PDFDocument {
    constructor(fonts: object, images: object, patterns: object, attachments: object, options: object)
    readonly page: PdfPage
    readonly outline: PdfOutline
    readonly _root: PdfReference
    readonly _info: PdfReference
    readonly _id: Uint8Array
    readonly _offsets: (number | null)[]
    readonly _offset: number
    _write(data: string | Uint8Array): void
    _finalize(): void
    endMetadata(): void
    endAcroForm(): void
    endMarkings(): void
    push(chunk: null): void
    ref(data?: object): PdfReference
    provideFont(family: string, bold: boolean, italics: boolean): Face
    fill(color: string): this
    addContent(operators: string): this
    markContent(tag: 'Span', options: { readonly alt: string }): this
    endMarkedContent(): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end' | 'pageAdded', listener: () => void): this
    on(event: 'error', listener: (error: Error) => void): this
    end(): void
  }
}
declare module 'pdfmake/js/Line' {
  import type { Inline } from 'pdfmake/js/types'
  export default class Line {
    constructor(maxWidth: number)
    inlines: Inline[]
    x?: number
    y?: number
    /** The piece of the tree that stands in it. Ours. */
    source?: object
    /** The author's line break stands before it. Ours. */
    broken?: boolean
    _outline?: { readonly text: string; readonly expanded: boolean }
    addInline(inline: Inline): void
    getWidth(): number
    getHeight(): number
    getAscenderHeight(): number
  }
}
declare module 'pdfmake/js/types' {
  import type { Face } from 'pdfmake/js/PDFDocument'
  export type Inline = {
    text: string
    width: number
    height: number
    x?: number
    font: Face
    fontSize: number
    color: string
    leadingCut: number
    trailingCut: number
    sup?: boolean
    /** The note that this mark calls, or whose text it begins. Ours. */
    note?: { readonly number: number }
  }
}
declare module 'pdfmake/js/LayoutBuilder' {
  export type Page = {
    items: object[]
    readonly pageSize: { readonly width: number; readonly height: number; readonly orientation: string }
    readonly pageMargins: object
    readonly customProperties: object
  }
  export default class LayoutBuilder {
    constructor(pageSize: object, pageMargins: object, svgMeasure: object)
    layoutDocument(content: object, pdf: object, styles: object, defaultStyle: object): Page[]
    tryLayoutDocument(content: object): { pages: Page[]; linearNodeList: object[] }
  }
}
declare module 'pdfmake/js/Renderer' {
  import type { Page } from 'pdfmake/js/LayoutBuilder'
  import type Line from 'pdfmake/js/Line'
  import type PDFDocument from 'pdfmake/js/PDFDocument'
  /** What is drawn, by its type; `span` is ours. */
  export type Vector = {
    readonly type: string
    readonly alt?: string | undefined
    readonly figure?: object
    readonly x?: number
    readonly y?: number
  }
  export default class Renderer {
    constructor(pdf: PDFDocument, progress?: (share: number) => void)
    readonly pdfDocument: PDFDocument
    renderLine(line: Line, x: number, y: number): void
    renderVector(vector: Vector): void
    renderPages(pages: readonly Page[]): void
  }
}
/** UAX #14 line breaking, as pdfmake itself uses it; it ships no types. */
declare module 'linebreak' {
  export default class LineBreaker {
    constructor(text: string)
    nextBreak(): { readonly position: number; readonly required: boolean } | null
  }
}
