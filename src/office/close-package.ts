import { zipSync } from 'fflate'

/** No file says when it was written: the same data give the same bytes. Zip counts from 1980, in local time. */
const MOMENT = new Date(1980, 0, 1)

/** The parts of a Word or Excel file by their paths, packed: the same parts give the same bytes. */
export const closePackage = (parts: Iterable<readonly [path: string, content: Uint8Array]>): Uint8Array =>
  zipSync(Object.fromEntries(parts), { mtime: MOMENT, level: 6 })
