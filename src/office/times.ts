/**
 * Advance widths of Times New Roman, in 1/2048 em: for each style, the characters of each width.
 * Read from Tinos 1.0, which has the same metrics; a letter with a tone mark is as wide as without.
 */
const WIDTHS = {
  regular: {
    369: "'",
    410: '|',
    512: ' ,.',
    569: '/:;\\ijlt',
    682: '!()-I[]`fr‘’',
    797: 'Js',
    819: '°',
    836: '"',
    909: '?acezăâê“”',
    961: '^',
    983: '{}',
    1024: '#$*0123456789_bdghknopquvxyđô–§',
    1083: 'ơ',
    1108: '~',
    1110: 'ư',
    1139: 'FPS',
    1155: '+<=>×',
    1251: 'ELTZÊ',
    1366: 'BCR',
    1479: 'ADGHKNOQUVXYwĂÂĐÔƠ',
    1589: 'Ư',
    1593: '&m',
    1706: '%',
    1821: 'M',
    1886: '@',
    1933: 'W',
    2048: '—…',
  },
  bold: {
    451: '|',
    512: ' ,.',
    569: "'/\\il",
    682: '!()-:;[]`fjt‘’',
    797: 'Is',
    807: '{}',
    819: '°',
    909: 'cerzê',
    1024: '#$*0123456789?J_agovxyăâô–“”§',
    1065: '~',
    1134: 'ơ',
    1137: '"',
    1139: 'Sbdhknpquđ',
    1167: '+<=>×',
    1190: '^',
    1229: 'ư',
    1251: 'FP',
    1366: 'BELTZÊ',
    1479: 'ACDNRUVXYwĂÂĐ',
    1593: 'GHKOQÔƠ',
    1630: 'Ư',
    1706: '&m',
    1905: '@',
    1933: 'M',
    2048: '%W—…',
  },
  italic: {
    438: "'",
    512: ' ,.',
    563: '|',
    569: '/\\fijlt',
    682: '!()-:;I`‘’',
    797: '[]rsz',
    819: '{}°',
    860: '"',
    864: '^',
    909: 'Jcekvxyê',
    1024: '#$*0123456789?S_abdghnopquăâđô–§',
    1093: 'ơ',
    1108: '~',
    1117: 'ư',
    1139: 'LTYZ“”',
    1251: 'ABEFPRVXĂÂÊ',
    1366: 'CKNw',
    1382: '+<=>×',
    1479: 'DGHOQUmĐÔƠ',
    1544: 'Ư',
    1593: '&',
    1706: '%MW',
    1821: '—…',
    1884: '@',
  },
  boldItalic: {
    451: '|',
    512: ' ,.',
    569: "'/\\ijlt",
    682: '()-:;[]`f‘’',
    713: '{}',
    797: '!Irsz',
    819: '°',
    909: 'cevyê',
    1024: '#$*0123456789?J_abdgkopqxăâđô–“”§',
    1099: 'ơ',
    1137: '"',
    1139: 'Shnu',
    1167: '+<=>^~×',
    1227: 'ư',
    1251: 'LPTYZ',
    1366: 'ABCEFKRVXwĂÂÊ',
    1479: 'DGNOQUĐÔƠ',
    1587: 'Ư',
    1593: '&Hm',
    1704: '@',
    1706: '%',
    1821: 'MW',
    2048: '—…',
  },
} as const satisfies Record<string, Record<number, string>>

export type FontStyle = keyof typeof WIDTHS
const EM = 2048
const FULL_WIDTH = 2048

/** By letter; grows with the letters met. */
const tables = Object.fromEntries(
  Object.entries(WIDTHS).map(([style, groups]) => [
    style,
    new Map(
      Object.entries(groups).flatMap(([width, letters]) =>
        Array.from(letters, (letter) => [letter, Number(width)] as const),
      ),
    ),
  ]),
) as Record<FontStyle, Map<string, number>>

/** Grave, acute, tilde, hook, dot below: the tone marks, which add no width. */
const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const withoutTones = (text: string): string => text.normalize('NFD').replace(TONES, '').normalize('NFC')

/** The style a run is set in. */
export const styleOfFont = (marks: {
  readonly bold?: boolean | undefined
  readonly italic?: boolean | undefined
}): FontStyle => (marks.bold ? (marks.italic ? 'boldItalic' : 'bold') : marks.italic ? 'italic' : 'regular')

/** A letter with a tone mark is as wide as without; a mark alone has no width. */
function widthOfNew(letter: string, widths: ReadonlyMap<string, number>): number {
  const bare = withoutTones(letter)
  return bare === '' ? 0 : (widths.get(bare) ?? FULL_WIDTH)
}

/**
 * Width of a text in pt when set in Times New Roman of `size` pt. A character it does not know counts as a
 * full em, so that nothing comes out too short.
 */
export function widthOfText(text: string, size: number, style: FontStyle): number {
  const widths = tables[style]
  let units = 0
  for (const letter of text) {
    let width = widths.get(letter)
    if (width === undefined) widths.set(letter, (width = widthOfNew(letter, widths)))
    units += width
  }
  return (units / EM) * size
}
