import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { generateBaoCao } from '../../src/index'
import { InputError } from '../../src/problem'
import {
  type Change,
  changed,
  DATA,
  linesOf,
  pdfRows,
  pdfText,
  report,
  type Report,
  REPORTS,
  squeezed,
  tablesOf,
  withoutMinhHoa,
  wordOf,
  wordText,
} from './reports'

const [REPORT, FIGURES, PROGRESS] = ['bao-cao', 'so-lieu', 'tien-do'].map(
  (name) => `khanh-hoa/2026/${name}-quy-1.yaml`,
) as [string, string, string]
const OPTIONS = { formats: ['docx'], duThao: false, dienTu: false } as const
const fileOf = (...changes: readonly Change[]) => join(changed(...changes), REPORT)
const ISSUED: readonly Change[] = [
  [REPORT, '  kyHieu: BC-UBND\n', '  so: 45\n  kyHieu: BC-UBND\n  ngay: 2026-03-18\n'],
  [REPORT, 'minhHoa: true\n', ''],
  [FIGURES, '\nminhHoa: true\n', '\n'],
  [PROGRESS, '\nminhHoa: true\n', '\n'],
]

/** The rows of the form as two whole reports print them: Biểu, number, indicator, unit. */
const FORM = readFileSync(join(__dirname, 'bieu-4625.tsv'), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'))
/** The form's own typing slips (";;", two spaces) are not rows of their own. */
const plain = (text = ''): string => text.replace(/[;\s]+/gu, ' ').trim()
const isHead = ([first]: readonly string[]): boolean => first === 'STT' || first === 'Đơn vị tính'

let made: Report
let annex: string[][][]
beforeAll(async () => {
  made = await report(join(DATA, REPORT))
  annex = made.docx.sections[1] ? tablesOf(made.docx.sections[1]) : []
})

describe('The annex of quý I/2026', () => {
  test('has the 123 rows of the form in seven Biểu, each numbered from 1, with its units', () => {
    expect(annex).toHaveLength(7)
    const printed = annex.flatMap((rows, nth) =>
      rows.slice(2).map(([so = '', ten, donVi]) => [String(nth + 1), so, plain(ten), plain(donVi)]),
    )
    expect(printed).toEqual(FORM.map(([bieu, so, ten, donVi]) => [bieu, so, plain(ten), plain(donVi)]))
    expect(printed).toHaveLength(123)
  })

  test('has a head of two rows, in the PDF on every page', () => {
    for (const [upper, lower] of annex) {
      expect(upper).toEqual([
        'STT',
        'Chỉ tiêu thống kê (Sử dụng trong kỳ báo cáo hàng quý, 6 tháng, năm)',
        'Kết quả thống kê',
        'Ghi chú',
      ])
      expect(lower).toEqual(['Đơn vị tính', 'Số liệu'])
    }
    expect(pdfText(made).split(squeezed('Kết quả thống kê')).length - 1).toBeGreaterThanOrEqual(7)
  })

  test('says the same in the PDF', () => {
    const rows = pdfRows(made.pdf.pages).filter((row) => !isHead(row))
    const said = new Set(rows.map((row) => row.slice(0, 4).map(squeezed).join('|')))
    const cells = annex.flatMap((each) => each.slice(2)).map((row) => row.slice(0, 4).map(squeezed).join('|'))
    expect(cells.filter((each) => !said.has(each))).toEqual([])
  })

  test('prints what was entered in the place of what cannot be computed', () => {
    const [, law = [], , staff = [], , money = []] = annex
    const of = (rows: readonly string[][], so: string) => rows.find(([first]) => first === so)?.[3]
    expect(of(law, '2.2')).toBe('-')
    expect(of(staff, '3.4')).toBe('18,6')
    expect(of(money, '2.4')).toBe('388')
    expect(['2.4.1', '2.4.2', '2.4.3'].map((so) => of(money, so))).toEqual(['-', '-', '-'])
    expect(of(money, '2.1')).toBe('1.235')
  })

  test('lets a note stand over all the rows it speaks of', () => {
    const rows = annex[3] ?? []
    const first = rows.findIndex(([so]) => so === '1.5')
    expect(rows[first]?.[4]).toMatch(/^Đơn vị thuộc UBND cấp xã gồm cả trường học/u)
    // A covered cell is a part of the one above.
    expect(rows.slice(first, first + 5).map((row) => row.length)).toEqual([5, 4, 4, 4, 5])
  })
})

describe('The text of quý I/2026', () => {
  const lines = () => (made.docx.sections[0] ? linesOf(made.docx.sections[0]) : [])

  test('has the outline of the form: four parts, no part of shortcomings under each field', () => {
    expect(lines().filter((line) => /^[IVX]+\. /u.test(line))).toEqual([
      'I. CÔNG TÁC CHỈ ĐẠO, ĐIỀU HÀNH CCHC',
      'II. KẾT QUẢ THỰC HIỆN CÁC NHIỆM VỤ CCHC',
      'III. ĐÁNH GIÁ CHUNG',
      'IV. PHƯƠNG HƯỚNG, NHIỆM VỤ TRỌNG TÂM TRONG THỜI GIAN TỚI',
    ])
    expect(lines().filter((line) => /^\d\. /u.test(line))).toHaveLength(6 + 6 + 2)
    expect(lines().filter((line) => /^\p{Ll}\) /u.test(line))).toHaveLength(4 + 3 + 4 + 4 + 3 + 8)
  })

  test('has no "Kính gửi": Bộ Nội vụ stands first among the recipients', () => {
    expect(wordText(made)).not.toContain(squeezed('Kính gửi'))
    expect(wordText(made)).not.toContain(squeezed('Như trên'))
    expect(wordText(made)).toContain(squeezed('Nơi nhận:- Bộ Nội vụ;'))
  })

  test('takes the figures that its prose names from the annex', async () => {
    expect(wordText(made)).toContain(squeezed('giải quyết đúng hạn 47.105 hồ sơ ở cấp tỉnh và 150.974 hồ sơ'))
    const other = await wordOf(fileOf([FIGURES, 'ho-so-dung-han-tinh: 47105', 'ho-so-dung-han-tinh: 46000']))
    expect(wordText(other)).toContain(squeezed('giải quyết đúng hạn 46.000 hồ sơ ở cấp tỉnh'))
    expect(wordText(other)).not.toContain('47.105')
  })

  test('can say every rate of Biểu 7', () => {
    for (const said of [
      'đạt 93,13%',
      '921 dịch vụ có hồ sơ nộp trực tuyến, đạt 95,14%',
      '109.811/118.540 hồ sơ, đạt 92,64%',
      '43.902/61.230 hồ sơ, đạt 71,7%',
      '874/902 TTHC',
      'các sở, ban, ngành cấp tỉnh đạt 99,64%',
    ])
      expect(wordText(made)).toContain(squeezed(said))
  })
})

describe('The rule that a report cites', () => {
  test.each([
    ['khanh-hoa/2023/bao-cao-quy-1.yaml', '581/BNV-CCHC'],
    ['khanh-hoa/2025/bao-cao-quy-1.yaml', '581/BNV-CCHC'],
    ['khanh-hoa/2026/bao-cao-quy-1.yaml', '4625/BNV-CCHC'],
  ])('is that of its period: %s', async (file, rule) => {
    const text = wordText(await report(join(DATA, file)))
    const cited = new Set(Array.from(text.matchAll(/(\d+\/BNV-CCHC)/gu), ([, found]) => found))
    expect(Array.from(cited)).toEqual([rule])
  })

  test('changes with the day the figures end, not with the program', async () => {
    const file = join(
      // The figures are of rows of the district, which ended in June.
      changed(
        [REPORTS[2025], 'ky: quy-1\n', 'ky: quy-3\n'],
        [REPORTS[2025], 'quý I năm', 'quý III năm'],
        [REPORTS[2025], 'soLieu: so-lieu-quy-1.yaml\n', ''],
      ),
      REPORTS[2025],
    )
    expect(wordText(await wordOf(file))).toContain('4625/BNV-CCHC')
  })
})

const refusal = async (file: string): Promise<string> => {
  try {
    await generateBaoCao(file, OPTIONS)
  } catch (error) {
    if (error instanceof InputError) return error.findings.map(({ message }) => message).join('\n')
    throw error
  }
  return ''
}
const notices = async (file: string): Promise<string> =>
  (await generateBaoCao(file, OPTIONS)).findings.map(({ message }) => message).join('\n')

describe('A rate of 0 over 0', () => {
  const ANSWER =
    '  ty-le-xu-ly-vbqppl-sau-kiem-tra: { so: "-", ghiChu: Kỳ này không có văn bản phải xử lý sau kiểm tra. }\n'

  test('is asked of the officer, and stops an issue until it is answered', async () => {
    const open: Change = [FIGURES, ANSWER, '']
    expect(await notices(fileOf(open))).toMatch(/Tỷ lệ xử lý VBQPPL sau kiểm tra" là 0 trên 0/u)
    expect(await refusal(fileOf(...ISSUED, open))).toMatch(/ty-le-xu-ly-vbqppl-sau-kiem-tra.* là 0 trên 0/u)
    expect(await refusal(withoutMinhHoa(fileOf(...ISSUED)))).toBe('')
  })

  test.each(['0', '100'])('is what the officer answers: %s', async (so) => {
    const file = fileOf([
      FIGURES,
      ANSWER,
      `  ty-le-xu-ly-vbqppl-sau-kiem-tra: { so: ${so}, lyDo: Kỳ này không có văn bản phải xử lý }\n`,
    ])
    const section = (await wordOf(file)).docx.sections[1]
    expect(section && tablesOf(section)[1]?.find(([first]) => first === '2.2')?.[3]).toBe(so)
  })

  test('may not be answered where the rate can be computed', async () => {
    const file = fileOf([
      FIGURES,
      '  phan-anh-da-xu-ly: 35\n',
      '  phan-anh-da-xu-ly: 35\n  ty-le-xu-ly-phan-anh: 100\n',
    ])
    expect(await refusal(file)).toMatch(/do chương trình tính, không nhập/u)
  })
})

describe('Addressees', () => {
  test('with "Kính gửi" the list begins with "Như trên"', async () => {
    expect(await refusal(fileOf([REPORT, 'keHoach: ', 'kinhGui: [Bộ Nội vụ]\nkeHoach: ']))).toMatch(
      /báo cáo có Kính gửi phải ghi "Như trên"/u,
    )
    expect(
      await refusal(
        fileOf(
          [REPORT, 'keHoach: ', 'kinhGui: [Bộ Nội vụ]\nkeHoach: '],
          [REPORT, '- Bộ Nội vụ\n', '- Như trên\n'],
        ),
      ),
    ).toBe('')
  })

  test('without it "Như trên" means nothing, and who must receive the report is missed', async () => {
    expect(await refusal(fileOf([REPORT, '- Bộ Nội vụ\n', '- Như trên\n']))).toMatch(
      /"Như trên" mà báo cáo không có Kính gửi/u,
    )
    expect(await notices(fileOf([REPORT, '- Bộ Nội vụ\n', '- Văn phòng Chính phủ\n']))).toMatch(
      /nơi nhận báo cáo theo chế độ là Bộ Nội vụ, không có trong Nơi nhận/u,
    )
  })
})
