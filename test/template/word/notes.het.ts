import { exportWordTemplate, generateKeHoach } from '../../../src/index'
import { WordTemplateError } from '../../../src/problem'
import { fillWord } from '../../../src/template/word/fill-word'
import { closeWord, openWord, readPart, writePart } from '../../../src/template/word/package'
import { allParagraphs, type Docx, readDocx } from '../../read/docx'
import { readPdf } from '../../read/pdf'
import { testNeeding } from '../../read/programs'
import { faultsOf } from '../../read/validate'
import { cut, ownWord } from './own-word'
import { paper, NOTES, notedPlan, addTo, save } from './noted-word'

async function filled(mau: string, plan = notedPlan()): Promise<Buffer> {
  const { files } = await generateKeHoach(plan, { ...paper, formats: ['docx'], mau })
  return Buffer.from(files.get('docx') ?? [])
}

/** The text that each mark of a document leads to, in the order of the marks. */
const called = (docx: Docx): (string | undefined)[] =>
  allParagraphs(docx).flatMap(({ runs }) =>
    runs.flatMap(({ footnote }) =>
      footnote === undefined
        ? []
        : [
            docx.footnotes
              .get(footnote)
              ?.map(({ text }) => text.trim())
              .join('\n'),
          ],
    ),
  )

/** A Word file that says nowhere that there are notes. */
function withoutNotes(content: Uint8Array): Uint8Array {
  const word = openWord(content, 'khung.docx')
  for (const path of word.keys()) if (path.includes('footnotes')) word.delete(path)
  for (const path of ['word/_rels/document.xml.rels', '[Content_Types].xml'])
    writePart(
      word,
      path,
      readPart(word, path).replace(/<(?:Relationship|Override) [^>]*footnotes[^>]*\/>/g, ''),
    )
  return closeWord(word)
}

/** A Word file whose notes begin at 2, below separators with the ids that Word gives them. */
function withOtherIds(content: Uint8Array): Uint8Array {
  const word = openWord(content, 'khung.docx')
  const [notes, body] = [readPart(word, 'word/footnotes.xml'), readPart(word, 'word/document.xml')]
  const notice = '<w:footnote w:type="continuationNotice" w:id="1"><w:p/></w:footnote>'
  writePart(
    word,
    'word/footnotes.xml',
    notes.replace('<w:footnote w:id="1">', `${notice}<w:footnote w:id="2">`),
  )
  writePart(
    word,
    'word/document.xml',
    body.replace('footnoteReference w:id="1"', 'footnoteReference w:id="2"'),
  )
  return closeWord(word)
}

describe('The notes of placed blocks stand in the filled file', () => {
  test('of our exported template as in the document of the direct way', async () => {
    const plan = notedPlan()
    const direct = await generateKeHoach(plan, { ...paper, formats: ['docx'] })
    const [one, other] = [
      readDocx(Buffer.from(direct.files.get('docx') ?? [])),
      readDocx(await filled(save((await exportWordTemplate('ke-hoach', plan)).content), plan)),
    ]
    expect(called(other)).toEqual(NOTES)
    expect(other.parts.get('word/footnotes.xml')).toBe(one.parts.get('word/footnotes.xml'))
  })

  test('of a Word file that has no part for notes', async () => {
    const content = await filled(
      save(withoutNotes(await ownWord({ body: [cut('Mở đầu'), cut('{{> noiDungKeHoach}}')] }))),
    )
    const word = readDocx(content)
    expect(called(word)).toEqual(NOTES)
    expect(
      Array.from(word.footnotes.values())
        .flat()
        .map(({ styleName }) => styleName),
    ).toEqual(['Chú thích cuối trang', 'Chú thích cuối trang'])
    expect(faultsOf(content)).toEqual([])
  })

  test.each([
    ['as they are', (content: Uint8Array) => content],
    ['below other separators', withOtherIds],
  ])('of a Word file with a note of its own, which stays and is filled; the ids: %s', async (_, change) => {
    const content = await filled(
      save(change(await ownWord({ note: 'Theo {{coQuan.ten}}', body: [cut('{{> noiDungKeHoach}}')] }))),
    )
    const word = readDocx(content)
    expect(called(word)).toEqual([...NOTES, 'Theo Ủy ban nhân dân tỉnh Khánh Hòa'])
    expect(word.footnotes.size).toBe(3)
    expect(faultsOf(content)).toEqual([])
  })

  test('in the order of their marks, also in the part of the notes', async () => {
    const { footnotes } = readDocx(
      await filled(save(await ownWord({ note: 'Của cơ quan', body: [cut('{{> noiDungKeHoach}}')] }))),
    )
    expect(Array.from(footnotes, ([id, [first]]) => [id, first?.text.trim()])).toEqual([
      [1, NOTES[0]],
      [2, NOTES[1]],
      [3, 'Của cơ quan'],
    ])
  })

  test('once for each mark where a place stands twice', async () => {
    const content = await filled(
      save(await ownWord({ body: [cut('{{> noiDungKeHoach}}'), cut('{{> noiDungKeHoach}}')] })),
    )
    const word = readDocx(content)
    expect(called(word)).toEqual([...NOTES, ...NOTES])
    expect(word.footnotes.size).toBe(4)
    expect(faultsOf(content)).toEqual([])
  })

  test('each under its own text where two templates number their notes alike', async () => {
    const plan = notedPlan()
    addTo(plan, 'quyet-dinh', 'Nơi nhận chịu trách nhiệm[^1].\n[^1]: Của quyết định.\n')
    const word = readDocx(
      await filled(
        save(await ownWord({ body: [cut('{{> noiDungKeHoach}}'), cut('{{> noiDungQuyetDinh}}')] })),
        plan,
      ),
    )
    expect(called(word)).toEqual([...NOTES, 'Của quyết định.'])
  })

  test('only where the template really puts the place', async () => {
    const word = readDocx(
      await filled(
        save(
          withoutNotes(
            await ownWord({
              body: [cut('{{#if duThao}}'), cut('{{> noiDungKeHoach}}'), cut('{{/if}}'), cut('{{soKyHieu}}')],
            }),
          ),
        ),
      ),
    )
    expect(word.parts.has('word/footnotes.xml')).toBe(false)
  })
})

describe('A place with notes is refused where Word allows none', () => {
  async function faults(content: Uint8Array): Promise<(string | undefined)[][]> {
    const error: unknown = await filled(save(content)).catch((caught: unknown) => caught)
    if (!(error instanceof WordTemplateError))
      throw new Error('the template was not refused', { cause: error })
    return error.findings.map(({ place, message, hint }) => [place.where, message, hint])
  }
  const message = 'chỗ {{> noiDungKeHoach}} có chú thích, Word chỉ nhận chú thích trong thân văn bản'
  const hint = 'đưa chỗ này vào thân văn bản, ngoài đầu trang, chân trang, chú thích và hộp chữ'

  test('in a header, a footer, a note', async () => {
    const place = '{{> noiDungKeHoach}}'
    const found = await faults(
      await ownWord({ header: place, footer: place, note: place, body: [cut('{{soKyHieu}}')] }),
    )
    expect(found.map(([where]) => where)).toEqual([
      'chân trang, đoạn 1',
      expect.stringMatching(/^chú thích, đoạn \d$/u),
      'đầu trang, đoạn 1',
    ])
    for (const [, said, how] of found) expect([said, how]).toEqual([message, hint])
  })

  test('in a text box', async () => {
    const word = openWord(await ownWord({ body: [cut('HỘP')] }), 'khung.docx')
    const box =
      '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml" style="width:100pt;height:50pt"><v:textbox><w:txbxContent><w:p><w:r><w:t>{{&gt; noiDungKeHoach}}</w:t></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>'
    writePart(
      word,
      'word/document.xml',
      readPart(word, 'word/document.xml').replace('HỘP', `</w:t></w:r>${box}<w:r><w:t>`),
    )
    expect((await faults(closeWord(word))).map(([, said]) => said)).toEqual([message])
  })
})

test('A place whose notes were not given is a bug, never a file that lacks them', async () => {
  const content = await ownWord({ body: [cut('{{> cho}}')] })
  const places = { cho: '<w:p><w:r><w:footnoteReference w:id="1"/></w:r></w:p>' }
  expect(() => fillWord(content, 'khung.docx', { data: {}, places, styles: new Map() })).toThrow(/note 1/u)
})

testNeeding('soffice')(
  'LibreOffice prints each text under its mark, also where a note of the office stands below ours',
  async () => {
    const mau = save(await ownWord({ note: 'Của cơ quan', body: [cut('{{> noiDungKeHoach}}')] }))
    const { files } = await generateKeHoach(notedPlan(), { ...paper, formats: ['pdf'], mau })
    const { pages } = await readPdf(Buffer.from(files.get('pdf') ?? []))
    const { lines = [] } = pages.at(-1) ?? {}
    const atFoot = [...NOTES, 'Của cơ quan'].map(
      (note) => lines.find(({ text }) => text.endsWith(note))?.y ?? 0,
    )
    expect(Math.min(...atFoot)).toBeGreaterThan(0)
    expect(atFoot).toEqual([...atFoot].sort((a, b) => a - b))
  },
)
