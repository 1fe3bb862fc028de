import { tooDeepAt } from '../../src/template/nesting'
import { fill } from '../../src/template/fill'
import { faultsOf } from './trouble'

const DEEP = 20_000
const around = (open: string, close: string, times = DEEP): string =>
  open.repeat(times) + 'x' + close.repeat(times)

test.each([
  ['blocks in blocks', around('{{#if a}}', '{{/if}}')],
  ['opposite blocks in blocks', around('{{^a}}', '{{/a}}')],
  ['blocks that stay open', '{{#each a}}'.repeat(DEEP)],
  ['partials with blocks in them', around('{{#> b}}', '{{/b}}')],
  ['one else after the other', `{{#if a}}${'{{else if b}}'.repeat(DEEP)}{{/if}}`],
  ['expressions in expressions', `{{a ${around('(b ', ')')}}}`],
  ['blocks that take their line with them', around('{{~#if a~}}', '{{~/if~}}')],
])('A template of %s is refused before it is parsed', (_, source) => {
  const faults = faultsOf(() => fill({ file: 'mau.hbs', source }, { a: 1 }))
  expect(faults.map(({ message }) => message)).toEqual(['các khối {{#…}} lồng nhau quá sâu'])
})

test.each([
  ['one block after the other', '{{#if a}}x{{else}}y{{/if}}'.repeat(DEEP)],
  ['one chain after the other', '{{#if a}}x{{else if b}}y{{else}}z{{/if}}'.repeat(DEEP)],
  ['brackets of the text', '(a) '.repeat(DEEP) + '('.repeat(20)],
  ['brackets far apart', '(điểm a {{x}} '.repeat(DEEP)],
  ['calls of helpers side by side', '{{a (b c) (d e)}}'.repeat(DEEP)],
])('What only is long is none of that: %s', (_, source) => {
  expect(tooDeepAt(source)).toBeUndefined()
})
