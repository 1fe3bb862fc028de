import { danhBaOf } from '../../src/domain/co-quan/danh-ba'
import { chuTriOf } from '../../src/domain/bao-cao/tien-do/chu-tri'

const MAU = 'ubnd-tinh-mau'
const register = new Map(
  [
    { id: MAU, ten: 'Ủy ban nhân dân tỉnh Mẫu', tenKhac: ['UBND tỉnh'] },
    { id: 'so-y-te', ten: 'Sở Y tế tỉnh Mẫu', tenGon: 'Sở Y tế', chuQuan: MAU },
    {
      id: 'so-vhtt',
      ten: 'Sở Văn hóa, Thể thao và Du lịch tỉnh Mẫu',
      tenGon: 'Sở Văn hóa, Thể thao và Du lịch',
      chuQuan: MAU,
    },
    {
      id: 'so-khcn',
      ten: 'Sở Khoa học và Công nghệ tỉnh Mẫu',
      tenGon: 'Sở Khoa học và Công nghệ',
      tenKhac: ['Sở KH&CN'],
      chuQuan: MAU,
    },
    { id: 'xa-an-loc', ten: 'Ủy ban nhân dân xã An Lộc', tenGon: 'UBND xã An Lộc', thuoc: MAU },
    { id: 'ubnd-tinh-khac', ten: 'Ủy ban nhân dân tỉnh Khác', tenKhac: ['UBND tỉnh', 'Sở Tư pháp'] },
  ].map((each) => [each.id, each]),
)
const danhBa = danhBaOf(register, MAU)
const leads = (phanCong: string | { chuTri: string; phoiHop?: string }) =>
  chuTriOf({ ketQua: 'Báo cáo', thoiHan: 'Quý I', phanCong }, danhBa)
const column = (chuTri: string) => leads({ chuTri, phoiHop: 'Sở Nội vụ' })

test.each([
  ['Sở Y tế', ['Sở Y tế']],
  ['SỞ Y TẾ', ['Sở Y tế']],
  ['Sở KH&CN; Sở Y tế', ['Sở Khoa học và Công nghệ', 'Sở Y tế']],
  ['Sở Y tế tỉnh Mẫu', ['Sở Y tế']],
  [
    'Các Sở: Y tế, Văn hóa, Thể thao và Du lịch, Khoa học và Công nghệ',
    ['Sở Y tế', 'Sở Văn hóa, Thể thao và Du lịch', 'Sở Khoa học và Công nghệ'],
  ],
  ['Các sở: Khoa học và Công nghệ và Y tế', ['Sở Khoa học và Công nghệ', 'Sở Y tế']],
  ['Các Sở: Nông nghiệp và Môi trường, Tài chính', ['Sở Nông nghiệp và Môi trường', 'Sở Tài chính']],
  ['UBND các xã: An Lộc, An Hòa', ['UBND xã An Lộc', 'UBND xã An Hòa']],
  ['các sở, ban, ngành', ['Các sở, ban, ngành']],
  [
    'Các sở, ban, ngành, trừ Thanh tra tỉnh; UBND các xã, phường',
    ['Các sở, ban, ngành', 'UBND các xã, phường'],
  ],
  ['Các cơ quan, đơn vị (trừ lực lượng vũ trang)', ['Các cơ quan, đơn vị']],
  ['Sở Y tế hướng dẫn; các cơ quan, đơn vị tổ chức thực hiện', ['Các cơ quan, đơn vị']],
  ['Sở Y tế hướng dẫn, đôn đốc', ['Sở Y tế']],
  ['Các cơ quan, đơn vị, địa phương được kiểm tra', ['Các cơ quan, đơn vị, địa phương được kiểm tra']],
  ['Các địa phương có dự án phải thực hiện trong năm', ['Các địa phương có dự án phải thực hiện trong năm']],
  ['Các nhà thầu; Sở Y tế', ['Các nhà thầu', 'Sở Y tế']],
])('In the column of leads "%s" is led by %j', (cell, names) => {
  expect(column(cell)).toEqual(names)
})

test.each([
  ['Sở Y tế chủ trì; Sở KH&CN phối hợp', ['Sở Y tế']],
  ['các cơ quan, đơn vị thực hiện', ['Các cơ quan, đơn vị']],
])('In one cell "%s" is led by %j', (cell, names) => {
  expect(leads(cell)).toEqual(names)
})

test('The names of another province are not those of this one', () => {
  expect(column('UBND tỉnh; Sở Tư pháp')).toEqual(['Ủy ban nhân dân tỉnh Mẫu', 'Sở Tư pháp'])
  expect(danhBaOf(register, 'ubnd-tinh-khac')('Sở Y tế tỉnh Mẫu')).toEqual(['Sở Y tế tỉnh Mẫu'])
})
