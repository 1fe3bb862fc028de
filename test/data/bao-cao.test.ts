import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { paragraphsIn } from '../read/docx-blocks'
import type { PdfText } from '../read/pdf'
import { linesOf as pdfLines } from '../read/pdf-lines'
import { takeInOrder } from '../render/in-order'
import { centre, inTopMargin, segment, segmentsOf } from '../render/pdf-segments'
import { fold } from '../seeds/seed-001'
import { DATA, linesOf, report, type Report, REPORTS } from './reports'

/**
 * Seed 002: page 1 of the report of quý I/2023, without the marks of Markdown; the signs of its notes are
 * `<sup>`.
 */
const lines = readFileSync(join(__dirname, '../seeds/002.txt'), 'utf8')
  .split('\n')
  .map((line) => fold(line.replace(/^#+ /u, '')))
  .filter(Boolean)
const isNote = (line: string): boolean => line.startsWith('<sup>')
const notes = lines.filter(isNote).map((line) => line.replace(/^<sup>\d+<\/sup> /u, ''))
const seed = lines.filter((line) => !isNote(line)).map((line) => line.replace(/<sup>\d+<\/sup>/gu, ''))
/** The words that the seed marks, with the sign. */
const marked = Array.from(
  lines.join('\n').matchAll(/(\S+)<sup>(\d+)<\/sup>/gu),
  ([, word = '', sign = '']) => [word, sign],
)

/** What the seed lost: the letterhead above it, what follows its first page. */
const RESTORED = [
  ...[
    'ỦY BAN NHÂN DÂN',
    'TỈNH KHÁNH HÒA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: /BC-UBND',
    'Khánh Hòa, ngày tháng năm',
    'DỰ THẢO',
  ],
  ...[
    'Trên đây là báo cáo tình hình, kết quả thực hiện công tác CCHC quý I/2023 của tỉnh Khánh Hòa./.',
    'Nơi nhận:',
    '- Như trên;',
    '- Lưu: VT, SNV.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
  ],
]
const words = (texts: readonly string[]): string[] => texts.join(' ').split(' ').filter(Boolean).sort()
/** Set smaller than anything but the signs of notes; the notes themselves are set in 10. */
const isSign = ({ size }: PdfText): boolean => size < 9
const isSmall = ({ size }: PdfText): boolean => size < 10.5

let made: Report
beforeAll(async () => {
  made = await report(join(DATA, REPORTS[2023]))
})

test('Seed 002 is read whole: nine lines and two notes, the last line cut in the middle of a sentence', () => {
  expect([seed.length, notes.length]).toEqual([9, 2])
  expect(seed.at(-1)).toMatch(/ngày 18\/10\/2022 của$/u)
  expect(marked).toEqual([
    ['2021-2030', '1'],
    ['2023', '2'],
  ])
})

describe('The Word file of the report of seed 002', () => {
  const paragraphs = () => paragraphsIn(made.docx.sections.flatMap(({ blocks }) => blocks))
  const find = (begins: string) => paragraphs().find(({ text }) => fold(text).startsWith(begins))

  test('has every sentence of the seed, word for word and in order, and beside that only what was restored', () => {
    expect(words(takeInOrder(made.docx.sections.flatMap(linesOf), seed))).toEqual(words(RESTORED))
  })

  test('keeps each paragraph of the seed in one paragraph of its own, but for the lines of its title', () => {
    const texts = paragraphs().map(({ text }) => fold(text))
    const isTitle = (line: string): boolean =>
      texts.some((text, at) => `${text} ${texts[at + 1] ?? ''}` === line)
    expect(seed.filter((line) => !texts.includes(line) && !isTitle(line))).toEqual([])
  })

  test('has both notes, at the words that the seed marks', () => {
    expect(
      Array.from(made.docx.footnotes.values(), (all) => fold(all.map(({ text }) => text).join(' '))),
    ).toEqual(notes)
    const signs = paragraphs().flatMap(({ runs }) =>
      runs.flatMap(({ footnote }, at) =>
        footnote === undefined
          ? []
          : [
              [
                runs
                  .slice(0, at)
                  .map(({ text }) => text)
                  .join('')
                  .split(/\s/u)
                  .at(-1),
                String(footnote),
              ],
            ],
      ),
    )
    expect(signs).toEqual(marked)
  })

  test('has Kính gửi in the middle, upright and without a full stop', () => {
    expect(find('Kính gửi')).toMatchObject({ text: 'Kính gửi: Bộ Nội vụ', align: 'center' })
    expect(find('Kính gửi')?.runs.filter(({ bold, italic }) => bold || italic)).toEqual([])
  })

  test('has the name of its kind and the summary in the middle and bold', () => {
    for (const begins of ['BÁO CÁO', 'Kết quả công tác']) {
      expect(find(begins)?.align).toBe('center')
      expect(find(begins)?.runs.every(({ bold, text }) => bold || !text.trim())).toBe(true)
    }
  })

  test('leaves the number and the day open and says that it is a draft', () => {
    expect(find('Số:')?.text).toMatch(/^Số:\s{6,}\/BC-UBND$/u)
    expect(find('Khánh Hòa, ngày')?.text).toMatch(/^Khánh Hòa, ngày\s{4,}tháng\s{4,}năm\s*$/u)
    expect(find('DỰ THẢO')).toBeDefined()
    expect(made.document.name).toBe('bao-cao-quy-i-nam-2023-du-thao-bc-ubnd-ubnd-tinh-khanh-hoa')
  })
})

describe('The PDF of the report of seed 002', () => {
  const body = () =>
    made.pdf.pages.flatMap((page, at) =>
      segmentsOf({ texts: page.texts.filter((text) => !isSmall(text)) }, at).filter(
        (line) => !inTopMargin(line),
      ),
    )
  const find = (begins: string) => segment(body(), begins)

  test('has every sentence of the seed, word for word and in order, and beside that only what was restored', () => {
    const left = takeInOrder(
      body().map(({ text }) => text.replace(/ (?=[;,])/gu, '')),
      seed,
    )
    expect(words(left)).toEqual(words(RESTORED))
  })

  test('has both notes at the foot of the page of their signs', () => {
    const { texts } = made.pdf.pages[0] ?? { texts: [] }
    const foot = pdfLines(texts.filter((text) => isSmall(text) && !isSign(text)))
    expect(foot.map(({ text }) => text)).toEqual(notes)
    expect(texts.filter(isSign).map(({ text }) => text)).toEqual(['1', '2', '1', '2'])
    expect(made.pdf.pages.slice(1).flatMap(({ texts: others }) => others.filter(isSign))).toEqual([])
  })

  test('has each sign behind the word that the seed marks, above its line', () => {
    const { texts } = made.pdf.pages[0] ?? { texts: [] }
    const found = texts
      .filter(isSign)
      .slice(0, 2)
      .map((sign) => {
        const before = texts.find(
          (text) =>
            !isSmall(text) &&
            Math.abs(text.x + text.width - sign.x) < 1 &&
            text.y > sign.y &&
            text.y - sign.y < 8,
        )
        return [before?.text.trim().slice(-4), sign.text]
      })
    expect(found).toEqual(marked.map(([word = '', sign]) => [word.slice(-4), sign]))
  })

  test('has Kính gửi on one line in the middle of the text, not bold', () => {
    const line = find('Kính gửi')
    expect(line).toMatchObject({ text: 'Kính gửi: Bộ Nội vụ', bold: false, italic: false, size: 14 })
    for (const centred of [line, find('BÁO CÁO'), find('Kết quả'), find('của tỉnh Khánh Hòa')])
      expect(centre(centred)).toBeCloseTo(centre(find('theo quy định của Bộ Nội vụ')), 0)
  })

  test('says that it is a draft and names no number', () => {
    expect(find('Số:').text).toBe('Số: /BC-UBND')
    expect(find('DỰ THẢO').bold).toBe(true)
  })
})
