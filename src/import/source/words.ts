/** The words of a text: letters and digits, without case, numbers without leading zeros. */
export const wordsOf = (chu: string): string[] =>
  (
    chu
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).map((word) => word.replace(/^0+(?=\d)/u, ''))
