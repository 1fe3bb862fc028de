import { closest, distance } from 'fastest-levenshtein'
import { z } from 'zod'

type Issue = z.core.$ZodIssue
export type Explanation = {
  readonly path: readonly PropertyKey[]
  readonly message: string
  readonly hint?: string
  readonly hintOnPage?: string
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'chữ',
  number: 'số',
  int: 'số nguyên',
  boolean: 'true hoặc false',
  array: 'danh sách (mỗi mục một dòng, đầu dòng có dấu gạch)',
  object: 'nhóm các mục con',
}

/** How that is written in the cells of a page. */
const O_TRANG: Readonly<Record<string, string>> = {
  array: 'điền vào ô ấy, mỗi mục một dòng',
  object: 'điền các ô của mục ấy',
}

/** One fault of the schema in words an officer understands: what is wrong and how to mend it. */
export function explainIssue(issue: Issue, schema: z.ZodType): Explanation[] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return explainKeys(issue.keys, issue.path, knownKeys(schema, issue.path))
    case 'invalid_type':
      return [wrongType(issue)]
    case 'invalid_value':
      return [
        {
          path: issue.path,
          message: `${nameOf(issue.path)}: giá trị không hợp lệ`,
          hint: `phải là một trong: ${issue.values.map(String).join(', ')}`,
        },
      ]
    case 'too_small':
      return [
        {
          path: issue.path,
          message: `${nameOf(issue.path)}: ${issue.origin === 'string' ? 'không được để trống' : `cần ít nhất ${issue.minimum}`}`,
        },
      ]
    case 'too_big':
      return [
        {
          path: issue.path,
          message: `${nameOf(issue.path)}: ${issue.origin === 'string' ? `dài quá ${issue.maximum} ký tự` : `nhiều nhất là ${issue.maximum}`}`,
        },
      ]
    case 'invalid_union':
      return explainUnion(issue, schema)
    default:
      return [{ path: issue.path, message: `${nameOf(issue.path)}: ${issue.message}` }]
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
  return [
    {
      path: issue.path,
      message: `${nameOf(issue.path)}: giá trị không hợp lệ`,
      hint: `phải là một trong: ${choices.join(', ')}`,
    },
  ]
}

function literalsOf(option: z.ZodObject, key: PropertyKey | undefined): string[] {
  const field: unknown = (option.shape as Record<PropertyKey, unknown>)[key ?? '']
  return field instanceof z.ZodLiteral ? Array.from(field.values, String) : []
}

function needs(type: string): Pick<Explanation, 'hint' | 'hintOnPage'> {
  const hintOnPage = O_TRANG[type]
  return { hint: `cần ghi ${TYPES[type] ?? type}`, ...(hintOnPage === undefined ? {} : { hintOnPage }) }
}

function wrongType(issue: Issue & { code: 'invalid_type' }): Explanation {
  const expected = TYPES[issue.expected] ?? issue.expected
  const input: unknown = issue.input
  if (input === null)
    return {
      path: issue.path,
      message: `${nameOf(issue.path)}: không được để trống`,
      ...needs(issue.expected),
    }
  if (input === undefined)
    return {
      path: issue.path,
      message: `thiếu "${String(issue.path.at(-1) ?? '')}"`,
      ...needs(issue.expected),
    }
  const [only, ...more] =
    issue.expected === 'string' &&
    typeof input === 'object' &&
    !Array.isArray(input) &&
    !(input instanceof Uint8Array)
      ? Object.entries(input)
      : []
  if (only && !more.length && typeof only[1] !== 'object')
    return {
      path: issue.path,
      message: `${nameOf(issue.path)}: phải là ${expected}`,
      hint: `lời văn có dấu hai chấm phải đặt trong dấu nháy: "${only[0]}: ${String(only[1])}"`,
    }
  if (issue.expected === 'number' && typeof input === 'string' && !/^[\d.,\s]+$/u.test(input))
    return {
      path: issue.path,
      message: `${nameOf(issue.path)}: phải là ${expected}`,
      hint: `chỉ ghi chữ số, hiện đang ghi: ${brief(input)}`,
    }
  const quoted = issue.expected === 'number' && typeof input === 'string'
  return {
    path: issue.path,
    message: `${nameOf(issue.path)}: phải là ${expected}`,
    hint: quoted
      ? 'viết số không có dấu nháy'
      : typeof input === 'number' && issue.expected === 'string'
        ? 'đặt giá trị trong dấu nháy'
        : `hiện đang ghi: ${brief(input)}`,
  }
}

const brief = (value: unknown): string => {
  if (value instanceof Uint8Array) return 'dữ liệu nhị phân (!!binary)'
  const shown = JSON.stringify(value)
  return shown.length > 40 ? `${shown.slice(0, 40)}…` : shown
}

/** So many unknown keys of one group are named; a table that was pasted has thousands. */
const MOST_KEYS = 100

function explainKeys(
  keys: readonly string[],
  path: readonly PropertyKey[],
  known: readonly string[],
): Explanation[] {
  const named = keys.slice(0, MOST_KEYS).map((key) => unknownKey([...path, key], key, known))
  const next = keys[MOST_KEYS]
  return next === undefined
    ? named
    : [
        ...named,
        {
          path: [...path, next],
          message: `từ đây còn ${keys.length - MOST_KEYS} mục nữa không có trong danh sách các mục được dùng`,
        },
      ]
}

function unknownKey(path: readonly PropertyKey[], key: string, known: readonly string[]): Explanation {
  const near = known.length ? closest(key, [...known]) : undefined
  const likely =
    near !== undefined && distance(key.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3)
  return {
    path,
    message: `không có mục "${key}"`,
    hint: likely ? `có phải ý bạn là "${near}"?` : `các mục được dùng: ${known.join(', ')}`,
  }
}

const nameOf = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === 'number' ? `mục ${step + 1}` : String(step))).join(' › ') || 'tệp'

/** The keys the schema knows at a path. */
const knownKeys = (schema: z.ZodType, path: readonly PropertyKey[]): string[] =>
  Array.from(new Set(schemaAt(schema, path).flatMap(({ shape }) => Object.keys(shape))))

/** The groups of fields that may stand at a path: several where the schema leaves a choice. */
function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodObject[] {
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
