import { Parser } from 'htmlparser2'
import { UserError } from '../problem'
import { extendPrefixes, NO_PREFIXES, renameAttributes, renameTo } from './namespaces'

/**
 * An element: its name (XML: with our prefix of its vocabulary; HTML: in small letters), attributes, children.
 */
export type Nut = {
  readonly ten: string
  readonly thuoc: Readonly<Record<string, string>>
  readonly con: (Nut | string)[]
}

/** An element whose end is not read yet: a list that has grown keeps room that nobody fills, so at its end it is copied. */
type Growing = Omit<Nut, 'con'> & { con: (Nut | string)[] }
const NO_ATTRIBUTES: Nut['thuoc'] = {}

/** Deeper, with more elements, or with more attributes at one of them, is no office document. */
const DEEPEST = 300
const MOST = 1_000_000
const MOST_ATTRIBUTES = 300

/**
 * Reads XML or HTML, whole or in pieces, into a tree. Entities of a document's own are never expanded, so an XML bomb stays small;
 * a document type in XML is refused all the same. Throws UserError for what is nested too deeply, has too
 * many elements or attributes, or ends before its elements do.
 */
export function parseTree(source: string | Iterable<string>, file: string, kind: 'xml' | 'html'): Nut {
  const root: Growing = { ten: '', thuoc: NO_ATTRIBUTES, con: [] }
  const open = [root]
  const prefixes = [NO_PREFIXES]
  let count = 0
  let attributesOfOne = 0
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (kind === 'xml' && name.startsWith('!'))
          throw explainRefusal(file, 'trong tệp có khai báo DOCTYPE, tệp Office không có khai báo này')
      },
      onopentagname: () => void (attributesOfOne = 0),
      onattribute() {
        if (++attributesOfOne > MOST_ATTRIBUTES)
          throw explainRefusal(file, 'một phần tử có quá nhiều thuộc tính')
      },
      onopentag(name, attributes) {
        const inside =
          kind === 'xml' ? extendPrefixes(prefixes.at(-1) ?? NO_PREFIXES, attributes) : NO_PREFIXES
        const nut: Growing = {
          ten: renameTo(inside, name),
          thuoc: attributesOfOne ? renameAttributes(inside, attributes) : NO_ATTRIBUTES,
          con: [],
        }
        if (open.length > DEEPEST || ++count > MOST)
          throw explainRefusal(file, 'cấu trúc lồng nhau quá sâu hoặc quá lớn')
        open.at(-1)?.con.push(nut)
        open.push(nut)
        prefixes.push(inside)
      },
      ontext: (text) => void open.at(-1)?.con.push(text),
      onclosetag() {
        const nut = open.length > 1 ? open.pop() : undefined
        if (!nut) return
        nut.con = nut.con.slice()
        prefixes.pop()
      },
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  )
  for (const piece of typeof source === 'string' ? [source] : source) parser.write(piece)
  if (kind === 'xml' && open.length > 1) throw explainRefusal(file, 'nội dung bị cắt cụt')
  parser.end()
  return root
}

const explainRefusal = (file: string, why: string): UserError =>
  new UserError(`${file}: ${why}`, { hint: 'mở tệp bằng Word hoặc Excel rồi lưu lại' })

export const isNut = (each: Nut | string): each is Nut => typeof each !== 'string'
export const childrenOf = (nut: Nut | undefined, ...names: readonly string[]): Nut[] =>
  (nut?.con ?? []).filter(isNut).filter(({ ten }) => names.includes(ten))
/** The first element down a path of names. */
export const findNut = (nut: Nut | undefined, ...path: readonly string[]): Nut | undefined =>
  path.reduce<Nut | undefined>((at, name) => childrenOf(at, name)[0], nut)
/** Every element of some names, in order, at any depth. */
export const allNutIn = (nut: Nut, ...names: readonly string[]): Nut[] =>
  nut.con
    .filter(isNut)
    .flatMap((each) => [...(names.includes(each.ten) ? [each] : []), ...allNutIn(each, ...names)])
/** All the text below an element. */
export const textIn = (nut: Nut): string =>
  nut.con.map((each) => (isNut(each) ? textIn(each) : each)).join('')
