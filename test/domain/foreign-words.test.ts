import { listLoiVan } from '../../src/domain/ke-hoach/loi-van'
import { soOf } from '../../src/domain/ke-hoach/thoi-han/so'
import { formatOf } from '../../src/office/number-format'
import { isWellFormed } from '../../src/template/word/well-formed'

/** What every object of JavaScript answers to, and a stranger's file may hold. */
const WORDS = ['constructor', 'toString', 'valueOf', '__proto__', 'hasOwnProperty']

describe.each(WORDS)('A stranger who writes "%s"', (word) => {
  test('for a key of a plan, a number, a format of cells or an element means nothing', () => {
    expect(listLoiVan({ [word]: { a: 'b' } })).toEqual([])
    expect(soOf(word)).toBeNaN()
    expect(formatOf(word, new Map())).toBe('')
    expect(isWellFormed(`<w:body><${word}><w:p></w:p></${word}></w:body>`)).toBe(true)
  })
})
