import { letter, roman } from '../../language/list-marks'
import { childrenOf, type Nut, findNut } from './xml'

type Cap = { readonly dang: string; readonly mau: string; readonly tu: number }
type DanhSach = { readonly goc: string; readonly cap: ReadonlyMap<string, Cap> }

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/** The numbers that Word writes before paragraphs by itself and that do not stand in their text. */
export function readAutomaticNumbers(numbering: Nut | undefined): (numId: string, cap: string) => string {
  const lists = readDanhSach(findNut(numbering, 'w:numbering'))
  const counts = new Map<string, number[]>()
  return (numId, ilvl) => {
    const list = lists.get(numId)
    const level = list?.cap.get(ilvl)
    if (!list || !level) return ''
    if (level.dang === 'bullet') return '- '
    if (level.dang === 'none') return ''
    const at = Number(ilvl)
    const running = counts.get(list.goc) ?? []
    counts.set(list.goc, [...running.slice(0, at), (running[at] ?? level.tu - 1) + 1])
    return `${level.mau.replace(/%(\d)/gu, (_, nth: string) => numberOf(list.cap.get(String(Number(nth) - 1)), counts.get(list.goc)?.[Number(nth) - 1] ?? 1))} `
  }
}

function readDanhSach(root: Nut | undefined): Map<string, DanhSach> {
  const abstracts = new Map(
    childrenOf(root, 'w:abstractNum').map((nut) => [nut.thuoc['w:abstractNumId'] ?? '', levelsOf(nut)]),
  )
  return new Map(
    childrenOf(root, 'w:num').map((nut) => {
      const goc = valueOf(findNut(nut, 'w:abstractNumId')) ?? ''
      const restarts = childrenOf(nut, 'w:lvlOverride').length > 0
      return [
        nut.thuoc['w:numId'] ?? '',
        {
          goc: restarts ? `${goc}/${nut.thuoc['w:numId'] ?? ''}` : goc,
          cap: abstracts.get(goc) ?? new Map<string, Cap>(),
        },
      ]
    }),
  )
}

const levelsOf = (abstract: Nut): Map<string, Cap> =>
  new Map(
    childrenOf(abstract, 'w:lvl').map((lvl) => [
      lvl.thuoc['w:ilvl'] ?? '0',
      {
        dang: valueOf(findNut(lvl, 'w:numFmt')) ?? 'decimal',
        mau: valueOf(findNut(lvl, 'w:lvlText')) ?? '',
        tu: Number(valueOf(findNut(lvl, 'w:start')) ?? 1),
      },
    ]),
  )

function numberOf(level: Cap | undefined, n: number): string {
  switch (level?.dang) {
    case 'upperRoman':
      return roman(n)
    case 'lowerRoman':
      return roman(n).toLowerCase()
    case 'lowerLetter':
      return letter(n)
    case 'upperLetter':
      return letter(n).toUpperCase()
    default:
      return String(n)
  }
}
