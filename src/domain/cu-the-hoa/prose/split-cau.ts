/** "A. B" are two; what follows an abbreviation of one letter is not. */
export const splitCau = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/(?<=\p{Ll}{2}[.)]|\d[.])\s+(?=\p{Lu})/u)
    .filter((each) => /\p{L}/u.test(each))
