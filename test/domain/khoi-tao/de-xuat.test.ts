import { proposeTraLoi } from '../../../src/domain/khoi-tao/propose'
import { hoSo, quyTac } from '../cu-the-hoa/derived'

const deNghi = (ten: string, phong: readonly string[]) =>
  proposeTraLoi(
    'deNghi',
    'don-vi-mau',
    { ten: [ten], phong, loai: ['quyet-dinh'] },
    { coQuan: hoSo.coQuan, vanBan: hoSo.vanBan, quyTac, tinh: [], tinhMoi: new Map(), tinhQuen: [] },
  )

test.each([
  ['Ủy ban nhân dân thị xã Mẫu', ['Phòng Nội vụ: chi-dao'], ['Phòng Nội vụ']],
  ['Ủy ban nhân dân phường Mẫu', ['Phòng Văn hóa - Xã hội: bo-may, chi-dao'], ['Phòng Văn hóa - Xã hội']],
  ['Ủy ban nhân dân thị xã Mẫu', ['Phòng Nội vụ: bo-may'], []],
  ['Sở Mẫu tỉnh Khánh Hòa', ['Văn phòng Sở: chi-dao'], []],
])('For %s with %j, %j is proposed as who proposes the decision', (ten, phong, proposed) => {
  expect(deNghi(ten, phong)).toEqual(proposed)
})
