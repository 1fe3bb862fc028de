import { proposeMucTieu, writeGach } from '../../../src/domain/cu-the-hoa/propose/muc-tieu'
import { donVi, hoSo, NINH_HOA, quyTac, TU_PHAP } from './derived'

const goal = (id: string, ma: string) =>
  proposeMucTieu(hoSo.keHoach, donVi(id), quyTac).find((each) => each.ma === ma)

describe.each([TU_PHAP, NINH_HOA])('The goals proposed for %s', (id) => {
  test('say so where there are none', () => {
    expect(goal(id, '2.c')).toMatchObject({ cach: 'giu', lyDo: 'Không có chữ nào của riêng cấp tỉnh' })
  })

  test('name the agency of the province’s own plan, once', () => {
    expect(goal(id, '2.d')).toMatchObject({
      cach: 'sua',
      lyDo: 'Ghi rõ cơ quan ban hành văn bản được dẫn',
      viet: expect.stringContaining(
        'Kế hoạch số 14084/KH-UBND ngày 09 tháng 12 năm 2024 của UBND tỉnh Khánh Hòa về triển khai',
      ) as string,
    })
    expect(goal(id, '5')?.viet).not.toContain('của tỉnh')
  })
})

test('A line "+" is a goal with a code of its own; with its dash, or alone below a colon, it goes', () => {
  const gach = [
    { noiDung: 'Phấn đấu:', cong: ['100% hồ sơ đúng hạn.', '90% hồ sơ trực tuyến.'] },
    { noiDung: 'Duy trì:', cong: ['Sổ theo dõi.'] },
    'Giữ nguyên.',
  ]
  const part = { mucTieu: { tieuDe: 'MỤC TIÊU', gach } }
  const codes = proposeMucTieu(part, donVi(TU_PHAP), quyTac).map(({ ma }) => ma)
  expect(codes).toEqual(['0.1', '0.1.1', '0.1.2', '0.2', '0.2.1', '0.3'])
  const loi = new Map([
    ['0.1', 'Phấn đấu:'],
    ['0.1.2', '95% hồ sơ trực tuyến.'],
    ['0.2', 'Duy trì:'],
    ['0.3', 'Giữ nguyên.'],
  ])
  expect(writeGach('0', gach, loi)).toEqual({
    gach: [{ noiDung: 'Phấn đấu:', cong: ['95% hồ sơ trực tuyến.'] }, 'Giữ nguyên.'],
  })
})

test.each([
  [
    'Ít nhất 95% hồ sơ của cấp tỉnh và 92% hồ sơ của cấp xã được trả đúng hạn.',
    'Ít nhất 95% hồ sơ của Sở Tư pháp được trả đúng hạn.',
  ],
  ['Tăng cường kiểm tra; 100% công chức cấp xã được bồi dưỡng.', 'Tăng cường kiểm tra.'],
  [
    'Giải ngân vốn toàn tỉnh đạt 100% kế hoạch Thủ tướng Chính phủ giao.',
    'Giải ngân vốn của Sở Tư pháp đạt 100% kế hoạch được giao.',
  ],
  ['Tinh giản 5% biên chế toàn tỉnh.', undefined],
  ['Tỉnh thuộc nhóm 10 địa phương dẫn đầu về PAR INDEX.', undefined],
  [
    '100% văn bản đi được ký số trên hệ thống của tỉnh.',
    '100% văn bản đi được ký số trên hệ thống của tỉnh.',
  ],
])('The goal "%s" is "%s" of a Sở', (noiDung, viet) => {
  const plan = { mucTieu: { tieuDe: 'MỤC TIÊU', gach: [noiDung] } }
  const [found] = proposeMucTieu(plan, donVi(TU_PHAP), quyTac)
  expect([found?.ma, found?.cach === 'bo' ? undefined : found?.viet]).toEqual(['0.1', viet])
})

test.each([
  ['100% dự án đầu tư vào khu công nghiệp được cấp giấy chứng nhận đúng hạn.', TU_PHAP, true],
  ['Rút ngắn 30% thời gian cấp phép xây dựng trong khu kinh tế.', NINH_HOA, true],
  ['100% hồ sơ của cơ quan được trả đúng hạn.', TU_PHAP, false],
])('Who most often does "%s" is said to %s', (noiDung, id, isSaid) => {
  const part = { mucTieu: { tieuDe: 'MỤC TIÊU', khoan: [{ noiDung }] } }
  const [own] = proposeMucTieu(part, donVi(id), quyTac)
  expect(own?.cach).not.toBe('bo')
  expect(/ban quản lý khu phụ trách: văn thư xem lại$/u.test(own?.lyDo ?? '')).toBe(isSaid)
})

test('An office named after an industrial park has its goals for its own', () => {
  const ten = 'Ban Quản lý Khu kinh tế và các khu công nghiệp tỉnh Khánh Hòa'
  const ban = donVi({ id: 'ban-mau', ten, cap: 'so', chuQuan: 'ubnd-tinh-khanh-hoa' })
  const noiDung = '100% dự án trong khu công nghiệp được cấp giấy chứng nhận đúng hạn.'
  const part = { mucTieu: { tieuDe: 'MỤC TIÊU', khoan: [{ noiDung }] } }
  expect(proposeMucTieu(part, ban, quyTac)[0]?.lyDo).not.toContain('văn thư xem lại')
})

test.each([
  ['100% xã, phường, đặc khu vận hành ổn định theo mô hình chính quyền địa phương 02 cấp.', 'bo'],
  ['100% các xã, phường có Trung tâm phục vụ hành chính công của chính quyền địa phương.', 'bo'],
  ['100% UBND cấp xã công khai kết quả với chính quyền địa phương.', 'bo'],
  ['100% sở, ban, ngành, xã, phường được kết nối với chính quyền địa phương.', 'giu'],
])('A share of communes, "%s", is no goal of a Sở: %s', (noiDung, cach) => {
  const part = { mucTieu: { tieuDe: 'MỤC TIÊU', khoan: [{ noiDung }] } }
  expect(proposeMucTieu(part, donVi(TU_PHAP), quyTac)[0]?.cach).toBe(cach)
})
