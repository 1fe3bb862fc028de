import type { PdfReference } from 'pdfmake/js/PDFDocument'
import { type Annotation, type Content, type Element, pruneEmpty } from './element'
import type { Packed, TaggedDocument } from './tagged-document'

/**
 * Writes the tree of tags into the file, with the two ways back into it: from a mark on a page to its element
 * (ISO 32000-1, 14.7.4.4), and from a name to its element (14.7.2).
 */
export function writeStructure(root: Element, pages: readonly PdfReference[], pdf: TaggedDocument): void {
  pruneEmpty(root)
  const elements = Array.from(walkElements(root))
  const first = pdf.reserve(elements.length + 1)
  const numbers = new Map(elements.map((element, index) => [element, first + 1 + index]))
  const refOf = (element: Element): string => `${numbers.get(element) ?? 0} 0 R`
  const objects = elements.map((element): Packed => {
    const parent = element.parent ? refOf(element.parent) : `${first} 0 R`
    return { number: numbers.get(element) ?? 0, body: bodyOf(element, parent, refOf) }
  })
  pdf.pack([{ number: first, body: rootOf(root, { pages, elements, refOf }) }, ...objects])
  pdf._root.data['StructTreeRoot'] = pdf.referTo(first)
}

function* walkElements(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) if (child.type === 'element') yield* walkElements(child)
}

type Refs = (element: Element) => string

function bodyOf({ tag, children, attributes, id, alt }: Element, parent: string, refOf: Refs): string {
  const page = children.find((child) => child.type === 'content')?.page
  const kids = children.map((child) => kidOf(child, page, refOf))
  return [
    `<</S/${tag}/P ${parent}`,
    page ? `/Pg ${page.id} 0 R` : '',
    kids.length === 1 ? `/K ${kids[0] ?? ''}` : kids.length ? `/K[${kids.join(' ')}]` : '',
    attributes ? `/A<<${attributes}>>` : '',
    id === undefined ? '' : `/ID${textOf(id)}`,
    alt === undefined ? '' : `/Alt${textOf(alt)}`,
    '>>',
  ].join('')
}

function kidOf(child: Element | Content | Annotation, page: PdfReference | undefined, refOf: Refs): string {
  switch (child.type) {
    case 'element':
      return refOf(child)
    case 'content':
      return child.page === page
        ? `${child.mcid}`
        : `<</Type/MCR/Pg ${child.page.id} 0 R/MCID ${child.mcid}>>`
    case 'annotation':
      return `<</Type/OBJR/Pg ${child.page.id} 0 R/Obj ${child.object.id} 0 R>>`
  }
}

function rootOf(
  root: Element,
  {
    pages,
    elements,
    refOf,
  }: { readonly pages: readonly PdfReference[]; readonly elements: readonly Element[]; readonly refOf: Refs },
): string {
  const marks = new Map(pages.map((page) => [page, [] as string[]]))
  const annotations: [number, string][] = []
  for (const element of elements)
    for (const child of element.children) {
      if (child.type === 'content') (marks.get(child.page) ?? [])[child.mcid] = refOf(element)
      if (child.type === 'annotation') annotations.push([child.key, refOf(element)])
    }
  const nums = [
    ...pages.map((page, key) => `${key}[${(marks.get(page) ?? []).join(' ')}]`),
    ...annotations.sort(([one], [other]) => one - other).map(([key, ref]) => `${key} ${ref}`),
  ]
  const named = elements.flatMap((element) =>
    element.id === undefined ? [] : [[element.id, element] as const],
  )
  const names = named
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([id, element]) => `${textOf(id)}${refOf(element)}`)
  return [
    `<</Type/StructTreeRoot/K ${refOf(root)}`,
    `/ParentTree<</Nums[${nums.join(' ')}]>>/ParentTreeNextKey ${nums.length}`,
    names.length ? `/IDTree<</Names[${names.join(' ')}]>>` : '',
    '>>',
  ].join('')
}

/** A text string (ISO 32000-1, 7.9.2.2): plain letters as they are, others in UTF-16. */
const textOf = (value: string): string =>
  /^[\w-]+$/u.test(value) ? `(${value})` : `<feff${Buffer.from(value, 'utf16le').swap16().toString('hex')}>`
