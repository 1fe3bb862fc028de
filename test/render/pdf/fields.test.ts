import { generateKeHoach, type GenerateOptions } from '../../../src/index'
import { readFields } from '../../../src/pdf/fields'
import { isDict, isName, readText, Stream } from '../../../src/pdf/objects'
import { pagesOf } from '../../../src/pdf/page-tree'
import { PdfFile } from '../../../src/pdf/pdf-file'
import { FILES } from '../../data/plans'
import { readPdf } from '../../read/pdf'
import { readTags } from '../../read/tags'
import { segmentsOf } from '../pdf-segments'

const PLAN = { formats: ['pdf'], duThao: false, dienTu: false, trinhKy: true } as const
async function make(options: Partial<GenerateOptions> = {}) {
  const made = await generateKeHoach(FILES['001'], { ...PLAN, ...options })
  const bytes = Buffer.from(made.files.get('pdf') ?? [])
  return { ...made, bytes, file: new PdfFile(bytes) }
}
type Box = { left: number; bottom: number; right: number; top: number; page: number }

function boxesOf(file: PdfFile): Map<string, Box[]> {
  const pages = pagesOf(file).map(({ dict }) => file.list(dict, 'Annots'))
  return new Map(
    readFields(file).map(({ name, widgets }) => [
      name,
      widgets.map(({ number, dict }) => {
        const [left = 0, bottom = 0, right = 0, top = 0] = file.list(dict, 'Rect').map(Number)
        const page = pages.findIndex((all) =>
          all.some((each) => 'number' in Object(each) && (each as { number: number }).number === number),
        )
        return { left, bottom, right, top, page }
      }),
    ]),
  )
}

describe('The fields of a document for signing', () => {
  test('stand where the decree wants signature and seal, in their true size', async () => {
    const { file, bytes } = await make()
    const boxes = boxesOf(file)
    expect(Array.from(boxes.keys())).toEqual(['ChuKyNguoiKy', 'ChuKyCoQuan'])
    const [signer, agency] = [boxes.get('ChuKyNguoiKy')?.[0], boxes.get('ChuKyCoQuan')?.[0]]
    if (!signer || !agency) throw new Error('no fields')
    const page = (await readPdf(bytes)).pages[0]
    const lines = page ? segmentsOf(page, 0) : []
    const find = (text: string) => lines.find((line) => line.text === text) ?? { x: 0, right: 0, y: 0 }
    const [post, name] = [find('CHỦ TỊCH'), find('Nguyễn Tấn Tuân')]
    const height = Number(file.list(pagesOf(file)[0]?.dict, 'MediaBox')[3])
    expect(height - signer.top).toBeGreaterThan(post.y)
    expect(height - signer.bottom).toBeLessThan(name.y)
    expect((signer.left + signer.right) / 2).toBeCloseTo((post.x + post.right) / 2, 0)
    expect([agency.right - agency.left, agency.top - agency.bottom]).toEqual(
      [109, 109].map((side) => expect.closeTo(side, 3) as number),
    )
    expect((agency.right - signer.left) / (signer.right - signer.left)).toBeCloseTo(1 / 3, 2)
    expect(agency.left).toBeLessThan(signer.left)
  })

  test('for number and day are one each, however often they stand, with a whole font', async () => {
    const { file, bytes } = await make({ choSoNgay: 'o-dien' })
    const boxes = boxesOf(file)
    expect(Array.from(boxes, ([name, all]) => [name, all.length])).toEqual([
      ['ChuKyNguoiKy', 1],
      ['ChuKyCoQuan', 1],
      ['SoVanBan', 2],
      ['NgayBanHanh', 2],
    ])
    const font = file.dictAt(file.root, 'AcroForm', 'DR', 'Font', 'TNR')
    const program = file.get(font, 'FontDescriptor', 'FontFile2')
    expect(isName(file.get(font, 'Encoding'), 'WinAnsiEncoding')).toBe(true)
    expect(program instanceof Stream && file.unpack(program).length).toBeGreaterThan(200_000)
    for (const { widgets } of readFields(file))
      for (const { dict } of widgets) expect(file.get(dict, 'AP', 'N')).toBeInstanceOf(Stream)
    expect(readTags(bytes).faults.filter((fault) => !fault.includes('font'))).toEqual([])
  })

  test('for number and day as small signatures are one a place', async () => {
    const { file } = await make({ choSoNgay: 'o-ky' })
    const boxes = boxesOf(file)
    expect(Array.from(boxes.keys())).toEqual([
      'ChuKyNguoiKy',
      'ChuKyCoQuan',
      'SoVanBan',
      'NgayBanHanh',
      'SoVanBan2',
      'NgayBanHanh2',
    ])
    const [so] = boxes.get('SoVanBan') ?? []
    expect(so && [so.right - so.left, so.top - so.bottom]).toEqual(
      [198, 29].map((side) => expect.closeTo(side, 3) as number),
    )
  })

  test('of an annex in a file of its own are the agency’s, at the top right of its first page', async () => {
    const { kem = [], file, document } = await make({ tachPhuLuc: true })
    expect(document.parts.map(({ title }) => title)).toEqual(['Quyết định', 'Kế hoạch'])
    const annex = kem.find(({ name }) => name.endsWith('-pl1.pdf'))
    const own = new PdfFile(Buffer.from(annex?.content ?? []))
    expect(readTags(Buffer.from(annex?.content ?? [])).faults).toEqual([])
    const [box] = boxesOf(own).get('ChuKyCoQuan') ?? []
    const [, , width = 0, height = 0] = own.list(pagesOf(own)[0]?.dict, 'MediaBox').map(Number)
    expect(box?.page).toBe(0)
    expect(box?.bottom).toBeGreaterThan(height - 57)
    expect(width - (box?.right ?? 0)).toBeCloseTo(56.7, 0)
    expect(pagesOf(own).length + pagesOf(file).length).toBe(18)
  })

  test('are said in words to whoever cannot see them, and names of files stay short', async () => {
    const { file, document, kem = [] } = await make()
    const said = readFields(file).flatMap(({ widgets }) =>
      widgets.map(({ dict }) => (isDict(dict) ? readText(dict.get('TU')) : '')),
    )
    expect(said).toEqual(['Chữ ký của người có thẩm quyền', 'Chữ ký số của cơ quan, tổ chức'])
    for (const name of [`${document.name}.docx`, ...kem.map((each) => each.name)]) {
      expect(name.length).toBeLessThanOrEqual(50)
      expect(name).toMatch(/^[a-z0-9.-]+$/u)
    }
  })
})

test.each([
  ['a draft', { duThao: true }],
  ['a Word layout of its own', { mau: 'x.hbs' }],
  ['no PDF', { formats: ['docx'] as const }],
])('%s does not go to the leader', async (_, options) => {
  await expect(generateKeHoach(FILES['001'], { ...PLAN, ...options })).rejects.toThrow()
})
