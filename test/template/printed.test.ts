import { fill } from '../../src/template/fill'
import { faultsOf } from './trouble'

describe('What the check lets pass is printed where Handlebars looks for it:', () => {
  const around = {
    ten: 'Sở Nội vụ',
    so: [0, 7],
    chu: ['', 'b'],
    nhom: [{ ten: 'Một', con: ['x'] }],
    hang: [['a'], ['b']],
    khong: 0,
    nam: 2026,
  }
  const fillAround = (source: string, mauCon = ''): string =>
    fill({ file: 'mau.hbs', source }, around, { partials: { con: { file: 'con.hbs', source: mauCon } } })

  test.each([
    ['a level up from nought', '{{#each so}}{{../ten}} {{this}};{{/each}}', 'Sở Nội vụ 0;Sở Nội vụ 7;'],
    ['a level up from an empty text', '{{#each chu}}{{../nam}};{{/each}}', '2026;2026;'],
    [
      'two levels up from a list of one',
      '{{#each hang}}{{#each this}}{{../../nam}};{{/each}}{{/each}}',
      '2026;2026;',
    ],
    ['numbers side by side', '{{nam}}{{khong}}{{dem so}}', '202602'],
    ['numbers side by side in a block', '{{#each so}}{{this}}{{../nam}};{{/each}}', '02026;72026;'],
    ['a place of the list outside', '{{#each nhom}}{{#each con}}{{@../index}}{{/each}}{{/each}}', '0'],
  ])('%s', (_, source, expected) => {
    expect(fillAround(source)).toBe(expected)
  })

  test.each([
    ['a field of nought', '{{#with khong}}[{{thieu}}]{{/with}}', ''],
    ['a field of a count', '{{#with (dem so)}}[{{thieu}}]{{/with}}', ''],
    ['a place of no list', '{{#each nhom}}[{{@../index}}]{{/each}}', ''],
    ['a level up from what is the same', '{{#with this}}[{{../ten}}]{{/with}}', ''],
    ['a level up out of a partial', '{{#each nhom}}{{> con}}{{/each}}', '[{{../ten}}]'],
    ['a name from around a partial', '{{#each nhom as |x|}}{{> con}}{{/each}}', '[{{x.ten}}]'],
    ['a second value for a partial', '{{> con nhom ten}}', 'x'],
    ['a second value for a helper', '{{laMa 4 nam}}', ''],
    ['too few values for a helper', '{{tong nhom}}', ''],
    ['a name that a helper does not take', '{{laMa 4 kieu="x"}}', ''],
    ['a name with a letter that nobody sees', '{{soSanh nam "kyTruoc" no\u200Bi=", "}}', ''],
    ['a name twice', '{{soSanh nam "kyTruoc" noi="a" noi="b"}}', ''],
  ])('%s is refused, and is no blank', (_, source, mauCon) => {
    const [fault, ...more] = faultsOf(() => fillAround(source, mauCon))
    expect(more).toEqual([])
    expect(fault?.place.file).toBe(mauCon.length > 1 ? 'con.hbs' : 'mau.hbs')
    expect(fault?.hint).toBeTruthy()
  })

  test.each(['{{laMa 100000000}}', '{{chuHoa so}}', '{{chuHoa nam}}', '{{tong so "x"}}'])(
    'what a helper says of a value it does not take is in Vietnamese: %s',
    (source) => {
      const [fault] = faultsOf(() => fillAround(source))
      expect(fault?.message).toMatch(/không|số/u)
      expect(fault?.message).not.toMatch(/stack|is not|undefined|object/u)
    },
  )
})

describe('A template that would print without end is refused:', () => {
  const many = { ds: Array.from({ length: 3000 }, (_, nth) => nth) }
  test.each([
    ['lists in lists', '{{#each ds}}{{#each @root.ds}}{{#each @root.ds}}x{{/each}}{{/each}}{{/each}}'],
    ['more expressions than anybody writes', '{{ds.length}}'.repeat(20_001)],
  ])('%s', (_, source) => {
    expect(faultsOf(() => fill({ file: 'm', source }, many))).toHaveLength(1)
  })
})
