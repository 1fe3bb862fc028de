import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { convertToHtml, extractRawText } from 'mammoth'
import { FILES } from '../data/plans'
import { madeIn } from '../data/made'
import { testNeeding } from '../read/programs'

/** A Python that has docx: Debian's own, for which python3-docx is packaged, or the first on the PATH. */
const PYTHON = ['/usr/bin/python3', 'python3'].find((python) => {
  try {
    execFileSync(python, ['-c', 'import docx'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})
const testWithPythonDocx = PYTHON === undefined ? testNeeding('python3-docx') : test

const HEADINGS = ['QUYẾT ĐỊNH', 'KẾ HOẠCH', 'I. MỤC TIÊU TRỌNG TÂM NĂM 2025', 'IV. TỔ CHỨC THỰC HIỆN']
const SYMBOLS = ['3487/QĐ-UBND', '2112/QĐ-BCĐCCHC', '2021-2030']

let file: string
beforeAll(async () => {
  file = join(await madeIn('ke-hoach', FILES['001'], {}), 'docx')
})

test('mammoth finds the headings, and numbers with their hyphens', async () => {
  const [{ value: html }, { value: text }] = await Promise.all([
    convertToHtml({ path: file }),
    extractRawText({ path: file }),
  ])
  const found = Array.from(html.matchAll(/<h\d>(.*?)<\/h\d>/g), ([, heading]) => heading)
  expect(found).toEqual(expect.arrayContaining(HEADINGS))
  for (const symbol of SYMBOLS) expect(text).toContain(symbol)
})

testNeeding('pandoc')('pandoc finds the headings with their levels, and numbers with their hyphens', () => {
  const options = ['-f', 'docx', '-t', 'markdown-header_attributes', '--wrap=none', file]
  const text = execFileSync('pandoc', options, { encoding: 'utf8' })
  const headings = text.split('\n').filter((line) => /^#+ /.test(line))
  expect(headings).toEqual(
    expect.arrayContaining([
      '# QUYẾT ĐỊNH',
      expect.stringMatching(/^## \*\*Điều 1\.\*\*/),
      '# KẾ HOẠCH',
      '## I. MỤC TIÊU TRỌNG TÂM NĂM 2025',
      '# Phụ lục',
      expect.stringMatching(/^## NHIỆM VỤ CỤ THỂ/),
    ]),
  )
  for (const symbol of SYMBOLS) expect(text).toContain(symbol)
})

testWithPythonDocx('python-docx reads paragraphs, tables and numbers as they are printed', () => {
  const program = `
import docx, json, sys
d = docx.Document(sys.argv[1])
print(json.dumps({
  'text': [p.text for p in d.paragraphs],
  'cells': [c.text for t in d.tables for r in t.rows for c in r.cells],
  'gallery': [s.name for s in d.styles if s.quick_style],
  'coloured': [s.name for s in d.styles if s.type == 1 and s.font.color.rgb not in (None, docx.shared.RGBColor(0, 0, 0))],
}))`
  const { text, cells, gallery, coloured } = JSON.parse(
    execFileSync(PYTHON ?? '', ['-c', program, file], { encoding: 'utf8', maxBuffer: 1e8 }),
  ) as Record<'text' | 'cells' | 'gallery' | 'coloured', string[]>
  const all = [...text, ...cells].join('\n')
  for (const symbol of SYMBOLS) expect(all).toContain(symbol)
  expect(cells).toContain('Số: 3487/QĐ-UBND')
  expect(gallery).toEqual(expect.arrayContaining(['Mục', 'Khoản', 'Lời văn', 'Điều']))
  expect(gallery).toHaveLength(12)
  expect(coloured).toEqual([])
})
