import { type Handler, Parser } from 'htmlparser2'
import { UserError } from '../problem'
import { extendPrefixes, NO_PREFIXES, renameAttributes, renameTo } from './namespaces'

/**
 * An element: its name (XML: with our prefix of its vocabulary; HTML: in small letters), attributes, children.
 */
export type Nut = {
  readonly ten: string
  readonly thuoc: Readonly<Record<string, string>>
  readonly con: readonly (Nut | string)[]
}

/** An element whose end is not read yet: a list that has grown keeps room that nobody fills, so at its end it is copied. */
type Growing = Omit<Nut, 'con'> & { con: (Nut | string)[] }
const NO_ATTRIBUTES: Nut['thuoc'] = {}
const NO_CHILDREN: (Nut | string)[] = []

/** Deeper, with more elements, or with more attributes at one of them, is no office document. */
const DEEPEST = 300
const MOST = 1_000_000
const MOST_ATTRIBUTES = 300
/** Prefixes of our vocabularies that stand side by side: one for each is usual. */
const MOST_PREFIXES = 100
/** A text comes in pieces, one for each entity in it: so many are joined at a time. */
const MOST_PIECES = 1000

type Kind = 'xml' | 'html'

/**
 * Reads XML or HTML, whole or in pieces, into a tree. Entities of a document's own are never expanded, so an XML bomb stays small;
 * a document type in XML is refused all the same. Throws UserError for what is nested too deeply, has too
 * many elements or attributes, or ends before its elements do.
 */
export function parseTree(source: string | Iterable<string>, file: string, kind: Kind): Nut {
  const tree = buildTree(file, kind)
  const parser = new Parser(
    {
      onprocessinginstruction(name) {
        if (kind === 'xml' && name.startsWith('!'))
          throw explainRefusal(file, 'trong tệp có khai báo DOCTYPE, tệp Office không có khai báo này')
      },
      ...tree.reading,
    },
    { xmlMode: kind === 'xml', decodeEntities: true },
  )
  for (const piece of typeof source === 'string' ? [source] : source) parser.write(piece)
  if (kind === 'xml' && tree.isOpen()) throw explainRefusal(file, 'nội dung bị cắt cụt')
  parser.end()
  return tree.close()
}

/** A tree that grows by what the parser reads. */
function buildTree(file: string, kind: Kind) {
  const root: Growing = { ten: '', thuoc: NO_ATTRIBUTES, con: [] }
  const open = [root]
  const prefixes = [NO_PREFIXES]
  const names = new Map<string, string>()
  const pieces: string[] = []
  let count = 0
  let attributes = { count: 0, declare: false }
  const closeText = (): void => {
    if (pieces.length) open.at(-1)?.con.push(pieces.join(''))
    pieces.length = 0
  }
  const reading: Partial<Handler> = {
    onopentagname: () => void (attributes = { count: 0, declare: false }),
    onattribute(name) {
      attributes.declare ||= kind === 'xml' && name.startsWith('xmlns')
      if (++attributes.count > MOST_ATTRIBUTES)
        throw explainRefusal(file, 'một phần tử có quá nhiều thuộc tính')
    },
    onopentag(name, given) {
      const outside = prefixes.at(-1) ?? NO_PREFIXES
      const inside = attributes.declare ? extendPrefixes(outside, given) : outside
      if (open.length > DEEPEST) throw explainRefusal(file, 'cấu trúc lồng nhau quá sâu')
      if (++count > MOST) throw refuseLarge(file)
      if (inside.size > MOST_PREFIXES) throw explainRefusal(file, 'có quá nhiều tiền tố (xmlns)')
      const ten = keepOne(names, renameTo(inside, name))
      const thuoc = attributes.count ? renameAttributes(inside, given) : NO_ATTRIBUTES
      const nut: Growing = { ten, thuoc, con: [] }
      closeText()
      open.at(-1)?.con.push(nut)
      open.push(nut)
      prefixes.push(inside)
    },
    ontext(text) {
      if (pieces.push(text) >= MOST_PIECES) closeText()
    },
    onclosetag() {
      closeText()
      const nut = open.length > 1 ? open.pop() : undefined
      if (!nut) return
      nut.con = nut.con.length ? nut.con.slice() : NO_CHILDREN
      prefixes.pop()
    },
  }
  const close = (): Nut => {
    closeText()
    return root
  }
  return { reading, close, isOpen: () => open.length > 1 }
}

const explainRefusal = (file: string, why: string): UserError =>
  new UserError(`${file}: ${why}`, { hint: 'mở tệp bằng Word hoặc Excel rồi lưu lại' })

const refuseLarge = (file: string): UserError =>
  new UserError(`${file}: một phần của tệp có trên ${MOST} phần tử (ô, đoạn, chữ có định dạng)`, {
    hint: 'trong Excel: chọn các hàng, cột trống ở dưới và bên phải bảng rồi xóa hẳn (Delete); trong Word: chia tệp; rồi lưu lại và làm lại',
  })

/** A name that stands a million times is kept once: the parser cuts it out of the text anew each time. */
function keepOne(names: Map<string, string>, name: string): string {
  const kept = names.get(name)
  if (kept === undefined) names.set(name, name)
  return kept ?? name
}

export const isNut = (each: Nut | string): each is Nut => typeof each !== 'string'
export const childrenOf = (nut: Nut | undefined, ...names: readonly string[]): Nut[] =>
  (nut?.con ?? []).filter(isNut).filter(({ ten }) => names.includes(ten))
/** The element with other children; the same one where they are what it has, for a part may have a million. */
export const withChildren = (nut: Nut, con: readonly (Nut | string)[]): Nut =>
  con.length === nut.con.length && con.every((each, at) => each === nut.con[at]) ? nut : { ...nut, con }
/** The first element down a path of names. */
export const findNut = (nut: Nut | undefined, ...path: readonly string[]): Nut | undefined =>
  path.reduce<Nut | undefined>((at, name) => childrenOf(at, name)[0], nut)
/** Every element of some names, in order, at any depth. */
export function allNutIn(nut: Nut, ...names: readonly string[]): Nut[] {
  const found: Nut[] = []
  const collect = ({ con }: Nut): void => {
    for (const each of con) {
      if (!isNut(each)) continue
      if (names.includes(each.ten)) found.push(each)
      collect(each)
    }
  }
  collect(nut)
  return found
}
/** All the text below an element. */
export const textIn = (nut: Nut): string =>
  nut.con.map((each) => (isNut(each) ? textIn(each) : each)).join('')
