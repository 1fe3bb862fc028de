import { openSua } from '../../src/index'
import { findO } from '../../src/web/page/find-o'
import { officeFolder, planIn } from './serving'

const bang = openSua({ slug: 'ke-hoach', file: planIn(officeFolder()) }, 0)
const KH = openSua({ slug: 'ke-hoach', file: 'data/khanh-hoa/2025/ke-hoach.yaml' }, 0)

/** What stands in the cell that a line is found in. */
function found(bangs: typeof KH, chu: string, quanh: readonly string[] = []): string | undefined {
  const o = findO(bangs, { chu, quanh })
  const table = bangs.find(({ ma }) => ma === o?.bang)
  return table?.hang.find(({ ma }) => ma === o?.hang)?.o[table.cot.findIndex(({ ma }) => ma === o?.cot)]
}

describe('A printed line is found in the data', () => {
  test.each([
    ['a whole cell', 'Đoạn mở đầu.', /^Đoạn mở đầu\.$/u],
    [
      'with the list mark that the program writes',
      'Điều 2. Giám đốc Sở Nội vụ có trách nhiệm',
      /^Giám đốc Sở Nội vụ/u,
    ],
  ])('%s', (_, line, cell) => expect(found(bang, line)).toMatch(cell))

  test.each([
    ['the middle of a paragraph', 'chức, đơn vị trong thời kỳ mới.', /^Xây dựng đội ngũ cán bộ/u],
    [
      'behind a letter',
      'đ) Nâng cấp các phân hệ phần mềm, ứng dụng cơ sở dữ liệu, đảm bảo kết',
      /^Nâng cấp các phân hệ/u,
    ],
    ['composed otherwise', 'phố trực thuộc Trung ương.'.normalize('NFD'), /thành phố trực thuộc Trung ương/u],
    ['in capitals', 'MỤC TIÊU TRỌNG TÂM NĂM 2025', /MỤC TIÊU TRỌNG TÂM/u],
  ])('%s', (_, line, cell) => expect(found(KH, line)).toMatch(cell))

  test('by its row where many rows say the same', () => {
    const rows = KH.find(({ ma }) => ma === 'nhiem-vu')?.hang.filter(({ nhom }) => !nhom) ?? []
    const same = rows.filter(({ o }) => o.includes('Năm 2025'))
    expect(same.length).toBeGreaterThan(3)
    for (const row of same) {
      const task = row.o.find((text) => text.length > 40) ?? ''
      const words = task.split(/\s+/u)
      const near = [words.slice(0, 6).join(' '), words.slice(6, 12).join(' ')]
      expect(findO(KH, { chu: 'Năm 2025', quanh: near })?.hang).toBe(row.ma)
    }
  })

  test('the progress of a task in the row where it is typed, by what is only read there', () => {
    const report = openSua({ slug: 'bao-cao', file: 'data/khanh-hoa/2025/bao-cao-quy-1.yaml' }, 0)
    const progress = report.find(({ ma }) => ma === 'tien-do')
    const rows = progress?.hang.filter(({ nhom }) => !nhom) ?? []
    const at = progress?.cot.findIndex(({ ma, chiDoc }) => chiDoc && ma === 'nhiemVu') ?? -1
    expect(rows.length).toBeGreaterThan(10)
    for (const { ma, o } of rows.slice(0, 12)) {
      const words = (o[at] ?? '').split(/\s+/u)
      const line = words.slice(0, 9).join(' ')
      const found = findO(report, { chu: line, quanh: [words.slice(9, 18).join(' '), ...o.slice(at + 1)] })
      expect(found).toMatchObject({ bang: 'tien-do', hang: ma })
      expect(progress?.cot.find((cot) => cot.ma === found?.cot)?.chiDoc).toBeFalsy()
    }
  })

  test.each([
    ['what the program writes itself', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['a page number', '3'],
    ['nothing', '  '],
  ])('but %s is not', (_, line) => expect(findO(KH, { chu: line, quanh: [] })).toBeUndefined())
})
