import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { extname, join } from 'node:path'

type Output = { readonly name: string; readonly content: Uint8Array }
/** Of each file: what it is to be, and what it was before, for a run that was cut off between the two. */
type Record_ = Readonly<Record<string, readonly string[]>>
/** What to write: the new files, what a person made of the old ones under another name, and the record. */
export type Kept = {
  readonly outputs: readonly Output[]
  /** The old name and the new one, of each file that a person has changed since it was written. */
  readonly kept: readonly { readonly name: string; readonly as: string }[]
}

/** Beside the documents of a folder: what each was when it was written, so that a change by hand is noticed. */
const RECORD = '.cchc.json'

/**
 * What must be written so that nothing a person has done to a document is lost: a file that is no longer what
 * was written, or of which nobody knows who wrote it, keeps its content under another name.
 */
export function keepEdited(folder: string, outputs: readonly Output[]): Kept {
  const record = readRecord(folder)
  const taken = new Set(outputs.map(({ name }) => name))
  const kept = outputs.flatMap(({ name, content }) => {
    const there = readThere(join(folder, name))
    if (!there || [...(record[name] ?? []), digestOf(content)].includes(digestOf(there))) return []
    return [{ name, as: freeName(folder, name, taken), content: there }]
  })
  const written = Object.fromEntries(
    outputs.map(({ name, content }) => [name, [digestOf(content), ...(record[name] ?? []).slice(0, 1)]]),
  )
  return {
    // The record before what it speaks of: a run that is cut off leaves nothing that nobody knows.
    outputs: [
      { name: RECORD, content: new TextEncoder().encode(shownOf({ ...record, ...written })) },
      ...kept.map(({ as, content }) => ({ name: as, content })),
      ...outputs,
    ],
    kept,
  }
}

const digestOf = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex')

const shownOf = (record: Record_): string => {
  const sorted = Object.fromEntries(Object.entries(record).sort(([one], [other]) => (one < other ? -1 : 1)))
  return `${JSON.stringify(sorted, null, 2)}\n`
}

/** A record that is lost or spoilt says nothing: then every file that is there is kept. */
function readRecord(folder: string): Record_ {
  try {
    const record: unknown = JSON.parse(readFileSync(join(folder, RECORD), 'utf8'))
    if (typeof record !== 'object' || record === null) return {}
    return Object.fromEntries(
      Object.entries(record).map(([name, digests]) => [name, [digests].flat().map(String)]),
    )
  } catch {
    return {}
  }
}

/** A file that cannot be read is left to the writing, which says why. */
function readThere(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}

/** "bao-cao (đã sửa).docx", and with a number where that is there already. */
function freeName(folder: string, name: string, taken: Set<string>): string {
  const ending = extname(name)
  const base = name.slice(0, name.length - ending.length)
  for (let nth = 1; ; nth++) {
    const free = `${base} (đã sửa${nth > 1 ? ` ${nth}` : ''})${ending}`
    if (taken.has(free) || existsSync(join(folder, free))) continue
    taken.add(free)
    return free
  }
}
