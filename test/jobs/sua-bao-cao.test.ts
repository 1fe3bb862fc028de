import { cpSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openSua } from '../../src/index'
import { ROOT } from '../house/source'
import { temporaryFolder } from '../read/temporary'

/** The tables of the report of a quarter in which words were changed. */
function tablesOf(...changes: readonly (readonly [RegExp, string])[]) {
  const folder = temporaryFolder()
  cpSync(join(ROOT, 'data'), folder, { recursive: true, filter: (path) => !/2022|2023|2026/u.test(path) })
  const file = join(folder, 'khanh-hoa/2025/bao-cao-quy-1.yaml')
  const text = changes.reduce(
    (before, [from, to]) => {
      if (!from.test(before)) throw new Error(`not there: ${from.source}`)
      return before.replace(from, to)
    },
    readFileSync(file, 'utf8'),
  )
  writeFileSync(file, text)
  return openSua({ slug: 'bao-cao', file }, 0)
}
const names = (tables: ReturnType<typeof tablesOf>) => tables.map(({ ma }) => ma)

test.each<readonly [string, RegExp, string]>([
  ['a recipient list that is emptied', /^ {2}noiNhan:\n(?: {4}.*\n)+/mu, '  noiNhan: []\n'],
  ['a day of nowhere', /^banHanh:\n/mu, 'banHanh:\n  ngay: 2025-02-31\n'],
  ['a field nobody knows', /^trichYeu:/mu, 'la: 1\ntrichYeu:'],
])('%s takes no table away', (_, from, to) => {
  expect(names(tablesOf([from, to]))).toEqual(names(tablesOf()))
})

test('a year that is none leaves the table in which it is mended, and that says why the others are gone', () => {
  const tables = tablesOf([/^nam: 2025$/mu, 'nam: 2O25'])
  const found = tables.find(({ ma }) => ma === 'thong-tin')
  expect(found?.tin?.join()).toContain('Số liệu, Lời văn')
  expect(found?.loi).toContainEqual(expect.objectContaining({ hang: 'nam', mucDo: 'sai' }))
  expect(tablesOf().find(({ ma }) => ma === 'thong-tin')?.tin).toBeUndefined()
})

test('headings are listed in the order of the outline', () => {
  const rows =
    tablesOf()
      .find(({ ma }) => ma === 'bo-muc')
      ?.hang.map(({ o: [name = ''] }) => name) ?? []
  const parts = rows.map((name) => /^(I|II|III|IV|V)\.? /u.exec(name)?.[1]).filter(Boolean)
  expect(rows.length).toBeGreaterThan(2)
  expect(parts).toEqual([...parts].sort((one = '', other = '') => ORDER.indexOf(one) - ORDER.indexOf(other)))
})
const ORDER = ['I', 'II', 'III', 'IV', 'V']

test('figures stand under the Biểu mẫu whose numbers they bear, as the annex prints them', () => {
  const tables = openSua({ slug: 'bao-cao', file: 'data/khanh-hoa/2026/bao-cao-quy-1.yaml' }, 0)
  const rows = tables.find(({ ma }) => ma === 'so-lieu')?.hang ?? []
  const groups = rows.flatMap(({ nhom, o }) => (nhom ? [o[0]] : []))
  expect(groups).toHaveLength(7)
  expect(groups[1]).toBe('Biểu mẫu 2. Cải cách thể chế')
  // The first row below each begins to count anew.
  const firsts = rows.flatMap(({ nhom }, nth) => (nhom ? [rows[nth + 1]?.o[0]] : []))
  expect(new Set(firsts)).toEqual(new Set(['1']))
})
