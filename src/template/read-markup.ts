import { footnote, paragraph, text } from '../document/build'
import type { Block, Inline, Role } from '../document/nodes'
import { type Finding, InputError } from '../problem'

/** What `::bang <slug>` may put in. */
export type Tables = Readonly<Record<string, Block>>

const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/^Điều \d+\. /u, 'dieu'],
  [/^[IVXLCDM]+\. /u, 'muc'],
  [/^\*\*\d+\. .*\*\*$/u, 'khoanCoTieuDe'],
  [/^\d+\. /u, 'khoan'],
  [/^\p{Ll}{1,2}\) /u, 'diem'],
  [/^- /u, 'gach'],
  [/^\+ /u, 'cong'],
  [/^\p{Lu}[\p{Lu} ]*:$/u, 'lenhBanHanh'],
]

/**
 * The markup officers write, as blocks: a line is a paragraph, its beginning says its role (`I. `, `1. `, `a) `, `- `, `+ `, `Điều 1. `),
 * `**đậm**`, `*nghiêng*`, `[^1]` with a line `[^1]: …` for a note, `::bang <slug>` for a table, `\` before a character that is meant as itself.
 * Plain paragraphs above a line such as "QUYẾT ĐỊNH:" are căn cứ.
 * Throws InputError for a table or a note that does not exist.
 */
export function readMarkup(source: string, file: string, tables: Tables = {}): Block[] {
  const lines = source.split('\n').map((line, index) => ({ line: line.trim(), number: index + 1 })).filter(({ line }) => line)
  const notes = new Map(lines.flatMap(({ line }) => noteIn(line)))
  const faults: Finding[] = []
  const fault = (line: number, message: string, hint: string) => faults.push({ severity: 'error', place: { file, line, column: 1 }, message, hint })
  const blocks = lines.flatMap(({ line, number }): Block[] => {
    if (noteIn(line).length) return []
    const slug = /^::bang (\S+)$/u.exec(line)?.[1]
    if (slug !== undefined) {
      const found = tables[slug]
      if (!found) fault(number, `không có bảng "${slug}"`, `các bảng có thể dùng: ${Object.keys(tables).join(', ') || 'không có'}`)
      return found ? [found] : []
    }
    return [readLine(line, notes, (mark) => fault(number, `không có nội dung chú thích [^${mark}]`, `thêm dòng "[^${mark}]: …"`))]
  })
  if (faults.length) throw new InputError(faults)
  return markCanCu(blocks)
}

const noteIn = (line: string): [string, string][] => {
  const match = /^\[\^(\d+)\]: (.+)$/u.exec(line)
  return match ? [[match[1] ?? '', match[2] ?? '']] : []
}

function readLine(line: string, notes: ReadonlyMap<string, string>, missing: (mark: string) => void): Block {
  const role = ROLES.find(([pattern]) => pattern.test(line))?.[1] ?? 'doan'
  const lead = role === 'dieu' ? (/^Điều \d+\./u.exec(line)?.[0] ?? '') : ''
  const start = lead ? text(lead, { bold: true }) : []
  const bare = role === 'khoanCoTieuDe' ? line.slice(2, -2) : line.slice(lead.length)
  return paragraph(role, [...start, ...readInlines(bare, notes, missing)])
}

const TOKEN = /\\(.)|(\*\*|\*)|\[\^(\d+)\]/gu

function readInlines(line: string, notes: ReadonlyMap<string, string>, missing: (mark: string) => void): Inline[] {
  const inlines: Inline[] = []
  let buffer = ''
  let marks: { bold?: boolean; italic?: boolean } = {}
  let end = 0
  const flush = () => {
    inlines.push(...text(buffer, marks))
    buffer = ''
  }
  for (const token of line.matchAll(TOKEN)) {
    buffer += line.slice(end, token.index)
    end = token.index + token[0].length
    const [, escaped, mark, note] = token
    if (escaped !== undefined) buffer += escaped
    else {
      flush()
      if (mark !== undefined) marks = toggle(marks, mark === '**' ? 'bold' : 'italic')
      else if (note !== undefined) {
        const content = notes.get(note)
        if (content === undefined) missing(note)
        else inlines.push(footnote(Number(note), readInlines(content, new Map(), missing)))
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
  return blocks.map((block, index) => (index < order && block.type === 'paragraph' && block.role === 'doan' ? { ...block, role: 'canCu' } : block))
}
