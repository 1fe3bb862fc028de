import type { KeHoach } from '../domain/ke-hoach/ke-hoach'
import { rewriteLoiVan } from '../domain/ke-hoach/loi-van'
import { MARKUP } from '../language/markup'

/** A note of the data must not be taken for one of a template that has the same mark. */
const PREFIX = 'du-lieu-'

/** A plan whose prose calls its notes by marks that no template has. */
export const withOwnNotes = (keHoach: KeHoach): KeHoach =>
  rewriteLoiVan(keHoach, (prose) =>
    prose.replace(MARKUP, (whole, _escaped, _mark, note: string | undefined) =>
      note === undefined ? whole : `[^${PREFIX}${note}]`,
    ),
  )

/** The text of a note of such a plan by its mark. */
export const noteOf =
  ({ chuThich = {} }: Pick<KeHoach, 'chuThich'>) =>
  (mark: string): string | undefined => {
    const own = mark.startsWith(PREFIX) ? mark.slice(PREFIX.length) : ''
    return Object.hasOwn(chuThich, own) ? chuThich[own] : undefined
  }
