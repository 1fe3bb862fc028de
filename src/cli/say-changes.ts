import { join } from 'node:path'
import { readText } from '../disk/read-bytes'
import type { SoDaGhi } from '../index'
import { say } from './progress'

type Output = { readonly name: string; readonly content: Uint8Array }
/** Beside the records of the files themselves. */
const nameOf = ({ ten }: SoDaGhi): string => join('.cchc', `${ten}.json`)

/** What the next run compares with. */
export const recordOfSo = (so: SoDaGhi): Output => ({
  name: nameOf(so),
  content: Buffer.from(`${JSON.stringify(so.muc, undefined, 1)}\n`),
})

/** Says each figure and each status that is another one than when the document was written last: old and new. */
export function sayChanges(folder: string, so: SoDaGhi): void {
  const before = readBefore(join(folder, nameOf(so)))
  if (!before) return
  const now = new Map(so.muc.map((each) => [each.khoa, each]))
  const changed = so.muc.filter(({ khoa, gia }) => before.get(khoa)?.gia !== gia)
  const gone = Array.from(before.values()).filter(({ khoa }) => !now.has(khoa))
  const lines = [
    ...changed.map(({ khoa, ten, gia }) => `${ten}: ${before.get(khoa)?.gia ?? '(chưa có)'} → ${gia}`),
    ...gone.map(({ ten, gia }) => `${ten}: ${gia} → (không còn)`),
  ]
  if (lines.length) say(`Khác lần viết trước, ${lines.length} chỗ:`)
  for (const line of lines) say(`  ${line.replace(/\p{Control}+/gu, ' ')}`)
}

type Muc = SoDaGhi['muc'][number]

/** A record that is lost or spoilt says nothing. */
function readBefore(path: string): ReadonlyMap<string, Muc> | undefined {
  try {
    const read: unknown = JSON.parse(readText(path, 'bản ghi'))
    return Array.isArray(read) ? new Map(read.filter(isMuc).map((each) => [each.khoa, each])) : undefined
  } catch {
    return undefined
  }
}

const isMuc = (each: unknown): each is Muc =>
  typeof each === 'object' &&
  each !== null &&
  ['khoa', 'ten', 'gia'].every((key) => typeof (each as Record<string, unknown>)[key] === 'string')
