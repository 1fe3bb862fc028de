import type { Gach } from './ke-hoach'

/** A dash with the lines "+" below it. */
export type GachMo = { readonly noiDung: string; readonly cong: readonly string[] }

/** A dash in its long form; one that is text alone has no lines below it. */
export const openGach = (gach: Gach): GachMo =>
  typeof gach === 'string' ? { noiDung: gach, cong: [] } : { noiDung: gach.noiDung, cong: gach.cong ?? [] }

/** A dash in its shortest form. */
export const closeGach = ({ noiDung, cong }: GachMo): Gach =>
  cong.length ? { noiDung, cong: [...cong] } : noiDung

/** The words of dashes in the order of print: each before the lines "+" below it. */
export const textsOfGach = (gach: readonly Gach[] = []): string[] =>
  gach.map(openGach).flatMap(({ noiDung, cong }) => [noiDung, ...cong])
