/** What the tests use of fontkit, which ships no types. */
declare module 'fontkit' {
  export type Font = {
    readonly unitsPerEm: number
    glyphForCodePoint(code: number): { readonly advanceWidth: number }
  }
  export function openSync(file: string): Font
}
