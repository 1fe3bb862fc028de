import { type Field, readFields, valueOf } from '../pdf/fields'
import { type Dict, isDict, isName } from '../pdf/objects'
import { pagesOf } from '../pdf/page-tree'
import type { PdfFile } from '../pdf/pdf-file'
import { Fingerprints } from './fingerprint'

/** What a later revision changed that a signed document must not change, each in words. */
export function compareRevisions(before: PdfFile, after: PdfFile, mayFill: ReadonlySet<string>): string[] {
  const prints = { before: new Fingerprints(before), after: new Fingerprints(after) }
  return [
    ...comparePages(before, after, prints),
    ...compareRoots(before, after, prints),
    ...compareFields(before, after, { prints, mayFill }),
  ]
}

type Prints = { readonly before: Fingerprints; readonly after: Fingerprints }

function comparePages(before: PdfFile, after: PdfFile, prints: Prints): string[] {
  const [old, now] = [pagesOf(before), pagesOf(after)]
  if (old.length !== now.length) return [`số trang đổi từ ${old.length} thành ${now.length}`]
  return now.flatMap(({ dict }, index) => {
    const same = pagePrint(before, old[index]?.dict, prints.before) === pagePrint(after, dict, prints.after)
    return same ? [] : [`trang ${index + 1} đã bị sửa`]
  })
}

/** A page with all that stands on it but the fields, which are looked at by themselves. */
function pagePrint(file: PdfFile, page: Dict | undefined, prints: Fingerprints): string {
  if (!page) return ''
  const notes = file
    .list(page, 'Annots')
    .map(file.resolve)
    .filter((each): each is Dict => isDict(each) && !isName(file.get(each, 'Subtype'), 'Widget'))
  return [prints.of(page), ...notes.map((each) => prints.of(each))].join()
}

/** What signing programs add: certificates kept for later, the version of what they add. */
const ADDED = new Set(['Pages', 'AcroForm', 'DSS', 'Extensions', 'Metadata', 'Version', 'Perms'])

function compareRoots(before: PdfFile, after: PdfFile, prints: Prints): string[] {
  return prints.before.ofDict(before.root, ADDED) === prints.after.ofDict(after.root, ADDED)
    ? []
    : ['phần chung của tệp (dấu trang, thẻ, cách mở) đã bị sửa']
}

type FieldOptions = { readonly prints: Prints; readonly mayFill: ReadonlySet<string> }

function compareFields(before: PdfFile, after: PdfFile, options: FieldOptions): string[] {
  const now = new Map(readFields(after).map((field) => [field.name, field]))
  const old = new Map(readFields(before).map((field) => [field.name, field]))
  return [
    ...Array.from(now.keys())
      .filter((name) => !old.has(name))
      .map((name) => `có thêm ô ${name}`),
    ...Array.from(old.values()).flatMap((field) => compareField(field, now.get(field.name), options)),
  ]
}

function compareField(old: Field, now: Field | undefined, { prints, mayFill }: FieldOptions): string[] {
  const { name } = old
  if (!now) return [`ô ${name} đã bị gỡ`]
  if (placesOf(old) !== placesOf(now)) return [`ô ${name} đã bị dời chỗ`]
  const changed = prints.before.of(old.value) !== prints.after.of(now.value)
  if (changed && old.kind === 'signature' && isDict(old.value))
    return [isDict(now.value) ? `chữ ký ở ô ${name} đã bị thay` : `chữ ký ở ô ${name} đã bị gỡ`]
  if (changed && old.kind !== 'signature' && !mayFill.has(name))
    return [`ô ${name} được điền "${valueOf(now)}" mà không phải ô số, ngày`]
  const redrawn = looksOf(old, prints.before) !== looksOf(now, prints.after)
  return redrawn && !changed ? [`hình của ô ${name} đã bị sửa`] : []
}

const placesOf = ({ widgets }: Field): string =>
  JSON.stringify(widgets.map(({ dict }) => [dict.get('Rect'), dict.get('F')]))
const looksOf = ({ widgets }: Field, prints: Fingerprints): string =>
  widgets.map(({ dict }) => prints.of(dict.get('AP'))).join()
