import { colorOf } from './docx-border'
import { type StyleSheet, flagOf, overlay, valueOf } from './docx-styles'
import type { DocxRun } from './docx-types'
import { type Xml, childOf, elements, textOf } from './xml'

/** Elements that only wrap runs. What was deleted with changes tracked is not there. */
const wrappers = new Set(['w:hyperlink', 'w:ins', 'w:smartTag', 'w:sdt', 'w:sdtContent', 'w:fldSimple'])

/** The runs of a paragraph wherever they are wrapped. */
export function runsIn(parent: Xml): Xml[] {
  return elements(parent).flatMap((each) => {
    if (each.name === 'w:r') return [each]
    return wrappers.has(each.name) ? runsIn(each) : []
  })
}

function pieceText(piece: Xml): string {
  switch (piece.name) {
    case 'w:t':
      return textOf(piece)
    case 'w:tab':
      return '\t'
    case 'w:br':
      return ['page', 'column'].includes(piece.attributes['w:type'] ?? '') ? '\f' : '\n'
    case 'w:cr':
      return '\n'
    case 'w:noBreakHyphen':
      return '-'
    default:
      return ''
  }
}

export function readRun(run: Xml, paragraphStyle: string, sheet: StyleSheet): DocxRun {
  const own = childOf(run, 'w:rPr')
  const properties = overlay(sheet.run(paragraphStyle, childOf(own, 'w:rStyle')?.attributes['w:val']), own)
  const fonts = properties.get('w:rFonts') ?? {}
  const raised = valueOf(properties, 'w:vertAlign')
  const footnote = childOf(run, 'w:footnoteReference')?.attributes['w:id']
  return {
    text: elements(run).map(pieceText).join(''),
    font: fonts['w:ascii'] ?? fonts['w:hAnsi'] ?? fonts['w:asciiTheme'] ?? 'Times New Roman',
    size: Number(valueOf(properties, 'w:sz') ?? 20) / 2,
    bold: flagOf(properties, 'w:b') ?? false,
    italic: flagOf(properties, 'w:i') ?? false,
    underline: flagOf(properties, 'w:u') ?? false,
    caps: flagOf(properties, 'w:caps') ?? false,
    color: colorOf(valueOf(properties, 'w:color')),
    lang: valueOf(properties, 'w:lang') ?? '',
    ...(raised === 'superscript' || raised === 'subscript' ? { vertAlign: raised } : {}),
    ...(footnote === undefined ? {} : { footnote: Number(footnote) }),
  }
}
