import { wordsOf } from './text'

/** Grave, acute, tilde, hook above, dot below: what is left on a letter makes it another letter. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/gu

/**
 * One key for one name however it is typed: small letters, one blank between words, the tone at the end of its
 * syllable, so that "Khánh Hoà" is "Khánh Hòa" and "Uỷ ban" is "Ủy ban" while "Hòa" and "Hóa" stay two.
 */
export const spokenKey = (value: string): string => wordsOf(value).map(toneLast).join(' ')

function toneLast(word: string): string {
  const letters = word.normalize('NFD')
  return `${letters.replace(TONE, '').normalize('NFC')}${letters.match(TONE)?.join('') ?? ''}`
}
