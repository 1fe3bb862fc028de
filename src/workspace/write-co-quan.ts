import { isDeepStrictEqual } from 'node:util'
import {
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { CoQuan } from '../domain/co-quan/co-quan'
import { UserError } from '../problem'
import { writeYaml } from './write-yaml'

type Path = readonly (string | number)[]
type Block = YAMLMap | YAMLSeq

/**
 * The register `co-quan.yaml` with one entry more at its end; every other byte stays. Throws UserError when
 * the id is taken or the list is not written one entry below the other.
 */
export function addCoQuan(source: string, coQuan: CoQuan): string {
  if (indexOf(source, coQuan.id) >= 0)
    throw new UserError(`co-quan.yaml vừa có thêm "${coQuan.id}"`, {
      hint: 'chạy lại lệnh này',
      messageOnPage: `danh bạ cơ quan vừa có thêm "${coQuan.ten}"`,
      hintOnPage: 'mở lại màn hình này',
    })
  return addTo(source, ['coQuan'], [coQuan])
}

/** Where an entry stands in the register. */
export const entryOf = (source: string, id: string): Path => ['coQuan', indexOf(source, id)]

/** The register with keys more in one of its maps; every other byte stays. Throws UserError as `addCoQuan`. */
export const extendMap = (source: string, path: Path, value: object): string => addTo(source, path, value)

/**
 * The register with some groups more in one entry, or more in its group `banHanh`; every other byte stays.
 * Throws UserError as `addCoQuan`.
 */
export function extendCoQuan(source: string, id: string, groups: Partial<CoQuan>): string {
  const entry = entryOf(source, id)
  const { banHanh, ...others } = groups
  const inside = banHanh !== undefined && isCollection(parseDocument(source).getIn([...entry, 'banHanh']))
  const extended = inside ? addTo(source, [...entry, 'banHanh'], banHanh) : source
  const rest = inside ? others : groups
  return Object.keys(rest).length === 0 ? extended : addTo(extended, entry, rest)
}

/** What `extendCoQuan` may be asked to add. */
const GROUPS = new Set(['chuQuan', 'cap', 'thuoc', 'phong', 'banHanh'])

/**
 * Throws UserError for a register to which nothing can be added, so that nobody answers questions in vain.
 * `id`: the entry that is to have more.
 */
export function checkAddable(source: string, id?: string): void {
  blockAt(source, ['coQuan'])
  if (id === undefined) return
  const entry = entryOf(source, id)
  const open = blockAt(source, entry).items.find(
    (item) =>
      isPair(item) &&
      GROUPS.has(String(item.key)) &&
      (item.value === null || (isScalar(item.value) && item.value.value === null)),
  )
  if (isPair(open))
    throw cannot(
      source,
      open.key as Node,
      `"${String(open.key)}" của "${id}" đang để trống`,
      'xóa dòng ấy, hoặc ghi giá trị, rồi chạy lại',
    )
  if (isCollection(parseDocument(source).getIn([...entry, 'banHanh']))) blockAt(source, [...entry, 'banHanh'])
}

const indexOf = (source: string, id: string): number => {
  const list = parseDocument(source).get('coQuan')
  return isSeq(list) ? list.items.findIndex((item) => isMap(item) && item.get('id') === id) : -1
}

/**
 * Entries more in a list, or keys more in a map. The new text is read again: it must say what the old one
 * said, and the new things.
 */
function addTo(source: string, path: Path, value: object): string {
  const node = blockAt(source, path)
  const indent = node.srcToken && 'indent' in node.srcToken ? node.srcToken.indent : 0
  const rows = rowsOf(value).map((row) => (row === '' ? '' : `${' '.repeat(indent)}${row}`))
  const parsed = parseDocument(source)
  if (Array.isArray(value)) for (const each of value) parsed.addIn(path, parsed.createNode(each))
  else for (const [key, each] of Object.entries(value)) parsed.setIn([...path, key], each)
  const expected: unknown = parsed.toJS()
  const made = placesIn(source, endOf(node))
    .map((at) => insert(source, at, rows))
    .find((text) => isDeepStrictEqual(valueOf(text), expected))
  if (made === undefined)
    throw new UserError('không thêm được vào co-quan.yaml', {
      hint: 'xem lại thụt dòng ở cuối mục; nếu có người vừa sửa tệp thì chạy lại',
      hintOnPage: VIET_RIENG,
    })
  return made
}

/** What a text says; undefined for one that cannot be read, also for want of what a name in it stands for. */
export function valueOf(source: string): unknown {
  const document = parseDocument(source, { prettyErrors: false })
  try {
    return document.errors.length > 0 ? undefined : document.toJS()
  } catch {
    return undefined
  }
}

function blockAt(source: string, path: Path): Block {
  const node = parseDocument(source, { keepSourceTokens: true }).getIn(path)
  if ((isSeq(node) || isMap(node)) && node.flow !== true) return node
  throw cannot(
    source,
    node as Node | undefined,
    'danh sách cơ quan không viết mỗi mục một dòng',
    'mỗi cơ quan bắt đầu bằng "- id: …" ở một dòng riêng, mỗi mục của cơ quan ở một dòng, không dùng ngoặc { } [ ]',
  )
}

/** No screen mends how somebody else wrote a file. */
export const VIET_RIENG =
  'danh bạ đã được sửa ở ngoài trang này theo cách viết riêng: nhờ người đã sửa ghi mục này'

const cannot = (source: string, node: Node | undefined, why: string, hint: string): UserError =>
  new UserError(
    `không thêm được vào co-quan.yaml, dòng ${source.slice(0, node?.range?.[0] ?? 0).split('\n').length}: ${why}`,
    { hint, messageOnPage: 'không thêm được vào danh bạ cơ quan', hintOnPage: VIET_RIENG },
  )

/**
 * YAML of a value, line by line; a map is written as the one entry of a list, which has no empty lines
 * between its groups.
 */
export const rowsOf = (value: object): string[] =>
  Array.isArray(value) ? linesOf(value) : linesOf([value]).map((row) => row.slice(2))
const linesOf = (value: object): string[] => writeYaml(value).trimEnd().split('\n')

/**
 * Below the line of the last word; below the empty lines after it, which belong to a text that keeps them
 * (`|+`).
 */
const placesIn = (source: string, end: number): number[] => [
  source.slice(0, end).trimEnd().length,
  Math.max(0, end - 1),
  source.length,
]

/** Puts rows below the line on which a place lies, with the line ends of the file. */
function insert(source: string, at: number, rows: readonly string[]): string {
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  const lines = rows.map((row) => `${row}${eol}`).join('')
  const newline = source.indexOf('\n', at)
  return newline < 0
    ? `${source}${source.endsWith('\n') ? '' : eol}${lines}`
    : `${source.slice(0, newline + 1)}${lines}${source.slice(newline + 1)}`
}

/** Where the last word of a node ends: the range of a block takes in the comments below it. */
export function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value))
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return (node as Node | null)?.range?.[1] ?? 0
}
