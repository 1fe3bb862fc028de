import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8 } from 'fflate'
import { saidInBounds } from '../read/bounded'
import { temporaryFolder } from '../read/temporary'
import { p, table, W, zipLarge } from './made'

/** What a file of this kind may take, in megabytes more than the program had before. */
const MOST = 330
const MB = 1024 * 1024
const fill = (megabytes: number, piece: string): string =>
  piece.repeat(Math.floor((megabytes * MB) / Buffer.byteLength(piece)))
const word = (body: string): Uint8Array =>
  zipLarge({
    'word/document.xml': strToU8(`<w:document ${W}><w:body>${p('KẾ HOẠCH')}${body}</w:body></w:document>`),
  })
const row = ['1', 'Rà soát thủ tục', 'Báo cáo']

test.each<[string, string, () => Uint8Array | string, RegExp]>([
  ['empty paragraphs', 'a.docx', () => word(fill(5.5, '<w:p/>')), /^$/u],
  ['more empty paragraphs', 'a.docx', () => word(fill(45, '<w:p/>')), /trên 1000000 phần tử.*chia tệp/u],
  [
    'one text of entities',
    'a.docx',
    () => word(`<w:p><w:r><w:t>${fill(45, '&#65;&amp;')}` + '</w:t></w:r></w:p>'),
    /dài \d+ ký tự/u,
  ],
  [
    'paragraphs whose marks were deleted',
    'a.docx',
    () => word(fill(11, p('Việc', '<w:rPr><w:del/></w:rPr>'))),
    /dài \d+ ký tự/u,
  ],
  [
    'changes that are tracked',
    'a.docx',
    () => word(fill(45, '<w:p><w:ins w:id="1" w:author="a"><w:r><w:t>a</w:t></w:r></w:ins></w:p>')),
    /phần tử/u,
  ],
  ['small tables', 'a.docx', () => word(fill(10, table(row))), /trên 2000 bảng/u],
  [
    'rows of one table',
    'a.docx',
    () => word(table(row).replace(/<w:tr>.*<\/w:tr>/u, (each) => fill(10, each))),
    /trên 20000 hàng/u,
  ],
  ['a page of paragraphs', 'a.html', () => fill(9.9, '<p>Việc</p>'), /trên 50000 đoạn/u],
  ['empty lines', 'a.txt', () => fill(9.9, '\n'), /trên 100000 dòng/u],
])('%s without end are read, or refused by their number, in bounded memory', (_, name, content, reason) => {
  const file = join(temporaryFolder(), name)
  writeFileSync(file, content())
  const [answer] = saidInBounds('importKeHoach', [file])
  expect(answer?.said).toMatch(reason)
  expect(answer?.megabytes).toBeLessThan(MOST)
})
