import { type Dict, isDict, isList, isName, type PdfObject, readText, Ref } from './objects'
import { readFormText } from './page-text'
import type { PdfFile } from './pdf-file'
import { BrokenPdf } from './scanner'

/** A field of a form (ISO 32000-1, 12.7.3) with all places where it stands. */
export type Field = {
  readonly name: string
  readonly kind: 'signature' | 'text' | 'other'
  /** What is filled in; a signature's is its dictionary. */
  readonly value: PdfObject
  readonly widgets: readonly { readonly number: number; readonly dict: Dict }[]
}

const MOST_FIELDS = 5000

/** The fields of a file, in the order of its form. Throws BrokenPdf. */
export function readFields(file: PdfFile): Field[] {
  const fields: Field[] = []
  const seen = new Set<number>()
  const visit = (object: PdfObject, above: Dict | undefined, prefix: string): void => {
    const number = object instanceof Ref ? object.number : 0
    const own = file.resolve(object)
    if (!isDict(own) || (number && seen.has(number)) || seen.size > MOST_FIELDS)
      throw new BrokenPdf('a broken form')
    seen.add(number)
    const dict = above ? new Map([...inheritable(above), ...own]) : own
    const named = own.has('T')
      ? [prefix, readText(file.resolve(own.get('T')))].filter(Boolean).join('.')
      : prefix
    const kids = file.list(own, 'Kids')
    const inner = kids.filter((kid) => file.get(dictOf(file, kid), 'T') !== null)
    if (inner.length) for (const kid of inner) visit(kid, dict, named)
    else fields.push(fieldOf(file, { name: named, dict, number, kids }))
  }
  for (const object of file.list(file.root, 'AcroForm', 'Fields')) visit(object, undefined, '')
  return fields
}

const INHERITED = ['FT', 'V', 'DA', 'Ff']
const inheritable = (dict: Dict): Dict => new Map(Array.from(dict).filter(([key]) => INHERITED.includes(key)))
const dictOf = (file: PdfFile, object: PdfObject): Dict | undefined => {
  const found = file.resolve(object)
  return isDict(found) ? found : undefined
}

function fieldOf(
  file: PdfFile,
  { name, dict, number, kids }: { name: string; dict: Dict; number: number; kids: readonly PdfObject[] },
): Field {
  const type = file.get(dict, 'FT')
  const kind = isName(type, 'Sig') ? 'signature' : isName(type, 'Tx') ? 'text' : 'other'
  const widgets = kids.flatMap((kid) => {
    const own = dictOf(file, kid)
    return own && kid instanceof Ref ? [{ number: kid.number, dict: own }] : []
  })
  return { name, kind, value: file.get(dict, 'V'), widgets: kids.length ? widgets : [{ number, dict }] }
}

/** The words that a field shows where it stands first. */
export const shownIn = (file: PdfFile, { widgets }: Field): string =>
  readFormText(file, file.get(widgets[0]?.dict, 'AP', 'N'))
    .replace(/\s+/gu, ' ')
    .trim()

/** The words that a field is filled with. */
export const valueOf = ({ value }: Field): string => (isList(value) ? '' : readText(value)).trim()
