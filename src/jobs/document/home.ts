import { join } from 'node:path'

/** Where the program's own templates, data and fonts lie. */
export const HOME = join(__dirname, '..', '..', '..')
