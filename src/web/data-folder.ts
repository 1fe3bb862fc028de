import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the data of an office begin: the folder, or `data` in it where the registers lie there. */
export function dataFolderOf(home: string): string {
  const below = join(home, 'data')
  return existsSync(join(below, 'co-quan.yaml')) && !existsSync(join(home, 'co-quan.yaml')) ? below : home
}
