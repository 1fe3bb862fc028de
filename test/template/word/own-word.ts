import {
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx'

/** A paragraph whose text Word has cut into these runs. */
export const cut = (...runs: readonly string[]): Paragraph =>
  new Paragraph({ children: runs.map((text, index) => new TextRun({ text, bold: index % 2 === 1 })) })
const cells = (texts: readonly string[]) =>
  texts.map(
    (text) =>
      new TableCell({
        width: { size: 1800, type: 'dxa' },
        children: text.split('\n').map((line) => cut(line)),
      }),
  )
export const row = (...texts: readonly string[]): TableRow => new TableRow({ children: cells(texts) })
export const table = (...rows: readonly TableRow[]): Table =>
  new Table({ columnWidths: [1800, 1800, 1800, 1800], layout: 'fixed', rows })

type Parts = {
  readonly body: readonly (Paragraph | Table)[]
  readonly header?: string
  readonly footer?: string
  readonly note?: string
}

/** An office's own Word file. */
export async function ownWord({ body, header, footer, note }: Parts): Promise<Buffer> {
  const noted =
    note === undefined
      ? []
      : [new Paragraph({ children: [new TextRun('Có chú thích'), new FootnoteReferenceRun(1)] })]
  return Packer.toBuffer(
    new Document({
      ...(note === undefined ? {} : { footnotes: { 1: { children: [cut(note)] } } }),
      sections: [
        {
          ...(header === undefined ? {} : { headers: { default: new Header({ children: [cut(header)] }) } }),
          ...(footer === undefined ? {} : { footers: { default: new Footer({ children: [cut(footer)] }) } }),
          children: [...body, ...noted],
        },
      ],
    }),
  )
}
