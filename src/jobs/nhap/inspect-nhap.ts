import { keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { isGroup } from '../../workspace/forms'
import { readRegisters } from '../../workspace/registers'
import { readYaml } from '../../workspace/read-yaml'
import { readNhap } from './ban-goc'

/** What an imported plan says of itself; `ten`: its original; `coQuan`: the agency's code, `tenCoQuan` its name. */
export type DaDocKeHoach = {
  readonly ten: string
  readonly trichYeu?: string
  readonly coQuan?: string
  readonly tenCoQuan?: string
  readonly nam?: number
  readonly soNhiemVu: number
}

/** Reads it. Throws UserError where the data, or how they were imported, cannot be read. */
export function inspectNhap(file: string): DaDocKeHoach {
  const { tep: ten } = readNhap(file)
  const { raw } = readYaml<unknown>(file, keHoachFile)
  const { trichYeu, coQuan, nam, linhVuc } = isGroup(raw) ? raw : {}
  const tenCoQuan = typeof coQuan === 'string' ? readRegisters(file).coQuan.get(coQuan)?.ten : undefined
  return {
    ten,
    ...(typeof trichYeu === 'string' ? { trichYeu } : {}),
    ...(typeof coQuan === 'string' ? { coQuan } : {}),
    ...(tenCoQuan === undefined ? {} : { tenCoQuan }),
    ...(typeof nam === 'number' ? { nam } : {}),
    soNhiemVu: listOf(linhVuc).reduce<number>(
      (sum, area) => sum + listOf(isGroup(area) ? area['nhiemVu'] : undefined).length,
      0,
    ),
  }
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [])
