/** Areas that a UBND governs below the province. */
const LOAI = 'xã|phường|đặc khu|thị trấn|huyện|thị xã|thành phố|quận'
const CAC_LOAI = `(?:${LOAI})(?:(?:, | và )(?:${LOAI}))*`
/** "UBND các xã Ia O, Ia Grai", "UBND xã, phường: …", "04 xã: …", "xã Ia O": kinds, and names that follow them. */
const MO_DAU = new RegExp(
  `^(?:Chủ tịch )?(?:(?:UBND|Ủy ban nhân dân) )?((?:các|\\d+) )?(${CAC_LOAI})(\\s*:)?\\s+(?=\\p{Lu}|\\d)(.+)$`,
  'u',
)
const TUNG_TEN = new RegExp(`^(?:(?:UBND|Ủy ban nhân dân) )?(?:(${LOAI}) )?((?:\\p{Lu}|\\d).*)$`, 'u')
const UY_BAN = ['UBND', 'Ủy ban nhân dân']
const GIUA = /\s*,\s*(?:và\s+)?|\s+và\s+/u

/** Whether a name is of areas that are named: "UBND các xã Ia O", "xã Ia O". */
export const isDiaBanCoTen = (ten: string): boolean => MO_DAU.test(ten)

/**
 * The UBND of areas that are named one by one, each by its own name; undefined where a collective is meant, or nobody
 * can say which kind of area a name is of. `isKnown`: whether the register holds a name.
 */
export function splitDiaBan(ten: string, isKnown: (ten: string) => boolean): string[] | undefined {
  const [, many, kinds = '', colon, list] = MO_DAU.exec(ten) ?? []
  if (list === undefined) return undefined
  const each = list.split(GIUA).map((piece) => TUNG_TEN.exec(piece))
  // "UBND các xã Miền núi": one name is not many.
  if (each.some((found) => !found) || (many !== undefined && each.length < 2)) return undefined
  const loai = kinds.split(GIUA)
  if (loai.length > 1 && colon === undefined) return undefined
  let kind = loai.length > 1 ? undefined : loai[0]
  return each.map((found) => {
    const [, own, name = ''] = found ?? []
    kind = own ?? kind
    const known = loai.find((one) => UY_BAN.some((each) => isKnown(`${each} ${one} ${name}`)))
    return ['UBND', kind ?? known, name].filter(Boolean).join(' ')
  })
}
