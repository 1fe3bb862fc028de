import { existsSync, statSync } from 'node:fs'
import { extname, join } from 'node:path'
import { digestOf } from '../disk/digest'
import { readBytes, Unread } from '../disk/read-bytes'
import { explainUnwritten } from './explain-unwritten'
import { withLock } from './lock'
import { writeFiles } from './write-files'

type Output = { readonly name: string; readonly content: Uint8Array }
type DaGiu = { readonly name: string; readonly as: string; readonly isKnown: boolean }
/** The paths written, and what is to be said of files that keep what a person has made of them under another name. */
export type Written = { readonly paths: string[]; readonly lines: readonly string[] }

/**
 * Beside the documents of a folder: for each a file of its name, with what it was when it was written, so that
 * a change by hand is noticed. Two lines: what it is to be, and what it was before, for a run that is cut off
 * between the two.
 */
const RECORDS = '.cchc'

/**
 * Writes what goes to people who may write in it (`documents`) and what else belongs to it (`others`), all or nothing,
 * so that nothing a person has done to a document is lost: a file that is no longer what was written, or of which
 * nobody knows who wrote it, keeps its content under another name. The paths are those of `documents`, then of
 * `others`. Throws UserError as `writeAll` and `withLock` do.
 */
export function writeKept(
  folder: string,
  documents: readonly Output[],
  { others = [], option }: { readonly others?: readonly Output[]; readonly option?: string } = {},
): Promise<Written> {
  const write = (): Written => {
    const { kept, files } = keepEdited(folder, documents)
    const paths = writeFiles(folder, [...files, ...documents, ...others], option)
    return { paths: paths.slice(files.length), lines: sayKept(kept) }
  }
  return withLock(folder, 'van-ban', write, option)
}

/** The records come first: a run that is cut off leaves nothing that nobody knows. */
function keepEdited(
  folder: string,
  documents: readonly Output[],
): { readonly files: readonly Output[]; readonly kept: readonly DaGiu[] } {
  const records: Output[] = []
  const kept: (DaGiu & { readonly content: Uint8Array })[] = []
  const taken = new Set(documents.map(({ name }) => name))
  for (const { name, content } of documents) {
    const known = recordOf(folder, name)
    const digest = digestOf(content)
    records.push({
      name: join(RECORDS, name),
      content: Buffer.from([digest, ...known.slice(0, 1), ''].join('\n')),
    })
    const there = readThere(join(folder, name))
    if (!there || [...known, digest].includes(digestOf(there))) continue
    kept.push({ name, as: freeName(folder, name, taken), content: there, isKnown: known.length > 0 })
  }
  return { files: [...records, ...kept.map(({ as, content }) => ({ name: as, content }))], kept }
}

/** More than these are counted: a folder from elsewhere has no records, and a country sends thousands of forms. */
const MOST_SAID = 10

function sayKept(kept: readonly DaGiu[]): string[] {
  const lines = kept
    .slice(0, MOST_SAID)
    .map(({ name, as, isKnown }) =>
      isKnown
        ? `${name} đã có người sửa từ lần viết trước; bản ấy nay là ${as}`
        : `${name} có từ trước, không rõ đã có người sửa hay chưa; bản ấy nay là ${as}`,
    )
  const rest = kept.length - lines.length
  return rest > 0 ? [...lines, `và ${rest} tệp khác như vậy; bản cũ mang tên có "(đã sửa)"`] : lines
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
