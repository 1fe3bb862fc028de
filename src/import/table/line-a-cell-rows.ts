import { type BangDoc } from './spaced-table'
import { textWidthOf, learnWidth } from './text-width'
import { type GhiChu } from '../source/ghi-chu'
import { type CachXep } from './cell-cost'
import { type DongChu } from '../source/lines'
import { type Hang } from '../source/nguon'
import { joinCellLines } from './join-cell'
import { checkRows } from './check-rows'
import { type TieuDeDong } from './line-a-cell-head'
import { cellTextsOf, readRow, type HangXep, divideRow } from './divide-row'
/**
 * A row before it is divided. `cat`: a page cut it before these of its lines. `nhay`: numbers before it are
 * missing.
 */
export type Tho = {
  readonly tt: string
  readonly nhom: boolean
  readonly noi: DongChu['noi']
  readonly dong: DongChu[]
  readonly cat: number[]
  readonly nhay: boolean
}

/** So often the widths of the columns are learned from the rows, and the rows divided by the widths. */
const ROUNDS = 3

/** More rows tell no more of the widths. */
export const SAMPLE = 100

/** Of lines that the margins of columns broke, at least this share begins with a small letter. */
const BROKEN = 0.25

export function buildRows(
  rows: readonly Tho[],
  head: TieuDeDong,
  first: DongChu | undefined,
): Pick<BangDoc, 'bang' | 'ghiChu'> {
  const { ten, vaiTro } = head
  const noi = first?.noi ?? { file: '', line: 1, column: 1 }
  const ghiChu: GhiChu[] = []
  const hang: Hang[] = [{ noi, o: ten.map((chu) => ({ chu })) }]
  const cach = learnLayout(rows, head)
  for (const row of rows) {
    if (row.nhom)
      hang.push({
        noi: row.noi,
        o: vaiTro.map((role) => ({
          chu:
            role === 'tt'
              ? row.tt
              : role === 'nhiemVu'
                ? row.dong
                    .map(({ chu }) => chu.trim())
                    .filter(Boolean)
                    .join(' ')
                : '',
        })),
      })
    else {
      const parts = layParts(partsOf(row, head), cach)
      const own = parts.flatMap(({ o }, part) =>
        o.map((cells, nth) =>
          rowOf(cellTextsOf(cells, cach), {
            row,
            vaiTro,
            nth: head.lien ? nth : part + nth,
            tiep: head.lien && part > 0 && nth === 0,
          }),
        ),
      )
      ghiChu.push(
        ...checkRows(own, vaiTro, {
          tt: row.tt,
          ngo: row.nhay || parts.some(({ ngo }) => ngo) || (cach.ngat === true && parts.length > 1),
        }),
      )
      for (const each of own) hang.push(each)
    }
  }
  return { bang: { loai: 'bang', hang }, ghiChu }
}

/** Of what a page cut off, the cells that went down to its end go on. */
function layParts(parts: readonly (readonly string[])[], cach: CachXep): HangXep[] {
  const made: HangXep[] = []
  for (const part of parts) {
    const above = cach.lien
      ? made
          .at(-1)
          ?.o.at(-1)
          ?.map(({ length }) => length)
      : undefined
    const most = Math.max(...(above ?? [0]))
    made.push(
      divideRow(readRow(part, cach), above ? { ...cach, tiep: above.map((length) => length >= most) } : cach),
    )
  }
  return made
}

/** A row of the table; `nth`: of a task with several deadlines; `tiep`: what a page cut off. */
function rowOf(
  o: readonly string[],
  {
    row,
    vaiTro,
    nth,
    tiep,
  }: {
    readonly row: Tho
    readonly vaiTro: TieuDeDong['vaiTro']
    readonly nth: number
    readonly tiep: boolean
  },
): Hang {
  const covered = nth && !tiep
  return {
    noi: row.noi,
    o: [
      { chu: nth || tiep ? '' : row.tt, ...(covered ? { tiep: 'doc' as const } : {}) },
      ...o.map((chu, at) => ({
        chu,
        ...(covered && !chu && vaiTro[at + 1] === 'nhiemVu' ? { tiep: 'doc' as const } : {}),
      })),
    ],
  }
}

/**
 * The lines of a row in the parts in which they are divided: deadlines of one task between empty cells, or
 * what a page break left together.
 */
export function partsOf({ dong, cat }: Tho, { trong, lien }: TieuDeDong): string[][] {
  if (!lien) return splitMoc(trong ? dong.map(({ chu }) => chu.trim()) : blocksOf(dong))
  const cuts = [0, ...Array.from(new Set(cat)).filter((at) => at > 0 && at < dong.length), dong.length]
  return cuts
    .slice(1)
    .map((to, nth) => dong.slice(cuts[nth], to).map(({ chu }) => chu.trim().replace(/\s+/gu, ' ')))
}

/**
 * How the rows are divided: where margins broke the lines, the widths of the columns are learned from the
 * rows.
 */
function learnLayout(rows: readonly Tho[], head: TieuDeDong): CachXep {
  const parts = rows
    .filter(({ nhom }) => !nhom)
    .flatMap((row) => partsOf(row, head).slice(0, head.lien ? 1 : undefined))
  const lines = parts.flat()
  const ngat = head.lien || lines.filter((line) => /^\p{Ll}/u.test(line)).length > BROKEN * lines.length
  let cach: CachXep = { vaiTro: head.vaiTro.slice(1), lien: head.lien, ngat }
  const sample = ngat ? parts.slice(0, SAMPLE).map((part) => readRow(part, cach)) : []
  for (let round = 0; ngat && round < ROUNDS; round += 1)
    cach = {
      ...cach,
      rong: widthsOf(
        sample.map((part) => divideRow(part, cach)),
        cach,
      ),
    }
  return cach
}

const widthsOf = (rows: readonly HangXep[], { vaiTro }: CachXep): (number | undefined)[] =>
  vaiTro.map((_, cot) =>
    learnWidth(rows.flatMap(({ o }) => o.flatMap((cells) => cells[cot] ?? [])).map(textWidthOf)),
  )

/** Blocks between empty lines, each a cell. */
const blocksOf = (lines: readonly DongChu[]): string[] =>
  lines
    .reduce<string[][]>(
      (all, { chu }) => {
        if (chu.trim()) all.at(-1)?.push(chu.trim())
        else all.push([])
        return all
      },
      [[]],
    )
    .filter((block) => block.length)
    .map((block) => joinCellLines(block, undefined))

/** Two empty cells, those of the number and the task, begin another mốc. */
function splitMoc(tokens: readonly string[]): string[][] {
  const parts: string[][] = [[]]
  const last = tokens.findLastIndex(Boolean)
  for (let at = 0; at < tokens.length; at += 1) {
    if (at > 0 && at < last && tokens[at] === '' && tokens[at + 1] === '') parts.push([])
    else parts.at(-1)?.push(tokens[at] ?? '')
  }
  return parts.map((part) => part.slice(0, part.findLastIndex(Boolean) + 1))
}
