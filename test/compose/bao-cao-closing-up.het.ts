import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBaoCao } from '../../src/index'
import { changed, linesOf, type Report, REPORTS, wordOf } from '../data/reports'
import { POINTERS, testAnnexes, WITHOUT_FIGURES, WITHOUT_PROGRESS } from './annexes'

const PROSE = 'khanh-hoa/2025/bao-cao-quy-1'
const HEADING = /^(?:[IVX]+\. \p{Lu}|\d+\. \p{Lu}|[a-z]\) \p{Lu})/u
const headings = ({ docx }: Pick<Report, 'docx'>): string[] =>
  (docx.sections[0] ? linesOf(docx.sections[0]) : []).filter((line) => HEADING.test(line) && line.length < 90)

/** The report of 2025 without some files of prose. */
function without(...names: readonly string[]): string {
  const data = changed()
  for (const name of names) rmSync(join(data, PROSE, `${name}.txt`))
  return join(data, REPORTS[2025])
}

describe('Where there is neither data nor prose the heading goes, and the others close up:', () => {
  test('the whole report has its five parts', async () => {
    const made = await wordOf(without())
    expect(headings(made).filter((line) => /^[IVX]/u.test(line))).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC',
      'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CCHC',
      'III. ĐÁNH GIÁ CHUNG',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM TRONG THỜI GIAN TỚI',
      'V. KIẾN NGHỊ, ĐỀ XUẤT',
    ])
    expect(headings(made).slice(1, 8)).toEqual([
      ...[
        '1. Chỉ đạo, điều hành CCHC',
        '2. Thực hiện Kế hoạch CCHC',
        '3. Kiểm tra CCHC',
        '4. Tuyên truyền CCHC',
        '5. Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao',
      ],
      ...['6. Khảo sát sự hài lòng, đối thoại với người dân, doanh nghiệp', '7. Sáng kiến, cách làm mới'],
    ])
  })

  test('without prose on Tuyên truyền what follows moves up', async () => {
    expect(headings(await wordOf(without('tuyen-truyen'))).slice(3, 7)).toEqual([
      '3. Kiểm tra CCHC',
      '4. Thực hiện nhiệm vụ Chính phủ, Thủ tướng Chính phủ giao',
      '5. Khảo sát sự hài lòng, đối thoại với người dân, doanh nghiệp',
      '6. Sáng kiến, cách làm mới',
    ])
  })

  test('without the prose of a whole part the next part takes its number', async () => {
    const parts = headings(await wordOf(without('ket-qua-noi-bat', 'ton-tai-han-che', 'nguyen-nhan'))).filter(
      (line) => /^[IVX]/u.test(line),
    )
    expect(parts.slice(1)).toEqual([
      'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CCHC',
      'III. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM TRONG THỜI GIAN TỚI',
      'IV. KIẾN NGHỊ, ĐỀ XUẤT',
    ])
  })

  test('without prose on what is lacking the first letter stands alone', async () => {
    const all = headings(await wordOf(without('the-che-ton-tai')))
    const from = all.indexOf('1. Cải cách thể chế')
    expect(all.slice(from, from + 5)).toEqual([
      '1. Cải cách thể chế',
      'a) Kết quả đạt được',
      '2. Cải cách thủ tục hành chính',
      'a) Kết quả đạt được',
      'b) Tồn tại, hạn chế và nguyên nhân',
    ])
  })

  test('without figures a heading that lives by them goes', async () => {
    const all = headings(await wordOf(join(changed(WITHOUT_FIGURES), REPORTS[2025])))
    expect(all.slice(1, 7)).toEqual([
      '1. Chỉ đạo, điều hành CCHC',
      '2. Thực hiện Kế hoạch CCHC',
      '3. Kiểm tra CCHC',
      '4. Tuyên truyền CCHC',
      '5. Sáng kiến, cách làm mới',
      'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CCHC',
    ])
  })
})

describe('The annexes', () =>
  testAnnexes([
    [
      'figures, tasks and charts',
      [],
      true,
      ['Báo cáo', 'Phụ lục I', 'Phụ lục II', 'Phụ lục III'],
      POINTERS.all,
    ],
    ['figures and tasks', [], false, ['Báo cáo', 'Phụ lục I', 'Phụ lục II'], POINTERS.two],
    ['tasks only', [WITHOUT_FIGURES], false, ['Báo cáo', 'Phụ lục'], POINTERS.tasks],
    ['tasks and charts', [WITHOUT_FIGURES], true, ['Báo cáo', 'Phụ lục I', 'Phụ lục II'], POINTERS.drawn],
    ['figures only', [WITHOUT_PROGRESS], false, ['Báo cáo', 'Phụ lục'], POINTERS.figures],
    ['none', [WITHOUT_FIGURES, WITHOUT_PROGRESS], false, ['Báo cáo'], undefined],
  ]))

describe('A plan of which every task is done', () => {
  test('has no list of what is left, and no task overdue', async () => {
    const data = changed()
    const done = [6, 7, 11, 8, 6, 12, 12].flatMap((count, area) =>
      Array.from(
        { length: count },
        (_, at) =>
          `  - ma: ${['I', 'II', 'III', 'IV', 'V', 'VI', 'VII'][area] ?? ''}.${at + 1}\n    ngay: 2025-03-01\n    minhChung: Minh họa\n`,
      ),
    )
    writeFileSync(
      join(data, 'khanh-hoa/2025/tien-do-quy-1.yaml'),
      `minhHoa: true\nnhiemVu:\n${done.join('')}`,
    )
    const { docx } = await wordOf(join(data, REPORTS[2025]))
    const lines = docx.sections.slice(0, 1).flatMap(linesOf)
    expect(lines.find((line) => line.startsWith('Kế hoạch CCHC năm 2025'))).toMatch(
      /đã hoàn thành 62\/62 nhiệm vụ, đạt 100%, .*riêng trong kỳ báo cáo hoàn thành 62 nhiệm vụ\.$/u,
    )
    expect(lines.filter((line) => /còn lại:|^- Quá hạn|^Tập trung hoàn thành/u.test(line))).toEqual([])
  })
})

describe('Prose with a fault', () => {
  const refused = (file: string) => generateBaoCao(file, { formats: [], duThao: false, dienTu: false })

  test('in an expression is refused with its own file, line and column', async () => {
    const file = join(changed(), REPORTS[2025])
    writeFileSync(
      join(file, '..', 'bao-cao-quy-1', 'kiem-tra.txt'),
      'Một.\n\nHai {{ky.namm}} và {{haiChuSo}}.\n',
    )
    await expect(refused(file)).rejects.toThrow(/bao-cao-quy-1\/kiem-tra\.txt:3:7: dữ liệu không có "namm"/u)
  })

  test('that no template calls is refused and named', async () => {
    const file = join(changed(), REPORTS[2025])
    writeFileSync(join(file, '..', 'bao-cao-quy-1', 'mo-dau.txt'), 'Lời văn.')
    await expect(refused(file)).rejects.toThrow(
      /bao-cao-quy-1\/mo-dau\.txt:1:1: không có mẫu nào dùng lời văn "mo-dau"/u,
    )
  })
})
