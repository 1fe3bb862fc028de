import { readFigures } from './with-figures'

describe('A figure is read as a Vietnamese writes it, by what its row allows:', () => {
  test.each([
    ['ho-so: 40372', '40.372'],
    ['ho-so: "40372"', '40.372'],
    ['ho-so: "40.372"', '40.372'],
    ['ho-so: 40 372', '40.372'],
    ['ho-so: "40\u00A0372"', '40.372'],
    ['ho-so: "４０３７２"', '40.372'],
    ['ho-so: 1.250.000', '1.250.000'],
    ['ho-so: 1,250,000', '1.250.000'],
    ['ho-so: " 40.372 "', '40.372'],
    ['ho-so: { so: "40.372" }', '40.372'],
    ['ho-so: { so: 40372, ghiChu: Lấy từ hệ thống một cửa }', '40.372'],
    ['ho-so: "05"', '5'],
    ['ho-so: 0', '0'],
    ['ho-so: "-"', '-'],
    ['ho-so: –', '-'],
    ['ho-so:', '…'],
    ['ho-so: ~', '…'],
    ['ho-so: ""', '…'],
    ['ho-so: { ghiChu: Đang tổng hợp }', '…'],
    ['ty-le-gui: 97,5%', '97,5'],
    ['ty-le-gui: "97,5 %"', '97,5'],
    ['ty-le-gui: 97.5', '97,5'],
    ['ty-le-gui: 97,55', '97,55'],
    ['ty-le-gui: 100%', '100'],
    ['ty-le-gui: 0', '0'],
    ['von: 1.250,5', '1.250,5'],
    ['von: 7.134.000', '7.134.000'],
    ['von: 856080', '856.080'],
    ['von: 12,125', '12,125'],
    ['von: 1250.5', '1.250,5'],
    ['hinh-thuc: "1"', '1'],
  ])('%s prints %s', (line, printed) => {
    const { soLieu, said } = readFigures(line)
    expect([soLieu[line.split(':')[0] ?? ''], said]).toEqual([printed, []])
  })
})

describe('What could be two numbers, or is none, is refused, and says how to write it:', () => {
  test.each([
    ['ho-so: 40.372', 'ghi 40.372: có thể là 40372 hoặc 40,372 (ghi ho-so: 40372)'],
    ['ho-so: 40.000', 'có thể là 40000 hoặc 40 (ghi ho-so: 40000 hoặc 40)'],
    ['ho-so: { so: 40.372 }', 'có thể là 40372 hoặc 40,372'],
    ['ho-so: 40,372', 'có thể là 40372 hoặc 40,372'],
    ['von: 40.372', 'có thể là 40372 hoặc 40,372 (ghi von: 40372 hoặc "40,372" trong dấu nháy)'],
    ['von: "40.372"', 'có thể là 40372 hoặc 40,372'],
    ['ty-le-gui: "97.500"', 'có thể là 97500 hoặc 97,5'],
    ['ty-le-gui: 97,500', 'có thể là 97500 hoặc 97,5'],
    ['bien-che: 12,5', 'ghi 12,5: chỉ tiêu này đếm theo đơn vị Người, không có phần lẻ (ghi số nguyên)'],
    ['ho-so: 1480.5', 'ghi 1480.5: chỉ tiêu này đếm theo đơn vị Hồ sơ, không có phần lẻ'],
    ['ho-so: 12.0', 'không có phần lẻ'],
    ['ho-so: 1.250,5', 'không có phần lẻ'],
    ['von: "1,12345"', 'nhiều nhất 3 chữ số thập phân'],
    ['ty-le-gui: 97.555', 'có thể là 97555 hoặc 97,555'],
    ['ty-le-gui: 9,1234', 'nhiều nhất 2 chữ số thập phân'],
    ['ho-so: -5', 'số liệu không thể âm: -5'],
    ['ho-so: "−5"', 'số liệu không thể âm'],
    ['ho-so: "+5"', 'không phải là cách viết số'],
    ['ho-so: +5', 'không phải là cách viết số'],
    ['ho-so: 1e3', 'không phải là cách viết số'],
    ['ho-so: 0x1F', 'không phải là cách viết số'],
    ['ho-so: 0o17', 'không phải là cách viết số'],
    ['ho-so: .inf', 'phải là số'],
    ['ho-so: .nan', 'phải là số'],
    ['ho-so: Infinity', 'không phải là cách viết số'],
    ['ho-so: 007', 'không phải là cách viết số'],
    ['ho-so: 12345678901234567890', 'dài quá 15 chữ số'],
    ['ho-so: 97,5%', 'không tính theo phần trăm'],
    ['ho-so: 14 văn bản', 'có cả chữ (chỉ ghi số'],
    ['ho-so: 14 / 62', 'có hai số (mỗi số ghi vào dòng'],
    ['ho-so: không có', 'ghi 0 nếu không có việc nào, "-" nếu không biết'],
    ['ho-so: ~40', 'không phải là cách viết số'],
    ['ho-so: 40.37.2', 'dấu chấm ngăn từng ba chữ số'],
    ['ho-so: 40 37', 'dấu chấm ngăn từng ba chữ số'],
    ['ho-so: "…"', 'không phải là cách viết số'],
    ['ho-so: 2025-06-30', 'không phải là cách viết số'],
    ['ho-so: true', 'phải là số'],
    ['ho-so: [40372]', 'phải là số'],
    ['ho-so: { so: 12, lido: x }', 'không có mục "lido" (có phải ý bạn là "lyDo"?)'],
    ['ho-so: -', 'dấu gạch đứng một mình (đặt trong dấu nháy: "-")'],
    ['ho-so: { so: - }', 'dấu gạch đứng một mình'],
    ['ty-le-gui: { so: 97,5 }', 'số bị cắt đôi ở đây (đặt số có dấu phẩy trong dấu nháy'],
    ['von: { so: 1.250,5, ghiChu: x }', 'số bị cắt đôi'],
    ['hinh-thuc: 2', 'không có mã 2'],
    ['hinh-thuc: 0,5', 'không có phần lẻ'],
  ])('%s', (line, words) => {
    const { refused, said } = readFigures(line)
    expect([refused, said.filter((each) => each.includes(words)).length]).toEqual([true, 1])
  })
})

test('An empty figure is missing where it stands, and who reports it is said', () => {
  const { thieu } = readFigures('bien-che:')
  expect(thieu.find((each) => each.includes('"bien-che"'))).toBe(
    'chưa có số liệu "bien-che" (3. Biên chế được giao), cấp tỉnh báo cáo (ghi số liệu, hoặc viết bản dự thảo bằng --du-thao)',
  )
})
