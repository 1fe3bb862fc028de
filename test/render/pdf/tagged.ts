import { join, relative } from 'node:path'
import type { Block, Document, Paragraph } from '../../../src/document/nodes'
import { generateBaoCao, generateKeHoach } from '../../../src/index'
import { readText } from '../../../src/pdf/objects'
import { renderPdf } from '../../../src/render/pdf/document'
import { noteRuns, printedRuns, printedText } from '../../../src/render/printed'
import { tinos } from '../../../src/render/fonts'
import { FILES } from '../../data/plans'
import { DATA, REPORTS } from '../../data/reports'
import { ownText, readTags, type Tagged, walkTags } from '../../read/tags'

export const tagged = async (tree: Document): Promise<Buffer> =>
  Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos(), trinhKy: {} }))

/** What the tags must say, block by block: a paragraph's words, then those of its notes; a figure by its Alt. */
export function* saidBy(document: Document): Generator<string> {
  for (const { blocks } of document.parts) for (const block of blocks) yield* saidByBlock(block)
}
function* saidByBlock(block: Block): Generator<string> {
  if (block.type === 'figure') yield `[${block.alt.replace(/\s+/gu, '')}]`
  else if (block.type === 'paragraph') yield* saidByParagraph(block)
  else if (block.type === 'columns') for (const each of block.rows.flat(2)) yield* saidByParagraph(each)
  else
    for (const { cells } of block.rows)
      for (const { children } of cells) for (const each of children) yield* saidByParagraph(each)
}
function* saidByParagraph(each: Paragraph): Generator<string> {
  const words = printedText(printedRuns(each))
  if (words) yield words
  for (const inline of each.children) if (inline.type === 'footnote') yield printedText(noteRuns(inline))
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'LI', 'TD', 'TH', 'Note'])
export function* said(root: Tagged): Generator<string> {
  for (const element of walkTags(root)) {
    const { tag, dict } = element
    if (tag === 'Figure') yield `[${readText(dict.get('Alt')).replace(/\s+/gu, '')}]`
    const words = BLOCKS.has(tag) ? ownText(element).replace(/\s+/gu, '') : ''
    if (words) yield words
  }
}

const REPORT_FILES = [
  ...Object.values(REPORTS),
  'khanh-hoa/2026/bao-cao-quy-1.yaml',
  'so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml',
  'ubnd-phuong-nha-trang/2026/bao-cao-quy-1.yaml',
]
export const AS_DRAFT = { formats: [], duThao: true, dienTu: false } as const
/** Our documents, by their files. */
export const DOCUMENTS: readonly (readonly [string, () => Promise<{ document: Document }>])[] = [
  ...[
    ...Object.values(FILES).map((file) => relative(DATA, file)),
    'khanh-hoa/2026/ke-hoach-minh-hoa.yaml',
  ].map((file) => [file, () => generateKeHoach(join(DATA, file), AS_DRAFT)] as const),
  ...REPORT_FILES.map(
    (file) => [file, () => generateBaoCao(join(DATA, file), { ...AS_DRAFT, bieuDo: true })] as const,
  ),
]

/** A decision with its annex, a report with figures; `tags.het.ts` has the others. */
export const FEW = /^khanh-hoa\/(?:2025\/ke-hoach|2026\/bao-cao)/u

/** Tries the tags of documents against their trees. */
export function testSaid(documents: typeof DOCUMENTS): void {
  test.each(documents)('say %s in its order and words, and nothing stands outside', async (_, make) => {
    const { document } = await make()
    const { root, faults } = readTags(await tagged(document))
    expect(faults).toEqual([])
    expect(Array.from(said(root))).toEqual(Array.from(saidBy(document)))
  })
}
