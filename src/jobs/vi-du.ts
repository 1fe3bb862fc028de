import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { readIfAny } from '../disk/read-bytes'
import { HOME } from '../workspace/home'
import { listSharedNames } from './don-vi/unit-files'

/** The folder of the example office, whose name says what it is. */
export const THU_MUC_VI_DU = 'Cơ quan ví dụ'

/** What it is, for whoever opens the folder; each line with a dash names a file or a folder of our data that it holds. */
const NOTE = 'vi-du.txt'

/** The files of the example office, by their paths in its folder, "/" between the steps. */
export function listViDu(): ReadonlyMap<string, Uint8Array> {
  const data = join(HOME, 'data')
  const note = readFileSync(join(data, NOTE))
  const own = Array.from(note.toString().matchAll(/^- (.+)$/gmu), ([, path = '']) => path)
  const names = [
    ...listSharedNames(),
    ...own.flatMap((path) => (path.endsWith('.yaml') ? [path] : listBelow(data, path))),
  ]
  const files = names.map((name) => [name, readFileSync(join(data, name))] as const)
  return new Map<string, Uint8Array>([['Đọc trước.txt', note], ...files])
}

/** `doi`: files of the example that say something else now; `them`: what is no file of it. */
export type KhacViDu = { readonly doi: readonly string[]; readonly them: readonly string[] }

/** What this program and the system keep for themselves beside the files of a person. */
const OTHERS = /(?:^|\/)(?:\.cchc\/.*|Thumbs\.db|desktop\.ini|\.DS_Store)$/iu

/** What a person made of an example office. */
export function compareViDu(folder: string): KhacViDu {
  const files = listViDu()
  const there = listBelow(folder, '').filter((name) => !OTHERS.test(name))
  const isChanged = (name: string): boolean => {
    const content = files.get(name)
    return content !== undefined && readIfAny(join(folder, name))?.equals(content) !== true
  }
  return { doi: there.filter(isChanged), them: there.filter((name) => !files.has(name)) }
}

/** What lies in a folder and below, but the folders themselves: paths from `home` on, in their order. */
function listBelow(home: string, folder: string): string[] {
  return readdirSync(join(home, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map(({ parentPath, name }) => join(parentPath, name).slice(home.length + 1))
    .map((path) => path.split(sep).join('/').normalize('NFC'))
    .sort()
}
