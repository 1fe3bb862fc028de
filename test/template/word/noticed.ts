import { strFromU8, unzipSync } from 'fflate'
import { Document, Header, type IHeaderOptions, type ISectionOptions, Packer, Paragraph, TextRun } from 'docx'
import { fillWord } from '../../../src/template/word/fill-word'
import { faultsOf } from '../../read/validate'
import { fill } from './filled'
import { cut } from './own-word'

const NOTICE = 'Số liệu minh họa'
const notice = `<w:p><w:r><w:t>${NOTICE}</w:t></w:r></w:p>`
type Kind = 'default' | 'first' | 'even'

const says = (text: string): Header =>
  new Header({ children: [new Paragraph({ children: [new TextRun(text)] })] } satisfies IHeaderOptions)
export const page = (
  headers: Partial<Record<Kind, string>>,
  more: ISectionOptions['properties'] = {},
): ISectionOptions => ({
  headers: Object.fromEntries(Object.entries(headers).map(([kind, text]) => [kind, says(text)])),
  properties: more,
  children: [cut('{{coQuan.ten}}')],
})
export const layout = async (sections: readonly ISectionOptions[], even = false): Promise<Uint8Array> =>
  new Uint8Array(
    await Packer.toBuffer(new Document({ evenAndOddHeaderAndFooters: even, sections: [...sections] })),
  )

/** What the header of each kind of page says, section by section, as Word finds it (ECMA-376 Part 1, 17.10.5). */
export function headersOf(content: Uint8Array): Record<Kind, string>[] {
  const parts = unzipSync(content)
  const read = (path: string) => strFromU8(parts[path] ?? new Uint8Array())
  const targets = new Map(
    Array.from(read('word/_rels/document.xml.rels').matchAll(/<Relationship [^>]*>/gu), ([tag]) => [
      /Id="([^"]*)"/u.exec(tag)?.[1],
      `word/${/Target="\/?(?:word\/)?([^"]*)"/u.exec(tag)?.[1] ?? ''}`,
    ]),
  )
  let above: Record<Kind, string> = { default: '', first: '', even: '' }
  return Array.from(read('word/document.xml').matchAll(/<w:sectPr.*?<\/w:sectPr>/gsu), ([section]) => {
    const own = Array.from(section.matchAll(/<w:headerReference[^>]*>/gu), ([tag]) => [
      /w:type="(\w+)"/u.exec(tag)?.[1],
      read(targets.get(/r:id="([^"]*)"/u.exec(tag)?.[1]) ?? '').replace(/<[^>]*>/gu, ' '),
    ])
    above = { ...above, ...(Object.fromEntries(own) as Partial<Record<Kind, string>>) }
    return above
  })
}

export const LAYOUTS: readonly (readonly [
  name: string,
  make: () => Promise<Uint8Array>,
  kinds: readonly Kind[],
])[] = [
  ['without a header', () => layout([page({})]), ['default']],
  ['with a header', () => layout([page({ default: 'Sở Nội vụ' })]), ['default']],
  [
    'whose first page is another',
    () => layout([page({ default: 'Trang' }, { titlePage: true })]),
    ['default', 'first'],
  ],
  [
    'whose first page has a header of its own',
    () => layout([page({ default: 'Trang', first: 'Bìa' }, { titlePage: true })]),
    ['default', 'first'],
  ],
  ['whose even pages are others', () => layout([page({ default: 'Lẻ' })], true), ['default', 'even']],
  [
    'of two sections, the second with headers',
    () => layout([page({}), page({ default: 'Phụ lục' })]),
    ['default'],
  ],
  [
    'of two sections, the first with headers',
    () => layout([page({ default: 'Kế hoạch' }), page({})]),
    ['default'],
  ],
  [
    'of three sections, the last with a first page of its own',
    () => layout([page({}), page({ default: 'Phụ lục I' }), page({}, { titlePage: true })]),
    ['default', 'first'],
  ],
]

/** Puts the notice into such layouts. */
export function testNoticed(layouts: typeof LAYOUTS): void {
  test.each(layouts)('%s', async (_, make, kinds) => {
    const made = await make()
    const { content: filled } = fillWord(made, 'mau.docx', { ...fill, notice })
    const before = headersOf(made)
    for (const [nth, headers] of headersOf(filled).entries())
      for (const kind of kinds) {
        expect(headers[kind]).toContain(NOTICE)
        expect(headers[kind]).toContain(before[nth]?.[kind].trim())
        expect(headers[kind].split(NOTICE)).toHaveLength(2)
      }
    expect(faultsOf(Buffer.from(filled))).toEqual([])
  })
}
