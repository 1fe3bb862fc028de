import { carryOverQuyetDinh } from '../../../src/domain/cu-the-hoa/sheet/carry-over'
import type { DongNhiemVu, QuyetDinh } from '../../../src/domain/cu-the-hoa/sheet/quyet-dinh'

const SAME = 'Báo cáo kết quả thực hiện'
const task = (ma: string, given: Partial<DongNhiemVu> = {}): DongNhiemVu => ({
  ma,
  linhVuc: 'Cải cách thể chế',
  nhiemVu: SAME,
  deXuat: 'thuc-hien',
  ...given,
})
const sheet = (nhiemVu: readonly DongNhiemVu[], given: Partial<QuyetDinh> = {}): QuyetDinh => ({
  donVi: 'so-tu-phap',
  keHoachCha: { coQuan: 'ubnd-tinh', nam: 2025 },
  nhiemVu: [...nhiemVu],
  mucTieu: [],
  chiTieu: [],
  ...given,
})
const decided = ({ quyetDinh }: { readonly quyetDinh: QuyetDinh }) =>
  quyetDinh.nhiemVu.flatMap(({ ma, quyetDinh: cach }) => (cach ? [ma] : []))

describe('Of several tasks in the same words', () => {
  test('each keeps its own decision, in whatever order the sheet has them', () => {
    const old = sheet([task('I.3', { quyetDinh: 'bo-qua' }), task('I.2'), task('I.1')])
    expect(decided(carryOverQuyetDinh(old, sheet([task('I.1'), task('I.2'), task('I.3')])))).toEqual(['I.3'])
  })

  test('those that were renumbered follow each other as before', () => {
    const old = sheet([task('I.1'), task('I.2', { quyetDinh: 'bo-qua' })])
    const first = task('I.1', { nhiemVu: 'Tổ chức hội nghị' })
    expect(decided(carryOverQuyetDinh(old, sheet([first, task('I.2'), task('I.3')])))).toEqual(['I.3'])
  })
})

test('With a row that the province dropped it is said what had been decided on it', () => {
  const target = { chuDe: 'so-hoa', ten: 'Hồ sơ được số hóa', giaTriTinh: 100 }
  const old = sheet([task('I.1', { nhiemVuRieng: 'Lời của sở' })], {
    chiTieu: [
      { ...target, giaTriRieng: 88 },
      { ...target, chuDe: 'dinh-danh' },
    ],
  })
  expect(carryOverQuyetDinh(old, sheet([])).thayDoi).toEqual([
    { loai: 'bo', ma: 'I.1', noiDung: `${SAME}; ở dòng ấy văn thư đã ghi: I.1 (nhiệm vụ)` },
    {
      loai: 'bo',
      ma: 'so-hoa',
      noiDung: 'Hồ sơ được số hóa; ở dòng ấy văn thư đã ghi: so-hoa (giá trị)',
    },
  ])
})
