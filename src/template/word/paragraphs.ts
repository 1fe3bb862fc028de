import { normalizeText } from '../../language/text'
import { escapeXmlText, unescapeXml } from '../../office/xml'
import { TAG } from './tag'

/** A paragraph without others inside it. */
export const PARAGRAPH = /<w:p[ >](?:(?!<w:p[ >])[\s\S])*?<\/w:p>/g
const ROW = /<w:tr[ >](?:(?!<w:tr[ >])[\s\S])*?<\/w:tr>/g
const TEXT = /(<w:t(?: [^>]*)?>)([^<]*)(<\/w:t>)/g
/** Only blocks and their ends: nothing of a row is to be printed. */
const ONLY_BLOCKS = /^(?:\s*\{\{(?:[#/^]|else\b)[^}]*\}\}\s*)+$/
/** The same, or places: nothing of a paragraph is to be printed. */
const ONLY_STRUCTURE = /^(?:\s*\{\{(?:[#/^>]|else\b)[^}]*\}\}\s*)+$/

/** Where a paragraph stands, in words a clerk understands. */
export type Spot = { readonly where: string; readonly text: string }
/** A part as a Handlebars template of one line; `spots[n]` is where the text after `<!--n-->` stands. */
export type WordTemplate = { readonly source: string; readonly spots: readonly Spot[] }

const PARTS: readonly (readonly [RegExp, string])[] = [
  [/header/, 'đầu trang'],
  [/footer/, 'chân trang'],
  [/footnotes|endnotes/, 'chú thích'],
]

/** What is deleted while changes are tracked: no text of the document, though it stands in the file. */
const DELETED = /(<w:del(?:Text|InstrText)(?: [^>]*)?>)([^<]*)/g

/** Where a text stood that was moved while changes are tracked: it is told again where it stands now. */
const MOVED = /<w:moveFrom [^>]*(?<!\/)>[\s\S]*?<\/w:moveFrom>/g
/** The text in there under a name of its own, until the part is filled. */
const MOVED_TEXT = 'w:movedText'
const hideMoved = (xml: string): string =>
  xml.replace(MOVED, (moved) =>
    moved
      .replace(/(<\/?)w:t(?=[ >])/g, `$1${MOVED_TEXT}`)
      .replace(new RegExp(`(<${MOVED_TEXT}[^>]*>)([^<]*)`, 'g'), hideBraces),
  )
/** Gives the text that was moved away its name back. */
export const showMoved = (xml: string): string =>
  xml.replace(new RegExp(`(<\\/?)${MOVED_TEXT}`, 'g'), '$1w:t')

/** Braces in deleted text are written as entities: Word shows them as they were, and they open no tag. */
const hideBraces = (_: string, open: string, text: string): string =>
  `${open}${text.replace(/\{/g, '&#123;')}`
const hideDeletedTags = (xml: string): string => hideMoved(xml).replace(DELETED, hideBraces)

/** The words that stand for a picture, where a screen reader reads it out; quotes in their tags are entities. */
const ALTERNATIVE = / (?:descr|title)="[^"]*\{\{[^"]*"/g
const joinAlternatives = (xml: string): string =>
  xml.replace(ALTERNATIVE, (attribute) => attribute.replace(TAG, (tag) => tidyTag(unescapeXml(tag))))

/**
 * A Word part as a template: tags that Word has cut into several runs are put together, a paragraph or a
 * table row that holds only blocks gives way to them, and each paragraph is marked with its place.
 */
export function toTemplate(xml: string, path: string): WordTemplate {
  const part = PARTS.find(([pattern]) => pattern.test(path))?.[1] ?? 'thân văn bản'
  const spots: Spot[] = []
  const rows = rowOf(xml)
  const marked = joinAlternatives(hideDeletedTags(xml))
    .replace(/\r?\n/g, ' ')
    .replace(PARAGRAPH, (paragraph, offset: number) => {
      const whole = joinTags(paragraph)
      const row = rows(offset)
      spots.push({
        where: `${part}, đoạn ${spots.length + 1}${row ? ` (hàng ${row} của bảng)` : ''}`,
        text: textOf(whole),
      })
      return `<!--${spots.length - 1}-->${whole}`
    })
  return { source: joinAroundBoxes(marked).replace(ROW, hoistRow).replace(PARAGRAPH, hoistParagraph), spots }
}

const BOX = /<w:txbxContent>[\s\S]*?<\/w:txbxContent>/g

/** A paragraph that holds a text box has tags on both sides of it; those inside are already whole. */
function joinAroundBoxes(xml: string): string {
  const boxes: string[] = []
  const hidden = xml.replace(BOX, (box) => `<w:box${boxes.push(box) - 1}/>`)
  if (!boxes.length) return xml
  return hidden
    .replace(PARAGRAPH, (paragraph) => (paragraph.includes('<w:box') ? joinTags(paragraph) : paragraph))
    .replace(/<w:box(\d+)\/>/g, (_, nth: string) => boxes[Number(nth)] ?? '')
}

export const textOf = (xml: string): string =>
  Array.from(xml.matchAll(TEXT), ([, , text = '']) => unescapeXml(text)).join('')

/** Which row of its table an offset is in; offsets must not go back. */
function rowOf(xml: string): (offset: number) => number | undefined {
  const starts = Array.from(xml.matchAll(/<w:tbl>|<w:tr[ >]|<\/w:tbl>/g), ({ 0: tag, index }) => ({
    tag,
    index,
  }))
  let next = 0
  let row: number | undefined
  // Paragraphs are asked for in their order: each tag is passed once.
  return (offset) => {
    for (let start = starts[next]; start && start.index <= offset; start = starts[(next += 1)])
      row = start.tag === '<w:tbl>' ? 0 : start.tag === '</w:tbl>' ? undefined : (row ?? 0) + 1
    return row || undefined
  }
}

/** Puts every tag whole into the run where it begins, with plain quotes and without XML entities. */
function joinTags(paragraph: string): string {
  const pieces = Array.from(paragraph.matchAll(TEXT), ([, , text = '']) =>
    unescapeXml(text).replace(UNSEEN_IN_BRACES, ''),
  )
  const whole = pieces.join('')
  if (!whole.includes('{{')) return paragraph
  const tags = Array.from(whole.matchAll(TAG), ({ 0: tag, index }) => ({
    tag: tidyTag(tag),
    from: index,
    to: index + tag.length,
  }))
  let [nth, from, tag] = [-1, 0, 0]
  return paragraph.replace(TEXT, (_, open: string, __, close: string) => {
    const to = from + (pieces[(nth += 1)]?.length ?? 0)
    // A tag that ends before this piece is passed for good.
    while ((tags[tag]?.to ?? Infinity) <= from) tag += 1
    const text = pieceText(whole, { from, to }, tags.slice(tag, lastBefore(tags, tag, to)))
    from = to
    return `${open.includes('space') ? open : '<w:t xml:space="preserve">'}${text}${close}`
  })
}

/** What an editor leaves between two braces, where nobody sees it. */
const UNSEEN_IN_BRACES =
  /(?<=\{)[\u00AD\u200B-\u200F\u2060\uFEFF]+(?=\{)|(?<=\})[\u00AD\u200B-\u200F\u2060\uFEFF]+(?=\})/gu

/** A tag with plain quotes and spaces, and without what nobody sees: so are the names of the data. */
const tidyTag = (tag: string): string =>
  normalizeText(tag)
    .replace(/\u00A0/gu, ' ')
    .replace(/[“”]/g, '"')
    .replace(/[‘’]/g, "'")

type Tag = { readonly tag: string; readonly from: number; readonly to: number }

/** The first tag, from one on, that begins at or behind a place. */
function lastBefore(tags: readonly Tag[], first: number, place: number): number {
  let at = first
  while ((tags[at]?.from ?? Infinity) < place) at += 1
  return at
}

/** The text of one piece: its own words, and each tag that begins in it, whole. */
function pieceText(
  whole: string,
  { from, to }: { readonly from: number; readonly to: number },
  tags: readonly Tag[],
): string {
  let text = ''
  let at = from
  for (const tag of tags) {
    text += escapeXmlText(whole.slice(at, Math.max(at, tag.from)))
    if (tag.from >= from) text += tag.tag
    at = Math.max(at, Math.min(to, tag.to))
  }
  return text + escapeXmlText(whole.slice(at, to))
}

/**
 * `{{#each …}}` at the beginning of a row and its own `{{/each}}` at the end repeat the row; a row of nothing
 * but blocks gives way to them.
 */
function hoistRow(row: string): string {
  const text = textOf(row).trim()
  if (ONLY_BLOCKS.test(text)) return `${marksOf(row)}${text}`
  const pairs = outerPairs(text)
  const inner = pairs.reduce(
    (xml, [opening, closing]) =>
      dropLast(
        xml.replace(opening, () => ''),
        closing,
      ),
    row,
  )
  return pairs.length
    ? `${marksOf(row)}${pairs.map(([opening]) => opening).join('')}${inner}${pairs
        .map(([, closing]) => closing)
        .reverse()
        .join('')}`
    : row
}

/** The blocks that enclose a whole text, outermost first. */
function outerPairs(text: string): [string, string][] {
  const found: [string, string][] = []
  for (let rest = text.trim(); ;) {
    const tags = Array.from(rest.matchAll(TAG), ([tag]) => tag)
    const [opening, closing] = [tags[0] ?? '', tags.at(-1) ?? '']
    const encloses =
      opening.startsWith('{{#') &&
      closing.startsWith('{{/') &&
      rest.startsWith(opening) &&
      rest.endsWith(closing) &&
      closesLast(tags)
    if (!encloses) return found
    found.push([opening, closing])
    rest = rest.slice(opening.length, -closing.length).trim()
  }
}

/** Whether the first block of a text is closed by its very last tag. */
function closesLast(tags: readonly string[]): boolean {
  let depth = 0
  return tags.every((tag, index) => {
    if (/^\{\{[#^]/.test(tag)) depth += 1
    if (tag.startsWith('{{/')) depth -= 1
    return depth > 0 || index === tags.length - 1
  })
}

const marksOf = (xml: string): string => /<!--\d+-->/.exec(xml)?.[0] ?? ''

function dropLast(xml: string, text: string): string {
  const at = xml.lastIndexOf(text)
  return at < 0 ? xml : xml.slice(0, at) + xml.slice(at + text.length)
}

/** What a paragraph may hold that is not text and must not go with it. */
const KEPT = /<w:(?:drawing|pict|object)[ >]|<w:br [^>]*w:type="(?:page|column)"/

/**
 * A paragraph of blocks and places only gives way to them; a picture, a page break, the end of a section
 * stay.
 */
function hoistParagraph(paragraph: string): string {
  const text = textOf(paragraph).trim()
  if (!ONLY_STRUCTURE.test(text)) return paragraph
  if (KEPT.test(paragraph)) return `${text}${paragraph.replace(TEXT, '$1$3')}`
  const section = /<w:sectPr[\s\S]*?<\/w:sectPr>/.exec(paragraph)?.[0]
  return section ? `${text}<w:p><w:pPr>${section}</w:pPr></w:p>` : text
}
