import { join } from 'node:path'
import { generateBaoCao } from '../../src/index'
import { InputError } from '../../src/problem'
import { paragraphsIn } from '../read/docx-blocks'
import {
  type Change,
  changed,
  DATA,
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

const NOTICE = 'Số liệu minh họa, không phải số liệu thật'
const [REPORT, PROGRESS, FIGURES] = [
  'khanh-hoa/2025/bao-cao-quy-1.yaml',
  'khanh-hoa/2025/tien-do-quy-1.yaml',
  'khanh-hoa/2025/so-lieu-quy-1.yaml',
]
const ISSUED: Change = [REPORT, '  kyHieu: BC-UBND\n', '  so: 45\n  kyHieu: BC-UBND\n  ngay: 2025-03-19\n']
const REAL: readonly Change[] = [
  ISSUED,
  [REPORT, 'minhHoa: true\n', ''],
  [PROGRESS, '\nminhHoa: true\n', '\n'],
  [FIGURES, '\nminhHoa: true\n', '\n'],
]
const MISSING: readonly Change[] = [
  [FIGURES, '  ho-so-dung-han-tinh: 38104\n', ''],
  [FIGURES, '  ky-luat-lanh-dao-so: 1\n', ''],
  [FIGURES, '  huyen-da-kiem-tra: 1\n', ''],
]
const fileOf = (...changes: readonly Change[]) => join(changed(...changes), REPORTS[2025])

const realOf = (...changes: readonly Change[]) => withoutMinhHoa(fileOf(...REAL, ...changes))

/** How often the notice stands on each page of the PDF, and in each header of the Word file. */
const onPages = ({ pdf }: Report) =>
  pdf.pages.map(({ texts }) => texts.filter(({ text }) => text === NOTICE).length)
const inHeaders = ({ docx }: Report) =>
  docx.sections
    .flatMap(({ headerText, firstHeader }) => [headerText, firstHeader.map(({ text }) => text).join('')])
    .map((text) => text.includes(NOTICE))
const numberOf = ({ docx }: Report) =>
  paragraphsIn(docx.sections[0]?.blocks ?? [])
    .map(({ text }) => text)
    .find((text) => text.startsWith('Số:'))
const row = ({ docx, pdf }: Report, so: string) =>
  [docx.sections.flatMap(tablesOf).flat(), pdfRows(pdf.pages)].map(
    (rows) => rows.find(([first]) => first === so)?.[3],
  )

describe('A report with illustrative figures', () => {
  test('says so on every page of both files, and is a draft though a number and a day are given', async () => {
    const made = await report(fileOf(ISSUED), { bieuDo: true })
    expect(onPages(made)).toEqual(made.pdf.pages.map(() => 1))
    expect(made.pdf.pages.length).toBeGreaterThan(20)
    expect(inHeaders(made)).toEqual(Array.from({ length: 8 }, () => true))
    expect(numberOf(made)).toMatch(/^Số:\s{6,}\/BC-UBND$/u)
    expect(wordText(made)).not.toContain('45/BC-UBND')
    // At the head of the report and of its three annexes.
    expect(wordText(made).split('DỰTHẢO')).toHaveLength(5)
    expect(made.document.name).toContain('du-thao')
  })

  test.each([
    ['its own file', REAL.filter(([, from]) => from !== 'minhHoa: true\n')],
    ['its progress', REAL.filter(([file]) => file !== PROGRESS)],
    ['its figures', REAL.filter(([file]) => file !== FIGURES)],
  ])('is one as long as %s says so', async (_, changes) => {
    const { document } = await generateBaoCao(fileOf(...changes), {
      formats: [],
      duThao: false,
      dienTu: false,
    })
    expect([document.notice, document.name.includes('du-thao')]).toEqual([NOTICE, true])
  })

  test('is one too when the period it is compared with was made up', async () => {
    const data = changed(
      ...REAL,
      [REPORT, 'kinhGui: [Bộ Nội vụ]', 'kinhGui: [Bộ Nội vụ]\ncungKy: ../2023/bao-cao-quy-1.yaml'],
      [REPORTS[2023], 'nam: 2023\n', 'nam: 2024\nminhHoa: true\n'],
    )
    const { document } = await generateBaoCao(join(data, REPORTS[2025]), {
      formats: [],
      duThao: false,
      dienTu: false,
    })
    expect(document.notice).toBe(NOTICE)
  })
})

describe('A real report', () => {
  test('with number and day is no draft, has no notice, and its annexes name it', async () => {
    const made = await report(realOf())
    expect(onPages(made)).toEqual(made.pdf.pages.map(() => 0))
    expect(inHeaders(made)).toEqual(Array.from({ length: 6 }, () => false))
    expect(numberOf(made)).toBe('Số: 45/BC-UBND')
    for (const text of [wordText(made), pdfText(made)]) {
      expect(text).not.toContain('DỰTHẢO')
      expect(text).toContain(squeezed('Khánh Hòa, ngày 19 tháng 3 năm 2025'))
      expect(
        text.split(
          squeezed('(Kèm theo Báo cáo số 45/BC-UBND ngày 19 tháng 3 năm 2025 của UBND tỉnh Khánh Hòa)'),
        ),
      ).toHaveLength(3)
    }
    expect(made.document.name).toBe('bao-cao-quy-i-nam-2025-45-bc-ubnd-ubnd-tinh-khanh-hoa')
  })

  test('that was never marked has no notice: the report of seed 002', async () => {
    const made = await report(join(DATA, REPORTS[2023]))
    expect([onPages(made), inHeaders(made)]).toEqual([
      [0, 0],
      [false, false],
    ])
  })
})

describe('A missing figure', () => {
  test('stops a report that is to be issued, one message for each, with its file and its row', async () => {
    const error: unknown = await generateBaoCao(realOf(...MISSING), {
      formats: [],
      duThao: false,
      dienTu: false,
    }).catch((thrown: unknown) => thrown)
    expect(error).toBeInstanceOf(InputError)
    const { findings } = error as InputError
    expect(findings.map(({ message }) => message)).toEqual([
      'chưa có số liệu "huyen-da-kiem-tra" (1.2.2. Số UBND cấp huyện đã kiểm tra), cấp tỉnh báo cáo',
      'chưa có số liệu "ho-so-dung-han-tinh" (3.3.1.2. Số hồ sơ giải quyết đúng hạn), các sở, ngành báo cáo',
      'chưa có số liệu "ky-luat-lanh-dao-so" (5.4.2. Số lãnh đạo cấp sở và tương đương bị kỷ luật), cấp tỉnh báo cáo',
    ])
    for (const { place } of findings) expect(place.file).toMatch(/so-lieu-quy-1\.yaml$/u)
  })

  test('is "…" in the table and in the sentences of a draft, and so is what follows from it', async () => {
    const made = await report(realOf(...MISSING), { duThao: true })
    for (const so of ['1.2.2', '3.3.1', '3.3.1.2', '5.4', '5.4.2'])
      expect([so, ...row(made, so)]).toEqual([so, '…', '…'])
    for (const text of [wordText(made), pdfText(made)]) {
      expect(text).toContain(squeezed('đã kiểm tra CCHC tại 03 sở, ngành, … UBND cấp huyện; phát hiện'))
      expect(text).toContain(squeezed('giải quyết đúng hạn …/38.450 hồ sơ, đạt ….'))
      expect(text).toContain(squeezed('Số cán bộ, công chức, viên chức bị kỷ luật: … người.'))
      expect(text).toContain('DỰTHẢO')
    }
  })

  test('at the district level keeps its sentence, which goes only when that level is no more', async () => {
    const made = await wordOf(realOf([FIGURES, '  ho-so-dung-han-huyen: 29890\n', '']), {
      duThao: true,
    })
    expect(wordText(made)).toContain(squeezed('- UBND cấp huyện: giải quyết đúng hạn …/30.720 hồ sơ, đạt ….'))
  })
})

test('A rate of nothing is "-" in the table, and no sentence speaks of it', async () => {
  const made = await report(
    realOf(
      [FIGURES, 'phan-anh-tiep-nhan: 64', 'phan-anh-tiep-nhan: 0'],
      [FIGURES, 'phan-anh-da-xu-ly: 57', 'phan-anh-da-xu-ly: 0\n  ty-le-xu-ly-phan-anh: "-"'],
    ),
  )
  expect(row(made, '3.3.4')).toEqual(['-', '-'])
  for (const text of [wordText(made), pdfText(made)]) {
    expect(text).not.toContain(squeezed('- Phản ánh, kiến nghị: '))
    expect(text).not.toContain('…')
  }
})
