import Handlebars from 'handlebars'
import { MOST_TAGS, tooDeepAt } from '../nesting'
import type { Spot } from './paragraphs'
import { TAG } from './tag'

export type SyntaxFault = { readonly spot: number; readonly message: string; readonly hint: string }

/**
 * What is wrong with the braces of a Word part, each at its own paragraph: Handlebars itself stops at the
 * first and does not say where.
 */
export function syntaxFaults(spots: readonly Spot[]): SyntaxFault[] {
  const deep = deepSpot(spots)
  if (deep !== undefined)
    return [{ spot: deep, message: 'các khối {{#…}} lồng nhau quá sâu', hint: 'khép bớt khối bằng {{/…}}' }]
  const many = crowdedSpot(spots)
  if (many !== undefined)
    return [{ spot: many, message: `có trên ${MOST_TAGS} thẻ {{…}}`, hint: 'dùng {{#each}} cho danh sách' }]
  const faults: SyntaxFault[] = []
  const open: { name: string; spot: number }[] = []
  for (const [spot, { text }] of spots.entries()) {
    if (/\{\{|\}\}/.test(text.replace(TAG, '')))
      faults.push({
        spot,
        message: 'dấu {{ }} không khép lại',
        hint: 'mỗi thẻ mở bằng {{ và đóng bằng }} trong cùng một đoạn',
      })
    for (const [tag] of text.matchAll(TAG)) {
      const [, sign, name = ''] = /^\{\{\{?\s*([#/^>!]|else\b)?\s*([^\s}]*)/.exec(tag) ?? []
      if (sign === '#' || sign === '^') open.push({ name, spot })
      else if (sign === '/') closeBlock(open, name, spot, faults)
      else if (sign === undefined && !parses(tag))
        faults.push({ spot, message: `thẻ ${tag} viết sai`, hint: 'viết {{tênMục}} hoặc {{tênHàm tênMục}}' })
    }
  }
  for (const { name, spot } of open)
    faults.push({ spot, message: `khối {{#${name}}} không khép lại`, hint: `thêm {{/${name}}}` })
  return faults
}

function deepSpot(spots: readonly Spot[]): number | undefined {
  const lines = spots.map(({ text }) => text.replaceAll('\n', ' ')).join('\n')
  const at = tooDeepAt(lines)
  return at === undefined ? undefined : lines.slice(0, at).split('\n').length - 1
}

/** The first paragraph of which a tag is more than anybody writes. */
function crowdedSpot(spots: readonly Spot[]): number | undefined {
  let count = 0
  const at = spots.findIndex(({ text }) => (count += text.match(TAG)?.length ?? 0) > MOST_TAGS)
  return at < 0 ? undefined : at
}

function closeBlock(
  open: { name: string; spot: number }[],
  name: string,
  spot: number,
  faults: SyntaxFault[],
): void {
  const last = open.at(-1)
  if (last?.name === name) open.pop()
  else
    faults.push({
      spot,
      message: `{{/${name}}} không khép khối nào${last ? `; khối đang mở là {{#${last.name}}}` : ''}`,
      hint: 'xếp lại các khối cho khép đúng thứ tự',
    })
}

function parses(tag: string): boolean {
  try {
    Handlebars.parse(tag)
    return true
  } catch {
    return false
  }
}
