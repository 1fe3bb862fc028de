import { letter, roman, twoDigits } from '../../src/language/list-marks'

const count = (length: number, mark: (n: number) => string): string[] =>
  Array.from({ length }, (_, index) => mark(index + 1))

describe('The letters that number điểm', () => {
  test('stand in the order of the Vietnamese alphabet: a b c d đ e g h i k', () => {
    expect(count(10, letter)).toEqual(['a', 'b', 'c', 'd', 'đ', 'e', 'g', 'h', 'i', 'k'])
  })

  test('go on l m n o p q r s t u v x y, without f j w z and without vowels with marks', () => {
    expect(count(23, letter).slice(10).join(' ')).toBe('l m n o p q r s t u v x y')
  })

  test('are doubled after y', () => {
    expect([24, 25, 28, 46, 47].map(letter)).toEqual(['aa', 'ab', 'ađ', 'ay', 'ba'])
  })

  test('never come twice among 600', () => {
    expect(new Set(count(600, letter)).size).toBe(600)
  })

  test('are single code points, so that "đ)" is found as it is typed', () => {
    expect(letter(5)).toBe('\u0111')
  })
})

describe('Roman numerals', () => {
  test('count the first twenty', () => {
    expect(count(20, roman).join(' ')).toBe(
      'I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX',
    )
  })

  test.each([
    [40, 'XL'],
    [49, 'XLIX'],
    [90, 'XC'],
    [400, 'CD'],
    [944, 'CMXLIV'],
    [1999, 'MCMXCIX'],
    [2025, 'MMXXV'],
    [3888, 'MMMDCCCLXXXVIII'],
  ])('%d is %s', (n, numeral) => {
    expect(roman(n)).toBe(numeral)
  })
})

describe('Numbers of documents', () => {
  test('have a leading zero below ten only', () => {
    expect([1, 9, 10, 99, 3487].map(twoDigits)).toEqual(['01', '09', '10', '99', '3487'])
  })
})
