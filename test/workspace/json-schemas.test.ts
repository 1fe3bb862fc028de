import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { jsonSchemas } from '../../src/workspace/json-schemas'

const DATA = join(__dirname, '..', '..', 'data')
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => join(DATA, name))

test.each(Object.entries(jsonSchemas()))(
  'data/schema/%s is what the schema in the code gives: npm run schema',
  (name, content) => {
    expect(readFileSync(join(DATA, 'schema', name), 'utf8')).toBe(content)
  },
)

test.each(files)(
  '%s names its schema on the first line, so that an editor completes and checks it',
  (file) => {
    const [first = ''] = readFileSync(file, 'utf8').split('\n')
    const schema = /^# yaml-language-server: \$schema=(\S+)$/u.exec(first)?.[1] ?? ''
    expect(existsSync(join(dirname(file), schema))).toBe(true)
    expect(schema).toMatch(/[a-z]+(?:-[a-z]+)*\.schema\.json$/u)
  },
)

test('A schema describes its fields in Vietnamese and knows which are required', () => {
  const { properties, required } = JSON.parse(jsonSchemas()['ke-hoach.schema.json'] ?? '{}') as {
    properties: Record<string, object>
    required: string[]
  }
  expect(required).toEqual(expect.arrayContaining(['coQuan', 'nam', 'banHanh', 'trichYeu']))
  expect(required).not.toContain('kinhPhi')
  expect(JSON.stringify(properties)).toContain('bỏ trống khi còn là dự thảo')
})
