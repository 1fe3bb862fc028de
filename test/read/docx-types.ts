/**
 * `size` and `space` in points; `style` as Word says it: `single`. A border of `none` or `nil` is no border.
 */
export type DocxBorder = {
  readonly style: string
  readonly size: number
  readonly space: number
  readonly color: string
}

export type DocxRun = {
  /** A tab is `\t`, a line break `\n`, a page or column break `\f`, an unbreakable hyphen `-`. */
  readonly text: string
  readonly font: string
  /** Points. */
  readonly size: number
  readonly bold: boolean
  readonly italic: boolean
  readonly underline: boolean
  readonly caps: boolean
  /** `RRGGBB`; Word's `auto` is read as black. */
  readonly color: string
  readonly lang: string
  readonly vertAlign?: 'superscript' | 'subscript'
  /** The footnote whose mark stands here. */
  readonly footnote?: number
}

/**
 * Properties are resolved: document defaults, paragraph style and what it is based on, then the paragraph's
 * own.
 */
export type DocxParagraph = {
  readonly type: 'paragraph'
  readonly style: string
  readonly styleName: string
  readonly text: string
  readonly runs: readonly DocxRun[]
  /**
   * Instructions of the fields, such as `PAGE`; the text a field shows is not in `text` unless the file holds
   * it.
   */
  readonly fields: readonly string[]
  /** As Word says it: `left`, `center`, `both`… */
  readonly align: string
  /** Points. */
  readonly spaceBefore: number
  readonly spaceAfter: number
  /** `auto`: 240ths of a line, otherwise twips. */
  readonly line: number
  readonly lineRule: 'auto' | 'exact' | 'atLeast'
  /** Twips; negative when the first line hangs. */
  readonly indentFirst: number
  readonly indentLeft: number
  readonly indentRight: number
  readonly keepNext: boolean
  readonly keepLines: boolean
  readonly pageBreakBefore: boolean
  readonly widowControl: boolean
  readonly outlineLevel?: number
  readonly borderTop?: DocxBorder
  readonly borderBottom?: DocxBorder
  /** Whether Word itself numbers it, through its style or its own w:numPr. */
  readonly numbered: boolean
}

export type DocxSide = 'top' | 'left' | 'bottom' | 'right'

export type DocxCell = {
  /** As w:tcW says it, twips unless the file says otherwise; 0 when unset. */
  readonly width: number
  readonly gridSpan: number
  readonly vMerge?: 'restart' | 'continue'
  readonly vAlign: string
  readonly blocks: readonly DocxBlock[]
  /** The cell's own, else the table's for that side. Borders of a table style are not looked at. */
  readonly borders: Partial<Readonly<Record<DocxSide, DocxBorder>>>
}

export type DocxRow = {
  readonly header: boolean
  readonly cantSplit: boolean
  readonly cells: readonly DocxCell[]
}

export type DocxTable = {
  readonly type: 'table'
  /** Twips. */
  readonly grid: readonly number[]
  readonly layout: 'autofit' | 'fixed'
  readonly rows: readonly DocxRow[]
}

export type DocxBlock = DocxParagraph | DocxTable

/** Lengths in twips. */
export type DocxSection = {
  readonly pageWidth: number
  readonly pageHeight: number
  readonly landscape: boolean
  readonly margins: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>
  /** Whether the first page has a header of its own. */
  readonly titlePage: boolean
  readonly pageStart?: number
  readonly blocks: readonly DocxBlock[]
  /** The default header, inherited from the section before when the section has none. */
  readonly header: readonly DocxParagraph[]
  readonly headerText: string
  readonly firstHeader: readonly DocxParagraph[]
  readonly footer: readonly DocxParagraph[]
}

export type DocxStyle = {
  readonly name: string
  readonly type: string
  readonly basedOn?: string
  readonly next?: string
  readonly isDefault: boolean
}

export type Docx = {
  /** The text of each XML part by its path: `word/document.xml`. */
  readonly parts: ReadonlyMap<string, string>
  readonly sections: readonly DocxSection[]
  readonly styles: ReadonlyMap<string, DocxStyle>
  /** By number as the file has it, without the separators. */
  readonly footnotes: ReadonlyMap<number, readonly DocxParagraph[]>
  /**
   * docProps/core.xml without prefixes: `title`, `subject`, `creator`, `keywords`, `lastModifiedBy`,
   * `created`…
   */
  readonly core: Readonly<Record<string, string>>
}
