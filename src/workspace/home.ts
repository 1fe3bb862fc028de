import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Where the program's own templates, data and fonts lie. */
export const HOME = findFolderAbove(__dirname, 'package.json')

/** Sources and what is built of them lie at different depths. */
function findFolderAbove(folder: string, name: string): string {
  return existsSync(join(folder, name)) ? folder : findFolderAbove(dirname(folder), name)
}
