import { Parser } from 'htmlparser2'
import { UserError } from '../../problem'

/**
 * An element of a part and where it stands in the part's text: `start` to `end` whole, `openEnd` to `closeStart`
 * what is inside. `name` has no prefix, `tag` is as the file writes it.
 */
export type Span = {
  readonly name: string
  readonly tag: string
  readonly attributes: Readonly<Record<string, string>>
  readonly parent: Span | undefined
  readonly start: number
  readonly openEnd: number
  closeStart: number
  end: number
}

/** A stretch of a part's text and what takes its place; `start` = `end` puts something in. */
export type Splice = { readonly start: number; readonly end: number; readonly text: string }

const MOST = 2_000_000

/** Every element of a part in order, in one pass. Throws UserError for a part that is cut short or too large. */
export function listSpans(xml: string, file: string): Span[] {
  const spans: Span[] = []
  const open: Span[] = []
  const refuse = (): never => {
    throw new UserError(`${file}: nội dung bị cắt cụt hoặc quá lớn`, { hint: 'mở bằng Excel rồi lưu lại' })
  }
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const at = { start: parser.startIndex, openEnd: parser.endIndex + 1 }
        const name = tag.slice(tag.indexOf(':') + 1)
        const span = {
          name,
          tag,
          attributes,
          parent: open.at(-1),
          ...at,
          closeStart: at.openEnd,
          end: at.openEnd,
        }
        if (spans.push(span) > MOST) refuse()
        open.push(span)
      },
      onclosetag() {
        const span = open.pop()
        if (!span || xml[span.openEnd - 2] === '/') return
        span.closeStart = parser.startIndex
        span.end = parser.endIndex + 1
      },
    },
    { xmlMode: true, decodeEntities: true },
  )
  parser.write(xml)
  if (open.length) refuse()
  parser.end()
  return spans
}

/** The text with every splice done; at one place what is put in stands before what is replaced. */
export function applySplices(xml: string, splices: readonly Splice[]): string {
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text } of [...splices].sort((a, b) => a.start - b.start || a.end - b.end)) {
    pieces.push(xml.slice(at, start), text)
    at = Math.max(at, end)
  }
  return pieces.join('') + xml.slice(at)
}

/** The prefix that the file writes before its own elements: `x:` or nothing. */
export const prefixOf = ({ tag, name }: Span): string => tag.slice(0, tag.length - name.length)

export const isEmptyTag = ({ openEnd, end }: Span, xml: string): boolean =>
  end === openEnd && xml[openEnd - 2] === '/'

/** Something put at the end of an element's inside, also where the element is written as one empty tag. */
export function appendInside(span: Span, xml: string, inside: string): Splice {
  if (!isEmptyTag(span, xml)) return { start: span.closeStart, end: span.closeStart, text: inside }
  const open = xml.slice(span.start, span.openEnd).replace(/\s*\/>$/u, '>')
  return { start: span.start, end: span.end, text: `${open}${inside}</${span.tag}>` }
}

/** The opening tag with some attributes set, or (undefined) taken away; all others stay as they are written. */
export function withAttributes(open: string, changes: Readonly<Record<string, string | undefined>>): string {
  return Object.entries(changes).reduce((tag, [name, value]) => {
    const bare = tag.replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`, 'u'), '')
    return value === undefined ? bare : bare.replace(/\s*(\/?>)$/u, ` ${name}="${value}"$1`)
  }, open)
}
