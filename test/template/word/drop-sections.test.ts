import { dropEmptySections } from '../../../src/template/word/drop-sections'

const p = (text = '') => `<w:p>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`
const look = (width: number, more = '') => `<w:sectPr>${more}<w:pgSz w:w="${width}"/></w:sectPr>`
const end = (sectPr: string, text = '') =>
  `<w:p><w:pPr>${sectPr}</w:pPr>${text && `<w:r><w:t>${text}</w:t></w:r>`}</w:p>`
const header = (kind: string, id: string) => `<w:headerReference w:type="${kind}" r:id="${id}"/>`
const body = (xml: string) => `<w:document><w:body>${xml}</w:body></w:document>`
const filledFrom = (template: string) => template.replaceAll(/<w:r><w:t>\{\{[^<]*<\/w:t><\/w:r>/gu, '')

const KEHOACH = p('Kế hoạch')
const ANNEX = p('{{> bangNhiemVu}}')

describe('The section of a part that the document does not have', () => {
  test('goes, and the last that is left says how its pages look', () => {
    const template = body(`${KEHOACH}${end(look(11))}${ANNEX}${look(16)}`)
    expect(dropEmptySections(filledFrom(template), template)).toBe(
      body(`${KEHOACH}<w:p><w:pPr></w:pPr></w:p>${look(11)}`),
    )
  })

  test('goes from between two others', () => {
    const template = body(`${KEHOACH}${end(look(11))}${ANNEX}${end(look(16))}${p('Cuối')}${look(12)}`)
    expect(dropEmptySections(filledFrom(template), template)).toBe(
      body(`${KEHOACH}${end(look(11))}${p('Cuối')}${look(12)}`),
    )
  })

  test('goes from the beginning, and leaves its headers to the next, which has none', () => {
    const template = body(
      `${ANNEX}${end(look(11, header('default', 'a') + header('first', 'b')))}${KEHOACH}${look(12, header('first', 'c'))}`,
    )
    expect(dropEmptySections(filledFrom(template), template)).toBe(
      body(`${KEHOACH}${look(12, header('default', 'a') + header('first', 'c'))}`),
    )
  })

  test('keeps the words of the paragraph that ends the one before it', () => {
    const template = body(`${KEHOACH}${end(look(11), 'Hết.')}${ANNEX}${look(16)}`)
    expect(dropEmptySections(filledFrom(template), template)).toContain('<w:t>Hết.</w:t>')
  })
})

describe('Stays:', () => {
  const same = (template: string, filled = filledFrom(template)) =>
    expect(dropEmptySections(filled, template)).toBe(filled)

  test('an empty page of the office itself', () => same(body(`${KEHOACH}${end(look(11))}${p()}${look(16)}`)))
  test('a section that says something', () => {
    const template = body(`${KEHOACH}${end(look(11))}${ANNEX}${look(16)}`)
    same(template, template)
  })
  test('a section with a table or a picture alone', () => {
    const template = body(`${KEHOACH}${end(look(11))}${ANNEX}${look(16)}`)
    for (const each of ['<w:tbl></w:tbl>', '<w:p><w:r><w:drawing/></w:r></w:p>'])
      same(template, template.replace(ANNEX, each))
  })
  test('all of a document that has nothing at all', () =>
    same(body(`${ANNEX}${end(look(11))}${ANNEX}${look(16)}`)))
  test('a document whose sections a block has repeated', () => {
    const template = body(`${ANNEX}${end(look(11))}${KEHOACH}${look(16)}`)
    same(template, body(`${p()}${end(look(11))}${p()}${end(look(11))}${KEHOACH}${look(16)}`))
  })
})
