import { readFileSync } from 'node:fs'
import { openSync } from 'fontkit'
import { readPdf } from '../../src/import/read/read-pdf'
import { pdfOf } from './made-pdf'

const FILE = require.resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf')
const font = openSync(FILE)
if (!('glyphForCodePoint' in font)) throw new Error('a file of several fonts')
const kem = {
  ttf: readFileSync(FILE),
  gidOf: (letter: string) =>
    (font.glyphForCodePoint(letter.codePointAt(0) ?? 0) as unknown as { id: number }).id,
}
const PAGE = [{ chu: [{ x: 60, y: 700, chu: 'KẾ HOẠCH cải cách hành chính năm 2026, 19 nhiệm vụ' }] }]

/** A page in Helvetica, by the codes of Windows; what the code 31 is read as. */
function plainPdf(code: string): Uint8Array {
  const map = `1 begincodespacerange <00> <ff> endcodespacerange 1 beginbfrange <20> <7e> <0020> endbfrange 1 beginbfchar <31> <00${code}> endbfchar`
  const text = 'BT /F 12 Tf 60 700 Td (Ke hoach nam 2021, so 11, sua doi 1 lan) Tj ET'
  const stream = (each: string): string => `<< /Length ${each.length} >>\nstream\n${each}\nendstream`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F 4 0 R >> >> /Contents 5 0 R >>',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding /ToUnicode 6 0 R >>',
    stream(text),
    stream(map),
  ]
  const body = objects.map((each, at) => `${at + 1} 0 obj\n${each}\nendobj\n`).join('')
  return Buffer.from(`%PDF-1.7\n${body}trailer << /Size 7 /Root 1 0 R >>\n%%EOF\n`)
}

async function notesOf(doc: Readonly<Record<string, string>>, embedded: boolean): Promise<string[]> {
  const { ghiChu = [] } = await readPdf(pdfOf(PAGE, { doc, ...(embedded ? { kem } : {}) }), 'a.pdf')
  return ghiChu.map(({ loi }) => loi).filter((loi) => /chữ hiện trên trang khác/u.test(loi))
}

describe('A PDF whose table of letters', () => {
  test.each<[string, Readonly<Record<string, string>>, string]>([
    ['takes two digits for each other', { 1: '9', 9: '1' }, '"1" đọc thành "9", "9" đọc thành "1"'],
    ['takes a digit for another one', { 6: '5' }, '"6" đọc thành "5"'],
    ['takes a letter for another one', { m: 'n' }, '"m" đọc thành "n"'],
    ['takes a letter for nothing that is seen', { v: '\u200b' }, '"v" đọc thành "\u200b"'],
    ['takes a digit for a space', { 0: ' ' }, 'đọc thành " "'],
  ])('%s is read with a word of it', async (_, doc, said) => {
    expect(await notesOf(doc, true)).toEqual([expect.stringContaining(said)])
  })

  test('tells the truth has no such note', async () => {
    expect(await notesOf({}, true)).toEqual([])
  })

  test('is of a font that is not in the file shows nothing that could be compared', async () => {
    expect(await notesOf({ 1: '9' }, false)).toEqual([])
  })

  test.each([
    ['39', [expect.stringContaining('"1" đọc thành "9"')]],
    ['31', []],
  ])('is of a font that every reader has is held against its names: code 31 as %s', async (code, said) => {
    const { ghiChu = [] } = await readPdf(plainPdf(code), 'a.pdf')
    expect(ghiChu.map(({ loi }) => loi).filter((loi) => /chữ hiện trên trang khác/u.test(loi))).toEqual(said)
  })
})
