import { isDeepStrictEqual } from 'node:util'
import { isScalar, parseDocument, Scalar, visit } from 'yaml'
import { z } from 'zod'
import { lanTruocFile } from '../domain/cu-the-hoa/merge/lan-truoc'
import { keHoachDangSoanFile } from '../domain/ke-hoach/ke-hoach'
import { listLoiVan } from '../domain/ke-hoach/loi-van'
import { escapeMarks } from '../language/markup'
import { UserError } from '../problem'
import { isGroup, KHOA_PHIEN_BAN, openForm, PHIEN_BAN } from './forms'
import { FILES } from './kinds'

/** A replacement of a stretch of a text. */
type Edit = { readonly from: number; readonly to: number; readonly text: string }

/**
 * A data file in the form of today: its version is written first, and where the content of its kind changed,
 * the values; every other byte stays, comments too. Undefined for a file that is in that form already. Throws
 * UserError for a file that is no data file of ours, or whose form is not known here.
 */
export function upgradeYaml(source: string, file: string): string | undefined {
  const document = parseDocument(source, { prettyErrors: false, uniqueKeys: false })
  const plain: unknown = document.errors.length ? undefined : document.toJS({ maxAliasCount: 50 })
  const schema = kindOf(plain)
  if (schema === undefined)
    throw new UserError(`${file}: không phải tệp dữ liệu của chương trình, hoặc viết sai cú pháp`, {
      hint: 'chạy lệnh dùng tệp này (ke-hoach, bao-cao …) để biết chỗ sai',
    })
  const { raw, old, newer } = openForm(plain, schema)
  if (newer !== undefined)
    throw new UserError(
      `${file}: phiên bản dạng ${newer}, chương trình này chỉ biết phiên bản ${PHIEN_BAN}`,
      {
        hint: 'dùng bản cchc mới hơn',
      },
    )
  if (!old) return undefined
  const made = withVersion(applyEdits(source, editsOf(source, plain, raw)))
  const { raw: back, old: still } = openForm(parseDocument(made).toJS({ maxAliasCount: 50 }), schema)
  if (still || !isDeepStrictEqual(back, raw))
    throw new UserError(`${file}: không nâng cấp được mà giữ nguyên cách viết của tệp`, {
      hint: `ghi ${KHOA_PHIEN_BAN}: ${PHIEN_BAN} vào đầu tệp, và viết \\* ở những chỗ lời văn có dấu sao`,
    })
  return made
}

/** The kind of a data file by its fields: all that it has are known there. */
function kindOf(plain: unknown): z.ZodType | undefined {
  if (!isGroup(plain)) return undefined
  const keys = Object.keys(plain).filter((key) => key !== KHOA_PHIEN_BAN)
  const knows = ({ shape }: z.ZodObject): boolean => keys.every((key) => Object.hasOwn(shape, key))
  return keys.length ? [...Object.values(FILES), keHoachDangSoanFile, lanTruocFile].find(knows) : undefined
}

/** Each text that reads otherwise in the form of today, at its place, in the quotes that it has. */
function editsOf(source: string, plain: unknown, raw: unknown): Edit[] {
  if (isDeepStrictEqual(withoutVersion(plain), raw)) return []
  const changed = new Set(
    listLoiVan(plain as object).flatMap(({ prose }) => (escapeMarks(prose) === prose ? [] : [prose])),
  )
  const edits: Edit[] = []
  visit(parseDocument(source), {
    Scalar: (key, scalar) => {
      const [from, to] = scalar.range ?? [0, 0]
      if (key === 'key' || !isScalar(scalar) || typeof scalar.value !== 'string') return
      if (changed.has(scalar.value))
        edits.push({ from, to, text: rewriteScalar(source.slice(from, to), scalar) })
    },
  })
  return edits
}

/** Between double quotes a backslash is written twice. */
const rewriteScalar = (typed: string, { type, value }: Scalar): string =>
  type === Scalar.QUOTE_DOUBLE ? JSON.stringify(escapeMarks(String(value))) : escapeMarks(typed)

const applyEdits = (source: string, edits: readonly Edit[]): string =>
  edits.reduceRight((text, { from, to, text: own }) => text.slice(0, from) + own + text.slice(to), source)

function withoutVersion(plain: unknown): unknown {
  return isGroup(plain) ? openForm(plain, z.unknown()).raw : plain
}

/** Before the first field, below the comments at the head. */
function withVersion(source: string): string {
  const { contents } = parseDocument(source)
  const at = contents?.range[0] ?? 0
  const eol = source.includes('\r\n') ? '\r\n' : '\n'
  return `${source.slice(0, at)}${KHOA_PHIEN_BAN}: ${PHIEN_BAN}${eol}${source.slice(at)}`
}
