import { bangCalledBy } from '../../domain/ke-hoach/bang'
import { listPhan } from '../../domain/ke-hoach/list-phan'
import { listLoiVan } from '../../domain/ke-hoach/loi-van'
import type { KeHoachDangSoan } from '../../domain/ke-hoach/ke-hoach'
import type { KeHoachNhap } from '../source/ket-qua'

type Path = readonly PropertyKey[]
/** A text of a plan; without a path one that is no prose, and stands in the document all the same. */
export type TextInOrder = { readonly path?: Path; readonly prose: string }
type Prose = { readonly path: Path; readonly prose: string }

/** The texts of a plan in the order in which its document has them: a table's where the table stands. */
export function orderTexts(keHoach: KeHoachNhap): TextInOrder[] {
  const rank = ranksOf(keHoach)
  const tables = new Map<string, Prose[]>()
  const running: Prose[] = []
  for (const text of listLoiVan(keHoach)) {
    const ma = tableOf(text.path, keHoach)
    if (ma === undefined) running.push(text)
    else if (tables.has(ma)) tables.get(ma)?.push(text)
    else tables.set(ma, [text])
  }
  const ordered = running.sort((one, other) => rank(one.path) - rank(other.path))
  const placed = ordered.flatMap((text): TextInOrder[] => {
    const ma = bangCalledBy(text.prose)
    if (ma === undefined) return [text]
    const own = tables.get(ma) ?? []
    tables.delete(ma)
    return [...headsOf(keHoach.bang?.[ma]), ...own]
  })
  return [...placed, ...Array.from(tables.values()).flat()]
}

/** The code of the table in the text that prints a text. */
function tableOf([group, at]: Path, { linhVuc = [] }: KeHoachNhap): string | undefined {
  if (group === 'bang') return String(at)
  return group === 'linhVuc' ? linhVuc[Number(at)]?.bang : undefined
}

const headsOf = (bang: object | undefined): TextInOrder[] =>
  bang && 'cot' in bang && Array.isArray(bang.cot)
    ? bang.cot.map((each: { readonly ten?: string }) => ({ prose: each.ten ?? '' }))
    : []

/** Where the groups of a plan stand: what issues it, its parts, its annexes. */
function ranksOf(keHoach: KeHoachNhap): (path: Path) => number {
  const parts = listPhan(keHoach as KeHoachDangSoan).map(({ path }) => path.join('.'))
  const groups = ['banHanh', 'moDau', ...parts, 'ketThuc', 'dau', 'phuLuc', 'linhVuc', 'hangTong', 'sau']
  const known = new Map(groups.map((group, at) => [group, at]))
  const placeOf = (group: string): number => known.get(group) ?? -1
  return ([group, key]) => {
    const own = `${String(group)}.${String(key)}`
    if (group === 'phuLucKhac')
      return placeOf(keHoach.phuLucKhac?.[Number(key)]?.sau === 'dau' ? 'dau' : 'sau')
    if (own === 'phuLuc.hangTong') return placeOf('hangTong')
    return known.has(own) ? placeOf(own) : placeOf(String(group))
  }
}
