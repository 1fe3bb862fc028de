import type { PdfReference } from 'pdfmake/js/PDFDocument'

/** The structure types of ISO 32000-1, 14.8.4, that our documents need. */
export type Tag =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'P'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Reference'
  | 'Link'
  | 'Note'
  | 'Figure'
  | 'Form'

/** A stretch of a page's content, by the number of its mark on that page. */
export type Content = { readonly type: 'content'; readonly page: PdfReference; readonly mcid: number }
/** A link or a field: an annotation on a page. */
export type Annotation = {
  readonly type: 'annotation'
  readonly page: PdfReference
  readonly object: PdfReference
  readonly key: number
}
/** One element of the tree of tags. Its children come in reading order; content joins it as it is drawn. */
export type Element = {
  readonly type: 'element'
  readonly tag: Tag
  readonly parent: Element | undefined
  readonly children: (Element | Content | Annotation)[]
  /** Table and layout attributes, as PDF writes them, without the brackets. */
  attributes?: string
  readonly id?: string
  readonly alt?: string
}

type Options = Partial<Pick<Element, 'attributes' | 'id' | 'alt'>>

/** A new element, the last child of `parent`. */
export function addElement(parent: Element | undefined, tag: Tag, options: Options = {}): Element {
  const element: Element = { type: 'element', tag, parent, children: [], ...options }
  parent?.children.push(element)
  return element
}

/** Cells may be empty: the grid of a table needs them (ISO 14289-1, 7.5). */
const MAY_BE_EMPTY: readonly Tag[] = ['TH', 'TD', 'TR']

/** Takes away elements in which nothing was drawn: the empty line a signature is written on. */
export function pruneEmpty(element: Element): void {
  const kept = element.children.filter((child) => {
    if (child.type !== 'element') return true
    pruneEmpty(child)
    return child.children.length > 0 || MAY_BE_EMPTY.includes(child.tag)
  })
  element.children.length = 0
  for (const child of kept) element.children.push(child)
}
