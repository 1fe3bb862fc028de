import { letter, roman } from '../../language/list-marks'
import { allNutIn, childrenOf, type Nut, findNut } from '../../office/xml-tree'
import { UserError } from '../../problem'
import { isSet, numberIn, type Styles } from './styles'

type Cap = {
  readonly dang: string
  readonly mau: string
  readonly tu: number
  /** The style whose paragraphs stand on this level. */
  readonly kieu: string | undefined
  /** Writes the numbers of the levels above in digits. */
  readonly chuSo: boolean
}
type DanhSach = { readonly goc: string; readonly cap: ReadonlyMap<string, Cap> }

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/**
 * The numbers that Word writes before paragraphs by itself and that do not stand in their text. A paragraph is
 * in a list by its own properties, or by those of its style. Throws UserError for a number of more letters than Word takes.
 */
export function readAutomaticNumbers(
  numbering: Nut | undefined,
  styles: Styles,
  tep: string,
): (properties: Nut | undefined) => string {
  refuseLongMau(findNut(numbering, 'w:numbering'), tep)
  const lists = readDanhSach(findNut(numbering, 'w:numbering'))
  const counts = new Map<string, (number | undefined)[]>()
  return (properties) => {
    const own = numberIn(properties)
    const { styleIds, ...ofStyle } = styles.numberOf(valueOf(findNut(properties, 'w:pStyle')))
    const list = lists.get(own.numId ?? ofStyle.numId ?? '')
    const ilvl =
      own.cap ?? (own.numId === undefined ? levelOf(list, styleIds) : undefined) ?? ofStyle.cap ?? '0'
    const level = list?.cap.get(ilvl)
    if (!list || !level) return ''
    if (level.dang === 'bullet') return '- '
    if (level.dang === 'none') return ''
    const at = Number(ilvl)
    const running = counts.get(list.goc) ?? []
    // A level above may not have been used yet.
    const above = Array.from({ length: at }, (_, nth) => running[nth])
    counts.set(list.goc, [...above, (running[at] ?? level.tu - 1) + 1])
    return `${level.mau.replace(/%(\d)/gu, (_, nth: string) => {
      const upper = list.cap.get(String(Number(nth) - 1))
      const count = counts.get(list.goc)?.[Number(nth) - 1] ?? upper?.tu ?? 1
      return numberOf(level.chuSo ? undefined : upper?.dang, count)
    })} `
  }
}

/** A list says which style stands on which of its levels (17.9.23). */
const levelOf = (list: DanhSach | undefined, styleIds: readonly string[]): string | undefined =>
  styleIds.flatMap((id) => Array.from(list?.cap ?? []).filter(([, { kieu }]) => kieu === id))[0]?.[0]

function readDanhSach(root: Nut | undefined): Map<string, DanhSach> {
  const abstracts = childrenOf(root, 'w:abstractNum')
  const byStyle = new Map(
    Array.from(abstracts)
      .reverse()
      .flatMap((nut) => {
        const style = valueOf(findNut(nut, 'w:styleLink'))
        return style === undefined ? [] : [[style, nut] as const]
      }),
  )
  const levels = new Map(abstracts.map((nut) => [nut.thuoc['w:abstractNumId'] ?? '', levelsOf(nut, byStyle)]))
  return new Map(
    childrenOf(root, 'w:num').map((nut) => {
      const goc = valueOf(findNut(nut, 'w:abstractNumId')) ?? ''
      const changes = childrenOf(nut, 'w:lvlOverride')
      return [
        nut.thuoc['w:numId'] ?? '',
        {
          goc: changes.length > 0 ? `${goc}/${nut.thuoc['w:numId'] ?? ''}` : goc,
          cap: changes.reduce(withChange, levels.get(goc) ?? new Map<string, Cap>()),
        },
      ]
    }),
  )
}

/** The levels of a list, or of the list whose style it borrows (17.9.21). */
function levelsOf(abstract: Nut, byStyle: ReadonlyMap<string, Nut>): ReadonlyMap<string, Cap> {
  const source = byStyle.get(valueOf(findNut(abstract, 'w:numStyleLink')) ?? '') ?? abstract
  return new Map(childrenOf(source, 'w:lvl').map((lvl) => [lvl.thuoc['w:ilvl'] ?? '0', readCap(lvl)]))
}

const readCap = (lvl: Nut): Cap => ({
  dang: valueOf(findNut(lvl, 'w:numFmt')) ?? 'decimal',
  mau: valueOf(findNut(lvl, 'w:lvlText')) ?? '',
  tu: countIn(findNut(lvl, 'w:start')) ?? 1,
  kieu: valueOf(findNut(lvl, 'w:pStyle')),
  chuSo: isSet(findNut(lvl, 'w:isLgl')) ?? false,
})

/** Word's window takes no longer text, and each paragraph of a list bears it. */
const LONGEST_MAU = 255

function refuseLongMau(root: Nut | undefined, tep: string): void {
  const long = childrenOf(root, 'w:abstractNum', 'w:num')
    .flatMap((nut) => allNutIn(nut, 'w:lvlText'))
    .find((nut) => (valueOf(nut) ?? '').length > LONGEST_MAU)
  if (long)
    throw new UserError(`${tep}: chữ đánh số tự động dài ${valueOf(long)?.length ?? 0} ký tự`, {
      hint: `tệp có thể hỏng; trong Word, đặt lại cách đánh số, nhiều nhất ${LONGEST_MAU} ký tự`,
    })
}

/** A list may begin a level elsewhere, or write it in another way. */
function withChange(levels: ReadonlyMap<string, Cap>, change: Nut): ReadonlyMap<string, Cap> {
  const ilvl = change.thuoc['w:ilvl'] ?? '0'
  const other = findNut(change, 'w:lvl')
  const level = other ? readCap(other) : levels.get(ilvl)
  const from = countIn(findNut(change, 'w:startOverride'))
  return level ? new Map(levels).set(ilvl, { ...level, tu: from ?? level.tu }) : levels
}

/** Word counts no further (17.9.25). */
const MOST_COUNT = 32_767

/** From where a list counts; undefined for what is no count. */
function countIn(nut: Nut | undefined): number | undefined {
  const count = Number(valueOf(nut) ?? Number.NaN)
  return Number.isInteger(count) && count >= 0 && count <= MOST_COUNT ? count : undefined
}

/** A number as a list shows it. `dang`: one of Word's formats (17.18.59); digits for any other. */
export function numberOf(dang: string | undefined, n: number): string {
  switch (dang) {
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'lowerLetter':
      return letter(n)
    case 'upperLetter':
      return letter(n).toUpperCase()
    case 'decimalZero':
      return String(n).padStart(2, '0')
    default:
      return String(n)
  }
}
