import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { listPhan } from '../../src/domain/ke-hoach/list-phan'
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

test('A khoản may have a dash behind its number, as offices of the Party write it; a range is none', () => {
  const { keHoach } = read(
    'I- MỤC ĐÍCH',
    '1- Nâng cao chất lượng.',
    '2- Bảo đảm đúng hạn.',
    '3- 5 hồ sơ mỗi ngày.',
  )
  expect(keHoach.mucDich?.khoan?.map(({ noiDung }) => noiDung)).toEqual([
    'Nâng cao chất lượng.',
    'Bảo đảm đúng hạn.',
  ])
  expect(keHoach.mucDich?.ketThuc).toEqual(['3- 5 hồ sơ mỗi ngày.'])
})

describe('Lines that begin with "+"', () => {
  test('hang on the dash above them; where there is none they stay as they are written', () => {
    const { keHoach, notes } = read(
      'I. NHIỆM VỤ',
      '- Các phòng:',
      '+ Phòng Một;',
      '+Phòng Hai.',
      '- Các xã.',
      '1. Văn thư',
      '+ Không có gạch ở trên.',
      '2. Lưu trữ',
      'a) Kho',
      '– Số hóa:',
      '+ Kho 1.',
      'b) Sổ',
      'II. TỔ CHỨC THỰC HIỆN',
      '- Gạch:',
      '+ Cộng.',
      'Đoạn sau.',
    )
    expect(keHoach.nhiemVu?.gach).toEqual([
      { noiDung: 'Các phòng:', cong: ['Phòng Một;', 'Phòng Hai.'] },
      'Các xã.',
    ])
    expect(keHoach.nhiemVu?.khoan).toEqual([
      { tieuDe: 'Văn thư', doan: ['+ Không có gạch ở trên.'] },
      {
        noiDung: 'Lưu trữ',
        diem: [{ noiDung: 'Kho', gach: [{ noiDung: 'Số hóa:', cong: ['Kho 1.'] }] }, { noiDung: 'Sổ' }],
      },
    ])
    expect(keHoach.toChuc?.moDau).toEqual(['- Gạch:', '+ Cộng.', 'Đoạn sau.'])
    expect(notes).toEqual([expect.stringContaining('giữ thứ tự')])
  })
})

describe('A part that the data has no name for', () => {
  test('keeps its title, its text and its place: a second one of a kind, one of the office’s own', () => {
    const { keHoach, notes, baoCao } = read(
      'I. YÊU CẦU CHUNG VỀ VĂN BẢN',
      'Đúng quy định.',
      'II. CHỈ TIÊU PHẤN ĐẤU',
      '1. Trên 90% hồ sơ đúng hạn.',
      'III. NHIỆM VỤ',
      'Làm việc.',
      'IV. NHIỆM VỤ TRỌNG TÂM KHÁC',
      'Thêm một đoạn.',
      '1. Khoản bổ sung.',
      '- Gạch bổ sung.',
      'V. CHẾ ĐỘ BÁO CÁO',
      'Báo cáo hằng quý.',
      'VI. KINH PHÍ',
      'Từ ngân sách.',
    )
    expect(keHoach).toMatchObject({
      mucDich: { moDau: ['Đúng quy định.'] },
      nhiemVu: { moDau: ['Làm việc.'] },
      kinhPhi: { moDau: ['Từ ngân sách.'] },
      phanKhac: [
        { sau: 'mucDich', tieuDe: 'CHỈ TIÊU PHẤN ĐẤU', khoan: [{ noiDung: 'Trên 90% hồ sơ đúng hạn.' }] },
        {
          sau: 'nhiemVu',
          tieuDe: 'NHIỆM VỤ TRỌNG TÂM KHÁC',
          moDau: ['Thêm một đoạn.'],
          khoan: [{ noiDung: 'Khoản bổ sung.', gach: ['Gạch bổ sung.'] }],
        },
        { sau: 'nhiemVu', tieuDe: 'CHẾ ĐỘ BÁO CÁO', moDau: ['Báo cáo hằng quý.'] },
      ],
    })
    expect([notes, baoCao.filter(({ loai }) => loai === 'khong-xep-duoc'), keHoach.thuTu]).toEqual([
      [],
      [],
      undefined,
    ])
    expect(listPhan(keHoach as KeHoach).map(({ phan }) => phan.tieuDe)).toEqual([
      'YÊU CẦU CHUNG VỀ VĂN BẢN',
      'CHỈ TIÊU PHẤN ĐẤU',
      'NHIỆM VỤ',
      'NHIỆM VỤ TRỌNG TÂM KHÁC',
      'CHẾ ĐỘ BÁO CÁO',
      'KINH PHÍ',
    ])
  })

  test('may stand before all others', () => {
    const { keHoach } = read('I. TÌNH HÌNH CHUNG', 'Năm qua.', 'II. MỤC TIÊU', 'Một.')
    expect(listPhan(keHoach as KeHoach).map(({ phan }) => phan.tieuDe)).toEqual([
      'TÌNH HÌNH CHUNG',
      'MỤC TIÊU',
    ])
  })

  test('that ends the plan still gives its closing words', () => {
    expect(
      read('I. MỤC TIÊU', '1. Một.', 'II. MỤC TIÊU KHÁC', 'Thêm.', 'Trên đây là Kế hoạch của tỉnh./.')
        .keHoach,
    ).toMatchObject({ ketThuc: ['Trên đây là Kế hoạch của tỉnh./.'] })
  })
})

test('Parts in another order than is usual are printed as they stand', () => {
  const { keHoach } = read(
    'I. NHIỆM VỤ',
    'Làm.',
    'II. MỤC TIÊU',
    'Một.',
    'III. BÁO CÁO',
    'Hằng quý.',
    'IV. KINH PHÍ',
    'Ít.',
  )
  expect(keHoach.thuTu).toEqual(['nhiemVu', 'mucTieu', 'kinhPhi'])
  expect(listPhan(keHoach as KeHoach).map(({ phan }) => phan.tieuDe)).toEqual([
    'NHIỆM VỤ',
    'MỤC TIÊU',
    'BÁO CÁO',
    'KINH PHÍ',
  ])
})

test('A paragraph after dashes keeps its place: the dashes become paragraphs', () => {
  expect(
    read('I. MỤC TIÊU', 'Mở đầu.', '- Gạch một.', 'Đoạn sau.', '- Gạch hai.').keHoach.mucTieu,
  ).toMatchObject({ moDau: ['Mở đầu.', '- Gạch một.', 'Đoạn sau.'], gach: ['Gạch hai.'] })
})

describe('The headings of parts', () => {
  const titles = ['MỤC ĐÍCH, YÊU CẦU', 'NHIỆM VỤ', 'TỔ CHỨC THỰC HIỆN']
  const plan = (...marks: readonly string[]) => {
    const lines = titles.flatMap((title, at) => [
      ...`${marks[at] ?? ''}${title}`.split('\n'),
      `- Việc ${at}.`,
    ])
    const { keHoach, baoCao } = read(...lines)
    return { keHoach, baoCao, found: listPhan(keHoach as KeHoach).map(({ phan }) => phan.tieuDe) }
  }

  test.each([
    ['I. ', 'II. ', 'III. '],
    ['I- ', 'II- ', 'III- '],
    ['I – ', 'II – ', 'III – '],
    ['I/ ', 'II/ ', 'III/ '],
    ['I: ', 'II: ', 'III: '],
    ['A. ', 'B. ', 'C. '],
    ['A- ', 'B- ', 'C- '],
    ['A/ ', 'B/ ', 'C/ '],
    ['Phần thứ nhất\n', 'Phần thứ hai\n', 'Phần thứ ba\n'],
    ['PHẦN I: ', 'PHẦN II: ', 'PHẦN III: '],
    ['Phần 1. ', 'Phần 2. ', 'Phần 3. '],
    ['Phần A\n', 'Phần B\n', 'Phần C\n'],
  ])('are known as "%s", "%s", "%s"', (...marks) => {
    const { keHoach, found } = plan(...marks)
    expect(found).toEqual(titles)
    expect(keHoach).toMatchObject({
      trichYeu: 'Cải cách hành chính năm 2026',
      mucDich: { gach: ['Việc 0.'] },
      toChuc: { gach: ['Việc 2.'] },
    })
    expect(keHoach.moDau).toBeUndefined()
  })

  test.each([
    ['a word that only begins with such a letter', ['V/v rà soát thủ tục.', 'Nêu rõ việc.', 'Ba.']],
    ['a line in small letters', ['A. Rà soát thủ tục', 'B. Kiểm tra', 'Ba.']],
    ['a first without a second', ['A. RÀ SOÁT', 'Nêu rõ việc.', 'Ba.']],
    ['a second without a first', ['B. RÀ SOÁT', 'C. KIỂM TRA', 'Ba.']],
    ['quarters', ['I-III là ba quý.', 'Hai.', 'Ba.']],
  ])('are not made of %s; that no part was found is said', (_, lines) => {
    const { keHoach, baoCao } = read('Căn cứ tình hình;', ...lines)
    expect(keHoach.moDau).toEqual(['Căn cứ tình hình;', ...lines])
    expect(baoCao.map(({ loi }) => loi)).toContainEqual(expect.stringContaining('không nhận ra phần nào'))
  })

  test('"A." below a Roman one are no parts', () => {
    const { keHoach, baoCao } = read('I. NHIỆM VỤ', 'A. RÀ SOÁT', 'B. KIỂM TRA')
    expect(keHoach.nhiemVu?.moDau).toEqual(['A. RÀ SOÁT', 'B. KIỂM TRA'])
    expect(baoCao.map(({ loi }) => loi)).not.toContainEqual(expect.stringContaining('không nhận ra phần nào'))
  })
})

describe('The closing words of a plan are no paragraph of its last part', () => {
  const CLOSING = 'Trên đây là Kế hoạch của tỉnh, yêu cầu các cơ quan thực hiện./.'
  test.each([
    ['dashes', ['- Sở A theo dõi.', '- Sở B làm.'], { gach: ['Sở A theo dõi.', 'Sở B làm.'] }],
    ['khoản', ['1. Sở A theo dõi.'], { khoan: [{ noiDung: 'Sở A theo dõi.' }] }],
    ['a paragraph', ['Sở A theo dõi.'], { moDau: ['Sở A theo dõi.'] }],
    [
      'dashes of a khoản',
      ['1. Các sở:', '- Sở A làm.'],
      { khoan: [{ noiDung: 'Các sở:', gach: ['Sở A làm.'] }] },
    ],
  ])('behind %s, and nothing is noted', (_, lines, part) => {
    const { keHoach, baoCao } = read('I. TỔ CHỨC THỰC HIỆN', ...lines, CLOSING)
    expect(keHoach.toChuc).toEqual({ tieuDe: 'TỔ CHỨC THỰC HIỆN', ...part })
    expect(keHoach.ketThuc).toEqual([CLOSING])
    expect(baoCao.filter(({ loai }) => loai === 'doan')).toEqual([])
  })

  test('but such words before another khoản are its own', () => {
    const { keHoach } = read('I. MỤC TIÊU', 'Trên đây là mục tiêu chung.', '1. Một.')
    expect(keHoach.mucTieu).toMatchObject({ moDau: ['Trên đây là mục tiêu chung.'] })
  })
})
