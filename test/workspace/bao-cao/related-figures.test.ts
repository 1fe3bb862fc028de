import { readFigures } from './with-figures'

describe('Figures that contradict each other are refused, with both numbers:', () => {
  test.each([
    [
      'parts that together are more than their whole',
      ['duoc-giao: 14', 'dung-han: 14', 'xong-muon: 1', 'chua-xong: 6'],
      '"Xong đúng hạn", "Xong quá hạn", "Quá hạn chưa xong" là 14 + 1 + 6 = 21, nhiều hơn "Nhiệm vụ được giao" là 14 (sửa lại số)',
    ],
    [
      'parts of which one is not known yet',
      ['duoc-giao: 14', 'dung-han: 14', 'xong-muon: 1'],
      'là 14 + 1 = 15, nhiều hơn "Nhiệm vụ được giao" là 14',
    ],
    [
      'one part that is more than its whole',
      ['ho-so: 12500', 'ho-so-dung-han: 12600'],
      '"Hồ sơ đúng hạn" là 12.600, nhiều hơn "Hồ sơ đã giải quyết" là 12.500',
    ],
    [
      'more present than there may be',
      ['bien-che: 2079', 'co-mat: 99999'],
      '"Biên chế có mặt" là 99.999, nhiều hơn "Biên chế được giao" là 2.079 (sửa lại số; nếu đúng là vậy thì ghi co-mat: { so: "99.999", lyDo: "…" })',
    ],
    [
      'a rate over 100 %',
      ['phan-anh: 318', 'phan-anh-xong: 321'],
      '"Tỷ lệ xử lý phản ánh" vượt 100%: 321 trên 318 (sửa lại số; nếu đúng là vậy thì ghi phan-anh-xong: { so: "321", lyDo: "…" })',
    ],
    ['a rate over 100 % that was typed', ['ty-le-gui: 975%'], 'vượt 100%: 975%'],
    ['some of nothing', ['phan-anh: 0', 'phan-anh-xong: 3'], 'vượt 100%: 3 trên 0'],
    [
      'a total and its parts',
      ['van-ban: 33', 'van-ban-tinh: 20', 'van-ban-huyen: 4', 'van-ban-xa: 8'],
      '"Tổng số văn bản": tổng ghi 33 nhưng các phần cộng lại được 32',
    ],
    [
      'a total that is less than the parts that are known',
      ['van-ban: 33', 'van-ban-tinh: 34'],
      'tổng ghi 33 nhưng riêng các phần đã có cộng lại được 34',
    ],
    [
      'a sum that the catalogue asks for',
      ['phai-sap-xep: 12', 'da-sap-xep: 9', 'chua-sap-xep: 2'],
      '"Phòng phải sắp xếp": tổng ghi 12 nhưng các phần cộng lại được 11',
    ],
    [
      'a reason for what must be mended',
      ['ho-so: 5', 'ho-so-dung-han: { so: 6, lyDo: x }'],
      'là 6, nhiều hơn',
    ],
    [
      'nothing of nothing given as 100',
      ['phan-anh: 0', 'phan-anh-xong: 0', 'ty-le-phan-anh: 100'],
      'là 0 trên 0, ghi 100% (thêm lý do',
    ],
    [
      'a rate that follows from its parts',
      ['phan-anh: 4', 'phan-anh-xong: 2', 'ty-le-phan-anh: 50'],
      'do chương trình tính',
    ],
  ])('%s', (_, lines, words) => {
    const { refused, said } = readFigures(...lines)
    expect([refused, said.filter((each) => each.includes(words)).length]).toEqual([true, 1])
  })

  test('each kind once, though several rows tell of it', () => {
    const { said } = readFigures('ho-so: 12500', 'ho-so-dung-han: 12600')
    expect(said).toHaveLength(1)
  })
})

describe('A question that is answered in the data passes, and is named with its reason:', () => {
  test.each([
    [
      'more than 100 %',
      ['phan-anh: 318', 'phan-anh-xong: { so: 321, lyDo: Gồm 3 phản ánh của kỳ trước }'],
      'vượt 100%: 321 trên 318; lý do đã ghi: Gồm 3 phản ánh của kỳ trước',
      ['ty-le-phan-anh', '100,94'],
    ],
    [
      'more than 100 %, answered at the rate',
      ['phan-anh: 318', 'phan-anh-xong: 321', 'ty-le-phan-anh: { lyDo: Gồm 3 phản ánh của kỳ trước }'],
      'lý do đã ghi: Gồm 3 phản ánh của kỳ trước',
      ['ty-le-phan-anh', '100,94'],
    ],
    [
      'more present than assigned',
      ['bien-che: 2079', 'co-mat: { so: "2.085", lyDo: Chưa giải quyết xong người dôi dư }'],
      'là 2.085, nhiều hơn "Biên chế được giao" là 2.079; lý do đã ghi: Chưa giải quyết',
      ['co-mat', '2.085'],
    ],
    [
      'nothing of nothing as 100',
      ['phan-anh: 0', 'phan-anh-xong: 0', 'ty-le-phan-anh: { so: 100, lyDo: Không có phản ánh phải xử lý }'],
      'là 0 trên 0, ghi 100%; lý do đã ghi: Không có phản ánh',
      ['ty-le-phan-anh', '100'],
    ],
    [
      'nothing of nothing as 0',
      ['phan-anh: 0', 'phan-anh-xong: 0', 'ty-le-phan-anh: { so: 0, lyDo: Không phát sinh }'],
      'là 0 trên 0, ghi 0%; lý do đã ghi',
      ['ty-le-phan-anh', '0'],
    ],
    [
      'a total of more than its rows',
      [
        'van-ban: { so: 40, lyDo: Gồm 10 văn bản của cơ quan khác }',
        'van-ban-tinh: 20',
        'van-ban-huyen: 4',
        'van-ban-xa: 6',
      ],
      'tổng ghi 40 nhưng các phần cộng lại được 30; lý do đã ghi: Gồm 10',
      ['van-ban', '40'],
    ],
  ])('%s', (_, lines, words, [ma = '', printed]) => {
    const { refused, said, soLieu } = readFigures(...lines)
    expect([refused, said.length, soLieu[ma]]).toEqual([false, 1, printed])
    expect(said[0]).toContain(words)
  })

  test('a reason that answers nothing is said', () => {
    const { said } = readFigures('ho-so: { so: 12, lyDo: Theo báo cáo }')
    expect(said).toEqual(['"lyDo" không trả lời câu hỏi nào (bỏ "lyDo"; lời cần in thì ghi "ghiChu")'])
  })
})

describe('A rate of nothing', () => {
  const lines = ['phan-anh: 0', 'phan-anh-xong: 0']

  test('is a question: named, and in the way of an issue', () => {
    const { refused, said, thieu, soLieu } = readFigures(...lines)
    expect([refused, soLieu['ty-le-phan-anh']]).toEqual([false, '-'])
    expect(said).toEqual([expect.stringContaining('"Tỷ lệ xử lý phản ánh" là 0 trên 0')])
    expect(thieu.filter((each) => each.includes('là 0 trên 0'))).toHaveLength(1)
  })

  test('may be left at "-" by a person', () => {
    const { said, thieu, soLieu } = readFigures(...lines, 'ty-le-phan-anh: "-"')
    expect([said, soLieu['ty-le-phan-anh']]).toEqual([[], '-'])
    expect(thieu.filter((each) => each.includes('ty-le-phan-anh'))).toEqual([])
  })
})

describe('A row of which the parts are not known', () => {
  test('takes the figure that was given: a rate, a total', () => {
    const { said, soLieu, thieu } = readFigures(
      'phan-anh: "-"',
      'phan-anh-xong: "-"',
      'ty-le-phan-anh: 98,1%',
      'van-ban: 33',
      'van-ban-tinh: 20',
      'van-ban-huyen: "-"',
      'van-ban-xa: "-"',
    )
    expect([said, soLieu['ty-le-phan-anh'], soLieu['van-ban'], soLieu['van-ban-xa']]).toEqual([
      [],
      '98,1',
      '33',
      '-',
    ])
    expect(thieu.filter((each) => /phan-anh|van-ban/u.test(each))).toEqual([])
  })

  test('is not known either where nobody gave it', () => {
    const { soLieu } = readFigures(
      'phan-anh: "-"',
      'phan-anh-xong: 3',
      'van-ban-tinh: "-"',
      'van-ban-huyen: 1',
      'van-ban-xa: 2',
    )
    expect([soLieu['ty-le-phan-anh'], soLieu['van-ban']]).toEqual(['-', '-'])
  })

  test('is still missing while one of its parts is', () => {
    const { soLieu, thieu } = readFigures('phan-anh: "-"', 'van-ban-tinh: "-"')
    expect([soLieu['ty-le-phan-anh'], soLieu['van-ban']]).toEqual(['…', '…'])
    expect(thieu.filter((each) => /"(?:phan-anh-xong|ty-le-gui)"/u.test(each))).toHaveLength(2)
  })
})
