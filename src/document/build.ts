import { normalizeText } from '../language/text'
import type {
  Block,
  Cell,
  Columns,
  Document,
  Figure,
  Footnote,
  Inline,
  LineBreak,
  Paragraph,
  Part,
  Role,
  Row,
  Table,
} from './nodes'

type Marks = { readonly bold?: boolean; readonly italic?: boolean }

/** Text as inlines: line ends become line breaks. */
export function text(value: string, marks: Marks = {}): Inline[] {
  return normalizeText(value)
    .split('\n')
    .flatMap((line, index): Inline[] => [
      ...(index ? [lineBreak()] : []),
      ...(line ? [{ type: 'text' as const, value: line, ...marks }] : []),
    ])
}

/** `number` is the mark printed in the text, from 1 through the document. */
export const footnote = (number: number, children: readonly Inline[]): Footnote => ({
  type: 'footnote',
  number,
  children,
})

export const lineBreak = (): LineBreak => ({ type: 'lineBreak' })

export const paragraph = (
  role: Role,
  content: string | readonly Inline[],
  options: { keepWithNext?: boolean } = {},
): Paragraph => ({
  type: 'paragraph',
  role,
  children: typeof content === 'string' ? text(content) : content,
  ...(options.keepWithNext ? { keepWithNext: true } : {}),
})

export const cell = (
  children: readonly Paragraph[],
  span: { colSpan?: number; rowSpan?: number } = {},
): Cell => ({
  type: 'cell',
  children,
  colSpan: span.colSpan ?? 1,
  rowSpan: span.rowSpan ?? 1,
})

/** `keepWithNext`: no page break between this row and the next. */
export const row = (cells: readonly Cell[], options: { keepWithNext?: boolean } = {}): Row => ({
  type: 'row',
  cells,
  keepWithNext: options.keepWithNext ?? false,
})

export const table = (
  columns: readonly number[],
  rows: readonly Row[],
  options: { headerRows?: number } = {},
): Table => ({
  type: 'table',
  columns,
  headerRows: options.headerRows ?? 0,
  rows,
})

export const columns = (shares: readonly number[], rows: Columns['rows']): Columns => ({
  type: 'columns',
  columns: shares,
  rows,
})

/** Lengths in pt. `keepWithNext`: its caption follows. */
export const figure = (
  size: Pick<Figure, 'width' | 'height'>,
  alt: string,
  shapes: Figure['shapes'],
  options: { keepWithNext?: boolean } = {},
): Figure => ({
  type: 'figure',
  width: size.width,
  height: size.height,
  alt: normalizeText(alt),
  shapes: shapes.map((shape) =>
    shape.type === 'text' ? { ...shape, value: normalizeText(shape.value) } : shape,
  ),
  ...(options.keepWithNext ? { keepWithNext: true } : {}),
})

export const part = (title: string, orientation: Part['orientation'], blocks: readonly Block[]): Part => ({
  type: 'part',
  title: normalizeText(title),
  orientation,
  blocks,
})

export const document = (properties: Omit<Document, 'type' | 'parts'>, parts: readonly Part[]): Document => ({
  type: 'document',
  ...properties,
  ...(properties.notice === undefined ? {} : { notice: normalizeText(properties.notice) }),
  parts,
})
