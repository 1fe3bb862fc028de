import { isInVung, type O, readRef, spellRef, type Vung } from '../refs'

/** A formula of a sheet; `first`: the cell that a shared formula was written for, whose words it takes. */
export type CongThuc = O & { readonly trang: string; readonly chu: string; readonly first?: O }
type OTrang = O & { readonly trang: string }
/** What a formula looks at; `all`: it cannot be told (names, tables, addresses that are reckoned). */
type Needs = { readonly blocks: readonly (Vung & { readonly trang: string })[]; readonly all: boolean }

const SHEET = String.raw`(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.]+))!`
const CELL = String.raw`\$?[A-Z]{1,3}\$?\d{1,7}`
const PLACE = String.raw`${CELL}(?::${CELL})?|\$?[A-Z]{1,3}:\$?[A-Z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`
const REFERENCE = new RegExp(
  String.raw`(?<![\p{L}\p{N}_.$])(?:${SHEET})?(${PLACE})(?![\p{L}\p{N}_.(!])`,
  'gu',
)
/** What is left and is neither a function nor a constant names something that we do not follow. */
const NAME = /(?<![\p{L}\p{N}_.])(?!TRUE\b|FALSE\b)[\p{L}_\\][\p{L}\p{N}_.]*(?![\p{L}\p{N}_.(])|\[/u
const RECKONED = /\b(?:INDIRECT|OFFSET|INDEX)\s*\(/iu

const LAST = { row: 1_048_576, column: 16_383 }

/** A reference without `$` moves with the cell that shares the formula. */
function moveRef(ref: string, by: O): O | undefined {
  const [, fixedColumn = '', letters = '', fixedRow = '', row = ''] =
    /^(\$?)([A-Z]*)(\$?)(\d*)$/u.exec(ref) ?? []
  const at = readRef(`${letters || 'A'}${row || '1'}`)
  return (
    at && {
      row: at.row + (row && !fixedRow ? by.row : 0),
      column: at.column + (letters && !fixedColumn ? by.column : 0),
    }
  )
}

function blockOf(place: string, by: O): Vung | undefined {
  const [from = '', to = from] = place.split(':')
  const [start, end] = [moveRef(from, by), moveRef(to, by)]
  if (!start || !end) return undefined
  const [wholeColumns, wholeRows] = [!/\d/u.test(from), !/[A-Z]/u.test(from)]
  return {
    top: wholeColumns ? 1 : Math.min(start.row, end.row),
    bottom: wholeColumns ? LAST.row : Math.max(start.row, end.row),
    left: wholeRows ? 0 : Math.min(start.column, end.column),
    right: wholeRows ? LAST.column : Math.max(start.column, end.column),
  }
}

function needsOf({ chu, trang, row, column, first }: CongThuc): Needs {
  const by = first ? { row: row - first.row, column: column - first.column } : { row: 0, column: 0 }
  const bare = chu.replace(/"(?:[^"]|"")*"/gu, '""')
  const blocks = Array.from(bare.matchAll(REFERENCE)).flatMap(([, quoted, plain, place = '']) => {
    const block = blockOf(place, by)
    return block
      ? [{ ...block, trang: (quoted?.replace(/''/gu, "'") ?? plain ?? trang).normalize('NFC') }]
      : []
  })
  const rest = bare.replace(REFERENCE, ' ')
  return { blocks, all: RECKONED.test(bare) || NAME.test(rest) }
}

const keyOf = ({ trang, row, column }: OTrang): string => `${trang}!${spellRef({ row, column })}`

/**
 * The formulas whose result changes when some cells do, also through other formulas. One whose needs cannot be
 * told counts among them.
 */
export function findDependents(formulas: readonly CongThuc[], changed: readonly OTrang[]): CongThuc[] {
  let open = formulas.map((formula) => ({ formula, needs: needsOf(formula) }))
  const old = new Map<string, CongThuc>()
  let fresh: readonly OTrang[] = changed
  while (fresh.length) {
    const touched = open.filter(
      ({ needs }) =>
        needs.all ||
        needs.blocks.some((block) =>
          fresh.some((cell) => cell.trang === block.trang && isInVung(cell, block)),
        ),
    )
    for (const { formula } of touched) old.set(keyOf(formula), formula)
    open = open.filter(({ formula }) => !old.has(keyOf(formula)))
    fresh = touched.map(({ formula }) => formula)
  }
  return Array.from(old.values())
}
