import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'
import type { OnPage } from '../problem'
import { nameOfChoice } from './bang/say-choices'
import { nameOfField, namePath } from './bang/say-fields'

type Issue = z.core.$ZodIssue
type Path = readonly PropertyKey[]
export type Explanation = OnPage & {
  readonly path: Path
  readonly message: string
  readonly hint?: string
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng, đầu dòng có dấu gạch)',
  object: 'nhóm các mục con',
  record: 'nhóm các mục con',
}

/** How that is called, and written, where there are cells. */
const O_TRANG: Readonly<Record<string, { readonly la: string; readonly ghi: string }>> = {
  string: { la: 'chữ', ghi: 'ghi bằng chữ' },
  number: { la: 'số', ghi: 'ghi bằng số' },
  int: { la: 'số nguyên', ghi: 'ghi bằng số nguyên' },
  boolean: { la: 'có hoặc không', ghi: 'ghi có hoặc không' },
  array: { la: 'danh sách', ghi: 'ghi mỗi mục một dòng' },
  object: { la: 'một nhóm ô', ghi: 'điền đủ các mục con' },
  record: { la: 'một nhóm ô', ghi: 'điền đủ các mục con' },
}

/** A fault of a field, called by its key and, on the page, by its name in its row: which row is said beside it. */
const faultAt = (path: Path, what: string, onPage = what): Explanation => ({
  path,
  message: `${nameOf(path)}: ${what}`,
  messageOnPage: `${namePath(inRow(path))}: ${onPage}`,
})

function inRow(path: Path): Path {
  const row = path.findLastIndex((step) => typeof step === 'number' || nameOfField(String(step)) === step)
  return path.slice(row === path.length - 1 ? Math.max(row - 1, 0) : row + 1)
}

/** The faults of the schema in words. What is of another kind is not measured too. */
export function explainIssues(issues: readonly Issue[], schema: z.ZodType): Explanation[] {
  const other = new Set(issues.flatMap(({ code, path }) => (code === 'invalid_type' ? [path.join('.')] : [])))
  const isMeasured = ({ code, path }: Issue): boolean =>
    (code === 'too_big' || code === 'too_small') && other.has(path.join('.'))
  return issues.filter((issue) => !isMeasured(issue)).flatMap((issue) => explainIssue(issue, schema))
}

/** One fault of the schema in words an officer understands: what is wrong and how to mend it. */
function explainIssue(issue: Issue, schema: z.ZodType): Explanation[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainKeys(issue.keys, issue.path, knownKeys(schema, issue.path))
    case 'invalid_type':
      return [issue.path.length > 0 ? wrongType(issue) : { ...wrongType(issue), ...KHAC_HAN }]
    case 'invalid_value':
      return [wrongChoice(issue.path, issue.values.map(String))]
    case 'too_small':
      return [
        faultAt(
          issue.path,
          issue.origin === 'string' ? 'không được để trống' : `cần ít nhất ${issue.minimum}`,
        ),
      ]
    case 'too_big':
      return [
        faultAt(
          issue.path,
          issue.origin === 'string' ? `dài quá ${issue.maximum} ký tự` : `nhiều nhất là ${issue.maximum}`,
        ),
      ]
    case 'invalid_union':
      return explainUnion(issue, schema)
    default:
      return [faultAt(issue.path, issue.message)]
  }
}

/** Where no officer chooses, the codes are those of rules that came with the program. */
function wrongChoice(path: Path, choices: readonly string[]): Explanation {
  const field = path.findLast((step) => typeof step === 'string') ?? ''
  const names = choices.map((code) => nameOfChoice(field, code))
  return {
    ...faultAt(path, 'giá trị không hợp lệ'),
    hint: `phải là một trong: ${choices.join(', ')}`,
    hintOnPage: names.every((name) => name !== undefined)
      ? `chọn một trong: ${names.join(', ')}`
      : 'ghi lại như ở những mục khác cùng loại',
  }
}

/** A choice of shapes: what is wrong by the one that comes nearest. */
function explainUnion(issue: Issue & { code: 'invalid_union' }, schema: z.ZodType): Explanation[] {
  // A group with a wrong key comes nearer than a shape that is no group at all.
  const deepest = (issues: readonly Issue[]) =>
    issues.reduce(
      (most, { path, code }) => Math.max(most, path.length + (code === 'unrecognized_keys' ? 0.5 : 0)),
      0,
    )
  const [nearest] = [...issue.errors].sort((one, other) => deepest(other) - deepest(one))
  if (nearest?.length)
    return nearest.flatMap((inner) =>
      explainIssue({ ...inner, path: [...issue.path, ...inner.path] }, schema),
    )
  const choices = schemaAt(schema, issue.path.slice(0, -1)).flatMap((option) =>
    literalsOf(option, issue.path.at(-1)),
  )
  return [wrongChoice(issue.path, choices)]
}

function literalsOf(option: z.ZodObject, key: PropertyKey | undefined): string[] {
  const field: unknown = (option.shape as Record<PropertyKey, unknown>)[key ?? '']
  return field instanceof z.ZodLiteral ? Array.from(field.values, String) : []
}

const needs = (type: string): Pick<Explanation, 'hint' | 'hintOnPage'> => ({
  hint: `cần ghi ${TYPES[type] ?? type}`,
  hintOnPage: O_TRANG[type]?.ghi ?? 'ghi lại mục này',
})

/** Of a file as a whole. */
const KHAC_HAN: OnPage = {
  messageOnPage: 'tệp trống, hoặc không phải là tệp dữ liệu',
  hintOnPage: 'chép lại bản trước của tệp',
}

function wrongType({ path, expected, ...issue }: Issue & { code: 'invalid_type' }): Explanation {
  const input: unknown = issue.input
  if (input === null) return { ...faultAt(path, 'không được để trống'), ...needs(expected) }
  if (input === undefined) {
    const field = String(path.at(-1) ?? '')
    return {
      path,
      message: `thiếu "${field}"`,
      messageOnPage: `thiếu "${nameOfField(field)}"`,
      ...needs(expected),
    }
  }
  return {
    ...faultAt(
      path,
      `phải là ${TYPES[expected] ?? expected}`,
      `phải là ${O_TRANG[expected]?.la ?? 'giá trị khác'}`,
    ),
    hint: hintOfType(expected, input),
    hintOnPage: hintOnPageOf(expected, input),
  }
}

/** What stands in the place of a text, a number or a group, and how that is written. */
function hintOfType(expected: string, input: unknown): string {
  const cut = expected === 'string' ? cutAtColon(input) : undefined
  if (cut !== undefined) return `lời văn có dấu hai chấm phải đặt trong dấu nháy: "${cut}"`
  if (expected === 'number' && typeof input === 'string')
    return isDigits(input) ? 'viết số không có dấu nháy' : `chỉ ghi chữ số, hiện đang ghi: ${brief(input)}`
  return typeof input === 'number' && expected === 'string'
    ? 'đặt giá trị trong dấu nháy'
    : `hiện đang ghi: ${brief(input)}`
}

/** Words and figures are shown as they stand in the cell; what has no cell of its own is typed anew. */
function hintOnPageOf(expected: string, input: unknown): string {
  const ghi = O_TRANG[expected]?.ghi ?? 'ghi lại mục này'
  if (expected === 'number' && typeof input === 'string' && !isDigits(input))
    return `chỉ ghi chữ số, hiện đang ghi: ${brief(input)}`
  return typeof input === 'string' && expected !== 'number' ? `${ghi}; hiện đang ghi: ${brief(input)}` : ghi
}

const isDigits = (text: string): boolean => /^[\d.,\s]+$/u.test(text)

/** "Cải cách: năm 2025" without quotes is a group of one field: the text that it was. */
function cutAtColon(input: unknown): string | undefined {
  const isGroup = typeof input === 'object' && !Array.isArray(input) && !(input instanceof Uint8Array)
  const [only, ...more] = isGroup && input !== null ? Object.entries(input) : []
  return only && !more.length && typeof only[1] !== 'object' ? `${only[0]}: ${String(only[1])}` : undefined
}

const brief = (value: unknown): string => {
  if (value instanceof Uint8Array) return 'dữ liệu nhị phân (!!binary)'
  const shown = JSON.stringify(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}

/** So many unknown keys of one group are named; a table that was pasted has thousands. */
const MOST_KEYS = 100

function explainKeys(keys: readonly string[], path: Path, known: readonly string[]): Explanation[] {
  const named = keys.slice(0, MOST_KEYS).map((key) => unknownKey([...path, key], key, known))
  const next = keys[MOST_KEYS]
  return next === undefined
    ? named
    : [
        ...named,
        {
          path: [...path, next],
          message: `từ đây còn ${keys.length - MOST_KEYS} mục nữa không có trong danh sách các mục được dùng`,
          hintOnPage: MUC_LA,
        },
      ]
}

/** No table shows it, and none can take it out. */
const MUC_LA = 'tệp đã được sửa ở ngoài trang này: nhờ người đã sửa bỏ mục ấy khỏi tệp'

function unknownKey(path: Path, key: string, known: readonly string[]): Explanation {
  const near = known.length ? closest(key, [...known]) : undefined
  const likely =
    near !== undefined && distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3)
  return {
    path,
    message: `không có mục "${key}"`,
    messageOnPage: `trong tệp có mục lạ: "${key}"`,
    hint: likely ? `có phải ý bạn là "${near}"?` : `các mục được dùng: ${known.join(', ')}`,
    hintOnPage: likely
      ? `có phải ý là "${nameOfField(near)}"? ghi vào ô ấy, rồi nhờ người đã sửa tệp bỏ mục lạ`
      : MUC_LA,
  }
}

const nameOf = (path: Path): string =>
  path.map((step) => (typeof step === 'number' ? `mục ${step + 1}` : String(step))).join(' › ') || 'tệp'

/** The keys the schema knows at a path. */
const knownKeys = (schema: z.ZodType, path: Path): string[] =>
  Array.from(new Set(schemaAt(schema, path).flatMap(({ shape }) => Object.keys(shape))))

/** The groups of fields that may stand at a path: several where the schema leaves a choice. */
function schemaAt(schema: z.ZodType, path: Path): z.ZodObject[] {
  let current: z.core.$ZodType[] = alternatives(schema)
  for (const step of path) current = current.flatMap((option) => inner(option, step))
  return current.filter((option) => option instanceof z.ZodObject)
}

function inner(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType[] {
  if (schema instanceof z.ZodArray) return alternatives(schema.element)
  if (schema instanceof z.ZodRecord) return alternatives(schema.valueType)
  const field =
    schema instanceof z.ZodObject
      ? (schema.shape as Partial<Record<PropertyKey, z.core.$ZodType>>)[step]
      : undefined
  return field ? alternatives(field) : []
}

function alternatives(schema: z.core.$ZodType): z.core.$ZodType[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return alternatives(schema.unwrap())
  return schema instanceof z.ZodUnion || schema instanceof z.ZodDiscriminatedUnion
    ? schema.options.flatMap((option) => alternatives(option))
    : [schema]
}
