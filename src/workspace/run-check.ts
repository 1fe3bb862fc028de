import type { Finding, Place } from '../problem'
import type { DataFile } from './read-yaml'
import type { Registers } from './registers'
import { type Problem } from '../domain/problems'

/**
 * A check of data whose schema may not hold: what it finds before it trips over the data counts; the schema's
 * own faults say the rest.
 */
export function run(
  check: () => Iterable<Problem>,
  file: DataFile<unknown>,
  complete: Registers['complete'],
): Finding[] {
  const found: Finding[] = []
  try {
    for (const { path, register, ...problem } of check()) {
      const place = file.locate(path)
      const follows =
        (register && !complete[register]) || file.findings.some((known) => samePlace(known.place, place))
      if (!follows) found.push({ ...problem, place })
    }
  } catch (error) {
    if (file.value || !(error instanceof TypeError)) throw error
  }
  return found
}

const samePlace = (one: Place, other: Place): boolean =>
  one.line === other.line && one.column === other.column
