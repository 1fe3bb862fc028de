import { bangSoLieu, type CotSoLieu } from '../../src/compose/bang-so-lieu'
import type { ChiTieu, DongSoLieu, GiaTri } from '../../src/domain/bao-cao/chi-tieu/chi-tieu'
import { paragraphsOf, plainText } from '../../src/document/walk'

const so = (value: number): GiaTri => ({ loai: 'so', so: value })
const line = (ma: string, giaTri: GiaTri, more: Partial<ChiTieu> = {}): DongSoLieu => ({
  chiTieu: { so: '1', ma, ten: ma, donVi: 'Hồ sơ', loai: 'so', ...more },
  giaTri,
})
const NOTES: Readonly<Record<string, string>> = {
  'ho-so': 'Lấy từ hệ thống một cửa',
  'hinh-thuc': 'Phát tại Bộ phận Một cửa',
}
const ghiChu = (ma: string) => {
  const loi = NOTES[ma]
  return loi === undefined ? undefined : { loi }
}

/** The cells of the annex, row by row. */
const rowsOf = (...others: readonly CotSoLieu[]): string[][] =>
  bangSoLieu({ dong: NOW, others, ghiChu }).rows.map(({ cells }) =>
    cells.map(({ children }) =>
      children
        .flatMap((block) => Array.from(paragraphsOf(block), (each) => plainText(each.children)))
        .join(' '),
    ),
  )

const NOW = [
  line('ho-so', so(40372)),
  line('ty-le', so((33333 / 33334) * 100), { loai: 'ty-le', donVi: '%' }),
  line('ty-le-1', so(97.46), { loai: 'ty-le', donVi: '%', thapPhan: 1 }),
  line('von', so(1250.125), { donVi: 'Triệu đồng', thapPhan: 3 }),
  line('khong-biet', { loai: 'khong-biet' }),
  line('thieu', { loai: 'thieu' }),
  line('hinh-thuc', so(1), { loai: 'ma', donVi: undefined, giaTri: { '1': 'Phát phiếu' } }),
]

describe('The annex of figures', () => {
  test('prints each with the decimals of its row, and the office’s own note', () => {
    const [, ...rows] = rowsOf()
    expect(rows.map((cells) => cells.slice(3))).toEqual([
      ['40.372', 'Lấy từ hệ thống một cửa'],
      ['99,99', ''],
      ['97,5', ''],
      ['1.250,125', ''],
      ['-', ''],
      ['…', ''],
      ['1', 'Phát tại Bộ phận Một cửa Phát phiếu'],
    ])
  })

  test('puts another period beside it row by row: blank where it is not compared, "-" where it has no figure', () => {
    const before = { ten: 'Cùng kỳ', dong: [line('von', { loai: 'thieu' }), line('ho-so', so(900))] }
    const [head, ...rows] = rowsOf(before)
    expect(head?.[4]).toBe('Cùng kỳ')
    expect(rows.map((cells) => cells[4])).toEqual(['900', '', '', '-', '', '', ''])
  })

  test('has no column for a period of which nothing can be compared', () => {
    const before = { ten: 'Kỳ trước', dong: [line('von', { loai: 'thieu' })] }
    expect(rowsOf(before)[0]).not.toContain('Kỳ trước')
  })
})
