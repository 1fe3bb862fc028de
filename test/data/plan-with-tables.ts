import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { planOf } from '../cli/captured'
import { temporaryFolder } from '../read/temporary'

/**
 * Tables in the text and in annexes, upright and turned, with merged cells, totals and figures; their codes are
 * those that import gives.
 */
const TABLES = `
mucTieu:
  tieuDe: MỤC TIÊU
  moDau:
    - "Các chỉ tiêu:"
    - "::bang bang-1"
    - "::bang bang-2"
    - "Các chỉ tiêu trên được giao cho từng đơn vị theo dõi, đôn đốc và báo cáo hằng quý theo quy định hiện hành."
nhiemVu:
  tieuDe: NHIỆM VỤ
  khoan:
    - tieuDe: Công tác văn thư
      doan: ["Các nhiệm vụ:", "::bang bang-3", "Văn phòng đôn đốc."]
    - tieuDe: Công tác lưu trữ
      doan: ["::bang bang-4"]
toChuc: { tieuDe: TỔ CHỨC THỰC HIỆN, moDau: [Văn phòng theo dõi.] }
phuLuc:
  ten: DANH MỤC NHIỆM VỤ
  kemTheo: ke-hoach
  cot:
    - { ten: TT, noiDung: tt, rong: 6 }
    - { ten: Nhiệm vụ, noiDung: nhiemVu, rong: 40 }
    - { ten: Thời hạn, noiDung: thoiHan, rong: 14 }
    - { ten: Chủ trì, noiDung: chuTri, rong: 20 }
    - { ten: Kinh phí, noiDung: kinh-phi, rong: 20 }
  soCot: true
  hangTongDau:
    - { ten: Tổng số, o: { kinh-phi: "1.170" } }
  hangTong:
    - { ten: Tổng cộng, o: { thoiHan: 03 quý, kinh-phi: "1.170" } }
    - ten: "*(Bằng chữ: Một nghìn một trăm bảy mươi triệu đồng)*"
linhVuc:
  - ten: Công tác văn thư
    o: { kinh-phi: "150" }
    nhiemVu:
      - ten: Mua tủ
        moc: [{ thoiHan: Quý I/2025, phanCong: { chuTri: Sở A }, cotRieng: { kinh-phi: "100" } }]
      - ten: Mua giá
        moc: [{ thoiHan: Quý II/2025, phanCong: { chuTri: Sở B }, cotRieng: { kinh-phi: "50" } }]
  - ten: Công tác lưu trữ
    nhiemVu:
      - ten: Chỉnh lý tài liệu
        moc: [{ thoiHan: Quý III/2025, phanCong: { chuTri: Sở C }, cotRieng: { kinh-phi: "1.020" } }]
    hangTong: [{ ten: Cộng nhóm II, o: { kinh-phi: "1.020" } }]
  - bang: bang-3
    nhiemVu:
      - ten: Rà soát sổ văn bản
        moc: [{ phanCong: { chuTri: Sở A, phoiHop: Sở B } }]
phuLucKhac:
  - nhan: Phụ lục II
    ten: BIỂU CHỈ TIÊU
    kemTheo: ke-hoach
    ngang: true
    noiDung: ["I. PHẦN MỘT", "Dòng trước bảng.", "::bang bang-6", "Số liệu ước tính."]
  - nhan: Phụ lục III
    ten: ĐỀ CƯƠNG
    noiDung: ["1. Nội dung một", "a) Điểm a", "- Gạch", "::bang bang-7"]
bang:
  bang-1:
    rong: [10, 50, 20, 20]
    hang:
      - [TT, Chỉ tiêu, Đơn vị tính, Năm 2025]
      - ["1", Tỷ lệ hồ sơ đúng hạn, "%", "95"]
      - ["2", Số thủ tục trực tuyến, Thủ tục, "1.000"]
  bang-2:
    rong: [10, 60, 30]
    hang:
      - [TT, Chỉ tiêu, Giá trị]
      - ["1", Tỷ lệ, "-5,5%"]
  bang-3:
    cot:
      - { ten: TT, noiDung: tt, rong: 10 }
      - { ten: Nội dung công việc, noiDung: nhiemVu, rong: 30 }
      - { ten: Chủ trì, noiDung: chuTri, rong: 30 }
      - { ten: Phối hợp, noiDung: phoiHop, rong: 30 }
    hangTong: [{ ten: "Cộng: 01 nhiệm vụ" }]
  bang-4:
    rong: [8, 40, 18, 17, 17]
    hangDau: 2
    hang:
      - [{ chu: TT, hang: 2 }, { chu: Nội dung, hang: 2 }, { chu: Kinh phí, cot: 3 }]
      - [Tổng, Ngân sách, Khác]
      - ["1", Đào tạo, "100", "80", "20"]
      - ["2", { chu: Mua sắm, hang: 2 }, "50", "50", "-"]
      - ["3", "20", "20", "-"]
      - [{ chu: "**Tổng cộng**", cot: 2 }, "**170**", "**150**", "**20**"]
  bang-6:
    rong: [10, 26, 16, 16, 16, 16]
    hang:
      - [TT, Tên chỉ tiêu, Quý I, Quý II, Quý III, Quý IV]
      - ["1", Số hồ sơ, "1.000", "1.100", "1.200", "1.300"]
      - [{ chu: "**Cộng**", cot: 2 }, "**1.000**", "**1.100**", "**1.200**", "**1.300**"]
  bang-7:
    rong: [10, 50, 40]
    hang:
      - [TT, Đơn vị, Ghi chú]
      - ["1", Sở A, "*Đợt một*"]
`

/** A plan with such tables, in a folder of its own. */
export function writePlanWithTables(): string {
  const folder = temporaryFolder()
  for (const name of ['co-quan.yaml', 'van-ban.yaml'])
    copyFileSync(join(dirname(planOf()), name), join(folder, name))
  const head = readFileSync(planOf(), 'utf8').replace(/\n(?:mucTieu|mucDich|nhiemVu):[^]*/u, '\n')
  const file = join(folder, 'ke-hoach.yaml')
  writeFileSync(file, `phienBan: 1\n${head}${TABLES}`)
  return file
}
