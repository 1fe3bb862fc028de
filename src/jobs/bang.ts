import { basename, dirname, extname, join } from 'node:path'
import type { z } from 'zod'
import { openWorkbook } from '../office/open-workbook'
import { type Finding, InputError, UserError } from '../problem'
import { bangNhiemVuFile } from '../domain/ke-hoach/ke-hoach'
import { isWholeAsRows } from '../workspace/bang/cay'
import { BANG, KE_HOACH, kindOf } from '../workspace/bang/kinds'
import { putNhiemVu } from '../workspace/bang/put-nhiem-vu'
import { readBang } from '../workspace/bang/read-bang'
import { readNguon } from '../workspace/bang/read-nguon'
import { toYaml } from '../workspace/bang/to-yaml'
import { updateBang } from '../workspace/bang/update-bang'
import { writeBang } from '../workspace/bang/write-bang'
import { isThere, readBytes } from '../disk/read-bytes'
import { readYaml } from '../workspace/read-yaml'
import { folderOf, pathFrom } from '../workspace/registers'

/** A data file in its other spelling, and what a person should look at. */
export type ConvertedBang = {
  readonly path: string
  readonly content: Uint8Array
  readonly findings: readonly Finding[]
}

const isWorkbook = (file: string): boolean => extname(file).toLowerCase() === '.xlsx'

/** Where the other spelling of a data file lies when nobody says. */
export const otherSpellingOf = (file: string): string =>
  join(dirname(file), `${basename(file, extname(file))}${isWorkbook(file) ? '.yaml' : '.xlsx'}`)

/**
 * A data file that is a table, from YAML to a workbook or back, nothing lost. `into`: the file that is to be written;
 * a workbook that is there already is edited in place. Throws InputError with every fault of the file, UserError for
 * a file that is no table of ours.
 */
export function convertBang(file: string, into: string): ConvertedBang {
  const bytes = readBytes(file, 'tệp dữ liệu')
  return isWorkbook(file) ? toYamlFile(file, into, bytes) : toWorkbookFile(file, into, bytes)
}

function toYamlFile(file: string, into: string, bytes: Uint8Array): ConvertedBang {
  const nguon = readNguon(openWorkbook(bytes, file))
  const slug = nguon?.slug ?? kindOf(file) ?? kindOf(into)
  if (slug === KE_HOACH) return toPlanFile(file, into, nguon?.source)
  const schema = schemaOf(slug, file)
  const { value, findings } = readBang(file, schema)
  if (value === undefined) throw new InputError(findings)
  const folder = folderOf(into, 'schema')
  const link = folder && `${pathFrom(dirname(into), join(folder, 'schema'))}/${slug ?? ''}.schema.json`
  const text = toYaml(schema, value, { source: nguon?.source, link })
  return { path: into, content: new TextEncoder().encode(text), findings }
}

/** The tasks go into the plan that is there, which may have changed since; else into the one that they came from. */
function toPlanFile(file: string, into: string, source: string | undefined): ConvertedBang {
  const { value, raw, findings } = readBang(file, bangNhiemVuFile)
  if (value === undefined) throw new InputError(findings)
  const known = readKnown(into)
  const plan = known ? new TextDecoder().decode(known) : source
  if (plan === undefined)
    throw new UserError(`${file}: chưa rõ là bảng nhiệm vụ của kế hoạch nào`, {
      hint: 'ghi vào kế hoạch đã có: --ra <ke-hoach.yaml> --ghi-de',
    })
  const text = putNhiemVu(plan, raw as z.infer<typeof bangNhiemVuFile>, source)
  return { path: into, content: new TextEncoder().encode(text), findings }
}

function toWorkbookFile(file: string, into: string, bytes: Uint8Array): ConvertedBang {
  const source = new TextDecoder().decode(bytes)
  const slug = kindOf(file, source)
  const schema = schemaOf(slug, file)
  const { value, raw, findings } = readYaml(file, schema)
  if (value === undefined) throw new InputError(findings)
  const data = raw as Readonly<Record<string, unknown>>
  if (slug === KE_HOACH) refuseTableless(file, data)
  const known = readKnown(into)
  const content = known
    ? updateBang(known, into, { schema, value: data })
    : writeBang(schema, data, { slug: slug ?? '', source })
  return { path: into, content, findings }
}

/** A plan whose tasks cannot be rows: there are none, or a mốc says nothing that a row could show. */
function refuseTableless(file: string, { linhVuc, bangNhiemVu }: Readonly<Record<string, unknown>>): void {
  if (linhVuc === undefined)
    throw new UserError(
      typeof bangNhiemVu === 'string'
        ? `${file}: bảng nhiệm vụ đã là tệp Excel ${bangNhiemVu}`
        : `${file}: kế hoạch không có bảng nhiệm vụ (linhVuc)`,
      { hint: 'chỉ bảng nhiệm vụ của kế hoạch chuyển sang Excel được' },
    )
  if (!isWholeAsRows(linhVuc))
    throw new UserError(`${file}: có nhiệm vụ mà một mốc từ thứ hai trở đi để trống cả`, {
      hint: 'ghi kết quả, thời hạn hoặc phân công của mốc ấy, hoặc bỏ mốc',
    })
}

/** What is there already is changed in place, so it must be read. */
const readKnown = (path: string): Uint8Array | undefined =>
  isThere(path) ? readBytes(path, 'tệp dữ liệu') : undefined

function schemaOf(slug: string | undefined, file: string): z.ZodObject {
  const schema = slug === undefined ? undefined : BANG[slug]
  if (schema) return schema
  throw new UserError(`${file}: không rõ là bảng dữ liệu nào`, {
    hint: `tên tệp bắt đầu bằng một trong: ${Object.keys(BANG).join(', ')}`,
  })
}
