import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { findVanBan, inspectVanBan, UserError } from '../../src/index'
import { sayingsOf, sayLineOnPage, sayOnPage } from '../../src/web/sayings'
import { jsonSchemas } from '../../src/workspace/json-schemas'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** Every field that a data file may have. */
function fieldsIn(schema: unknown): string[] {
  if (typeof schema !== 'object' || schema === null) return []
  const own = 'properties' in schema ? Object.keys(schema.properties as object) : []
  return [...own, ...Object.values(schema).flatMap(fieldsIn)]
}
const FIELDS = new Set(Object.values(jsonSchemas()).flatMap((schema) => fieldsIn(JSON.parse(schema))))
const CAMEL = Array.from(FIELDS).filter((field) => /\p{Lu}/u.test(field))
const isCode = (line: string): boolean =>
  (line.match(/[\p{L}\d]+/gu) ?? []).some((word) => CAMEL.includes(word)) ||
  (line.match(/(?<![\p{L}\d])[a-z]+(?= › )|(?<= › )[a-z]+(?![\p{L}\d])|^[a-z]+(?=: )/gu) ?? []).some((word) =>
    FIELDS.has(word),
  )

test('each field of the schemas has words of its own on the page', () => {
  expect(CAMEL.length).toBeGreaterThan(100)
  const lines = CAMEL.flatMap((field) => [
    `${field}: phải là chữ`,
    `thiếu "${field}"`,
    `banHanh › mục 2 › ${field}: phải là số`,
    `bỏ dấu minh họa (${field})`,
  ])
  expect(lines.flatMap((line) => [sayLineOnPage(line), sayOnPage(line) ?? '']).filter(isCode)).toEqual([])
})

test.each([
  ['banHanh › ngay: không có ngày này', 'Ban hành › Ngày: không có ngày này'],
  ['nam: phải là số', 'Năm: phải là số'],
  ['còn thiếu lời văn (chi-dao.txt)', 'còn thiếu lời văn'],
  ['văn bản chưa đối chiếu (luat-to-chuc-2025)', 'văn bản chưa đối chiếu'],
  // What is not a field stays.
  ['không có tệp 2026/keHoach.yaml', 'không có tệp 2026/keHoach.yaml'],
  ['ghi số của nam, nữ (theo mẫu)', 'ghi số của nam, nữ (theo mẫu)'],
])('%s', (line, said) => {
  expect(sayLineOnPage(line)).toBe(said)
})

/** Of the fields of a file these are spoilt, one after the other. */
const MOST = 40

test('no fault of a document names a field as the files do: fields that are gone, empty, of another kind', () => {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/202[2-4]/u.test(path) })
  const home = join(folder, 'khanh-hoa')
  const { listCanXem, explain } = sayingsOf(home)
  const faults = findVanBan(home).flatMap((tep) => {
    const text = readFileSync(tep.file, 'utf8')
    const found = spoil(text).flatMap((spoilt) => {
      writeFileSync(tep.file, spoilt)
      try {
        return listCanXem(inspectVanBan(tep).findings)
      } catch (error) {
        if (error instanceof UserError) return explain(error, tep.file)
        throw error
      }
    })
    writeFileSync(tep.file, text)
    return found
  })
  const lines = new Set(faults.flatMap(({ dieu, cachSua = '' }) => [dieu, cachSua]))
  expect(lines.size).toBeGreaterThan(60)
  expect(Array.from(lines).filter(isCode)).toEqual([])
})

/** A text without each of its first fields, and with something else in it. */
function spoil(text: string): string[] {
  const lines = text.split('\n')
  const at = lines.flatMap((line, nth) => (/^\s*(?:- )?\w+:/u.test(line) ? [nth] : [])).slice(0, MOST)
  return at.flatMap((nth) => {
    const other = (value: string): string =>
      lines.with(nth, (lines[nth] ?? '').replace(/:.*/u, `: ${value}`)).join('\n')
    return [lines.toSpliced(nth, 1).join('\n'), other('{ x: 1 }'), other('""')]
  })
}
