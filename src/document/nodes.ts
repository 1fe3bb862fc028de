/** What a paragraph is. How it looks is decided in `decree/`, never here. */
export type Role =
  | 'quocHieu'
  | 'tieuNgu'
  | 'coQuanChuQuan'
  | 'coQuanBanHanh'
  | 'soKyHieu'
  | 'diaDanhNgay'
  | 'duThao'
  | 'tenLoai'
  | 'trichYeu'
  | 'thamQuyen'
  | 'kinhGui'
  | 'kinhGuiNhieu'
  | 'kinhGuiMuc'
  | 'canCu'
  | 'lenhBanHanh'
  | 'kemTheo'
  | 'phuLuc'
  | 'tenPhuLuc'
  | 'tenBang'
  | 'dieu'
  | 'muc'
  | 'khoanCoTieuDe'
  | 'khoan'
  | 'diem'
  | 'gach'
  | 'cong'
  | 'doan'
  | 'noiNhan'
  | 'noiNhanMuc'
  | 'quyenHan'
  | 'choKy'
  | 'hoTen'
  | 'oTieuDe'
  | 'oNhom'
  | 'oGiua'
  | 'oChu'
  | 'chuThich'

/** A run of text. */
export type Text = {
  readonly type: 'text'
  readonly value: string
  readonly bold?: boolean
  readonly italic?: boolean
}
/** A note: its mark stands here, its text at the foot of the same page. */
export type Footnote = {
  readonly type: 'footnote'
  readonly number: number
  readonly children: readonly Inline[]
}
/** The office wants a new line here, within one paragraph (a title of two lines). */
export type LineBreak = { readonly type: 'lineBreak' }
export type Inline = Text | Footnote | LineBreak

export type Paragraph = {
  readonly type: 'paragraph'
  readonly role: Role
  readonly children: readonly Inline[]
  /**
   * Stays whole and on the page of what follows, beyond what the role asks (the last paragraph before a
   * signature).
   */
  readonly keepWithNext?: boolean
}

/** A cell. `rowSpan` counts the rows it covers; covered cells are left out, as in HTML. */
export type Cell = {
  readonly type: 'cell'
  readonly children: readonly Paragraph[]
  readonly colSpan: number
  readonly rowSpan: number
}
export type Row = { readonly type: 'row'; readonly cells: readonly Cell[]; readonly keepWithNext: boolean }

/** A table with ruled cells. `columns` are shares of the text width. */
export type Table = {
  readonly type: 'table'
  readonly columns: readonly number[]
  readonly headerRows: number
  readonly rows: readonly Row[]
}
/** Paragraphs side by side without rules: the letterhead, the signature block. */
export type Columns = {
  readonly type: 'columns'
  readonly columns: readonly number[]
  readonly rows: readonly (readonly (readonly Paragraph[])[])[]
}

/**
 * How an area is filled, told apart in black and white: a grey from 0 (black) to 1 (white), or thin black
 * strokes on white.
 */
export type Fill =
  | { readonly type: 'grey'; readonly level: number }
  | { readonly type: 'hatch'; readonly pattern: 'rising' | 'falling' | 'crossed' | 'dotted' }
export type Point = { readonly x: number; readonly y: number }
/** `stroke`: the width of its outline; none when it is left out. */
export type Rect = {
  readonly type: 'rect'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fill?: Fill
  readonly stroke?: number
}
/** `dash`: the length of a stroke and of the gap behind it. */
export type Polyline = {
  readonly type: 'polyline'
  readonly points: readonly Point[]
  readonly stroke: number
  readonly dash?: readonly [number, number]
}
/** One line of text; `x` is its beginning, its middle or its end, `y` its baseline. */
export type Label = {
  readonly type: 'text'
  readonly x: number
  readonly y: number
  readonly value: string
  readonly size: number
  readonly anchor: 'start' | 'middle' | 'end'
  readonly bold?: boolean
}
export type Shape = Rect | Polyline | Label

/**
 * A drawing, drawn shape over shape, its texts last. All lengths in pt from its top left corner.
 * `alt` says in words all that it shows, for whoever cannot see it.
 */
export type Figure = {
  readonly type: 'figure'
  readonly width: number
  readonly height: number
  readonly alt: string
  readonly shapes: readonly Shape[]
  /** On the page of what follows: its caption. */
  readonly keepWithNext?: boolean
}

export type Block = Paragraph | Table | Columns | Figure

/** A part starts a page, has its own orientation and its own page numbers from 1. */
export type Part = {
  readonly type: 'part'
  readonly title: string
  readonly orientation: 'portrait' | 'landscape'
  readonly blocks: readonly Block[]
}

export type Document = {
  readonly type: 'document'
  /** The files' name, without ending: small letters without marks, safe everywhere. */
  readonly name: string
  readonly title: string
  readonly subject: string
  readonly author: string
  /** The fixed moment written into the files' properties (ISO), so that equal data gives equal bytes. */
  readonly date: string
  /** What every page of every part must say ("Số liệu minh họa …"); one line, in the bottom margin. */
  readonly notice?: string
  readonly parts: readonly Part[]
}
