import { WordTemplateError } from '../../../src/problem'
import { fillWord, type WordFill } from '../../../src/template/word/fill-word'
import { allParagraphs, readDocx } from '../../read/docx'
import { ownWord } from './own-word'

/** What every template of these tests is filled with. */
export const fill: WordFill = {
  data: {
    coQuan: { ten: 'Ủy ban nhân dân tỉnh Khánh Hòa' },
    ngay: '2024-12-31',
    la: 'A & B <c> {{ten}}',
    dong: 'một\nhai',
    linhVuc: [
      {
        so: 'I',
        ten: 'Cải cách thể chế',
        nhiemVu: [
          { so: 1, ten: 'Rà soát', thoiHan: 'Quý I/2025' },
          { so: 2, ten: 'Đối thoại', thoiHan: 'Trong năm 2025' },
        ],
      },
      {
        so: 'II',
        ten: 'Cải cách thủ tục hành chính',
        nhiemVu: [{ so: 1, ten: 'Số hóa', thoiHan: 'Thường xuyên' }],
      },
    ],
    trong: [],
  },
  places: {
    noiDung: '<w:p><w:pPr><w:pStyle w:val="muc"/></w:pPr><w:r><w:t>I. MỤC TIÊU {{khong}}</w:t></w:r></w:p>',
  },
  styles: new Map([
    ['muc', '<w:style w:type="paragraph" w:customStyle="1" w:styleId="muc"><w:name w:val="Mục"/></w:style>'],
  ]),
}
export const filled = (content: Uint8Array) =>
  readDocx(Buffer.from(fillWord(content, 'khung.docx', fill).content))
export const texts = (content: Uint8Array) =>
  allParagraphs(filled(content))
    .map(({ text }) => text)
    .filter(Boolean)
/** The texts of the table that a filled file begins with, by row and cell. */
export function rowsIn(content: Uint8Array): string[][] {
  const [first] = filled(content).sections[0]?.blocks ?? []
  if (first?.type !== 'table') throw new Error('there is no table')
  return first.rows.map(({ cells }) =>
    cells.map(({ blocks }) =>
      blocks.map((block) => (block.type === 'paragraph' ? block.text : '')).join('\n'),
    ),
  )
}
export async function faults(...body: Parameters<typeof ownWord>[0]['body']) {
  const content = await ownWord({ body })
  try {
    fillWord(content, 'khung.docx', fill)
  } catch (error) {
    if (error instanceof WordTemplateError) return error
    throw error
  }
  throw new Error('the template was not refused')
}
