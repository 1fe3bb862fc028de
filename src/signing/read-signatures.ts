import { type Field, readFields } from '../pdf/fields'
import { type Dict, isDict, isName, readText } from '../pdf/objects'
import type { PdfFile } from '../pdf/pdf-file'
import type { Cms } from './verify-cms'

/** A signed field. `end`: how far into the file it reaches; undefined when its range is no honest one. */
export type ChuKy = {
  readonly o: string
  readonly cms: Cms
  readonly end: number | undefined
  readonly lyDo: string
}
export type ReadSignatures = { readonly chuKy: readonly ChuKy[]; readonly chuaKy: readonly string[] }

/** The signatures of a file in the order in which they were made, and the fields that nobody signed. */
export async function readSignatures(file: PdfFile): Promise<ReadSignatures> {
  const fields = readFields(file).filter(({ kind }) => kind === 'signature')
  const signed = fields.filter(({ value }) => isDict(value))
  const chuKy = await Promise.all(signed.map((field) => readOne(file, field)))
  return {
    chuKy: chuKy.sort((one, other) => (one.end ?? Infinity) - (other.end ?? Infinity)),
    chuaKy: fields.filter(({ value }) => !isDict(value)).map(({ name }) => name),
  }
}

async function readOne(file: PdfFile, { name, value }: Field): Promise<ChuKy> {
  const dict = value as Dict
  const contents = file.get(dict, 'Contents')
  const range = Buffer.isBuffer(contents) ? rangeOf(file, dict, contents) : undefined
  const lyDo = readText(file.get(dict, 'Reason'))
  if (!range || !Buffer.isBuffer(contents))
    return { o: name, cms: { type: 'unreadable' }, end: undefined, lyDo }
  const sha1 = isName(file.get(dict, 'SubFilter'), 'adbe.pkcs7.sha1')
  // What reads signatures is a third of the program, and most commands never need it.
  const { verifyCms } = await import('./verify-cms')
  const cms = await verifyCms(contents, range.data, { sha1 })
  const thoiGian =
    cms.type === 'read' ? (cms.thoiGian ?? readMoment(readText(file.get(dict, 'M')))) : undefined
  return { o: name, cms: cms.type === 'read' ? { ...cms, thoiGian } : cms, end: range.end, lyDo }
}

/** A date as PDF writes it (7.9.4), in ISO 8601. */
function readMoment(text: string): string | undefined {
  const [, date, time, sign = '+', hours = '00', minutes = '00'] =
    /^D:(\d{8})(\d{6})(?:Z|([-+])(\d\d)'?(\d\d)?'?)?/u.exec(text) ?? []
  if (date === undefined || time === undefined) return undefined
  const [year, month, day] = [date.slice(0, 4), date.slice(4, 6), date.slice(6)]
  const clock = time.replace(/(\d\d)(?=\d)/gu, '$1:')
  const moment = new Date(`${year}-${month}-${day}T${clock}${sign}${hours}:${minutes}`)
  return Number.isNaN(moment.getTime()) ? undefined : moment.toISOString()
}

/**
 * What a signature covers (ISO 32000-1, 12.8.1): from the file's first byte to the end of a revision, but for
 * the signature itself. Any other range hides something, and is none.
 */
function rangeOf(
  file: PdfFile,
  dict: Dict,
  contents: Buffer,
): { readonly data: Buffer; readonly end: number } | undefined {
  const { bytes } = file
  const [start, first, next, rest] = file.list(dict, 'ByteRange')
  if (start !== 0 || typeof first !== 'number' || typeof next !== 'number' || typeof rest !== 'number')
    return undefined
  const end = next + rest
  if (!(first > 0 && next > first && rest >= 0 && end <= bytes.length)) return undefined
  const gap = bytes.toString('latin1', first, next)
  const hex = /^\s*<([0-9a-fA-F\s]*)>\s*$/u.exec(gap)?.[1]?.replace(/\s+/gu, '')
  if (hex === undefined || !Buffer.from(hex, 'hex').equals(contents)) return undefined
  if (!/%%EOF\s*$/u.test(bytes.toString('latin1', Math.max(0, end - 16), end))) return undefined
  return { data: Buffer.concat([bytes.subarray(0, first), bytes.subarray(next, end)]), end }
}
