import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { keHoachFile } from '../../src/domain/ke-hoach/ke-hoach'
import { readYaml } from '../../src/workspace/read-yaml'
import { writeYaml } from '../../src/workspace/write-yaml'
import { temporaryFolder } from '../read/temporary'

const DATA = join(__dirname, '../../data')
const PLANS = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('ke-hoach.yaml'))
  .sort()

function readBack(text: string): unknown {
  const file = join(temporaryFolder(), 'a.yaml')
  writeFileSync(file, text)
  const { value, findings } = readYaml(file, z.unknown())
  expect(findings).toEqual([])
  return value
}

test.each(PLANS)('Every value of %s is read back as it was', (name) => {
  const { value } = readYaml(join(DATA, name), keHoachFile)
  expect(readBack(writeYaml(value ?? {}))).toEqual(value)
})

test.each([
  ['a colon', 'Lưu: VT'],
  ['a hash', 'a # b'],
  ['a dash at the start', '- gạch'],
  ['a number', '2026'],
  ['a day', '2026-01-05'],
  ['yes and no', 'true'],
  ['null', 'null'],
  ['nothing but a tilde', '~'],
  ['quotes of both kinds', `"a" 'b'`],
  ['a star', '*nghiêng*'],
  ['an ampersand', '&a'],
  ['brackets', '[a, b]'],
  ['braces', '{ a: b }'],
  ['a bar', '|'],
  ['a percent sign', '%a'],
  ['an at sign', '@a'],
  ['a backtick', '`a`'],
  ['lines', 'a\nb\n- c'],
  ['lines that begin with a space', ' a\n b'],
  ['a question mark', '? a'],
  ['an exclamation mark', '! a'],
  ['a comma', ', a'],
  ['long words', 'từ '.repeat(500).trim()],
  ['a backslash', 'a\\b'],
  ['a hash after lines', 'a\n# b'],
])('A text with %s is read back as it was', (_, text) => {
  expect(
    readBack(writeYaml({ chu: text, list: [text], cot: [{ ten: text }], kemTheo: { loi: text } })),
  ).toEqual({ chu: text, list: [text], cot: [{ ten: text }], kemTheo: { loi: text } })
})

test('A plan is written as the plans in data/ are: one line a paragraph, quotes only where needed, an empty line between groups', () => {
  const { value } = readYaml(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), keHoachFile)
  const own = readFileSync(join(DATA, 'khanh-hoa/2025/ke-hoach.yaml'), 'utf8').split('\n')
  const written = writeYaml(value ?? {}, { schema: '../../schema/ke-hoach.schema.json' }).split('\n')
  expect(written.filter((line) => !own.includes(line))).toEqual([])
  expect(written[0]).toBe('# yaml-language-server: $schema=../../schema/ke-hoach.schema.json')
})
