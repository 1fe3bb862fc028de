import { crc32, deflateRawSync } from 'node:zlib'
import { zipSync, strToU8 } from 'fflate'
import { readDocx } from '../../src/import/read/read-docx'
import { readXlsx } from '../../src/import/read/read-xlsx'
import type { KeHoachNhap, KetQuaNhap } from '../../src/import/source/ket-qua'
import { recogniseKeHoach } from '../../src/import/import-ke-hoach'
import type { Nguon } from '../../src/import/source/nguon'

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
const escape = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

export const zip = (parts: Readonly<Record<string, string>>): Uint8Array =>
  zipSync(Object.fromEntries(Object.entries(parts).map(([path, text]) => [path, strToU8(text)])))

/**
 * The same of parts so large that Node's own zlib must pack them: they are stored packed, and then called
 * what they are.
 */
export function zipLarge(parts: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const entries = Object.entries(parts)
  const packed = entries.map(([path, content]) => [path, deflateRawSync(content)] as const)
  const stored = Buffer.from(zipSync(Object.fromEntries(packed), { level: 0 }))
  for (const [mark, method, sum, size] of [
    ['PK\u0003\u0004', 8, 14, 22],
    ['PK\u0001\u0002', 10, 16, 24],
  ] as const) {
    let at = -1
    for (const [, content] of entries) {
      at = stored.indexOf(mark, at + 1)
      stored.writeUInt16LE(8, at + method)
      stored.writeUInt32LE(crc32(content), at + sum)
      stored.writeUInt32LE(content.length, at + size)
    }
  }
  return stored
}

/** A Word file of a body and, if need be, other parts. */
export const docx = (body: string, more: Readonly<Record<string, string>> = {}): Uint8Array =>
  zip({ 'word/document.xml': `<w:document ${W}><w:body>${body}</w:body></w:document>`, ...more })

export const p = (text: string, properties = '', run = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr><w:r><w:rPr>${run}</w:rPr><w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`

export type Cell =
  string | { readonly text: string; readonly span?: number; readonly merge?: 'restart' | 'continue' }
const cell = (each: Cell): string => {
  const { text, span, merge } =
    typeof each === 'string' ? { text: each, span: undefined, merge: undefined } : each
  return `<w:tc><w:tcPr>${span ? `<w:gridSpan w:val="${span}"/>` : ''}${merge ? `<w:vMerge${merge === 'restart' ? ' w:val="restart"' : ''}/>` : ''}</w:tcPr>${text
    .split('\n')
    .map((line) => p(line))
    .join('')}</w:tc>`
}
export const table = (...rows: readonly (readonly Cell[])[]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`

export const EMPTY = { coQuan: new Map(), vanBan: new Map() }
export const imported = (nguon: Nguon): KetQuaNhap => recogniseKeHoach(nguon, EMPTY, { suaOcr: false })
export const fromDocx = (body: string, more: Readonly<Record<string, string>> = {}): KetQuaNhap =>
  imported(readDocx(docx(body, more), 'ke-hoach.docx'))

/** An Excel file of one sheet; a cell is a text or its own XML. */
export function xlsx(
  rows: readonly (readonly string[])[],
  {
    merged = [],
    styles = '',
    hidden = {},
  }: {
    merged?: readonly string[]
    styles?: string
    hidden?: {
      rows?: readonly number[]
      columns?: readonly [number, number]
      sheet?: readonly (readonly string[])[]
    }
  } = {},
): Uint8Array {
  const lines = (of: readonly (readonly string[])[], off: readonly number[] = []) =>
    of
      .map(
        (row, at) =>
          `<row r="${at + 1}"${off.includes(at + 1) ? ' hidden="1"' : ''}>${row.map((text, column) => (text.startsWith('<v>') ? `<c r="${String.fromCharCode(65 + column)}${at + 1}" s="1">${text}</c>` : text ? `<c r="${String.fromCharCode(65 + column)}${at + 1}" t="inlineStr"><is><t>${escape(text)}</t></is></c>` : '')).join('')}</row>`,
      )
      .join('')
  const cols = hidden.columns
    ? `<cols><col min="${hidden.columns[0]}" max="${hidden.columns[1]}" hidden="1"/></cols>`
    : ''
  return zip({
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets><sheet name="Phụ lục" sheetId="1" r:id="rId1"/>${hidden.sheet ? '<sheet name="Nháp" sheetId="2" state="hidden" r:id="rId2"/>' : ''}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels':
      '<Relationships><Relationship Id="rId1" Type="x" Target="worksheets/sheet1.xml"/><Relationship Id="rId2" Type="x" Target="worksheets/sheet2.xml"/></Relationships>',
    'xl/worksheets/sheet1.xml': `<worksheet>${cols}<sheetData>${lines(rows, hidden.rows)}</sheetData><mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells></worksheet>`,
    ...(hidden.sheet
      ? { 'xl/worksheets/sheet2.xml': `<worksheet><sheetData>${lines(hidden.sheet)}</sheetData></worksheet>` }
      : {}),
    ...(styles ? { 'xl/styles.xml': styles } : {}),
  })
}
export const fromXlsx = (...given: Parameters<typeof xlsx>): KetQuaNhap =>
  imported(readXlsx(xlsx(...given), 'ke-hoach.xlsx'))

/** The tasks of an import: the name of each group and, for each task, its name and its mốc as lists. */
export const tasksOf = ({ linhVuc = [] }: KeHoachNhap) =>
  linhVuc.map(({ ten, nhiemVu }) => [
    ten,
    ...nhiemVu.map((task) => [
      task.ten,
      ...task.moc.map(({ ketQua, thoiHan, phanCong }) => [ketQua, thoiHan, phanCong]),
    ]),
  ])

const KEYS = new Set(['ketQua', 'thoiHan', 'phanCong'])
/** Every value of a plan by its path. */
export function leaves(value: unknown, path = ''): [string, unknown][] {
  if (value === null || typeof value !== 'object') return [[path, value]]
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, path ? `${path}.${key}` : key))
}
/** A plan without the list of what was restored by hand: no import can know that. */
export function withoutRestored<T extends { phucHoi?: unknown }>(plan: T): Omit<T, 'phucHoi'> {
  const copy: Partial<T> = { ...plan }
  delete copy.phucHoi
  return copy as Omit<T, 'phucHoi'>
}
export const isCell = (path: string): boolean => KEYS.has(/\.moc\.\d+\.(\w+)/.exec(path)?.[1] ?? '')

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []
const NUMBER = /^(?:[ivx]+|\d+|\p{L})$/u

/**
 * The words of a source that the data and the notes do not have as often as the source, counted here and not
 * by the program's own proof. What is a guess does not count. Single letters and numbers are left out: they
 * number paragraphs and rows.
 */
export function lostWords(source: string, { keHoach, baoCao }: KetQuaNhap): string[] {
  const have = new Map<string, number>()
  const count = (text: string, by: number) => {
    for (const word of words(text)) have.set(word, (have.get(word) ?? 0) + by)
  }
  for (const [, value] of leaves(keHoach)) count(String(value), 1)
  for (const { nguyenVan = '', them = '' } of baoCao) {
    count(nguyenVan, 1)
    count(them, -1)
  }
  count(source, -1)
  return Array.from(have)
    .filter(([word, left]) => left < 0 && !NUMBER.test(word))
    .map(([word]) => word)
}
