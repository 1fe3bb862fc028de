import { AlignmentType, type IParagraphStyleOptions, LineRuleType } from 'docx'
import { ghiChuTrang, hinh, looks, soTrang } from '../../decree/looks'
import { page, titleRule } from '../../decree/page'
import { OPENING } from '../opening'
import { mmToTwips, ptToTwips } from '../../decree/units'
import { type Look, type SizeSet } from '../../decree/look'

/** The flat paragraph that carries a rule. */
export const RULE_STYLE = 'duongKe'
/** The flat paragraph that ends a part after a table, where Word wants one, or begins a document. */
export const END_STYLE = 'hetPhan'
export const PAGE_NUMBER_STYLE = 'soTrang'
export const NOTICE_STYLE = 'ghiChuTrang'
export const FIGURE_STYLE = 'hinh'

const ALIGNMENT = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  justify: AlignmentType.JUSTIFIED,
} as const

/** One named style a role, with its Vietnamese name, so that an office can restyle the document in Word. */
export function paragraphStyles(set: SizeSet): IParagraphStyleOptions[] {
  const roles = Object.entries<Look>(looks).map(([id, look]) => styleOf(id, look, set))
  return [
    ...roles,
    styleOf(PAGE_NUMBER_STYLE, soTrang, set),
    flat(RULE_STYLE, 'Đường kẻ', titleRule.below, true),
    flat(END_STYLE, 'Hết phần', OPENING, false),
  ]
}

/** Styles that only some documents need. */
export const extraStyles = (
  set: SizeSet,
  has: { readonly notice: boolean; readonly figures: boolean },
): IParagraphStyleOptions[] => [
  ...(has.notice ? [styleOf(NOTICE_STYLE, ghiChuTrang, set)] : []),
  ...(has.figures ? [styleOf(FIGURE_STYLE, hinh, set)] : []),
]

function styleOf(id: string, look: Look, set: SizeSet): IParagraphStyleOptions {
  const line =
    look.height === undefined
      ? { line: Math.round(240 * (look.line ?? 1)), lineRule: LineRuleType.AUTO }
      : { line: ptToTwips(look.height), lineRule: LineRuleType.EXACT }
  return {
    id,
    name: look.name,
    basedOn: 'Normal',
    quickFormat: true,
    run: {
      size: look.size[set] * 2,
      ...(look.bold ? { bold: true } : {}),
      ...(look.italic ? { italics: true } : {}),
    },
    paragraph: {
      alignment: ALIGNMENT[look.align],
      spacing: {
        before: ptToTwips(look.before ?? (0 as never)),
        after: ptToTwips(look.after ?? (0 as never)),
        ...line,
      },
      ...(look.firstLine === undefined ? {} : { indent: { firstLine: mmToTwips(look.firstLine) } }),
      ...(look.keepWithNext ? { keepNext: true } : {}),
    },
  }
}

function flat(id: string, name: string, height: number, ruled: boolean): IParagraphStyleOptions {
  const border = ruled
    ? { border: { top: { style: 'single' as const, size: titleRule.weight * 8, space: 0, color: '000000' } } }
    : {}
  return {
    id,
    name,
    basedOn: 'Normal',
    run: { size: 2 },
    paragraph: {
      spacing: {
        before: ruled ? titleRule.above * 20 : 0,
        after: 0,
        line: height * 20,
        lineRule: LineRuleType.EXACT,
      },
      ...border,
    },
  }
}

/** What everything is based on. */
export const defaults = (set: SizeSet) => ({
  document: {
    run: {
      font: page.font,
      size: looks.doan.size[set] * 2,
      color: '000000',
      language: { value: page.language, eastAsia: page.language },
    },
    paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
  },
})
