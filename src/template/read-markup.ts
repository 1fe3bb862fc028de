import { footnote, paragraph, text } from '../document/build'
import type { Block, Inline, Role } from '../document/nodes'
import { MARKUP } from '../language/markup'
import { nameLine } from '../language/text'
import { type Finding, InputError } from '../problem'

/** What `::bang <slug>` may put in. */
export type Tables = Readonly<Record<string, Block>>
/**
 * `cite`: the text of a note by its mark, for marks that the text does not explain itself (an id of the
 * register of documents).
 */
export type MarkupOptions = {
  readonly tables?: Tables
  readonly cite?: (mark: string) => string | undefined
  /** Text that commands nothing: a line in capitals with a colon is a paragraph like others. */
  readonly plain?: true
}

/** A heading of a điểm: all of it slanted, on the page of what follows. */
const DIEM_NGHIENG = /^\*\p{Ll}{1,2}\) [^*]*\*$/u
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^Điều \d+\. /u, 'dieu'],
  [/^[IVXLCDM]+\. /u, 'muc'],
  [/^\*\*(?:\p{Lu}|(?:Phần|PHẦN) [\p{L}\d ]{1,20})\. .*\*\*$/u, 'muc'],
  [/^\*\*\d+\. .*\*\*$/u, 'khoanCoTieuDe'],
  [/^\d+\. /u, 'khoan'],
  [/^\p{Ll}{1,2}\) /u, 'diem'],
  [DIEM_NGHIENG, 'diem'],
  [/^- /u, 'gach'],
  [/^\+ /u, 'cong'],
  [/^\p{Lu}[\p{Lu} ]*:$/u, 'lenhBanHanh'],
]

/**
 * The markup officers write, as blocks: a line is a paragraph, its beginning says its role (`I. `, `1. `, `a)
 * `, `- `, `+ `, `Điều 1. `), `**đậm**`, `*nghiêng*`, `[^1]` with a line `[^1]: …` for a note, `::bang
 * <slug>` for a table, `\` before a character that is meant as itself. Notes are numbered in the order in
 * which the text calls them; a mark without a line of its own may be known to `cite`. Plain paragraphs above
 * a line such as "QUYẾT ĐỊNH:" are căn cứ. Throws InputError for a table or a note that does not exist.
 */
export function readMarkup(
  source: string,
  file: string,
  { tables = {}, cite = () => undefined, plain }: MarkupOptions = {},
): Block[] {
  const lines = source
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line)
  const faults: Finding[] = []
  const fault: Fault = (line, message, hint) => {
    faults.push({
      severity: 'error',
      place: { file, line, column: 1, ...nameLine(source, line) },
      message,
      hint,
    })
    return undefined
  }
  const notes = readNotes(lines, fault)
  const called = new Set<string>()
  let last = 0
  const blocks = lines.flatMap(({ line, number }): Block[] => {
    if (NOTE.test(line)) return []
    if (line.startsWith('::')) return readTable(line, tables, (message, hint) => fault(number, message, hint))
    const note = (mark: string) => {
      called.add(mark)
      const text = notes.get(mark)?.text ?? cite(mark)
      if (text === undefined)
        return fault(number, `không có nội dung chú thích [^${mark}]`, `thêm dòng "[^${mark}]: …"`)
      if (CALL.test(text))
        return fault(
          number,
          `chú thích [^${mark}] lại gọi một chú thích khác`,
          'viết thẳng nội dung vào chú thích này',
        )
      return { text, number: (last += 1) }
    }
    return [readLine(line, note)]
  })
  for (const [mark, { number }] of notes)
    if (!called.has(mark))
      fault(
        number,
        `không có chỗ nào gọi chú thích [^${mark}]`,
        `ghi [^${mark}] vào lời văn hoặc bỏ dòng này`,
      )
  if (faults.length) throw new InputError(faults)
  return plain ? blocks.map(withoutCommand) : markCanCu(blocks)
}

const withoutCommand = (block: Block): Block =>
  block.type === 'paragraph' && block.role === 'lenhBanHanh' ? { ...block, role: 'doan' } : block

type Fault = (line: number, message: string, hint: string) => undefined
/** The text of the note of a mark and the number it gets; undefined, and a fault, where there is none. */
type Notes = (mark: string) => { text: string; number: number } | undefined

/** A note's mark inside a text. */
const CALL = /(?<!\\)\[\^[\w-]+\]/u
const NOTE = /^\[\^([\w-]+)\]: (.+)$/u

function readNotes(
  lines: readonly { line: string; number: number }[],
  fault: Fault,
): Map<string, { text: string; number: number }> {
  const notes = new Map<string, { text: string; number: number }>()
  for (const { line, number } of lines) {
    const [, mark, text = ''] = NOTE.exec(line) ?? []
    if (mark === undefined) continue
    if (notes.has(mark))
      fault(number, `chú thích [^${mark}] đã có ở trên`, 'đổi số của một trong hai chú thích')
    notes.set(mark, { text, number })
  }
  return notes
}

function readTable(line: string, tables: Tables, fault: (message: string, hint: string) => void): Block[] {
  const slug = /^::bang (\S+)$/u.exec(line)?.[1]
  const found = slug !== undefined && Object.hasOwn(tables, slug) ? tables[slug] : undefined
  const known = `các bảng có thể dùng: ${Object.keys(tables).join(', ') || 'không có'}`
  if (!found)
    fault(
      slug === undefined ? `không hiểu dòng "${line}"` : `không có bảng "${slug}"`,
      slug === undefined ? 'viết "::bang <tên bảng>"' : known,
    )
  return found ? [found] : []
}

function readLine(line: string, notes: Notes): Block {
  const role = ROLES.find(([pattern]) => pattern.test(line))?.[1] ?? 'doan'
  const lead = role === 'dieu' ? (/^Điều \d+\./u.exec(line)?.[0] ?? '') : ''
  const start = lead ? text(lead, { bold: true }) : []
  const heading = role === 'khoanCoTieuDe' || role === 'muc'
  const bare = heading && line.startsWith('**') ? line.slice(2, -2) : line.slice(lead.length)
  return paragraph(role, [...start, ...readInlines(bare, notes)], {
    keepWithNext: DIEM_NGHIENG.test(line),
  })
}

/**
 * Prose of one line with its emphasis and its notes, whatever it begins with. `noteOf`: the text of a note by
 * its mark; notes are numbered when the document is whole.
 */
export const readProse = (prose: string, noteOf: (mark: string) => string | undefined): Inline[] =>
  readInlines(prose, (mark) => {
    const text = noteOf(mark)
    return text === undefined ? undefined : { text, number: 1 }
  })

function readInlines(line: string, notes: Notes): Inline[] {
  const inlines: Inline[] = []
  let buffer = ''
  let marks: { bold?: boolean; italic?: boolean } = {}
  let end = 0
  const flush = () => {
    for (const inline of text(buffer, marks)) inlines.push(inline)
    buffer = ''
  }
  for (const token of line.matchAll(MARKUP)) {
    buffer += line.slice(end, token.index)
    end = token.index + token[0].length
    const [, escaped, mark, note] = token
    if (escaped !== undefined) buffer += escaped
    else {
      flush()
      if (mark !== undefined) marks = toggle(marks, mark === '**' ? 'bold' : 'italic')
      else if (note !== undefined) {
        const found = notes(note)
        if (found) inlines.push(footnote(found.number, readInlines(found.text, notes)))
      }
    }
  }
  buffer += line.slice(end)
  flush()
  return inlines
}

function toggle(marks: { bold?: boolean; italic?: boolean }, mark: 'bold' | 'italic') {
  const { [mark]: on, ...others } = marks
  return on ? others : { ...others, [mark]: true }
}

function markCanCu(blocks: Block[]): Block[] {
  const order = blocks.findIndex((block) => block.type === 'paragraph' && block.role === 'lenhBanHanh')
  return blocks.map((block, index) =>
    index < order && block.type === 'paragraph' && block.role === 'doan'
      ? { ...block, role: 'canCu' }
      : block,
  )
}
