import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'

type Issue = z.core.$ZodIssue
export type Explanation = { readonly path: readonly PropertyKey[]; readonly message: string; readonly hint?: string }

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng, đầu dòng có dấu gạch)',
  object: 'nhóm các mục con',
}

/** One fault of the schema in words an officer understands: what is wrong and how to mend it. */
export function explainIssue(issue: Issue, schema: z.ZodType): Explanation[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey([...issue.path, key], key, knownKeys(schema, issue.path)))
    case 'invalid_type':
      return [wrongType(issue)]
    case 'invalid_value':
      return [{ path: issue.path, message: `${nameOf(issue.path)}: giá trị không hợp lệ`, hint: `phải là một trong: ${issue.values.map(String).join(', ')}` }]
    case 'too_small':
      return [{ path: issue.path, message: `${nameOf(issue.path)}: ${issue.origin === 'string' ? 'không được để trống' : `cần ít nhất ${issue.minimum}`}` }]
    case 'too_big':
      return [{ path: issue.path, message: `${nameOf(issue.path)}: ${issue.origin === 'string' ? `dài quá ${issue.maximum} ký tự` : `nhiều nhất là ${issue.maximum}`}` }]
    default:
      return [{ path: issue.path, message: `${nameOf(issue.path)}: ${issue.message}` }]
  }
}

function wrongType(issue: Issue & { code: 'invalid_type' }): Explanation {
  const expected = TYPES[issue.expected] ?? issue.expected
  const input: unknown = issue.input
  if (input === null) return { path: issue.path, message: `${nameOf(issue.path)}: không được để trống`, hint: `cần ghi ${expected}` }
  if (input === undefined) return { path: issue.path, message: `thiếu "${String(issue.path.at(-1) ?? '')}"`, hint: `cần ghi ${expected}` }
  const quoted = issue.expected === 'number' && typeof input === 'string'
  return {
    path: issue.path,
    message: `${nameOf(issue.path)}: phải là ${expected}`,
    hint: quoted ? 'viết số không có dấu nháy' : typeof input === 'number' && issue.expected === 'string' ? 'đặt giá trị trong dấu nháy' : `hiện đang ghi: ${brief(input)}`,
  }
}

const brief = (value: unknown): string => {
  const shown = JSON.stringify(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Explanation {
  const near = known.length ? closest(key, [...known]) : undefined
  const likely = near !== undefined && distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3)
  return { path, message: `không có mục "${key}"`, hint: likely ? `có phải ý bạn là "${near}"?` : `các mục được dùng: ${known.join(', ')}` }
}

const nameOf = (path: readonly PropertyKey[]): string => path.map((step) => (typeof step === 'number' ? `mục ${step + 1}` : String(step))).join(' › ') || 'tệp'

/** The keys the schema knows at a path. */
function knownKeys(schema: z.ZodType, path: readonly PropertyKey[]): string[] {
  let current: z.core.$ZodType = schema
  for (const step of path) current = inner(current, step)
  const found = unwrap(current)
  return found instanceof z.ZodObject ? Object.keys(found.shape) : []
}

function inner(schema: z.core.$ZodType, step: PropertyKey): z.core.$ZodType {
  const found = unwrap(schema)
  if (found instanceof z.ZodObject) return (found.shape as Record<PropertyKey, z.core.$ZodType>)[step] ?? found
  return found instanceof z.ZodArray ? found.element : found
}

function unwrap(schema: z.core.$ZodType): z.core.$ZodType {
  return schema instanceof z.ZodOptional || schema instanceof z.ZodDefault ? unwrap(schema.unwrap()) : schema
}
