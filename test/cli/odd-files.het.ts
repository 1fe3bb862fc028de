import { symlinkSync, writeFileSync } from 'node:fs'
import { CASES, DATA, REPORT, runWith, testOddFiles } from './odd-files'

testOddFiles(CASES)

test.each<[string, (path: string) => unknown]>([
  ['A file', (path) => writeFileSync(path, 'không phải thư mục')],
  ['A link to nothing', (path) => symlinkSync('khong-co', path)],
])('%s in place of the folder of the prose is refused by its name', (_, odd) => {
  const { code, err } = runWith(odd, ['khanh-hoa/2026/bao-cao-quy-1', REPORT, DATA])
  expect(code).toBe(2)
  expect(err).toContain('bao-cao-quy-1')
  expect(err).not.toMatch(/\n\s+at /u)
})
