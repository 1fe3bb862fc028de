import { readText } from '../../src/import/read/read-text'
import { imported, lostWords } from './made'

/** Reads the text of a plan and holds that no word of it is lost. */
function read(...lines: readonly string[]) {
  const text = ['KẾ HOẠCH', 'Cải cách hành chính năm 2026', ...lines].join('\n\n')
  const result = imported(readText(text, 'a.txt'))
  expect(lostWords(text, result)).toEqual([])
  return { ...result, notes: result.baoCao.filter(({ loai }) => loai === 'doan').map(({ loi }) => loi) }
}

describe('A level that the data does not have, "1.1." below a khoản', () => {
  test('stays as it is written, with its number and in its order, and what is below it too; a note says so', () => {
    const { keHoach, notes } = read(
      'I. MỤC TIÊU',
      '1. Mục tiêu chung',
      '1.1. Nâng cao chất lượng.',
      'a) Ý một.',
      '- Gạch một.',
      '1.2. Giảm chi phí.',
      'a) Ý khác.',
      '2. Mục tiêu cụ thể',
      'a) Điểm thường.',
    )
    expect(keHoach.mucTieu?.khoan).toEqual([
      {
        tieuDe: 'Mục tiêu chung',
        doan: ['1.1. Nâng cao chất lượng.', 'a) Ý một.', '- Gạch một.', '1.2. Giảm chi phí.', 'a) Ý khác.'],
      },
      { noiDung: 'Mục tiêu cụ thể', diem: ['Điểm thường.'] },
    ])
    expect(notes).toEqual([expect.stringContaining('mục nhỏ "1.1." trong khoản 1')])
  })

  test('after the points of its khoản stands after them', () => {
    expect(read('I. MỤC TIÊU', '1. Mục tiêu chung', 'a) Ý một.', '1.1 Thêm.').keHoach.mucTieu?.khoan).toEqual(
      [{ noiDung: 'Mục tiêu chung', diem: ['Ý một.'], doan: ['1.1 Thêm.'] }],
    )
  })

  test('is no sum, day or version: such a line is what it was', () => {
    expect(
      read('I. MỤC TIÊU', '1. Mục tiêu chung', 'Đạt mức', '1.500 hồ sơ mỗi năm', 'a) Ý một.').notes.filter(
        (note) => note.startsWith('mục nhỏ'),
      ),
    ).toEqual([])
  })
})

describe('A second part of one kind', () => {
  test('is kept word for word as the last khoản of the first, and a note says where it will be printed', () => {
    const { keHoach, notes, baoCao } = read(
      'I. MỤC TIÊU',
      '1. Một.',
      'II. NHIỆM VỤ',
      'Làm việc.',
      'III. MỤC TIÊU CỤ THỂ',
      'Thêm một đoạn.',
      '1. Khoản bổ sung.',
      '- Gạch bổ sung.',
      'IV. KINH PHÍ',
      'Từ ngân sách.',
    )
    expect(keHoach.mucTieu?.khoan).toEqual([
      { noiDung: 'Một.' },
      { tieuDe: 'MỤC TIÊU CỤ THỂ', doan: ['Thêm một đoạn.', '1. Khoản bổ sung.', '- Gạch bổ sung.'] },
    ])
    expect(keHoach).toMatchObject({
      nhiemVu: { moDau: ['Làm việc.'] },
      kinhPhi: { moDau: ['Từ ngân sách.'] },
    })
    expect(notes).toEqual([expect.stringContaining('phần "MỤC TIÊU CỤ THỂ" cùng loại với phần "MỤC TIÊU"')])
    expect(baoCao.filter(({ loai }) => loai === 'khong-xep-duoc')).toEqual([])
  })

  test('that ends the plan still gives its closing words', () => {
    expect(
      read('I. MỤC TIÊU', '1. Một.', 'II. MỤC TIÊU KHÁC', 'Thêm.', 'Trên đây là Kế hoạch của tỉnh./.')
        .keHoach,
    ).toMatchObject({ ketThuc: ['Trên đây là Kế hoạch của tỉnh./.'] })
  })
})

test('A paragraph after dashes keeps its place: the dashes become paragraphs', () => {
  expect(
    read('I. MỤC TIÊU', 'Mở đầu.', '- Gạch một.', 'Đoạn sau.', '- Gạch hai.').keHoach.mucTieu,
  ).toMatchObject({ moDau: ['Mở đầu.', '- Gạch một.', 'Đoạn sau.'], gach: ['Gạch hai.'] })
})
