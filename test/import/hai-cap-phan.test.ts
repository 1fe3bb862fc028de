import type { KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { listPhan } from '../../src/domain/ke-hoach/list-phan'
import { readMarkup } from '../../src/template/read-markup'
import { fromDocx, lostWords, p } from './made'

const BOLD = '<w:b/>'
/** Reads a plan of lines: "!" begins one in bold. No word of it is lost. */
function read(...lines: readonly string[]) {
  const body = lines.map((line) => (line.startsWith('!') ? p(line.slice(1), '', BOLD) : p(line)))
  const result = fromDocx(p('KẾ HOẠCH') + p('Cải cách hành chính năm 2026') + body.join(''))
  expect(lostWords(lines.join('\n'), result)).toEqual([])
  return {
    ...result,
    parts: listPhan(result.keHoach as KeHoach).map(({ la, phan: { so, tieuDe } }) => [so, tieuDe, la]),
  }
}

test.each([
  ['!A. QUAN ĐIỂM, MỤC TIÊU', '!B. NHIỆM VỤ', '!C. TỔ CHỨC THỰC HIỆN', ['A', 'B', 'C']],
  ['A/ QUAN ĐIỂM, MỤC TIÊU', 'B/ NHIỆM VỤ', 'C/ TỔ CHỨC THỰC HIỆN', ['A', 'B', 'C']],
  [
    '!Phần thứ nhất. QUAN ĐIỂM, MỤC TIÊU',
    '!Phần thứ hai. NHIỆM VỤ',
    '!Phần thứ ba. TỔ CHỨC THỰC HIỆN',
    ['Phần thứ nhất', 'Phần thứ hai', 'Phần thứ ba'],
  ],
  [
    'PHẦN I: QUAN ĐIỂM, MỤC TIÊU',
    'PHẦN II: NHIỆM VỤ',
    'PHẦN III: TỔ CHỨC THỰC HIỆN',
    ['PHẦN I', 'PHẦN II', 'PHẦN III'],
  ],
])('Parts below "%s" keep both levels with their numbers', (one, two, three, so) => {
  const { parts, keHoach } = read(
    one,
    '!I. Quan điểm',
    '1. Lấy người dân làm trung tâm.',
    '!II. Mục tiêu',
    '- 100% hồ sơ đúng hạn.',
    two,
    '!I. Nhiệm vụ chung',
    'Quán triệt kế hoạch.',
    '!II. Nhiệm vụ cụ thể',
    'Rà soát thủ tục.',
    three,
    '1. Sở A theo dõi.',
  )
  expect(parts).toEqual([
    [so[0], 'QUAN ĐIỂM, MỤC TIÊU', undefined],
    ['I', 'Quan điểm', undefined],
    ['II', 'Mục tiêu', 'mucTieu'],
    [so[1], 'NHIỆM VỤ', undefined],
    ['I', 'Nhiệm vụ chung', 'nhiemVu'],
    ['II', 'Nhiệm vụ cụ thể', undefined],
    [so[2], 'TỔ CHỨC THỰC HIỆN', 'toChuc'],
  ])
  expect(keHoach.trichYeu).toBe('Cải cách hành chính năm 2026')
  expect(keHoach.mucTieu?.gach).toEqual(['100% hồ sơ đúng hạn.'])
})

test.each(['**A. MỤC TIÊU**', '**Phần thứ nhất. MỤC TIÊU**', '**PHẦN II. MỤC TIÊU**'])(
  'The heading "%s" is printed as a part is',
  (line) => {
    expect(readMarkup(line, 'a.hbs')).toMatchObject([{ role: 'muc' }])
    expect(JSON.stringify(readMarkup(line, 'a.hbs'))).not.toContain('*')
  },
)

describe('Parts numbered "1.", and what is numbered "1.1." below them', () => {
  test.each([
    ['!1. Mục tiêu', '!2. Nhiệm vụ', '1.1. Đúng hạn.', '2.1. Rà soát.'],
    ['1. MỤC TIÊU', '2. NHIỆM VỤ', '1.1 Đúng hạn.', '2.1 Rà soát.'],
    ['1/ MỤC TIÊU', '2/ NHIỆM VỤ', '1.1) Đúng hạn.', '2.1) Rà soát.'],
  ])('are parts and khoản: "%s"', (one, two, first, second) => {
    const { keHoach } = read(one, first, two, second)
    expect(keHoach.mucTieu?.khoan).toEqual([{ noiDung: 'Đúng hạn.' }])
    expect(keHoach.nhiemVu?.khoan).toEqual([{ noiDung: 'Rà soát.' }])
  })

  test.each([
    ['khoản of a part', ['I. TỔ CHỨC THỰC HIỆN', '!1. Nhiệm vụ của Sở A', '!2. Nhiệm vụ của Sở B']],
    ['agencies', ['!1. Sở Nội vụ', 'Theo dõi.', '!2. Sở Tài chính', 'Bố trí kinh phí.']],
    ['sentences', ['1. Nêu rõ mục tiêu, nhiệm vụ.', '2. Xác định nhiệm vụ.']],
  ])('are not made of %s', (_, lines) => {
    expect(read(...lines).parts.filter(([, tieuDe]) => tieuDe !== 'TỔ CHỨC THỰC HIỆN')).toEqual([])
  })
})
