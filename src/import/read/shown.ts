import { findNut, isNut, type Nut, textIn, withChildren } from '../../office/xml-tree'
import { isSet, type Styles } from './styles'

/** Text as Word shows it, the words that it hides (`an`), and those that it strikes through (`xoa`). */
export type Shown = { readonly nut: Nut; readonly an: readonly string[]; readonly xoa: readonly string[] }

/**
 * Takes out of a part what Word does not show: runs that are hidden ("Hidden" in the dialogue of fonts), and what it
 * shows as deleted: runs that are struck through; and joins the paragraphs whose mark between was deleted with changes tracked.
 */
export function showOnly(root: Nut, styles: Styles): Shown {
  const [an, xoa]: [string[], string[]] = [[], []]
  const leftOf = (run: Nut, kieu: string | undefined): string[] | undefined =>
    isRunSet(run, kieu, HIDDEN, styles) ? an : isRunSet(run, kieu, STRUCK, styles) ? xoa : undefined
  const show = (nut: Nut, kieu: string | undefined): Nut => {
    const own = nut.ten === 'w:p' ? (valueOf(findNut(nut, 'w:pPr', 'w:pStyle')) ?? '') : kieu
    const con = nut.con.flatMap((each): (Nut | string)[] => {
      if (!isNut(each)) return [each]
      const left = each.ten === 'w:r' ? leftOf(each, own) : undefined
      if (!left) return [show(each, own)]
      left.push(textIn(each))
      return []
    })
    return withChildren(nut, joinParagraphs(con))
  }
  const nut = show(root, undefined)
  return { nut, an: an.filter(hasWords), xoa: xoa.filter(hasWords) }
}

const hasWords = (words: string): boolean => words.trim() !== ''

const HIDDEN = ['w:vanish'] as const
const STRUCK = ['w:strike', 'w:dstrike'] as const

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/** Whether a run has one of these properties: it says so itself, or its style does, or that of its paragraph. */
function isRunSet(run: Nut, kieu: string | undefined, names: readonly string[], styles: Styles): boolean {
  const properties = findNut(run, 'w:rPr')
  const style = valueOf(findNut(properties, 'w:rStyle'))
  return names.some(
    (name) =>
      isSet(findNut(properties, name)) ??
      ((style !== undefined && styles.isSet(style, name)) ||
        styles.isSet(kieu === '' ? undefined : kieu, name)),
  )
}

/** A paragraph whose mark is gone goes on in the next one, which says how both look. */
function joinParagraphs(con: readonly (Nut | string)[]): (Nut | string)[] {
  const joined: (Nut | string)[] = []
  let open: { readonly at: number; readonly parts: Nut[] } | undefined
  const close = (): void => {
    if (open) joined[open.at] = joinAll(open.parts)
    open = undefined
  }
  for (const each of con) {
    const isParagraph = isNut(each) && each.ten === 'w:p'
    if (isParagraph && open) open.parts.push(each)
    else joined.push(each)
    if (isParagraph && hasNoMark(each)) open ??= { at: joined.length - 1, parts: [each] }
    else if (isParagraph || (isNut(each) && each.ten === 'w:tbl')) close()
  }
  close()
  return joined
}

const hasNoMark = (paragraph: Nut): boolean => {
  const mark = findNut(paragraph, 'w:pPr', 'w:rPr')
  return findNut(mark, 'w:del') !== undefined || findNut(mark, 'w:moveFrom') !== undefined
}

/** What all of them say, looking as the last one does. */
function joinAll(paragraphs: readonly Nut[]): Nut {
  const last = paragraphs.at(-1)
  if (!last || paragraphs.length === 1) return last ?? { ten: 'w:p', thuoc: {}, con: [] }
  return {
    ...last,
    con: [
      ...last.con.filter((each) => isNut(each) && each.ten === 'w:pPr'),
      ...paragraphs.flatMap(({ con }) => con.filter((each) => !isNut(each) || each.ten !== 'w:pPr')),
    ],
  }
}
