/** What a reader sees on a page. */
const SEEN = /<w:(?:t[ >]|tbl>|drawing|pict|object|footnoteReference)/
const LOOK = /<w:sectPr\b(?:[^>]*\/>|[\s\S]*?<\/w:sectPr>)/
const ENDS = new RegExp(`<w:p\\b(?:(?!</w:p>)[\\s\\S])*?${LOOK.source}[\\s\\S]*?</w:p>`, 'g')
const BODY = /^([\s\S]*<w:body>)([\s\S]*)(<\/w:body>[\s\S]*)$/
const HEADERS = /<w:(?:header|footer)Reference\b[^>]*\/>/g

/** A section: all of it, and what in it says how its pages look. */
type Section = { readonly xml: string; readonly look: string }

/**
 * Takes away the sections of a filled text that its template had for a part which this document does not have, such
 * as the upright or lying pages of an annex: they would be empty pages. An empty page of the office's own, without
 * a tag, stays.
 */
export function dropEmptySections(filled: string, template: string): string {
  const [, before, body = '', after] = BODY.exec(filled) ?? []
  const asked = sectionsOf(BODY.exec(template)?.[2] ?? '')
  const sections = sectionsOf(body)
  if (before === undefined || sections.length !== asked.length) return filled
  const kept = sections.filter(({ xml }, at) => SEEN.test(xml) || !asked[at]?.xml.includes('{{'))
  if (!kept.length || kept.length === sections.length) return filled
  const printed = kept.map((section, nth) => {
    const gone = sections.slice(
      nth && sections.indexOf(kept[nth - 1] ?? section) + 1,
      sections.indexOf(section),
    )
    const look = withHeadersOf(gone, section.look)
    // The last section says how it looks behind its last paragraph, any other in it.
    const isLast = nth === kept.length - 1
    return isLast
      ? `${section.xml.replace(section.look, '')}${look}`
      : section.xml.replace(section.look, () => look)
  })
  return [before, ...printed, after].join('')
}

/** None for a text whose sections were changed under the eyes of Word: their old looks stand among the new. */
function sectionsOf(body: string): Section[] {
  if (body.includes('<w:sectPrChange')) return []
  const ends = Array.from(body.matchAll(ENDS), ({ 0: end, index }) => index + end.length)
  return [0, ...ends].map((start, nth) => {
    const xml = body.slice(start, ends[nth])
    return { xml, look: LOOK.exec(xml)?.[0] ?? '' }
  })
}

/** A section that has no headers of its own has those of the one before it, also when that one goes (17.10.5). */
function withHeadersOf(gone: readonly Section[], look: string): string {
  const lost = gone.flatMap((section) => section.look.match(HEADERS) ?? [])
  const free = lost.filter((each) => !look.includes(kindOf(each)))
  return look.replace(/<w:sectPr\b[^>]*>/, (open) => `${open}${free.join('')}`)
}

/** Header or footer, of first, even or all other pages. */
const kindOf = (reference: string): string => /w:type="\w+"/.exec(reference)?.[0] ?? reference
