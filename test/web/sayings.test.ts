import ts from 'typescript'
import { KHONG_LAM_DUOC, sayLineOnPage, sayOnPage } from '../../src/web/sayings'
import { codeFiles, nodesOf, read } from '../house/source'

/** A command, or an option of one, as only who sits before a terminal can use it. */
const TYPED = /\bcchc [a-z]+(?:-[a-z]+)*(?![\p{L}-])|(?:^|[\s("])--\p{Ll}/u

/** What no page asks for, or nobody reads: jobs of the command line alone, schemas of editors, words in files. */
const NOT_ON_PAGE =
  /^src\/(?:cli|goi|jobs\/(?:bang|mau|doi-chieu|nang-cap)|workspace\/(?:json-schemas|upgrade-yaml|thu\/write-so-thu|bang\/write-bang)|domain\/(?:bao-cao\/tien-do\/tien-do|ke-hoach\/ke-hoach|cu-the-hoa\/(?:compare|rules))|template)/u
/** Hints that stand for others: what the page says in their place stands beside them. */
const ELSEWHERE = /^src\/files\/explain-unwritten\.ts$/u

type Told = { readonly place: string; readonly key: string; readonly text: string; readonly onPage: boolean }

/** Every text of a file that names a command, with the field that it stands in. */
function toldIn(file: string): Told[] {
  return nodesOf(file, read(file)).flatMap((node) => {
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node) && !ts.isJsxText(node)) return []
    const text = node.getText().replace(/^[`'"]|[`'"]$/gu, '')
    // One word alone is an argument for another program.
    if (!TYPED.test(text) || !/\s/u.test(text)) return []
    const field = fieldOf(node)
    const others = field && ts.isObjectLiteralExpression(field.parent) ? field.parent.properties : []
    const onPage = Array.from(others).some((each) => each.name?.getText() === 'hintOnPage')
    return [{ place: file, key: field?.name.getText() ?? '', text, onPage }]
  })
}

function fieldOf(node: ts.Node): ts.PropertyAssignment | undefined {
  for (let at = node.parent; !ts.isSourceFile(at) && !ts.isStatement(at); at = at.parent)
    if (ts.isPropertyAssignment(at)) return at
  return undefined
}

const files = codeFiles('src').filter((file) => !file.endsWith('.d.ts') && !NOT_ON_PAGE.test(file))
const told = files.flatMap(toldIn)

test.each([
  ['banHanh › nguoiKy › hoTen: thiếu', 'Ban hành › Người ký › Họ tên: thiếu'],
  ['thiếu "trichYeu" (luat-to-chuc-2025)', 'thiếu "Trích yếu"'],
  ['nhiệm vụ "Triển khai eTax, iHanoi" (5-10)', 'nhiệm vụ "Triển khai eTax, iHanoi" (5-10)'],
  ['phòng "eOffice": mỗi dòng một phòng', 'phòng "eOffice": mỗi dòng một phòng'],
])('a field is said by its name, what somebody wrote stays: %s', (line, said) =>
  expect(sayLineOnPage(line)).toBe(said),
)

test('what can reach the page names no command there: a hint has one of the page, or says something without it', () => {
  const hints = told.filter(({ key, place }) => key === 'hint' && !ELSEWHERE.test(place))
  expect(hints.length).toBeGreaterThan(15)
  const bare = hints.filter(({ text, onPage }) => !onPage && sayOnPage(text) === KHONG_LAM_DUOC)
  expect(bare).toEqual([])
  const left = hints.filter(({ text, onPage }) => !onPage && TYPED.test(sayOnPage(text) ?? ''))
  expect(left).toEqual([])
})

/** What is typed into a data file, braces and all: a page has cells. */
const YAML = /\{ ?\p{Ll}\w*: |\[\{|\b\p{Ll}+\p{Lu}\w+: \p{Ll}/u

test('what can reach the page asks for no YAML there', () => {
  const asked = files.flatMap((file) =>
    nodesOf(file, read(file)).flatMap((node) => {
      if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return []
      // Of text with places in it only what stands there is read.
      const text = node.getText().replace(/\$\{[^}]*\}/gu, '…')
      return YAML.test(text) && /\s/u.test(text) ? [{ file, node, text }] : []
    }),
  )
  const bare = asked.filter(({ node }) => {
    const { parent } = node
    if (ts.isCallExpression(parent)) return parent.arguments.length < 4
    const field = fieldOf(node)
    if (field?.name.getText() !== 'hint') return false
    return !Array.from(field.parent.properties).some((each) => each.name?.getText() === 'hintOnPage')
  })
  expect(bare.map(({ file, text }) => `${file}: ${text}`)).toEqual([])
  expect(asked.length).toBeGreaterThan(5)
})

test('what is said beside hints names no command, or says something where its brackets are left out', () => {
  const lines = told.filter(({ key, place }) => key !== 'hint' && !ELSEWHERE.test(place))
  const left = lines.filter(
    ({ text }) => TYPED.test(sayLineOnPage(text)) || sayLineOnPage(text).trim() === '',
  )
  expect(left).toEqual([])
})

test.each([
  [
    'có thể là lỗi: "ơ", nên là "ở" (giữ nguyên; thêm --sua-ocr để sửa)',
    'có thể là lỗi: "ơ", nên là "ở" (giữ nguyên)',
  ],
  ['chưa có kế hoạch (chạy cchc nhap x.docx)', 'chưa có kế hoạch'],
  ['đã viết; chạy lại cchc cu-the-hoa với --ghi-de', 'đã viết'],
  ['dùng bản cchc mới hơn (phienBan: 2)', 'dùng bản cchc mới hơn (Phiên bản dạng tệp: 2)'],
  ['số 01 -- 02 (như trong bảng)', 'số 01 -- 02 (như trong bảng)'],
])('of a line the page leaves out what is typed: %s', (line, said) => {
  expect(sayLineOnPage(line)).toBe(said)
})
