import { readBytes } from '../../disk/read-bytes'
import { keHoachFile } from '../../domain/ke-hoach/ke-hoach'
import { isGroup } from '../../workspace/forms'
import { readYaml } from '../../workspace/read-yaml'
import type { ImportedKeHoach } from '../nhap'

/**
 * A file held against the data of a plan. `giong`: the data are as they are read from it; else how many tasks of it
 * (`soNhiemVu`) stand in the data (`soCo`), how many of the data do not stand in it (`soThua`), and what else differs,
 * a line each.
 */
export type SoVoiGoc = {
  readonly giong: boolean
  readonly soNhiemVu: number
  readonly soCo: number
  readonly soThua: number
  readonly khac: readonly string[]
}

/** Holds what was read from a file against the data at `file`. Throws UserError where these cannot be read. */
export function compareGoc(
  file: string,
  { keHoach, yaml }: Pick<ImportedKeHoach, 'keHoach' | 'yaml'>,
): SoVoiGoc {
  const { raw } = readYaml<unknown>(file, keHoachFile)
  const [read, own] = [countNames(namesIn(keHoach)), countNames(namesIn(raw))]
  return {
    giong: withoutHead(yaml) === withoutHead(readBytes(file, 'tệp dữ liệu').toString('utf8')),
    soNhiemVu: sumOf(read),
    soCo: sumOf(read) - missingIn(own, read),
    soThua: missingIn(read, own),
    khac: FACTS.flatMap(([key, ten]) => {
      const [one, other] = [textOf(keHoach, key), textOf(raw, key)]
      return one === other
        ? []
        : [`${ten}: tệp là «${one || '(không có)'}», dữ liệu là «${other || '(không có)'}»`]
    }),
  }
}

/** Without the comments at the head: they say where the file lies, and what it was read from. */
const withoutHead = (yaml: string): string => yaml.replace(/^(?:#.*\r?\n)+/u, '')

const FACTS = [
  ['nam', 'Năm'],
  ['trichYeu', 'Trích yếu'],
  ['coQuan', 'Cơ quan (mã)'],
] as const

function textOf(data: unknown, key: string): string {
  const value = isGroup(data) ? data[key] : undefined
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The names of the tasks. */
const namesIn = (data: unknown): string[] =>
  groupsIn(data, 'linhVuc').flatMap((area) => groupsIn(area, 'nhiemVu').map((task) => textOf(task, 'ten')))

function groupsIn(data: unknown, key: string): readonly unknown[] {
  const value = isGroup(data) ? data[key] : undefined
  return Array.isArray(value) ? (value as readonly unknown[]) : []
}

type Counted = ReadonlyMap<string, number>
function countNames(names: readonly string[]): Counted {
  const counted = new Map<string, number>()
  for (const name of names) counted.set(name, (counted.get(name) ?? 0) + 1)
  return counted
}
const sumOf = (counted: Counted): number => Array.from(counted.values()).reduce((sum, each) => sum + each, 0)

/** How many of the second do not stand in the first, each as often as it stands. */
const missingIn = (first: Counted, second: Counted): number =>
  Array.from(second, ([name, count]) => Math.max(0, count - (first.get(name) ?? 0))).reduce(
    (sum, each) => sum + each,
    0,
  )
