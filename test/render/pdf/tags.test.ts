import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { cell, figure, footnote, paragraph, row, table, text } from '../../../src/document/build'
import type { Block, Document, Paragraph } from '../../../src/document/nodes'
import { generateBaoCao, generateKeHoach } from '../../../src/index'
import { isDict, isList, readText, Ref } from '../../../src/pdf/objects'
import { PdfFile } from '../../../src/pdf/pdf-file'
import { renderPdf } from '../../../src/render/pdf/document'
import { noteRuns, printedRuns, printedText } from '../../../src/render/printed'
import { tinos } from '../../../src/render/fonts'
import { FILES } from '../../data/plans'
import { DATA, REPORTS } from '../../data/reports'
import { allParagraphs, readDocx } from '../../read/docx'
import { testNeeding } from '../../read/programs'
import { elementsIn, ownText, readTags, rowsOf, type Tagged, walkTags } from '../../read/tags'
import { temporaryFolder } from '../../read/temporary'
import { annex, plain, sentence, spanned, wrap } from './sample'

const tagged = async (tree: Document): Promise<Buffer> =>
  Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos(), trinhKy: {} }))
const untagged = async (tree: Document): Promise<Buffer> =>
  Buffer.from(await renderPdf(tree, { set: 'lon', fonts: tinos() }))

/** What the tags must say, block by block: a paragraph's words, then those of its notes; a figure by its Alt. */
function* saidBy(document: Document): Generator<string> {
  for (const { blocks } of document.parts) for (const block of blocks) yield* saidByBlock(block)
}
function* saidByBlock(block: Block): Generator<string> {
  if (block.type === 'figure') yield `[${block.alt.replace(/\s+/gu, '')}]`
  else if (block.type === 'paragraph') yield* saidByParagraph(block)
  else if (block.type === 'columns') for (const each of block.rows.flat(2)) yield* saidByParagraph(each)
  else
    for (const { cells } of block.rows)
      for (const { children } of cells) for (const each of children) yield* saidByParagraph(each)
}
function* saidByParagraph(each: Paragraph): Generator<string> {
  const words = printedText(printedRuns(each))
  if (words) yield words
  for (const inline of each.children) if (inline.type === 'footnote') yield printedText(noteRuns(inline))
}

const BLOCKS = new Set(['P', 'H1', 'H2', 'H3', 'LI', 'TD', 'TH', 'Note'])
function* said(root: Tagged): Generator<string> {
  for (const element of walkTags(root)) {
    const { tag, dict } = element
    if (tag === 'Figure') yield `[${readText(dict.get('Alt')).replace(/\s+/gu, '')}]`
    const words = BLOCKS.has(tag) ? ownText(element).replace(/\s+/gu, '') : ''
    if (words) yield words
  }
}

const REPORT_FILES = [
  ...Object.values(REPORTS),
  'khanh-hoa/2026/bao-cao-quy-1.yaml',
  'so-tu-phap-khanh-hoa/2026/bao-cao-quy-1.yaml',
  'ubnd-phuong-nha-trang/2026/bao-cao-quy-1.yaml',
]
const AS_DRAFT = { formats: [], duThao: true, dienTu: false } as const
const DOCUMENTS: readonly (readonly [string, () => Promise<{ document: Document }>])[] = [
  ...[
    ...Object.values(FILES).map((file) => relative(DATA, file)),
    'khanh-hoa/2026/ke-hoach-minh-hoa.yaml',
  ].map((file) => [file, () => generateKeHoach(join(DATA, file), AS_DRAFT)] as const),
  ...REPORT_FILES.map(
    (file) => [file, () => generateBaoCao(join(DATA, file), { ...AS_DRAFT, bieuDo: true })] as const,
  ),
]

const noted = (number: number): Block =>
  paragraph('doan', [
    ...text(sentence(number)),
    footnote(number, text(`Chú thích & <thứ> ${number}`)),
    ...text(' rồi thôi.'),
  ])

/** Of everything a little. */
const sample = wrap([
  paragraph('tenLoai', 'Kế hoạch'),
  paragraph('coQuanBanHanh', text('Ủy ban nhân dân\ntỉnh Khánh Hòa')),
  paragraph('muc', 'I. Mục tiêu'),
  paragraph('khoanCoTieuDe', '1. Mục tiêu chung'),
  paragraph('khoan', `1. ${sentence(1)}`),
  paragraph('diem', `a) ${sentence(2)}`),
  paragraph('gach', `- ${sentence(3)}`),
  paragraph('cong', `+ ${sentence(4)}`),
  paragraph('khoan', `2. ${sentence(5)}`),
  noted(1),
  noted(2),
  figure({ width: 100, height: 40 }, 'Hình & chữ', [
    { type: 'rect', x: 10, y: 10, width: 20, height: 20, fill: { type: 'grey', level: 0.5 } },
    { type: 'text', x: 40, y: 20, value: '30%', size: 10, anchor: 'start' },
  ]),
  table(
    [0.2, 0.4, 0.4],
    [
      row([
        cell([paragraph('oTieuDe', 'TT')], { rowSpan: 2 }),
        cell([paragraph('oTieuDe', 'Nhiệm vụ')], { colSpan: 2 }),
      ]),
      row([cell([paragraph('oTieuDe', 'Nội dung')]), cell([paragraph('oTieuDe', 'Thời hạn')])]),
      row([cell([paragraph('oNhom', 'I. Cải cách thể chế')], { colSpan: 3 })]),
      ...Array.from({ length: 40 }, (_, index) =>
        row([
          cell([paragraph('oGiua', `${index + 1}`)]),
          cell([paragraph('oChu', sentence(index)), paragraph('oChu', 'và nữa')]),
          cell([paragraph('oChu', '31/3/2025')]),
        ]),
      ),
    ],
    { headerRows: 2 },
  ),
])

describe('The tags of a PDF for signing', () => {
  test.each(DOCUMENTS)('say %s in its order and words, and nothing stands outside', async (_, make) => {
    const { document } = await make()
    const { root, faults } = readTags(await tagged(document))
    expect(faults).toEqual([])
    expect(Array.from(said(root))).toEqual(Array.from(saidBy(document)))
  })

  test('have the headings that the Word file has, articles among them', async () => {
    const { document, files } = await generateKeHoach(FILES['001'], { ...AS_DRAFT, formats: ['docx'] })
    const squeeze = (words: string) => words.replace(/\s+/gu, '').toLocaleLowerCase('vi')
    const { root } = readTags(await tagged(document))
    const tags = Array.from(walkTags(root)).filter(({ tag }) => /^H\d$/u.test(tag))
    const outlined = allParagraphs(readDocx(Buffer.from(files.get('docx') ?? []))).filter(
      ({ outlineLevel }) => outlineLevel !== undefined,
    )
    expect(outlined.filter(({ text: words }) => words.startsWith('Điều '))).toHaveLength(3)
    expect(tags.map((each) => squeeze(ownText(each)))).toEqual(outlined.map((each) => squeeze(each.text)))
  })

  test('are those of headings, nested lists, notes, figures and tables', async () => {
    const { root, faults } = readTags(await tagged(sample))
    expect(faults).toEqual([])
    expect(Array.from(said(root))).toEqual(Array.from(saidBy(sample)))
    const [section] = elementsIn(root)
    expect(section && elementsIn(section).map(({ tag }) => tag)).toEqual(
      'H1 P H2 H3 L P Note P Note Figure Table'.split(' '),
    )
    const lists = Array.from(walkTags(root)).filter(({ tag }) => tag === 'L')
    expect(lists.map((list) => elementsIn(list).length)).toEqual([2, 1, 1, 1])
    const labels = Array.from(walkTags(root))
      .filter(({ tag }) => tag === 'Lbl')
      .map(ownText)
    expect(labels.map((label) => label.trim())).toEqual(['1.', 'a)', '-', '+', '2.', '1', '2'])
    const grid = Array.from(walkTags(root)).find(({ tag }) => tag === 'Table')
    expect(
      grid &&
        rowsOf(grid)
          .map((cells) => cells.map(({ tag }) => tag).join(' '))
          .slice(0, 4),
    ).toEqual(['TH TH', 'TH TH', 'TH', 'TD TD TD'])
  })

  test('keep a space where the author begins a new line', async () => {
    const { root } = readTags(await tagged(sample))
    expect(Array.from(walkTags(root)).map(ownText)).toContain('ỦY BAN NHÂN DÂN TỈNH KHÁNH HÒA')
  })

  test('lead from a note to its text and back', async () => {
    const bytes = await tagged(sample)
    const file = new PdfFile(bytes)
    const links = file
      .pages()
      .flatMap(({ dict }) => file.list(dict, 'Annots'))
      .map(file.resolve)
      .filter(isDict)
    expect(links.map((link) => readText(link.get('Contents')))).toEqual([
      'Đến chú thích 1',
      'Đến chú thích 2',
      'Về chỗ gọi chú thích 1',
      'Về chỗ gọi chú thích 2',
    ])
    for (const link of links) {
      const dest = link.get('Dest')
      const page = isList(dest) ? dest[0] : undefined
      expect(page instanceof Ref && file.pages().some(({ number }) => number === page.number)).toBe(true)
    }
  })

  test('cost less than three times the file at 1,000 rows', async () => {
    const rows = Array.from({ length: 250 }, (_, index) => [plain(4 * index), ...spanned(index, 3)]).flat()
    const tree = annex(rows)
    const [with_, without] = [await tagged(tree), await untagged(tree)]
    expect(with_.length).toBeLessThan(3 * without.length)
  })

  test('are the same bytes for the same data', async () => {
    expect((await tagged(sample)).equals(await tagged(sample))).toBe(true)
  })
})

/** The file with its objects lying open, and one of its kinds spoiled, byte for byte. */
const SPOILED: readonly (readonly [string, RegExp, (found: string) => string])[] = [
  ['a figure without words', /\/Alt </u, () => '/Xlt <'],
  ['a header that heads nothing', /\/Scope /u, () => '/Skope '],
  ['rows of uneven length', /\/ColSpan 2/u, () => '/ColSpan 1'],
  ['no language', /\/Lang \(/u, () => '/Lank ('],
  ['a title that is not shown', /\/DisplayDocTitle true/u, () => '/DisplayDocTitlx true'],
  ['a note without a name', /\/ID \(chu-thich-1/u, () => '/ID (chu-thich-9'],
  ['a link that says nothing', /\/Contents <feff/u, () => '/Kontents <feff'],
  ['words in no mark', /\/Artifact BMC\n/u, () => '/Artifakt BMC\n'],
  ['words in a mark of another', /\/MCID 1>>BDC/u, () => '/MCID 0>>BDC'],
  ['a level of headings left out', /\/S \/H2/u, () => '/S /H3'],
  ['a tag of no standard', /\/S \/LBody/u, () => '/S /Lbodi'],
  ['letters without meaning', /\/ToUnicode /u, () => '/ToUnikode '],
  ['an annotation that knows no element', /\/StructParent (\d)/u, (found) => found.replace(/\d$/u, '0')],
  ['a claim left out', /<pdfuaid:part>1</u, () => '<pdfuaid:part>2<'],
]

describe('A file that is spoiled', () => {
  let open: string | undefined
  const opened = async (): Promise<string> => {
    if (open !== undefined) return open
    const folder = temporaryFolder()
    const [from, to] = [join(folder, 'a.pdf'), join(folder, 'b.pdf')]
    writeFileSync(from, await tagged(sample))
    expect(execFileSync('qpdf', ['--check', from], { encoding: 'utf8' })).toContain(
      'No syntax or stream encoding errors',
    )
    execFileSync('qpdf', ['--qdf', '--object-streams=disable', from, to])
    return (open = readFileSync(to, 'latin1'))
  }

  testNeeding('qpdf')('not at all is found whole', async () => {
    expect(readTags(Buffer.from(await opened(), 'latin1')).faults).toEqual([])
  })

  for (const [title, pattern, change] of SPOILED)
    testNeeding('qpdf')(`by ${title} is refused`, async () => {
      const whole = await opened()
      const spoiled = whole.replace(pattern, change)
      expect(spoiled).not.toBe(whole)
      expect(readTags(Buffer.from(spoiled, 'latin1')).faults).not.toEqual([])
    })
})
