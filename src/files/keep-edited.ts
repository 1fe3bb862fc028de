import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { digestOf } from '../disk/digest'
import { readBytes, Unread } from '../disk/read-bytes'
import { explainUnwritten } from './explain-unwritten'

type Output = { readonly name: string; readonly content: Uint8Array }
/** What to write: the new files, what a person made of the old ones under another name, and what each is. */
export type Kept = {
  readonly outputs: readonly Output[]
  /** The old name and the new one, of each file that a person has changed since it was written. */
  readonly kept: readonly { readonly name: string; readonly as: string }[]
}

/**
 * Beside the documents of a folder: for each a file of its name, with what it was when it was written, so that
 * a change by hand is noticed. Two lines: what it is to be, and what it was before, for a run that is cut off
 * between the two.
 */
const RECORDS = '.cchc'

/**
 * What must be written so that nothing a person has done to a document is lost: a file that is no longer what
 * was written, or of which nobody knows who wrote it, keeps its content under another name. The records come
 * first: a run that is cut off leaves nothing that nobody knows.
 */
export function keepEdited(folder: string, outputs: readonly Output[]): Kept {
  const records: Output[] = []
  const kept: { readonly name: string; readonly as: string; readonly content: Uint8Array }[] = []
  const taken = new Set(outputs.map(({ name }) => name))
  for (const { name, content } of outputs) {
    const known = recordOf(folder, name)
    const digest = digestOf(content)
    records.push({
      name: join(RECORDS, name),
      content: Buffer.from([digest, ...known.slice(0, 1), ''].join('\n')),
    })
    const there = readThere(join(folder, name))
    if (!there || [...known, digest].includes(digestOf(there))) continue
    kept.push({ name, as: freeName(folder, name, taken), content: there })
  }
  return {
    outputs: [...records, ...kept.map(({ as, content }) => ({ name: as, content })), ...outputs],
    kept,
  }
}

/** A record that is lost or spoilt says nothing: then the file that is there is kept. */
const recordOf = (folder: string, name: string): string[] =>
  Buffer.from(readThere(join(folder, RECORDS, name)) ?? [])
    .toString('utf8')
    .split('\n')
    .filter(Boolean)

/**
 * A file that cannot be read may be somebody's work, or Word has it open: nothing is written then, and why is said.
 * What is no file is left to the writing, which says so.
 */
function readThere(path: string): Uint8Array | undefined {
  if (!existsSync(path) || !statSync(path).isFile()) return undefined
  try {
    return readBytes(path, 'tệp khác')
  } catch (error) {
    throw error instanceof Unread && error.cause ? explainUnwritten(error.cause, path, '--ra') : error
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
