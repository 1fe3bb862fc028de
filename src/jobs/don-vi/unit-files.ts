import { basename, join } from 'node:path'
import { readdirSync, readFileSync } from 'node:fs'
import { isThere } from '../../disk/read-bytes'
import { type CoQuan } from '../../domain/co-quan/co-quan'
import { keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { additionsTo } from '../../domain/khoi-tao/co-quan-moi'
import type { ThayDoi } from '../../domain/khoi-tao/changes'
import type { TraLoi } from '../../domain/khoi-tao/khoa'
import { HOME } from '../../workspace/home'
import { exportWordTemplate, listModelFiles } from '../mau'
import { UserError } from '../../problem'
import { findSpelling } from '../../workspace/read-data'
import { readYaml } from '../../workspace/read-yaml'
import { readRegisterText, writeRegisterText } from '../../workspace/register-text'
import { changeCoQuan } from '../../workspace/change-co-quan'
import { addCoQuan, extendCoQuan } from '../../workspace/write-co-quan'

/** The registers and rules that all offices share, and the schemas of the editors: their names in `data`. */
export function listSharedNames(): string[] {
  const home = join(HOME, 'data')
  return [
    ...readdirSync(home).filter((name) => name.endsWith('.yaml')),
    ...readdirSync(join(home, 'schema')).map((name) => `schema/${name}`),
  ]
}

/** What all offices share, for a folder without a register; what it has of them stays. */
export function listSharedFiles(folder: string): [string, Uint8Array][] {
  if (findSpelling(folder, 'co-quan.yaml') !== undefined) return []
  return listSharedNames()
    .filter((name) => !isThere(join(folder, name)))
    .map((name) => [name, readFileSync(join(HOME, 'data', name))])
}

/** What is to become of a register: agencies more, groups more in the unit's own entry, or fields changed in it. */
type Ghi = {
  readonly coQuan: CoQuan
  readonly cu: CoQuan | undefined
  /** Agencies above it that the register lacks. */
  readonly tren: readonly CoQuan[]
  readonly thayDoi: readonly ThayDoi[] | undefined
}

/** The register, as YAML or as a workbook, with all this; nothing where nothing changes. */
export function writeRegister(register: string, { coQuan, cu, tren, thayDoi }: Ghi): [string, Uint8Array][] {
  const source = readRegisterText(register)
  const groups = cu && thayDoi === undefined ? additionsTo(cu, coQuan) : undefined
  if (cu && (thayDoi ?? Object.keys(groups ?? {})).length === 0) return []
  const withTren = tren.reduce(addCoQuan, source)
  const made =
    cu === undefined
      ? addCoQuan(withTren, coQuan)
      : thayDoi
        ? changeCoQuan(withTren, cu.id, thayDoi)
        : extendCoQuan(withTren, cu.id, groups ?? {})
  return [[basename(register), writeRegisterText(register, made)]]
}

/**
 * A Word layout of the unit's own, in the form in which it issues: `ke-hoach` takes it from beside the plan
 * or above.
 */
export async function writeLayout(
  folder: string,
  id: string,
  { mau, loai }: TraLoi,
): Promise<[string, Uint8Array][]> {
  if (mau?.[0] !== 'word') return []
  const [there] = findLayout(folder, id, mau)
  if (there !== undefined) throw new UserError(there)
  const model = listModelFiles('ke-hoach').find(
    (file) => readYaml(file, keHoachFile).value?.banHanh.loai === loai?.[0],
  )
  return [[layoutOf(id), (await exportWordTemplate('ke-hoach', model)).content]]
}

const layoutOf = (id: string): string => `${id}/mau-ke-hoach.docx`

/** A layout that is there is the office's own: it is not written over. */
export function findLayout(folder: string, id: string, mau: readonly string[]): string[] {
  const path = join(folder, layoutOf(id))
  return mau[0] === 'word' && isThere(path)
    ? [`đã có ${path}, có thể cơ quan đã sửa; đổi tên tệp ấy, hoặc chọn bố cục chung`]
    : []
}
