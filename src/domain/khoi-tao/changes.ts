import type { CoQuan, Phong } from '../co-quan/co-quan'
import { buildCoQuan, traLoiOf } from './co-quan-moi'
import type { TraLoi } from './khoa'

/** One field of a register entry that is to say something else; without a value it is to go. */
export type ThayDoi = { readonly path: readonly string[]; readonly value: unknown }

/**
 * What of a register entry the answers change, field by field; what they say as before is left alone, and so is
 * what nobody was asked about. A department that stays isKept its id and what else the entry says of it.
 */
export function listChanges(cu: CoQuan, traLoi: TraLoi): ThayDoi[] {
  const truoc = buildCoQuan(cu.id, traLoiOf(cu))
  const sau = buildCoQuan(cu.id, traLoi)
  const kept = withPhong(cu, { ...sau, ...keepNames(cu, truoc, sau) })
  return compareFields([], withPhong(cu, { ...truoc, ...keepNames(cu, truoc, truoc) }), kept)
}

/** A short name and a letterhead that somebody wrote by hand stay when the full name changes. */
function keepNames(cu: CoQuan, truoc: CoQuan, sau: CoQuan): Partial<CoQuan> {
  const isKept = (key: 'tenGon' | 'tenTrenVanBan'): boolean =>
    truoc.ten === sau.ten || !isEqual(cu[key], truoc[key])
  return {
    ...(isKept('tenGon') ? { tenGon: cu.tenGon } : {}),
    ...(isKept('tenTrenVanBan') ? { tenTrenVanBan: cu.tenTrenVanBan } : {}),
  }
}

/** A department that was renamed stands where it stood, among others that stand where they stood. */
function withPhong(cu: CoQuan, moi: CoQuan): CoQuan {
  const [old, now] = [cu.phong ?? [], moi.phong ?? []]
  const isGone = ({ ten }: Phong): boolean => now.every((each) => each.ten !== ten)
  const phong = now.map((each, at): Phong => {
    const isAligned = old.slice(0, at).every((one, index) => isGone(one) || now[index]?.ten === one.ten)
    const there = old[at]
    const renamed = there && isGone(there) && isAligned ? there : undefined
    const same = old.find(({ ten }) => ten === each.ten) ?? renamed
    const viec = same?.viec === undefined ? {} : { viec: same.viec }
    return { ...each, ...(same ? { id: same.id } : {}), ...viec }
  })
  return moi.phong ? { ...moi, phong } : moi
}

type Fields = Readonly<Record<string, unknown>>

function compareFields(path: readonly string[], truoc: Fields, sau: Fields): ThayDoi[] {
  const keys = [...new Set([...Object.keys(truoc), ...Object.keys(sau)])]
  return keys.flatMap((key) => {
    const [one, other] = [truoc[key], sau[key]]
    if (isEqual(one, other)) return []
    return isFields(one) && isFields(other)
      ? compareFields([...path, key], one, other)
      : [{ path: [...path, key], value: other }]
  })
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const isEqual = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
