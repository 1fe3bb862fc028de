import { readPdf } from '../../src/import/read/read-pdf'
import { pdfOf } from './made-pdf'

const WORDS = 'Giao cho phòng khác'
/** A picture of one black dot, stretched over the words; `more`: of its dictionary. */
const picture = (more = ''): string => `q 300 0 0 30 50 90 cm BI /W 1 /H 1 /BPC 8 /CS /G ${more} ID 0 EI Q`

/** What is said of the words: before them `before` is drawn, after them `after`; `own`: operators of their own. */
async function saidOf({ before = '', own = '', after = '' }): Promise<string> {
  const page = {
    chu: [
      { x: 60, y: 800, chu: 'Sở Nội vụ giao các phòng làm việc sau đây:' },
      { x: 60, y: 100, chu: WORDS, truoc: `ET ${before} BT ${own}` },
      { x: 60, y: 50, chu: 'Trang cuối', truoc: `ET ${after} BT` },
    ],
  }
  const { khoi, ghiChu = [] } = await readPdf(pdfOf([page]), 'a.pdf')
  if (khoi.some((each) => each.loai === 'doan' && each.chu === WORDS)) return 'taken'
  return ghiChu.find(({ nguyenVan }) => nguyenVan === WORDS)?.loi ?? 'lost'
}

test.each<[string, Parameters<typeof saidOf>[0], RegExp]>([
  ['that a box clips away', { before: '300 10 10 10 re W n' }, /bị cắt/u],
  ['that any shape clips away', { before: '300 10 m 400 10 l 350 50 l h W n' }, /bị cắt/u],
  ['in the colour of the box below', { before: '0.2 0.4 0.6 rg 50 90 300 30 re f' }, /cùng màu/u],
  [
    'in the colour of the paper laid over a dark box',
    {
      before: '0 g 50 90 300 30 re f 1 g 50 90 300 30 re f',
    },
    /cùng màu/u,
  ],
  [
    'in the colour of the paper over any shape of it',
    {
      before: '1 g 50 90 m 350 90 l 350 700 l f',
    },
    /cùng màu/u,
  ],
  ['whose outlines alone are drawn, in white', { own: '1 Tr 1 G' }, /cùng màu/u],
  ['squeezed to nothing', { own: '0.01 Tz' }, /không có mực/u],
  ['under a picture', { after: picture() }, /ảnh che/u],
])('Words %s are named, and not taken', async (_, drawn, why) => {
  expect(await saidOf(drawn)).toMatch(why)
})

test.each<[string, Parameters<typeof saidOf>[0]]>([
  ['in a box that clips other things away', { before: '50 90 300 30 re W n' }],
  ['in a round shape that clips', { before: '50 90 m 350 90 l 360 90 360 120 350 120 c 50 120 l h W n' }],
  ['in white on a picture', { before: `${picture()} 1 g` }],
  [
    'in white on a dark shape that is no box',
    {
      before: '0 g 50 90 m 350 90 l 360 90 360 120 350 120 c 50 120 l h f 1 g',
    },
  ],
  ['under a stencil, which lets them through', { after: picture('/IM true') }],
])('Words %s are taken', async (_, drawn) => {
  expect(await saidOf(drawn)).toBe('taken')
})
