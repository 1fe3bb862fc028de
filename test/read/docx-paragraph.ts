import { borderOf } from './docx-border'
import { readRun, runsIn } from './docx-run'
import { type Properties, type StyleSheet, flagOf, overlay, valueOf } from './docx-styles'
import type { DocxParagraph } from './docx-types'
import { type Xml, childOf, childrenOf, elements, textOf } from './xml'

const twipsAPoint = 20

function numberOf(
  properties: Properties,
  name: string,
  ...attributes: readonly string[]
): number | undefined {
  const found = attributes
    .map((attribute) => valueOf(properties, name, attribute))
    .find((value) => value !== undefined)
  return found === undefined ? undefined : Number(found)
}

function spacingOf(
  properties: Properties,
): Pick<DocxParagraph, 'spaceBefore' | 'spaceAfter' | 'line' | 'lineRule'> {
  const rule = valueOf(properties, 'w:spacing', 'w:lineRule')
  return {
    spaceBefore: (numberOf(properties, 'w:spacing', 'w:before') ?? 0) / twipsAPoint,
    spaceAfter: (numberOf(properties, 'w:spacing', 'w:after') ?? 0) / twipsAPoint,
    line: numberOf(properties, 'w:spacing', 'w:line') ?? 240,
    lineRule: rule === 'exact' || rule === 'atLeast' ? rule : 'auto',
  }
}

function indentOf(properties: Properties) {
  const hanging = numberOf(properties, 'w:ind', 'w:hanging')
  return {
    indentFirst: hanging === undefined ? (numberOf(properties, 'w:ind', 'w:firstLine') ?? 0) : 0 - hanging,
    indentLeft: numberOf(properties, 'w:ind', 'w:left', 'w:start') ?? 0,
    indentRight: numberOf(properties, 'w:ind', 'w:right', 'w:end') ?? 0,
  }
}

/** Word's default for widow control is on, for the others off. */
function flowOf(properties: Properties) {
  const numbering = valueOf(properties, 'w:numPr/w:numId')
  return {
    keepNext: flagOf(properties, 'w:keepNext') ?? false,
    keepLines: flagOf(properties, 'w:keepLines') ?? false,
    pageBreakBefore: flagOf(properties, 'w:pageBreakBefore') ?? false,
    widowControl: flagOf(properties, 'w:widowControl') ?? true,
    numbered: numbering !== undefined && numbering !== '0',
  }
}

function bordersOf(properties: Properties) {
  const borderTop = borderOf(properties.get('w:pBdr/w:top'))
  const borderBottom = borderOf(properties.get('w:pBdr/w:bottom'))
  return { ...(borderTop ? { borderTop } : {}), ...(borderBottom ? { borderBottom } : {}) }
}

function fieldsOf(paragraph: Xml, runs: readonly Xml[]): string[] {
  const simple = childrenOf(paragraph, 'w:fldSimple').map((field) => field.attributes['w:instr'] ?? '')
  const complex = runs
    .flatMap((run) => elements(run).filter(({ name }) => name === 'w:instrText'))
    .map(textOf)
  return [...simple, ...complex].map((instruction) => instruction.trim())
}

export function readParagraph(paragraph: Xml, sheet: StyleSheet): DocxParagraph {
  const own = childOf(paragraph, 'w:pPr')
  const style = childOf(own, 'w:pStyle')?.attributes['w:val'] ?? sheet.defaultParagraphStyle
  const properties = overlay(sheet.paragraph(style), own)
  const sources = runsIn(paragraph)
  const runs = sources
    .map((run) => readRun(run, style, sheet))
    .filter(({ text, footnote }) => text !== '' || footnote !== undefined)
  const level = numberOf(properties, 'w:outlineLvl', 'w:val')
  return {
    type: 'paragraph',
    style,
    styleName: sheet.styles.get(style)?.name ?? '',
    text: runs.map(({ text }) => text).join(''),
    runs,
    fields: fieldsOf(paragraph, sources),
    align: valueOf(properties, 'w:jc') ?? 'left',
    ...spacingOf(properties),
    ...indentOf(properties),
    ...flowOf(properties),
    ...bordersOf(properties),
    ...(level === undefined ? {} : { outlineLevel: level }),
  }
}
