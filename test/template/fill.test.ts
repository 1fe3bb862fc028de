import { fill } from '../../src/template/fill'
import { faultsOf } from './trouble'

const data = {
  ten: 'Sở Nội vụ',
  rong: '',
  khong: false,
  so: 0,
  nhom: { ten: 'Tổ công tác', con: { ten: 'Nhóm' } },
  ds: ['một', 'hai'],
  muc: [
    { so: 1, noiDung: 'A' },
    { so: 2, noiDung: 'B' },
  ],
  ganGiong: { Ten: 'x' },
}
const filled = (source: string): string => fill({ file: 'mau.hbs', source }, data)
const refused = (source: string) => faultsOf(() => filled(source))

let errors: jest.SpyInstance
beforeEach(() => {
  errors = jest.spyOn(console, 'error').mockImplementation(() => undefined)
})
afterEach(() => {
  errors.mockRestore()
})

describe('A template', () => {
  test.each([
    ['{{ten}}', 'Sở Nội vụ'],
    ['{{nhom.con.ten}}', 'Nhóm'],
    ['{{#each ds}}\n- {{this}}\n{{/each}}', '- một\n- hai\n'],
    ['{{#each muc}}{{so}}. {{noiDung}} {{../ten}}|{{/each}}', '1. A Sở Nội vụ|2. B Sở Nội vụ|'],
    ['{{#each ds}}{{@index}}{{/each}}', '01'],
    ['{{#if khong}}a{{else}}b{{/if}}', 'b'],
    ['{{#with nhom}}{{ten}}{{/with}}', 'Tổ công tác'],
    ['{{#each ds as |x|}}{{x}}{{/each}}', 'mộthai'],
    ['{{so}}', '0'],
    ["“<ten> & '{{ten}}'”", "“<ten> & 'Sở Nội vụ'”"],
    ['không có gì để điền', 'không có gì để điền'],
  ])('%j is filled', (source, expected) => {
    expect(filled(source)).toBe(expected)
  })

  test('does not turn data into HTML', () => {
    expect(fill({ file: 'm', source: '{{x}}' }, { x: '<b> & "y" \' ` =' })).toBe('<b> & "y" \' ` =')
  })

  test('does not fill what the data writes in braces', () => {
    expect(fill({ file: 'm', source: '{{x}}' }, { x: '{{y}} {{constructor}}', y: 'lộ' })).toBe(
      '{{y}} {{constructor}}',
    )
  })

  test('leaves the data as it was', () => {
    const before = structuredClone(data)
    filled('{{#each muc}}{{so}}{{/each}}')
    expect(data).toEqual(before)
  })

  test('is filled alike whatever was refused before', () => {
    refused('{{thieu}}')
    refused('{{#*inline "a"}}x{{/inline}}{{thieu}}')
    expect(filled('{{ten}}')).toBe('Sở Nội vụ')
  })
})

/** [template, the field it must name]; the fault stands where the expression stands. */
const MISSING: readonly (readonly [string, string, string])[] = [
  ['plainly', 'dòng một\n  a {{thieu}} b', 'thieu'],
  ['in a nested object', 'dòng một\n{{nhom.thieu}}', 'thieu'],
  ['two objects deep', '\n{{nhom.thieu.nua}}', 'thieu'],
  ['below a text', '\n{{ten.thieu}}', 'thieu'],
  ['inside a list of objects', '{{#each muc}}\n{{so}} {{thieu}}\n{{/each}}', 'thieu'],
  ['inside a list of texts', '{{#each ds}}\n {{thieu}}\n{{/each}}', 'thieu'],
  ['of a named item', '{{#each muc as |m|}}\n{{m.thieu}}\n{{/each}}', 'thieu'],
  ['as a condition', 'a\n{{#if thieu}}x{{/if}}', 'thieu'],
  ['as a condition with else', 'a\n{{#if thieu}}x{{else}}y{{/if}}', 'thieu'],
  ['as a condition in a nested object', 'a\n{{#if nhom.thieu}}x{{/if}}', 'thieu'],
  ['as a condition inside a list', '{{#each muc}}\n{{#if thieu}}x{{/if}}\n{{/each}}', 'thieu'],
  ['behind "else if"', '{{#if khong}}x\n{{else if thieu}}y{{/if}}', 'thieu'],
  ['as a condition turned round', 'a\n{{#unless thieu}}x{{/unless}}', 'thieu'],
  ['as a list', 'a\n{{#each thieu}}x{{/each}}', 'thieu'],
  ['as a list in a nested object', 'a\n{{#each nhom.thieu}}x{{/each}}', 'thieu'],
  ['as a list inside a list', '{{#each muc}}\n{{#each thieu}}x{{/each}}\n{{/each}}', 'thieu'],
  ['as the object of a block', 'a\n{{#with thieu}}x{{/with}}', 'thieu'],
  ['as a block of its own', 'a\n{{#thieu}}x{{/thieu}}', 'thieu'],
  ['as a block turned round', 'a\n{{^thieu}}x{{/thieu}}', 'thieu'],
  ['through the root', 'a\n{{@root.thieu}}', 'thieu'],
  ['one level up', '{{#each ds}}\n{{../thieu}}\n{{/each}}', 'thieu'],
  ['by another capital', 'a\n{{Ten}}', 'Ten'],
  ['in three braces', 'a\n{{{thieu}}}', 'thieu'],
  ['in a variable of a list where there is none', 'a\n{{@index}}', 'index'],
]

describe('A field that the data lacks is refused, with its name and its place, and never a blank:', () => {
  test.each(MISSING)('%s', (_, source, field) => {
    const [fault, ...more] = refused(source)
    const line = source.split('\n').findIndex((each) => each.includes(field)) + 1
    const row = source.split('\n')[line - 1] ?? ''
    expect(more).toEqual([])
    expect(fault).toMatchObject({ severity: 'error', place: { file: 'mau.hbs', line } })
    expect(fault?.message).toContain(field)
    expect(fault?.message).toMatch(/không có/)
    expect(fault?.hint).toBeTruthy()
    // Somewhere in the expression, from its braces to the field's name.
    expect(fault?.place.column).toBeGreaterThan(row.lastIndexOf('{{', row.indexOf(field)))
    expect(fault?.place.column).toBeLessThanOrEqual(row.indexOf(field) + 1)
  })

  test('a value that is null or undefined counts as lacking', () => {
    expect(faultsOf(() => fill({ file: 'm', source: 'a {{x}} b' }, { x: null }))[0]?.message).toContain('"x"')
    expect(faultsOf(() => fill({ file: 'm', source: 'a {{x}} b' }, { x: undefined }))[0]?.message).toContain(
      '"x"',
    )
  })

  test.each(['nhom', 'muc', 'ds', 'this'])('"%s" is not a text, so it cannot be printed', (name) => {
    expect(refused(`\n{{${name}}}`)[0]).toMatchObject({
      severity: 'error',
      place: { file: 'mau.hbs', line: 2 },
    })
  })
})

const OUTSIDE: readonly string[] = [
  '{{constructor}}',
  '{{__proto__}}',
  '{{prototype}}',
  '{{a.constructor.constructor}}',
  '{{nhom.constructor}}',
  '{{nhom.[constructor]}}',
  '{{nhom/constructor}}',
  '{{this.constructor}}',
  '{{./constructor}}',
  '{{ten.constructor.name}}',
  '{{@root.constructor}}',
  '{{#each ds}}{{constructor}}{{/each}}',
  '{{#if nhom.__proto__}}x{{/if}}',
  '{{#with constructor}}x{{/with}}',
  '{{#each constructor}}x{{/each}}',
  '{{#with "x" as |y|}}{{y.constructor}}{{/with}}',
  '{{lookup this "constructor"}}',
  '{{lookup nhom "__proto__"}}',
  '{{#with (lookup this "constructor")}}x{{/with}}',
  '{{lookup nhom "ten"}}',
  '{{toString}}',
  '{{nhom.toString}}',
  '{{ten.toString}}',
  '{{#each ds}}{{toString}}{{/each}}',
  '{{valueOf}}',
  '{{hasOwnProperty}}',
  '{{hasOwnProperty "ten"}}',
  '{{__defineGetter__ "x"}}',
  '{{__lookupGetter__ "x"}}',
  '{{ds.push}}',
  '{{ds.map}}',
  '{{#each ds.map}}x{{/each}}',
  '{{#with "x" as |y|}}{{y.sub}}{{/with}}',
  '{{helperMissing}}',
  '{{blockHelperMissing}}',
  '{{#helperMissing}}{{/helperMissing}}',
  '{{log "x"}}',
  '{{log this level="error"}}',
  '{{"constructor"}}',
]

describe('A template that reaches outside the data is refused at its line, and nothing is said in English:', () => {
  test.each(OUTSIDE)('%s', (expression) => {
    const faults = refused(`dòng một\n${expression}`)
    expect(faults).not.toEqual([])
    for (const { place, message, hint } of faults) {
      expect(place).toMatchObject({ file: 'mau.hbs', line: 2 })
      expect(message).toMatch(/không|ngoài/)
      expect(hint).toBeTruthy()
    }
    expect(errors).not.toHaveBeenCalled()
  })
})

describe('What does not exist is named:', () => {
  test.each([
    ['a helper with a value', '\n{{khongCoHam ten}}', 'khongCoHam'],
    ['a helper with a named value', '\n{{khongCoHam cap=1}}', 'khongCoHam'],
    ['a block helper', '\n{{#lap ten}}x{{/lap}}', 'lap'],
    ['a helper inside another', '\n{{#if (bang ten "x")}}x{{/if}}', 'bang'],
    ['the helper lookup', '\n{{lookup nhom "ten"}}', 'lookup'],
    ['the helper log', '\n{{log "x"}}', 'log'],
    ['a partial', '\n{{> chanTrang}}', 'chanTrang'],
    [
      'a partial with a fallback block',
      '\n{{#> chanTrang}}x{{/nope}}'.replace('nope', 'chanTrang'),
      'chanTrang',
    ],
    ['a decorator', '\n{{* trangTri}}', 'trangTri'],
  ])('%s', (_, source, name) => {
    const [fault] = refused(source)
    expect(fault).toMatchObject({ severity: 'error', place: { file: 'mau.hbs', line: 2 } })
    expect(fault?.message).toContain(name)
  })
})

describe('Broken syntax is refused at its line:', () => {
  test.each([
    ['an expression that is not closed', 'một\nhai {{ten\nba', 2, 3],
    ['a block that is not closed', 'một\n{{#if ten}}\nx\n', 2, 4],
    ['a block closed by another name', 'một\nhai\n{{#each ds}}x{{/if}}', 3, 3],
    ['an end without a beginning', 'một\n{{/each}}', 2, 2],
    ['an else without a block', 'một\nhai\n{{else}}', 3, 3],
    ['a brace too many', '\n{{{ten}}', 2, 2],
    ['an empty expression', '\n\n{{}}', 3, 3],
    ['a condition without anything to test', '\n{{#if}}x{{/if}}', 2, 2],
    ['a condition with two things to test', '\n{{#if ten so}}x{{/if}}', 2, 2],
    ['a list without a name', '\n{{#each}}x{{/each}}', 2, 2],
  ])('%s', (_, source, from, to) => {
    const [fault, ...more] = refused(source)
    expect(more).toEqual([])
    expect(fault).toMatchObject({ severity: 'error', place: { file: 'mau.hbs' } })
    expect(fault?.place.line).toBeGreaterThanOrEqual(from)
    expect(fault?.place.line).toBeLessThanOrEqual(to)
    expect(fault?.place.column).toBeGreaterThanOrEqual(1)
    expect(fault?.message).toMatch(/sai|thiếu|không/)
    expect(fault?.message).not.toMatch(/Expecting|Parse error/)
  })
})

test('Every wrong expression of a template is reported in one go', () => {
  const faults = refused('{{thieu}}\n{{ten}}\n{{nhom.thieuNua}}\n{{constructor}}')
  expect(faults.map(({ place }) => place.line)).toEqual([1, 3, 4])
})

test('A template may ask for an outer field inside a list of texts', () => {
  expect(filled('{{#each ds}}{{#if ../nhom}}{{this}}{{/if}}{{/each}}')).toBe('mộthai')
})

describe('Partials that call each other are refused, each call once', () => {
  const partialsOf = (...sources: readonly string[]) =>
    Object.fromEntries(sources.map((source, at) => [`p${at}`, { file: `p${at}.hbs`, source }]))

  test.each([
    ['one that calls itself', ['{{> p0}}'], 1],
    ['one that calls itself twice', ['{{> p0}}{{> p0}}'], 1],
    ['one that calls itself five times', ['{{> p0}}'.repeat(5)], 1],
    ['two that call each other twice', ['{{> p1}}{{> p1}}', '{{> p0}}{{> p0}}'], 1],
  ])('%s', (_, sources, least) => {
    const faults = faultsOf(() =>
      fill({ file: 'mau.hbs', source: '{{> p0}}' }, data, { partials: partialsOf(...sources) }),
    )
    expect(faults.length).toBeGreaterThanOrEqual(least)
    expect(faults.every(({ message }) => message.includes('gọi vòng quanh'))).toBe(true)
  })

  test('but a fault below many calls is found', () => {
    const chain = Array.from({ length: 15 }, (_, at) => `{{> p${at + 1}}}{{> p${at + 1}}}`)
    const faults = faultsOf(() =>
      fill({ file: 'mau.hbs', source: '{{> p0}}' }, data, { partials: partialsOf(...chain, '{{khongCo}}') }),
    )
    expect(faults.map(({ message }) => message)).toEqual(['dữ liệu không có "khongCo"'])
  })
})

test.each([
  '{{#if so includeZero=true}}{{khongCo}}{{/if}}',
  '{{#unless so includeZero=true}}A{{/unless}}',
  '{{#each ds la=1}}A{{/each}}',
])('An option that a block does not take is refused: %s', (source) => {
  expect(refused(source).map(({ message }) => message)).toEqual([
    expect.stringMatching(/^khối ".*" không nhận "/u),
  ])
})

describe('What a call gives a partial by name', () => {
  const call = (source: string, partial: string) => () =>
    fill({ file: 'mau.hbs', source }, data, { partials: { p0: { file: 'p0.hbs', source: partial } } })

  test('stands there beside its data', () => {
    expect(call('{{> p0 x=ten}}', '{{x}}, {{ten}}')()).toBe(filled('{{ten}}, {{ten}}'))
  })

  test('is checked like anything else', () => {
    expect(faultsOf(call('{{> p0 x=khongCo}}', '{{x}}')).map(({ message }) => message)).toEqual([
      'dữ liệu không có "khongCo"',
    ])
  })

  test('does not hide that it calls itself', () => {
    const faults = faultsOf(call('{{> p0 x=ten}}', '{{> p0 x=ten}}{{> p0 x=x}}'))
    expect(faults.every(({ message }) => /gọi vòng quanh|được gọi quá nhiều lần/u.test(message))).toBe(true)
    expect(faults.length).toBeGreaterThan(0)
  })
})
