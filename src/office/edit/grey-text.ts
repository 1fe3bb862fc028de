import { type CacPhan, openParts } from './parts'
import { applySplices, appendInside, listSpans, prefixOf, type Span, type Splice } from './spans'

/** Of words that nobody has made the office's own yet. */
export const GREY = '7F7F7F'
/** What may stand behind the colour of a run (ECMA-376 Part 1, 17.3.2.28, CT_RPr). */
const AFTER = new Set(
  'spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange'.split(
    ' ',
  ),
)

/** A Word file whose text is grey but for its headings: paragraphs with an outline level, or of a style that has one. */
export function addGrey(content: Uint8Array, file: string): Uint8Array {
  const parts = openParts(content, file)
  const path = parts.goi.main('word/document.xml')
  const xml = parts.textOf(path) ?? ''
  const spans = listSpans(xml, file)
  const styles = findHeadingStyles(parts)
  const headings = new Set(
    spans
      .filter(({ name, attributes }) =>
        name === 'pStyle' ? Object.values(attributes).some((id) => styles.has(id)) : name === 'outlineLvl',
      )
      .map(({ parent }) => parent?.parent),
  )
  const inHeading = (span: Span | undefined): boolean =>
    span !== undefined && (headings.has(span) || inHeading(span.parent))
  const properties = new Map(spans.flatMap((span) => (span.name === 'rPr' ? [[span.parent, span]] : [])))
  const runs = spans.filter((span) => span.name === 'r' && !inHeading(span))
  const splices = runs.map((run) => addGreyToRun(run, properties.get(run), { spans, xml }))
  parts.set(path, applySplices(xml, splices))
  return parts.zip()
}

/** The ids of the styles that are headings. */
function findHeadingStyles({ goi, textOf }: CacPhan): ReadonlySet<string> {
  const path = goi.relationsOf(goi.main('word/document.xml')).find(({ type }) => type === 'styles')?.path
  const spans = listSpans((path === undefined ? undefined : textOf(path)) ?? '', goi.tep)
  const levels = spans.filter(({ name }) => name === 'outlineLvl')
  return new Set(
    levels.flatMap(({ parent }) =>
      Object.entries(parent?.parent?.attributes ?? {}).flatMap(([name, id]) =>
        /(?:^|:)styleId$/u.test(name) ? [id] : [],
      ),
    ),
  )
}

function addGreyToRun(
  run: Span,
  properties: Span | undefined,
  { spans, xml }: { readonly spans: readonly Span[]; readonly xml: string },
): Splice {
  const w = prefixOf(run)
  const colour = `<${w}color ${w}val="${GREY}"/>`
  if (!properties) return { start: run.openEnd, end: run.openEnd, text: `<${w}rPr>${colour}</${w}rPr>` }
  const next = spans.find(({ name, parent }) => parent === properties && AFTER.has(name))
  return next ? { start: next.start, end: next.start, text: colour } : appendInside(properties, xml, colour)
}
