import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { QuyetDinh } from '../../src/domain/cu-the-hoa/sheet/quyet-dinh'
import { writeQuyetDinhXlsx } from '../../src/workspace/write-quyet-dinh'
import { temporaryFolder } from '../read/temporary'

/** The XML of a workbook by the paths of its parts. */
export type Parts = Record<string, string>

/** The decision sheet as the program writes it and another, or a clerk, has changed it. Returns its path. */
export function changedSheet(quyetDinh: QuyetDinh, change: (parts: Parts) => void): string {
  const parts: Parts = Object.fromEntries(
    Object.entries(unzipSync(writeQuyetDinhXlsx(quyetDinh))).map(([path, bytes]) => [path, strFromU8(bytes)]),
  )
  change(parts)
  const file = join(temporaryFolder(), 'bang.xlsx')
  writeFileSync(
    file,
    zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)]))),
  )
  return file
}

/** A cell of words that stand in it themselves. */
export const textCell = (ref: string, words: string): string =>
  `<c r="${ref}" t="inlineStr"><is><t>${words}</t></is></c>`
