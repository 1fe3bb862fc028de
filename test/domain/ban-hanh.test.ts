import { kinds } from '../../src/decree/kinds'
import { DAU_KY_HIEU } from '../../src/domain/co-quan/ban-hanh'
import { checkNguoiKy, checkSoNgay, checkSoOfOthers } from '../../src/domain/co-quan/check-ban-hanh'

test('A symbol begins with the abbreviation that the decree gives its kind', () => {
  expect(DAU_KY_HIEU).toEqual(
    Object.fromEntries(
      (Object.keys(DAU_KY_HIEU) as (keyof typeof DAU_KY_HIEU)[]).map((loai) => [loai, kinds[loai].vietTat]),
    ),
  )
})

const banHanh = {
  so: 12,
  kyHieu: 'QĐ-UBND',
  ngay: '2026-01-15',
  diaDanh: 'Mẫu',
  noiNhan: ['Như Điều 1', 'Lưu: VT'],
  nguoiKy: { quyenHan: ['TM. Ủy ban nhân dân'], chucVu: 'Chủ tịch' },
}

test('What is missed is said of the field that lacks it, not of the first one of its group', () => {
  const pathsOf = (found: Iterable<{ readonly path: readonly PropertyKey[] }>) =>
    Array.from(found, ({ path }) => path)
  const without = (key: 'so' | 'ngay') => ({ banHanh: { ...banHanh, [key]: undefined } })
  expect(pathsOf(checkNguoiKy({ banHanh }))).toEqual([['banHanh', 'nguoiKy', 'hoTen']])
  expect(pathsOf(checkSoNgay(without('ngay')))).toEqual([['banHanh', 'ngay']])
  expect(pathsOf(checkSoNgay(without('so')))).toEqual([['banHanh', 'so']])
})

test('A decision that the register knows as the chairman’s is not another agency’s', () => {
  const coQuan = { id: 'ubnd-tinh-mau', ten: 'Ủy ban nhân dân tỉnh Mẫu', tenGon: 'UBND tỉnh Mẫu' }
  const known = (cua: string) =>
    new Map([
      [
        'qd',
        {
          id: 'qd',
          loai: 'Quyết định',
          so: '12/QĐ-UBND',
          ngay: '2026-01-15',
          coQuan: cua,
          trichYeu: 'Kế hoạch',
        },
      ],
    ])
  const found = (cua: string) => Array.from(checkSoOfOthers({ banHanh }, coQuan, known(cua)))
  expect(found('Chủ tịch UBND tỉnh Mẫu')).toEqual([])
  expect(found('Chủ tịch UBND tỉnh Khác')).toHaveLength(1)
})
