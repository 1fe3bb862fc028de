import type { TrangTinh } from '../../office/open-workbook'
import { PHIEN_BAN } from '../forms'
import { NGUON } from './forms'

/**
 * What a workbook of ours says of itself: the kind of its data, the version of
 * their form, and the text that it was made from.
 */
export type Nguon = { readonly slug: string; readonly phienBan: string; readonly source: string }

/** Undefined for a workbook that is not ours, or that lost the sheet out of sight. */
export function readNguon(sheets: readonly TrangTinh[]): Nguon | undefined {
  const rows = sheets.find(({ ten }) => ten === NGUON)?.hang ?? []
  const [first, ...lines] = rows.map(({ o }) => o.map(({ chu }) => chu))
  const [, slug, phienBan = String(PHIEN_BAN)] =
    /^cchc bang ([a-z-]+)(?: (\d+))?$/u.exec(first?.[0] ?? '') ?? []
  return slug === undefined ? undefined : { slug, phienBan, source: sourceOf(lines) }
}

const sourceOf = (lines: readonly (readonly string[])[]): string =>
  lines
    .map((pieces) => pieces.map((piece) => piece.slice(1, -1)).join(''))
    .join('\n')
    .replaceAll('␍', '\r')
