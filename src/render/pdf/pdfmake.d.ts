/** The inner parts of pdfmake 0.3.11 that this room uses. It has no types for them; the version is pinned. */
declare module 'pdfmake/js/PDFDocument' {
  export type Font = {
    readonly ascender: number
    widthOfString(text: string, size: number, features?: readonly string[]): number
    readonly font: { readonly postscriptName: string; hasGlyphForCodePoint(code: number): boolean; layout: (text: string, features?: object) => object }
  }
  export default class PDFDocument {
    constructor(fonts: object, images: object, patterns: object, attachments: object, options: object)
    provideFont(family: string, bold: boolean, italics: boolean): Font
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
  import type { Font } from 'pdfmake/js/PDFDocument'
  export type Inline = {
    text: string
    width: number
    height: number
    x?: number
    font: Font
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
  export default class Renderer {
    constructor(pdf: object, progress?: (share: number) => void)
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
