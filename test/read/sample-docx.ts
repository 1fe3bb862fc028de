import {
  AlignmentType,
  BorderStyle,
  Document,
  FootnoteReferenceRun,
  Header,
  LineRuleType,
  NoBreakHyphen,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalMergeType,
  WidthType,
} from 'docx'

const margin = { top: 1134, bottom: 1134, left: 1701, right: 851, header: 567 }

const border = { style: BorderStyle.SINGLE, size: 4, color: 'auto' }

const cell = (
  text: string,
  width: number,
  verticalMerge?: (typeof VerticalMergeType)[keyof typeof VerticalMergeType],
) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children: [new Paragraph(text)],
    ...(verticalMerge ? { verticalMerge } : {}),
  })

const table = new Table({
  layout: TableLayoutType.FIXED,
  columnWidths: [800, 4000],
  width: { size: 4800, type: WidthType.DXA },
  borders: {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  },
  rows: [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: [
        new TableCell({
          columnSpan: 2,
          width: { size: 4800, type: WidthType.DXA },
          children: [new Paragraph('Nhiệm vụ')],
        }),
      ],
    }),
    new TableRow({ children: [cell('1', 800, VerticalMergeType.RESTART), cell('Rà soát thủ tục', 4000)] }),
    new TableRow({ children: [cell('', 800, VerticalMergeType.CONTINUE), cell('Công bố thủ tục', 4000)] }),
  ],
})

const portrait = [
  new Paragraph({
    style: 'tieuDe',
    spacing: { after: 240 },
    children: [
      new TextRun('KẾ HOẠCH'),
      new TextRun({ text: ' nhẹ', style: 'dam' }),
      new TextRun({ text: ' đỏ', color: 'c00000', bold: false }),
    ],
  }),
  new Paragraph({
    alignment: AlignmentType.JUSTIFIED,
    indent: { firstLine: 720, left: 100, right: 50 },
    spacing: { before: 120, line: 340, lineRule: LineRuleType.EXACT },
    keepNext: true,
    widowControl: false,
    border: { top: { ...border, size: 6, space: 3 } },
    children: [
      new TextRun({ children: ['Số 3487/QĐ', new NoBreakHyphen(), 'UBND', new Tab(), 'ngày'] }),
      new TextRun({ text: 'sau', break: 1, italics: true, size: 22 }),
      new FootnoteReferenceRun(1),
    ],
  }),
  table,
]

/** A small document of two sections with one of each thing the reader reads. */
export function sampleDocx(): Promise<Buffer> {
  const document = new Document({
    title: 'Kế hoạch cải cách hành chính',
    subject: 'CCHC & 2025',
    creator: 'Sở Nội vụ',
    styles: {
      default: { document: { run: { font: 'Times New Roman', size: 28, language: { value: 'vi-VN' } } } },
      paragraphStyles: [
        {
          id: 'goc',
          name: 'Gốc',
          run: { bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { before: 60 }, outlineLevel: 0 },
        },
        { id: 'tieuDe', name: 'Tiêu đề', basedOn: 'goc', run: { size: 30 } },
      ],
      characterStyles: [{ id: 'dam', name: 'Đậm', run: { bold: true } }],
    },
    footnotes: { 1: { children: [new Paragraph('Nghị định số 30/2020/NĐ-CP.')] } },
    sections: [
      {
        properties: {
          titlePage: true,
          page: { size: { width: 11906, height: 16838 }, margin, pageNumbers: { start: 1 } },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                children: [new TextRun('Trang '), new TextRun({ children: [PageNumber.CURRENT] })],
              }),
            ],
          }),
        },
        children: portrait,
      },
      {
        properties: {
          type: SectionType.NEXT_PAGE,
          page: { size: { width: 11906, height: 16838, orientation: PageOrientation.LANDSCAPE }, margin },
        },
        children: [new Paragraph('PHỤ LỤC')],
      },
    ],
  })
  return Packer.toBuffer(document)
}
