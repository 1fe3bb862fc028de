/** A cell of a table; without a column the row as a whole. */
export type ChoO = { readonly bang: string; readonly hang: string; readonly cot: string }
