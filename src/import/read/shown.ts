import { findNut, isNut, type Nut, textIn } from '../../office/xml-tree'
import { isSet, type Styles } from './styles'

/** Text as Word shows it, and the words that it hides. */
export type Shown = { readonly nut: Nut; readonly an: readonly string[] }

/**
 * Takes out of a part what Word does not show: runs that are hidden ("Hidden" in the dialogue of fonts);
 * and joins the paragraphs whose mark between was deleted with changes tracked.
 */
export function showOnly(root: Nut, styles: Styles): Shown {
  const an: string[] = []
  const show = (nut: Nut, kieu: string | undefined): Nut => {
    const own = nut.ten === 'w:p' ? (valueOf(findNut(nut, 'w:pPr', 'w:pStyle')) ?? '') : kieu
    const con = nut.con.flatMap((each): (Nut | string)[] => {
      if (!isNut(each)) return [each]
      if (each.ten !== 'w:r' || !isHidden(each, own, styles)) return [show(each, own)]
      an.push(textIn(each))
      return []
    })
    return { ...nut, con: joinParagraphs(con) }
  }
  return { nut: show(root, undefined), an: an.filter((words) => words.trim() !== '') }
}

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/** A run says so itself, or its style does, or that of its paragraph. */
function isHidden(run: Nut, kieu: string | undefined, styles: Styles): boolean {
  const properties = findNut(run, 'w:rPr')
  const own = isSet(findNut(properties, 'w:vanish'))
  const style = valueOf(findNut(properties, 'w:rStyle'))
  return (
    own ??
    ((style !== undefined && styles.isHidden(style)) || styles.isHidden(kieu === '' ? undefined : kieu))
  )
}

/** A paragraph whose mark is gone goes on in the next one, which says how both look. */
function joinParagraphs(con: readonly (Nut | string)[]): (Nut | string)[] {
  const joined: (Nut | string)[] = []
  let open: number | undefined
  for (const each of con) {
    const isBlock = isNut(each) && (each.ten === 'w:p' || each.ten === 'w:tbl')
    const before = open === undefined ? undefined : joined[open]
    if (before !== undefined && isNut(before) && isNut(each) && each.ten === 'w:p' && open !== undefined)
      joined[open] = joinTwo(before, each)
    else joined.push(each)
    if (!isBlock) continue
    const last = open !== undefined && each.ten === 'w:p' ? open : joined.length - 1
    open = each.ten === 'w:p' && hasNoMark(each) ? last : undefined
  }
  return joined
}

const hasNoMark = (paragraph: Nut): boolean => {
  const mark = findNut(paragraph, 'w:pPr', 'w:rPr')
  return findNut(mark, 'w:del') !== undefined || findNut(mark, 'w:moveFrom') !== undefined
}

const joinTwo = (first: Nut, second: Nut): Nut => ({
  ...second,
  con: [
    ...second.con.filter((each) => isNut(each) && each.ten === 'w:pPr'),
    ...[first, second].flatMap(({ con }) => con.filter((each) => !isNut(each) || each.ten !== 'w:pPr')),
  ],
})
