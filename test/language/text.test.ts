import {
  findUnprintable,
  lowerFirst,
  normalizeText,
  sentenceCase,
  slugify,
  upperCase,
} from '../../src/language/text'

const VIETNAMESE = 'aàáảãạăằắẳẵặâầấẩẫậbcdđeèéẻẽẹêềếểễệghiìíỉĩịklmnoòóỏõọôồốổỗộơờớởỡợpqrstuùúủũụưừứửữựvxyỳýỷỹỵ'

describe('Normalising text', () => {
  test('puts every Vietnamese letter together from its parts', () => {
    expect(normalizeText(VIETNAMESE.normalize('NFD'))).toBe(VIETNAMESE)
    expect(normalizeText(VIETNAMESE.toLocaleUpperCase('vi').normalize('NFD'))).toBe(
      VIETNAMESE.toLocaleUpperCase('vi'),
    )
  })

  test('gives one spelling to marks typed in another order', () => {
    expect(normalizeText('e\u0323\u0302')).toBe('ệ')
    expect(normalizeText('e\u0302\u0323')).toBe('ệ')
  })

  test.each([
    ['a soft hyphen', '\u00AD'],
    ['a zero-width space', '\u200B'],
    ['a zero-width non-joiner', '\u200C'],
    ['a zero-width joiner', '\u200D'],
    ['a word joiner', '\u2060'],
    ['a byte order mark', '\uFEFF'],
  ])('takes out %s, which no reader sees', (_, invisible) => {
    expect(normalizeText(`Sở ${invisible}Nội${invisible}${invisible} vụ`)).toBe('Sở Nội vụ')
  })

  test('writes every hyphen as the one that is typed', () => {
    expect(normalizeText('12/KH\u2011UBND, 2021\u20102030 – 2025')).toBe('12/KH-UBND, 2021-2030 – 2025')
  })

  test('writes a tab and a carriage return as spaces and keeps line ends', () => {
    expect(normalizeText('a\tb')).toBe('a b')
    expect(normalizeText('dòng một\ndòng hai')).toBe('dòng một\ndòng hai')
    expect(normalizeText('dòng một\r\ndòng hai')).not.toContain('\r')
  })

  test('keeps no-break spaces, dashes, quotation marks and rare letters as they are', () => {
    const text = 'ngày\u00A0\u00A0 – “Nâng cao” … 20% ≥ 3 m² 中 😀 ß'
    expect(normalizeText(text)).toBe(text)
  })

  test('changes nothing the second time', () => {
    const once = normalizeText(`\uFEFFUỷ ban\u200B\t${VIETNAMESE.normalize('NFD')}`)
    expect(normalizeText(once)).toBe(once)
  })
})

describe('A character that no document can carry', () => {
  test.each([
    ['\u0000', 'U+0000'],
    ['\u0008', 'U+0008'],
    ['\u000B', 'U+000B'],
    ['\u000C', 'U+000C'],
    ['\u000E', 'U+000E'],
    ['\u001B', 'U+001B'],
    ['\u001F', 'U+001F'],
    ['\u007F', 'U+007F'],
    ['\u0085', 'U+0085'],
    ['\u009F', 'U+009F'],
    ['\uFFFE', 'U+FFFE'],
    ['\uFFFF', 'U+FFFF'],
    ['\uFDD0', 'U+FDD0'],
    ['\uFDEF', 'U+FDEF'],
    ['\u{1FFFE}', 'U+1FFFE'],
    ['\u{10FFFF}', 'U+10FFFF'],
  ])('%j is found and named %s', (character, code) => {
    expect(findUnprintable(`Sở ${character} vụ`)).toEqual({ index: 3, code })
  })

  test.each([
    ['a high half alone', 'ab\uD800c', 'U+D800'],
    ['a low half alone', 'ab\uDC00c', 'U+DC00'],
    ['a high half at the end', 'ab\uDBFF', 'U+DBFF'],
    ['the halves in the wrong order', 'ab\uDC00\uD800', 'U+DC00'],
  ])('is found when it is %s of a surrogate pair', (_, text, code) => {
    expect(findUnprintable(text)).toEqual({ index: 2, code })
  })

  test('is found behind a whole surrogate pair', () => {
    expect(findUnprintable('😀\uD83D')).toEqual({ index: 2, code: 'U+D83D' })
    expect(findUnprintable('😀\uDE00')).toEqual({ index: 2, code: 'U+DE00' })
  })

  test('is the first one when there are several', () => {
    expect(findUnprintable('a\u0001\uFFFE')).toEqual({ index: 1, code: 'U+0001' })
  })

  test.each([VIETNAMESE, 'a\tb\nc\r\nd', '\u00A0', '😀 中文 עברית', '\uFFFD', '\uE000', '\uFFFC', ''])(
    'is not seen in %j',
    (text) => {
      expect(findUnprintable(text)).toBeUndefined()
    },
  )
})

describe('Capitals', () => {
  test('cover every Vietnamese letter, đ too', () => {
    expect(upperCase('ủy ban nhân dân tỉnh đắk lắk')).toBe('ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK')
    expect(upperCase(VIETNAMESE)).toHaveLength(VIETNAMESE.length)
    expect(upperCase(VIETNAMESE)).toMatch(/^\p{Lu}+$/u)
  })

  test('leave figures and symbols alone', () => {
    expect(upperCase('số 12/2025 “ý” – i')).toBe('SỐ 12/2025 “Ý” – I')
  })

  test('are taken from the first letter only, inside a sentence', () => {
    expect(lowerFirst('Đề án UBND Tỉnh')).toBe('đề án UBND Tỉnh')
    expect(lowerFirst('Ứng dụng')).toBe('ứng dụng')
    expect(lowerFirst('')).toBe('')
  })

  test('stay at the first letter only, in a title', () => {
    expect(sentenceCase('ĐỀ ÁN ỦY BAN')).toBe('Đề án ủy ban')
    expect(sentenceCase('ý')).toBe('Ý')
    expect(sentenceCase('')).toBe('')
  })
})

describe('A file name made of a title', () => {
  test.each([
    ['Kế hoạch', 'ke-hoach'],
    ['Quyết định 3487/QĐ-UBND', 'quyet-dinh-3487-qd-ubnd'],
    ['đường Đắk Lắk', 'duong-dak-lak'],
    ['Nghị quyết 01', 'nghi-quyet-01'],
    ['  -- Ủy  ban --  ', 'uy-ban'],
    ['a/../../b\\c:d*e?f"g<h>i|j', 'a-b-c-d-e-f-g-h-i-j'],
    ['báo cáo.pdf .', 'bao-cao-pdf'],
    ['中文😀', ''],
    ['', ''],
  ])('"%s" is "%s"', (title, slug) => {
    expect(slugify(title)).toBe(slug)
  })

  test('is the same for composed and decomposed letters', () => {
    expect(slugify(VIETNAMESE.normalize('NFD'))).toBe(slugify(VIETNAMESE))
    expect(slugify(VIETNAMESE)).toBe(
      'aaaaaaaaaaaaaaaaaabcddeeeeeeeeeeeeghiiiiiiklmnoooooooooooooooooopqrstuuuuuuuuuuuuvxyyyyyy',
    )
  })

  test('holds only small letters, figures and single hyphens between them', () => {
    expect(slugify('KT. CHỦ TỊCH — “Số 1”, năm 2025; (dự thảo)\u0000\n')).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  })
})
