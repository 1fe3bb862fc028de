import { UserError } from '../../problem'
import { isInVung, type O, readVung, spellRef } from '../refs'
import { spellCellBody, type GiaTri } from './cell-xml'
import type { Cell, Layout, Row } from './sheet-layout'
import { isEmptyTag, prefixOf, type Span, type Splice, withAttributes } from './spans'

/** A cell and what it is given. A cell with a formula is refused, unless the formula may go. */
export type SuaO = O & { readonly gia: GiaTri; readonly thayCongThuc?: true }

/**
 * What changes in the sheet's text for some cells: their value alone; style, neighbours and everything else
 * stay. Rows and cells that are not there yet are put in where they belong; those below `lastRow` are styled as
 * it is. Throws UserError for a cell that lies under a merged one, or whose formula others need.
 */
export function setCells(layout: Layout, edits: readonly SuaO[], lastRow: number, where: string): Splice[] {
  const byRow = groupByRow(edits)
  refuseCovered(layout, edits, where)
  const rows = new Map(layout.rows.map((row) => [row.row, row]))
  const like = rows.get(lastRow)
  const known = [...byRow].flatMap(([number, wanted]) => {
    const row = rows.get(number)
    return row ? editRow(layout, row, wanted, number > lastRow ? like : undefined, where) : []
  })
  const added = [...byRow].filter(([number]) => !rows.has(number)).sort(([a], [b]) => a - b)
  return [...known, ...addRows(layout, added, like), ...widenDimension(layout, edits)]
}

function refuseCovered({ spans }: Layout, edits: readonly SuaO[], where: string): void {
  const merged = spans
    .filter(({ name }) => name === 'mergeCell')
    .flatMap(({ attributes }) => readVung(attributes['ref'] ?? ''))
  for (const edit of edits)
    for (const vung of merged)
      if (isInVung(edit, vung) && (edit.row !== vung.top || edit.column !== vung.left))
        throw new UserError(`${where}, ô ${spellRef(edit)}: ô nằm trong các ô bị gộp`, {
          hint: 'bỏ gộp ô rồi làm lại',
        })
}

function editRow(
  layout: Layout,
  row: Row,
  wanted: readonly SuaO[],
  like: Row | undefined,
  where: string,
): Splice[] {
  const { xml } = layout
  const cells = new Map(row.cells.map((cell) => [cell.column, cell]))
  const old = wanted.flatMap((edit) => {
    const cell = cells.get(edit.column)
    return cell ? [replaceCell(xml, cell, edit, where)] : []
  })
  const fresh = wanted.filter(({ column }) => !cells.has(column)).sort((a, b) => a.column - b.column)
  if (!fresh.length) return old
  const spell = (edit: SuaO): string => spellCell(layout, edit, like?.cells.length ? like : row)
  const open = withAttributes(xml.slice(row.span.start, row.span.openEnd), { spans: undefined })
  if (isEmptyTag(row.span, xml)) {
    const whole = `${open.replace(/\s*\/>$/u, '>')}${fresh.map(spell).join('')}</${row.span.tag}>`
    return [{ start: row.span.start, end: row.span.end, text: whole }]
  }
  const inserted = fresh.map((edit) => {
    const next = row.cells.find(({ column }) => column > edit.column)
    const at = next?.span.start ?? row.span.closeStart
    return { start: at, end: at, text: spell(edit) }
  })
  return [{ start: row.span.start, end: row.span.openEnd, text: open }, ...old, ...inserted]
}

function replaceCell(xml: string, { row, column, span, formula }: Cell, edit: SuaO, where: string): Splice {
  if (formula) refuseFormula(formula, edit, `${where}, ô ${spellRef({ row, column })}`)
  const prefix = prefixOf(span)
  const { type, inside } = spellCellBody(edit.gia, prefix)
  const bare = withAttributes(xml.slice(span.start, span.openEnd), { t: type, vm: undefined, cm: undefined })
  const open = bare.replace(/\s*\/?>$/u, '')
  return { start: span.start, end: span.end, text: inside ? `${open}>${inside}</${prefix}c>` : `${open}/>` }
}

/** The first cell of a shared formula holds that of all others; one of an array belongs to its whole block. */
function refuseFormula({ attributes }: Span, { thayCongThuc }: SuaO, where: string): void {
  const carries = attributes['ref'] !== undefined && attributes['ref'].includes(':')
  const mayGo = thayCongThuc && !carries && !/^(?:array|dataTable)$/u.test(attributes['t'] ?? '')
  if (mayGo) return
  throw new UserError(`${where}: ô có công thức, không ghi đè`, {
    hint: carries ? 'công thức này dùng chung cho nhiều ô' : 'xóa công thức trong ô rồi làm lại',
  })
}

function spellCell({ root, sections, spans }: Layout, edit: SuaO, like: Row | undefined): string {
  const prefix = prefixOf(root)
  const { type, inside } = spellCellBody(edit.gia, prefix)
  const cols = sections.find(({ name }) => name === 'cols')
  const ofColumn = spans.find(
    ({ name, parent, attributes }) =>
      name === 'col' &&
      parent === cols &&
      Number(attributes['min']) <= edit.column + 1 &&
      Number(attributes['max']) >= edit.column + 1,
  )
  const style =
    like?.cells.find(({ column }) => column === edit.column)?.span.attributes['s'] ??
    like?.span.attributes['s'] ??
    ofColumn?.attributes['style']
  const open = `<${prefix}c r="${spellRef(edit)}"${style === undefined ? '' : ` s="${style}"`}${type ? ` t="${type}"` : ''}`
  return inside ? `${open}>${inside}</${prefix}c>` : `${open}/>`
}

/** Rows that the part does not have yet, before the first with a greater number. */
function addRows(
  layout: Layout,
  added: readonly (readonly [number, readonly SuaO[]])[],
  like: Row | undefined,
): Splice[] {
  const { data, rows, root, xml } = layout
  const prefix = prefixOf(root)
  const spell = ([number, wanted]: (typeof added)[number]): string => {
    const model = like && number > like.row ? like : undefined
    const style = model?.span.attributes['s']
    const cells = [...wanted]
      .sort((a, b) => a.column - b.column)
      .map((edit) => spellCell(layout, edit, model))
    return `<${prefix}row r="${number}"${style === undefined ? '' : ` s="${style}" customFormat="1"`}>${cells.join('')}</${prefix}row>`
  }
  const findRowAfter = (number: number): Row | undefined => rows.find(({ row }) => row > number)
  const inner = added.filter(([number]) => findRowAfter(number))
  const last = added
    .filter(([number]) => !findRowAfter(number))
    .map(spell)
    .join('')
  const splices = inner.map((each) => {
    const at = findRowAfter(each[0])?.span.start ?? data.closeStart
    return { start: at, end: at, text: spell(each) }
  })
  if (!last) return splices
  const open = xml.slice(data.start, data.openEnd).replace(/\s*\/>$/u, '>')
  return isEmptyTag(data, xml)
    ? [{ start: data.start, end: data.end, text: `${open}${last}</${data.tag}>` }]
    : [...splices, { start: data.closeStart, end: data.closeStart, text: last }]
}

function widenDimension({ sections, xml }: Layout, edits: readonly SuaO[]): Splice[] {
  const span = sections.find(({ name }) => name === 'dimension')
  const [known] = readVung(span?.attributes['ref'] ?? '')
  if (!span || !known || !edits.length) return []
  const wide = edits.reduce(
    (vung, { row, column }) => ({
      top: Math.min(vung.top, row),
      left: Math.min(vung.left, column),
      bottom: Math.max(vung.bottom, row),
      right: Math.max(vung.right, column),
    }),
    known,
  )
  const ends = [
    { row: wide.top, column: wide.left },
    { row: wide.bottom, column: wide.right },
  ].map(spellRef)
  const ref = ends[0] === ends[1] ? (ends[0] ?? '') : ends.join(':')
  return ref === span.attributes['ref']
    ? []
    : [
        {
          start: span.start,
          end: span.openEnd,
          text: withAttributes(xml.slice(span.start, span.openEnd), { ref }),
        },
      ]
}

function groupByRow(edits: readonly SuaO[]): ReadonlyMap<number, readonly SuaO[]> {
  const byRow = new Map<number, SuaO[]>()
  for (const edit of edits) byRow.set(edit.row, [...(byRow.get(edit.row) ?? []), edit])
  return byRow
}
