import { jsonSchemas } from '../../src/workspace/json-schemas'

/** Fields of an answer that the page asks back with, or writes itself: nobody reads them. */
const MACHINE = new Set(
  'ma,ban,bang,cach,cotData,la,loiVan,ky,ngay,loai,tinhTrang,slug,hang,cot,kieu,mucDo,luc,thuMuc,khoa,theoTinhTrang,trongBaoCao,tuWord,viecHang,rieng,loc'.split(
    ',',
  ),
)
/** What the office wrote is shown as it stands. */
const OWN = new Set(['o', 'chu', 'nguyenVan', 'trichYeu', 'ten', 'coQuan', 'tep', 'keHoach', 'chapNhan'])

/** Every text of an answer that the program says. */
export function listWords(value: unknown, key = ''): string[] {
  if (typeof value === 'string') return MACHINE.has(key) || OWN.has(key) ? [] : [value]
  if (Array.isArray(value)) return value.flatMap((each) => listWords(each, key))
  if (value === null || typeof value !== 'object') return []
  return Object.entries(value).flatMap(([field, each]) => listWords(each, field))
}

/** Every field that a data file may have, as files spell it. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(fieldsIn)]
}
const FIELDS = new Set(Object.values(jsonSchemas()).flatMap((schema) => fieldsIn(JSON.parse(schema))))

const KINDS: Readonly<Record<string, RegExp>> = {
  'a field': /(?<![\p{L}\d_./-])[a-z]+(?:\p{Lu}\p{Ll}*)+(?![\p{L}\d_/-]|\.\p{L})/gu,
  'a field on its way': /(?<![\p{L}\d])[a-z]+(?= › )|(?<= › )[a-z]+(?!\p{L})|^[a-z]+(?=: )/gu,
  'a field in quotes': /(?<=")[a-z]+(?=")/gu,
  'a code': /(?<![\p{L}\d_./-])(?=[\d-]*[a-z])[a-z\d]+(?:-[a-z\d]+)+(?![\p{L}\d_/-]|\.\p{L})/gu,
  brackets: /[{}]|\[(?!\^|số: )|(?<!\[\^[^\]]{0,40}|\[số: [^\]]{0,40})\]/gu,
  YAML: /YAML|\.yaml|dấu nháy|thụt (?:dòng|lề)|dấu gạch (?:đứng|ở)|ngoặc nhọn|khóa "|cú pháp|tham chiếu/giu,
  'a line': /(?<!\p{L})dòng \d+|:\d+:\d+/gu,
  'a command': /(?:^|[\s("])--\p{Ll}|\bcchc [a-z]/gu,
  English:
    /\b(?:true|false|null|undefined|string|number|boolean|array|object|record|error|invalid|expected|schema|file|folder|NaN|JSON|Error|at \/)\b/gu,
}

/** What of a line only a program, or who made it, would say; `own`: what somebody wrote, which may be quoted. */
export const codesIn = (line: string, own = ''): string[] =>
  Object.entries(KINDS).flatMap(([kind, pattern]) =>
    Array.from(line.matchAll(pattern), ([found]) => found)
      .filter((found) => !own.includes(found))
      .filter((found) => !/way|quotes/u.test(kind) || FIELDS.has(found))
      .map((found) => `${kind} (${found}): ${line}`),
  )
