import { spokenKey } from '../../language/spoken'
import { citeInFull, citeShort } from '../co-quan/vien-dan'
import type { VanBan } from '../co-quan/co-quan'
import type { LuaChon } from './lua-chon'

/** "Nghị quyết số 76/NQ-CP ban hành …", short enough for a line or two. */
export const titleOf = (vanBan: VanBan): string => {
  const short = citeShort(vanBan)
  const whole = vanBan.so && vanBan.trichYeu ? `${short} ${vanBan.trichYeu}` : short
  return whole.length > 120 ? `${whole.slice(0, whole.lastIndexOf(' ', 117))} …` : whole
}

/** The documents that an id, a number ("76/NQ-CP") or three words of a title and more mean. */
export function findVanBan(typed: string, vanBan: ReadonlyMap<string, VanBan>): VanBan[] {
  const byId = vanBan.get(typed)
  if (byId) return [byId]
  const all = [...vanBan.values()]
  const so = /\d+\/[\p{L}\d/-]+/u.exec(typed)?.[0].toLocaleUpperCase('vi')
  if (so !== undefined) return all.filter((each) => each.so?.toLocaleUpperCase('vi') === so)
  const words = spokenKey(typed)
  return words.split(' ').length < 3
    ? []
    : all.filter((each) => ` ${spokenKey(citeInFull(each))} `.includes(` ${words} `))
}

/** Documents to choose from. */
export const choicesOfVanBan = (list: readonly VanBan[]): LuaChon[] =>
  list.map((each) => ({ ma: each.id, ten: citeInFull(each) }))
