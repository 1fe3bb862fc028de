import { cell, document, paragraph, part, row, table } from '../../src/document/build'
import { noted, plain, sentence } from './pdf/sample'

export const NOTICE = 'Số liệu minh họa, không phải số liệu thật'

const texts = Array.from({ length: 30 }, (_, index) => paragraph('doan', sentence(index)))
const tasks = table(
  [0.05, 0.29, 0.23, 0.16, 0.27],
  [
    row(
      ['TT', 'Nhiệm vụ', 'Kết quả', 'Tiến độ', 'Phân công'].map((title) =>
        cell([paragraph('oTieuDe', title)]),
      ),
    ),
    ...Array.from({ length: 25 }, (_, index) => plain(index + 1)),
  ],
  { headerRows: 1 },
)

export const properties = {
  name: 'mau',
  title: 'Mẫu',
  subject: 'Mẫu',
  author: 'Mẫu',
  date: '2025-01-01T00:00:00Z',
}
export const parts = [
  part('Một', 'portrait', [...texts, noted(1)]),
  part('Hai', 'landscape', [tasks]),
  part('Ba', 'portrait', [paragraph('doan', 'Một trang.')]),
]
export const noticed = document({ ...properties, notice: NOTICE }, parts)
export const bare = document(properties, parts)
