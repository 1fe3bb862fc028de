import { join } from 'node:path'
import { findRolesOfOthers } from '../../../src/domain/cu-the-hoa/compare/roles-of-others'
import { buildBanDeXuat } from '../../../src/domain/cu-the-hoa/propose/ban-de-xuat'
import type { KeHoachDangSoan, NhiemVu } from '../../../src/domain/ke-hoach/ke-hoach'
import { readKeHoachDangSoan } from '../../../src/workspace/read-ke-hoach'
import { donVi, quyTac } from './derived'

const { keHoach, coQuan } = readKeHoachDangSoan(join(__dirname, 'hu-cau/son-linh/ke-hoach.yaml')).hoSo

type Moc = NhiemVu['moc'][number]
const moc = (ketQua: string, thoiHan: string, phanCong: Moc['phanCong']): Moc => ({
  ketQua,
  thoiHan,
  phanCong,
})
const propose = (id: string, ten: string, cac: readonly Moc[]) => {
  const cha = {
    ...keHoach,
    linhVuc: [{ ten: 'Cải cách thể chế', nhiemVu: [{ ten, moc: [...cac] }] }],
  } as KeHoachDangSoan
  const de = buildBanDeXuat(cha, donVi(id, cha as never, coQuan), quyTac)
  const [task] = de.nhiemVu
  const [row] = de.quyetDinh.nhiemVu
  if (!task || !row) throw new Error('no task')
  return { task, row, viet: task.vietTheo(task.cach).viet }
}

const TWO_STEPS = [
  moc('Báo cáo kết quả rà soát', 'Quý I/2026', { chuTri: 'Sở Y tế', phoiHop: 'Sở Tài chính' }),
  moc('Nghị quyết của HĐND tỉnh', 'Quý III/2026', { chuTri: 'Sở Tài chính', phoiHop: 'Sở Y tế, Sở Tư pháp' }),
]

describe('One milestone, one role', () => {
  test.each([
    [
      'syt-son-linh',
      'Báo cáo kết quả rà soát',
      'Quý I/2026',
      'mốc [2] do Sở Tài chính chủ trì, không đưa vào',
    ],
    [
      'stc-son-linh',
      'Tờ trình, dự thảo Nghị quyết trình HĐND tỉnh',
      'Quý III/2026',
      'mốc [1] do Sở Y tế chủ trì, không đưa vào',
    ],
  ])('%s has the step that it leads, and is told who leads the other', (id, ketQua, thoiHan, others) => {
    const { row, viet } = propose(id, 'Rà soát, ban hành mức thu phí', TWO_STEPS)
    expect(viet.moc.map((each) => [each.ketQua, each.thoiHan])).toEqual([[ketQua, thoiHan]])
    expect(row.lyDo).toContain(others)
  })

  test('a step that it appraises by name is its own beside the one that it leads', () => {
    const { viet } = propose('stp-son-linh', 'Rà soát, ban hành mức thu phí', [
      moc('Báo cáo kết quả rà soát', 'Quý I/2026', { chuTri: 'Sở Tư pháp' }),
      moc('Nghị quyết của HĐND tỉnh', 'Quý III/2026', 'Sở Tài chính chủ trì; Sở Tư pháp thẩm định'),
    ])
    expect(viet.moc.map(({ ketQua }) => ketQua)).toEqual([
      'Báo cáo kết quả rà soát',
      'Báo cáo, ý kiến thẩm định gửi Sở Tài chính',
    ])
  })

  test('who only helps hands each share to who leads that step', () => {
    const { task, viet } = propose('stp-son-linh', 'Rà soát, ban hành mức thu phí', [
      moc('Báo cáo kết quả rà soát', 'Quý I/2026', { chuTri: 'Sở Y tế', phoiHop: 'Sở Tư pháp' }),
      moc('Quyết định của UBND tỉnh', 'Quý III/2026', { chuTri: 'Sở Tài chính', phoiHop: 'Sở Tư pháp' }),
    ])
    expect(task.cach).toBe('tham-gia')
    expect(viet.moc.map(({ ketQua }) => /gửi (.*)$/u.exec(ketQua)?.[1])).toEqual(['Sở Y tế', 'Sở Tài chính'])
  })

  test('a step that the unit has no part in stays out, and the sheet says whose it is', () => {
    const { row, viet } = propose('xa-thac-bac', 'Chấm điểm cải cách hành chính', [
      moc('Báo cáo tự chấm điểm', 'Tháng 11/2026', { chuTri: 'UBND các xã, phường', phoiHop: 'Sở Nội vụ' }),
      moc('Quyết định công bố của UBND tỉnh', 'Tháng 12/2026', {
        chuTri: 'Sở Nội vụ',
        phoiHop: 'các xã, phường',
      }),
    ])
    expect(viet.moc).toHaveLength(1)
    expect(row.goi).toBe('[1] chủ trì: UBND các xã, phường\n[2] phối hợp: các xã, phường')
    expect(row.lyDo).toContain('mốc [2] do Sở Nội vụ chủ trì, không đưa vào')
  })

  test.each([
    [
      'stp-son-linh',
      'Sở Y tế chủ trì, gửi Sở Tư pháp thẩm định, trình UBND tỉnh',
      /^Thẩm định hồ sơ xây dựng/u,
    ],
    ['stc-son-linh', 'Sở Y tế; Sở Tài chính thẩm định', /^Thẩm định hồ sơ xây dựng/u],
    [
      'skhcn-son-linh',
      'Sở Khoa học và Công nghệ hướng dẫn; UBND các xã, phường thực hiện',
      /^Hướng dẫn xây dựng/u,
    ],
    [
      'snv-son-linh',
      'UBND các xã, phường thực hiện; Sở Nội vụ theo dõi, đôn đốc',
      /^Theo dõi, đôn đốc xây dựng/u,
    ],
    ['snv-son-linh', 'Sở Y tế chủ trì; Sở Nội vụ tổng hợp', /^Tổng hợp kết quả xây dựng/u],
    ['stp-son-linh', 'Sở Tư pháp chủ trì, thẩm định, trình UBND tỉnh', /^Xây dựng/u],
    ['stc-son-linh', 'Các đơn vị sự nghiệp xây dựng; Sở Tài chính thẩm định, trình UBND tỉnh', /^Xây dựng/u],
    ['stp-son-linh', 'Các sở, ban, ngành rà soát; Sở Tư pháp tổng hợp, báo cáo UBND tỉnh', /^Xây dựng/u],
  ])('%s of "%s" does %s', (id, phanCong, ten) => {
    const { viet } = propose(id, 'Xây dựng Quy chế quản lý kho bệnh án', [
      moc('Quyết định của UBND tỉnh', 'Quý II/2026', phanCong),
    ])
    expect(viet.ten).toMatch(ten)
  })
})

describe('A plan that takes on what is another’s', () => {
  const conOf = (ten: string, cac: readonly Moc[]) => ({
    ma: 'I.1',
    so: 1,
    linhVuc: { nhiemVu: [] },
    nhiemVu: { ten, moc: [...cac] },
    cho: [0, 0] as const,
  })

  test('is found by the step that another leads', () => {
    const cac = [
      moc('Báo cáo tự chấm điểm', 'Tháng 11/2026', { chuTri: 'UBND các xã, phường' }),
      moc('Quyết định công bố kết quả chấm điểm', 'Tháng 12/2026', { chuTri: 'Sở Nội vụ' }),
    ]
    const { task } = propose('xa-thac-bac', 'Chấm điểm cải cách hành chính', cac)
    const find = (own: readonly Moc[]) =>
      findRolesOfOthers({ cha: task, con: [conOf('Chấm điểm cải cách hành chính', own)], doanTheoLoi: false })
    expect(find(cac).map(({ noiDung }) => noiDung)).toEqual([
      'I.1: mốc "Quyết định công bố kết quả chấm điểm" do Sở Nội vụ chủ trì',
    ])
    expect(find(cac.slice(0, 1))).toEqual([])
  })

  test('is found by the words of a task in which it only helps', () => {
    const cac = [moc('Đề án', 'Quý II/2026', { chuTri: 'Sở Y tế', phoiHop: 'Sở Tư pháp' })]
    const { task } = propose('stp-son-linh', 'Xây dựng Đề án sáp nhập trạm y tế', cac)
    const find = (ten: string) => findRolesOfOthers({ cha: task, con: [conOf(ten, cac)], doanTheoLoi: false })
    expect(find('Xây dựng Đề án sáp nhập trạm y tế')).toHaveLength(1)
    expect(find('Phối hợp xây dựng Đề án sáp nhập trạm y tế')).toEqual([])
  })
})
