/** As much of pdfmake, which has no types, as a sample needs. */
type Pdfmake = {
  setFonts(fonts: object): void
  setUrlAccessPolicy(policy: () => boolean): void
  setLocalAccessPolicy(policy: () => boolean): void
  createPdf(definition: object): { getBuffer(): Promise<Buffer> }
}

function font(name: string): string {
  return require.resolve(`@expo-google-fonts/tinos/${name}`)
}

function writePdf(definition: object): Promise<Buffer> {
  const pdfmake = jest.requireActual<Pdfmake>('pdfmake')
  pdfmake.setFonts({
    Tinos: {
      normal: font('400Regular/Tinos_400Regular.ttf'),
      bold: font('700Bold/Tinos_700Bold.ttf'),
      italics: font('400Regular_Italic/Tinos_400Regular_Italic.ttf'),
      bolditalics: font('700Bold_Italic/Tinos_700Bold_Italic.ttf'),
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => true)
  return pdfmake.createPdf({ defaultStyle: { font: 'Tinos', fontSize: 14 }, ...definition }).getBuffer()
}

const landscapeTable = {
  pageBreak: 'before',
  pageOrientation: 'landscape',
  table: { widths: [100, 200], body: [['1', { text: 'Rà soát thủ tục', outline: true }]] },
}

/**
 * Two pages, portrait and landscape: a bold title, a justified paragraph, a rule, a table, and a slanted mark
 * on both.
 */
export function samplePdf(): Promise<Buffer> {
  return writePdf({
    version: '1.7',
    info: { title: 'Kế hoạch cải cách hành chính', author: 'Sở Nội vụ', subject: 'CCHC' },
    language: 'vi-VN',
    watermark: { text: 'MINH HỌA', angle: 45, fontSize: 40, color: '#cccccc', opacity: 1 },
    pageSize: 'A4',
    pageMargins: [85, 57, 42, 57],
    content: [
      { text: 'KẾ HOẠCH', bold: true, fontSize: 15, absolutePosition: { x: 100, y: 60 }, outline: true },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: 120, y2: 0, lineWidth: 0.75 }],
        absolutePosition: { x: 200, y: 100 },
      },
      {
        text: 'Đẩy mạnh cải cách hành chính, nâng cao chất lượng phục vụ người dân. '.repeat(4),
        alignment: 'justify',
        margin: [0, 80, 0, 0],
      },
      {
        text: [
          { text: 'Trường hợp ', italics: true },
          { text: 'khẩn', color: '#c00000' },
        ],
      },
      landscapeTable,
    ],
  })
}

/** A report of many pages of plain text. */
export function longPdf(pages: number): Promise<Buffer> {
  const paragraph =
    'Ủy ban nhân dân tỉnh giao các sở, ban, ngành thực hiện nhiệm vụ cải cách hành chính. '.repeat(5)
  const page = Array.from({ length: 8 }, () => ({ text: paragraph, alignment: 'justify' }))
  return writePdf({
    pageSize: 'A4',
    content: Array.from({ length: pages }, (_, at) => ({
      stack: page,
      ...(at > 0 ? { pageBreak: 'before' } : {}),
    })),
  })
}
