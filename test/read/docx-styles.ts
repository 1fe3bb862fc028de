import type { DocxStyle } from './docx-types'
import { type Xml, childOf, childrenOf, elements } from './xml'

/** Properties by element name: the attributes the last word on each was given. */
export type Properties = ReadonlyMap<string, Readonly<Record<string, string>>>

/** Elements whose attributes are inherited one by one; of any other the nearest wins whole. */
const mergedByAttribute = new Set(['w:spacing', 'w:ind', 'w:rFonts', 'w:lang'])

const parentsOfProperties = new Set(['w:pBdr', 'w:numPr'])

/** `near` laid over `far`. A parent such as w:pBdr is flattened: `w:pBdr/w:top`. */
export function overlay(far: Properties, near: Xml | undefined): Properties {
  const merged = new Map(far)
  for (const property of elements(near)) {
    const { name, attributes } = property
    if (name === 'w:ind') unsetOtherFirstLine(merged, attributes)
    merged.set(name, mergedByAttribute.has(name) ? { ...merged.get(name), ...attributes } : attributes)
    if (!parentsOfProperties.has(name)) continue
    for (const inner of elements(property)) merged.set(`${name}/${inner.name}`, inner.attributes)
  }
  return merged
}

/** A hanging first line takes the place of an indented one and the reverse. */
function unsetOtherFirstLine(
  merged: Map<string, Readonly<Record<string, string>>>,
  near: Readonly<Record<string, string>>,
): void {
  if (near['w:hanging'] === undefined && near['w:firstLine'] === undefined) return
  const kept = Object.entries(merged.get('w:ind') ?? {}).filter(
    ([name]) => name !== 'w:hanging' && name !== 'w:firstLine',
  )
  merged.set('w:ind', Object.fromEntries(kept))
}

/** An on/off property; undefined when nothing was said. */
export function flagOf(properties: Properties, name: string): boolean | undefined {
  const attributes = properties.get(name)
  return attributes && !['0', 'false', 'off', 'none'].includes(attributes['w:val'] ?? 'true')
}

export function valueOf(properties: Properties, name: string, attribute = 'w:val'): string | undefined {
  return properties.get(name)?.[attribute]
}

const nothing: Properties = new Map()

/** styles.xml, asked for what a style gives in the end. */
export class StyleSheet {
  readonly styles: ReadonlyMap<string, DocxStyle>
  readonly defaultParagraphStyle: string
  private readonly sources: ReadonlyMap<string, Xml>
  private readonly defaults: Xml | undefined

  constructor(root: Xml | undefined) {
    const sources = childrenOf(root, 'w:style').map(
      (style) => [style.attributes['w:styleId'] ?? '', style] as const,
    )
    this.sources = new Map(sources)
    this.styles = new Map(sources.map(([id, style]) => [id, describe(style)]))
    this.defaults = childOf(root, 'w:docDefaults')
    this.defaultParagraphStyle =
      [...this.styles].find(([, { type, isDefault }]) => type === 'paragraph' && isDefault)?.[0] ?? ''
  }

  /** What the styles give a paragraph, before its own properties. */
  paragraph(style: string): Properties {
    return this.over(overlay(nothing, childOf(this.defaults, 'w:pPrDefault', 'w:pPr')), style, 'w:pPr')
  }

  /** What the paragraph's style and the run's style give a run, before its own properties. */
  run(paragraphStyle: string, runStyle: string | undefined): Properties {
    const base = this.over(
      overlay(nothing, childOf(this.defaults, 'w:rPrDefault', 'w:rPr')),
      paragraphStyle,
      'w:rPr',
    )
    if (runStyle === undefined) return base
    return toggled(base, this.over(nothing, runStyle, 'w:rPr'), this.over(base, runStyle, 'w:rPr'))
  }

  private over(base: Properties, style: string, kind: 'w:pPr' | 'w:rPr'): Properties {
    return this.chain(style).reduce((properties, source) => overlay(properties, childOf(source, kind)), base)
  }

  /** The style and those it is based on, the furthest first. */
  private chain(style: string | undefined, seen: readonly string[] = []): Xml[] {
    const source = this.sources.get(style ?? '')
    if (!source || style === undefined || seen.includes(style)) return []
    return [...this.chain(childOf(source, 'w:basedOn')?.attributes['w:val'], [...seen, style]), source]
  }
}

/** ECMA-376 part 1, 17.7.3: bold in the paragraph's style and bold in the run's style make not bold. */
function toggled(base: Properties, own: Properties, merged: Properties): Properties {
  const result = new Map(merged)
  for (const name of ['w:b', 'w:i', 'w:caps']) {
    if (flagOf(base, name) && flagOf(own, name)) result.set(name, { 'w:val': '0' })
    else if (flagOf(base, name) && flagOf(own, name) === false) result.set(name, {})
  }
  return result
}

function describe(style: Xml): DocxStyle {
  const basedOn = childOf(style, 'w:basedOn')?.attributes['w:val']
  const next = childOf(style, 'w:next')?.attributes['w:val']
  return {
    name: childOf(style, 'w:name')?.attributes['w:val'] ?? '',
    type: style.attributes['w:type'] ?? '',
    isDefault: ['1', 'true', 'on'].includes(style.attributes['w:default'] ?? ''),
    ...(basedOn === undefined ? {} : { basedOn }),
    ...(next === undefined ? {} : { next }),
  }
}
