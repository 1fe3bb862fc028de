import { fillWord } from '../../../src/template/word/fill-word'
import { fill } from './filled'
import { headersOf, layout, LAYOUTS, page, testNoticed } from './noticed'

describe('Made-up figures say so at the head of every page of an office’s own layout', () => {
  // notice.het.ts has the others.
  testNoticed(LAYOUTS.slice(-1))

  test('and without a notice no header is touched', async () => {
    const made = await layout([page({ default: 'Trang' }), page({})])
    expect(headersOf(fillWord(made, 'mau.docx', fill).content)).toEqual(headersOf(made))
  })
})
