import { readPdf } from '../../src/import/read/read-pdf'
import { type Hinh, pdfOf } from './made-pdf'

const WORDS = 'Giao cho phòng khác'
const BOX = '/BBox [0 0 595 842]'
const GROUP = `${BOX} /Group << /S /Transparency /CS /DeviceRGB >>`
const AROUND = '50 90 300 30 re f'
/** In a form that is a group of its own: only then is it a mask. */
const mask = (draw: string, dict = GROUP): Hinh => [dict, () => draw]
const ofForm = (before: string, dict = GROUP): Hinh => [
  dict,
  (hexOf) => `${before} BT /F 13 Tf 60 100 Td <${hexOf(WORDS)}> Tj ET`,
]

const PATTERN = '/PatternType 1 /PaintType 1 /TilingType 1 /XStep 600 /YStep 900 /BBox [0 0 595 842]'

type Drawn = {
  readonly before?: string
  readonly own?: string
  readonly hinh?: readonly Hinh[]
  readonly more?: string
}

/** What is said of the words: `before` is drawn before them, `more`: of the states of drawing, /G0 /G1 …. */
async function saidOf({ before = '', own, hinh = [], more = '' }: Drawn): Promise<string> {
  const page = {
    chu: [
      { x: 60, y: 800, chu: 'Sở Nội vụ giao các phòng làm việc sau đây:' },
      { x: 60, y: -50, chu: Array.from(WORDS).reverse().join('') },
      ...(own === undefined ? [] : [{ x: 60, y: 100, chu: WORDS, truoc: `ET ${before} BT ${own}` }]),
      { x: 60, y: 50, chu: 'Trang cuối', truoc: own === undefined ? `ET q ${before} Q BT` : '' },
    ],
  }
  const taiNguyen = (refOf: (nth: number) => string): string =>
    `/Pattern << /P ${hinh.length ? refOf(0) : 'null'} >> /ExtGState << ${more.replace(/@(\d)/gu, (_, nth: string) => refOf(Number(nth)))} >>`
  const { khoi, ghiChu = [] } = await readPdf(pdfOf([page], { hinh, taiNguyen }), 'a.pdf')
  if (khoi.some((each) => each.loai === 'doan' && each.chu === WORDS)) return 'taken'
  return ghiChu.find(({ nguyenVan }) => nguyenVan === WORDS)?.loi ?? 'lost'
}

const SOFT = '/G0 << /SMask << /S /Luminosity /G @0 >> >>'
const ALPHA = '/G0 << /SMask << /S /Alpha /G @0 >> >>'
const CLEAR = '/G0 << /ca 0 >> /G1 << /ca 1 >>'

test.each<[string, Drawn, RegExp]>([
  ['that a mask of nothing hides', { before: '/G0 gs', own: '', hinh: [mask('')], more: SOFT }, /mặt nạ/u],
  [
    'below black of a mask',
    { before: '/G0 gs', own: '', hinh: [mask(`1 g ${AROUND} 0 g ${AROUND}`)], more: SOFT },
    /mặt nạ/u,
  ],
  [
    'beside what a mask shows',
    { before: '/G0 gs', own: '', hinh: [mask('1 g 50 700 300 30 re f')], more: SOFT },
    /mặt nạ/u,
  ],
  [
    'outside the frame of a mask',
    {
      before: '/G0 gs',
      own: '',
      hinh: [mask('1 g 0 0 595 842 re f', GROUP.replace('595 842', '595 50'))],
      more: SOFT,
    },
    /mặt nạ/u,
  ],
  [
    'that an empty mask of coverage hides',
    { before: '/G0 gs', own: '', hinh: [mask('')], more: ALPHA },
    /mặt nạ/u,
  ],
  [
    'that a mask turned round hides',
    {
      before: '/G0 gs',
      own: '',
      hinh: [mask(`1 g ${AROUND}`)],
      more: SOFT.replace('/G @0', '/G @0 /TR << /FunctionType 2 /Domain [0 1] /C0 [1] /C1 [0] /N 1 >>'),
    },
    /mặt nạ/u,
  ],
  ['that are a mask themselves', { before: '/G0 gs', hinh: [ofForm('1 g')], more: SOFT }, /mặt nạ/u],
  [
    'in a group that a mask hides',
    { before: '/G0 gs /X1 Do', hinh: [mask(''), ofForm('')], more: SOFT },
    /mặt nạ/u,
  ],
  [
    'in a group without ink, whose own is full',
    { before: '/G0 gs /X0 Do', hinh: [ofForm('/G1 gs')], more: CLEAR },
    /không có mực/u,
  ],
  [
    'outside the frame of a group',
    { before: '/X0 Do', hinh: [ofForm('', GROUP.replace('595 842', '595 50'))] },
    /bị cắt/u,
  ],
  [
    'behind other letters that let nothing else show',
    { before: 'BT /F 13 Tf 7 Tr 60 600 Td <0001> Tj ET', own: '0 Tr' },
    /bị cắt/u,
  ],
  [
    'behind letters at their place',
    { before: 'BT /F 13 Tf 7 Tr 60 100 Td <0001> Tj ET', own: '0 Tr' },
    /bị cắt/u,
  ],
  [
    'of a pattern that fills',
    { before: '/Pattern cs /P scn 0 0 595 842 re f', hinh: [ofForm('', PATTERN)] },
    /mẫu tô/u,
  ],
])('Words %s are named, and not taken', async (_, drawn, why) => {
  expect(await saidOf(drawn)).toMatch(why)
})

test.each<[string, Drawn]>([
  ['where a mask is white', { before: '/G0 gs', own: '', hinh: [mask(`1 g ${AROUND}`)], more: SOFT }],
  [
    'on the light ground of a mask',
    { before: '/G0 gs', own: '', hinh: [mask('')], more: SOFT.replace('/G @0', '/G @0 /BC [1 1 1]') },
  ],
  [
    'where a mask of coverage is filled',
    { before: '/G0 gs', own: '', hinh: [mask(`0 g ${AROUND}`)], more: ALPHA },
  ],
  [
    'behind a mask that ends before them',
    { before: '/G0 gs /G1 gs', own: '', hinh: [mask('')], more: `${SOFT} /G1 << /SMask /None >>` },
  ],
  ['in a group', { before: '/X0 Do', hinh: [ofForm('')] }],
  [
    'behind letters that hide others, in another state of drawing',
    { before: 'q BT /F 13 Tf 7 Tr 60 600 Td <0001> Tj ET Q', own: '0 Tr' },
  ],
])('Words %s are taken', async (_, drawn) => {
  expect(await saidOf(drawn)).toBe('taken')
})
