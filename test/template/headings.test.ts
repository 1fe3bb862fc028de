import { fill } from '../../src/template/fill'
import { faultsOf } from './trouble'

const filled = (source: string, data: object = {}, partials: Record<string, string> = {}): string[] =>
  fill({ file: 'mau.hbs', source }, data, {
    partials: Object.fromEntries(
      Object.entries(partials).map(([name, text]) => [name, { file: `${name}.hbs`, source: text }]),
    ),
  })
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

describe('A heading of a template', () => {
  test('is numbered in its place: mục with roman numbers, khoản anew in each mục, điểm with letters', () => {
    const source =
      '{{#muc "Một"}}{{#khoan "A"}}x{{/khoan}}{{#khoan "B"}}{{#diem "p"}}y{{/diem}}{{#diem "q"}}z{{/diem}}{{/khoan}}{{/muc}}{{#muc "Hai"}}{{#khoan "C"}}t{{/khoan}}{{/muc}}'
    expect(filled(source)).toEqual([
      'I. Một',
      '**1. A**',
      'x',
      '**2. B**',
      'a) p',
      'y',
      'b) q',
      'z',
      'II. Hai',
      '**1. C**',
      't',
    ])
  })

  test('with nothing below it is left out, and the numbers close up', () => {
    const source =
      '{{#muc "Một"}}{{#khoan "A"}}{{#if trong}}x{{/if}}{{/khoan}}{{#khoan "B"}}{{> loi-van/b}}{{/khoan}}{{#khoan "C"}}{{> loi-van/c}}{{/khoan}}{{/muc}}{{#muc "Hai"}}{{#khoan "D"}} {{/khoan}}{{/muc}}{{#muc "Ba"}}y{{/muc}}'
    expect(filled(source, { trong: false }, { 'loi-van/b': '', 'loi-van/c': 'lời văn\n' })).toEqual([
      'I. Một',
      '**1. C**',
      'lời văn',
      'II. Ba',
      'y',
    ])
  })

  test('is checked inside too, with the place of each fault', () => {
    expect(faultsOf(() => filled('{{#muc "Một"}}\n{{thieu}}\n{{/muc}}'))[0]).toMatchObject({
      place: { file: 'mau.hbs', line: 2, column: 3 },
    })
  })

  test.each([
    '{{#muc}}x{{/muc}}',
    '{{#muc 3}}x{{/muc}}',
    '{{#muc ten}}x{{/muc}}',
    '{{#muc "a" "b"}}x{{/muc}}',
  ])('without one title is refused: %s', (source) => {
    expect(faultsOf(() => filled(source)).length).toBeGreaterThan(0)
  })

  test('may take its title from the data, which stays text', () => {
    expect(filled('{{#muc ten}}x{{/muc}}', { ten: 'Sao * và [^1]' })).toEqual(['I. Sao \\* và \\[^1]', 'x'])
  })
})
