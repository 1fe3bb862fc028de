import type { Block, Role } from '../document/nodes'
import { plainText } from '../document/walk'
import { listMuc } from '../domain/bao-cao/de-cuong'
import { blocksOfBaoCao, type BaoCaoTinhXong } from './bao-cao'
import { outlineOf } from './muc-loi-van'
import type { Templates } from './section'

/** What the program writes around an office's own prose below the same heading, a paragraph a line. */
export type CauViet = { readonly truoc: readonly string[]; readonly sau: readonly string[] }

const PROSE = 'loi-van/'
/** Stands in the place of prose: letters that nobody types. */
const [OPEN, CLOSE] = ['\uE000', '\uE001']
const HEADINGS: ReadonlySet<Role> = new Set<Role>(['muc', 'khoanCoTieuDe'])
/** "b) " or "2. " before a heading. */
const NUMBER = /^(?:[IVX]+|\d+|\p{Ll}{1,2})[.)]\s*/u

/**
 * The sentences of a report that its templates write from figures and progress, by the prose (its name) beside which
 * they stand. Throws InputError for templates that are written wrong.
 */
export function listCauViet(read: BaoCaoTinhXong, templates: Templates): ReadonlyMap<string, CauViet> {
  const marked = Object.fromEntries(
    Object.entries(templates).map(([slug, each]) =>
      slug.startsWith(PROSE)
        ? [slug, { ...each, source: `${OPEN}${slug.slice(PROSE.length)}${CLOSE}` }]
        : [slug, each],
    ),
  )
  const found = new Map<string, CauViet>()
  let before: string[] = []
  let last: { readonly ma: string; readonly sau: string[] } | undefined
  const names = new Set(listMuc(outlineOf(read.hoSo, templates)).map(({ ten }) => ten))
  for (const { isHeading, text } of linesOf(blocksOfBaoCao(read, marked), names)) {
    const ma = isHeading ? undefined : text.split(OPEN)[1]?.split(CLOSE)[0]
    if (isHeading) {
      before = []
      last = undefined
    } else if (ma !== undefined) {
      last = { ma, sau: [] }
      if (!found.has(ma)) found.set(ma, { truoc: before, sau: last.sau })
      before = []
    } else (last?.sau ?? before).push(text)
  }
  return found
}

type Line = { readonly isHeading: boolean; readonly text: string }

/** `names`: of headings; a heading of the third level looks as an item of a list does. */
const linesOf = (blocks: readonly Block[], names: ReadonlySet<string>): Line[] =>
  blocks.flatMap((block): Line[] => {
    if (block.type === 'table') return [{ isHeading: false, text: '(bảng)' }]
    if (block.type !== 'paragraph') return []
    const text = plainText(block.children)
    return [{ text, isHeading: HEADINGS.has(block.role) || names.has(text.replace(NUMBER, '')) }]
  })
