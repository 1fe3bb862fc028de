import { type Dict, isDict, isList, type PdfObject, Ref } from './objects'
import type { PdfFile } from './pdf-file'
import { BrokenPdf } from './scanner'

export type Page = { readonly number: number; readonly dict: Dict }

/** As many pages as no honest file has. */
const MOST_PAGES = 20_000

/**
 * The pages in their order, with the number of their object; what they inherit is in them. Throws BrokenPdf, also for a
 * tree that says of itself that it has another number of pages: one program shows those, another these.
 */
export function pagesOf(file: PdfFile): Page[] {
  const found: Page[] = []
  const visited = new Set<number>()
  const visit = (object: PdfObject | undefined, inherited: Dict): void => {
    const number = object instanceof Ref ? object.number : 0
    const own = file.resolve(object)
    if (!isDict(own) || visited.has(number) || visited.size > MOST_PAGES)
      throw new BrokenPdf('a broken tree of pages')
    visited.add(number)
    const dict = new Map([...inherited, ...own])
    if (!own.has('Kids')) return void found.push({ number, dict })
    const before = found.length
    for (const kid of kidsOf(file, own)) visit(kid, inheritable(dict))
    if (file.get(own, 'Count') !== found.length - before) throw new BrokenPdf('a wrong count of pages')
  }
  visit(file.root.get('Pages'), new Map())
  return found
}

function kidsOf(file: PdfFile, own: Dict): readonly PdfObject[] {
  const kids = file.get(own, 'Kids')
  if (!isList(kids)) throw new BrokenPdf('a broken tree of pages')
  return kids
}

const INHERITED = ['Resources', 'MediaBox', 'CropBox', 'Rotate']
const inheritable = (dict: Dict): Dict => new Map(Array.from(dict).filter(([key]) => INHERITED.includes(key)))

/** How many leaves a tree of pages has, whatever it says of itself; what is none is passed over. Throws BrokenPdf. */
export function countLeaves(file: PdfFile): number {
  let count = 0
  const visit = (object: PdfObject | undefined, above: readonly PdfObject[]): void => {
    const own = file.resolve(object)
    if (!isDict(own) || above.includes(own) || count > MOST_PAGES) return
    file.spend(above.length + 1)
    const kids = file.get(own, 'Kids')
    if (!own.has('Kids')) count += 1
    else if (isList(kids)) for (const kid of kids) visit(kid, [...above, own])
  }
  visit(file.root.get('Pages'), [])
  return count
}
