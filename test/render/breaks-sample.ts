import { columns, paragraph, part } from '../../src/document/build'
import type { Block, Document, Paragraph } from '../../src/document/nodes'
import { wrap } from './pdf/sample'

const SYMBOLS =
  '3487/QĐ-UBND 2021-2030 91-KL/TU COVID-19 55/2022/QH15 12-NQ/ĐUK A-1 10%-20% ISO-9001:2015 15/3-20/4 kinh tế-xã hội -5 TT-BTC 01/01/2025-31/12/2025'.split(
    ' ',
  )

/** Lines of every length before every symbol with a hyphen or a slash. */
const symbols: readonly Block[] = SYMBOLS.flatMap((symbol) =>
  Array.from({ length: 12 }, (_, index) =>
    paragraph('oChu', `${'i'.repeat(84 + 3 * index)} ${symbol} của tỉnh`),
  ),
)

const signer = (): Paragraph[] => [
  paragraph('quyenHan', 'TM. ỦY BAN NHÂN DÂN'),
  paragraph('quyenHan', 'CHỦ TỊCH'),
  paragraph('choKy', ''),
  paragraph('hoTen', 'Nguyễn Văn A'),
]
export const recipient = (index: number): string =>
  `- Đơn vị số ${index}${index % 7 === 3 ? ' có tên dài để xuống dòng thứ hai của cột này' : ''};`

/** A text of two lines that goes with a signature of `count` recipients. */
export const signed = (count: number): readonly Block[] => [
  paragraph('doan', 'Kế hoạch này được thực hiện trong năm.', { keepWithNext: true }),
  paragraph('doan', 'Trên đây là Kế hoạch năm 2026./.', { keepWithNext: true }),
  columns(
    [0.5, 0.5],
    [
      [
        [
          paragraph('noiNhan', 'Nơi nhận:'),
          ...Array.from({ length: count }, (_, index) => paragraph('noiNhanMuc', recipient(index))),
        ],
        signer(),
      ],
    ],
  ),
]

const text = (lines: number): Block[] =>
  Array.from({ length: lines }, (_, index) => paragraph('doan', `Dòng ${index}.`))

/** Symbols at the ends of lines; long lists of recipients at the top, in the middle and near the foot of a page. */
export const breaks: Document = {
  ...wrap([]),
  parts: [
    part('Ký hiệu', 'portrait', symbols),
    ...[
      [0, 70],
      [12, 48],
      [26, 20],
      [5, 200],
    ].map(([lines = 0, count = 0]) => part('Nơi nhận', 'portrait', [...text(lines), ...signed(count)])),
  ],
}
