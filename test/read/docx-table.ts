import { borderOf } from './docx-border'
import { readBlocks } from './docx-blocks'
import { type StyleSheet, flagOf, overlay } from './docx-styles'
import type { DocxBorder, DocxCell, DocxRow, DocxSide, DocxTable } from './docx-types'
import { type Xml, childOf, childrenOf } from './xml'

type Place = {
  readonly isFirstRow: boolean
  readonly isLastRow: boolean
  readonly isFirst: boolean
  readonly isLast: boolean
}

type Attributes = Readonly<Record<string, string>> | undefined

function side(borders: Xml | undefined, ...names: readonly string[]): Attributes {
  return names.map((name) => childOf(borders, name)?.attributes).find((found) => found !== undefined)
}

/** Which of the table's borders a cell's side gets: an outer one or an inner one. */
function tableSide(borders: Xml | undefined, at: DocxSide, place: Place): Attributes {
  switch (at) {
    case 'top':
      return side(borders, place.isFirstRow ? 'w:top' : 'w:insideH')
    case 'bottom':
      return side(borders, place.isLastRow ? 'w:bottom' : 'w:insideH')
    case 'left':
      return place.isFirst ? side(borders, 'w:left', 'w:start') : side(borders, 'w:insideV')
    case 'right':
      return place.isLast ? side(borders, 'w:right', 'w:end') : side(borders, 'w:insideV')
  }
}

function bordersOf(cell: Xml, table: Xml, place: Place): DocxCell['borders'] {
  const own = childOf(cell, 'w:tcPr', 'w:tcBorders')
  const shared = childOf(table, 'w:tblPr', 'w:tblBorders')
  const names: Readonly<Record<DocxSide, readonly string[]>> = {
    top: ['w:top'],
    left: ['w:left', 'w:start'],
    bottom: ['w:bottom'],
    right: ['w:right', 'w:end'],
  }
  const sides = Object.keys(names) as DocxSide[]
  const found = sides.map(
    (at) => [at, borderOf(side(own, ...names[at]) ?? tableSide(shared, at, place))] as const,
  )
  return Object.fromEntries(
    found.filter((entry): entry is readonly [DocxSide, DocxBorder] => entry[1] !== undefined),
  )
}

function readCell(cell: Xml, table: Xml, place: Place, sheet: StyleSheet): DocxCell {
  const own = childOf(cell, 'w:tcPr')
  const merge = childOf(own, 'w:vMerge')
  return {
    width: Number(childOf(own, 'w:tcW')?.attributes['w:w'] ?? 0),
    gridSpan: Number(childOf(own, 'w:gridSpan')?.attributes['w:val'] ?? 1),
    ...(merge
      ? { vMerge: merge.attributes['w:val'] === 'restart' ? ('restart' as const) : ('continue' as const) }
      : {}),
    vAlign: childOf(own, 'w:vAlign')?.attributes['w:val'] ?? 'top',
    blocks: readBlocks(cell, sheet),
    borders: bordersOf(cell, table, place),
  }
}

export function readTable(table: Xml, sheet: StyleSheet): DocxTable {
  const rows = childrenOf(table, 'w:tr')
  const readRow = (row: Xml, at: number): DocxRow => {
    const properties = overlay(new Map(), childOf(row, 'w:trPr'))
    const cells = childrenOf(row, 'w:tc')
    const ends = { isFirstRow: at === 0, isLastRow: at === rows.length - 1 }
    return {
      header: flagOf(properties, 'w:tblHeader') ?? false,
      cantSplit: flagOf(properties, 'w:cantSplit') ?? false,
      cells: cells.map((cell, column) => {
        const place = { ...ends, isFirst: column === 0, isLast: column === cells.length - 1 }
        return readCell(cell, table, place, sheet)
      }),
    }
  }
  return {
    type: 'table',
    grid: childrenOf(childOf(table, 'w:tblGrid'), 'w:gridCol').map(({ attributes }) =>
      Number(attributes['w:w'] ?? 0),
    ),
    layout: childOf(table, 'w:tblPr', 'w:tblLayout')?.attributes['w:type'] === 'fixed' ? 'fixed' : 'autofit',
    rows: rows.map(readRow),
  }
}
