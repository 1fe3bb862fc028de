import { spellRef } from '../../office/refs'
import type { Place } from '../../problem'
import { fromHang } from './cay'
import type { CotBang } from './columns'
import { valueAt } from './fields'
import { NHAN } from './headings'
import type { TrangDoc } from './faults'
import { toEntry } from './rows'

type Path = readonly PropertyKey[]

export const isUnder = (path: Path, above: Path): boolean => above.every((step, nth) => path[nth] === step)

/** The steps of a path to an entry of a tree, and what follows them, under the name of the level. */
function splitCay([, ...steps]: Path): { readonly cho: number[]; readonly con: Path } {
  const levels = ['linhVuc', 'nhiemVu', 'moc']
  let depth = 0
  while (depth < 2 && steps[depth * 2 + 1] === levels[depth + 1] && steps[depth * 2 + 2] !== undefined)
    depth++
  const cho = Array.from({ length: depth + 1 }, (_, nth) => Number(steps[nth * 2] ?? 0))
  return { cho, con: [levels[depth] ?? '', ...steps.slice(depth * 2 + 1)] }
}

const fieldOf = ({ trang }: TrangDoc, path: Path): Path =>
  trang.loai === 'cay' ? splitCay(path).con : path.slice(2)

/** The column of a field. */
export function columnAt(all: readonly TrangDoc[], path: Path): CotBang | undefined {
  const read = all.find(({ trang: { key } }) => key === path[0])
  return read && path.length > 2
    ? read.trang.cot.find((each) => isUnder(fieldOf(read, path), each.path))
    : undefined
}

/** The cell of a field; of an entry without that field the cell where it would stand. */
export function locateIn(
  all: readonly TrangDoc[],
  path: Path,
  at: (where?: string) => Place,
): Place | undefined {
  const read = all.find(({ trang }) => trang.key === path[0])
  if (!read) return undefined
  const { trang, ten, cot, cotMa } = read
  const row = rowAt(read, path)
  if (!row) return at(`bảng ${ten}`)
  const field = path.length > 2 ? fieldOf(read, path) : []
  const nth = columnIn(read, field, row.gia)
  const wanted = field.length ? (cot[nth] ?? -1) : trang.loai === 'ma' ? (cot[0] ?? -1) : -1
  const column = wanted >= 0 ? wanted : Math.max(0, cotMa)
  return at(
    wanted >= 0 ? `bảng ${ten}, ô ${spellRef({ row: row.row, column })}` : `bảng ${ten}, hàng ${row.row}`,
  )
}

/** Of several columns that hold a field one that is filled. */
function columnIn({ trang, cot }: TrangDoc, field: Path, gia: readonly unknown[]): number {
  const found = trang.cot.flatMap(({ path }, nth) => (isUnder(field, path) ? [nth] : []))
  const within = trang.cot.flatMap(({ path }, nth) =>
    isUnder(path, field) && (cot[nth] ?? -1) >= 0 && gia[nth] !== undefined ? [nth] : [],
  )
  return found.find((nth) => gia[nth] !== undefined) ?? within[0] ?? found[0] ?? -1
}

function rowAt({ trang, dong }: TrangDoc, path: Path): TrangDoc['dong'][number] | undefined {
  const filled = dong.filter(({ coNoiDung }) => coNoiDung)
  if (trang.loai === 'ma') return dong.find(({ ma }) => ma === path[1])
  if (trang.loai === 'cay') {
    const { cho } = fromHang(
      trang.cot,
      filled.map(({ gia }) => gia),
    )
    const wanted = splitCay(path).cho
    return filled[cho.findIndex((each) => isUnder(each as Path, wanted))]
  }
  return typeof path[1] === 'string'
    ? dong.find(({ gia }) => isOfViec(toEntry(trang, gia), path))
    : filled[Number(path[1] ?? -1)]
}

/** The row of a task by its code and mốc, also when nobody has filled it in. */
const isOfViec = (entry: unknown, [, ma, moc]: Path): boolean =>
  valueAt(entry, ['ma']) === ma && (moc === undefined || valueAt(entry, ['moc']) === moc)

/** A fault in the words of the sheet. */
export function inWords(
  cot: CotBang | undefined,
  message: string,
  hint: string | undefined,
): { message: string; hint?: string } {
  const said = cot ? message.replace(/^[^:]*: /u, `cột "${cot.ten}": `) : message
  const told =
    cot?.kieu === 'chon' ? hint?.replace(/[a-z]+(?:-[a-z]+)*/gu, (code) => NHAN.get(code) ?? code) : hint
  return { message: said, ...(told === undefined ? {} : { hint: told }) }
}
