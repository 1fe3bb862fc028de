import { strToU8, zipSync } from 'fflate'
import { openPackage } from '../../src/office/open-package'
import { allNutIn, textIn } from '../../src/office/xml-tree'

/** Longer than a piece, so that letters, entities, names and values lie across the seams; each line is its own. */
const LINES = Array.from(
  { length: 9000 },
  (_, nth) => `Điều ${nth}: sửa đổi & bổ sung <những> ${'ữ'.repeat(nth % 7)}`,
)
const escape = (text: string): string => text.replace(/&/gu, '&amp;').replace(/</gu, '&lt;')
const XML = `<?xml version="1.0"?><a>${LINES.map((line) => `<dòng tên="${escape(line)}">${escape(line)}</dòng>`).join('')}</a>`

const encode16 = (text: string): Uint8Array => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'))

describe('A part that is read piece by piece', () => {
  test.each([
    ['UTF-8', strToU8(XML)],
    ['UTF-8 with a mark', strToU8(`\uFEFF${XML}`)],
    ['UTF-16', encode16(XML)],
    ['UTF-16 the other way', new Uint8Array(Buffer.from(encode16(XML)).swap16())],
  ])('says the same as in one: %s', (_, bytes) => {
    const tree = openPackage(zipSync({ 'word/a.xml': bytes }), 'a.docx').treeOf('word/a.xml')
    const lines = tree ? allNutIn(tree, 'dòng') : []
    expect(lines.map(textIn)).toEqual(LINES)
    expect(lines.map(({ thuoc }) => thuoc['tên'])).toEqual(LINES)
  })

  test('and is refused when it ends before its elements do', () => {
    const cut = zipSync({ 'word/a.xml': strToU8(XML.slice(0, -200)) })
    expect(() => openPackage(cut, 'a.docx').treeOf('word/a.xml')).toThrow(/a\.docx: nội dung bị cắt cụt/u)
  })
})
