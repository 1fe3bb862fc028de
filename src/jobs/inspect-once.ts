import { readIfAny } from '../disk/read-bytes'
import { digestOf } from '../disk/digest'
import type { TepVanBan } from '../workspace/find-van-ban'
import { inspectVanBan, type VanBanDaXem } from './ban-lam-viec'

/** What was found of each document last: in which turn, and of what its file was. */
const looked = new Map<string, { readonly turn: number; readonly dau: string; readonly found: VanBanDaXem }>()

/**
 * As `inspectVanBan`, once a turn: whoever shows a list and whoever shows tables ask for the same. `turn`: of whoever
 * notices that something has changed.
 */
export function inspectOnce(tep: TepVanBan, turn: number): VanBanDaXem {
  const dau = digestOf(readIfAny(tep.file) ?? '')
  const last = looked.get(tep.file)
  if (last?.turn === turn && last.dau === dau) return last.found
  const found = inspectVanBan(tep)
  looked.set(tep.file, { turn, dau, found })
  return found
}
