import { linesFrom, textOfLine } from '../../src/import/read/pdf/lines'
import type { ManhChu } from '../../src/import/read/pdf/pages'

/** So many pieces of one height; each place that is asked for is counted. */
function row(
  count: number,
  { y, co, asked }: { y: number; co: number; asked: { count: number } },
): ManhChu[] {
  return Array.from({ length: count }, (_, nth) => ({
    chu: 'a',
    get x() {
      asked.count += 1
      return nth * 20
    },
    phai: nth * 20 + 7,
    y,
    co,
    dam: false,
    cach: true,
    goc: 0,
  }))
}

function askedFor(count: number): number {
  const asked = { count: 0 }
  const pieces = [...row(count, { y: 100, co: 13, asked }), ...row(count, { y: 97, co: 6, asked })]
  expect(linesFrom(pieces)).toHaveLength(1)
  return asked.count
}

test('Small letters beside the letters of a line are found in steps that grow no worse than the letters', () => {
  const [once, fourTimes] = [askedFor(1000), askedFor(4000)]
  expect(fourTimes).toBeLessThan(once * 4 * 1.5)
})

test('A line of any number of letters is one line', () => {
  expect(askedFor(150_000)).toBeGreaterThan(0)
})

const piece = (chu: string, x: number, more: Partial<ManhChu> = {}): ManhChu => ({
  chu,
  x,
  phai: x + 7 * chu.length,
  y: 100,
  co: 13,
  dam: false,
  cach: true,
  goc: 0,
  ...more,
})

test.each<[string, ManhChu, string[]]>([
  ['right behind a word', piece('1', 42, { y: 95, co: 7, cach: false, phai: 45 }), ['Kế hoạch1 năm']],
  ['far beside the line', piece('1', 400, { y: 95, co: 7 }), ['1', 'Kế hoạch năm']],
  ['in a gap of the line', piece('1', 150, { y: 95, co: 7, phai: 153 }), ['1', 'Kế hoạch năm']],
])('A small raised letter %s', (_, small, lines) => {
  const words = [piece('Kế', 0), piece('hoạch', 17, { phai: 41 }), piece('năm', 300)]
  expect(linesFrom([...words, small]).map(textOfLine)).toEqual(lines)
})
