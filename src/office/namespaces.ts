/**
 * The prefixes by which our readers know the vocabularies of Office. A file may choose others, or none; each
 * vocabulary has a second address in "strict" files (ISO/IEC 29500 Part 1 beside Part 4).
 */
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://schemas.openxmlformats.org/wordprocessingml/2006/main', 'w'],
  ['http://purl.oclc.org/ooxml/wordprocessingml/main', 'w'],
  ['http://schemas.openxmlformats.org/spreadsheetml/2006/main', ''],
  ['http://purl.oclc.org/ooxml/spreadsheetml/main', ''],
  ['http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'r'],
  ['http://purl.oclc.org/ooxml/officeDocument/relationships', 'r'],
  ['http://schemas.openxmlformats.org/officeDocument/2006/math', 'm'],
  ['http://purl.oclc.org/ooxml/officeDocument/math', 'm'],
  ['http://schemas.openxmlformats.org/markup-compatibility/2006', 'mc'],
  ['http://schemas.openxmlformats.org/package/2006/relationships', ''],
  ['http://schemas.openxmlformats.org/package/2006/content-types', ''],
])

/** What the prefixes of a file stand for at some place: ours by those of the file. */
export type Prefixes = ReadonlyMap<string, string>
export const NO_PREFIXES: Prefixes = new Map()

/**
 * The prefixes inside an element that may declare some; the same ones where none of them comes to stand for another name. A
 * vocabulary that we do not know keeps its prefix.
 */
export function extendPrefixes(outer: Prefixes, attributes: Readonly<Record<string, string>>): Prefixes {
  const declared = Object.entries(attributes).flatMap(([name, address]): [string, string][] => {
    if (name !== 'xmlns' && !name.startsWith('xmlns:')) return []
    const own = name.slice('xmlns:'.length)
    const ours = PREFIXES.get(address) ?? own
    return ours === (outer.get(own) ?? own) ? [] : [[own, ours]]
  })
  return declared.length ? new Map([...outer, ...declared]) : outer
}

/** The name of an element or an attribute with our prefix. */
export function renameTo(prefixes: Prefixes, name: string): string {
  const colon = name.indexOf(':')
  const own = name.slice(0, Math.max(0, colon))
  const ours = prefixes.get(own)
  return ours === undefined || ours === own ? name : `${ours}${ours && ':'}${name.slice(colon + 1)}`
}

/** Attributes without a prefix belong to their element, not to a vocabulary. */
export function renameAttributes(
  prefixes: Prefixes,
  attributes: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  if (Object.keys(attributes).every((name) => !name.includes(':') || renameTo(prefixes, name) === name))
    return attributes
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [
      name.includes(':') ? renameTo(prefixes, name) : name,
      value,
    ]),
  )
}
