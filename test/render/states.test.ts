import { fold } from '../seeds/seed-001'
import { linesOfPart } from './pdf-body'
import { firstPages, segmentsOf } from './pdf-segments'
import { makePlan, type Real, real, type State } from './real'
import { variant } from './variant'
import { placedIn } from './word-place'

/**
 * What a part says in each file: the lines of the PDF's pages, the paragraphs of Word's section. White space
 * folded.
 */
const FILES = {
  PDF: ({ pdf }: Real, part: number) => linesOfPart(pdf, part).map(({ text }) => fold(text)),
  'Word file': ({ docx }: Real, part: number) =>
    placedIn(docx.sections[part]).map(({ paragraph }) => fold(paragraph.text)),
} as const
type File = keyof typeof FILES
const BOTH = Object.keys(FILES) as File[]

const made = new Map<State, Real>()
beforeAll(async () => {
  for (const state of ['paper', 'draft', 'electronic'] as const) made.set(state, await real(state))
})

const of = (state: State): Real => {
  const found = made.get(state)
  if (!found) throw new Error(`${state} was not made`)
  return found
}
const find = (file: File, document: Real, part: number, pattern: RegExp): string | undefined =>
  FILES[file](document, part).find((text) => pattern.test(text))
const numberLine = (file: File, document: Real) => find(file, document, 0, /^Số:/)
const dayLine = (file: File, document: Real) => find(file, document, 0, /^Khánh Hòa, ngày/)
/** The line may be two in the PDF. */
const attached = (file: File, document: Real) =>
  /\(Kèm theo Quyết định.*?\)/.exec(FILES[file](document, 1).join(' '))?.[0]
const allText = (file: File, document: Real) =>
  [0, 1, 2].flatMap((part) => FILES[file](document, part)).join('\n')
const marks = (file: File, document: Real) =>
  [0, 1, 2].flatMap((part) => FILES[file](document, part)).filter((text) => text.includes('DỰ THẢO'))

const AGENCY = 'của Ủy ban nhân dân tỉnh Khánh Hòa)'

describe.each(BOTH)('A paper document, in the %s', (file) => {
  test('has its number and its day, above and in the kèm theo line', () => {
    expect(numberLine(file, of('paper'))).toBe('Số: 3487/QĐ-UBND')
    expect(dayLine(file, of('paper'))).toBe('Khánh Hòa, ngày 31 tháng 12 năm 2024')
    expect(attached(file, of('paper'))).toBe(
      `(Kèm theo Quyết định số 3487/QĐ-UBND ngày 31 tháng 12 năm 2024 ${AGENCY}`,
    )
  })

  test('is not marked as a draft', () => {
    expect(marks(file, of('paper'))).toEqual([])
  })
})

describe.each(BOTH)('An electronic document, in the %s', (file) => {
  test('has its number and its day above', () => {
    expect(numberLine(file, of('electronic'))).toBe('Số: 3487/QĐ-UBND')
    expect(dayLine(file, of('electronic'))).toBe('Khánh Hòa, ngày 31 tháng 12 năm 2024')
  })

  test('has number and date unfilled in the kèm theo line, ký hiệu and agency there', () => {
    expect(attached(file, of('electronic'))).toBe(`(Kèm theo Quyết định số /QĐ-UBND ngày tháng năm ${AGENCY}`)
  })

  test('is not marked as a draft', () => {
    expect(marks(file, of('electronic'))).toEqual([])
  })
})

/** What holds for every draft, however it became one. */
function expectDraft(file: File, document: Real): void {
  expect(numberLine(file, document)).toBe('Số: /QĐ-UBND')
  expect(dayLine(file, document)).toMatch(/^Khánh Hòa, ngày tháng (12 )?năm( 2024)?$/)
  expect(attached(file, document)).toMatch(
    /^\(Kèm theo Quyết định số \/QĐ-UBND ngày tháng (12 )?năm (2024 )?của Ủy ban nhân dân tỉnh Khánh Hòa\)$/,
  )
  expect(allText(file, document)).not.toContain('3487')
}

describe.each(BOTH)('A draft, in the %s', (file) => {
  test('has number and day blank, above and in the kèm theo line, and month and year printed', () => {
    expectDraft(file, of('draft'))
    expect(dayLine(file, of('draft'))).toBe('Khánh Hòa, ngày tháng 12 năm 2024')
  })

  test('is marked DỰ THẢO once in each part', () => {
    for (const part of [0, 1, 2])
      expect(FILES[file](of('draft'), part).filter((text) => text === 'DỰ THẢO')).toHaveLength(1)
  })

  test('says the rest as the paper document does', () => {
    const words = (state: State) =>
      allText(file, of(state))
        .replace(/DỰ THẢO|3487|ngày 31/g, ' ')
        .split(/\s+/)
        .filter((word) => word && word !== 'ngày')
        .join(' ')
    expect(words('draft').length).toBeGreaterThan(30_000)
    expect(words('draft').split(' ').sort()).toEqual(words('paper').split(' ').sort())
  })
})

describe('The mark DỰ THẢO', () => {
  test('stands on the first page of each part, above its title, and on no other', () => {
    const { pdf } = of('draft')
    const marked = pdf.pages.flatMap((page, at) =>
      segmentsOf(page, at).some(({ text }) => text === 'DỰ THẢO') ? [at] : [],
    )
    expect(marked).toEqual(firstPages(pdf))
    expect(marked).toHaveLength(3)
    for (const [part, title] of ['QUYẾT ĐỊNH', 'KẾ HOẠCH', 'Phụ lục'].entries()) {
      const lines = FILES.PDF(of('draft'), part)
      expect(lines.indexOf('DỰ THẢO')).toBeLessThan(lines.indexOf(title))
    }
  })

  test('is upright, bold and in capitals of 12 to 14', () => {
    const lines = [0, 1, 2]
      .flatMap((part) => linesOfPart(of('draft').pdf, part))
      .filter(({ text }) => text === 'DỰ THẢO')
    for (const { bold, italic, size } of lines)
      expect([bold, italic, size >= 12 && size <= 14]).toEqual([true, false, true])
  })
})

describe('The room left for what is written in later', () => {
  test('is wide enough for a hand: 8 mm for a number, 5 mm for a day', () => {
    const width = (state: State, pattern: RegExp) =>
      linesOfPart(of(state).pdf, 0)
        .filter(({ text }) => pattern.test(text))
        .map(({ x, right }) => right - x)[0] ?? 0
    const digit = 13 / 2
    expect(width('draft', /^Số:/) - (width('paper', /^Số:/) - 4 * digit)).toBeGreaterThan(8 * (72 / 25.4))
    expect(width('draft', /^Khánh Hòa, ngày/) - (width('paper', /^Khánh Hòa, ngày/) - 14)).toBeGreaterThan(
      5 * (72 / 25.4) - 4,
    )
  })
})

describe('A plan without its number or its day is a draft by itself', () => {
  const MISSING = {
    'without a number': ['so'],
    'without a day': ['ngay'],
    'without either': ['so', 'ngay'],
  } as const
  const files = new Map<string, Real>()
  beforeAll(async () => {
    for (const [name, keys] of Object.entries(MISSING)) {
      const file = variant((plan) =>
        keys.forEach((key) => expect(plan.deleteIn(['banHanh', key])).toBe(true)),
      )
      files.set(name, await makePlan(file))
    }
  })

  test.each(BOTH.flatMap((file) => Object.keys(MISSING).map((name) => [name, file] as const)))(
    '%s, in the %s',
    (name, file) => {
      const document = files.get(name)
      if (!document) throw new Error(`${name} was not made`)
      expectDraft(file, document)
      for (const part of [0, 1, 2])
        expect(FILES[file](document, part).filter((text) => text === 'DỰ THẢO')).toHaveLength(1)
      expect(document.document.name).not.toContain('3487')
      expect(`${document.pdf.info.title} ${document.docx.core['title']}`).not.toContain('3487')
    },
  )
})
