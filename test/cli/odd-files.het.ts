import { writeFileSync } from 'node:fs'
import { CASES, DATA, REPORT, runWith, testOddFiles } from './odd-files'

testOddFiles(CASES)

test('A file in place of the folder of the prose is refused by its name', () => {
  const { code, err } = runWith(
    (path) => writeFileSync(path, 'không phải thư mục'),
    ['khanh-hoa/2026/bao-cao-quy-1', REPORT, DATA],
  )
  expect(code).toBe(2)
  expect(err).toContain('bao-cao-quy-1')
  expect(err).not.toMatch(/\n\s+at /u)
})
