import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { plainText, walk } from '../../src/document/walk'
import { generateBaoCao } from '../../src/index'
import { type Change, changed, REPORTS } from '../data/reports'

const [REPORT, FIGURES] = ['khanh-hoa/2025/bao-cao-quy-1.yaml', 'khanh-hoa/2025/so-lieu-quy-1.yaml']

/** The text of the body, its tables left out. */
async function bodyOf(file: string): Promise<string[]> {
  const { document } = await generateBaoCao(file, { formats: [], duThao: true, dienTu: false })
  const [body] = document.parts
  if (!body) throw new Error('no body')
  return Array.from(walk({ ...document, parts: [body] }), ({ children }) => plainText(children))
}
const copyOf = (...changes: readonly Change[]) => join(changed(...changes), REPORTS[2025])

test('Nought is no sentence or "không có": with every figure nought no count of it is left in the text', async () => {
  const file = copyOf()
  const figures = join(file, '../so-lieu-quy-1.yaml')
  writeFileSync(figures, readFileSync(figures, 'utf8').replace(/^( {2}[a-z0-9-]+): [\d.]+$/gmu, '$1: 0'))
  const text = (await bodyOf(file)).join('\n')
  expect(text).not.toMatch(/(?<![\d.,/])0{1,2}(?:\/0{1,2})?(?![\d.,/%])/u)
  expect(text).not.toMatch(/…(?=\s|\/)|: \.|, \.| {2}/u)
  expect(text).toContain('không có nhiệm vụ do Chính phủ, Thủ tướng Chính phủ giao')
  expect(text).toContain('không có cán bộ, công chức, viên chức bị kỷ luật')
})

test('A part of nought is said of its whole', async () => {
  const text = (await bodyOf(copyOf([FIGURES, 'van-de-da-xu-ly: 19', 'van-de-da-xu-ly: 0']))).join('\n')
  expect(text).toContain('phát hiện 26 vấn đề, chưa xử lý xong vấn đề nào.')
})

test('No sentence stands six times alike but for its figures: the fields of the plan stand in one list', async () => {
  const alike = new Map<string, number>()
  for (const line of await bodyOf(copyOf())) {
    const shape = line.replace(/\d+/gu, '#')
    // A heading is no sentence.
    if (shape.length > 30 && /[.;:]$/u.test(shape)) alike.set(shape, (alike.get(shape) ?? 0) + 1)
  }
  expect(Array.from(alike).filter(([, times]) => times >= 3)).toEqual([])
})

test('Every rate of section 7 that has its figures stands in the text', async () => {
  const text = (await bodyOf(copyOf())).join('\n')
  for (const words of [
    'DVCTT toàn trình:',
    'DVCTT một phần:',
    'Hồ sơ tiếp nhận trực tuyến:',
    'Cổng Dịch vụ công quốc gia:',
    'Thanh toán trực tuyến:',
    'Hồ sơ thanh toán trực tuyến:',
    'Kết quả trả:',
  ])
    expect(text.split('\n').find((line) => line.includes(words))).toMatch(/\d+\/[\d.]+ .*, đạt [\d,]+%\./u)
})

test('A yearly report looks at the next year, any other at the time to come', async () => {
  const yearly = await bodyOf(
    copyOf([REPORT, 'ky: quy-1\n', 'ky: nam\n'], [REPORT, 'soLieu: so-lieu-quy-1.yaml\n', '']),
  )
  expect(yearly).toContainEqual(expect.stringMatching(/^IV\. Phương hướng, nhiệm vụ trọng tâm năm 2026$/iu))
  expect(await bodyOf(copyOf())).toContainEqual(
    expect.stringMatching(/^IV\. Phương hướng, nhiệm vụ trọng tâm trong thời gian tới$/iu),
  )
})
