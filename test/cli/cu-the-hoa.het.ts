import { join } from 'node:path'
import { runScript } from './captured'

test('npm run thuc-te: at least 18 of the 20 relations, at least 6 that agree', () => {
  const { code, out } = runScript(join(__dirname, '../bench/practice.mjs'), [])
  expect(out).toMatch(/Quan hệ tìm thấy: (?:18|19|20)\/20/u)
  expect(out).toMatch(/đều khớp: (?:[6-9]|1\d|20)\/20/u)
  expect(code).toBe(0)
})
