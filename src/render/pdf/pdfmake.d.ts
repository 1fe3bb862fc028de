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
    readonly font: { glyphForCodePoint(code: number): Glyph; hasGlyphForCodePoint(code: number): boolean }
    readonly subset: { includeGlyph(id: number): number }
    readonly widths: number[]
    readonly unicode: (readonly number[])[]
    ref(): object
    widthOfString: (text: string, size: number, features?: object) => number
    encode: (text: string, features?: object) => [string[], object[]]
  }
  export default class PDFDocument {
    constructor(fonts: object, images: object, patterns: object, attachments: object, options: object)
    readonly page: { readonly fonts: Record<string, object> }
    readonly outline: { addItem(title: string, options: { expanded: boolean }): object }
    provideFont(family: string, bold: boolean, italics: boolean): Face
    fill(color: string): this
    addContent(operators: string): this
    markContent(tag: 'Span', options: { readonly alt: string }): this
    endMarkedContent(): this
    on(event: 'data', listener: (chunk: Uint8Array) => void): this
    on(event: 'end', listener: () => void): this
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
  export type Vector = { readonly type: string; readonly alt?: string | undefined }
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
