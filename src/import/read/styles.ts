import { childrenOf, findNut, type Nut } from '../../office/xml-tree'
import { findOldFont } from '../../language/old-encodings'

/** What a number before a paragraph hangs on: a list, and the level in it. */
export type SoTuDong = { readonly numId: string; readonly cap: string }

/**
 * What the styles of a Word file say. A style lacks what it does not say itself, or what none of those that
 * it is based on says.
 */
export type Styles = {
  readonly isBold: (styleId: string | undefined) => boolean
  readonly isItalic: (styleId: string | undefined) => boolean
  /** Whether a style has a property of letters that is on or off, such as `w:vanish`. */
  readonly isSet: (styleId: string | undefined, name: string) => boolean
  /** The font of Latin letters that a style says, alone, and with what all text has that says none. */
  readonly ownFontOf: (styleId: string) => string | undefined
  readonly fontOf: (styleId: string | undefined) => string | undefined
  /** Some style has a font of before Unicode. */
  readonly hasOldFont: boolean
  /** The level of the headings that the style is for, from 0. */
  readonly levelOf: (styleId: string | undefined) => number | undefined
  /** The list that the style puts its paragraphs in; the level is told by the list where it is not told here. */
  readonly numberOf: (
    styleId: string | undefined,
  ) => Partial<SoTuDong> & { readonly styleIds: readonly string[] }
}

/** More would go round in a circle. */
const DEEPEST = 20

export function readStyles(tree: Nut | undefined): Styles {
  const all = childrenOf(findNut(tree, 'w:styles'), 'w:style')
  const byId = new Map(all.map((style) => [style.thuoc['w:styleId'] ?? '', style]))
  const usual = all.find(
    ({ thuoc }) => thuoc['w:type'] === 'paragraph' && ['1', 'true', 'on'].includes(thuoc['w:default'] ?? ''),
  )?.thuoc['w:styleId']
  const chainOf = (styleId: string | undefined): Nut[] => {
    const chain: Nut[] = []
    for (
      let style = byId.get(styleId ?? usual ?? '');
      style && chain.length < DEEPEST;
      style = byId.get(valueOf(findNut(style, 'w:basedOn')) ?? '')
    )
      chain.push(style)
    return chain
  }
  const isSetIn = (styleId: string | undefined, name: string): boolean =>
    chainOf(styleId)
      .map((style) => isSet(findNut(style, 'w:rPr', name)))
      .find((each) => each !== undefined) ?? false
  const fontIn = (style: Nut | undefined): string | undefined => nameOf(findNut(style, 'w:rPr', 'w:rFonts'))
  const ownFontOf = (styleId: string | undefined): string | undefined =>
    chainOf(styleId)
      .map(fontIn)
      .find((each) => each !== undefined)
  const defaultFont = fontIn(findNut(tree, 'w:styles', 'w:docDefaults', 'w:rPrDefault'))
  return {
    ownFontOf,
    fontOf: (styleId) => ownFontOf(styleId) ?? defaultFont,
    hasOldFont: [defaultFont, ...all.map(fontIn)].some((ten) => findOldFont(ten ?? '') !== undefined),
    isBold: (styleId) => isSetIn(styleId, 'w:b'),
    isItalic: (styleId) => isSetIn(styleId, 'w:i'),
    isSet: isSetIn,
    levelOf: (styleId) =>
      chainOf(styleId)
        .map(levelIn)
        .find((level) => level !== undefined),
    numberOf: (styleId) => {
      const chain = chainOf(styleId)
      const numbers = chain.map((style) => numberIn(findNut(style, 'w:pPr')))
      const numId = numbers.find((each) => each.numId !== undefined)?.numId
      const cap = numbers.find((each) => each.cap !== undefined)?.cap
      return {
        ...(numId === undefined ? {} : { numId }),
        ...(cap === undefined ? {} : { cap }),
        styleIds: chain.map(({ thuoc }) => thuoc['w:styleId'] ?? ''),
      }
    },
  }
}

const HEADING = /^heading ([1-9])$/iu

/** A style says its level, or has the name of one of Word's own for headings (17.3.1.20). */
function levelIn(style: Nut): number | undefined {
  const told = valueOf(findNut(style, 'w:pPr', 'w:outlineLvl'))
  const named = HEADING.exec(valueOf(findNut(style, 'w:name')) ?? '')?.[1]
  return levelOf(told ?? (named === undefined ? undefined : String(Number(named) - 1)))
}

/** Level 9 is the text of the body. */
export const levelOf = (told: string | undefined): number | undefined =>
  told !== undefined && /^[0-8]$/u.test(told) ? Number(told) : undefined

/** The font of Latin letters (17.3.2.26). */
export const nameOf = (fonts: Nut | undefined): string | undefined =>
  fonts?.thuoc['w:ascii'] ?? fonts?.thuoc['w:hAnsi']

const valueOf = (nut: Nut | undefined): string | undefined => nut?.thuoc['w:val']

/** A property that is on, off, or not told (ECMA-376 Part 1, 17.17.4). */
export const isSet = (nut: Nut | undefined): boolean | undefined =>
  nut && !['0', 'false', 'none', 'off'].includes(valueOf(nut) ?? '')

/** What the properties of a paragraph or a style say of its number themselves. */
export function numberIn(properties: Nut | undefined): Partial<SoTuDong> {
  const numbered = findNut(properties, 'w:numPr')
  const [numId, cap] = [valueOf(findNut(numbered, 'w:numId')), valueOf(findNut(numbered, 'w:ilvl'))]
  return { ...(numId === undefined ? {} : { numId }), ...(cap === undefined ? {} : { cap }) }
}
