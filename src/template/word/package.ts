import { strFromU8, strToU8 } from 'fflate'
import { closePackage } from '../../office/close-package'
import { unzip } from '../../office/unzip'
import { UserError } from '../../problem'

/** A Word file by the paths of its parts. */
export type WordPackage = Map<string, Uint8Array>

/** The text of a document. */
export const BODY = 'word/document.xml'

/** Five hundred pages have some ten thousand signs that XML writes as entities, each of which is read by itself. */
const MOST_ENTITIES = 500_000

/**
 * Throws UserError for a file that is no Word file, is too large when unpacked, has entities without end, or carries
 * macros.
 */
export function openWord(content: Uint8Array, file: string): WordPackage {
  if (/\.do[ct][xm]?$/iu.test(file) && !/\.docx$/iu.test(file))
    throw new UserError(`${file}: mẫu phải là tệp .docx`, {
      hint: 'mở bằng Word, chọn Lưu thành (Save As), dạng Word Document (.docx)',
    })
  const parts = unzip(content, file, () => true)
  if (!parts[BODY])
    throw new UserError(`${file}: không phải tệp Word (.docx)`, {
      hint: 'lưu lại mẫu bằng Word với dạng .docx',
    })
  if (parts['word/vbaProject.bin'])
    throw new UserError(`${file}: mẫu có macro`, { hint: 'lưu lại mẫu với dạng .docx không có macro' })
  for (const [path, part] of Object.entries(parts))
    if (path.endsWith('.xml') && hasManyEntities(part))
      throw new UserError(`${file}: phần ${path} có trên ${MOST_ENTITIES} ký tự ghi bằng mã (&…;)`, {
        hint: 'mở mẫu bằng Word, bỏ bớt chữ rồi lưu lại',
      })
  return new Map(Object.entries(parts))
}

const AMPERSAND = 0x26

function hasManyEntities(part: Uint8Array): boolean {
  let count = 0
  for (let at = part.indexOf(AMPERSAND); at >= 0 && count <= MOST_ENTITIES; count += 1)
    at = part.indexOf(AMPERSAND, at + 1)
  return count > MOST_ENTITIES
}

export const readPart = (word: WordPackage, path: string): string =>
  strFromU8(word.get(path) ?? new Uint8Array())
export const writePart = (word: WordPackage, path: string, xml: string): void =>
  void word.set(path, strToU8(xml))

/** Adds elements at the end of a part's root. */
export function append(word: WordPackage, path: string, elements: string): void {
  const root = /<\/[^<>]+>\s*$|<([\w:]+)([^<>]*)\/>\s*$/
  writePart(
    word,
    path,
    readPart(word, path).replace(root, (end, name?: string, attributes = '') =>
      name === undefined ? `${elements}${end}` : `<${name}${attributes}>${elements}</${name}>`,
    ),
  )
}

/** A part that the text calls by its relationship: comments, notes. `empty` is the part without content. */
export type Kind = {
  readonly path: string
  readonly relation: string
  readonly id: string
  readonly contentType: string
  readonly empty: string
}

export const RELATIONS = 'word/_rels/document.xml.rels'
export const TYPES = '[Content_Types].xml'
export const RELATION_TYPES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * Adds what a file lacks of a part of which the text has one: the part itself, its relationship to the text, its
 * content type. Returns the part's path in this file.
 */
export function ensurePart(word: WordPackage, kind: Kind): string {
  const path = related(word, kind.relation)
  if (path === undefined) return addPart(word, kind)
  addContent(word, { ...kind, path })
  return path
}

/** Adds a part that the text calls. Returns its path. */
export function addPart(word: WordPackage, kind: Kind): string {
  if (!word.has(RELATIONS))
    writePart(
      word,
      RELATIONS,
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"/>',
    )
  append(
    word,
    RELATIONS,
    `<Relationship Id="${kind.id}" Type="${RELATION_TYPES}/${kind.relation}" Target="${kind.path.replace('word/', '')}"/>`,
  )
  addContent(word, kind)
  return kind.path
}

function addContent(word: WordPackage, { path, empty, contentType }: Kind): void {
  if (!word.has(path)) writePart(word, path, empty)
  if (!readPart(word, TYPES).includes(`"/${path}"`))
    append(word, TYPES, `<Override PartName="/${path}" ContentType="${contentType}"/>`)
}

/** The part to which a relationship of the text leads. */
function related(word: WordPackage, relation: string): string | undefined {
  const tags = Array.from(readPart(word, RELATIONS).matchAll(/<Relationship [^>]*>/g), ([tag]) => tag)
  const target = /Target="([^"]+)"/.exec(
    tags.find((tag) => tag.includes(`/relationships/${relation}"`)) ?? '',
  )?.[1]
  return target?.startsWith('/') ? target.slice(1) : target && `word/${target}`
}

export const closeWord = (word: WordPackage): Uint8Array => closePackage(word)

/** The parts in which an office may write expressions: text, headers, footers, notes. */
export const textParts = (word: WordPackage): string[] =>
  partsOfType(
    word,
    /wordprocessingml\.(?:document\.main|header|footer|footnotes|endnotes)\+xml$/,
    /^word\/(?:document|header\d*|footer\d*|footnotes|endnotes)\.xml$/,
  )

export const headerParts = (word: WordPackage): string[] =>
  partsOfType(word, /wordprocessingml\.header\+xml$/, /^word\/header\d*\.xml$/)

/** The parts that the package says are of a type, whatever their names, and those of the usual names. */
export function partsOfType(word: WordPackage, type: RegExp, usual: RegExp): string[] {
  const said = Array.from(readPart(word, TYPES).matchAll(/<Override\b[^>]*>/g), ([tag]) => tag)
    .filter((tag) => type.test(/ContentType="([^"]*)"/.exec(tag)?.[1] ?? ''))
    .map((tag) => /PartName="\/?([^"]*)"/.exec(tag)?.[1] ?? '')
  const all = new Set([...said, ...Array.from(word.keys()).filter((path) => usual.test(path))])
  return Array.from(all)
    .filter((path) => word.has(path))
    .sort()
}
