import { listViecTrongLoiVan } from '../../../src/domain/cu-the-hoa/prose/viec-trong-loi-van'
import { listNghiaVu } from '../../../src/domain/cu-the-hoa/propose/list-nghia-vu'
import { keepOwnLevel } from '../../../src/domain/cu-the-hoa/propose/own-level'
import { citeParents } from '../../../src/domain/cu-the-hoa/build/cite-parents'
import type { KeHoach, KeHoachDangSoan } from '../../../src/domain/ke-hoach/ke-hoach'
import { donVi, hoSo, quyTac, TU_PHAP } from './derived'

/** A plan of the province without a table, made up. */
const plan = (nhiemVu: readonly string[], toChuc: readonly string[] = []): KeHoachDangSoan => ({
  coQuan: 'ubnd-tinh-khanh-hoa',
  nam: 2026,
  banHanh: { loai: 'ke-hoach', so: 18, kyHieu: 'KH-UBND', ngay: '2026-01-14' } as never,
  trichYeu: 'Cải cách hành chính tỉnh Khánh Hòa năm 2026',
  nhiemVu: { tieuDe: 'NHIỆM VỤ', khoan: [{ tieuDe: 'Về thể chế', gach: [...nhiemVu] }] },
  toChuc: { tieuDe: 'TỔ CHỨC THỰC HIỆN', khoan: toChuc.map((noiDung) => ({ noiDung })) },
})
const tasksOf = (text: string) =>
  listViecTrongLoiVan(plan([text])).map(({ nhiemVu: { ten, moc } }) => [
    moc[0]?.phanCong,
    ten,
    moc[0]?.thoiHan,
  ])

describe('A task in the words of another province', () => {
  test.each([
    [
      'Đặc khu Hòn Ngọc phối hợp với Sở Nội vụ xây dựng quy chế quản lý cư trú trên đảo, xong trước 30/6/2026.',
      [
        [
          { chuTri: 'Đặc khu Hòn Ngọc', phoiHop: 'Sở Nội vụ' },
          'Xây dựng quy chế quản lý cư trú trên đảo',
          'Trước 30/6/2026',
        ],
      ],
    ],
    [
      'Đ/c Giám đốc Sở Y tế chỉ đạo rút ngắn thời gian cấp phép hành nghề, hoàn thành trong quý II.',
      [[{ chuTri: 'Giám đốc Sở Y tế' }, 'Chỉ đạo rút ngắn thời gian cấp phép hành nghề', 'Trong quý II']],
    ],
    [
      'Sở Y tế chỉ đạo rút ngắn thời gian cấp phép hành nghề (hoàn thành trong quý II).',
      [[{ chuTri: 'Sở Y tế' }, 'Chỉ đạo rút ngắn thời gian cấp phép hành nghề', 'Trong quý II']],
    ],
    [
      'Sở Y tế chỉ đạo rút ngắn thời gian cấp phép, hoàn thành trong quý II; báo cáo UBND tỉnh.',
      [[{ chuTri: 'Sở Y tế' }, 'Chỉ đạo rút ngắn thời gian cấp phép; báo cáo UBND tỉnh', 'Trong quý II']],
    ],
    [
      'Ban Quản lý Khu kinh tế chủ trì, các sở: Tài chính, Xây dựng phối hợp công khai quy trình nội bộ trước 31/5/2026.',
      [
        [
          { chuTri: 'Ban Quản lý Khu kinh tế', phoiHop: 'các sở: Tài chính, Xây dựng' },
          'Công khai quy trình nội bộ',
          'Trước 31/5/2026',
        ],
      ],
    ],
    [
      'Văn phòng UBND tỉnh tổ chức đánh giá việc tiếp nhận hồ sơ; các đồng chí Chủ tịch UBND các xã bố trí công chức trực chiều thứ Bảy.',
      [
        [{ chuTri: 'Văn phòng UBND tỉnh' }, 'Tổ chức đánh giá việc tiếp nhận hồ sơ', '…'],
        [{ chuTri: 'Chủ tịch UBND các xã' }, 'Bố trí công chức trực chiều thứ Bảy', '…'],
      ],
    ],
    [
      '100% trạm y tế xã có hồ sơ điện tử (Sở Y tế chủ trì, UBND cấp xã phối hợp), xong trước ngày 20/12/2026.',
      [
        [
          'Sở Y tế chủ trì, UBND cấp xã phối hợp',
          '100% trạm y tế xã có hồ sơ điện tử',
          'Trước ngày 20/12/2026',
        ],
      ],
    ],
    [
      'Sở Tài chính chủ trì lập dự toán; Sở Nội vụ phối hợp thực hiện.',
      [[{ chuTri: 'Sở Tài chính' }, 'Lập dự toán; Sở Nội vụ phối hợp thực hiện', '…']],
    ],
  ])('%s', (text, tasks) => {
    expect(tasksOf(text)).toEqual(tasks)
  })
})

test.each([
  [
    'Sở Tư pháp: chọn 02 xã làm điểm, báo cáo trước ngày 15/9/2026.',
    'chọn 02 xã làm điểm, báo cáo trước ngày 15/9/2026',
  ],
  ['Sở Tư pháp: Chọn 02 xã làm điểm.', 'Chọn 02 xã làm điểm'],
  [
    'Các sở, ban, ngành; UBND các xã, phường, đặc khu: xây dựng kế hoạch, gửi Sở Nội vụ trước ngày 05/02/2026; báo cáo quý trước ngày 12.',
    'xây dựng kế hoạch, gửi Sở Nội vụ trước ngày 05/02/2026; báo cáo quý trước ngày 12',
  ],
  ['Các sở: Tài chính, Tư pháp tổ chức tập huấn.', 'tổ chức tập huấn'],
  ['Sở Tài chính: bố trí kinh phí.', undefined],
])('A duty behind a colon: %s', (text, viec) => {
  const found = listNghiaVu(plan([], [text]), donVi(TU_PHAP)).map((each) => each.viec)
  expect(found).toEqual(viec === undefined ? [] : [viec])
})

test('A measure for all sở and one for the communes is the unit’s alone', () => {
  const text = 'Hồ sơ đúng hạn ở các sở đạt 99%, ở các xã, phường, đặc khu đạt 98% trở lên.'
  expect(keepOwnLevel(text, donVi(TU_PHAP))).toBe('Hồ sơ đúng hạn đạt 99% trở lên.')
})

test('A plan that is issued by itself is cited as being about something', () => {
  const cha = plan([])
  const nguon = { cha, donVi: donVi(TU_PHAP, cha as never), quyTac, vanBan: new Map() }
  expect(citeParents(nguon)).toMatch(
    /của UBND tỉnh Khánh Hòa về cải cách hành chính tỉnh Khánh Hòa năm 2026$/u,
  )
})

test.each([
  [{ thamQuyen: 'Chủ tịch Ủy ban nhân dân tỉnh Khánh Hòa' }, 'Chủ tịch UBND tỉnh Khánh Hòa'],
  [{ thamQuyen: 'CHỦ TỊCH UBND TỈNH KHÁNH HÒA' }, 'Chủ tịch UBND tỉnh Khánh Hòa'],
  [{ thamQuyen: 'Ủy ban nhân dân tỉnh Khánh Hòa' }, 'UBND tỉnh Khánh Hòa'],
  // A draft that says no issuer yet is told by who signs it.
  [{ nguoiKy: { quyenHan: ['KT. Chủ tịch'], chucVu: 'Phó Chủ tịch' } }, 'Chủ tịch UBND tỉnh Khánh Hòa'],
  [
    { nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân', 'KT. Chủ tịch'], chucVu: 'Phó Chủ tịch' } },
    'UBND tỉnh Khánh Hòa',
  ],
])('A decision is cited as that of who issued it: %j', (said, issuer) => {
  const cha = {
    ...hoSo.keHoach,
    banHanh: { ...hoSo.keHoach.banHanh, thamQuyen: undefined, ...said },
  } as KeHoach
  const nguon = { cha, donVi: donVi(TU_PHAP, cha), quyTac, vanBan: new Map() }
  expect(citeParents(nguon)).toContain(` của ${issuer} ban hành Kế hoạch`)
})
