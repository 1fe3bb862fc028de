import { readParagraph } from './docx-paragraph'
import type { StyleSheet } from './docx-styles'
import { readTable } from './docx-table'
import type { DocxBlock, DocxParagraph } from './docx-types'
import { type Xml, childOf, elements } from './xml'

/** The paragraphs and tables directly in a body, a cell, a header or a note, as elements. */
export function blockElements(parent: Xml | undefined): Xml[] {
  return elements(parent).flatMap((each) => {
    if (each.name === 'w:p' || each.name === 'w:tbl') return [each]
    return each.name === 'w:sdt' ? blockElements(childOf(each, 'w:sdtContent')) : []
  })
}

export function readBlock(element: Xml, sheet: StyleSheet): DocxBlock {
  return element.name === 'w:tbl' ? readTable(element, sheet) : readParagraph(element, sheet)
}

export function readBlocks(parent: Xml | undefined, sheet: StyleSheet): DocxBlock[] {
  return blockElements(parent).map((element) => readBlock(element, sheet))
}

/** Every paragraph, those in tables row by row and cell by cell. */
export function paragraphsIn(blocks: readonly DocxBlock[]): DocxParagraph[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    return block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsIn(cell.blocks)))
  })
}
