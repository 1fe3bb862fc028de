import { type DonViDaThu, listLoiThu, type TinhTrangThu } from '../../../src/domain/thu/tinh-hinh'

const unit = (ten: string, tinhTrang: TinhTrangThu, hasSent: boolean): DonViDaThu => ({
  donVi: { id: ten, coQuan: { id: ten, ten }, rows: [], bieu: [], phienBan: 'x' },
  nhan: [],
  sauKhoa: [],
  so: new Map(),
  loi: [],
  tre: false,
  han: '2026-09-12',
  tinhTrang,
  ...(hasSent
    ? { dung: { tep: 'a.xlsx', ten: 'a.xlsx', donVi: ten, luc: '2026-09-10T08:00:00', sha256: 'x' } }
    : {}),
  ...(tinhTrang === 'da-quyet-dinh'
    ? { quyetDinh: { donVi: ten, cach: 'bo', lyDo: 'x', nguoi: 'y', ngay: '2026-09-13' } }
    : {}),
})

test('a report says of no unit that has sent a form that there was none', () => {
  const all = [
    unit('Xã A', 'chap-nhan', true),
    unit('Xã B', 'da-quyet-dinh', false),
    unit('Xã C', 'da-quyet-dinh', true),
  ]
  expect(listLoiThu(all)).toEqual([
    'Số liệu tổng hợp từ phiếu của 1/3 đơn vị.',
    'Không có phiếu: Xã B: không tính.',
    'Phiếu không được chấp nhận: Xã C: không tính.',
  ])
})
