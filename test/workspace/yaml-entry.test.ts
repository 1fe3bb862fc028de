import { isDeepStrictEqual } from 'node:util'
import { parseDocument } from 'yaml'
import { parseSound, parseYaml } from '../../src/workspace/yaml-text'
import { offsetOf } from '../../src/workspace/yaml-place'

const PLAN = `# Đầu tệp
phienBan: 1
coQuan: so-mau # ghi chú

linhVuc:
  - ten: "Cải cách: thể chế"
    nhiemVu:
      - ten: Rà soát văn bản
        moc:
          - ketQua: Kế hoạch
            thoiHan: Quý I/2025
          - thoiHan: |
              Quý II
              năm 2025
        # ghi chú giữa
      - ten: >-
          Đăng tải
          công khai
        moc: [{ thoiHan: Quý I }, { thoiHan: 'Quý II' }]
  - ten: Cải cách thủ tục
    nhiemVu:
      - ten: Việc cuối
khac:
  -
    ten: Dấu gạch đứng riêng
    nhiemVu: []
  - - lồng
    - nhau
cuoi:
- a
- b: 1
  c:
moDau: Đoạn
  nối dòng
`

/** Every place and value that a text has, as a whole parse of it says. */
function wholeOf(source: string): unknown {
  const document = parseDocument(source, { prettyErrors: false, logLevel: 'error' })
  try {
    return document.errors.length > 0 ? undefined : document.toJS()
  } catch {
    return undefined
  }
}

/** The way to each value. */
function waysIn(value: unknown, way: readonly PropertyKey[] = []): PropertyKey[][] {
  if (value === null || typeof value !== 'object') return [[...way]]
  return [
    [...way],
    ...Object.entries(value).flatMap(([key, each]) =>
      waysIn(each, [...way, Array.isArray(value) ? Number(key) : key]),
    ),
  ]
}

/** What the text was taken over to is what a whole parse makes of it, values and places. */
function expectSame(source: string): void {
  const read = parseSound(source)
  const whole = wholeOf(source)
  if (read === undefined) return
  expect([source, read.plain]).toEqual([source, whole])
  const document = parseDocument(source, { prettyErrors: false })
  const ways = waysIn(whole)
  expect([source, ways.map((way) => offsetOf(read.document, way))]).toEqual([
    source,
    ways.map((way) => offsetOf(document, way)),
  ])
}

/** The same numbers each time. */
function numbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

const BITS = [
  '- ten: Thêm\n', '        moc: x\n', '      - ten: Nữa\n', '# ghi chú\n', '\n', 'x', ': ', '- ', '  ', '"', '[', '|\n', '\t',
  '          - thoiHan: Quý III\n', '            them: 1\n', '---\n', '&a ', '*a', '!!str 1', 'đường', "'", '}', '...\n',
] // prettier-ignore

test.each([1, 2])('a text is taken over to any other as a whole parse reads it, run %i', (seed) => {
  const pick = numbers(seed)
  let text = PLAN
  for (let nth = 0; nth < 100; nth++) {
    const lines = text.split(/(?<=\n)/u)
    const at = pick(2) ? pick(text.length) : lines.slice(0, pick(lines.length)).join('').length
    const gone = pick(3) ? 0 : pick(20)
    text = text.slice(0, at) + (pick(4) ? (BITS[pick(BITS.length)] ?? '') : '') + text.slice(at + gone)
    expectSame(text)
    if (wholeOf(text) === undefined || pick(10) === 0) text = PLAN
  }
})

const EDITS: readonly (readonly [string, string])[] = [
  ['Quý I/2025', 'Tháng 3/2025'],
  ['thoiHan: Quý I/2025', 'thoiHan: "Tháng 3: sớm"'],
  ['          - thoiHan: |\n', '          - ketQua: Báo cáo\n            thoiHan: |\n'],
  ['      - ten: >-', '      - ten: Việc mới\n        moc: [{ thoiHan: … }]\n      - ten: >-'],
  ['năm 2025\n', 'năm 2025\n        so: 4\n'],
  ["'Quý II'", 'Quý II, III'],
]

test.each(EDITS)('%j typed as %j is read again only there', (before, after) => {
  parseSound(PLAN)
  const held = parseSound(PLAN)
  const document = held?.document
  const now = parseSound(PLAN.replace(before, after))
  // The same document goes on: it was not parsed as a whole.
  expect(now?.document).toBe(document)
  expectSame(PLAN.replace(before, after))
  expect(now?.plain).not.toEqual(wholeOf(PLAN))
})

test.each(['~', '? [a, b]\n', 'null', '1e3', '"1"', '.inf'])(
  'a list below the key %j, by which no plain value is found, is read as a whole parse reads it',
  (key) => {
    const text = `${key}:\n  - a: 1\n  - b: 2\ncuoi: x\n`
    expectSame(text)
    expectSame(text.replace('b: 2', 'b: 3'))
    expectSame(text.replace('b: 2', 'b: 34\n  - c: 5'))
  },
)

test('what did not change is the same object, so that nobody compares it', () => {
  const first = parseSound(PLAN)?.plain as { cuoi: object }
  const second = parseSound(PLAN.replace('Quý I/2025', 'Quý IV/2025'))?.plain as { cuoi: object }
  expect(second.cuoi).toBe(first.cuoi)
  expect(isDeepStrictEqual(first, second)).toBe(false)
})

test('whoever holds an older text still finds its places in it', () => {
  const old = parseYaml(PLAN)
  parseSound(PLAN.replace('Quý I/2025', 'Một lời dài hơn\n              qua hai dòng'))
  const place = offsetOf(old?.document() as never, ['cuoi', 1, 'b'])
  expect(PLAN.slice(place, place + 4)).toBe('b: 1')
  expect((old?.plain() as { phienBan: number }).phienBan).toBe(1)
})

test.each(['a: &x 1\nb: *x\n', 'a: !kieu 1\n', 'a: 1\na: 2\n', '--- \na: 1\n', 'a: [1\n', 'a: "x\n'])(
  '%j is nothing that goes on',
  (source) => {
    expect(parseSound(source)).toBeUndefined()
  },
)

test('more entries than a call takes arguments are put in the place of one', () => {
  const list = (entries: string): string => `nam: 2026\nghiChu:\n  - một\n${entries}  - ba\n`
  parseSound(list('  - hai\n'))
  const { ghiChu } = parseSound(list('  - hai\n'.repeat(140_000)))?.plain as { ghiChu: readonly string[] }
  expect([ghiChu.length, ghiChu.at(-1)]).toEqual([140_002, 'ba'])
})
