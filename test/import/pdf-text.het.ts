import { testCopied, testLayout } from './printed-text'

testLayout([
  ['khanh-hoa/2025', 62, 3],
  ['ubnd-ninh-hoa/2022', 38, 5],
])
testCopied(
  ['pdf'],
  [
    ['khanh-hoa/2025', 62],
    ['ubnd-ninh-hoa/2022', 38],
  ],
)
testCopied(
  ['LibreOffice', 'pdf.js'],
  [
    ['khanh-hoa/2025', 62],
    ['ubnd-ninh-hoa/2022', 38],
    ['so-khdt-tuyen-quang/2023', 21],
  ],
)
