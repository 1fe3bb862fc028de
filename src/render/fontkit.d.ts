/** What we use of fontkit, which ships no types. */
declare module 'fontkit' {
  export type Font = {
    readonly unitsPerEm: number
    glyphForCodePoint(code: number): { readonly advanceWidth: number }
    hasGlyphForCodePoint(code: number): boolean
  }
  export function openSync(file: string): Font
}
