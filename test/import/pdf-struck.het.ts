import { readPdf } from '../../src/import/read/read-pdf'
import { pdfOf } from './made-pdf'

const [SIZE, LETTER, X, Y] = [12, 6, 72, 700]
const WORDS = 'Rà soát sổ văn bản đến'
/** From which letter to which a line runs, and how high above the baseline, as a share of the size. */
type Line = { readonly from: number; readonly to: number; readonly high: number; readonly thick?: number }
const drawn = ({ from, to, high, thick = 0.6 }: Line): string => {
  const y = Y + high * SIZE
  return `${thick} w ${X + from * LETTER} ${y} m ${X + to * LETTER} ${y} l S`
}

/** The words that a page shows, and those that a note says are struck through. */
async function read(ve: string) {
  const chu = [
    { x: X, y: Y, chu: WORDS, co: SIZE },
    { x: X, y: Y - 20, chu: 'Kiểm tra kho lưu trữ của cơ quan', co: SIZE },
  ]
  const { khoi, ghiChu = [] } = await readPdf(pdfOf([{ chu, ve }]), 'a.pdf')
  return {
    shown: khoi.flatMap((each) => (each.loai === 'doan' ? each.chu : [])).join(' '),
    struck: ghiChu.filter(({ loi }) => loi.includes('gạch bỏ')).map(({ nguyenVan }) => nguyenVan),
  }
}

test.each<[string, Line[], string]>([
  ['one word', [{ from: 8, to: 10, high: 0.25 }], 'sổ'],
  ['several words', [{ from: 3, to: 10, high: 0.3 }], 'soát sổ'],
  ['a line a little too long', [{ from: 7.8, to: 10.3, high: 0.2 }], 'sổ'],
  ['all of a line', [{ from: 0, to: WORDS.length, high: 0.28 }], WORDS],
  [
    'two lines through a word',
    [
      { from: 8, to: 10, high: 0.2 },
      { from: 8, to: 10, high: 0.32 },
    ],
    'sổ',
  ],
  [
    'two words apart',
    [
      { from: 0, to: 2, high: 0.25 },
      { from: 8, to: 10, high: 0.25 },
    ],
    'Rà sổ',
  ],
])(
  'Words that a drawn line strikes through are no words of the plan, and are said: %s',
  async (_, lines, words) => {
    const { shown, struck } = await read(lines.map(drawn).join('\n'))
    expect(struck).toEqual([words])
    expect(`${shown} `).not.toContain(words === 'Rà sổ' ? 'Rà' : `${words} `)
    expect(shown).toContain('Kiểm tra kho lưu trữ của cơ quan')
  },
)

test.each<[string, string]>([
  ['a line below', drawn({ from: 0, to: 10, high: -0.12 })],
  ['a line above', drawn({ from: 0, to: 10, high: 0.9 })],
  ['a line through half a word', drawn({ from: 3, to: 5, high: 0.25 })],
  [
    'a rule of a table that crosses it',
    `${drawn({ from: -1, to: 30, high: 0.25 })} ${X - LETTER} ${Y - 50} m ${X - LETTER} ${Y + 50} l S`,
  ],
])('but not by %s', async (_, ve) => {
  const { shown, struck } = await read(ve)
  expect(struck).toEqual([])
  expect(shown).toContain(WORDS)
})
