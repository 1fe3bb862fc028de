import { linesOfGhiChu } from '../../../src/jobs/nhap/ghi-chu-lines'
import type { GhiChu } from '../../../src/index'

const note = (hang: number, loi: string, more: Partial<GhiChu> = {}): GhiChu => ({
  loai: 'doan',
  noi: { file: 'a.docx', line: 1, column: 1, where: `bảng 1, hàng ${hang}` },
  loi,
  ...more,
})

test('The same thing many times is one note with a count and its places', () => {
  const same = [2, 3, 4, 5].map((hang) => note(hang, 'bỏ dòng lặp lại'))
  expect(linesOfGhiChu(same)).toEqual([
    'Đã đoán, cần xem lại (4):',
    '  a.docx: bỏ dòng lặp lại: 4 chỗ: bảng 1, hàng 2; bảng 1, hàng 3; bảng 1, hàng 4; bảng 1, hàng 5',
  ])
})

test('What differs between them, a number or a name, stands with its place', () => {
  const notes = [2, 3, 4].map((hang) => note(hang, `số thứ tự ${hang} đếm thành ${hang + 1}, cột "C${hang}"`))
  expect(linesOfGhiChu(notes)[1]).toBe(
    '  a.docx: số thứ tự … đếm thành …, cột …: 3 chỗ: bảng 1, hàng 2 (2, 3, "C2"); bảng 1, hàng 3 (3, 4, "C3"); bảng 1, hàng 4 (4, 5, "C4")',
  )
})

test('Words of the source are all there, a line each', () => {
  const notes = ['một', 'hai', 'ba'].map((nguyenVan, at) =>
    note(at, 'ô lẻ', { loai: 'khong-xep-duoc', nguyenVan }),
  )
  expect(linesOfGhiChu(notes)).toEqual([
    'Không xếp được vào dữ liệu, không in ra (3):',
    '  a.docx: ô lẻ: 3 chỗ',
    '    bảng 1, hàng 0: «một»',
    '    bảng 1, hàng 1: «hai»',
    '    bảng 1, hàng 2: «ba»',
  ])
})

test('A few are said each by itself, and what cannot be placed comes before what was repaired', () => {
  const notes = [
    note(1, 'sửa', { loai: 'sua' }),
    note(2, 'đoán'),
    note(3, 'đoán'),
    note(4, 'lẻ', { loai: 'khong-xep-duoc' }),
  ]
  expect(linesOfGhiChu(notes).map((line) => line.trim().replace(/^a\.docx: /u, ''))).toEqual([
    'Không xếp được vào dữ liệu, không in ra (1):',
    'bảng 1, hàng 4: lẻ',
    'Đã đoán, cần xem lại (2):',
    'bảng 1, hàng 2: đoán',
    'bảng 1, hàng 3: đoán',
    'Đã sửa (1):',
    'bảng 1, hàng 1: sửa',
  ])
})
