import { ensurePart, readPart, type WordPackage, writePart } from './package'
import { NAMESPACE } from './xml'

const SETTINGS = {
  path: 'word/settings.xml',
  relation: 'settings',
  id: 'rIdCchcThietLap',
  contentType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml',
  empty: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:settings xmlns:w="${NAMESPACE}"></w:settings>`,
}

const FLAG = '<w:doNotExpandShiftReturn/>'
/** What comes before the flag in CT_Compat, and after CT_Compat in CT_Settings (ECMA-376 Part 1, annex A.1). */
const BEFORE =
  'useSingleBorderforContiguousCells|wpJustification|noTabHangInd|noLeading|spaceForUL|noColumnBalance|balanceSingleByteDoubleByteWidth|noExtraLineSpacing|doNotLeaveBackslashAlone|ulTrailSpace'
const AFTER =
  'w:docVars|w:rsids|m:mathPr|w:attachedSchema|w:themeFontLang|w:clrSchemeMapping|w:doNotIncludeSubdocsInStats|w:doNotAutoCompressPictures|w:forceUpgrade|w:captions|w:readModeInkLockDown|w:smartTagType|sl:schemaLibrary|w:shapeDefaults|w:doNotEmbedSmartTags|w:decimalSymbol|w:listSeparator|w14:|w15:|w16\\w*:'

/**
 * Lines of a justified paragraph that end by themselves stay as long as their words: Word would draw them over
 * the whole width.
 */
export function keepLinesShort(word: WordPackage): void {
  const path = ensurePart(word, SETTINGS)
  const xml = readPart(word, path)
  if (!xml.includes('<w:doNotExpandShiftReturn')) writePart(word, path, withFlag(xml))
}

function withFlag(xml: string): string {
  const inside = new RegExp(`<w:compat>(?:\\s*<w:(?:${BEFORE})\\b[^>]*/>)*`)
  if (inside.test(xml)) return xml.replace(inside, (start) => `${start}${FLAG}`)
  const compat = `<w:compat>${FLAG}</w:compat>`
  if (/<w:compat\s*\/>/.test(xml)) return xml.replace(/<w:compat\s*\/>/, compat)
  const place = xml.search(new RegExp(`<(?:${AFTER})`))
  const at = place >= 0 ? place : xml.lastIndexOf('</w:settings>')
  return at < 0
    ? xml.replace(
        /<w:settings([^>]*)\/>/,
        (_, attributes: string) => `<w:settings${attributes}>${compat}</w:settings>`,
      )
    : `${xml.slice(0, at)}${compat}${xml.slice(at)}`
}
