import type { Docx, DocxBlock, DocxParagraph, DocxRow, DocxSection } from '../read/docx'
import { fold } from '../seeds/seed-001'

/**
 * A paragraph, the width of what it stands in (twips), the paragraph after it there, and its table row if it
 * has one.
 */
export type Placed = {
  readonly paragraph: DocxParagraph
  readonly width: number
  readonly next?: DocxParagraph | undefined
  readonly row?: DocxRow
}

export function placedIn(section: DocxSection | undefined): Placed[] {
  if (!section) return []
  return place(section.blocks, section.pageWidth - section.margins.left - section.margins.right)
}

function place(blocks: readonly DocxBlock[], width: number, row?: DocxRow): Placed[] {
  return blocks.flatMap((block, at) => {
    const next = blocks[at + 1]
    if (block.type === 'paragraph')
      return [
        {
          paragraph: block,
          width,
          next: next?.type === 'paragraph' ? next : undefined,
          ...(row ? { row } : {}),
        },
      ]
    return block.rows.flatMap((inner) => inner.cells.flatMap((cell) => place(cell.blocks, cell.width, inner)))
  })
}

/** The text as it is seen: capitals of a run's own, white space folded. */
export const shown = ({ runs }: DocxParagraph): string =>
  fold(runs.map(({ text, caps }) => (caps ? text.toUpperCase() : text)).join(''))

/** The paragraph of a part with this text, else the first that begins so. */
export function placed(docx: Docx, part: number, text: string): Placed {
  const all = placedIn(docx.sections[part])
  const found =
    all.find(({ paragraph }) => shown(paragraph) === text) ??
    all.find(({ paragraph }) => shown(paragraph).startsWith(text))
  if (!found) throw new Error(`no paragraph of part ${part + 1} begins "${text}"`)
  return found
}

/**
 * The rule under a paragraph: its length, and how far its middle is from the middle of what it stands in.
 * Points.
 */
export function ruleUnder({
  next,
  width,
}: Placed): { readonly length: number; readonly off: number } | undefined {
  if (!next?.borderTop || next.text) return undefined
  return {
    length: (width - next.indentLeft - next.indentRight) / 20,
    off: (next.indentLeft - next.indentRight) / 40,
  }
}
