import type { CoQuan } from '../domain/co-quan/co-quan'
import type { BoiCanhLoiVan } from './rule'

/** An agency with those above it, from itself upwards. */
export function chainOf({ coQuan, soCoQuan }: Pick<BoiCanhLoiVan, 'coQuan' | 'soCoQuan'>): CoQuan[] {
  const chain: CoQuan[] = []
  for (let at: CoQuan | undefined = coQuan; at && !chain.includes(at);) {
    chain.push(at)
    const above: string | undefined = at.chuQuan ?? at.thuoc
    at = above === undefined ? undefined : soCoQuan.get(above)
  }
  return chain
}

/** Every way an agency is called. */
export const namesOf = ({ ten, tenGon, tenKhac = [] }: CoQuan): string[] => [
  ten,
  ...(tenGon === undefined ? [] : [tenGon]),
  ...tenKhac,
]

/** "Khánh Hòa" in "Ủy ban nhân dân tỉnh Khánh Hòa": the proper name alone. */
const NAME = '((?:\\p{Lu}\\p{L}*(?: - )?\\s?)+)'
const TINH = new RegExp(`(?<!\\p{L})tỉnh ${NAME}`, 'u')
/** Below the province, "thành phố Nha Trang" is another thing. */
const TINH_THANH_PHO = new RegExp(`(?<!\\p{L})(?:tỉnh|thành phố|TP\\.?) ${NAME}`, 'u')

/** The provinces that the names of an agency tell. */
export const provincesOfCoQuan = (coQuan: CoQuan): string[] =>
  namesOf(coQuan).flatMap((name) => {
    const found = (coQuan.cap === 'tinh' ? TINH_THANH_PHO : TINH).exec(name)?.[1]?.trim()
    return found === undefined ? [] : [found]
  })
