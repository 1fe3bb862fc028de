import { childrenOf, type Nut, textIn } from '../../office/xml-tree'
import { numberOf } from './automatic-numbers'

/** How the numbers of a list look, by its attribute `type` and by its style. */
const LOAI: ReadonlyMap<string, string> = new Map([
  ['1', 'decimal'],
  ['a', 'lowerLetter'],
  ['A', 'upperLetter'],
  ['i', 'lowerRoman'],
  ['I', 'upperRoman'],
])
const KIEU: ReadonlyMap<string, string> = new Map([
  ['decimal', 'decimal'],
  ['decimal-leading-zero', 'decimalZero'],
  ['lower-alpha', 'lowerLetter'],
  ['lower-latin', 'lowerLetter'],
  ['upper-alpha', 'upperLetter'],
  ['upper-latin', 'upperLetter'],
  ['lower-roman', 'lowerRoman'],
  ['upper-roman', 'upperRoman'],
])
const STYLE = /list-style(?:-type)?\s*:\s*([^;]+)/iu
/** What an item may begin with that a browser did not put there: "1.", "a)", "-". */
const OWN_MARK = /^\s*(?:[-–•+*]|\d+(?:\.\d+)*[.)]|[a-zđ]\)|[IVX]+\.)\s/u

/** The marks that a browser puts before the items of a list: "1. ", "a) ", "- "; none where the text has its own. */
export function marksOf(list: Nut): ReadonlyMap<Nut, string> {
  const items = childrenOf(list, 'li')
  const step = 'reversed' in list.thuoc ? -1 : 1
  let next = numberIn(list.thuoc['start']) ?? (step > 0 ? 1 : items.length)
  return new Map(
    items.map((item) => {
      const n = numberIn(item.thuoc['value']) ?? next
      next = n + step
      return [item, OWN_MARK.test(textIn(item)) ? '' : markOf(list, item, n)]
    }),
  )
}

/** A whole number as an attribute has it; one without bounds is none. */
function numberIn(value: string | undefined): number | undefined {
  return value !== undefined && /^\s*\d{1,4}\s*$/u.test(value) ? Number(value) : undefined
}

function markOf(list: Nut, item: Nut, n: number): string {
  const kieu = STYLE.exec(item.thuoc['style'] ?? list.thuoc['style'] ?? '')?.[1]
    ?.trim()
    .toLowerCase()
  if (kieu === 'none') return ''
  const named = KIEU.get(kieu ?? '') ?? LOAI.get(item.thuoc['type'] ?? list.thuoc['type'] ?? '')
  const dang = named ?? (list.ten === 'ol' && kieu !== 'disc' ? 'decimal' : undefined)
  if (dang === undefined || n === 0) return '- '
  return `${numberOf(dang, n)}${dang === 'lowerLetter' ? ')' : '.'} `
}
