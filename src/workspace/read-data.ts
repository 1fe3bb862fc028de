import { extname, join } from 'node:path'
import { isThere } from '../disk/read-bytes'
import type { z } from 'zod'
import { readBang } from './bang/read-bang'
import { type DataFile, readYaml } from './read-yaml'

/** The endings of a data file that is a table, by what is taken first. */
const ENDINGS = ['.yaml', '.xlsx'] as const

/** Reads a data file as YAML or as a workbook, by its ending, against the same schema. Faults come back, none is thrown. */
export const readData = <T>(file: string, schema: z.ZodType<T>): DataFile<T> =>
  extname(file).toLowerCase() === '.xlsx' ? readBang(file, schema) : readYaml(file, schema)

/**
 * The file of a name in a folder, in either spelling: `co-quan.yaml` or `co-quan.xlsx`. Undefined where there is
 * none. `other`: the second one, where somebody left both.
 */
export function findSpelling(
  folder: string,
  name: string,
): { readonly file: string; readonly other?: string } | undefined {
  const base = name.replace(/\.yaml$/u, '')
  const [file, other] = ENDINGS.map((ending) => join(folder, base + ending)).filter((each) => isThere(each))
  return file === undefined ? undefined : { file, ...(other === undefined ? {} : { other }) }
}
