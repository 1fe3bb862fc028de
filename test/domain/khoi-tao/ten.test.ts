import type { CoQuan } from '../../../src/domain/co-quan/co-quan'
import type { BoiCanh } from '../../../src/domain/khoi-tao/boi-canh'
import { checkTraLoi, normalizeTraLoi } from '../../../src/domain/khoi-tao/check-tra-loi'
import { findSuperior, tellApart } from '../../../src/domain/khoi-tao/find-co-quan'
import { lineOfPhong, readPhong } from '../../../src/domain/khoi-tao/phong'
import { proposeTraLoi } from '../../../src/domain/khoi-tao/propose'
import { spellName } from '../../../src/domain/khoi-tao/spell-name'
import { listTinhMoi } from '../../../src/domain/khoi-tao/tinh'
import { hoSo, quyTac } from '../cu-the-hoa/derived'

const TINH: BoiCanh['tinh'] = [
  { ten: 'Khánh Hòa', loai: 'tinh' },
  { ten: 'Lâm Đồng', loai: 'tinh' },
  { ten: 'Hòa Bình', loai: 'tinh', den: '2025-06-30', keThua: 'Phú Thọ' },
  { ten: 'Phú Thọ', loai: 'tinh' },
  { ten: 'Hồ Chí Minh', loai: 'thanh-pho' },
  { ten: 'Đà Nẵng', loai: 'thanh-pho' },
]
const { coQuan, vanBan } = hoSo
const boiCanh: BoiCanh = {
  coQuan,
  vanBan,
  quyTac,
  tinh: TINH,
  tinhMoi: listTinhMoi(TINH, [], coQuan),
  tinhQuen: [],
}
const noi = { id: 'don-vi-mau', traLoi: {}, boiCanh }

describe('A name typed in a hurry', () => {
  test.each([
    ['sở tư pháp khánh hoà', 'Sở Tư pháp tỉnh Khánh Hòa'],
    ['SỞ TƯ PHÁP TỈNH LÂM ĐỒNG', 'Sở Tư pháp tỉnh Lâm Đồng'],
    ['Sở KH&CN tỉnh Lâm Đồng', 'Sở Khoa học và Công nghệ tỉnh Lâm Đồng'],
    ['Sở Ngoại vụ TP. Đà Nẵng', 'Sở Ngoại vụ thành phố Đà Nẵng'],
    ['sở du lịch và thể thao tp.hcm', 'Sở Du lịch và Thể thao thành phố Hồ Chí Minh'],
    ['ban quản lý khu kinh tế mẫu tỉnh lâm đồng', 'Ban Quản lý Khu kinh tế mẫu tỉnh Lâm Đồng'],
    ['thanh tra tỉnh lâm đồng', 'Thanh tra tỉnh Lâm Đồng'],
    ['Văn phòng UBND tỉnh Lâm Đồng', 'Văn phòng Ủy ban nhân dân tỉnh Lâm Đồng'],
    ['ubnd p. an mẫu', 'Ủy ban nhân dân phường An Mẫu'],
    ['Uỷ ban nhân dân TP. Mẫu', 'Ủy ban nhân dân thành phố Mẫu'],
    ['UBND TX Mẫu', 'Ủy ban nhân dân thị xã Mẫu'],
    ['ubnd đặc khu côn mẫu', 'Ủy ban nhân dân đặc khu Côn Mẫu'],
    ['UBND Phường 1', 'Ủy ban nhân dân Phường 1'],
    ['phường 1', 'Ủy ban nhân dân Phường 1'],
    ['phường An Mẫu', 'Ủy ban nhân dân phường An Mẫu'],
    ['Xã an mẫu', 'Ủy ban nhân dân xã An Mẫu'],
    ['ĐẶC KHU CÔN MẪU', 'Ủy ban nhân dân đặc khu Côn Mẫu'],
    ['thị xã Mẫu', 'Ủy ban nhân dân thị xã Mẫu'],
    ['Huyện ủy Mẫu', 'Huyện ủy Mẫu'],
    ['ubnd tỉnh khánh hoà', 'Ủy ban nhân dân tỉnh Khánh Hòa'],
    ['UBND Đà Nẵng', 'Ủy ban nhân dân Đà Nẵng'],
    ['ubnd', 'Ủy ban nhân dân'],
  ])('%s is %s', (typed, ten) => {
    expect(spellName(typed, boiCanh).ten).toBe(ten)
    expect(spellName(typed.normalize('NFD'), boiCanh).ten).toBe(ten)
    // What is right stays.
    expect(spellName(ten, boiCanh).ten).toBe(ten)
  })

  test.each([
    'UBND phường An Mẫu, tỉnh Khánh Hoà',
    'ubnd phường an mẫu tỉnh khánh hòa',
    'UBND phường An Mẫu - tỉnh Khánh Hòa',
    'Phường An Mẫu, tỉnh Khánh Hòa',
  ])('%s tells the province beside the name', (typed) => {
    expect(spellName(typed, boiCanh)).toMatchObject({
      ten: 'Ủy ban nhân dân phường An Mẫu',
      tinh: 'Khánh Hòa',
    })
  })
})

describe('The agency above', () => {
  test.each([
    ['UBND tỉnh Khánh Hòa'],
    ['tỉnh Khánh Hòa'],
    ['Uỷ ban nhân dân tỉnh Khánh Hoà'],
    ['khánh hoà'],
    ['tinh khanh hoa'],
    ['ubnd t. khánh hòa'],
    ['ubnd-tinh-khanh-hoa'],
  ])('%s is one province', (typed) => {
    expect(normalizeTraLoi('thuoc', [typed], noi)).toEqual(['ubnd-tinh-khanh-hoa'])
  })

  test.each([
    ['tp đà nẵng', 'ubnd-thanh-pho-da-nang'],
    ['UBND TP. Đà Nẵng', 'ubnd-thanh-pho-da-nang'],
    ['TPHCM', 'ubnd-thanh-pho-ho-chi-minh'],
    ['lâm đồng', 'ubnd-tinh-lam-dong'],
  ])('%s need not be in the register', (typed, id) => {
    expect(normalizeTraLoi('thuoc', [typed], noi)).toEqual([id])
  })

  test('of two entries that fit, the difference is said', () => {
    const [loi] = checkTraLoi('chuQuan', normalizeTraLoi('chuQuan', ['UBND tỉnh Khánh Hòa'], noi), noi)
    expect(loi?.chon?.map(({ viDu }) => viDu)).toEqual([
      'đầu văn bản in "Ủy ban nhân dân / tỉnh Khánh Hòa"',
      'đầu văn bản in "UBND tỉnh Khánh Hòa"',
    ])
    expect(loi).toMatchObject({ dong: 0, noiDung: '"UBND tỉnh Khánh Hòa" có thể là 2 cơ quan' })
  })

  test('a province that is no more brings the one of today along, and what tells them apart', () => {
    const found = findSuperior('thuoc', 'tỉnh Hòa Bình', boiCanh)
    expect(tellApart(found, boiCanh).map(({ ten, viDu }) => [ten, viDu])).toEqual([
      ['Ủy ban nhân dân tỉnh Phú Thọ', expect.stringContaining('đang hoạt động')],
      ['Ủy ban nhân dân tỉnh Hòa Bình', expect.stringContaining('đến ngày 30/6/2025')],
    ])
  })

  test('tones that differ are two names; a name that fits nothing is refused in words', () => {
    expect(findSuperior('thuoc', 'tỉnh Khánh Hóa', boiCanh)).toEqual([])
    const [loi] = checkTraLoi('thuoc', ['tỉnh Mây Trắng'], noi)
    expect(loi?.noiDung).toContain('không có cơ quan "tỉnh Mây Trắng"')
  })

  const propose = (khoa: 'chuQuan' | 'thuoc' | 'cap', ten: string, tinhQuen: readonly string[] = []) =>
    proposeTraLoi(khoa, 'don-vi-mau', { ten: [ten] }, { ...boiCanh, tinhQuen })

  test.each<['chuQuan' | 'thuoc' | 'cap', string, string[], string[]]>([
    ['cap', 'Ủy ban nhân dân đặc khu Côn Mẫu', [], ['xa']],
    ['cap', 'Ủy ban nhân dân quận Mẫu', [], ['huyen']],
    ['cap', 'Sở Nội vụ thành phố Đà Nẵng', [], ['so']],
    ['chuQuan', 'Sở Nội vụ thành phố Đà Nẵng', [], ['ubnd-thanh-pho-da-nang-viet-tat']],
    ['chuQuan', 'Sở Mẫu tỉnh Khánh Hòa', [], ['ubnd-tinh-khanh-hoa-viet-tat']],
    ['chuQuan', 'Sở Mẫu', ['ubnd-tinh-lam-dong'], ['ubnd-tinh-lam-dong-viet-tat']],
    ['thuoc', 'Ủy ban nhân dân phường Mẫu', ['ubnd-tinh-lam-dong'], ['ubnd-tinh-lam-dong']],
    ['thuoc', 'Ủy ban nhân dân phường Mẫu', ['ubnd-tinh-lam-dong', 'ubnd-tinh-phu-tho'], []],
  ])('%s of %s, in a folder of %j, is %j', (khoa, ten, tinhQuen, proposed) => {
    expect(propose(khoa, ten, tinhQuen)).toEqual(proposed)
  })
})

describe('Fields of a department', () => {
  test.each([
    ['Phòng A: thể chế, thủ tục', ['the-che', 'thu-tuc']],
    ['Phòng A: 1; 7', ['the-che', 'chi-dao']],
    ['Phòng A: chỉ đạo, điều hành', ['chi-dao']],
    ['Phòng A: Cải cách tài chính công, biên chế', ['tai-chinh-cong', 'bo-may']],
    ['Phòng A: chuyển đổi số, cán bộ', ['chinh-quyen-so', 'cong-vu']],
    ['Phòng A: một cửa, pháp chế', ['thu-tuc', 'the-che']],
    ['Phòng A: the-che', ['the-che']],
  ])('%s', (line, fields) => {
    const { phong, la } = readPhong(line)
    expect({ fields: phong.linhVuc, la }).toEqual({ fields, la: [] })
    // As it is shown it is read again.
    expect(readPhong(lineOfPhong(phong, 'ten'))).toEqual({ phong, la: [] })
  })

  test('a word that names no field is kept as it was typed, and named', () => {
    expect(normalizeTraLoi('phong', ['Phòng A: 9, thể chế'], noi)).toEqual(['Phòng A: 9, thể chế'])
    expect(checkTraLoi('phong', ['Phòng A: thể chế', 'Phòng B: 9'], noi)).toMatchObject([
      { dong: 1, noiDung: expect.stringContaining('không có lĩnh vực "9"') as string },
    ])
  })
})

test.each([
  ['Phòng A, Phòng B: 1', 1],
  ['Văn phòng; Phòng B', 1],
  ['Phòng Văn hóa, Thể thao: 4', 0],
])('%s: each department on a line of its own', (line, faults) => {
  expect(checkTraLoi('phong', normalizeTraLoi('phong', [line], noi), noi)).toHaveLength(faults)
})

test('whoever signs for the head has a post of his own', () => {
  const traLoi = { ten: ['Sở Mẫu'], quyenHan: ['KT. Giám đốc'] }
  expect(proposeTraLoi('chucVu', 'so-mau', traLoi, boiCanh)).toEqual(['Phó Giám đốc'])
  expect(checkTraLoi('chucVu', ['Giám đốc'], { ...noi, traLoi })).toHaveLength(1)
  expect(checkTraLoi('chucVu', ['Phó Giám đốc'], { ...noi, traLoi })).toEqual([])
})

test('a committee says of what', () => {
  expect(checkTraLoi('ten', ['Ủy ban nhân dân Mẫu'], noi)).toMatchObject([
    { noiDung: expect.stringContaining('xã, phường') as string },
  ])
  expect(checkTraLoi('ten', ['Ủy ban nhân dân xã Mẫu'], noi)).toEqual([])
})

test('a document is named by its number', () => {
  expect(normalizeTraLoi('canCu', ['nghị quyết số 76/nq-cp'], noi)).toEqual(['nq-76-2021-cp'])
  expect(normalizeTraLoi('canCu', ['Nghị quyết'], noi)).toEqual(['Nghị quyết'])
  expect(checkTraLoi('canCu', ['Nghị quyết', '1/QĐ-MAU'], noi)).toHaveLength(2)
})

const so = (ten: string): CoQuan => ({ id: 'x', ten })
test('two agencies that nothing else tells apart are told apart by their codes', () => {
  expect(tellApart([so('A'), { ...so('A'), id: 'y' }], boiCanh).map(({ viDu }) => viDu)).toEqual([
    'mã x',
    'mã y',
  ])
})
