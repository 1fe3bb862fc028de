import type { Place } from '../../../problem'

/** Where something stands: on which page, and where there. */
export type PlaceOf = (trang: number, where?: string) => Place

export const placesIn =
  (tep: string): PlaceOf =>
  (trang, where = '') => ({ file: tep, line: 1, column: 1, where: `trang ${trang}${where}` })
