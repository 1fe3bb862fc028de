import type { GhiChu } from '../../source/ghi-chu'
import { doan, type Khoi } from '../../source/nguon'
import { type DaiCuaTrang, learnSetting, paragraphsFrom, textOfParagraph } from './paragraphs'
import type { Phan } from './parts'
import type { PlaceOf } from './place'
import { type BangDai, bangFrom, joinTables } from './whole-tables'

type KetQua = { readonly khoi: readonly Khoi[]; readonly ghiChu: readonly GhiChu[] }

/** The parts of all pages as paragraphs and tables, what pages cut joined. */
export function blocksFrom(parts: readonly Phan[], placeOf: PlaceOf): KetQua {
  const setting = learnSetting(parts.flatMap((part) => (part.loai === 'dai' ? [part.dai] : [])))
  const paragraphsOf = (flows: readonly DaiCuaTrang[]): Khoi[] =>
    paragraphsFrom(flows, setting).map((each) =>
      doan(textOfParagraph(each), placeOf(each.trang, `, dòng ${each.so}`, each.vung), {
        dam: each.dong.every(({ dam }) => dam),
      }),
    )
  const groups = gatherParts(parts, placeOf)
  return {
    khoi: groups.flatMap((group) =>
      'flows' in group ? paragraphsOf(group.flows) : [bangFrom(group.table, placeOf)],
    ),
    ghiChu: groups.flatMap((group) =>
      'flows' in group ? [] : [...group.table.ghiChu, ...noteRepeated(group.table, placeOf)],
    ),
  }
}

type Nhom = { readonly flows: DaiCuaTrang[] } | { readonly table: BangDai }

/** Text that follows on text, and tables that go on from one page to the next. */
function gatherParts(parts: readonly Phan[], placeOf: PlaceOf): Nhom[] {
  const groups: Nhom[] = []
  for (const part of parts) {
    const last = groups.at(-1)
    if (part.loai === 'dai') {
      if (last && 'flows' in last) last.flows.push(part.dai)
      else groups.push({ flows: [part.dai] })
      continue
    }
    const joined = last && 'table' in last ? joinTables(last.table, part.bang, placeOf) : undefined
    if (joined) groups[groups.length - 1] = { table: joined }
    else groups.push({ table: { bang: part.bang, ghiChu: [], lap: [] } })
  }
  return groups
}

const noteRepeated = ({ lap }: BangDai, placeOf: PlaceOf): GhiChu[] =>
  lap[0] === undefined
    ? []
    : [
        {
          loai: 'sua',
          noi: placeOf(lap[0].trang),
          loi: `bỏ hàng tiêu đề của bảng lặp lại ở đầu trang ${lap.map(({ trang }) => trang).join(', ')}`,
          nguyenVan: lap.map(({ chu }) => chu).join(' | '),
        },
      ]
