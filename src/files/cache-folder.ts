import { homedir } from 'node:os'
import { join } from 'node:path'

/** Where the program keeps, for this user on this machine, what it can make again; it need not be there yet. */
export const cacheFolder = (): string =>
  join(process.env['LOCALAPPDATA'] || process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'cchc')
