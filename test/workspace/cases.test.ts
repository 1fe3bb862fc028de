import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { type Finding, InputError } from '../../src/problem'
import { readKeHoach } from '../../src/workspace/read-ke-hoach'
import { compare, findingsOf, marksIn, yamlFiles } from './marks'

const CASES = join(__dirname, 'cases')
const names = readdirSync(CASES).sort()
const planOf = (folder: string): string =>
  yamlFiles(folder).find((file) => file.endsWith('ke-hoach.yaml')) ?? ''

describe('Every fault that a case marks is reported, in one go, and no other:', () => {
  test.each(names)('%s', (name) => {
    const folder = join(CASES, name)
    expect(
      compare(
        findingsOf(() => readKeHoach(planOf(folder))),
        marksIn(folder),
      ),
    ).toEqual({ unmarked: [], unreported: [] })
  })
})

describe('A case', () => {
  test.each(names)('marks something, unless it is the one without faults: %s', (name) => {
    expect(existsSync(planOf(join(CASES, name)))).toBe(true)
    expect(marksIn(join(CASES, name)).length > 0).toBe(name !== 'khong-loi')
  })

  test('with errors is refused, one with notices only is read', () => {
    for (const name of names) {
      const folder = join(CASES, name)
      const wrong = marksIn(folder).some(({ severity }) => severity === 'error')
      if (wrong) expect(() => readKeHoach(planOf(folder))).toThrow(InputError)
      else expect(readKeHoach(planOf(folder)).hoSo.keHoach.nam).toBe(2025)
    }
  })
})

describe('The runner of the cases', () => {
  const finding: Finding = {
    severity: 'error',
    place: { file: 'a.yaml', line: 2, column: 3 },
    message: 'không có mục "x"',
    hint: 'bỏ đi',
  }
  const mark = { place: 'a.yaml:2:3', severity: 'error', words: ['"x"', 'bỏ đi'] } as const

  test('is content when each finding has its mark', () => {
    expect(compare([finding], [mark])).toEqual({ unmarked: [], unreported: [] })
  })

  test.each([
    ['another line', { ...mark, place: 'a.yaml:3:3' }],
    ['another column', { ...mark, place: 'a.yaml:2:4' }],
    ['other words', { ...mark, words: ['"y"'] }],
    ['another severity', { ...mark, severity: 'notice' as const }],
  ])('sees %s', (_, other) => {
    const { unmarked, unreported } = compare([finding], [other])
    expect([unmarked.length, unreported.length]).toEqual([1, 1])
  })

  test('sees a finding too many and a finding too few', () => {
    expect(compare([finding, finding], [mark]).unmarked).toHaveLength(1)
    expect(compare([], [mark]).unreported).toHaveLength(1)
  })
})
