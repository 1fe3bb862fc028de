import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { linesOf, namesIn, runBuilt } from './captured'
import { numbered, pairOf, placeWith, fileOf, lastOf } from './many-plans'

const FAULTY = numbered(20).replace('2024-12-31', '2024-12-32')

describe('Several plans in one command', () => {
  test('are all written; their paths come in the order of the arguments; the last line counts', () => {
    const place = placeWith({ a: numbered(1), b: numbered(2), c: numbered(3) })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('b'), fileOf('c'), fileOf('a')], place)
    expect(code).toBe(0)
    expect(linesOf(out).map((path) => basename(path))).toEqual([2, 3, 1].flatMap(pairOf))
    expect(namesIn(join(place, 'output'))).toEqual([1, 2, 3].flatMap(pairOf).sort())
    expect(linesOf(err)).toEqual([expect.stringMatching(/^Phông chữ/), 'Đã viết 3 văn bản, từ chối 0.'])
  })

  test('do without the one that has faults: it is refused with all of them, and the command ends with 2', () => {
    const place = placeWith({ a: numbered(1), b: FAULTY, c: numbered(3) })
    const { code, out, err } = runBuilt(['ke-hoach', ...['a', 'b', 'c'].map(fileOf)], place)
    expect(code).toBe(2)
    expect(linesOf(out).map((path) => basename(path))).toEqual([1, 3].flatMap(pairOf))
    const said = linesOf(err)
    const title = said.indexOf(`[2/3] ${fileOf('b')}`)
    expect(title).toBeGreaterThanOrEqual(0)
    expect(said[title + 1]).toMatch(/^b.ke-hoach\.yaml:7:3: .*không có ngày này/)
    expect(lastOf(said)).toBe('Đã viết 2 văn bản, từ chối 1.')
  })

  test('never overwrite one another: the second of a name is refused, and says whose name it has', () => {
    const place = placeWith({ a: numbered(5), b: numbered(5).replace('Nguyễn Văn A', 'Trần Thị B') })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('a'), fileOf('b')], place)
    expect(code).toBe(2)
    expect(linesOf(out).map((path) => basename(path))).toEqual(pairOf(5))
    expect(err).toMatch(/b.ke-hoach\.yaml: văn bản trùng tên với văn bản của a.ke-hoach\.yaml/)
    expect(lastOf(linesOf(err))).toBe('Đã viết 1 văn bản, từ chối 1.')
    runBuilt(['ke-hoach', fileOf('a'), '--ra', 'mot'], place)
    for (const name of pairOf(5))
      expect(readFileSync(join(place, 'output', name)).equals(readFileSync(join(place, 'mot', name)))).toBe(
        true,
      )
  })
})

describe('A pattern that no shell has looked up', () => {
  test('is refused when nothing fits it, and nothing is written', () => {
    const place = placeWith({ a: numbered(1) })
    const { code, out, err } = runBuilt(['ke-hoach', fileOf('a'), 'khong-co/*.yaml'], place)
    expect({ code, out, files: namesIn(join(place, 'output')) }).toEqual({ code: 2, out: '', files: [] })
    expect(err).toMatch(/không có tệp nào khớp với khong-co\/\*\.yaml/)
  })
})
