import { inflateSync } from 'node:zlib'
import { strFromU8 } from 'fflate'
import { document, figure, paragraph, part } from '../../src/document/build'
import { ALT, LEFT, lines, MM, print, sample, SIZE, word } from './figure-sample'
import { printed, wrap } from './pdf/sample'

describe('A figure in the PDF', () => {
  test('stands in the middle of the text, each label at its place', async () => {
    const [page] = (await printed(wrap([sample()]))).pages
    const found = (page?.texts ?? []).map(({ text, x, y, width, size, bold }) => ({
      text,
      x,
      width,
      down: y - 20 * MM,
      size,
      bold,
    }))
    expect(found.map(({ text, size, bold }) => [text, size, bold])).toEqual([
      ['Tháng 1', 11, false],
      ['Giữa', 12, true],
      ['3487/QĐ-UBND', 10, false],
    ])
    expect(found.map(({ down }) => Math.round(down))).toEqual([110, 110, 110])
    expect(found[0]?.x).toBeCloseTo(LEFT + 10, 0)
    expect((found[1]?.x ?? 0) + (found[1]?.width ?? 0) / 2).toBeCloseTo(LEFT + 150, 0)
    expect((found[2]?.x ?? 0) + (found[2]?.width ?? 0)).toBeCloseTo(LEFT + 290, 0)
  })

  test('has its boxes at their places and in their sizes', async () => {
    const [page] = (await printed(wrap([sample()]))).pages
    const upright = (page?.rules ?? []).filter(({ x1, x2, width }) => x1 === x2 && width === 0.75)
    expect(upright.map(({ x1 }) => Math.round(x1 - LEFT)).sort((a, b) => a - b)).toEqual([
      10, 60, 70, 120, 130, 180, 190, 240,
    ])
    for (const { y1, y2 } of upright)
      expect([Math.round(y1 - 20 * MM), Math.round(y2 - 20 * MM)]).toEqual([10, 40])
  })

  test('has all of its strokes within its frame', async () => {
    const [page] = (await printed(wrap([sample()]))).pages
    const outside = (page?.rules ?? []).filter(
      ({ x1, x2, y1, y2 }) =>
        x1 < LEFT - 1 || x2 > LEFT + SIZE.width + 1 || y1 < 20 * MM - 1 || y2 > 20 * MM + SIZE.height + 1,
    )
    expect(outside).toEqual([])
  })

  test('takes its height and 6 pt', async () => {
    const [withFigure, without] = await Promise.all([
      printed(wrap([sample(), ...lines(1)])),
      printed(wrap(lines(1))),
    ])
    const down = (page: typeof without) => page.pages[0]?.lines.find(({ text }) => text === 'Dòng 0')?.y ?? 0
    expect(down(withFigure) - down(without)).toBeCloseTo(SIZE.height + 6, 1)
  })

  test('is never cut: it goes over to the next page whole, with the caption below when it asks for that', async () => {
    for (let above = 33; above < 41; above++) {
      const pdf = await printed(
        wrap([...lines(above), sample({ keepWithNext: true }), paragraph('oGiua', 'Hình 1')]),
      )
      const [figurePage, captionPage] = ['Giữa', 'Hình 1'].map((text) =>
        pdf.pages.findIndex(({ texts }) => texts.some((each) => each.text === text)),
      )
      expect({ above, captionPage }).toEqual({ above, captionPage: figurePage })
      for (const { texts, height } of pdf.pages)
        for (const { y } of texts) expect(y).toBeLessThan(height - 20 * MM)
    }
  })

  test('keeps with a heading above it', async () => {
    for (let above = 32; above < 40; above++) {
      const pdf = await printed(wrap([...lines(above), paragraph('muc', 'I. Kết quả'), sample()]))
      const [heading, label] = ['I. KẾT QUẢ', 'Giữa'].map((text) =>
        pdf.pages.findIndex((page) => page.lines.some((each) => each.text.includes(text))),
      )
      expect({ above, heading }).toEqual({ above, heading: label })
    }
  })

  test('carries the words for it', async () => {
    const spans = contentOf(await print(wrap([sample()]))).match(/\/Span <<\s*\/Alt [\s\S]*?>> BDC/g) ?? []
    expect(spans).toHaveLength(1)
    const utf16 = Buffer.from(ALT, 'utf16le').swap16().toString('latin1')
    expect(spans[0]?.replace(/\\([()\\])/g, '$1')).toContain(utf16)
  })

  test('with a letter that the font lacks is refused like any other text', async () => {
    await expect(
      print(
        wrap([figure(SIZE, ALT, [{ type: 'text', x: 10, y: 20, value: '漢', size: 11, anchor: 'start' }])]),
      ),
    ).rejects.toThrow('漢')
  })
})

describe('A figure in both files', () => {
  test('gives the same bytes each time', async () => {
    const tree = wrap([sample(), ...lines(2), sample()])
    expect((await word(tree)).equals(await word(tree))).toBe(true)
    expect((await print(tree)).equals(await print(tree))).toBe(true)
  })

  test.each([
    ['is wider than the text', figure({ width: 460, height: 100 }, ALT, []), 'does not fit'],
    ['is higher than a page', figure({ width: 100, height: 800 }, ALT, []), 'does not fit'],
    [
      'has a label that its frame would cut off',
      figure(SIZE, ALT, [{ type: 'text', x: 290, y: 20, value: 'Tháng 12', size: 11, anchor: 'start' }]),
      'Tháng 12',
    ],
  ])('is refused when it %s', async (_, wrong, said) => {
    await expect(print(wrap([wrong]))).rejects.toThrow(said)
    await expect(word(wrap([wrong]))).rejects.toThrow(said)
  })

  test('is made of cleaned texts', () => {
    const made = figure(SIZE, 'Hi\u0300nh', [
      { type: 'text', x: 0, y: 20, value: 'Tha\u0301ng\u200B', size: 11, anchor: 'start' },
    ])
    expect([made.alt, made.shapes[0]]).toEqual([
      'Hình',
      { type: 'text', x: 0, y: 20, value: 'Tháng', size: 11, anchor: 'start' },
    ])
  })

  test('loads the drawing engine only when there is one', async () => {
    await jest.isolateModulesAsync(async () => {
      jest.doMock('@resvg/resvg-wasm', () => {
        throw new Error('loaded')
      })
      const docx = await import('../../src/render/docx/document')
      const bare = document(
        { name: 'm', title: 'm', subject: 'm', author: 'm', date: '2025-01-01T00:00:00Z' },
        [part('m', 'portrait', lines(1))],
      )
      await expect(docx.renderDocx(bare, { set: 'lon' })).resolves.toBeDefined()
      await expect(docx.renderDocx(wrap([sample()]), { set: 'lon' })).rejects.toThrow('loaded')
    })
  })
})

/** What the streams of a PDF say, those that are compressed. */
function contentOf(bytes: Buffer): string {
  const streams = bytes.toString('latin1').matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)
  return Array.from(streams, ([, stream = '']) => {
    try {
      return strFromU8(inflateSync(Buffer.from(stream, 'latin1')), true)
    } catch {
      return ''
    }
  }).join('\n')
}
