import { join } from 'node:path'
import type { Docx, DocxParagraph, DocxTable } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import { isLandscape, inTopMargin, type Segment, segmentsOf } from '../render/pdf-segments'
import { cellsOf, type PdfCell, tableTop } from '../render/pdf-table'
import { fold } from '../seeds/seed-001'
import type { SeedName } from '../seeds/seeds'
import { type Made, makeOnce } from './made'

const DATA = join(__dirname, '../../data')

export const FILES: Readonly<Record<SeedName, string>> = {
  '000': join(DATA, 'vp-ubnd-khanh-hoa/2023/ke-hoach.yaml'),
  '001': join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'),
  '003': join(DATA, 'so-khdt-tuyen-quang/2023/ke-hoach.yaml'),
  '004': join(DATA, 'ubnd-ninh-hoa/2022/ke-hoach.yaml'),
}

export type Plan = Made

/** The plan of a seed as Word and PDF. */
export const plan = (name: SeedName): Promise<Plan> => makeOnce('ke-hoach', FILES[name])

const isTable = (section: Docx['sections'][number]): boolean => section.pageWidth > section.pageHeight

/** The paragraphs of the Word file that stand outside the table of tasks. */
export const wordParagraphs = ({ docx }: Plan): DocxParagraph[] =>
  docx.sections.flatMap((section) =>
    paragraphsIn(
      isTable(section) ? section.blocks.filter(({ type }) => type === 'paragraph') : section.blocks,
    ),
  )

/** Their lines, in reading order. */
export const wordLines = (made: Plan): string[] =>
  wordParagraphs(made)
    .flatMap(({ text }) => text.split('\n'))
    .map(fold)
    .filter(Boolean)

/** The table of tasks in the Word file, row by row; a cell that goes on with the one above is left out. */
export function wordRows({ docx }: Plan): string[][] {
  const table = docx.sections
    .find(isTable)
    ?.blocks.find((block): block is DocxTable => block.type === 'table')
  return (table?.rows ?? []).map(({ cells }) =>
    cells
      .filter(({ vMerge }) => vMerge !== 'continue')
      .map(({ blocks }) =>
        fold(
          paragraphsIn(blocks)
            .map(({ text }) => text)
            .join(' '),
        ),
      ),
  )
}

/**
 * The lines of the PDF outside the table of tasks, without page numbers; Nơi nhận is read before the
 * signature beside it.
 */
export const pdfLines = ({ pdf }: Plan): string[] =>
  pdf.pages.flatMap((page, at) => {
    const lines = segmentsOf(page, at).filter((line) => !inTopMargin(line) && line.y < tableTop(page))
    const receivers = lines.findIndex(({ text }) => text.startsWith('Nơi nhận:'))
    if (receivers < 0) return lines.map(({ text }) => text)
    const top = (lines[receivers]?.y ?? 0) - 4
    const right = ({ x, y }: Segment) => y > top && x > page.width / 2
    return [...lines.filter((line) => !right(line)), ...lines.filter(right)].map(({ text }) => text)
  })

/** The table of tasks in the PDF, row by row, box by box; the header row stands on each page. */
export const pdfRows = ({ pdf }: Plan): PdfCell[][] =>
  pdf.pages.filter(isLandscape).flatMap((page) =>
    cellsOf(page).reduce<PdfCell[][]>((rows, cell) => {
      const last = rows.at(-1)
      if (last?.[0] && Math.abs(last[0].top - cell.top) < 1) last.push(cell)
      else rows.push([cell])
      return rows
    }, []),
  )
