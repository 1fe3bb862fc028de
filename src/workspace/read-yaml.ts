import { LineCounter, type Document as YamlDocument } from 'yaml'
import type { z } from 'zod'
import { findUnprintable, normalizeText } from '../language/text'
import type { Finding, Place } from '../problem'
import { nameRow } from './bang/say-row'
import { explainIssues } from './explain-issue'
import { readDataText } from './data-text'
import { KHOA_PHIEN_BAN, openForm, unknownForm } from './forms'
import { remember } from './remember'
import { parseYaml } from './yaml-text'
import { brokenNodes, hasOddSpace, oddSpaceAt, sayBroken, STRUCTURE } from './yaml-faults'
import { offsetOf, sourceAt } from './yaml-place'

type Path = readonly PropertyKey[]

/** A data file: its value when the schema holds, everything wrong with it, and where each field stands. */
export type DataFile<T> = {
  readonly file: string
  readonly value?: T
  /** What the file holds, also when the schema does not hold. */
  readonly raw?: unknown
  readonly findings: readonly Finding[]
  readonly locate: (path: Path) => Place
  /** The file is in the form of before there were versions. */
  readonly old?: boolean
  /** How a number without quotes was typed: `40.372`, which YAML takes for forty and a fraction. */
  readonly sourceOf?: (path: Path) => string | undefined
}

/** A file as if the schema did not hold. */
export const withoutValue = ({ file, raw, findings, locate, old }: DataFile<unknown>): DataFile<never> => ({
  file,
  raw,
  findings,
  locate,
  ...(old !== undefined && { old }),
})

/**
 * Reads a YAML file against its schema. Text is NFC-normalised.
 * All faults come back at once, each with its line and column; nothing is thrown for bad content.
 */
export function readYaml<T>(file: string, schema: z.ZodType<T>): DataFile<T> {
  const source = readDataText(file)
  if (typeof source !== 'string') return refuse(file, source.message, source.hint)
  return foundIn(
    file,
    remember(source, schema, () => readSource(source, schema, file)),
  )
}

/** What is remembered of a text may have been read in another file. */
function foundIn<T>(file: string, read: DataFile<T>): DataFile<T> {
  if (read.file === file) return read
  const here = (place: Place): Place => ({ ...place, file })
  const findings = read.findings.map((each) => ({ ...each, place: here(each.place) }))
  return { ...read, file, findings, locate: (path) => here(read.locate(path)) }
}

function refuse(file: string, message: string, hint: string): DataFile<never> {
  const start: Place = { file, line: 1, column: 1 }
  return { file, findings: [{ severity: 'error', place: start, message, hint }], locate: () => start }
}

/** Lines and entries of a file, so many that each thing the parser makes of one still finds room in memory. */
const MOST_ENTRIES = 300_000

/** Whether a text has more lines, or more entries within brackets, than data have; counted before it is parsed. */
function isEndless(source: string): boolean {
  const mark = /[\n,]/gu
  for (let count = 0; mark.test(source); count += 1) if (count >= MOST_ENTRIES) return true
  return false
}

/** The text of a YAML file against its schema. */
function readSource<T>(source: string, schema: z.ZodType<T>, file: string): DataFile<T> {
  if (isEndless(source))
    return refuse(
      file,
      `có trên ${MOST_ENTRIES} dòng và mục`,
      'tệp dữ liệu thường dưới 10000 dòng: xem lại có dán nhầm nội dung không, hoặc chia nhỏ tệp',
    )
  const parsed = parseYaml(source)
  if (!parsed)
    return refuse(file, 'cấu trúc lồng nhau quá sâu, không đọc được', 'chia bớt các tầng lồng nhau')
  const document = parsed.document()
  const at = placesIn(file, source)
  const derailed = derailedLine(document, at)
  const faults = dropRepeated([
    ...unprintable(source, at),
    ...syntaxFaults(document, source, at),
    ...brokenNodes(document, { at, source }).filter(({ place }) => place.line <= derailed),
  ])
  const placeOf = (path: Path): Place => ({ ...at(offsetOf(parsed.document(), path)), path })
  if (faults.some(({ severity }) => severity === 'error'))
    return { file, findings: sayBroken(faults, source), locate: placeOf }
  const held = toPlain(parsed.plain)
  const locate = (path: Path): Place => ({ ...placeOf(path), ...rowOf(held?.plain, path) })
  const sourceOf = (path: Path) => sourceAt(parsed.document(), path)
  const read = freeze(validate(held, schema, { document, at }))
  return { file, locate, sourceOf, ...read, findings: [...faults, ...read.findings] }
}

const rowOf = (raw: unknown, path: Path): Pick<Place, 'oTrang'> => {
  const oTrang = nameRow(raw, path)
  return oTrang === undefined ? {} : { oTrang }
}

/** Where an offset stands in a file; its lines are only counted for who asks. */
function placesIn(file: string, source: string): (offset: number) => Place {
  const lines = new LineCounter()
  const count = (): void => {
    for (let at = 0; at >= 0; at = source.indexOf('\n', at) + 1 || -1) lines.addNewLine(at)
  }
  return (offset) => {
    if (lines.lineStarts.length === 0) count()
    const { line, col } = lines.linePos(offset)
    return { file, line, column: col }
  }
}

/** What stands behind `!!binary`: bytes, which no field wants. */
const isBinary = (value: unknown): boolean => value instanceof Uint8Array

/** Who reads the file after us gets the same value. */
function freeze<T>(value: T): T {
  if (value === null || typeof value !== 'object' || isBinary(value) || Object.isFrozen(value)) return value
  Object.values(Object.freeze(value)).forEach(freeze)
  return value
}

/** The parser and we may see the same fault. */
const dropRepeated = (findings: readonly Finding[]): Finding[] =>
  Array.from(
    new Map(
      findings.map((each) => [`${each.place.line}:${each.place.column} ${each.message}`, each]),
    ).values(),
  )

/** So many, and the user knows that the file is damaged. */
const ENOUGH = 100

function unprintable(source: string, at: (offset: number) => Place): Finding[] {
  const found: Finding[] = []
  for (let start = 0; start < source.length && found.length < ENOUGH;) {
    const hit = findUnprintable(source.slice(start))
    if (!hit) break
    found.push(unprintableAt(at(start + hit.index), hit.code))
    start += hit.index + 1
  }
  return found
}

/** What an escape such as "\\u0007" brings in behind the source's back. */
function unprintableValues(
  value: unknown,
  document: YamlDocument,
  at: (offset: number) => Place,
  path: Path = [],
): Finding[] {
  if (typeof value === 'string') {
    const hit = findUnprintable(value)
    return hit ? [unprintableAt(at(offsetOf(document, path)), hit.code)] : []
  }
  if (value === null || typeof value !== 'object' || isBinary(value)) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(findUnprintable(key) ? unprintableValues(key, document, at, [...path, key]) : []),
    ...unprintableValues(inner, document, at, [...path, Array.isArray(value) ? Number(key) : key]),
  ])
}

const unprintableAt = (place: Place, code: string): Finding => ({
  severity: 'error',
  place,
  message: `có ký tự ${code}, Word và PDF không ghi được`,
  hint: 'xóa ký tự này',
})

const SYNTAX: Readonly<Record<string, string>> = {
  RESOURCE_EXHAUSTION: 'cấu trúc lồng nhau quá sâu, không đọc được',
  BLOCK_AS_IMPLICIT_KEY: 'dòng có hai dấu hai chấm; lời văn có dấu hai chấm phải đặt trong dấu nháy',
  TAB_AS_INDENT: 'thụt dòng bằng phím Tab; hãy dùng dấu cách',
  MISSING_CHAR: 'thiếu một dấu đóng hoặc dấu phẩy',
  BAD_INDENT: 'thụt dòng không thẳng với các dòng cùng mục',
}

/**
 * After these the parser takes the rest of the file for something else: what it says of later lines follows
 * from them.
 */
const DERAILING = new Set(['TAB_AS_INDENT', 'BAD_INDENT', 'MISSING_CHAR', 'RESOURCE_EXHAUSTION'])

/** Where the parser loses the way; it may never do. */
function derailedLine(document: YamlDocument, at: (offset: number) => Place): number {
  const first = document.errors.find(({ code }) => DERAILING.has(code))
  return first ? at(first.pos[0]).line : Infinity
}

/** The first fault of each line, up to one that derails the parser. */
function syntaxFaults(document: YamlDocument, source: string, at: (offset: number) => Place): Finding[] {
  const byLine = new Map<number, Finding>()
  let derailed = false
  for (const { code, pos } of [...document.errors, ...document.warnings]) {
    const place = at(pos[0])
    if (derailed || byLine.has(place.line)) continue
    if (DERAILING.has(code)) derailed = true
    if (hasOddSpace(lineAt(source, pos[0]))) {
      byLine.set(place.line, oddSpaceAt(place))
      continue
    }
    const dash = /^-(?=[\s,}]|$)/u.test(source.slice(pos[0], pos[0] + 2)) && !(code in SYNTAX)
    byLine.set(place.line, {
      severity: 'error',
      place,
      message: dash ? 'dấu gạch đứng một mình' : (SYNTAX[code] ?? 'viết sai cú pháp YAML'),
      hint: dash ? 'đặt trong dấu nháy: "-"' : STRUCTURE,
    })
  }
  return Array.from(byLine.values())
}

const lineAt = (source: string, offset: number): string =>
  source.slice(source.lastIndexOf('\n', offset - 1) + 1).split('\n', 1)[0] ?? ''

/** Undefined when aliases multiply beyond reason (a "YAML bomb"). */
function toPlain(plain: () => unknown): { plain: unknown } | undefined {
  try {
    return { plain: normalize(plain()) }
  } catch (error) {
    if (error instanceof ReferenceError || error instanceof RangeError) return undefined
    throw error
  }
}

function normalize(value: unknown): unknown {
  if (typeof value === 'string') return normalizeText(value)
  if (value === null || typeof value !== 'object' || isBinary(value)) return value
  const known = NORMAL.get(value)
  if (known !== undefined) return known
  const made = Array.isArray(value) ? value.map(normalize) : normalizeGroup(value)
  NORMAL.set(value, made)
  return made
}
/** What stays from one text of a file to the next. */
const NORMAL = new WeakMap<object, unknown>()

function normalizeGroup(value: object): object {
  // A key with nothing behind it is a field left open.
  const given = Object.entries(value).filter(([, inner]) => inner !== null)
  return Object.fromEntries(given.map(([key, inner]) => [normalizeText(key), normalize(inner)]))
}

type Look = { readonly document: YamlDocument; readonly at: (offset: number) => Place }

function validate<T>(plain: { plain: unknown } | undefined, schema: z.ZodType<T>, { document, at }: Look) {
  if (!plain) {
    return {
      findings: [
        {
          severity: 'error',
          place: at(0),
          message: 'dùng quá nhiều tham chiếu lặp lại (&, *)',
          hint: 'viết thẳng nội dung ra',
          messageOnPage: 'tệp dùng quá nhiều phần lặp lại lẫn nhau, không đọc được',
          hintOnPage: 'nhờ người đã sửa tệp viết thẳng nội dung ra',
        },
      ] satisfies Finding[],
    }
  }
  const hidden = unprintableValues(plain.plain, document, at)
  if (hidden.length) return { findings: hidden }
  const { raw, old, newer } = openForm(plain.plain, schema)
  if (newer !== undefined) return { findings: [unknownForm(newer, at(offsetOf(document, [KHOA_PHIEN_BAN])))] }
  const result = schema.safeParse(raw, { reportInput: true })
  if (result.success) return { value: result.data, raw, old, findings: [] }
  const findings = explainIssues(result.error.issues, schema).map(({ path, ...told }): Finding => ({
    severity: 'error',
    place: { ...at(offsetOf(document, path)), path, ...rowOf(raw, path) },
    ...told,
  }))
  return { raw, old, findings }
}
