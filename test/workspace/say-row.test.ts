import { nameRow } from '../../src/workspace/bang/say-row'

const PLAN = {
  banHanh: {
    ngay: '2026-01-05',
    canCu: [{ vanBan: ['luat-mau'] }],
    dieu: ['Ban hành kèm theo Kế hoạch này.'],
  },
  linhVuc: [
    { ten: 'Thể chế', nhiemVu: [{ ten: 'Rà soát' }] },
    {
      ten: 'Bộ máy',
      nhiemVu: [{ ten: 'Sắp xếp' }, { so: 5, ten: 'Đánh giá', moc: [{ ketQua: 'Báo cáo' }] }],
    },
  ],
}
const TIEN_DO = {
  nhiemVu: [
    { ma: 'II.3', ten: 'Rà soát', ngay: 1 },
    { ma: 'la', ten: 'x'.repeat(70) },
  ],
}
const SO_LIEU = { soLieu: { 'van-ban': 1, 'ho-so': { so: 1, lyDo: 7 } } }

test.each<readonly [string, unknown, readonly PropertyKey[], string | undefined]>([
  ['a field of the file', PLAN, ['banHanh', 'ngay'], 'Ban hành › Ngày'],
  ['a field that is not there', PLAN, ['banHanh', 'trichYeu'], 'Ban hành › Trích yếu'],
  [
    'a task, numbered as it is printed',
    PLAN,
    ['linhVuc', 1, 'nhiemVu', 1, 'ten'],
    'Nhiệm vụ II.5 “Đánh giá” › Tên',
  ],
  [
    'a mốc, which its task tells',
    PLAN,
    ['linhVuc', 1, 'nhiemVu', 1, 'moc', 0, 'thoiHan'],
    'Nhiệm vụ II.5 “Đánh giá” › Mốc 1 “Báo cáo” › Thời hạn',
  ],
  ['a line of words', PLAN, ['banHanh', 'dieu', 0], 'Điều 1 “Ban hành kèm theo Kế hoạch này.”'],
  [
    'a code, which is no words',
    PLAN,
    ['banHanh', 'canCu', 0, 'vanBan', 0],
    'Ban hành › Căn cứ 1 › Văn bản 1',
  ],
  ['a task by the code that stands there', TIEN_DO, ['nhiemVu', 0, 'ngay'], 'Nhiệm vụ II.3 “Rà soát” › Ngày'],
  ['an entry whose key is a code', SO_LIEU, ['soLieu', 'ho-so', 'lyDo'], 'Tệp số liệu › mục 2 › Lý do'],
  ['a key that nobody knows', PLAN, ['mauSac'], undefined],
  ['the file', PLAN, [], undefined],
  ['a file that is none', undefined, ['nam'], 'Năm'],
])('%s is told in words', (_, raw, path, words) => {
  expect(nameRow(raw, path)).toBe(words)
})
