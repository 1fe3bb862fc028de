import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, document, footnote, paragraph, part, row, table, text } from '../../../src/document/build'
import type { Block, Cell, Document, Part, Row } from '../../../src/document/nodes'
import { renderPdf } from '../../../src/render/pdf/document'
import { tinos } from '../../../src/render/fonts'
import { type Pdf, readPdf } from '../../read/pdf'

/** Long lines of a real plan. */
export const sentences: readonly string[] = readFileSync(
  join(__dirname, '..', '..', 'seeds', '001.txt'),
  'utf8',
)
  .normalize('NFC')
  .split('\n')
  .filter((line) => line.length > 150)
export const sentence = (index: number): string => sentences[index % sentences.length] ?? ''

export const wrap = (blocks: readonly Block[], orientation: Part['orientation'] = 'portrait'): Document =>
  document({ name: 'mau', title: 'Mẫu', subject: 'Mẫu', author: 'Mẫu', date: '2025-01-01T00:00:00Z' }, [
    part('Mẫu', orientation, blocks),
  ])

export async function printed(tree: Document): Promise<Pdf> {
  return readPdf(Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() })))
}

/** A paragraph with a note after its first words. */
export function noted(number: number): Block {
  const whole = sentence(number)
  const at = whole.indexOf(' ', 60 + (number % 40))
  const note = `Quyết định số ${number}/QĐ-UBND; ${sentence(number + 3).slice(0, (number % 4) * 120)}`
  return paragraph('doan', [
    ...text(whole.slice(0, at)),
    footnote(number, text(note)),
    ...text(whole.slice(at)),
  ])
}

const words = (values: readonly string[], span: { rowSpan?: number } = {}): Cell =>
  cell(
    values.map((value) => paragraph('oChu', value)),
    span,
  )
const heading: Row = row(
  ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'].map((title) => cell([paragraph('oTieuDe', title)])),
)

export const plain = (number: number, task: readonly string[] = [sentence(number).slice(0, 140)]): Row =>
  row([
    words([String(number)]),
    words(task),
    words(['Kế hoạch']),
    words(['Quý I/2025']),
    words([sentence(number + 3).slice(0, 90)]),
  ])

/** One task of several mốc: its number and its name stand over all its rows. */
export const spanned = (number: number, count: number): Row[] =>
  Array.from({ length: count }, (_, index) =>
    row(
      [
        ...(index
          ? []
          : [
              words([String(number)], { rowSpan: count }),
              words([sentence(number).slice(0, 200)], { rowSpan: count }),
            ]),
        words([sentence(index).slice(0, 200)]),
        words([`Quý ${index + 1}`]),
        words([sentence(index + 5).slice(0, 150)]),
      ],
      { keepWithNext: index < count - 1 },
    ),
  )

export const annex = (rows: readonly Row[]): Document =>
  wrap(
    [
      paragraph('phuLuc', 'Phụ lục'),
      table([0.05, 0.29, 0.23, 0.16, 0.27], [heading, ...rows], { headerRows: 1 }),
    ],
    'landscape',
  )

/** All words of a PDF without spaces, for a search that line ends do not disturb. */
export const solid = (pdf: Pdf): string =>
  pdf.pages
    .flatMap(({ texts }) => texts.map((piece) => piece.text))
    .join('')
    .replace(/\s+/gu, '')
