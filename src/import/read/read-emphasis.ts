import { findPartsBeside, type Goi } from '../../office/open-package'
import { allNutIn, childrenOf, findNut, isNut, type Nut } from '../../office/xml-tree'
import type { Place } from '../../problem'
import type { DongNhan, Manh } from '../source/nhan'
import { isSet, type Styles } from './styles'

type TextOf = (run: Nut) => string
/** The paragraphs of each note by kind and id: "footnote 2". */
type Notes = ReadonlyMap<string, readonly string[]>

const CALLS: ReadonlyMap<string, string> = new Map([
  ['w:footnoteReference', 'footnote'],
  ['w:endnoteReference', 'endnote'],
])
/** Wrappers of runs; what is deleted or moved away is none. */
export const RUN_WRAPS: ReadonlySet<string> = new Set([
  'w:hyperlink',
  'w:ins',
  'w:sdt',
  'w:sdtContent',
  'w:smartTag',
  'w:fldSimple',
  'w:customXml',
  'w:moveTo',
])

/** The notes of a Word file. `textOf`: the text of a paragraph. */
export function readNotes(goi: Goi, path: string, textOf: TextOf): Notes {
  return new Map(
    ['footnote', 'endnote'].flatMap((kind) =>
      findPartsBeside(goi, path, `${kind}s`).flatMap((part) => {
        const tree = goi.treeOf(part)
        return (tree ? allNutIn(tree, `w:${kind}`) : []).map((note): [string, string[]] => [
          `${kind} ${note.thuoc['w:id'] ?? ''}`,
          allNutIn(note, 'w:p').flatMap((each) => textOf(each).trim() || []),
        ])
      }),
    ),
  )
}

type Given = {
  readonly styles: Styles
  readonly notes: Notes
  readonly noi: Place
  readonly textOfRun: TextOf
}

/** The paragraphs of a part with what in them is bold or slanted, or carries notes; in their order. */
export function readEmphasis(body: Nut, given: Given): DongNhan[] {
  const found: DongNhan[] = []
  const collect = (nut: Nut, o: boolean): void => {
    for (const each of nut.con.filter(isNut)) {
      if (each.ten === 'w:p') {
        const manh = piecesOf(each, findNut(each, 'w:pPr', 'w:pStyle')?.thuoc['w:val'], given)
        if (manh.length) found.push({ noi: given.noi, o, manh })
      } else collect(each, o || each.ten === 'w:tc')
    }
  }
  collect(body, false)
  return found
}

/** `around`: the style of the paragraph. */
function piecesOf(nut: Nut, around: string | undefined, given: Given): Manh[] {
  return nut.con.filter(isNut).flatMap((each): Manh[] => {
    if (RUN_WRAPS.has(each.ten)) return piecesOf(each, around, given)
    if (each.ten !== 'w:r') return []
    const chu = given.textOfRun(each)
    const notes = each.con.filter(isNut).flatMap((inner): Manh[] => {
      const kind = CALLS.get(inner.ten)
      const chuThich =
        kind === undefined ? [] : (given.notes.get(`${kind} ${inner.thuoc['w:id'] ?? ''}`) ?? [])
      return chuThich.length ? [{ chuThich }] : []
    })
    return [...(chu === '' ? [] : [{ chu, ...emphasisOf(each, around, given.styles) }]), ...notes]
  })
}

/** A run says so itself, or its style does, or that of its paragraph. */
function emphasisOf(
  run: Nut,
  around: string | undefined,
  styles: Styles,
): { dam: boolean; nghieng: boolean } {
  const [properties] = childrenOf(run, 'w:rPr')
  const own = findNut(properties, 'w:rStyle')?.thuoc['w:val']
  const isOn = (name: string, ofStyle: (id: string | undefined) => boolean): boolean =>
    isSet(findNut(properties, name)) ?? ((own !== undefined && ofStyle(own)) || ofStyle(around))
  return { dam: isOn('w:b', styles.isBold), nghieng: isOn('w:i', styles.isItalic) }
}
