import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { make, type Made } from '../data/made'
import { linesOf, pdfRows, tablesOf } from '../data/reports'
import { planOf } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'

/** A plan with parts, columns and rows that no other plan has. */
const MORE = `
phanKhac:
  - { sau: dau, tieuDe: TÌNH HÌNH NĂM TRƯỚC, moDau: [Năm trước có 12 việc chuyển tiếp.] }
  - { sau: toChuc, tieuDe: CHẾ ĐỘ BÁO CÁO, gach: [Báo cáo trước ngày 10 hằng tháng] }
  - { sau: toChuc, tieuDe: KHEN THƯỞNG, moDau: [Xét cuối năm.] }
thuTu: [toChuc, mucTieu]
mucTieu: { tieuDe: MỤC TIÊU, moDau: [Trên 90% hồ sơ đúng hạn.] }
toChuc: { tieuDe: TỔ CHỨC THỰC HIỆN, moDau: [Văn phòng theo dõi.] }
phuLuc:
  ten: DANH MỤC NHIỆM VỤ
  kemTheo: ke-hoach
  cot:
    - { ten: TT, noiDung: tt, rong: 6 }
    - { ten: Nhiệm vụ, noiDung: nhiemVu, rong: 40 }
    - { ten: Thời hạn, noiDung: thoiHan, rong: 14 }
    - { ten: Chủ trì, noiDung: chuTri, rong: 20 }
    - { ten: "Theo dõi, đôn đốc", noiDung: theo-doi, rong: 20 }
linhVuc:
  - bang: hai-cot
    nhiemVu:
      - ten: Việc chung
        moc: [{ phanCong: { chuTri: Theo đề án, phoiHop: Theo đề án } }]
  - nhiemVu:
      - ten: Rà soát sổ văn bản
        moc: [{ thoiHan: Quý I/2025, phanCong: { chuTri: Sở A }, cotRieng: { theo-doi: Phòng Một } }]
      - ten: Kiểm tra kho
        moc: [{ thoiHan: Quý II/2025, phanCong: { chuTri: Sở B } }]
phuLucKhac:
  - nhan: Phụ lục II
    sau: dau
    noiDung: ["NỘI DUNG:", "Dòng trước bảng.", "::bang hai-cot"]
bang:
  hai-cot:
    cot:
      - { ten: TT, noiDung: tt, rong: 10 }
      - { ten: Việc, noiDung: nhiemVu, rong: 30 }
      - { ten: Chủ trì, noiDung: chuTri, rong: 30 }
      - { ten: Phối hợp, noiDung: phoiHop, rong: 30 }
`

let made: Made
beforeAll(async () => {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  const plan = readFileSync(planOf(), 'utf8')
    .replace(/\n(?:mucTieu|toChuc|phuLuc|linhVuc|mucDich|nhiemVu|kinhPhi):[^]*/u, '\n')
    .replace(/^ {2}ngay: .*$/mu, '  thangNam: 2026-01')
  writeFileSync(join(folder, 'ke-hoach.yaml'), plan + MORE)
  made = await make('ke-hoach', join(folder, 'ke-hoach.yaml'))
})

test('Parts of the office’s own stand where the data has them, all numbered through', () => {
  const heads = [
    'I. TÌNH HÌNH NĂM TRƯỚC',
    'II. TỔ CHỨC THỰC HIỆN',
    'III. CHẾ ĐỘ BÁO CÁO',
    'IV. KHEN THƯỞNG',
    'V. MỤC TIÊU',
  ]
  const word = made.docx.sections.flatMap(linesOf).filter((line) => /^[IVX]+\. /u.test(line))
  const pdf = made.pdf.pages
    .flatMap(({ lines }) => lines.map(({ text }) => text.trim()))
    .filter((line) => /^[IVX]+\. /u.test(line))
  expect([word, pdf]).toEqual([heads, heads])
})

test('A table without groups and products has the office’s own column, in Word and in the PDF', () => {
  const rows = [
    ['TT', 'Nhiệm vụ', 'Thời hạn', 'Chủ trì', 'Theo dõi, đôn đốc'],
    ['1', 'Rà soát sổ văn bản', 'Quý I/2025', 'Sở A', 'Phòng Một'],
    ['2', 'Kiểm tra kho', 'Quý II/2025', 'Sở B', ''],
  ]
  expect(made.docx.sections.flatMap(tablesOf).at(-1)).toEqual(rows)
  expect(pdfRows(made.pdf.pages).slice(-rows.length)).toEqual(rows)
})

test('A draft whose day is open says its month and year, in Word and in the PDF', () => {
  const words = /, ngày\s+tháng 01 năm 2026$/u
  const word = made.docx.sections.flatMap(linesOf).filter((line) => words.test(line))
  const pdf = made.pdf.pages.flatMap(({ lines }) => lines.filter(({ text }) => words.test(text.trim())))
  expect(word).toHaveLength(1)
  expect(pdf).toHaveLength(1)
})

test('One text over the columns of who leads and who coordinates is one cell, and no line of an annex commands', () => {
  const parts = made.document.parts.find(({ title }) => title === 'Phụ lục II')?.blocks ?? []
  const [heading] = parts.filter(({ type }) => type === 'paragraph').slice(-2)
  expect(heading).toMatchObject({ role: 'doan' })
  const table = parts.find((block) => block.type === 'table')
  expect(table?.rows.at(-1)?.cells.map(({ colSpan }) => colSpan)).toEqual([1, 1, 2])
})
