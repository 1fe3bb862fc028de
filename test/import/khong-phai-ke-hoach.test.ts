import { UserError } from '../../src/problem'
import { fromDocx, p, table } from './made'

const lines = (text: string) =>
  text
    .split('\n')
    .map((each) => p(each))
    .join('')
const decision = (title: string, dieu: string) =>
  lines(
    `QUYẾT ĐỊNH\n${title}\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH A\nCăn cứ Kế hoạch số 5/KH-UBND ban hành Kế hoạch B;\nĐiều 1. ${dieu}`,
  )

describe('A document that is no plan is refused, and its kind is named', () => {
  const agenda = table(['TT', 'Thời gian', 'Nội dung', 'Chủ trì'], ['1', '8 giờ', 'Khai mạc', 'Ông B'])
  const prices = table(
    ['TT', 'Nội dung công việc', 'Thời gian', 'Đơn giá'],
    ['1', 'Số hóa', '3 ngày', '5.000'],
  )

  test.each([
    [
      'a decision on a person',
      decision('Về việc bổ nhiệm', 'Bổ nhiệm ông B.'),
      /quyết định không ban hành kế hoạch/,
    ],
    [
      'a decision that only names a plan',
      decision('Thành lập tổ giúp việc', 'Thành lập tổ thực hiện Kế hoạch số 5/KH-UBND.'),
      /quyết định không ban hành kế hoạch/,
    ],
    [
      'a decision that issues rules',
      decision('Ban hành Quy chế', 'Ban hành kèm theo Quyết định này Quy chế.'),
      /quyết định/,
    ],
    ['an invitation with an agenda', lines('GIẤY MỜI\nHọp triển khai Kế hoạch') + agenda, /đây là giấy mời/],
    ['a submission with a table', lines('TỜ TRÌNH\nVề việc giao việc') + agenda, /đây là tờ trình/],
    ['a price list', lines('BẢNG GIÁ DỊCH VỤ SỐ HÓA') + agenda, /đây là bảng giá/],
    ['a table of prices', prices, /không phải kế hoạch/],
    ['a report', lines('BÁO CÁO\nKết quả'), /đây là báo cáo/],
  ])('%s', (_, body, reason) => {
    expect(() => fromDocx(body)).toThrow(UserError)
    expect(() => fromDocx(body)).toThrow(reason)
    expect(() => fromDocx(body)).toThrow(/không phải kế hoạch/)
  })
})

describe('A decision that gives out money, people or land is no plan, whatever its table says', () => {
  const tasks = table(
    ['TT', 'Nội dung, nhiệm vụ', 'Đơn vị thực hiện', 'Dự toán'],
    ['1', 'Số hóa hồ sơ', 'Sở A', '5.000'],
  )

  test.each([
    'Về việc giao dự toán ngân sách năm 2026',
    'Giao dự toán kinh phí thực hiện nhiệm vụ cải cách hành chính năm 2026',
    'VỀ VIỆC PHÂN BỔ KINH PHÍ SỰ NGHIỆP NĂM 2026',
    'V/v bổ sung có mục tiêu nguồn kinh phí cho các xã',
    'Phê duyệt kế hoạch lựa chọn nhà thầu gói thầu số hóa',
    'Giao kế hoạch vốn đầu tư công năm 2026',
    'Phê duyệt quyết toán dự án hoàn thành',
    'Về việc thu hồi đất để xây dựng trụ sở',
    'Kiện toàn Ban Chỉ đạo cải cách hành chính',
    'Về việc khen thưởng tập thể, cá nhân',
  ])('%s', (title) => {
    expect(() => fromDocx(decision(title, 'Giao các đơn vị như bảng kèm theo.') + tasks)).toThrow(
      /quyết định không ban hành kế hoạch/,
    )
  })

  test.each([
    'Ban hành Danh mục nhiệm vụ cải cách hành chính năm 2026',
    'Phân công nhiệm vụ cải cách hành chính năm 2026',
    'Giao nhiệm vụ và kinh phí cải cách hành chính năm 2026',
    'Ban hành Chương trình cải cách hành chính giai đoạn 2026 - 2030',
    'Phê duyệt Kế hoạch và dự toán kinh phí cải cách hành chính năm 2026',
    'Về công tác văn thư năm 2026',
  ])('but %s is read', (title) => {
    expect(
      fromDocx(decision(title, 'Giao các đơn vị như bảng kèm theo.') + tasks).keHoach.linhVuc,
    ).toHaveLength(1)
  })
})

describe('A decision whose plan is in another file is read', () => {
  test.each([
    ['by its title', 'Ban hành Kế hoạch văn thư năm 2026', 'Giao Sở A.'],
    ['by its title in capitals', 'VỀ VIỆC PHÊ DUYỆT KẾ HOẠCH VĂN THƯ', 'Giao Sở A.'],
    ['by its first article', 'Về công tác văn thư', 'Ban hành kèm theo Quyết định này Kế hoạch văn thư.'],
    [
      'by an article that names the plan first',
      'Về văn thư',
      'Thực hiện Kế hoạch văn thư kèm theo Quyết định này.',
    ],
  ])('%s', (_, title, dieu) => {
    expect(fromDocx(decision(title, dieu)).keHoach.banHanh).toMatchObject({
      loai: 'quyet-dinh',
      dieu: [dieu],
    })
  })

  test('and a table of tasks without any title is a plan', () => {
    expect(
      fromDocx(table(['TT', 'Nhiệm vụ', 'Thời gian'], ['1', 'Việc', 'Năm 2026'])).keHoach.linhVuc,
    ).toHaveLength(1)
  })
})
