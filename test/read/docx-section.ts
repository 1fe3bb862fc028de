import { blockElements, paragraphsIn, readBlock, readBlocks } from './docx-blocks'
import type { StyleSheet } from './docx-styles'
import type { DocxParagraph, DocxSection } from './docx-types'
import { type Xml, childOf, childrenOf } from './xml'

/** The XML of the part that a relationship of the document leads to. */
export type PartByRelation = (id: string) => Xml | undefined

type Source = { readonly elements: readonly Xml[]; readonly properties: Xml | undefined }

/**
 * A section ends with the paragraph that holds its properties; those of the last stand at the end of the
 * body.
 */
function splitBody(body: Xml | undefined): Source[] {
  const sources: Source[] = []
  const elements: Xml[] = []
  for (const element of blockElements(body)) {
    elements.push(element)
    const properties = childOf(element, 'w:pPr', 'w:sectPr')
    if (properties) sources.push({ elements: elements.splice(0), properties })
  }
  return [...sources, { elements, properties: childOf(body, 'w:sectPr') }]
}

type Running = 'header' | 'footer'

function referenceIn(properties: Xml | undefined, running: Running, kind: string): string | undefined {
  const references = childrenOf(properties, `w:${running}Reference`)
  return references.find(({ attributes }) => attributes['w:type'] === kind)?.attributes['r:id']
}

function pageOf(properties: Xml | undefined) {
  const size = childOf(properties, 'w:pgSz')?.attributes ?? {}
  const margin = childOf(properties, 'w:pgMar')?.attributes ?? {}
  const start = childOf(properties, 'w:pgNumType')?.attributes['w:start']
  const sides = ['top', 'right', 'bottom', 'left', 'header', 'footer'] as const
  return {
    pageWidth: Number(size['w:w'] ?? 0),
    pageHeight: Number(size['w:h'] ?? 0),
    landscape: size['w:orient'] === 'landscape',
    margins: Object.fromEntries(
      sides.map((each) => [each, Number(margin[`w:${each}`] ?? 0)]),
    ) as DocxSection['margins'],
    ...(start === undefined ? {} : { pageStart: Number(start) }),
  }
}

function isOn(element: Xml | undefined): boolean {
  return element !== undefined && !['0', 'false', 'off'].includes(element.attributes['w:val'] ?? '1')
}

export function readSections(
  body: Xml | undefined,
  sheet: StyleSheet,
  partOf: PartByRelation,
): DocxSection[] {
  const sources = splitBody(body)
  const running = (at: number, what: Running, kind: string): DocxParagraph[] => {
    const nearest = sources.slice(0, at + 1).map(({ properties }) => referenceIn(properties, what, kind))
    const id = nearest.findLast((reference) => reference !== undefined)
    return id === undefined ? [] : paragraphsIn(readBlocks(partOf(id), sheet))
  }
  return sources.map(({ elements, properties }, at) => {
    const header = running(at, 'header', 'default')
    return {
      ...pageOf(properties),
      titlePage: isOn(childOf(properties, 'w:titlePg')),
      blocks: elements.map((element) => readBlock(element, sheet)),
      header,
      headerText: header.map(({ text }) => text).join('\n'),
      firstHeader: running(at, 'header', 'first'),
      footer: running(at, 'footer', 'default'),
    }
  })
}
