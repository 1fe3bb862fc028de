import { readPdf } from '../../src/import/read/read-pdf'
import { fromDocx, p } from './made'
import { pdfOf } from './made-pdf'

const column = (x: number, top: number, ...lines: readonly string[]) =>
  lines.map((chu, at) => ({ x, y: top - at * 20, chu }))

test.each([
  ['the first of three', ['- Sở A;', '- Sở B;', '- Lưu: VT.'], 0],
  ['the second of three', ['- Sở A;', '- Sở B;', '- Lưu: VT.'], 1],
  ['the last of two', ['- Sở A;', '- Lưu: VT.'], 1],
])('The name of the signer beside recipients that a page cut off is no part of %s', async (_, left, at) => {
  const name = 'Nguyễn Văn A'
  const pages = [
    { chu: [...column(72, 200, 'Kiểm tra kho lưu trữ.', 'Nơi nhận:'), { x: 350, y: 180, chu: 'GIÁM ĐỐC' }] },
    { chu: [...column(72, 780, ...left), { x: 350, y: 780 - at * 20, chu: name }] },
  ]
  const { khoi } = await readPdf(pdfOf(pages), 'a.pdf')
  const lines = khoi.flatMap((each) => (each.loai === 'doan' ? each.chu.split('\n') : []))
  expect(lines).toEqual(expect.arrayContaining([...left, name]))
})

test.each([
  [['Tỉnh A, ngày 05 tháng 01 năm', '2026'], { ngay: '2026-01-05' }],
  [['Tỉnh A, ngày 05', 'tháng 01 năm 2026'], { ngay: '2026-01-05' }],
  [['Tỉnh A, ngày 05 tháng 01', 'năm 2026'], { ngay: '2026-01-05' }],
  [['Tỉnh A, ngày', '05 tháng 01 năm 2026'], { ngay: '2026-01-05' }],
  [['Tỉnh A, ngày      tháng 01 năm', '2026'], { thangNam: '2026-01' }],
])('A day that a narrow column broke is one: %j', (lines, day) => {
  const { keHoach } = fromDocx(
    [...lines, 'KẾ HOẠCH', 'Văn thư năm 2026', 'I. NHIỆM VỤ', 'Việc.'].map((line) => p(line)).join(''),
  )
  expect(keHoach.banHanh).toMatchObject({ diaDanh: 'Tỉnh A', ...day })
})
