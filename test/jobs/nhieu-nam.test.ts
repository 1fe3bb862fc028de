import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import { readDocx } from '../../src/import/read/read-docx'
import { readPdf } from '../../src/import/read/read-pdf'
import type { Nguon } from '../../src/import/source/nguon'
import { readRegisters } from '../../src/workspace/registers'
import { readYaml } from '../../src/workspace/read-yaml'
import { make } from '../data/made'
import { changed, pdfRows, tablesOf, wordOf } from '../data/reports'
import { leaves } from '../import/made'

const PLAN = `phienBan: 1
coQuan: so-tu-phap-khanh-hoa
nam: 2025
denNam: 2029
banHanh:
  loai: ke-hoach
  so: 15
  kyHieu: KH-STP
  ngay: 2025-01-20
  diaDanh: Khánh Hòa
  noiNhan: [UBND tỉnh (báo cáo), "Lưu: VT, VP"]
  nguoiKy: { quyenHan: [], chucVu: Giám đốc, hoTen: Nguyễn Văn A }
trichYeu: Cải cách hành chính giai đoạn 2025-2029 của Sở Tư pháp
mucTieu: { tieuDe: MỤC TIÊU, gach: [Đến năm 2029 có trên 95% hồ sơ được giải quyết đúng hạn.] }
nhiemVu: { tieuDe: NHIỆM VỤ, gach: [Nhiệm vụ cụ thể tại Phụ lục.] }
phuLuc:
  ten: NHIỆM VỤ GIAI ĐOẠN 2025-2029
  kemTheo: ke-hoach
  cot:
    - { ten: TT, noiDung: tt, rong: 6 }
    - { ten: Nhiệm vụ, noiDung: nhiemVu, rong: 34 }
    - { ten: Sản phẩm, noiDung: ketQua, rong: 20 }
    - { ten: Thời hạn, noiDung: thoiHan, rong: 15 }
    - { ten: Phân công, noiDung: phanCong, rong: 25 }
linhVuc:
  - ten: Cải cách thể chế
    nhiemVu:
      - ten: Rà soát văn bản
        moc: [{ ketQua: Báo cáo, thoiHan: Hằng năm, phanCong: Phòng Xây dựng chủ trì }]
      - ten: Xây dựng quy trình
        moc: [{ ketQua: Quyết định, thoiHan: Quý I/2026, phanCong: Văn phòng Sở chủ trì }]
      - ten: Tổng kết giai đoạn
        moc: [{ ketQua: Báo cáo, thoiHan: Quý IV/2029, phanCong: Văn phòng Sở chủ trì }]
      - ten: Kiểm tra công tác pháp chế
        moc: [{ ketQua: Kết luận, thoiHan: Năm 2025, phanCong: Thanh tra Sở chủ trì }]
`
const PROGRESS = `phienBan: 1
nhiemVu:
  - { ma: I.1, ten: Rà soát văn bản, trangThai: dang-thuc-hien }
  - { ma: I.2, ten: Xây dựng quy trình, ngay: 2026-02-10, minhChung: Quyết định số 3/QĐ-STP }
`

let file: string
let baoCao: string
beforeAll(() => {
  const data = changed(
    [
      'so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml',
      'soLieu: so-lieu-quy-1.yaml',
      'soLieu: so-lieu-quy-1.yaml\nkeHoach: ../2025-2029/ke-hoach.yaml\ntienDo: tien-do-quy-1.yaml',
    ],
    ['so-tu-phap-khanh-hoa/2026/so-lieu-quy-1.yaml', '  nhiem-vu-de-ra: 32\n  nhiem-vu-hoan-thanh: 9\n', ''],
  )
  file = join(data, 'so-tu-phap-khanh-hoa/2025-2029/ke-hoach.yaml')
  baoCao = join(data, 'so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml')
  mkdirSync(dirname(file))
  writeFileSync(file, PLAN)
  writeFileSync(join(dirname(baoCao), 'tien-do-quy-1.yaml'), PROGRESS)
})

test('A plan of several years comes back whole from its Word file and from its PDF', async () => {
  const { bytes, pdf } = await make('ke-hoach', file)
  expect(pdfRows(pdf.pages)).toContainEqual([
    '1',
    'Rà soát văn bản',
    'Báo cáo',
    'Hằng năm',
    'Phòng Xây dựng chủ trì',
  ])
  const wanted = leaves(readYaml(file, keHoachFile).value as KeHoach).filter(([path]) => path !== 'phienBan')
  const differing = (nguon: Nguon) => {
    const found = new Map(leaves(recogniseKeHoach(nguon, readRegisters(file), { suaOcr: false }).keHoach))
    return wanted.filter(([path, value]) => found.get(path) !== value)
  }
  expect(differing(readDocx(bytes.docx, 'a.docx'))).toEqual([])
  expect(differing(await readPdf(bytes.pdf, 'a.pdf'))).toEqual([])
})

test('Its progress in one of its years names what is due by then, and leaves later years for later', async () => {
  const { docx } = await wordOf(baoCao, { duThao: true })
  const rows = docx.sections
    .flatMap(tablesOf)
    .flat()
    .map((row) => row.join(' | '))
  const rowOf = (ten: string) => rows.filter((row) => row.includes(ten))
  expect(rowOf('Xây dựng quy trình').join()).toMatch(/10\/02\/2026|10\/2\/2026/u)
  expect(rowOf('Kiểm tra công tác pháp chế').join()).toMatch(/[Qq]uá hạn/u)
  expect(rowOf('Rà soát văn bản').join()).toMatch(/31\/12\/2026|[Đđ]ang thực hiện/u)
  expect(rowOf('Tổng kết giai đoạn').join()).toMatch(/[Cc]hưa đến hạn/u)
})
