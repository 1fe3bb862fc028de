/** A text of a page: where its baseline begins, in points from the bottom left corner. */
export type Chu = {
  readonly x: number
  readonly y: number
  readonly chu: string
  readonly co?: number
  /** Operators before the text: `3 Tr`, `1 g`. */
  readonly truoc?: string
}
export type TrangChu = {
  readonly chu: readonly Chu[]
  /** Operators that draw. */
  readonly ve?: string
  readonly xoay?: 0 | 90 | 180 | 270
  readonly co?: readonly [number, number]
}

/** A font whose letters are in the file: its bytes, and the number in it of each letter. */
export type PhongKem = { readonly ttf: Uint8Array; readonly gidOf: (letter: string) => number }

export type Hinh = readonly [dict: string, draw: (hexOf: (text: string) => string) => string]

/** Each letter is half as wide as it is high. */
const WIDTH = 500

/**
 * A PDF of some texts and lines, in a font without letters of its own whose codes are named by a table
 * (ToUnicode). `toUnicode`: false for a file without that table. `them`: more of the catalogue; `phong`: the name
 * of the font; `khoa`: more of the trailer; `kem`: the font itself; `doc`: letters that the table calls otherwise.
 * `hinh`: forms /X0, /X1 … of all pages, each its dictionary and what it draws, given how letters of the pages are
 * written; `taiNguyen`: more of the pages' resources, given how such a form is called from there.
 */
export function pdfOf(
  pages: readonly TrangChu[],
  {
    toUnicode = true,
    them = '',
    phong = 'Khong',
    khoa = '',
    kem,
    doc = {},
    hinh = [],
    taiNguyen = () => '',
  }: {
    toUnicode?: boolean
    them?: string
    phong?: string
    khoa?: string
    kem?: PhongKem
    doc?: Readonly<Record<string, string>>
    hinh?: readonly Hinh[]
    taiNguyen?: (refOf: (nth: number) => string) => string
  } = {},
): Uint8Array {
  const letters = Array.from(new Set(pages.flatMap(({ chu }) => chu.flatMap((each) => Array.from(each.chu)))))
  const codeOf = (letter: string): string => (letters.indexOf(letter) + 1).toString(16).padStart(4, '0')
  const hexOf = (text: string): string => Array.from(text, codeOf).join('')
  const unicodeOf = (letter: string): string =>
    Buffer.from(doc[letter] ?? letter, 'utf16le')
      .swap16()
      .toString('hex')
  const map = `/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <ffff> endcodespacerange\n${letters.map((each) => `1 beginbfchar <${codeOf(each)}> <${unicodeOf(each)}> endbfchar`).join('\n')}\nendcmap end end`
  const last = 6 + 2 * pages.length
  const refOf = (nth: number): string => `${last + (kem ? 3 : 1) + nth} 0 R`
  const forms = hinh.map((_, nth) => `/X${nth} ${refOf(nth)}`).join(' ')
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${them} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${7 + 2 * at} 0 R`).join(' ')}] >>`,
    `<< /Type /Font /Subtype /Type0 /BaseFont /${phong} /Encoding /Identity-H /DescendantFonts [4 0 R]${toUnicode ? ' /ToUnicode 5 0 R' : ''} >>`,
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${phong} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW ${WIDTH} /FontDescriptor 6 0 R${kem ? ` /CIDToGIDMap ${last + 2} 0 R` : ''} >>`,
    streamOf(map),
    `<< /Type /FontDescriptor /FontName /${phong} /Flags 4 /FontBBox [0 -200 1000 900] /ItalicAngle 0 /Ascent 900 /Descent -200 /CapHeight 700 /StemV 80${kem ? ` /FontFile2 ${last + 1} 0 R` : ''} >>`,
    ...pages.flatMap(({ chu, ve = '', xoay = 0, co = [595, 842] }, at) => [
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${co.join(' ')}] /Rotate ${xoay} /Resources << /Font << /F 3 0 R >> /XObject << ${forms} >> ${taiNguyen(refOf)} >> /Contents ${8 + 2 * at} 0 R >>`,
      streamOf(
        `${ve}\n${chu.map((each) => `q BT ${each.truoc ?? ''} /F ${each.co ?? 13} Tf ${each.x} ${each.y} Td <${hexOf(each.chu)}> Tj ET Q`).join('\n')}`,
      ),
    ]),
    ...(kem ? [hexOfBytes(kem.ttf), hexOfBytes(gidsOf(letters, kem))] : []),
    ...hinh.map(([dict, draw]) =>
      streamOf(
        draw(hexOf),
        `/Type /XObject /Subtype /Form /Resources << /Font << /F 3 0 R >> ${taiNguyen(refOf)} >> ${dict}`,
      ),
    ),
  ]
  return fileOf(objects, khoa)
}

/** Which letter of the font each code is: two bytes a code, from code 0. */
const gidsOf = (letters: readonly string[], { gidOf }: PhongKem): Uint8Array =>
  Buffer.from([0, ...letters.map(gidOf)].flatMap((gid) => [gid >> 8, gid & 0xff]))

const hexOfBytes = (bytes: Uint8Array): string => {
  const hex = `${Buffer.from(bytes).toString('hex')}>`
  return `<< /Filter /ASCIIHexDecode /Length ${hex.length} /Length1 ${bytes.length} >>\nstream\n${hex}\nendstream`
}

export const streamOf = (text: string, dict = ''): string =>
  `<< ${dict} /Length ${Buffer.byteLength(text)} >>\nstream\n${text}\nendstream`

/** A PDF of objects, the first of which is its catalogue; `khoa`: more of the trailer. */
export function fileOf(objects: readonly string[], khoa = ''): Uint8Array {
  let text = '%PDF-1.7\n'
  const places = objects.map((each, at) => {
    const place = text.length
    text += `${at + 1} 0 obj\n${each}\nendobj\n`
    return `${String(place).padStart(10, '0')} 00000 n \n`
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${places.join('')}trailer << /Size ${objects.length + 1} /Root 1 0 R ${khoa} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** The lines around the cells of a table, and the texts in them, from the top left corner. */
export function bangOf(
  rows: readonly (readonly string[])[],
  {
    widths,
    top,
    left = 60,
    high = 40,
    co = 10,
  }: { widths: readonly number[]; top: number; left?: number; high?: number; co?: number },
): TrangChu {
  const edges = widths.reduce((all, width) => [...all, (all.at(-1) ?? 0) + width], [left])
  const [right, bottom] = [edges.at(-1) ?? 0, top - rows.length * high]
  const level = Array.from(
    { length: rows.length + 1 },
    (_, at) => `${left} ${top - at * high} m ${right} ${top - at * high} l S`,
  )
  const upright = edges.map((x) => `${x} ${top} m ${x} ${bottom} l S`)
  return {
    ve: [...level, ...upright].join('\n'),
    chu: rows.flatMap((row, at) =>
      row.flatMap((text, column) =>
        text.split('\n').map((chu, line) => ({
          x: (edges[column] ?? 0) + 4,
          y: top - at * high - 12 - line * 12,
          chu,
          co,
        })),
      ),
    ),
  }
}
