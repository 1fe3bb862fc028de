import { UserError } from '../problem'
import { unzip } from './unzip'
import { childrenOf, findNut, type Nut, parseTree } from './xml-tree'

/** A part that another one names: what for (`styles`, `worksheet`), and its path. */
export type Relation = { readonly id: string; readonly type: string; readonly path: string }

/**
 * The parts of a Word or Excel file that are read. Their names may be spelt in any way and in any letters
 * (ECMA-376 Part 2, 6.2.2), so none is known beforehand: one leads to the next.
 */
export type Goi = {
  readonly tep: string
  /** The part that the package names as its document, whatever it is called; `usual` where it names none. */
  readonly main: (usual: string) => string
  readonly treeOf: (path: string | undefined) => Nut | undefined
  readonly relationsOf: (path: string) => readonly Relation[]
  readonly paths: readonly string[]
}

/**
 * What a link may lead to outside the file, since nothing is ever fetched and no word of the text comes from
 * there: an address, the template a document was begun with, a picture, a list for letters.
 */
const HARMLESS = /\/(?:hyperlink|attachedTemplate|image|video|audio|media|mailMerge(?:Header)?Source)$/u

/**
 * Unpacks the XML of a Word or Excel file. Sizes are checked before anything is unpacked; pictures are never
 * unpacked. Throws UserError for a broken zip, for one that is too large, for macros and for text that comes
 * from files outside.
 */
export function openPackage(content: Uint8Array, tep: string): Goi {
  const names: string[] = []
  const unpacked = unzip(content, tep, (name) => {
    names.push(name)
    return /\.(?:xml|rels)$/iu.test(name)
  })
  if (names.some((name) => /vbaProject\.bin$/iu.test(name)))
    throw new UserError(`${tep}: tệp có macro`, { hint: 'lưu lại với dạng .docx hoặc .xlsx không có macro' })
  const parts = new Map(Object.entries(unpacked).map(([name, bytes]) => [spellPath(name), bytes]))
  const treeOf = (path: string | undefined): Nut | undefined => {
    const bytes = path === undefined ? undefined : parts.get(path)
    return bytes && parseTree(readPieces(bytes), tep, 'xml')
  }
  const relations = new Map(
    [...parts.keys()]
      .filter((path) => path.endsWith('.rels'))
      .map((path) => [path, childrenOf(findNut(treeOf(path), 'Relationships'), 'Relationship')] as const),
  )
  refuseLinks([...relations.values()].flat(), names, tep)
  const relationsOf = (path: string) =>
    (relations.get(relationsPathOf(path)) ?? []).map((nut) => readRelation(nut, path))
  return {
    tep,
    treeOf,
    relationsOf,
    paths: [...parts.keys()],
    main: (usual) =>
      relationsOf('').find(({ type, path }) => type === 'officeDocument' && parts.has(path))?.path ??
      mainByType(treeOf('[content_types].xml')) ??
      usual,
  }
}

/**
 * The parts of a type that a part names (`styles`, `header`); where it names none, those that lie beside it
 * under the usual name.
 */
export function findPartsBeside({ relationsOf, paths }: Goi, path: string, type: string): string[] {
  const named = relationsOf(path).filter(
    (relation) => relation.type === type && paths.includes(relation.path),
  )
  if (named.length) return named.map((relation) => relation.path)
  const usual = new RegExp(`^${type}\\d*\\.xml$`, 'iu')
  return paths.filter(
    (each) => folderOf(each) === folderOf(path) && usual.test(each.slice(folderOf(each).length)),
  )
}

export const findPartBeside = (goi: Goi, path: string, type: string): string | undefined =>
  findPartsBeside(goi, path, type)[0]

/** Some programs write Windows' separators, or a first one. */
const spellPath = (name: string): string => name.replace(/\\/gu, '/').replace(/^\/+/u, '').toLowerCase()

/** Bytes of a part that are text at a time: a part of 60 MB is never one string. */
const PIECE = 64 * 1024

/** The text of a part, piece by piece. Parts may also be in UTF-16 (ECMA-376 Part 2, 6.2.5). */
function* readPieces(bytes: Uint8Array): Generator<string> {
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let start = 0; start < bytes.length; start += PIECE)
    yield decoder.decode(bytes.subarray(start, start + PIECE), { stream: true })
  yield decoder.decode()
}

const encodingOf = ([first, second]: Uint8Array): string =>
  first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1)
const relationsPathOf = (path: string): string =>
  `${folderOf(path)}_rels/${path.slice(folderOf(path).length)}.rels`

/** A target is told from the part that names it, or from the root. */
function readRelation({ thuoc }: Nut, from: string): Relation {
  const target = spellPath(thuoc['Target'] ?? '')
  const steps = /^[\\/]/u.test(thuoc['Target'] ?? '') ? target : `${folderOf(from)}${target}`
  const path = steps.split('/').reduce<readonly string[]>((above, step) => {
    if (step === '..') return above.slice(0, -1)
    return step === '' || step === '.' ? above : [...above, step]
  }, [])
  return {
    id: thuoc['Id'] ?? '',
    type: (thuoc['Type'] ?? '').split('/').at(-1) ?? '',
    path: path.join('/'),
  }
}

/** A package without relationships still says what its parts are. */
function mainByType(types: Nut | undefined): string | undefined {
  const main = childrenOf(findNut(types, 'Types'), 'Override').find(({ thuoc }) =>
    /\.(?:document|sheet)\.main\+xml$/iu.test(thuoc['ContentType'] ?? ''),
  )
  return main && spellPath(main.thuoc['PartName'] ?? '')
}

function refuseLinks(relations: readonly Nut[], names: readonly string[], tep: string): void {
  const links = relations.filter(({ thuoc }) => /^external$/iu.test(thuoc['TargetMode'] ?? ''))
  if (
    !names.some((name) => /(?:^|[\\/])externalLinks[\\/]/iu.test(name)) &&
    links.every(({ thuoc }) => HARMLESS.test(thuoc['Type'] ?? ''))
  )
    return
  throw new UserError(`${tep}: tệp lấy nội dung từ tệp khác hoặc từ mạng (liên kết ngoài)`, {
    hint: 'trong Word, Excel: ngắt các liên kết (Break Link) rồi lưu lại',
  })
}
