import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** A number from 0 to 1. */
type Random = () => number
type Damage = (xml: string, random: Random) => string

const ROW = /<w:tr>.*?<\/w:tr>/gsu
const PARAGRAPH = /<w:p>(?:(?!<w:sectPr).)*?<\/w:p>/gsu
const RUN = /<w:r>(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)?<w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/gu
const EMPTY = '<w:p><w:pPr/></w:p>'
const PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

const pick = <T>(all: readonly T[], random: Random): T | undefined => all[Math.floor(random() * all.length)]
const replaceSome = (
  xml: string,
  what: RegExp,
  share: number,
  random: Random,
  by: (found: string) => string,
): string => xml.replace(what, (found) => (random() < share ? by(found) : found))

/** What stands between tables: paragraphs of the body are moved, those of cells stay. */
function changeBody(xml: string, change: (outside: string) => string): string {
  return xml
    .split(/(<w:tbl>.*?<\/w:tbl>)/su)
    .map((piece) => (piece.startsWith('<w:tbl>') ? piece : change(piece)))
    .join('')
}

/** What people and programs do to a Word file without changing its words. */
export const DAMAGES: Readonly<Record<string, Damage>> = {
  'runs split': (xml, random) =>
    xml.replace(RUN, (whole, properties: string = '', text: string) => {
      if (random() < 0.7) return whole
      const at = 1 + Math.floor(random() * (text.length - 2))
      return [text.slice(0, at), text.slice(at)]
        .map((piece) => `<w:r>${properties}<w:t xml:space="preserve">${piece}</w:t></w:r>`)
        .join('')
    }),
  'cells merged': (xml, random) =>
    replaceSome(xml, ROW, 0.25, random, (row) =>
      row.replace(
        /<w:tcPr>((?:(?!gridSpan|vMerge|<\/w:tcPr>).)*)<\/w:tcPr>((?:(?!<\/w:tc>).)*)<\/w:tc><w:tc><w:tcPr>(?:(?!gridSpan|vMerge|<\/w:tcPr>).)*<\/w:tcPr>/su,
        '<w:tcPr>$1<w:gridSpan w:val="2"/></w:tcPr>$2',
      ),
    ),
  'rows dropped': (xml, random) => replaceSome(xml, ROW, 0.08, random, () => ''),
  'rows in another order': (xml, random) =>
    xml.replace(
      /(<w:tr>(?:(?!vMerge|<\/w:tr>).)*<\/w:tr>)(<w:tr>(?:(?!vMerge|<\/w:tr>).)*<\/w:tr>)/gsu,
      (both, one: string, other: string) => (random() < 0.3 ? other + one : both),
    ),
  'tables cut in two': (xml, random) =>
    xml.replace(
      /(<w:tbl>(?:(?!<w:tr>).)*)((?:<w:tr>.*?<\/w:tr>)+)<\/w:tbl>/gsu,
      (whole, head: string, rows: string) => {
        const all = rows.match(ROW) ?? []
        if (all.length < 6 || random() < 0.3) return whole
        const at = 3 + Math.floor(random() * (all.length - 4))
        return `${head}${all.slice(0, at).join('')}</w:tbl>${random() < 0.5 ? PAGE_BREAK : EMPTY}${head}${all.slice(at).join('')}</w:tbl>`
      },
    ),
  'paragraphs moved': (xml, random) =>
    changeBody(xml, (outside) => {
      const all = outside.match(PARAGRAPH) ?? []
      const [one, other] = [pick(all, random), pick(all, random)]
      return one && other && one !== other
        ? outside.replace(one, '').replace(other, () => other + one)
        : outside
    }),
  'page breaks and empty paragraphs': (xml, random) =>
    changeBody(xml, (outside) =>
      replaceSome(outside, PARAGRAPH, 0.15, random, (each) => (random() < 0.5 ? PAGE_BREAK : EMPTY) + each),
    ),
  'headings without a style': (xml, random) =>
    replaceSome(xml, /<w:pStyle w:val="\w+"\/>/gu, 0.3, random, () => ''),
  'paragraphs joined by a line break': (xml, random) =>
    changeBody(xml, (outside) =>
      outside.replace(/<\/w:p><w:p><w:pPr>(?:(?!<w:sectPr|<\/w:pPr>).)*<\/w:pPr>/gsu, (both) =>
        random() < 0.06 ? '<w:r><w:br/></w:r>' : both,
      ),
    ),
}

/** The body of a Word file. */
export const wordXml = (content: Uint8Array): string =>
  strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array())

/** A Word file with one kind of damage, or with several. */
export function damageWord(content: Uint8Array, damages: readonly Damage[], random: Random): Uint8Array {
  const parts = unzipSync(content)
  const path = 'word/document.xml'
  const xml = damages.reduce((all, damage) => damage(all, random), strFromU8(parts[path] ?? new Uint8Array()))
  return zipSync({ ...parts, [path]: strToU8(xml) }, { level: 0 })
}

/** The words of a Word file, a line a paragraph: counted here and not by the program's reader. */
export function wordsOfWord(content: Uint8Array): string {
  const parts = unzipSync(content)
  return ['word/document.xml', 'word/footnotes.xml']
    .map((path) => strFromU8(parts[path] ?? new Uint8Array()))
    .join('')
    .replace(/<w:(?:br|cr|tab)\b[^>]*>|<\/w:p>/gu, '\n')
    .replace(/<w:noBreakHyphen\/>/gu, '-')
    .replace(/<[^>]+>/gu, '')
    .replace(/&lt;/gu, '<')
    .replace(/&gt;/gu, '>')
    .replace(/&quot;/gu, '"')
    .replace(/&amp;/gu, '&')
}
