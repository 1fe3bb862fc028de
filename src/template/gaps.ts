import { isBlank } from '../language/text'

/**
 * A place that nothing was written for: a heading left out (`ten`, with the headings around it), or, where
 * the rest of its heading has a text, only the prose that is not there. `loiVan`: the partials that would
 * fill it.
 */
export type Gap = { readonly ten: string | undefined; readonly loiVan: readonly string[] }

/** Characters that no template and no data may carry. */
const [OPEN, BETWEEN, CLOSE] = ['\uFDD0', '\uFDD1', '\uFDD2']
const GAP = /\uFDD0([^\uFDD2]*)\uFDD2/gu

/** What stands in a filled text for a gap until it is taken out. */
export const markGap = ({ ten = '', loiVan }: Gap): string =>
  `${OPEN}${[ten, ...loiVan].join(BETWEEN)}${CLOSE}`

export const withoutGaps = (filled: string): string => filled.replace(GAP, '')

export const gapsOf = (filled: string): Gap[] =>
  Array.from(filled.matchAll(GAP), ([, inside = '']) => {
    const [ten, ...loiVan] = inside.split(BETWEEN)
    return { ten: ten === '' ? undefined : ten, loiVan }
  })

/** A partial that is not there leaves a mark behind, so that what it would have filled can be named. */
export const withMark = <T extends { readonly source: string }>(name: string, partial: T): T =>
  isBlank(partial.source) ? { ...partial, source: markGap({ ten: undefined, loiVan: [name] }) } : partial
