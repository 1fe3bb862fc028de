import { lookOf } from '../../decree/looks'
import type { Block, Paragraph } from '../../document/nodes'
import { authoredLines, printedRuns, type Run, roomBelowTable, ruleLength, spaceAfter } from '../printed'
import { escapeXml } from '../../office/xml'
import type { Pictures } from './figure'
import { NOTE_MARK_STYLE, RULE_STYLE } from './styles'
import { type SizeSet } from '../../decree/look'

export type Context = { readonly set: SizeSet; readonly pictures?: Pictures }
export type Placement = {
  readonly above?: Block | undefined
  readonly next?: Block | undefined
  readonly available: number
  readonly keepWithNext?: boolean
}

/** A paragraph with its rule, if its role has one, as WordprocessingML. `available` is the width in twips. */
export function writeParagraph(
  paragraph: Paragraph,
  { set }: Context,
  { above, next, available, keepWithNext }: Placement,
): string {
  const keep = paragraph.keepWithNext ? '<w:keepNext/><w:keepLines/>' : keepWithNext ? '<w:keepNext/>' : ''
  const bodies = linesOf(paragraph, printedRuns(paragraph, { width: available / 20, set })).map((runs) =>
    runs.map((run) => writeRun(run, paragraph)).join(''),
  )
  const rule = ruleLength(paragraph, next, { available: available / 20, set })
  const look = lookOf(paragraph.role)
  const room = above?.type === 'table' ? roomBelowTable(paragraph) : 0
  const after = spaceAfter(paragraph, next)
  const written = bodies.map((body, index) => {
    const isOpen = index < bodies.length - 1 || rule !== undefined
    const spacing = writeSpacing({
      ...(index === 0 && room > (look.before ?? 0) ? { before: room } : {}),
      ...(isOpen ? { after: 0 } : after === (look.after ?? 0) ? {} : { after }),
    })
    return `<w:p><w:pPr><w:pStyle w:val="${paragraph.role}"/>${keep}${spacing}</w:pPr>${body}</w:p>`
  })
  return `${written.join('')}${rule === undefined ? '' : writeRule(rule, paragraph, available)}`
}

/** Room in pt that differs from that of the role. */
function writeSpacing(room: { readonly before?: number; readonly after?: number }): string {
  const attributes = Object.entries(room).map(([side, points]) => ` w:${side}="${Math.round(points * 20)}"`)
  return attributes.length ? `<w:spacing${attributes.join('')}/>` : ''
}

/** The lines of a name or a summary are paragraphs, as officers type them; a heading stays one in the outline. */
function linesOf({ role }: Paragraph, runs: readonly Run[]): readonly (readonly Run[])[] {
  const { title, level } = lookOf(role)
  return title && !level ? authoredLines(runs) : [runs]
}

/**
 * A rule is a flat paragraph with a line above it, indented to its length: Word and LibreOffice both draw it.
 * It takes over the space below its paragraph.
 */
function writeRule(length: number, { role }: Paragraph, available: number): string {
  const side = Math.round((available - length * 20) / 2)
  const { keepWithNext, after } = lookOf(role)
  const keep = keepWithNext ? '<w:keepNext/>' : ''
  return `<w:p><w:pPr><w:pStyle w:val="${RULE_STYLE}"/>${keep}<w:spacing w:after="${(after ?? 0) * 20}"/><w:ind w:left="${side}" w:right="${side}"/></w:pPr></w:p>`
}

/** A run; marks that the style does not give are written beside it. */
export function writeRun(run: Run, { role }: Pick<Paragraph, 'role'>): string {
  switch (run.type) {
    case 'lineBreak':
      return '<w:r><w:br/></w:r>'
    case 'footnote':
      return `<w:r><w:rPr><w:rStyle w:val="${NOTE_MARK_STYLE}"/></w:rPr><w:footnoteReference w:id="${run.number}"/></w:r>`
    case 'text': {
      const look = lookOf(role)
      const marks = `${run.bold && !look.bold ? '<w:b/>' : ''}${run.italic && !look.italic ? '<w:i/>' : ''}`
      return `<w:r>${marks && `<w:rPr>${marks}</w:rPr>`}<w:t xml:space="preserve">${escapeXml(run.value)}</w:t></w:r>`
    }
  }
}
