/** Encodings of before Unicode: TCVN 5712:1993 VN3 ("ABC", fonts ".Vn…") and VNI for Windows (fonts "VNI-…"). */
export const BANG_MA_CU = ['TCVN3', 'VNI'] as const
export type BangMaCu = (typeof BANG_MA_CU)[number]

/** Letters that neither of them has: Vietnamese beyond Latin-1 is Unicode. */
export const UNICODE_ONLY = /[\u0100-\u017f\u01a0-\u01b0\u1ea0-\u1ef9]/u

const lettersOf = (old: string, own: string): ReadonlyMap<string, string> => {
  const letters = Array.from(own)
  return new Map(Array.from(old, (letter, at) => [letter, letters[at] ?? letter]))
}

/** TCVN3 by the places of Latin-1 that its letters take; its capitals with tones are another font. */
const TCVN3 = lettersOf(
  'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00adõøö÷ùúýûüþ¡¢§£¤¥¦',
  'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ',
)
/** VNI: letters that stand alone, and marks that follow their letter. */
const VNI_LETTERS = lettersOf('íìæóòôöîñÍÌÆÓÒÔÖÎÑ', 'íìỉĩịơưỵđÍÌỈĨỊƠƯỴĐ')
const VNI_MARKS: ReadonlyMap<string, string> = new Map([
  ['ù', '\u0301'],
  ['ø', '\u0300'],
  ['û', '\u0309'],
  ['õ', '\u0303'],
  ['ï', '\u0323'],
  ['â', '\u0302'],
  ['á', '\u0302\u0301'],
  ['à', '\u0302\u0300'],
  ['å', '\u0302\u0309'],
  ['ã', '\u0302\u0303'],
  ['ä', '\u0302\u0323'],
  ['ê', '\u0306'],
  ['é', '\u0306\u0301'],
  ['è', '\u0306\u0300'],
  ['ú', '\u0306\u0309'],
  ['ü', '\u0306\u0303'],
  ['ë', '\u0306\u0323'],
])
const VNI = /([aeouyôö])([ùøûõïâáàåãäêéèúüë])|[íìæóòôöîñ]/giu

/** A text of an old encoding in Unicode (NFC). What the encoding does not know stays as it is. */
export function toUnicode(chu: string, ma: BangMaCu): string {
  const converted =
    ma === 'TCVN3'
      ? Array.from(chu, (letter) => TCVN3.get(letter) ?? letter).join('')
      : chu.replace(VNI, (whole, letter?: string, mark?: string) =>
          letter === undefined || mark === undefined
            ? (VNI_LETTERS.get(whole) ?? whole)
            : (VNI_LETTERS.get(letter) ?? letter) + (VNI_MARKS.get(mark.toLowerCase()) ?? mark),
        )
  return converted.normalize('NFC')
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/gu
const DAU = 'ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx]'
const VAN =
  'iêu|yêu|oai|oao|oay|oeo|uai|uao|uay|uây|uôi|uya|uyê|uyu|ươi|ươu|ai|ao|au|ay|âu|ây|eo|êu|ia|iê|iu|oa|oă|oe|oi|oo|ôi|ơi|ua|uâ|uê|ui|uô|uơ|uy|ưa|ưi|ươ|ưu|yê|[aăâeêioôơuưy]'
const SYLLABLE = new RegExp(`^(?:${DAU})?(?:${VAN})(?:ch|ng|nh|[cmnpt])?$`, 'u')

/** Whether a word could be a Vietnamese syllable: its letters in their order, with one tone at most. */
export function isSyllable(word: string): boolean {
  const apart = word.toLocaleLowerCase('vi').normalize('NFD')
  return (apart.match(TONES)?.length ?? 0) <= 1 && SYLLABLE.test(apart.replace(TONES, '').normalize('NFC'))
}

/** The encoding of a font of before Unicode; `hoa`: it shows small letters as capitals. */
type PhongCu = { readonly ma: BangMaCu; readonly hoa: boolean }

/** ".VnTime", ".VnArial NarrowH", "VNI-Times"; in a PDF with the mark of a part of a font before it. */
const OLD_FONT = /^(?:[A-Z]{6}\+)?(?:(\.?Vn[A-Z][\w ]*)|VNI[- ]?\w)/u

/** What a font of before Unicode is, by its name; undefined for any other. */
export function findOldFont(ten: string): PhongCu | undefined {
  const found = OLD_FONT.exec(ten)
  if (!found) return undefined
  return found[1] === undefined
    ? { ma: 'VNI', hoa: false }
    : { ma: 'TCVN3', hoa: /H$/u.test(found[1].trim()) }
}
