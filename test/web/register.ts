import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { CoQuan } from '../../src/domain/co-quan/co-quan'

/** The register of a data folder as the disk has it. */
export const registerIn = (folder: string): string => readFileSync(join(folder, 'co-quan.yaml'), 'utf8')

export const entryIn = (folder: string, id: string): CoQuan | undefined =>
  (parse(registerIn(folder)) as { coQuan: CoQuan[] }).coQuan.find((each) => each.id === id)
