import { join } from 'node:path'
import { compareWithParent } from '../../../src/domain/cu-the-hoa/compare/doi-chieu'
import { buildKeHoach } from '../../../src/domain/cu-the-hoa/build/ke-hoach-moi'
import { buildBanDeXuat } from '../../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import { readCau, readTieuDe } from '../../../src/domain/cu-the-hoa/prose/read-cau'
import { findThoiGian } from '../../../src/domain/cu-the-hoa/prose/thoi-gian'
import type { KeHoachDangSoan } from '../../../src/domain/ke-hoach/ke-hoach'
import { readKeHoachDangSoan } from '../../../src/workspace/read-ke-hoach'
import { donVi, quyTac } from './derived'

describe('The time in a sentence', () => {
  test.each([
    ['gửi về Sở Nội vụ trước ngày 20/01/2026 để tổng hợp', 'Trước ngày 20/01/2026'],
    ['báo cáo kết quả chậm nhất ngày 10 tháng cuối quý (qua Sở Nội vụ)', 'Chậm nhất ngày 10 tháng cuối quý'],
    ['báo cáo định kỳ hằng quý, 6 tháng và năm về Sở Nội vụ', 'Định kỳ hằng quý, 6 tháng và năm'],
    ['hoàn thành trong Quý II/2026, báo cáo UBND tỉnh', 'Trong Quý II/2026'],
    ['gửi trước ngày 15 tháng 01 năm 2026.', 'Trước ngày 15 tháng 01 năm 2026'],
    [
      'báo cáo trong vòng 30 ngày kể từ ngày kế hoạch này được ban hành; lập dự toán',
      'Trong vòng 30 ngày kể từ ngày kế hoạch này được ban hành',
    ],
    ['trong quá trình thực hiện, nếu có vướng mắc', undefined],
    ['trong phạm vi quản lý theo Nghị định số 118/2025/NĐ-CP', undefined],
  ])('%s', (text, thoiHan) => {
    expect(findThoiGian(text)).toBe(thoiHan)
  })
})

describe('Who has to do what in a sentence', () => {
  test.each([
    [
      'Căn cứ Kế hoạch này và tình hình thực tế, các sở, ban, ngành, UBND cấp xã xây dựng kế hoạch',
      'các sở, ban, ngành, UBND cấp xã',
      'xây dựng kế hoạch',
    ],
    ['Giao Sở Tài chính có trách nhiệm cân đối kinh phí', 'Sở Tài chính', 'cân đối kinh phí'],
    ['Yêu cầu thủ trưởng các sở gửi báo cáo', 'thủ trưởng các sở', 'gửi báo cáo'],
    ['Các đơn vị, địa phương: lập dự toán', 'Các đơn vị, địa phương', 'lập dự toán'],
  ])('%s', (text, chuNgu, viec) => {
    expect(readCau(text)).toMatchObject({ chuNgu, viec })
  })

  test.each([
    'Ban hành kế hoạch của cơ quan mình trước ngày 20/01/2026.',
    'Tổ chức hội nghị tổng kết; gửi báo cáo về Sở Nội vụ.',
    'Kinh phí của các sở, ban, ngành được bố trí trong dự toán.',
    'Phấn đấu 100% sở, ngành hoàn thành kế hoạch.',
    'Đội ngũ công chức thực hiện đúng quy định.',
  ])('is nobody: %s', (text) => {
    expect(readCau(text)).toBeUndefined()
  })

  test('A heading may name them too', () => {
    expect(readTieuDe('Trách nhiệm của các sở, ban, ngành:')).toBe('các sở, ban, ngành')
    expect(readTieuDe('Cải cách thể chế')).toBeUndefined()
  })
})

const { keHoach: cha, coQuan } = readKeHoachDangSoan(join(__dirname, 'hu-cau/cuu-tan/ke-hoach.yaml')).hoSo
const derive = (id: string) => {
  const unit = donVi(id, cha as never, coQuan)
  const de = buildBanDeXuat(cha, unit, quyTac)
  const plan = buildKeHoach(de, de.quyetDinh, { cha, donVi: unit, quyTac, vanBan: new Map() })
  const good = JSON.parse(
    JSON.stringify(plan).replaceAll('"…"', '"Danh sách đã công khai"'),
  ) as KeHoachDangSoan
  return {
    de,
    plan,
    good,
    find: (con: KeHoachDangSoan) => compareWithParent(con, cha, unit, quyTac).khacBiet,
  }
}
const taken = (id: string) =>
  derive(id).de.nhiemVu.flatMap(({ ma, cach }) =>
    ma.startsWith('LV') && cach !== 'bo-qua' ? [`${ma} ${cach}`] : [],
  )

describe('What a plan lays on a unit in words', () => {
  test('are tasks, of whom they name, but for whom they leave out', () => {
    expect(taken('sct-cuu-tan')).toEqual(['LV.2.1 thuc-hien', 'LV.2.2 thuc-hien'])
    expect(taken('xa-ba-rai')).toEqual(['LV.2.1 thuc-hien', 'LV.2.2 tham-gia', 'LV.2.3 tham-gia'])
    expect(taken('ttr-cuu-tan')).toEqual([])
  })

  test('have their day, stand in one group, and are no goals', () => {
    const { plan } = derive('xa-ba-rai')
    const group = plan.linhVuc?.at(-1)
    expect(group?.ten).toBe('Nhiệm vụ chung')
    expect(group?.nhiemVu.map(({ ten, moc }) => [ten, moc[0]?.thoiHan])).toEqual([
      ['Niêm yết công khai số điện thoại đường dây nóng', 'Trước ngày 31/01/2026'],
      ['Phối hợp rà soát thủ tục cấp phép tại chợ đầu mối', 'Tháng 5/2026'],
      ['Phối hợp biên soạn sổ tay hỏi đáp về hộ tịch cho cán bộ cơ sở', 'Trước ngày 30/9/2026'],
    ])
    expect(JSON.stringify(plan.mucTieu)).not.toMatch(/niêm yết|chợ đầu mối|sổ tay/u)
    expect(JSON.stringify(plan.mucTieu)).toContain('nêu gương')
  })

  test('are duties of the unit in how it organises its work, with the tasks of each department', () => {
    const [, duties, rooms] = derive('sct-cuu-tan').plan.toChuc?.khoan ?? []
    expect(duties?.diem).toEqual([
      'Căn cứ Kế hoạch này cụ thể hóa thành kế hoạch của Sở Công Thương, gửi Sở Nội vụ trước ngày 30/01/2026.',
      'Định kỳ hằng quý, chậm nhất ngày 12 tháng cuối quý, báo cáo kết quả về Sở Nội vụ.',
      'Theo dõi, tổng hợp kết quả cải cách hành chính lĩnh vực thương mại điện tử; báo cáo UBND tỉnh trước ngày 15/11/2026.',
    ])
    expect(rooms?.diem).toContain('Phòng Quản lý thương mại: nhiệm vụ II.1, III.1, VII.2.')
  })

  test('is missed where a plan has no text for a duty with a day', () => {
    const { good, find } = derive('xa-ba-rai')
    expect(find(good)).toEqual([])
    const con = {
      ...good,
      toChuc: { tieuDe: 'TỔ CHỨC THỰC HIỆN', moDau: ['Thực hiện nghiêm túc Kế hoạch này./.'] },
    }
    expect(find(con).map(({ loai }) => loai)).toEqual(['nghia-vu', 'nghia-vu'])
  })
})
