import { lookOf } from '../decree/looks'
import type { Block, Footnote, Inline, Paragraph, Role, Text } from '../document/nodes'
import { upperCase } from '../language/text'
import { styleOfFont, widthOfText } from '../office/times'
import { titleLines } from './title-lines'
import { type SizeSet } from '../decree/look'

/** A piece of a line as it is printed: case, weight and slant settled by role and marks together. */
export type Run =
  | { readonly type: 'text'; readonly value: string; readonly bold: boolean; readonly italic: boolean }
  | { readonly type: 'footnote'; readonly number: number; readonly children: readonly Inline[] }
  | { readonly type: 'lineBreak' }

type Room = { readonly width: number; readonly set: SizeSet }

/**
 * The paragraph's content as printed. A title that is too long for one line of a column (`room`, in pt) gets
 * line breaks between its phrases.
 */
export function printedRuns(paragraph: Pick<Paragraph, 'role' | 'children'>, room?: Room): Run[] {
  const { role, children } = paragraph
  const look = lookOf(role)
  const inlines = look.title && room ? breakTitle(paragraph, room) : children
  return inlines.map((inline): Run => {
    if (inline.type !== 'text') return inline
    const value = look.upperCase ? upperCase(inline.value) : inline.value
    const marks = {
      bold: Boolean(look.bold) || Boolean(inline.bold),
      italic: Boolean(look.italic) || Boolean(inline.italic),
    }
    return { type: 'text', value, ...marks }
  })
}

/** The lines that the author set, each as lines of whole phrases. */
function breakTitle(
  { role, children }: Pick<Paragraph, 'role' | 'children'>,
  { width, set }: Room,
): Inline[] {
  const look = lookOf(role)
  const style = styleOfFont({ bold: Boolean(look.bold), italic: Boolean(look.italic) })
  const widthOf = (part: string): number =>
    widthOfText(look.upperCase ? upperCase(part) : part, sizeOf(role, set), style)
  return authoredLines(children).flatMap((line, index) => [
    ...(index ? [{ type: 'lineBreak' } as const] : []),
    ...(line.every((inline) => inline.type === 'text')
      ? breakAt(line, titleLines(line.map(({ value }) => value).join(''), width, widthOf))
      : line),
  ])
}

/** The texts with a line break before each of some letters, counted through all of them. */
function breakAt(texts: readonly Text[], starts: readonly number[]): Inline[] {
  let at = 0
  return texts.flatMap((text) => {
    const [from, to] = [at, (at += text.value.length)]
    const own = starts.filter((start) => start >= from && start < to).map((start) => start - from)
    return [0, ...own].flatMap((start, nth): Inline[] => {
      const value = text.value.slice(start, own[nth])
      const piece: Inline[] = value
        ? [{ ...text, value: own[nth] === undefined ? value : value.trimEnd() }]
        : []
      return nth ? [{ type: 'lineBreak' }, ...piece] : piece
    })
  })
}

/** A note as it stands at the foot of a page: its mark, a space, its text. */
export const noteRuns = ({ number, children }: Footnote): Run[] => [
  { type: 'footnote', number, children: [] },
  { type: 'text', value: ' ', bold: false, italic: false },
  ...printedRuns({ role: 'chuThich', children }),
]

/** The text a reader must find on the page, without the spaces that line breaks may eat. */
export const printedText = (runs: readonly Run[]): string =>
  runs
    .map((run) => (run.type === 'text' ? run.value : run.type === 'footnote' ? String(run.number) : ''))
    .join('')
    .replace(/\s+/gu, '')

/** The size a role is set in. */
export const sizeOf = (role: Paragraph['role'], set: SizeSet): number => lookOf(role).size[set]

/**
 * Length in pt of the rule below a paragraph, or undefined. A title's rule stands below its last line: below
 * "(Kèm theo …)" where there is one.
 */
export function ruleLength(
  paragraph: Paragraph,
  next: Block | undefined,
  options: { readonly available: number; readonly set: SizeSet },
): number | undefined {
  const { rule } = lookOf(paragraph.role)
  if (rule === undefined || (next?.type === 'paragraph' && next.role === 'kemTheo')) return undefined
  const size = sizeOf(paragraph.role, options.set)
  const room = { width: options.available, set: options.set }
  const widths = authoredLines(printedRuns(paragraph, room)).map((line) =>
    line.reduce(
      (sum, run) => sum + (run.type === 'text' ? widthOfText(run.value, size, styleOfFont(run)) : 0),
      0,
    ),
  )
  return rule * Math.min(Math.max(0, ...widths), options.available)
}

/** Room in pt below a paragraph and its rule; a title's goes below its last line, like its rule. */
export function spaceAfter({ role }: Paragraph, next: Block | undefined): number {
  const { after = 0, rule } = lookOf(role)
  if (rule !== undefined && next?.type === 'paragraph' && next.role === 'kemTheo') return 0
  return OF_ANNEX.has(role) && !isOfAnnex(next) ? (lookOf('kemTheo').after ?? 0) : after
}

/** The title of an annex, of which "(Kèm theo …)" is usually the last line. */
const OF_ANNEX: ReadonlySet<Role> = new Set<Role>(['phuLuc', 'tenPhuLuc'])
const isOfAnnex = (next: Block | undefined): boolean =>
  next === undefined || (next.type === 'paragraph' && (OF_ANNEX.has(next.role) || next.role === 'kemTheo'))

/** Room in pt between a ruled table and what stands below it, which else would touch its last line. */
export const roomBelowTable = (next: Block | undefined): number =>
  next === undefined || next.type === 'figure' ? 0 : (lookOf('doan').after ?? 0)

/** What stands between the line breaks. */
export function authoredLines<T extends { readonly type: string }>(
  runs: readonly T[],
): Exclude<T, { readonly type: 'lineBreak' }>[][] {
  const lines: Exclude<T, { readonly type: 'lineBreak' }>[][] = [[]]
  for (const run of runs) {
    if (run.type === 'lineBreak') lines.push([])
    else lines.at(-1)?.push(run as Exclude<T, { readonly type: 'lineBreak' }>)
  }
  return lines
}
