import { strFromU8, strToU8 } from 'fflate'
import { UserError } from '../../problem'
import { closePackage } from '../close-package'
import { openPackage, type Goi } from '../open-package'
import { unzip } from '../unzip'
import { escapeXml } from '../xml'
import { appendInside, applySplices, listSpans } from './spans'

/**
 * The parts of a package that is being edited. What nobody sets is written as it was. Paths are spelt as `Goi`
 * spells them.
 */
export type CacPhan = {
  readonly goi: Goi
  readonly textOf: (path: string) => string | undefined
  readonly set: (path: string, text: string) => void
  readonly drop: (path: string) => void
  readonly zip: () => Uint8Array
}

/** Opens a package to edit it. Throws UserError as `openPackage` does; nothing unpacks to more than its bound. */
export function openParts(content: Uint8Array, file: string): CacPhan {
  const goi = openPackage(content, file)
  const parts = new Map(Object.entries(unzip(content, file, () => true)))
  const names = new Map(
    Array.from(parts.keys(), (name) => [name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase(), name]),
  )
  return {
    goi,
    textOf: (path) => {
      const bytes = parts.get(names.get(path) ?? '')
      return bytes && readPart(bytes)
    },
    set: (path, text) => {
      if (!names.has(path)) names.set(path, path)
      parts.set(names.get(path) ?? path, strToU8(text))
    },
    drop: (path) => {
      parts.delete(names.get(path) ?? path)
    },
    zip: () => closePackage(parts),
  }
}

/** Parts may be in UTF-16 (ECMA-376 Part 2, 6.2.5); they are written back in UTF-8 and say so. */
function readPart(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  return wide === undefined
    ? strFromU8(bytes)
    : new TextDecoder(wide).decode(bytes).replace(/^(<\?xml[^>]*encoding=["'])utf-16/iu, '$1UTF-8')
}

const TYPES = '[content_types].xml'
const relationsPathOf = (path: string): string => path.replace(/([^/]+)$/u, '_rels/$1.rels')

/** A part of a new kind: what the package says of it. An extension may be told once for all its files. */
export function declarePart(
  parts: CacPhan,
  type: string,
  of: { path: string } | { extension: string },
): void {
  const xml = parts.textOf(TYPES) ?? ''
  const spans = listSpans(xml, parts.goi.tep)
  const root = spans.find(({ name }) => name === 'Types')
  const known = spans.some(({ attributes }) =>
    'path' in of
      ? attributes['PartName']?.toLowerCase() === `/${of.path}`
      : attributes['Extension']?.toLowerCase() === of.extension,
  )
  if (!root || known) return
  const prefix = root.tag.slice(0, -'Types'.length)
  const told =
    'path' in of
      ? `<${prefix}Override PartName="/${escapeXml(of.path)}" ContentType="${type}"/>`
      : `<${prefix}Default Extension="${of.extension}" ContentType="${type}"/>`
  const first = root.openEnd
  const splice = 'path' in of ? appendInside(root, xml, told) : { start: first, end: first, text: told }
  parts.set(TYPES, applySplices(xml, [splice]))
}

const EMPTY_RELATIONS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>'

/** A relationship from one part to another; gives its id. `type`: the whole address of its kind. */
export function relatePart(parts: CacPhan, from: string, type: string, to: string): string {
  const path = relationsPathOf(from)
  const xml = parts.textOf(path) ?? EMPTY_RELATIONS
  const spans = listSpans(xml, parts.goi.tep)
  const [root] = spans
  if (!root)
    throw new UserError(`${parts.goi.tep}: quan hệ giữa các phần bị hỏng`, {
      hint: 'mở bằng Excel rồi lưu lại',
    })
  const ids = new Set(spans.map(({ attributes }) => attributes['Id']))
  let nth = 1
  while (ids.has(`rId${nth}`)) nth++
  const prefix = root.tag.slice(0, -root.name.length)
  const told = `<${prefix}Relationship Id="rId${nth}" Type="${type}" Target="/${escapeXml(to)}"/>`
  parts.set(path, applySplices(xml, [appendInside(root, xml, told)]))
  return `rId${nth}`
}

/** Takes a part away, with the relationship that leads to it and what the package says of it. */
export function removePart(parts: CacPhan, from: string, type: string): void {
  const relation = parts.goi.relationsOf(from).find((each) => each.type === type)
  if (!relation) return
  const path = relationsPathOf(from)
  cutElement(parts, path, ({ Id }) => Id === relation.id)
  cutElement(parts, TYPES, ({ PartName }) => PartName?.toLowerCase() === `/${relation.path}`)
  parts.drop(relation.path)
}

function cutElement(
  parts: CacPhan,
  path: string,
  meant: (attributes: Readonly<Record<string, string>>) => boolean,
): void {
  const xml = parts.textOf(path)
  if (xml === undefined) return
  const cut = listSpans(xml, parts.goi.tep).filter(({ attributes }) => meant(attributes))
  parts.set(
    path,
    applySplices(
      xml,
      cut.map(({ start, end }) => ({ start, end, text: '' })),
    ),
  )
}
