import { isCollection, isMap, isPair, isSeq, type Node, parseDocument, type YAMLMap } from 'yaml'
import type { CoQuan } from '../domain/co-quan'
import { UserError } from '../problem'
import { writeYaml } from './write-yaml'

/** The register `co-quan.yaml` with one entry more at its end; every other byte stays. Throws UserError when the list is not written one entry below the other. */
export function addCoQuan(source: string, coQuan: CoQuan): string {
  const { items, node } = listOf(source)
  const first = items[0]
  return insertAfter(source, endOf(node), indent(rowsOf({ coQuan: [coQuan] }, 2), dashColumn(source, first) ))
}

/** The register with some groups more in one entry; every other byte stays. Throws UserError as `addCoQuan`. */
export function extendCoQuan(source: string, id: string, groups: Partial<CoQuan>): string {
  const entry = listOf(source).items.find((item) => item.get('id') === id)
  if (!entry) throw new Error(`no entry "${id}"`)
  return insertAfter(source, endOf(entry), indent(rowsOf(groups, 0), columnOf(source, startOf(entry))))
}

function listOf(source: string): { items: readonly YAMLMap[]; node: Node } {
  const node = parseDocument(source).get('coQuan')
  if (!isSeq(node) || node.flow === true || !node.items.every((item) => isMap(item) && item.flow !== true)) {
    throw new UserError('không thêm được vào co-quan.yaml: danh sách cơ quan không viết mỗi mục một dòng', { hint: 'mỗi cơ quan bắt đầu bằng "- id: …" ở một dòng riêng' })
  }
  return { items: node.items as YAMLMap[], node }
}

/** YAML of a value, line by line, without the key of the list and so many columns. */
function rowsOf(value: object, columns: number): string[] {
  const lines = writeYaml(value).trimEnd().split('\n').filter((line) => line !== '')
  return (columns === 0 ? lines : lines.slice(1)).map((line) => line.slice(columns))
}

const indent = (lines: readonly string[], columns: number): string => lines.map((line) => `${' '.repeat(columns)}${line}\n`).join('')

/** Puts lines below the line on which something ends; the range of a text in a block takes in its last line end. */
function insertAfter(source: string, end: number, lines: string): string {
  const newline = source.indexOf('\n', source.slice(0, end).trimEnd().length)
  return newline < 0 ? `${source}\n${lines}` : `${source.slice(0, newline + 1)}${lines}${source.slice(newline + 1)}`
}

const startOf = (node: Node | undefined): number => node?.range?.[0] ?? 0

/** Where the last word of a node ends: the range of a block takes in the comments below it. */
function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value))
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1))
  return (node as Node | null)?.range?.[1] ?? 0
}

const columnOf = (source: string, offset: number): number => offset - (source.lastIndexOf('\n', offset - 1) + 1)
const dashColumn = (source: string, item: Node | undefined): number => source.slice(0, startOf(item)).split('\n').at(-1)?.indexOf('-') ?? 0
