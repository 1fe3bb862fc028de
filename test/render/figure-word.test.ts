import { unzipSync } from 'fflate'
import { figure, paragraph } from '../../src/document/build'
import type { Document } from '../../src/document/nodes'
import { renderDocx } from '../../src/render/docx/document'
import { tinos } from '../../src/render/fonts'
import { readDocx } from '../read/docx'
import type { Pdf } from '../read/pdf'
import { testNeeding } from '../read/programs'
import { faultsOf } from '../read/validate'
import { ALT, captioned, lines, sample, shapes, SIZE, word } from './figure-sample'
import { printedByLibreOffice } from './libre-office'
import { printed, sentence, wrap } from './pdf/sample'

describe('A figure in the Word file', () => {
  test('is one picture in a centred paragraph, with the words for it', async () => {
    const { parts, sections } = readDocx(
      await word(wrap([sample(), paragraph('doan', sentence(1)), sample({ keepWithNext: true })])),
    )
    const body = parts.get('word/document.xml') ?? ''
    expect(body.match(/<w:drawing>/g)).toHaveLength(2)
    expect(
      Array.from(body.matchAll(/<wp:docPr id="(\d)" name="([^"]*)" descr="([^"]*)"/g), ([, ...each]) => each),
    ).toEqual(
      [1, 2].map((number) => [
        String(number),
        `Hình ${number}`,
        ALT.replaceAll('&', '&amp;')
          .replaceAll('"', '&quot;')
          .replaceAll('<', '&lt;')
          .replaceAll('>', '&gt;'),
      ]),
    )
    const [first, , third] = sections[0]?.blocks ?? []
    expect(first).toMatchObject({ type: 'paragraph', align: 'center', spaceAfter: 6, keepNext: false })
    expect(third).toMatchObject({ type: 'paragraph', align: 'center', keepNext: true })
  })

  test('is as large on paper as it says, at 200 dots per inch or more', async () => {
    const bytes = await word(wrap([sample()]))
    expect(readDocx(bytes).parts.get('word/document.xml')).toContain(
      `<wp:extent cx="${300 * 12700}" cy="${120 * 12700}"/>`,
    )
    const [png] = picturesIn(bytes)
    const [across, down] = [png?.readUInt32BE(16) ?? 0, png?.readUInt32BE(20) ?? 0]
    expect(across / (SIZE.width / 72)).toBeGreaterThanOrEqual(200)
    expect(Math.abs(across / down - SIZE.width / SIZE.height)).toBeLessThan(0.01)
  })

  test('shows every shape: without any one of them the picture is another', async () => {
    const all = await Promise.all(
      [shapes, ...shapes.map((_, left) => shapes.filter((__, index) => index !== left))].map(async (some) =>
        picturesIn(await word(wrap([figure(SIZE, ALT, some)])))[0]?.toString('base64'),
      ),
    )
    expect(new Set(all).size).toBe(shapes.length + 1)
  })

  test('shows bold letters bold, in the fonts that it is given', async () => {
    const said = (bold: boolean) =>
      wrap([
        figure(SIZE, ALT, [
          {
            type: 'text',
            x: 10,
            y: 20,
            value: 'Tháng 1',
            size: 11,
            anchor: 'start',
            ...(bold ? { bold } : {}),
          },
        ]),
      ])
    const free = tinos()
    const drawn = async (tree: Document, fonts = free) =>
      picturesIn(Buffer.from(await renderDocx(tree, { set: 'lon', fonts })))[0]
    const [plain, bold, boldForPlain] = await Promise.all([
      drawn(said(false)),
      drawn(said(true)),
      drawn(said(false), { ...free, normal: free.bold }),
    ])
    expect(bold).not.toEqual(plain)
    expect(boldForPlain).toEqual(bold)
  })

  test('is valid Open XML', async () => {
    expect(faultsOf(await word(wrap([sample(), ...lines(1), sample()])))).toEqual([])
  })

  test('shares no style and no picture with documents that have none', async () => {
    const files = Object.keys(unzipSync(await word(wrap(lines(1)))))
    expect(files.filter((path) => path.includes('media'))).toEqual([])
    expect(readDocx(await word(wrap(lines(1)))).styles.has('hinh')).toBe(false)
  })

  testNeeding('soffice')('makes LibreOffice break pages as the PDF does', async () => {
    const captions = (pdf: Pdf) =>
      pdf.pages.map((page) => page.lines.flatMap(({ text }) => /^Hình \d+$/.exec(text) ?? []).join())
    const [theirs, ours] = [await printedByLibreOffice('captioned'), await printed(captioned)]
    expect(ours.pages.length).toBeGreaterThan(3)
    expect(captions(theirs)).toEqual(captions(ours))
  })
})

const picturesIn = (bytes: Buffer): Buffer[] =>
  Object.entries(unzipSync(bytes)).flatMap(([path, content]) =>
    path.endsWith('.png') ? [Buffer.from(content)] : [],
  )
