import { CAP, type CoQuan, coQuanFile, coQuanSchema } from '../../../domain/co-quan/co-quan'
import type { DanhBa } from '../../../domain/khoi-tao/boi-canh'
import { type Finding, UserError } from '../../../problem'
import type { FieldChange, Path } from '../../../workspace/edit-yaml/edits'
import { withChanges } from '../../../workspace/edit-yaml/edit-yaml'
import { groupsIn, isGroup } from '../../../workspace/forms'
import { readData } from '../../../workspace/read-data'
import type { DataFile } from '../../../workspace/read-yaml'
import { readRegisters } from '../../../workspace/registers'
import { readDanhBa } from '../../don-vi/read-danh-ba'

/** A unit of an office's register, to be looked at and changed. */
export type TepDonVi = { readonly slug: 'don-vi'; readonly file: string; readonly donVi: string }
export type Nhom = Readonly<Record<string, unknown>>

/**
 * A unit at work. `muc`: its entry as the file has it, also with faults; `coQuan`: the same, undefined while it has
 * any. `at`: where it stands in the file. `findings`: what is wrong with the register.
 */
export type DonViDangMo = {
  readonly data: DataFile<unknown>
  readonly at: Path
  readonly muc: Nhom
  readonly coQuan?: CoQuan
  readonly danhBa: DanhBa
  readonly findings: readonly Finding[]
}

/** Agencies of the centre are the same for every office. */
export const isOfOffice = ({ cap }: { readonly cap?: unknown }): boolean =>
  cap !== 'trung-uong' && CAP.some((each) => each === cap)

/** Opens a unit. Throws UserError where the register has no such entry, or one that is not the office's to change. */
export function openDonVi({ file, donVi }: TepDonVi): DonViDangMo {
  const data = readData(file, coQuanFile)
  const list = listMuc(data.raw)
  const nth = list.findIndex(({ id }) => id === donVi)
  const muc = list[nth]
  if (muc === undefined || muc['cap'] === 'trung-uong')
    throw new UserError(`${file}: không có đơn vị này để sửa`, { hint: 'mở lại danh sách đơn vị' })
  const { data: coQuan } = coQuanSchema.safeParse(muc)
  return {
    data,
    at: ['coQuan', nth],
    muc,
    ...(coQuan && { coQuan }),
    danhBa: readDanhBa(file),
    findings: readRegisters(file).findings.filter(({ place }) => place.file === file),
  }
}

/** The entries of a register as the file has them. */
export const listMuc = (raw: unknown): readonly Nhom[] => groupsIn(raw, 'coQuan')

/**
 * Fields of a group that say something else, each as one change where its own group is there and keeps something; a
 * group that comes or goes with them is one change.
 */
export function joinChanges(held: unknown, changes: readonly FieldChange[], at: Path): FieldChange[] {
  const keys = [...new Set(changes.map(({ path: [key = ''] }) => key))]
  return keys.flatMap((key): FieldChange[] => {
    const own = changes.filter(({ path: [first] }) => first === key)
    const here = own.find(({ path }) => path.length === 1)
    if (here) return [{ ...here, path: [...at, key] }]
    const below = own.map(({ path, ...change }) => ({ ...change, path: path.slice(1) }))
    const group = isGroup(held) ? held[String(key)] : undefined
    const made = withChanges(group, below)
    const value = isEmpty(made) ? undefined : made
    return isGroup(group) && value !== undefined
      ? joinChanges(group, below, [...at, key])
      : [{ path: [...at, key], value }]
  })
}

const isEmpty = (value: unknown): boolean =>
  value === undefined ||
  (Array.isArray(value) && value.length === 0) ||
  (isGroup(value) && Object.values(value).every(isEmpty))
