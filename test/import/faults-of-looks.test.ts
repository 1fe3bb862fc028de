import { faultsOfLooks } from './faults-of-looks'
import { doan } from '../../src/import/source/nguon'

test('The half of the proof that looks at values finds one of another kind in each place', () => {
  const noi = { file: 'a', line: 1, column: 1 }
  const row = (...o: string[]) => ({ noi, o: o.map((chu) => ({ chu })) })
  const nguon = {
    tep: 'a',
    khoi: [
      doan('KẾ HOẠCH', noi),
      { loai: 'bang' as const, hang: [row('Việc một', 'Báo cáo A'), row('Việc hai', 'Báo cáo B')] },
    ],
  }
  const keHoach = {
    nam: 2030,
    banHanh: {
      loai: 'ke-hoach' as const,
      so: 0,
      ngay: 'hôm nay',
      kyHieu: 'công văn',
      noiNhan: ['Lưu: VT', 'II. Nhiệm vụ'],
      nguoiKy: { quyenHan: [], chucVu: 'Đề cương báo cáo', hoTen: 'Kết quả thực hiện' },
    },
    linhVuc: [{ nhiemVu: [{ ten: 'Việc một', moc: [{ ketQua: 'Báo cáo B', thoiHan: 'Sở Nội vụ' }] }] }],
  }
  const found = faultsOfLooks(nguon, { keHoach, baoCao: [] }, { nam: [2026] })
  expect(found.map((each) => each.split(/[:"]/u)[0] || 'cells')).toEqual([
    'chucVu',
    'hoTen',
    'noiNhan',
    'noiNhan',
    'so',
    'ngay',
    'kyHieu',
    'nam',
    'thoiHan',
    'cells',
  ])
})
