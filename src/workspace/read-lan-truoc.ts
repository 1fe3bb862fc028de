import { existsSync, readFileSync } from 'node:fs'
import { type KeHoachDo, keHoachDoFile, type LanTruoc, lanTruocFile } from '../domain/cu-the-hoa/lan-truoc'
import { normalizeText } from '../language/text'
import { InputError } from '../problem'
import { type DataFile, readYaml } from './read-yaml'
import { ghiChuRieng } from './write-ke-hoach'

/** The record of the last run; undefined when there is none, or it was damaged: then the sheet tells what was proposed. */
export const readLanTruoc = (file: string): LanTruoc | undefined => (existsSync(file) ? readYaml(file, lanTruocFile).value : undefined)

/** The plan that is there already, which may still lack how it is issued, and the clerk's comments in it; undefined when there is none. Throws InputError with every fault. */
export function readKeHoachDo(file: string): (DataFile<KeHoachDo> & { readonly value: KeHoachDo; readonly ghiChu: readonly string[] }) | undefined {
  if (!existsSync(file)) return undefined
  const data = readYaml(file, keHoachDoFile)
  if (data.value === undefined) throw new InputError(data.findings)
  return { ...data, value: data.value, ghiChu: ghiChuRieng(normalizeText(readFileSync(file, 'utf8'))) }
}
