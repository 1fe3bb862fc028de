import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBaoCao } from '../../src/index'
import { type Docx, type DocxTable, readDocx } from '../read/docx'
import { paragraphsIn } from '../read/docx-blocks'
import type { Pdf } from '../read/pdf'
import { temporaryFolder } from '../read/temporary'
import { cellsOf, type PdfCell } from '../render/pdf-table'
import { fold } from '../seeds/seed-001'
import { type Flags, type Made, make, makeOnce } from './made'

export const DATA = join(__dirname, '../../data')
/** The reports of the data folder, from that folder. */
export const REPORTS = {
  2023: 'khanh-hoa/2023/bao-cao-quy-1.yaml',
  2025: 'khanh-hoa/2025/bao-cao-quy-1.yaml',
} as const

export type Report = Made

/** A report as Word and PDF, made and read back. */
export const report = (file: string, flags?: Flags): Promise<Report> =>
  (file.startsWith(DATA) ? makeOnce : make)('bao-cao', file, flags)

/** A report of which only the Word file is looked at: in a third of the time. */
export async function wordOf(file: string, { duThao = false }: Flags = {}): Promise<Pick<Report, 'docx'>> {
  const { files } = await generateBaoCao(file, { formats: ['docx'], duThao, dienTu: false })
  return { docx: readDocx(Buffer.from(files.get('docx') ?? [])) }
}

/** A change of one file: what stands there, and what is to stand there instead. */
export type Change = readonly [file: string, from: string, to: string]

/**
 * A copy of the data folder in which some texts are others. Throws when one does not stand there, or more
 * than once.
 */
export function changed(...changes: readonly Change[]): string {
  const folder = join(temporaryFolder(), 'data')
  cpSync(DATA, folder, { recursive: true })
  for (const [file, from, to] of changes) {
    const text = readFileSync(join(folder, file), 'utf8')
    if (text.split(from).length !== 2)
      throw new Error(`"${from}" stands ${text.split(from).length - 1} times in ${file}`)
    writeFileSync(
      join(folder, file),
      text.replace(from, () => to),
    )
  }
  return folder
}

/** The prose of a copied report without the words that mark it as made up. Returns the report's file. */
export function withoutMinhHoa(file: string): string {
  const folder = file.replace(/\.yaml$/u, '')
  for (const name of readdirSync(folder)) {
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text.replaceAll(' (nội dung minh họa)', ''))
  }
  return file
}

type Section = Docx['sections'][number]

/**
 * The paragraphs of a section outside its ruled tables, those of the letterhead and the signature among them.
 */
export const linesOf = ({ blocks }: Section): string[] =>
  paragraphsIn(blocks.filter((block) => block.type === 'paragraph' || !isRuled(block)))
    .flatMap(({ text }) => text.split('\n'))
    .map(fold)
    .filter(Boolean)

/**
 * The rows of the ruled tables of a section, one list a table; a cell that goes on with the one above is left
 * out.
 */
export const tablesOf = ({ blocks }: Section): string[][][] =>
  blocks
    .filter((block): block is DocxTable => block.type === 'table' && isRuled(block))
    .map(({ rows }) =>
      rows.map(({ cells }) =>
        cells
          .filter(({ vMerge }) => vMerge !== 'continue')
          .map(({ blocks: own }) =>
            fold(
              paragraphsIn(own)
                .map(({ text }) => text)
                .join(' '),
            ),
          ),
      ),
    )

const isRuled = ({ rows }: DocxTable): boolean =>
  (rows[0]?.cells[0]?.borders.top?.style ?? 'none') === 'single'

/** The rows of the ruled tables of a PDF's pages, cell by cell. */
export const pdfRows = (pages: Pdf['pages']): string[][] =>
  pages.flatMap((page) =>
    cellsOf(page)
      .reduce<PdfCell[][]>((rows, cell) => {
        const last = rows.at(-1)
        if (last?.[0] && Math.abs(last[0].top - cell.top) < 1) last.push(cell)
        else rows.push([cell])
        return rows
      }, [])
      .map((row) => row.map(({ lines }) => lines.join(' '))),
  )

/** What the pictures of the Word file say to whoever cannot see them. */
export const alternatives = ({ docx }: Report): string[] =>
  Array.from((docx.parts.get('word/document.xml') ?? '').matchAll(/ descr="([^"]*)"/gu), ([, text = '']) =>
    text.normalize('NFC'),
  )

/** Without white space: a line of Word may be two of the PDF. */
export const squeezed = (text: string): string => text.normalize('NFC').replace(/\s/gu, '')
export const wordText = ({ docx }: Pick<Report, 'docx'>): string =>
  squeezed(
    [
      ...docx.sections.flatMap(({ blocks }) => paragraphsIn(blocks).map(({ text }) => text)),
      ...Array.from(docx.footnotes.values(), (notes) => notes.map(({ text }) => text).join(' ')),
    ].join(' '),
  )
export const pdfText = ({ pdf }: Report): string =>
  squeezed(pdf.pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' '))
