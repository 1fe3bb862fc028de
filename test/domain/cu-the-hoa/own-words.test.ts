import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { CoQuan } from '../../../src/domain/co-quan/co-quan'
import type { KeHoach } from '../../../src/domain/ke-hoach/ke-hoach'
import { writeOwnWords } from '../../../src/domain/cu-the-hoa/propose/own-words'
import { isOnlyOfAnnex, writeText } from '../../../src/domain/cu-the-hoa/propose/write-text'
import { rewrite } from '../../../src/domain/cu-the-hoa/propose/rewrite'
import { writePhanCong } from '../../../src/domain/cu-the-hoa/propose/write-phan-cong'
import { chooseMoc } from '../../../src/domain/cu-the-hoa/propose/choose-moc'
import { findChamToi } from '../../../src/domain/cu-the-hoa/propose/find-cham-toi'
import { donViOf } from '../../../src/domain/cu-the-hoa/rules/don-vi'
import type { QuyTac } from '../../../src/domain/cu-the-hoa/rules/quy-tac'

const RULES = parse(readFileSync(join(__dirname, '../../../data/cu-the-hoa.yaml'), 'utf8')) as QuyTac
const TINH = 'ubnd-tinh-mau'
const agencies: CoQuan[] = [
  { id: TINH, ten: 'Ủy ban nhân dân tỉnh Mẫu', tenGon: 'UBND tỉnh Mẫu', cap: 'tinh' },
  ...['Y tế', 'Tài chính', 'Nông nghiệp và Môi trường', 'Nội vụ'].map((name, nth): CoQuan => ({
    id: `so-${nth}`,
    ten: `Sở ${name} tỉnh Mẫu`,
    tenGon: `Sở ${name}`,
    chuQuan: TINH,
    cap: 'so',
    phong: [{ id: 'van-phong', ten: 'Văn phòng Sở', linhVuc: ['chi-dao', 'the-che'] }],
  })),
  {
    id: 'xa-an-loc',
    ten: 'Ủy ban nhân dân xã An Lộc',
    tenGon: 'UBND xã An Lộc',
    thuoc: TINH,
    cap: 'xa',
    phong: [
      { id: 'van-phong', ten: 'Văn phòng HĐND và UBND', linhVuc: ['the-che'] },
      { id: 'kinh-te', ten: 'Phòng Kinh tế', linhVuc: ['tai-chinh-cong'] },
    ],
  },
]
const register = new Map(agencies.map((each) => [each.id, each]))
const plan = { coQuan: TINH, nam: 2026, banHanh: { ngay: '2025-12-31' } } as KeHoach
const unit = (id: string) => {
  const found = donViOf(register.get(id) as CoQuan, plan, register, RULES)
  if (!found) throw new Error(id)
  return found
}
const [SO, XA] = [unit('so-0'), unit('xa-an-loc')]

test.each([
  [
    'Kế hoạch của các sở, ban, ngành; UBND các xã, phường, đặc khu',
    'Kế hoạch của Sở Y tế',
    'Kế hoạch của UBND xã',
  ],
  [
    'Báo cáo của từng cơ quan, địa phương năm 2026',
    'Báo cáo của Sở Y tế năm 2026',
    'Báo cáo của UBND xã năm 2026',
  ],
  ['Quy chế của các sở, ngành có liên quan', undefined, undefined],
  ['nhiệm vụ của từng cơ quan, tổ chức, đơn vị', undefined, undefined],
  ['hồ sơ của các cơ quan, đơn vị, doanh nghiệp', undefined, undefined],
  ['Hệ thống thông tin giải quyết thủ tục hành chính của tỉnh', undefined, undefined],
  ['phần mềm quản lý hồ sơ của tỉnh', undefined, undefined],
  [
    'kết nối Cổng dịch vụ công quốc gia, số hóa hồ sơ của tỉnh',
    'kết nối Cổng dịch vụ công quốc gia, số hóa hồ sơ của Sở Y tế',
    'kết nối Cổng dịch vụ công quốc gia, số hóa hồ sơ của xã',
  ],
  ['Đánh giá của các cơ quan chuyên môn', undefined, undefined],
  ['thí điểm tại Sở Tài chính, Sở Y tế và Sở Nội vụ', 'thí điểm tại Sở Y tế', undefined],
  ['mô hình tại xã An Lộc, phường Bình Thuận và xã Tân Hải', undefined, 'mô hình tại xã An Lộc'],
  ['mô hình tại phường Bình Thuận và xã Tân Hải', undefined, undefined],
  [
    'Hồ sơ điện tử: cấp tỉnh đạt từ 95%, cấp xã đạt từ 85% trở lên.',
    'Hồ sơ điện tử: đạt từ 95% trở lên.',
    'Hồ sơ điện tử: đạt từ 85% trở lên.',
  ],
  [
    'Các sở, ban, ngành hoàn thành 100%, UBND cấp xã hoàn thành tối thiểu 90,5% nhiệm vụ được giao.',
    'Hoàn thành 100% nhiệm vụ được giao.',
    'Hoàn thành tối thiểu 90,5% nhiệm vụ được giao.',
  ],
])('"%s" is said of the unit alone', (text, so, xa) => {
  const own = { cach: 'thuc-hien', qua: 'tapThe' } as const
  expect([writeOwnWords(text, SO, own), writeOwnWords(text, XA, own)]).toEqual([so ?? text, xa ?? text])
})

test('A share of the province’s work stays the province’s', () => {
  const text = 'Tổng hợp báo cáo của các sở, ban, ngành'
  expect(writeOwnWords(text, SO, { cach: 'tham-gia', qua: 'tapThe' })).toBe(text)
})

const assign = (phanCong: { chuTri: string; phoiHop?: string } | string, linhVuc: string, unit: typeof SO) =>
  writePhanCong({ phanCong, ten: 'Việc', ketQua: '', linhVuc, cach: 'thuc-hien' }, unit, RULES).phanCong

test.each([
  [
    { chuTri: 'Các Sở: Nội vụ, Y tế, Nông nghiệp và Môi trường', phoiHop: 'Sở Tài chính' },
    'Văn phòng Sở chủ trì, phối hợp với Sở Tài chính và các phòng, đơn vị liên quan',
  ],
  [
    { chuTri: 'Sở Nội vụ', phoiHop: 'Sở Y tế; UBND cấp xã nơi thí điểm' },
    'Văn phòng Sở chủ trì, phối hợp với Sở Nội vụ, UBND cấp xã và các phòng, đơn vị liên quan',
  ],
  [{ chuTri: 'Các sở, ban, ngành' }, 'Văn phòng Sở chủ trì, phối hợp với các phòng, đơn vị liên quan'],
])(
  'Of %j a Sở keeps the partners that the province named, without itself and those who do the same',
  (goc, viet) => {
    expect(assign(goc, 'Cải cách thể chế', SO)).toBe(viet)
  },
)

test('The department of a commune is that of the agency that leads in the province, else that of the field', () => {
  const write = (chuTri: string, linhVuc: string) => assign({ chuTri }, linhVuc, XA)
  expect(write('Sở Tài chính', 'Cải cách thể chế')).toMatch(
    /^Phòng Kinh tế chủ trì, phối hợp với Sở Tài chính và /u,
  )
  expect(write('UBND các xã, phường', 'Cải cách thể chế')).toMatch(
    /^Văn phòng HĐND và UBND chủ trì, phối hợp với các cơ quan/u,
  )
})

test.each([
  ['Các Sở: Nội vụ, Y tế', true],
  ['Các Sở: Nội vụ, Tài chính', false],
  ['Các sở, ban, ngành, trừ Sở Y tế', false],
  ['Các sở, ban, ngành, trừ Sở Tài chính', true],
  ['Sở Nội vụ hướng dẫn; các cơ quan, đơn vị tổ chức thực hiện', true],
])('"%s" touches Sở Y tế: %s', (chuTri, touched) => {
  const task = { ten: 'Việc', moc: [{ thoiHan: 'Quý I', phanCong: { chuTri } }] }
  const found = findChamToi(task, SO.nguoi, SO.danhBa)
  expect([found.length > 0, found.every(({ dieuKien }) => dieuKien === undefined)]).toEqual([touched, true])
})

test('A milestone in which the unit only helps is not its own, beside one that it leads', () => {
  const task = {
    ten: 'Đánh giá công tác văn thư',
    moc: [
      { ketQua: 'Kết quả tự đánh giá', thoiHan: 'Tháng 11/2026', phanCong: { chuTri: 'Các sở, ban, ngành' } },
      {
        ketQua: 'Quyết định công bố kết quả',
        thoiHan: 'Tháng 12/2026',
        phanCong: { chuTri: 'Sở Nội vụ', phoiHop: 'Sở Y tế' },
      },
    ],
  }
  const { viet } = rewrite(
    {
      nhiemVu: task,
      linhVuc: 'Chỉ đạo, điều hành',
      moc: chooseMoc(task, 'thuc-hien', {
        chamToi: findChamToi(task, SO.nguoi, SO.danhBa),
        nguoi: SO.nguoi,
        danhBa: SO.danhBa,
      }),
      cach: 'thuc-hien',
      qua: 'tapThe',
    },
    SO,
    RULES,
  )
  expect(viet.moc.map(({ ketQua }) => ketQua)).toEqual(['Kết quả tự đánh giá'])
})

describe('What the province counts is said of the one unit, where it comes to all of a kind', () => {
  const ALL = { cach: 'thuc-hien', qua: 'tapThe' } as const

  test.each([
    ['Kiểm tra tại ít nhất 30% cơ quan, đơn vị cấp tỉnh và 20 xã, phường', 'Kiểm tra tại UBND xã'],
    ['Kiểm tra tại 20 xã, phường', 'Kiểm tra tại UBND xã'],
    ['Khảo sát tại 64 xã, phường, đặc khu trên địa bàn tỉnh', 'Khảo sát tại UBND xã'],
    ['Tập huấn cho 100% xã, phường', 'Tập huấn cho UBND xã'],
    ['Lắp đặt mạng trên địa bàn 64 xã, phường', 'Lắp đặt mạng trên địa bàn xã'],
    [
      'Tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công 64 xã, phường, đặc khu',
      'Tiếp nhận hồ sơ tại Trung tâm Phục vụ hành chính công xã',
    ],
    ['Nâng cấp Bộ phận Một cửa của 64/64 đơn vị cấp xã', 'Nâng cấp Bộ phận Một cửa của UBND xã'],
  ])('of a commune: "%s"', (text, own) => {
    expect(writeOwnWords(text, XA, ALL)).toBe(own)
  })

  test.each([
    ['Kiểm tra tại ít nhất 30% cơ quan, đơn vị cấp tỉnh và 20 xã, phường', 'Kiểm tra tại Sở Y tế'],
    ['Kiểm tra tại 05 sở, ban, ngành', 'Kiểm tra tại Sở Y tế'],
    ['Kiểm tra tại 20 xã, phường', 'Kiểm tra tại 20 xã, phường'],
  ])('of a Sở: "%s"', (text, own) => {
    expect(writeOwnWords(text, SO, ALL)).toBe(own)
  })

  test.each([
    'Kiểm tra tại 05 sở, ban, ngành',
    'Có 20 xã, phường đạt chuẩn',
    'Tổ chức 10 lớp cho 600 công chức xã',
    'Số hóa 30% hồ sơ của xã',
  ])('but not of a commune: "%s"', (text) => {
    expect(writeOwnWords(text, XA, ALL)).toBe(text)
  })

  test('and who leads by name counts as the province does', () => {
    const text = 'Kiểm tra tại ít nhất 30% cơ quan, đơn vị cấp tỉnh và 20 xã, phường'
    expect(writeOwnWords(text, SO, { cach: 'thuc-hien', qua: 'ten' })).toBe(text)
  })
})

test.each([
  ['Phê duyệt Đề án số hóa', 'Quyết định phê duyệt', 'Trình cấp có thẩm quyền phê duyệt Đề án số hóa'],
  ['Phê duyệt danh mục thủ tục', 'Quyết định', 'Trình cấp có thẩm quyền phê duyệt danh mục thủ tục'],
])('A Sở that is named to approve prepares it: "%s"', (ten, ketQua, own) => {
  const task = { ten, moc: [{ ketQua, thoiHan: 'Quý I/2026', phanCong: { chuTri: 'Sở Y tế' } }] }
  const chamToi = findChamToi(task, SO.nguoi, SO.danhBa)
  const moc = chooseMoc(task, 'thuc-hien', { chamToi, nguoi: SO.nguoi, danhBa: SO.danhBa })
  const { viet } = rewrite(
    { nhiemVu: task, linhVuc: 'Thể chế', moc, cach: 'thuc-hien', qua: chamToi[0]?.qua ?? 'leThuong' },
    SO,
    RULES,
  )
  expect([viet.ten, viet.moc[0]?.ketQua]).toEqual([own, `Tờ trình, dự thảo ${ketQua}`])
})

test.each([
  ['Báo cáo về UBND tỉnh (qua Sở Y tế) trước ngày 18', 'Báo cáo về UBND tỉnh trước ngày 18'],
  [
    'Báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 18',
    'Báo cáo về UBND tỉnh (qua Sở Nội vụ) trước ngày 18',
  ],
])('Nobody reports through himself: "%s"', (text, own) => {
  expect(writeText(text, { cach: 'thuc-hien', qua: 'tapThe' }, SO, RULES)).toBe(own)
})

test.each([
  ['(Chỉ tiêu chi tiết tại Phụ lục I kèm theo)', true],
  ['Chi tiết tại Phụ lục kèm theo.', true],
  ['(Cụ thể theo Biểu 01)', true],
  ['Thực hiện đúng mẫu tại Phụ lục I Nghị định số 30/2020/NĐ-CP.', false],
  ['100% hồ sơ được số hóa.', false],
])('Whether a line of the goals is only about an annex: "%s"', (line, only) => {
  expect(isOnlyOfAnnex(line)).toBe(only)
})
