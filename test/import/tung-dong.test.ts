import { join } from 'node:path'
import { keHoachFile, type KeHoach } from '../../src/domain/ke-hoach/ke-hoach'
import { readText } from '../../src/import/read/read-text'
import { roman } from '../../src/language/list-marks'
import { readYaml } from '../../src/workspace/read-yaml'
import { imported, lostWords, tasksOf } from './made'

const planOf = (plan: string): KeHoach =>
  readYaml(join(__dirname, '../../data', plan, 'ke-hoach.yaml'), keHoachFile).value as KeHoach

/**
 * A plan's table with each cell's text on lines of its own, as LibreOffice saves it: an empty cell is an
 * empty line.
 */
function tableText({ phuLuc, linhVuc = [] }: KeHoach): string {
  const roles = (phuLuc?.cot ?? []).map(({ noiDung }) => noiDung)
  const rows = linhVuc.flatMap(({ ten, nhiemVu }, group) => [
    roman(group + 1),
    ten,
    ...nhiemVu.flatMap((task, at) =>
      task.moc.flatMap((moc, nth) => {
        const giao = typeof moc.phanCong === 'string' ? { phanCong: moc.phanCong } : moc.phanCong
        const cells: Partial<Record<string, string>> = {
          tt: nth ? '' : String(task.so ?? at + 1),
          nhiemVu: nth ? '' : task.ten,
          ketQua: moc.ketQua,
          thoiHan: moc.thoiHan,
          ...giao,
        }
        return roles.map((role) => cells[role] ?? '')
      }),
    ),
  ])
  return [...(phuLuc?.cot ?? []).map(({ ten }) => ten), ...rows].join('\n')
}

const wantedOf = ({ linhVuc = [] }: KeHoach) =>
  linhVuc.map(({ ten, nhiemVu }) => [
    ten,
    ...nhiemVu.map((task) => [
      task.ten,
      ...task.moc.map(({ ketQua, thoiHan, phanCong }) => [ketQua, thoiHan, phanCong]),
    ]),
  ])

describe('A table copied with one cell a line', () => {
  test.each(['khanh-hoa/2025', 'ubnd-ninh-hoa/2022', 'so-khdt-tuyen-quang/2023'])(
    'gives every task of %s, cells of several lines too',
    (name) => {
      const plan = planOf(name)
      const text = tableText(plan)
      const result = imported(readText(text, 'a.txt'))
      expect(tasksOf(result.keHoach)).toEqual(wantedOf(plan))
      expect(lostWords(text, result)).toEqual([])
      expect(result.baoCao.filter(({ loai }) => loai === 'khong-xep-duoc')).toEqual([])
    },
  )

  const HEAD = ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công']

  test('with its lines broken at the margins of the columns: what goes on with a small letter is joined', () => {
    const { keHoach } = imported(
      readText(
        [
          ...HEAD,
          '1',
          'Rà soát các văn bản',
          'của tỉnh',
          'Báo cáo của',
          'Sở Tư pháp',
          'Quý I/2026',
          'Sở Tư pháp chủ trì,',
          'phối hợp với các sở',
          '2',
          'Việc hai',
          'Văn bản',
          'Năm 2026',
          'Sở A',
        ].join('\n'),
        'a.txt',
      ),
    )
    expect(tasksOf(keHoach)[0]?.[1]).toEqual([
      'Rà soát các văn bản của tỉnh',
      ['Báo cáo của Sở Tư pháp', 'Quý I/2026', 'Sở Tư pháp chủ trì, phối hợp với các sở'],
    ])
  })

  /** The lines of a text that a column so wide breaks it into. */
  const broken = (chu: string, width: number): string[] =>
    chu.split('\n').flatMap((part) =>
      part.split(' ').reduce<string[]>((lines, word) => {
        const last = lines.at(-1)
        return last !== undefined && last.length + 1 + word.length <= width
          ? [...lines.slice(0, -1), `${last} ${word}`]
          : [...lines, word]
      }, []),
    )

  test.each(['khanh-hoa/2025', 'so-khdt-tuyen-quang/2023'])(
    'with every cell of %s broken at its margin: how full the lines are tells where a cell ends',
    (name) => {
      const plan = planOf(name)
      const roles = (plan.phuLuc?.cot ?? []).map(({ noiDung }) => noiDung)
      const width = { tt: 9, nhiemVu: 36, ketQua: 24, thoiHan: 14, phanCong: 30, chuTri: 14, phoiHop: 14 }
      const rows = (plan.linhVuc ?? []).flatMap(({ ten, nhiemVu }, group) => [
        roman(group + 1),
        ten,
        ...nhiemVu.flatMap((task, at) =>
          task.moc.flatMap(({ ketQua, thoiHan, phanCong }, nth) => {
            const cells: Partial<Record<string, string>> = {
              ...(nth ? {} : { tt: String(at + 1), nhiemVu: task.ten }),
              ketQua,
              thoiHan,
              ...(typeof phanCong === 'string' ? { phanCong } : phanCong),
            }
            return roles.flatMap((role) =>
              cells[role] ? broken(cells[role], width[role as keyof typeof width]) : [],
            )
          }),
        ),
      ])
      const text = [...(plan.phuLuc?.cot ?? []).map(({ ten }) => ten), ...rows].join('\n')
      expect(tasksOf(imported(readText(text, 'a.txt')).keHoach)).toEqual(wantedOf(plan))
    },
  )

  const VIEWER = ['TT Nhiệm vụ Kết quả Tiến độ Phân công', 'I Cải cách thể chế']
  test('with the cells of a row in one line, as a viewer copies them: page numbers and the head of the next page are no rows, what a page cuts off is named', () => {
    const rows = [
      '1 Rà soát văn bản',
      'của tỉnh',
      'Báo cáo Quý I/2026 Sở Tư pháp',
      '2',
      VIEWER[0] ?? '',
      '2 Việc hai Văn bản Năm 2026 Sở A chủ trì,',
      'phối hợp với',
      '3',
      '\f các sở, ngành',
      '3 Việc ba Kế hoạch Năm 2026 Sở B',
    ]
    const text = [...VIEWER, ...rows].join('\n')
    const result = imported(readText(text, 'a.txt'))
    expect(tasksOf(result.keHoach)).toEqual([
      [
        'Cải cách thể chế',
        ['Rà soát văn bản của tỉnh', ['Báo cáo', 'Quý I/2026', 'Sở Tư pháp']],
        ['Việc hai', ['Văn bản', 'Năm 2026', 'Sở A chủ trì, phối hợp với các sở, ngành']],
        ['Việc ba', ['Kế hoạch', 'Năm 2026', 'Sở B']],
      ],
    ])
    expect(
      result.baoCao.filter(({ loi }) => loi.includes('dựng lại')).map(({ loi }) => loi.slice(0, 6)),
    ).toEqual(['hàng 2'])
    expect(
      result.baoCao.filter(({ loi }) => loi === 'bỏ số trang').map(({ nguyenVan }) => nguyenVan),
    ).toEqual(['2', '3'])
    expect(lostWords(text, result)).toEqual([])
  })

  test('a row whose borders the words do not tell is kept and named in a note', () => {
    const text = [
      ...HEAD,
      '1',
      'Rà soát văn bản',
      'Hội nghị triển khai',
      'Báo cáo',
      'Quý I/2026',
      'Sở Tư pháp',
      '2',
      'Việc hai',
      'Văn bản',
      'Năm 2026',
      'Sở Nội vụ',
    ].join('\n')
    const result = imported(readText(text, 'a.txt'))
    expect(result.keHoach.linhVuc?.[0]?.nhiemVu).toHaveLength(2)
    expect(result.baoCao).toContainEqual(
      expect.objectContaining({
        loai: 'doan',
        loi: expect.stringMatching(/^hàng 1 của bảng dựng lại .*ranh giới giữa các cột không rõ/) as string,
      }),
    )
    expect(result.baoCao.some(({ loi }) => loi.startsWith('hàng 2 của bảng'))).toBe(false)
    expect(lostWords(text, result)).toEqual([])
  })

  test('what follows the table is not of its last row', () => {
    const { keHoach } = imported(
      readText(
        [
          'KẾ HOẠCH',
          'Cải cách hành chính năm 2026',
          '',
          'I. NHIỆM VỤ',
          '',
          ...HEAD,
          '1',
          'Rà soát',
          'Báo cáo',
          'Quý I/2026',
          'Sở Nội vụ',
          'II. KINH PHÍ',
          '',
          'Từ ngân sách.',
          '',
          'Nơi nhận:',
          '- Lưu: VT.',
        ].join('\n'),
        'a.txt',
      ),
    )
    expect(tasksOf(keHoach)).toEqual([[undefined, ['Rà soát', ['Báo cáo', 'Quý I/2026', 'Sở Nội vụ']]]])
    expect(keHoach).toMatchObject({
      kinhPhi: { moDau: ['Từ ngân sách.'] },
      banHanh: { noiNhan: ['Lưu: VT'] },
    })
  })
})

test('A table whose columns a converter took apart is not guessed: the first note says so and what to do, and every word is in notes', () => {
  const text = [
    'KẾ HOẠCH',
    'Cải cách hành chính năm 2026',
    '',
    'PHỤ LỤC',
    'TT',
    '',
    'Nhiệm vụ',
    '',
    '1',
    '2',
    '',
    'Rà soát',
    'Xây dựng kế hoạch',
    '',
    'Kết quả',
    '',
    'Báo cáo',
    'Kế hoạch',
    '',
    'Tiến độ',
    '',
    'Quý I/2026',
    'Quý II/2026',
    '',
    'Phân công',
    'Sở A',
    'Sở B',
  ].join('\n')
  const result = imported(readText(text, 'a.txt'))
  expect(result.keHoach.linhVuc ?? []).toEqual([])
  expect(result.baoCao[0]).toMatchObject({
    loai: 'khong-xep-duoc',
    loi: expect.stringContaining('pdftotext -layout') as string,
  })
  expect(lostWords(text, result)).toEqual([])
})
