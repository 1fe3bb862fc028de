import { isNut, type Nut, textIn, withChildren } from '../../office/xml-tree'

/** What a browser shows of a page; the words that it hides (`an`), and those that it strikes through (`xoa`). */
export type TrangHien = { readonly nut: Nut; readonly an: readonly string[]; readonly xoa: readonly string[] }

type ThuocTinh = Nut['thuoc']

const HIDES = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|mso-hide\s*:\s*all)/iu
const STRIKES = /(?:^|;)\s*text-decoration(?:-line)?\s*:[^;]*line-through/iu
const DELETED: ReadonlySet<string> = new Set(['del', 's', 'strike'])

/** A rule for one name, class or id: ".an", "p.an", "#ghi-chu". */
const SELECTOR = /^([\w-]*)([.#][\w-]+)?$/u
type Rule = { readonly ten: string; readonly dau: string; readonly la: string }

/** Takes out of a page what its reader does not see, by attributes, by styles of its own, by elements. */
export function showPage(root: Nut): TrangHien {
  const [an, xoa]: [string[], string[]] = [[], []]
  const rules = rulesIn(root)
  const show = (nut: Nut): Nut =>
    withChildren(
      nut,
      nut.con.flatMap((each): (Nut | string)[] => {
        if (!isNut(each)) return [each]
        const style = [
          ...rules.flatMap((rule) => (fits(rule, each) ? rule.la : [])),
          each.thuoc['style'] ?? '',
        ]
        const left = isHidden(each, style) ? an : isDeleted(each, style) ? xoa : undefined
        if (!left) return [show(each)]
        left.push(textIn(each).replace(/\s+/gu, ' ').trim())
        return []
      }),
    )
  const nut = show(root)
  return { nut, an: an.filter(hasWords), xoa: xoa.filter(hasWords) }
}

const hasWords = (chu: string): boolean => /[\p{L}\p{N}]/u.test(chu)

const isHidden = ({ ten, thuoc }: Nut, style: readonly string[]): boolean =>
  'hidden' in thuoc ||
  ten === 'template' ||
  (ten === 'dialog' && !('open' in thuoc)) ||
  style.some((la) => HIDES.test(la))

const isDeleted = ({ ten }: Nut, style: readonly string[]): boolean =>
  DELETED.has(ten) || style.some((la) => STRIKES.test(la))

/** A page has few rules that hide or strike; the rest of a longer sheet is not looked at. */
const MOST_RULES = 100
const LONGEST_SHEET = 200_000

/** The rules of the page's own style sheets that hide or strike something; those for a medium are of another screen. */
function rulesIn(root: Nut): Rule[] {
  const [first = '', ...more] = sheetsIn(root).join('\n').slice(0, LONGEST_SHEET).split('/*')
  const plain = [first, ...more.map((piece) => piece.split('*/').slice(1).join('*/'))].join(' ')
  const rules: Rule[] = []
  let [depth, selectors] = [0, '']
  for (const piece of plain.split(/([{}])/u)) {
    if (piece === '{') depth += 1
    else if (piece === '}') depth = Math.max(0, depth - 1)
    else if (depth === 0) selectors = piece.trim()
    else if (depth === 1 && (HIDES.test(piece) || STRIKES.test(piece)))
      for (const rule of rulesOf(selectors, piece)) {
        rules.push(rule)
        if (rules.length === MOST_RULES) return rules
      }
  }
  return rules
}

const rulesOf = (selectors: string, la: string): Rule[] =>
  selectors.split(',').flatMap((each) => {
    const [whole, ten = '', dau = ''] = SELECTOR.exec(each.trim()) ?? []
    return whole ? [{ ten, dau, la }] : []
  })

const sheetsIn = (nut: Nut): string[] =>
  nut.ten === 'style' ? [textIn(nut)] : nut.con.filter(isNut).flatMap(sheetsIn)

const fits = ({ ten, dau }: Rule, nut: Nut): boolean =>
  (ten === '' || ten.toLowerCase() === nut.ten) && (dau === '' || hasMark(nut.thuoc, dau))

const hasMark = ({ id = '', class: classes = '' }: ThuocTinh, dau: string): boolean =>
  dau.startsWith('#') ? id === dau.slice(1) : classes.split(/\s+/u).includes(dau.slice(1))
