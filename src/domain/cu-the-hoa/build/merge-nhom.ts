import { linhVucOf } from '../../linh-vuc'
import type { LinhVuc } from '../../ke-hoach/ke-hoach'
import { isSameText } from '../sheet/compare-quyet-dinh'

/**
 * The groups of a unit's table: what the words of the plan and further plans give joins the group of the same name or
 * field, else it has one of its own.
 */
export const mergeNhom = (cac: readonly LinhVuc[], them: readonly LinhVuc[]): LinhVuc[] =>
  them.reduce<LinhVuc[]>(
    (groups, each) => {
      const at = findGroup(groups, each.ten)
      return at < 0
        ? [...groups, each]
        : groups.map((group, index) =>
            index === at ? { ...group, nhiemVu: [...group.nhiemVu, ...each.nhiemVu] } : group,
          )
    },
    [...cac],
  )

function findGroup(groups: readonly LinhVuc[], ten: string | undefined): number {
  const same = groups.findIndex((group) => isSameText(group.ten ?? '', ten ?? ''))
  const field = linhVucOf(ten ?? '')
  if (same >= 0 || field === undefined) return same
  return groups.findIndex((group) => linhVucOf(group.ten ?? '') === field)
}
