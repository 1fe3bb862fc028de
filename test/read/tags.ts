import { type Dict, isDict, isList, Name, type PdfObject, readText, Ref, Stream } from '../../src/pdf/objects'
import { readDrawings } from '../../src/pdf/page-text'
import { pagesOf } from '../../src/pdf/page-tree'
import { PdfFile } from '../../src/pdf/pdf-file'

/** An element of the tree of tags as the file has it, with the words of its marks among its children. */
export type Tagged = {
  readonly tag: string
  readonly number: number
  readonly dict: Dict
  readonly children: (Tagged | string | { readonly annotation: number })[]
}
export type Tags = { readonly root: Tagged; readonly faults: string[] }

const STANDARD = new Set(
  'Document Sect H1 H2 H3 P L LI Lbl LBody Table THead TBody TR TH TD Reference Link Note Figure Form'.split(
    ' ',
  ),
)

/** Reads the tree of tags and names what ISO 14289-1 and ISO 19005-2 would not have. */
export function readTags(bytes: Buffer): Tags {
  return new TagReader(new PdfFile(bytes)).read()
}

class TagReader {
  private readonly faults: string[] = []
  /** Words by page object and mark, and the marks that no element has taken yet. */
  private readonly words = new Map<string, string>()
  private readonly free = new Set<string>()
  private readonly structParents = new Map<number, number>()
  private readonly parentTree = new Map<number, PdfObject>()
  private readonly ids: string[] = []

  constructor(private readonly file: PdfFile) {}

  read(): Tags {
    this.checkFile()
    for (const { number, dict } of pagesOf(this.file)) this.readPage(number, dict)
    const tree = this.file.dictAt(this.file.root, 'StructTreeRoot')
    const nums = this.file.list(tree, 'ParentTree', 'Nums')
    for (let at = 0; at + 1 < nums.length; at += 2)
      this.parentTree.set(Number(nums[at]), nums[at + 1] ?? null)
    const top = tree?.get('K')
    const root = this.readElement(top instanceof Ref ? top.number : 0, this.numberAt('StructTreeRoot'))
    for (const mark of this.free) this.faults.push(`mark ${mark} is in no element`)
    this.checkNames(tree)
    this.checkTree(root)
    return { root, faults: this.faults }
  }

  private numberAt(key: string): number {
    const found = this.file.root.get(key)
    return found instanceof Ref ? found.number : 0
  }

  private expect(right: unknown, fault: string): void {
    if (!right) this.faults.push(fault)
  }

  private checkFile(): void {
    const { file } = this
    const { root } = file
    this.expect(file.get(root, 'MarkInfo', 'Marked') === true, 'not said to be tagged')
    this.expect(readText(file.get(root, 'Lang')) === 'vi-VN', 'no language')
    this.expect(file.get(root, 'ViewerPreferences', 'DisplayDocTitle') === true, 'the title is not shown')
    const intent = file.resolve(file.list(root, 'OutputIntents')[0])
    const profile = isDict(intent) ? file.get(intent, 'DestOutputProfile') : null
    this.expect(
      profile instanceof Stream && file.unpack(profile).toString('latin1', 36, 40) === 'acsp',
      'no profile',
    )
    const metadata = file.get(root, 'Metadata')
    const xmp = metadata instanceof Stream ? file.unpack(metadata).toString() : ''
    for (const said of ['<pdfaid:part>2<', '<pdfaid:conformance>A<', '<pdfuaid:part>1<', '<dc:title>'])
      this.expect(xmp.includes(said), `the properties do not say ${said}`)
  }

  private readPage(number: number, page: Dict): void {
    const { file } = this
    this.expect(file.get(page, 'Tabs') instanceof Name, `page ${number} has no order of tabs`)
    this.structParents.set(number, Number(file.get(page, 'StructParents')))
    for (const { text, marks } of readDrawings(file, page)) {
      const artifact = marks.some(({ tag }) => tag === 'Artifact')
      const tagged = marks.filter(({ mcid }) => mcid !== undefined)
      this.expect(artifact || tagged.length === 1, `"${text}" on page ${number} is in no mark`)
      this.expect(!artifact || !tagged.length, `"${text}" on page ${number} is in a mark in an artifact`)
      if (artifact || !tagged.length) continue
      const key = `${number}:${tagged[0]?.mcid ?? ''}`
      this.words.set(key, (this.words.get(key) ?? '') + text)
      this.free.add(key)
    }
    for (const font of Object.values(Object.fromEntries(file.dictAt(page, 'Resources', 'Font') ?? [])))
      this.checkFont(file.resolve(font))
  }

  private checkFont(font: PdfObject): void {
    if (!isDict(font)) return
    this.expect(this.file.get(font, 'ToUnicode') instanceof Stream, 'a font without ToUnicode')
    const [descendant] = this.file.list(font, 'DescendantFonts')
    const inner = this.file.resolve(descendant)
    this.expect(
      isDict(inner) && this.file.get(inner, 'FontDescriptor', 'FontFile2') instanceof Stream,
      'a font that is not embedded',
    )
  }

  private readElement(number: number, parent: number): Tagged {
    const { file } = this
    const dict = file.object(number)
    if (!isDict(dict)) throw new Error(`${number} is no element`)
    const tag = dict.get('S')
    const name = tag instanceof Name ? tag.name : ''
    this.expect(STANDARD.has(name), `no tag of the standard: ${name}`)
    const above = dict.get('P')
    this.expect(above instanceof Ref && above.number === parent, `${name} does not know its parent`)
    const kids = file.resolve(dict.get('K'))
    const raw = isList(kids) ? kids : dict.has('K') ? [dict.get('K') ?? null] : []
    return { tag: name, number, dict, children: raw.map((kid) => this.readKid(kid, number, dict)) }
  }

  private readKid(kid: PdfObject, number: number, dict: Dict): Tagged['children'][number] {
    if (kid instanceof Ref) return this.readElement(kid.number, number)
    const page = dict.get('Pg')
    if (typeof kid === 'number') return this.takeMark(page, kid, number)
    if (!isDict(kid)) throw new Error('an unknown child')
    if (kid.has('MCID')) return this.takeMark(kid.get('Pg'), Number(kid.get('MCID')), number)
    const object = kid.get('Obj')
    const annotation = this.file.resolve(object)
    const key = isDict(annotation) ? Number(annotation.get('StructParent')) : -1
    const back = this.parentTree.get(key)
    this.expect(back instanceof Ref && back.number === number, 'an annotation does not know its element')
    return { annotation: object instanceof Ref ? object.number : 0 }
  }

  private takeMark(page: PdfObject | undefined, mcid: number, number: number): string {
    const at = page instanceof Ref ? page.number : 0
    const key = `${at}:${mcid}`
    this.expect(this.free.delete(key), `mark ${key} is taken twice or not there`)
    const list = this.file.resolve(this.parentTree.get(this.structParents.get(at) ?? -1))
    const back = isList(list) ? list[mcid] : undefined
    this.expect(back instanceof Ref && back.number === number, `mark ${key} does not know its element`)
    return this.words.get(key) ?? ''
  }

  private checkNames(tree: Dict | undefined): void {
    const names = this.file
      .list(tree, 'IDTree', 'Names')
      .filter((name) => Buffer.isBuffer(name))
      .map(readText)
    for (const name of names) this.ids.push(name)
    this.expect(new Set(names).size === names.length, 'a name twice')
  }

  private checkTree(root: Tagged): void {
    let last = 0
    for (const element of walkTags(root)) {
      const { tag, dict } = element
      const level = /^H(\d)$/u.exec(tag)?.[1]
      if (level !== undefined) {
        this.expect(Number(level) <= last + 1, `${tag} after H${last}`)
        last = Number(level)
      }
      if (tag === 'Figure') {
        this.expect(readText(this.file.get(dict, 'Alt')), 'a figure without words')
        this.expect(this.file.list(dict, 'A', 'BBox').length === 4, 'a figure without an area')
      }
      if (tag === 'Note') this.expect(this.ids.includes(readText(dict.get('ID'))), 'a note without a name')
      if (tag === 'TH')
        this.expect(this.file.get(dict, 'A', 'Scope') instanceof Name, 'a header that heads nothing')
      if (tag === 'Table') this.checkTable(element)
      if (tag === 'Link' || tag === 'Form') this.checkAnnotation(element)
      if (tag === 'L')
        this.expect(
          elementsIn(element).every((each) => each.tag === 'LI'),
          'a list of other things',
        )
      if (tag === 'LI')
        this.expect(
          elementsIn(element)
            .map((each) => each.tag)
            .join() === 'Lbl,LBody',
          'an item of other things',
        )
    }
  }

  private checkAnnotation({ tag, children }: Tagged): void {
    const object = children.find((child) => typeof child === 'object' && 'annotation' in child)
    const annotation = object && 'annotation' in object ? this.file.object(object.annotation) : null
    if (!isDict(annotation)) this.faults.push(`${tag} without its annotation`)
    else if (tag === 'Link') {
      this.expect(readText(annotation.get('Contents')), 'a link that says nothing')
      this.expect(
        isList(annotation.get('Dest')) && this.file.list(annotation, 'Dest').length === 5,
        'a link that leads nowhere',
      )
    } else
      this.expect(
        readText(this.file.get(annotation, 'TU') ?? this.file.get(annotation, 'Parent', 'TU')),
        'a field without words',
      )
  }

  private checkTable(table: Tagged): void {
    const open: number[] = []
    const widths = rowsOf(table).map((cells, row) => {
      let column = 0
      for (const { dict } of cells) {
        while ((open[column] ?? 0) > row) column++
        const span = (key: string) => Number(this.file.get(dict, 'A', key) ?? 1)
        for (let end = column + span('ColSpan'); column < end; column++) open[column] = row + span('RowSpan')
      }
      while ((open[column] ?? 0) > row) column++
      return column
    })
    this.expect(new Set(widths).size === 1, `rows of ${Array.from(new Set(widths)).join(', ')} columns`)
  }
}

export const elementsIn = ({ children }: Tagged): Tagged[] =>
  children.filter((child) => typeof child === 'object' && 'tag' in child)

export function* walkTags(element: Tagged): Generator<Tagged> {
  yield element
  for (const child of elementsIn(element)) yield* walkTags(child)
}

export const rowsOf = (table: Tagged): Tagged[][] =>
  elementsIn(table)
    .flatMap((group) => (group.tag === 'TR' ? [group] : elementsIn(group)))
    .map(elementsIn)

/** What a block says itself, without the lists, notes and paragraphs in it, spaces aside. */
export function ownText({ children }: Tagged): string {
  return children
    .map((child) => {
      if (typeof child === 'string') return child
      if (!('tag' in child) || ['L', 'Note', 'P', 'Table'].includes(child.tag)) return ''
      return ownText(child)
    })
    .join('')
    .normalize('NFC')
}
