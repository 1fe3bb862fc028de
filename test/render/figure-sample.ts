import { figure, paragraph } from '../../src/document/build'
import type { Block, Document, Figure, Shape } from '../../src/document/nodes'
import { renderDocx } from '../../src/render/docx/document'
import { tinos } from '../../src/render/fonts'
import { renderPdf } from '../../src/render/pdf/document'
import { sentence, wrap } from './pdf/sample'

export const MM = 72 / 25.4
/** The text area of an upright page: from 30 mm to 20 mm, in pt. */
const AREA = { left: 30 * MM, width: 160 * MM }
export const ALT = 'Hình mẫu "A" & <B>: Đã xong 12, còn 30'
export const SIZE = { width: 300, height: 120 }
export const LEFT = AREA.left + (AREA.width - SIZE.width) / 2

const patterns = ['rising', 'falling', 'crossed', 'dotted'] as const
export const shapes: readonly Shape[] = [
  { type: 'rect', x: 0, y: 0, width: 300, height: 120, stroke: 0.5 },
  ...patterns.map((pattern, index): Shape => ({
    type: 'rect',
    x: 10 + 60 * index,
    y: 10,
    width: 50,
    height: 30,
    fill: { type: 'hatch', pattern },
    stroke: 0.75,
  })),
  { type: 'rect', x: 250, y: 10, width: 40, height: 30, fill: { type: 'grey', level: 0.5 } },
  {
    type: 'polyline',
    points: [
      { x: 10, y: 90 },
      { x: 150, y: 60 },
      { x: 290, y: 80 },
    ],
    stroke: 1.5,
    dash: [4, 3],
  },
  { type: 'text', x: 10, y: 110, value: 'Tháng 1', size: 11, anchor: 'start' },
  { type: 'text', x: 150, y: 110, value: 'Giữa', size: 12, anchor: 'middle', bold: true },
  { type: 'text', x: 290, y: 110, value: '3487/QĐ-UBND', size: 10, anchor: 'end' },
]
export const sample = (options: { keepWithNext?: boolean } = {}): Figure => figure(SIZE, ALT, shapes, options)
export const word = async (tree: Document) => Buffer.from(await renderDocx(tree, { set: 'lon' }))
export const print = async (tree: Document) =>
  Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() }))
export const lines = (count: number): Block[] =>
  Array.from({ length: count }, (_, index) => paragraph('hoTen', `Dòng ${index}`))

/** A dozen figures between texts, each with its caption. */
export const captioned = wrap(
  Array.from({ length: 12 }, (_, index) => [
    paragraph('doan', sentence(index)),
    sample({ keepWithNext: true }),
    paragraph('oGiua', `Hình ${index + 1}`),
  ]).flat(),
)
