import { columnsOf, wrapText } from '../../src/cli/wrap'

const LONG =
  'Thủ trưởng các cơ quan, đơn vị thuộc UBND phường và thủ trưởng các cơ quan, đơn vị có liên quan chịu trách nhiệm thi hành.'

describe('Lines at a terminal', () => {
  test.each([24, 40, 79, 200])('of %i columns hold whole words, all of them', (width) => {
    const rows = wrapText(LONG, width).split('\n')
    expect(rows.join(' ').split(/\s+/u)).toEqual(LONG.split(' '))
    expect(rows.every((row) => columnsOf(row) <= width)).toBe(true)
    // No line could have taken the first word of the next.
    for (const [at, row] of rows.slice(0, -1).entries())
      expect(columnsOf(row) + 1 + columnsOf((rows[at + 1] ?? '').split(' ')[0] ?? '')).toBeGreaterThan(width)
  })

  test('a letter with its marks is one column, composed or not', () => {
    expect([columnsOf('Uỷ ban'), columnsOf('Uỷ ban'.normalize('NFD'))]).toEqual([6, 6])
    expect(wrapText(LONG.normalize('NFD'), 50).normalize('NFC')).toBe(wrapText(LONG, 50))
  })

  test('what follows a number, a dash or a mark stands below the first word', () => {
    const [, second] = wrapText(`* 13. ${LONG}`, 50).split('\n')
    expect(second).toMatch(/^ {6}\S/u)
    expect(wrapText(`  - ${LONG}`, 50).split('\n')[1]).toMatch(/^ {4}\S/u)
  })

  test('a word longer than the line stands on its own; line ends stay', () => {
    expect(wrapText(`a ${'x'.repeat(60)} b`, 30)).toBe(`a\n${'x'.repeat(60)}\nb`)
    expect(wrapText('\nmột\nhai', 30)).toBe('\nmột\nhai')
  })
})
