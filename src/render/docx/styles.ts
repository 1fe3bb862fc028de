import { type Look, type SizeSet } from '../../decree/look'
import { ghiChuTrang, hinh, looks, soTrang } from '../../decree/looks'
import { page, titleRule } from '../../decree/page'
import { mmToTwips, ptToTwips } from '../../decree/units'
import type { Role } from '../../document/nodes'
import { OPENING } from '../opening'

/** The flat paragraph that carries a rule. */
export const RULE_STYLE = 'duongKe'
/** The flat paragraph that ends a part after a table, where Word wants one, or begins a document. */
export const END_STYLE = 'hetPhan'
export const PAGE_NUMBER_STYLE = 'soTrang'
export const NOTICE_STYLE = 'ghiChuTrang'
export const FIGURE_STYLE = 'hinh'
/** Of a note's mark; under the name that Word itself looks for when a user adds a note. */
export const NOTE_MARK_STYLE = 'dauChuThich'

/** What an officer picks in Word's gallery, in its order; the other styles stand in the list of all. */
const GALLERY: readonly Role[] = [
  'muc',
  'khoanCoTieuDe',
  'khoan',
  'diem',
  'gach',
  'cong',
  'doan',
  'dieu',
  'canCu',
  'phuLuc',
  'tenPhuLuc',
  'tenBang',
]
/** The place of a style in Word's lists behind those of the gallery. */
const BEHIND = 50
/** The name under which Word itself looks for the style of a note. */
const BUILT_IN: Partial<Record<string, string>> = { chuThich: 'footnote text' }

type StyleOptions = { readonly set: SizeSet }
/** What not every document has. */
type Has = { readonly notice: boolean; readonly figures: boolean }
type Styles = ReadonlyMap<string, string>

/**
 * The named styles as `<w:style>` elements by id: one a role, with its Vietnamese name, so that an office can
 * restyle the document in Word, and those of the page number, of rules and of notes' marks.
 */
export const writeStyles = ({ set }: StyleOptions, has: Has): Styles =>
  new Map([
    ...[1, 2, 3].map((level) => [headingOf(level), writeHeading(level)] as const),
    ...Object.entries<Look>(looks).map(([id, look]) => [id, writeLook(id, look, set)] as const),
    [PAGE_NUMBER_STYLE, writeLook(PAGE_NUMBER_STYLE, soTrang, set)],
    [RULE_STYLE, writeFlat(RULE_STYLE, 'Đường kẻ', { height: titleRule.below, ruled: true })],
    [END_STYLE, writeFlat(END_STYLE, 'Hết phần', { height: OPENING, ruled: false })],
    [
      NOTE_MARK_STYLE,
      `<w:style w:type="character" w:styleId="${NOTE_MARK_STYLE}"><w:name w:val="footnote reference"/><w:aliases w:val="Dấu chú thích"/><w:basedOn w:val="DefaultParagraphFont"/><w:uiPriority w:val="${BEHIND}"/><w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>`,
    ],
    ...(has.notice ? [[NOTICE_STYLE, writeLook(NOTICE_STYLE, ghiChuTrang, set)] as const] : []),
    ...(has.figures ? [[FIGURE_STYLE, writeLook(FIGURE_STYLE, hinh, set)] as const] : []),
  ])

/** The part of the styles. Word's own are hidden until somebody asks for them. */
export function writeStyleSheet(options: StyleOptions, has: Has): string {
  const styles = Array.from(writeStyles(options, has).values())
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${writeDefaults(options)}<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="1" w:defUnhideWhenUsed="1" w:defQFormat="0" w:count="376"/>${BASE}${styles.join('')}</w:styles>`
}

const BASE =
  '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style><w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style><w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/></w:style>'

function writeDefaults({ set }: StyleOptions): string {
  const { font, language } = page
  const size = looks.doan.size[set] * 2
  return `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="${font}" w:eastAsia="${font}" w:hAnsi="${font}" w:cs="${font}"/><w:color w:val="000000"/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/><w:lang w:val="${language}" w:eastAsia="${language}"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:before="0" w:after="0" w:line="240" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>`
}

const headingOf = (level: number): string => `dauDe${level}`

/** Word's own heading, bare: programs know a heading by it, and a user who applies it gets black letters. */
const writeHeading = (level: number): string =>
  `<w:style w:type="paragraph" w:styleId="${headingOf(level)}"><w:name w:val="heading ${level}"/><w:aliases w:val="Đầu đề ${level}"/><w:basedOn w:val="Normal"/><w:next w:val="doan"/><w:uiPriority w:val="99"/><w:semiHidden/><w:pPr><w:keepNext/><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`

/** The ids by which some readers (mammoth) know a heading; Word itself goes by names. */
const HEADING_IDS: Readonly<Record<string, string>> = {
  tenLoai: 'Heading1',
  muc: 'Heading2',
  khoanCoTieuDe: 'Heading3',
}

/**
 * The text and the styles of a finished document with those ids. An office's own layout has styles of its own
 * under them, so the places of a template keep ours.
 */
export const withHeadingIds = (xml: string): string =>
  xml.replace(
    /(<w:(?:pStyle w:val|style [^>]*w:styleId)=")(\w+)"/g,
    (_, open: string, id: string) => `${open}${HEADING_IDS[id] ?? id}"`,
  )

function writeLook(id: string, look: Look, set: SizeSet): string {
  const place = GALLERY.findIndex((role) => role === id)
  const builtIn = BUILT_IN[id]
  const names = builtIn
    ? `<w:name w:val="${builtIn}"/><w:aliases w:val="${look.name}"/>`
    : `<w:name w:val="${look.name}"/>`
  const base = `<w:basedOn w:val="${look.level ? headingOf(look.level) : 'Normal'}"/>`
  const next = look.next ? `<w:next w:val="${look.next}"/>` : ''
  const listed = `<w:uiPriority w:val="${place < 0 ? BEHIND : place + 1}"/>${place < 0 ? '' : '<w:qFormat/>'}`
  return `<w:style w:type="paragraph"${builtIn ? '' : ' w:customStyle="1"'} w:styleId="${id}">${names}${base}${next}${listed}<w:pPr>${writeParagraphLook(look)}</w:pPr><w:rPr>${writeLetters(look, set)}</w:rPr></w:style>`
}

const JUSTIFICATION = { left: 'left', center: 'center', justify: 'both' } as const

function writeParagraphLook({
  level,
  keepWithNext,
  before,
  after,
  height,
  line,
  firstLine,
  align,
}: Look): string {
  // A heading of Word's keeps with the next; one of ours only where its look says so.
  const keep = keepWithNext ? '<w:keepNext/>' : level ? '<w:keepNext w:val="0"/>' : ''
  const pitch =
    height === undefined
      ? `w:line="${Math.round(240 * (line ?? 1))}" w:lineRule="auto"`
      : `w:line="${ptToTwips(height)}" w:lineRule="exact"`
  const room = `w:before="${before ? ptToTwips(before) : 0}" w:after="${after ? ptToTwips(after) : 0}"`
  const indent = firstLine === undefined ? '' : `<w:ind w:firstLine="${mmToTwips(firstLine)}"/>`
  const outline = level ? `<w:outlineLvl w:val="${level - 1}"/>` : ''
  return `${keep}<w:spacing ${room} ${pitch}/>${indent}<w:jc w:val="${JUSTIFICATION[align]}"/>${outline}`
}

const writeLetters = ({ bold, italic, size }: Look, set: SizeSet): string =>
  `${bold ? '<w:b/><w:bCs/>' : ''}${italic ? '<w:i/><w:iCs/>' : ''}<w:sz w:val="${size[set] * 2}"/><w:szCs w:val="${size[set] * 2}"/>`

function writeFlat(
  id: string,
  name: string,
  { height, ruled }: { readonly height: number; readonly ruled: boolean },
): string {
  const border = ruled
    ? `<w:pBdr><w:top w:val="single" w:sz="${titleRule.weight * 8}" w:space="0" w:color="000000"/></w:pBdr>`
    : ''
  return `<w:style w:type="paragraph" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:uiPriority w:val="${BEHIND}"/><w:pPr>${border}<w:spacing w:before="${ruled ? titleRule.above * 20 : 0}" w:after="0" w:line="${height * 20}" w:lineRule="exact"/></w:pPr><w:rPr><w:sz w:val="2"/><w:szCs w:val="2"/></w:rPr></w:style>`
}
