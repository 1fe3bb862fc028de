import { allNutIn, findNut, type Nut } from '../../office/xml-tree'

/** The codes of two fonts whose letters are no letters, as pairs of code and sign. */
const readPairs = (pairs: string): ReadonlyMap<number, string> =>
  new Map(
    pairs.split(' ').map((pair): [number, string] => [Number.parseInt(pair.slice(0, 2), 16), pair.slice(2)]),
  )

const SYMBOL = readPairs(
  'A3≤ B3≥ B1± B4× B8÷ B9≠ BB≈ BA≡ 2D− A5∞ B0° A2′ B2″ BC… B7• D7⋅ AC← AD↑ AE→ AF↓ AB↔ DB⇔ DC⇐ DE⇒ D6√ E5∑ D5∏ CE∈ C7∩ C8∪ 44Δ 53Σ 57Ω 61α 62β 67γ 64δ 65ε 6Cλ 6Dµ 70π 73σ 77ω',
)
const WINGDINGS = readPairs(
  '6F☐ 71☐ 72☐ A8☐ FE☑ FD☒ 78☒ FC✓ FB✗ A7▪ 6E■ 6C● 9F• 76❖ D8➢ E8➔ E0→ DF← E1↑ E2↓ F0⇒ EF⇐ AB★ 28☎ 2A✉',
)
const WINGDINGS_2 = readPairs('A3☐ 2A☐ 50✓ 52☑ 51☒ 53☒ 4F✗')
const FONTS: ReadonlyMap<string, ReadonlyMap<number, string>> = new Map([
  ['symbol', SYMBOL],
  ['wingdings', WINGDINGS],
  ['wingdings 2', WINGDINGS_2],
])
/** Signs of such a font that are the same in all: space, digits and marks of ASCII. */
const SAME = /[ !%()+,./0-9:;<=>?[\]{|}]/u

/**
 * The sign that a code of a font shows. `code`: 0xF0B3 or 0xB3 in a font of symbols, Unicode in any other;
 * undefined where it is not known.
 */
export function symbolOf(font: string, code: number): string | undefined {
  const known = FONTS.get(font.toLowerCase())
  const low = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code
  if (known)
    return known.get(low) ?? (known === SYMBOL ? SAME.exec(String.fromCharCode(low))?.[0] : undefined)
  const isOwn = code < 0x20 || (code >= 0xd800 && code <= 0xf8ff) || code > 0xffff || Number.isNaN(code)
  return isOwn || /^(?:wingdings|webdings)/iu.test(font) ? undefined : String.fromCharCode(code)
}

/** The sign of a w:sym (17.3.3.30). */
export const readSymbol = ({ thuoc }: Nut): string | undefined =>
  symbolOf(thuoc['w:font'] ?? '', Number.parseInt(thuoc['w:char'] ?? '', 16))

/** The text of a run in a font of symbols, whose letters Word keeps at U+F020 to U+F0FF. */
export function readPrivateLetters(chu: string, run: Nut): string {
  const fonts = findNut(run, 'w:rPr', 'w:rFonts')?.thuoc
  const font = fonts?.['w:ascii'] ?? fonts?.['w:hAnsi'] ?? ''
  return FONTS.has(font.toLowerCase())
    ? chu.replace(/[\uf020-\uf0ff]/gu, (letter) => symbolOf(font, letter.charCodeAt(0)) ?? letter)
    : chu
}

/** The signs that are not known, each once, by font and code: "Wingdings F04A". */
export const listUnknownSymbols = (body: Nut): string[] =>
  Array.from(
    new Set(
      allNutIn(body, 'w:sym')
        .filter((each) => readSymbol(each) === undefined)
        .map(({ thuoc }) => `${thuoc['w:font'] ?? ''} ${thuoc['w:char'] ?? ''}`.trim()),
    ),
  )
