import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { z } from 'zod'
import { isThere, readIfAny } from '../disk/read-bytes'
import { baoCaoFile } from '../domain/bao-cao/bao-cao'
import { UserError } from '../problem'
import { findVanBan } from '../workspace/find-van-ban'
import { banOf } from '../workspace/lich-su'
import { readYaml } from '../workspace/read-yaml'
import type { NewBaoCao } from './bao-cao-moi'
import { findThuFolder } from './thu/find-so-thu'

/** A file in the report's folder, or below it: the note may have come with a stranger's folder. */
const isBelow = (name: string): boolean => !/^[\\/]|:|(?:^|[\\/])\.\.(?:[\\/]|$)/u.test(name)

/** The files that beginning a period wrote, each in the version that it wrote. */
const ghiNhanFile = z.object({ tep: z.record(z.string().refine(isBelow), z.string()) })

const nameOfNote = (file: string): string => join('.cchc', 'mo-ky', `${basename(file)}.json`)

/** What was written, to be written with it: then beginning can be taken back. `files`: the report's own is the first. */
export function noteMoKy({ files }: Pick<NewBaoCao, 'files'>): { name: string; content: Uint8Array } {
  const tep = Object.fromEntries(Array.from(files, ([name, content]) => [name, banOf(content)]))
  const [first = ''] = files.keys()
  return { name: nameOfNote(first), content: Buffer.from(`${JSON.stringify({ tep }, null, 1)}\n`) }
}

function readNote(file: string): ReadonlyMap<string, string> | undefined {
  const content = readIfAny(join(dirname(file), nameOfNote(file)))
  if (!content) return undefined
  try {
    return new Map(Object.entries(ghiNhanFile.parse(JSON.parse(Buffer.from(content).toString('utf8'))).tep))
  } catch {
    return undefined
  }
}

const isAsWritten = (path: string, ban: string): boolean => {
  const content = readIfAny(path)
  return !content || banOf(content) === ban
}

/** Whether a report's file is still as it was when its period was begun here. */
export function isJustBegun(file: string): boolean {
  const ban = readNote(file)?.get(basename(file))
  return ban !== undefined && isAsWritten(file, ban)
}

/**
 * The files of a period that was begun by mistake, to be removed: those that beginning wrote, and the note of it.
 * `home`: the folder in which somebody may have built on it. Nothing is removed here. Throws UserError where something was
 * changed or built on it since: then all of it stays.
 */
export function listMoKy(home: string, file: string): readonly string[] {
  const note = readNote(file)
  if (!note)
    throw new UserError('kỳ này không còn ghi nhận lúc mở', {
      hint: 'các tệp của kỳ giữ nguyên; không dùng nữa thì tự xóa ở thư mục',
    })
  const folder = dirname(file)
  const paths = Array.from(note.keys(), (name) => resolve(folder, name))
  const changed = Array.from(note).flatMap(([name, ban]) =>
    isAsWritten(join(folder, name), ban) ? [] : [name],
  )
  // Of a report that was changed nobody has to know more.
  const built = changed.includes(basename(file)) ? [] : listBuilt(home, file, paths)
  if (changed.length + built.length > 0)
    throw new UserError(
      [
        ...(changed.length ? [`đã sửa sau khi mở kỳ: ${changed.join(', ')}`] : []),
        ...(built.length ? [`đã lập thêm từ kỳ này: ${built.join(', ')}`] : []),
      ].join('; '),
      { hint: 'chưa bỏ gì; hoàn tác những chỗ đã sửa, bỏ những gì đã lập thêm rồi bấm lại' },
    )
  return [...paths.filter((path) => isThere(path)), join(folder, nameOfNote(file))]
}

/** What came after a period was begun: other reports that name its files, its prose, its collecting. */
function listBuilt(home: string, file: string, paths: readonly string[]): string[] {
  const reports = findVanBan(home).filter(
    (tep) => tep.slug === 'bao-cao' && resolve(tep.file) !== resolve(file),
  )
  const naming = reports.flatMap((tep) => (hasNameOf(tep.file, paths) ? [tep.file] : []))
  const prose = file.replace(/\.yaml$/u, '')
  const folders = [prose, findThuFolder(file)].filter((path) => isThere(path))
  return [...naming, ...folders].map((path) => relative(home, resolve(path)).split(sep).join('/'))
}

function hasNameOf(report: string, paths: readonly string[]): boolean {
  const raw: unknown = readYaml(report, baoCaoFile).raw
  return Object.values(raw ?? {}).some(
    (value) => typeof value === 'string' && paths.includes(resolve(dirname(report), value)),
  )
}
