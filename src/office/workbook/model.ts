/** How a cell looks and whether a protected sheet lets a person type into it (`input` only). */
export const CELL_ROLES = [
  'plain',
  'title',
  'head',
  'group',
  'grey',
  'input',
  'total',
  'red',
  'note',
] as const
export type CellRole = (typeof CELL_ROLES)[number]
/** The number formats there are; `@` is text, so that Excel makes no day of "30/6". */
export const FORMATS = ['General', '0', '#,##0', '#,##0.00', '@', 'dd/mm/yyyy'] as const
export type CellFormat = (typeof FORMATS)[number]

/** `formula` without "="; `value` is then its result, for readers that do not reckon. */
export type NewCell = {
  readonly role: CellRole
  readonly value?: string | number | undefined
  readonly formula?: string
  readonly format?: CellFormat
  readonly align?: 'center'
}
/** Cells from the first column on; `undefined` leaves a place empty. `height` in points; without it as high as the words. */
export type NewRow = {
  readonly cells: readonly (NewCell | undefined)[]
  readonly height?: number
  readonly hidden?: true
}
/** What Excel lets in, and what it says. `list`: the choices, or a reference that holds them; `custom`: a formula that is true. */
export type Validation = {
  readonly ref: string
  readonly allow:
    | { readonly list: readonly string[] | string }
    | { readonly whole: readonly [least: number, most: number] }
    | { readonly decimal: readonly [least: number, most: number] }
    | { readonly custom: string }
    | { readonly days: readonly [first: string, last: string] }
  readonly title: string
  readonly error: string
  readonly prompt?: string
}
/** Cells that take the look of `red` while a formula holds (relative to the first cell of `ref`). */
export type RedWhen = { readonly ref: string; readonly formula: string }

/**
 * A column, its width in characters. `folded`: under the outline, shown by a press on its button.
 */
export type NewColumn = { readonly width: number; readonly hidden?: true; readonly folded?: true }

/** `frozen`: rows and columns that stay in sight, the rows are printed on every page. */
export type NewSheet = {
  readonly name: string
  readonly columns: readonly NewColumn[]
  readonly rows: readonly NewRow[]
  readonly frozen?: { readonly rows: number; readonly columns?: number }
  readonly merged?: readonly string[]
  /** The block, headings and all, that can be filtered. */
  readonly filter?: string
  readonly validations?: readonly Validation[]
  readonly redWhen?: readonly RedWhen[]
  readonly protected?: true
  readonly hidden?: true
  readonly portrait?: true
}
/** `names`: defined names and what they refer to, e.g. `'Số liệu'!$A$1`. */
export type NewWorkbook = {
  readonly sheets: readonly NewSheet[]
  readonly names?: readonly { readonly name: string; readonly ref: string }[]
}
