import { plainText, readDocx } from '../read/docx'
import { readPdf } from '../read/pdf'
import { faultsOf } from '../read/validate'
import { type Change, moc, numbered, sentences, task, written } from './bent-plan'
import { linesOf } from './captured'

/** Every text that a reader must find, a line at a time; ids and codes are not printed as they stand. */
function texts(value: unknown, key = ''): string[] {
  if (typeof value === 'string')
    return /^(?:coQuan|loai|vanBan|ngay|kemTheo|kyHieu)$/.test(key) ? [] : value.split('\n')
  if (Array.isArray(value)) return value.flatMap((inner) => texts(inner, key))
  if (key === 'cot') return texts((value as { ten: string }).ten)
  return value !== null && typeof value === 'object'
    ? Object.entries(value).flatMap(([name, inner]) => texts(inner, name))
    : []
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/gu, '').toLocaleLowerCase('vi')

/** The characters of which the second text has fewer than the first. */
function lacking(whole: string, other: string): string[] {
  const left = new Map<string, number>()
  for (const character of other) left.set(character, (left.get(character) ?? 0) + 1)
  return Array.from(whole).filter((character) => {
    const count = left.get(character) ?? 0
    left.set(character, count - 1)
    return count <= 0
  })
}

/** What changes a plan, by what it makes of it. */
export const ODD: readonly (readonly [string, Change])[] = [
  [
    'a word of 3,000 letters in a paragraph',
    ({ nhiemVu }) => {
      nhiemVu.gach = ['Ặ'.repeat(3000)]
    },
  ],
  [
    'a word of 3,000 letters in a cell',
    (plan) => {
      task(plan).ten = 'x'.repeat(3000)
    },
  ],
  [
    'a symbol longer than a line',
    ({ nhiemVu }) => {
      nhiemVu.gach = [`số 12/QĐ${'-UBND'.repeat(60)} ngày`]
    },
  ],
  [
    'a symbol longer than its cell',
    (plan) => {
      task(plan).ten = `số 12/QĐ${'-UBND'.repeat(60)} ngày`
    },
  ],
  [
    '200 điểm',
    ({ mucTieu }) => {
      mucTieu.khoan = [{ noiDung: 'Một', diem: numbered(200, 'Điểm') }]
    },
  ],
  [
    'a task of five mốc',
    (plan) => {
      task(plan).moc = numbered(5, 'Kết quả').map(moc)
    },
  ],
  [
    'a task of five mốc, each half a page high',
    (plan) => {
      task(plan).moc = numbered(5, sentences(1500)).map(moc)
    },
  ],
  [
    'a task of 200 mốc',
    (plan) => {
      task(plan).moc = numbered(200, 'Kết quả').map(moc)
    },
  ],
  [
    '20,000 characters in one cell',
    (plan) => {
      task(plan).moc = [moc(sentences(20_000))]
    },
  ],
  [
    '20,000 characters in a cell that spans two rows',
    (plan) => {
      Object.assign(task(plan), { ten: sentences(20_000), moc: [moc('một'), moc('hai')] })
    },
  ],
  [
    '500 lines in one cell',
    (plan) => {
      task(plan).moc = [moc(numbered(500, '- Gạch').join('\n'))]
    },
  ],
  [
    'a paragraph of 50,000 characters',
    ({ mucTieu }) => {
      mucTieu.moDau = [sentences(50_000)]
    },
  ],
  [
    'a title of 290 characters',
    ({ banHanh }) => {
      banHanh.trichYeu = sentences(290)
    },
  ],
  [
    'the name of a group of 290 characters',
    ({ linhVuc }) => {
      for (const each of linhVuc) each.ten = sentences(290)
    },
  ],
  [
    '30 nơi nhận',
    ({ banHanh }) => {
      banHanh.noiNhan = ['Như Điều 3', ...numbered(30, 'Đơn vị'), 'Lưu: VT']
    },
  ],
  [
    'names of one letter',
    ({ banHanh }) => {
      Object.assign(banHanh, { diaDanh: 'Ý', nguoiKy: { ...banHanh.nguoiKy, chucVu: 'A', hoTen: 'Đ' } })
    },
  ],
  [
    'letters with many marks',
    (plan) => {
      task(plan).ten = 'q\u0323\u0301 ạ\u0328 x\u0304 và ệ đã rời'
    },
  ],
  [
    'signs of the trade',
    (plan) => {
      task(plan).ten = '≥ 90% ± 5 m² ½ “a” ‘b’ – — … 5 € 100 ₫ № 5'
    },
  ],
  [
    'what XML and templates take for theirs',
    ({ nhiemVu }) => {
      nhiemVu.gach = ['<b>&amp;</b> ]]> {{x}} ${y} $& $1 %s \\n ^1] ::bang x']
    },
  ],
  [
    'a plan of the year 2200',
    (plan) => {
      Object.assign(plan, { nam: 2200 })
      Object.assign(plan.banHanh, { ngay: '2200-12-31' })
    },
  ],
  [
    'a plan of the year 1945',
    (plan) => {
      Object.assign(plan, { nam: 1945 })
      Object.assign(plan.banHanh, { ngay: '1945-09-02' })
    },
  ],
]

/** Writes such plans and reads back what came of them. */
export const testOddPlans = (cases: typeof ODD): void =>
  describe('An odd but legal plan is written whole, valid for Word, and with the same words in the PDF:', () => {
    test.each(cases)('%s', async (_, change) => {
      const { plan, code, out, err } = await written(change)
      expect({ code, err: code ? err : '' }).toEqual({ code: 0, err: '' })
      const [docx = '', pdf = ''] = linesOf(out)
      expect(faultsOf(docx)).toEqual([])
      const word = squeezed(plainText(readDocx(docx)))
      for (const text of texts(plan)) expect(word).toContain(squeezed(text).replace(/[;.]+$/u, ''))
      const { pages } = await readPdf(pdf)
      expect(
        lacking(word, squeezed(pages.flatMap((page) => page.texts.map(({ text }) => text)).join(''))),
      ).toEqual([])
      const outside = pages.flatMap((page) =>
        page.texts.filter(
          ({ x, width, y }) => x < 55 || x + width > page.width - 40 || y < 25 || y > page.height - 45,
        ),
      )
      expect(outside.slice(0, 3)).toEqual([])
    })
  })
