import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cell, figure, footnote, paragraph, row, table, text } from '../../../src/document/build'
import type { Block } from '../../../src/document/nodes'
import { generateKeHoach } from '../../../src/index'
import { isDict, isList, readText, Ref } from '../../../src/pdf/objects'
import { pagesOf } from '../../../src/pdf/page-tree'
import { PdfFile } from '../../../src/pdf/pdf-file'
import { FILES } from '../../data/plans'
import { allParagraphs, readDocx } from '../../read/docx'
import { testNeeding } from '../../read/programs'
import { elementsIn, ownText, readTags, rowsOf, walkTags } from '../../read/tags'
import { temporaryFolder } from '../../read/temporary'
import { sentence, wrap } from './sample'
import { AS_DRAFT, DOCUMENTS, FEW, said, saidBy, tagged, testSaid } from './tagged'

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

describe('The tags of a PDF for signing', () => {
  testSaid(DOCUMENTS.filter(([file]) => FEW.test(file)))

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
    const links = pagesOf(file)
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
      expect(page instanceof Ref && pagesOf(file).some(({ number }) => number === page.number)).toBe(true)
    }
  })

  test('are the same bytes for the same data', async () => {
    expect((await tagged(sample)).equals(await tagged(sample))).toBe(true)
  })
})

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
