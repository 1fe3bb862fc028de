import { basename, dirname, join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { listNames } from '../disk/folders'
import { readBytes, readText } from '../disk/read-bytes'
import { z } from 'zod'
import { digestOf } from '../disk/digest'

/** A step in words, and what the file was before it and after it. */
const buoc = z.object({ luc: z.string(), ten: z.string(), truoc: z.string(), sau: z.string() })
const lichSuFile = z.object({ hienTai: z.number().int().min(0), buoc: z.array(buoc) })
export type Buoc = z.infer<typeof buoc>
/** The steps of a file, the oldest first; `hienTai`: how many of them stand, the others were taken back. */
export type LichSu = z.infer<typeof lichSuFile>
type Output = { readonly name: string; readonly content: Uint8Array }

/** More than a day's work; the oldest go first, and those that are older than a week, in milliseconds. */
const MOST_STEPS = 500
const A_WEEK = 7 * 24 * 3600 * 1000
const MOST_BYTES = 16 * 1024 * 1024
const NGOAI = 'Sửa ở ngoài trang này'

const folderOf = (file: string): string => join('.cchc', 'lich-su', basename(file))
const nameOf = (file: string, ban: string): string => join(folderOf(file), `${ban}.gz`)

/** What a file is known by among its versions. */
export const banOf = (content: Uint8Array): string => digestOf(content).slice(0, 16)

/**
 * The steps of a file. A change that somebody made elsewhere since the last one is a step too, which nobody named.
 * What is lost or spoilt begins anew.
 */
export function readLichSu(file: string, content: Uint8Array, luc: string): LichSu {
  const known = knownSteps(file)
  const ban = banOf(content)
  const last = known.hienTai > 0 ? known.buoc[known.hienTai - 1]?.sau : known.buoc[0]?.truoc
  if (last === undefined || last === ban) return known
  return addBuoc(known, { luc, ten: NGOAI, truoc: last, sau: ban })
}

function knownSteps(file: string): LichSu {
  try {
    const text = readText(join(dirname(file), folderOf(file), 'buoc.json'), 'lịch sử')
    return lichSuFile.parse(JSON.parse(text))
  } catch {
    return { hienTai: 0, buoc: [] }
  }
}

/** A step more; those that were taken back are gone with it. */
export function addBuoc({ hienTai, buoc: all }: LichSu, step: Buoc): LichSu {
  const young = all.slice(0, hienTai).filter(({ luc }) => Date.parse(step.luc) - Date.parse(luc) < A_WEEK)
  const kept = [...young, step].slice(-MOST_STEPS)
  return { hienTai: kept.length, buoc: kept }
}

/** The files that keep the steps of a file and the versions named, to be written with it. */
export const keepLichSu = (file: string, lichSu: LichSu, versions: readonly Uint8Array[]): Output[] => [
  { name: join(folderOf(file), 'buoc.json'), content: Buffer.from(`${JSON.stringify(lichSu, null, 1)}\n`) },
  ...versions.map((content) => ({ name: nameOf(file, banOf(content)), content: gzipSync(content) })),
]

/** The steps of a file that is to lie at `ra`, to be written with it; `mend`: what each version is there. */
export function moveLichSu(from: string, ra: string, mend: (content: Uint8Array) => Uint8Array): Output[] {
  const { hienTai, buoc: all } = knownSteps(from)
  if (!all.length) return []
  const versions = new Map(
    all.flatMap(({ truoc, sau }) =>
      [truoc, sau].flatMap((ban) => {
        const content = readBan(from, ban)
        return content ? [[ban, mend(content)] as const] : []
      }),
    ),
  )
  const banAt = (ban: string): string => {
    const content = versions.get(ban)
    return content ? banOf(content) : ban
  }
  const moved = all.map((step) => ({ ...step, truoc: banAt(step.truoc), sau: banAt(step.sau) }))
  return keepLichSu(ra, { hienTai, buoc: moved }, Array.from(versions.values()))
}

/** The files of versions to which no step leads any more, by their names beside the file. */
export function listStale(file: string, { buoc: all }: LichSu): string[] {
  const named = new Set(all.flatMap(({ truoc, sau }) => [truoc, sau]).map((ban) => nameOf(file, ban)))
  return listNames(join(dirname(file), folderOf(file)))
    .filter((name) => name.endsWith('.gz'))
    .map((name) => join(folderOf(file), name))
    .filter((name) => !named.has(name))
}

/** The last version of a file that is kept, and when it was made; undefined where none is. */
export function lastKept(file: string): { readonly luc: string; readonly content: Uint8Array } | undefined {
  const { hienTai, buoc: all } = knownSteps(file)
  const step = all[Math.max(0, hienTai - 1)]
  const content = step && readBan(file, hienTai > 0 ? step.sau : step.truoc)
  return content && { luc: step.luc, content }
}

/** A version that was kept; undefined where it is lost or spoilt. */
export function readBan(file: string, ban: string): Uint8Array | undefined {
  try {
    const content = gunzipSync(readBytes(join(dirname(file), nameOf(file, ban)), 'lịch sử'), {
      maxOutputLength: MOST_BYTES,
    })
    return banOf(content) === ban ? content : undefined
  } catch {
    return undefined
  }
}
