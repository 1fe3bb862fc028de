import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { listNames } from '../disk/folders'
import type { TepVanBan } from '../index'
import { dataFolderOf } from './data-folder'

/** Below the registers, so that agencies are known, and in a folder in which no document is looked for. */
const BAN_DOC = join('.cchc', 'ban-doc')
const KE_HOACH = 'ke-hoach.yaml'

/** The data of the plan that was read from the file with this digest, and is not written among the office's plans yet. */
export const banDocOf = (home: string, digest: string): string =>
  join(dataFolderOf(home), BAN_DOC, digest.slice(0, DIGITS), KE_HOACH)
const DIGITS = 16

/** All of a folder. */
export const listBanDoc = (home: string): TepVanBan[] =>
  listNames(join(dataFolderOf(home), BAN_DOC))
    .sort()
    .map((name) => banDocOf(home, name))
    .filter((file) => existsSync(file))
    .map((file) => ({ slug: 'ke-hoach', file }))
