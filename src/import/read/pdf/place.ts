import type { Place, Vung } from '../../../problem'

/** Where something stands: on which page, where there in words, and the areas that it takes. */
export type PlaceOf = (trang: number, where?: string, vung?: readonly Vung[]) => Place

export const placesIn =
  (tep: string): PlaceOf =>
  (trang, where = '', vung = [{ trang, tren: 0 }]) => ({
    file: tep,
    line: 1,
    column: 1,
    where: `trang ${trang}${where}`,
    vung,
  })

/** The area of a line with the letters that reach above and below it. */
export const areaOfLine = (trang: number, { y, co }: { readonly y: number; readonly co: number }): Vung => ({
  trang,
  tren: y - co,
  duoi: y + co / 3,
})

/** Areas with one more below them: on the same page they are one. */
export function joinAreas(areas: readonly Vung[], next: Vung): readonly Vung[] {
  const last = areas.at(-1)
  return last?.trang === next.trang ? [...areas.slice(0, -1), { ...last, ...endOf(next) }] : [...areas, next]
}

const endOf = ({ duoi }: Vung): Pick<Vung, 'duoi'> => (duoi === undefined ? {} : { duoi })
