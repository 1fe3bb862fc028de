import type { Place } from '../../problem'

/** A stretch of a line with its emphasis, or a note that hangs at the end of the one before. */
export type Manh =
  | { readonly chu: string; readonly dam: boolean; readonly nghieng: boolean }
  | { readonly chuThich: readonly string[] }

/**
 * A paragraph in pieces: some words may be emphasised, or carry notes. `o`: it stands in a cell. A note is its
 * paragraphs.
 */
export type DongNhan = { readonly noi: Place; readonly o: boolean; readonly manh: readonly Manh[] }

export const isChuThich = (manh: Manh): manh is { readonly chuThich: readonly string[] } => 'chuThich' in manh

export const isEmphasised = ({ manh }: DongNhan): boolean =>
  manh.some((piece) => isChuThich(piece) || piece.dam || piece.nghieng)
